package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.acceptance.SavedCertificate;
import vn.tuanthu.acceptance.Signature;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.tables.RegisterReader;
import vn.tuanthu.tables.Spreadsheet;

/**
 * Every reader ends with a result or says what is wrong with its input, however a good one was damaged. The inputs follow
 * from a seed: {@code -Dmutation.seed=} tries others, {@code -Dmutation.inputs=} more of them.
 */
class MutatedInputTest {
    private static final int INPUTS = Integer.getInteger("mutation.inputs", 10_000);
    private static final long SEED = Long.getLong("mutation.seed", 20251231);
    private static final List<String> TRAPS = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            ";",
            "\t",
            "\n",
            "- ",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "#",
            "~",
            "null",
            "-1",
            "1e999999999",
            "1e-99999999",
            "99999999999999999999",
            "9223372036854775807",
            "+999999999-12-31",
            "NaN",
            "\0",
            "\u001b[31m",
            "\u202e",
            "\uFEFF",
            "=1+1",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "&lt;",
            "</",
            "<a>",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "%d",
            "{0}",
            "\\u",
            "\\ud800");
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Plan PLAN = ENGINE.plan();

    @TempDir
    private Path folder;

    /** Reads bytes; that they are wrong is told by a {@link BadInputException} or, of signatures, by its own. */
    private interface Reader {
        void read(byte[] bytes) throws IOException, GeneralSecurityException;
    }

    @Test
    void evidence() {
        everyInput(template("agency"), bytes -> ENGINE.read(InputText.of("a.yaml", bytes)));
        everyInput(template("table"), bytes -> ENGINE.read(InputText.of("a.csv", bytes)));
    }

    @Test
    void registersAndBudgets() {
        everyInput(template("system"), INPUTS / 4, bytes -> ENGINE.read(InputText.of("a.yaml", bytes)));
        everyInput(template("budget"), INPUTS / 4, bytes -> ENGINE.read(InputText.of("a.yaml", bytes)));
    }

    @Test
    void indicesAndTheirTables() {
        String yaml = """
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
        String table =
                "unit,name,tier,c1,c1.self,c2\na,Sở A,PROVINCE,90/100,95/100,0.8\nb,Sở B,PROVINCE,40%,,\"0,5\"\n";
        IndexDefinition index = IndexReader.read(InputText.of("index.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        everyInput(table, bytes -> IndexTables.read(CsvTable.read(InputText.of("t.csv", bytes)), index));
        everyInput(yaml, bytes -> IndexReader.read(InputText.of("index.yaml", bytes)));
        everyInput(
                "node,parent,weight,direction,agg\nt,,1,,amean\na,t,1,1,\nb,t,2,-1,\n",
                bytes -> IndexReader.read(write("index.csv", bytes)));
    }

    @Test
    void reportsStatementsCertificatesAndSignatures() {
        Path evidence = write("e.yaml", Run.of("init", "agency").out().getBytes(StandardCharsets.UTF_8));
        everyInput(
                Run.of("check", evidence.toString(), "--format", "json").out(),
                bytes -> SavedReport.read(InputText.of("r.json", bytes)));
        everyInput("""
                plan: hai-duong-2025
                asOf: 2025-12-31
                vendor: Công ty Ví dụ
                system: {id: cong, name: Cổng, version: "1.4.0", kinds: [PUBLIC_PORTAL], securityLevel: 2, hosting: CLOUD}
                agency: {id: so, name: Sở, tier: PROVINCE, kind: DEPARTMENT}
                addresses: {pages: [https://cong.vidu.gov.vn/], logs: [/var/log/nginx]}
                waivers: [{check: SYS.LOGS, reason: chờ, approvedBy: Giám đốc, expires: 2026-06-30}]
                """, bytes -> StatementFile.read(InputText.of("s.yaml", bytes), PLAN, List.of()));
        everyInput(
                "{\"schema\": 1, \"plan\": \"hai-duong-2025\", \"accepted\": true, \"checks\": [], \"findings\": []}",
                bytes -> SavedCertificate.read(write("c.json", bytes)));
        everyInput(
                "eyJhbGciOiJSUzI1NiIsIng1YyI6WyJNSUkiXSwiaWF0IjoxfQ..c2ln",
                bytes -> Signature.read(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void workbooks() throws IOException {
        Path register = write("e.yaml", Run.of("init", "system").out().getBytes(StandardCharsets.UTF_8));
        Run.of("classify", register.toString(), "--format", "xlsx", "--out", folder.toString());
        Path file = folder.resolve("register.xlsx");
        byte[] workbook = Files.readAllBytes(file);
        Random random = new Random(SEED);
        for (int i = 0; i < INPUTS / 20; i++) {
            byte[] mutant = i % 2 == 0 ? mutated(workbook, random) : inOnePart(file, random);
            tried(
                    mutant,
                    bytes -> RegisterReader.read(
                            Spreadsheet.read("r.xlsx", bytes, Spreadsheet.Formulas.REFUSED), ENGINE::read));
        }
    }

    /** What there is to fill in, without what explains it: a damaged remark is read like any other. */
    private static String template(String kind) {
        return Run.of("init", kind)
                .out()
                .lines()
                .map(line -> line.replaceFirst("(?:^|\\s)#.*", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static void everyInput(String seed, Reader reader) {
        everyInput(seed, INPUTS, reader);
    }

    private static void everyInput(String seed, int inputs, Reader reader) {
        byte[] good = seed.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED);
        for (int i = 0; i < inputs; i++) {
            tried(mutated(good, random), reader);
        }
    }

    private static void tried(byte[] mutant, Reader reader) {
        try {
            reader.read(mutant);
        } catch (BadInputException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage()).doesNotContain("Exception", "java.", "com.fasterxml");
        } catch (GeneralSecurityException refused) {
            assertThat(refused).hasMessageStartingWith("not a signature");
        } catch (IOException | RuntimeException | Error failure) {
            fail("reading " + HexFormat.of().formatHex(mutant), failure);
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        for (int changes = 1 + random.nextInt(3); changes > 0 && from < good.length; changes--) {
            int at = from + random.nextInt(good.length - from);
            out.write(good, from, at - from);
            int length = Math.min(random.nextInt(20), good.length - at);
            from = at + length;
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> out.writeBytes(TRAPS.get(random.nextInt(TRAPS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 -> {
                    out.write(good, at, length);
                    out.write(good, at, length);
                }
                case 3 -> out.write(random.nextInt(256));
                default -> out.write(good, random.nextInt(good.length - length + 1), length);
            }
        }
        out.write(good, Math.min(from, good.length), good.length - Math.min(from, good.length));
        return out.toByteArray();
    }

    /** The same zip file with what one of its parts holds changed. */
    private static byte[] inOnePart(Path good, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(good.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int victim = random.nextInt(in.size());
            for (ZipEntry entry : in.stream().toList()) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(victim-- == 0 ? mutated(bytes, random) : bytes);
            }
        }
        return out.toByteArray();
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
