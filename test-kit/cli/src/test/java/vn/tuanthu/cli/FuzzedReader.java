package vn.tuanthu.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tuanthu.acceptance.SavedCertificate;
import vn.tuanthu.acceptance.Signature;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.index.AppealReader;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.report.SavedResult;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.cases.PackCases;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.tables.EvidenceForm;
import vn.tuanthu.tables.IndexForm;
import vn.tuanthu.tables.RegisterReader;
import vn.tuanthu.tables.Spreadsheet;
import vn.tuanthu.text.Language;

/**
 * Every reader of what people hand to the program, each with a good input to begin from. Whatever the bytes are, it ends with
 * a result or says what is wrong with them.
 */
enum FuzzedReader {
    EVIDENCE(() -> template("agency"), bytes -> Shared.ENGINE.read(InputText.of("a.yaml", bytes))),
    EVIDENCE_TABLE(() -> template("table"), bytes -> Shared.ENGINE.read(InputText.of("a.csv", bytes))),
    REGISTER(() -> template("system"), bytes -> Shared.ENGINE.read(InputText.of("a.yaml", bytes))),
    REGISTER_WORKBOOK(
            Shared::register,
            bytes -> RegisterReader.read(
                    Spreadsheet.read("r.xlsx", bytes, Spreadsheet.Formulas.REFUSED), Shared.ENGINE::read)),
    AGENCY_WORKBOOK(
            () -> EvidenceForm.of(
                    Shared.PLAN,
                    List.of(Agency.of("so", "Sở Ví dụ", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)),
                    Language.VI),
            bytes -> Shared.ENGINE.read(
                    Spreadsheet.read("a.xlsx", bytes, Spreadsheet.Formulas.SAVED_RESULTS), List.of())),
    BUDGET(() -> template("budget"), bytes -> Shared.ENGINE.read(InputText.of("a.yaml", bytes))),
    TARGETS(() -> Shared.PACK.get("targets.yaml").getBytes(UTF_8), bytes -> Shared.pack("targets.yaml", bytes)),
    PLAN(() -> Shared.PACK.get("plan.yaml").getBytes(UTF_8), bytes -> Shared.pack("plan.yaml", bytes)),
    OBLIGATIONS(
            () -> Shared.PACK.get("obligations.yaml").getBytes(UTF_8), bytes -> Shared.pack("obligations.yaml", bytes)),
    PLAN_TEXT(() -> Shared.PACK.get("plan-text.txt").getBytes(UTF_8), bytes -> Shared.pack("plan-text.txt", bytes)),
    CASES(
            () -> Shared.PACK.get("cases.yaml").getBytes(UTF_8),
            bytes -> PackCases.read(InputText.of("cases.yaml", bytes), Shared.OWN_PLAN)),
    LEDGER(() -> Shared.PACK.get("ledger.csv").getBytes(UTF_8), bytes -> Shared.pack("ledger.csv", bytes)),
    INDEX(() -> Shared.INDEX.getBytes(UTF_8), bytes -> IndexReader.read(InputText.of("index.yaml", bytes))),
    INDEX_TABLE(
            () -> "node,parent,weight,direction,agg\nt,,1,,amean\na,t,1,1,\nb,t,2,-1,\n".getBytes(UTF_8),
            bytes -> IndexReader.read(Shared.write("index.csv", bytes))),
    SCORES(Shared::scores, bytes -> IndexTables.read(CsvTable.read(InputText.of("t.csv", bytes)), Shared.DEFINITION)),
    SCORES_OPEN_DOCUMENT(
            Shared::openDocument,
            bytes -> IndexTables.read(
                    Spreadsheet.read("t.ods", bytes, Spreadsheet.Formulas.SAVED_RESULTS),
                    List.of(),
                    Shared.DEFINITION)),
    INDEX_WORKBOOK(
            () -> IndexForm.of(Shared.DEFINITION, Language.VI),
            bytes -> IndexReader.read(Spreadsheet.read("i.xlsx", bytes, Spreadsheet.Formulas.SAVED_RESULTS))),
    APPEALS(
            () -> "đơn vị,tiêu chí,cũ,mới,văn bản\na,c1,90/100,95/100,Biên bản 1\nb,c2,\"0,5\",0.6,Biên bản 2\n"
                    .getBytes(UTF_8),
            bytes -> AppealReader.read(
                    Workbook.of(CsvTable.read(InputText.of("appeals.csv", bytes))),
                    Ranker.of(Shared.DEFINITION),
                    Shared.TABLE)),
    RESULT(Shared::report, bytes -> SavedResult.read(InputText.of("r.json", bytes))),
    REPORT(Shared::report, bytes -> SavedReport.read(InputText.of("r.json", bytes))),
    STATEMENT(
            () -> """
            plan: hai-duong-2025
            asOf: 2025-12-31
            vendor: Công ty Ví dụ
            system: {id: cong, name: Cổng, version: "1.4.0", kinds: [PUBLIC_PORTAL], securityLevel: 2, hosting: CLOUD}
            agency: {id: so, name: Sở, tier: PROVINCE, kind: DEPARTMENT}
            addresses: {pages: [https://cong.vidu.gov.vn/], logs: [/var/log/nginx]}
            waivers: [{check: SYS.LOGS, reason: chờ, approvedBy: Giám đốc, expires: 2026-06-30}]
            """.getBytes(UTF_8),
            bytes -> StatementFile.read(InputText.of("s.yaml", bytes), Shared.PLAN, List.of())),
    CERTIFICATE(
            () -> "{\"schema\": 1, \"plan\": \"hai-duong-2025\", \"accepted\": true, \"checks\": [], \"findings\": []}"
                    .getBytes(UTF_8),
            bytes -> SavedCertificate.read(Shared.write("c.json", bytes))),
    SIGNATURE(
            () -> "eyJhbGciOiJSUzI1NiIsIng1YyI6WyJNSUkiXSwiaWF0IjoxfQ..c2ln".getBytes(UTF_8),
            bytes -> Signature.read(new String(bytes, ISO_8859_1)));

    private static final List<String> NOT_FOR_PEOPLE = List.of("Exception", "java.", "com.fasterxml");

    private final Seed seed;
    private final Reading reading;

    FuzzedReader(Seed seed, Reading reading) {
        this.seed = seed;
        this.reading = reading;
    }

    @FunctionalInterface
    private interface Seed {
        byte[] bytes() throws IOException;
    }

    @FunctionalInterface
    private interface Reading {
        void of(byte[] bytes) throws IOException, GeneralSecurityException;
    }

    /** What all need and is made once. */
    private static final class Shared {
        static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
        static final Plan PLAN = ENGINE.plan();
        static final String INDEX = """
                id: x
                name: {vi: Chỉ số, en: Index}
                missing: SKIP
                grades: [{from: 0.8, name: Tốt}, {from: 0, name: Khá}]
                root:
                  id: total
                  name: Tổng
                  aggregate: ARITHMETIC
                  children:
                    - {id: c1, name: Một, weight: 0.5, points: 1, measure: {score: {by: ratio}}}
                    - {id: c2, name: Hai, weight: 0.5, points: 1, measure: {score: {by: ratio}}}
                """;
        static final IndexDefinition DEFINITION = IndexReader.read(InputText.of("index.yaml", INDEX.getBytes(UTF_8)));
        static final IndexTable TABLE = IndexTables.read(CsvTable.read(InputText.of("t.csv", scores())), DEFINITION);
        static final Map<String, String> PACK = pack();
        static final Plan OWN_PLAN = PlanReader.read(PACK);
        private static final Path FOLDER = folder();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("tuanthu-fuzz");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The pack that {@code pack init} writes. */
        private static Map<String, String> pack() {
            Map<String, String> files = new HashMap<>();
            for (String name : List.of(
                    "plan.yaml",
                    "targets.yaml",
                    "obligations.yaml",
                    "coverage.yaml",
                    "cases.yaml",
                    "ledger.csv",
                    "plan-text.txt")) {
                try (InputStream in = Tuanthu.class.getResourceAsStream("templates/pack/" + name)) {
                    files.put(name, new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return files;
        }

        static void pack(String name, byte[] bytes) {
            Map<String, String> files = new HashMap<>(PACK);
            files.put(name, new String(bytes, UTF_8));
            PlanReader.read(files);
        }

        static Path write(String name, byte[] bytes) throws IOException {
            // Several threads may read at once.
            Path file = Files.write(FOLDER.resolve(Thread.currentThread().getId() + name), bytes);
            file.toFile().deleteOnExit();
            return file;
        }

        static byte[] scores() {
            return "unit,name,tier,c1,c1.self,c2\na,Sở A,PROVINCE,90/100,95/100,0.8\nb,Sở B,PROVINCE,40%,,\"0,5\"\n"
                    .getBytes(UTF_8);
        }

        /** A table of scores as LibreOffice writes it. */
        static byte[] openDocument() throws IOException {
            String rows = Stream.of("unit,name,tier,c1", "a,Sở A,PROVINCE,0.9", "b,Sở B,PROVINCE,0.4")
                    .map(row -> "<table:table-row>"
                            + Stream.of(row.split(","))
                                    .map(cell -> "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>")
                                    .collect(Collectors.joining())
                            + "</table:table-row>")
                    .collect(Collectors.joining());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write("""
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                         xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                        <table:table table:name="T">%s</table:table></office:spreadsheet></office:body>
                        </office:document-content>
                        """.formatted(rows).getBytes(UTF_8));
            }
            return out.toByteArray();
        }

        static byte[] register() throws IOException {
            Path register = write("e.yaml", Run.of("init", "system").out().getBytes(UTF_8));
            Run.of("classify", register.toString(), "--format", "xlsx", "--out", FOLDER.toString());
            try {
                return Files.readAllBytes(FOLDER.resolve("register.xlsx"));
            } finally {
                Files.delete(FOLDER.resolve("register.xlsx"));
            }
        }

        static byte[] report() throws IOException {
            Path evidence = write("e.yaml", Run.of("init", "agency").out().getBytes(UTF_8));
            return Run.of("check", evidence.toString(), "--format", "json")
                    .out()
                    .getBytes(UTF_8);
        }
    }

    /** Whether its input is a zip file, of which the parts are to be damaged too. */
    boolean readsArchives() {
        return EnumSet.of(REGISTER_WORKBOOK, AGENCY_WORKBOOK, INDEX_WORKBOOK, SCORES_OPEN_DOCUMENT)
                .contains(this);
    }

    /** A good input. */
    byte[] seed() throws IOException {
        return seed.bytes();
    }

    /**
     * Reads {@code bytes}.
     *
     * @throws AssertionError if they are refused without saying why, or in words that are not for people
     * @throws IOException and any other if reading them fails: a fault of the program
     */
    void read(byte[] bytes) throws IOException {
        try {
            reading.of(bytes);
        } catch (BadInputException refused) {
            String message = String.valueOf(refused.getMessage());
            String input = new String(bytes, UTF_8);
            if (refused.problems().isEmpty()
                    || NOT_FOR_PEOPLE.stream().anyMatch(word -> message.contains(word) && !input.contains(word))) {
                throw new AssertionError("refused without a word for people: " + message, refused);
            }
        } catch (GeneralSecurityException refused) {
            if (!String.valueOf(refused.getMessage()).startsWith("not a signature")) {
                throw new AssertionError("refused without a word for people: " + refused.getMessage(), refused);
            }
        }
    }

    /** What there is to fill in, without what explains it: a damaged remark is read like any other. */
    private static byte[] template(String kind) {
        return Run.of("init", kind)
                .out()
                .lines()
                .map(line -> line.replaceFirst("(?:^|\\s)#.*", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }
}
