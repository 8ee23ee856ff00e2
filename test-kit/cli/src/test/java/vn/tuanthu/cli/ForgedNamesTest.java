package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name from an input cannot clear the screen, print a line of its own or turn the words around it. */
class ForgedNamesTest {
    private static final String LIE = "COMPLIANT: every mandatory check is met";
    /** As YAML and JSON write it in double quotes. */
    private static final String FORGED =
            "X\\u001b[2J\\u001b[31m\\r\\n" + LIE + "\\u202egnp\\u009b31m\\u2028\\u200bz\\u00adz\\uFEFF\\t";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "check {} --scope agency",
        "check {} --scope province",
        "check {} --format json",
        "check {} --out OUT",
    })
    void ofAgencies(String command) throws IOException {
        String evidence = """
                plan: hai-duong-2025
                asOf: 2025-12-31
                agencies: [{id: so-a, name: "FORGED", tier: PROVINCE, kind: DEPARTMENT}]
                measurements:
                  - {agency: so-a, indicator: work-files-online, numerator: 7, denominator: 9, period: 2025, source: "FORGED"}
                  - {agency: so-a, indicator: services-multi-channel, numerator: 7, denominator: 9, period: 2025, definition: "FORGED"}
                waivers: [{check: II.2.2b, subject: so-a, reason: "FORGED", approvedBy: "FORGED", expires: 2026-12-31}]
                """;
        run(command, evidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify {}",
                "classify {} --all",
                "classify {} --todo",
                "classify {} --todo --format ics",
                "classify {} --todo --format json",
                "classify {} --report-year 2026",
                "classify {} --format json",
                "classify {} --out OUT",
                "classify {} --format xlsx --out OUT",
                "classify {} --todo --format xlsx --out OUT",
                "dossier {} --system cong --out OUT",
            })
    void ofSystems(String command) throws IOException {
        String template = Run.of("init", "system").out();
        run(
                command,
                template.replaceAll(
                                "(?m)^(\\s+(?:- )?(?:name|owner|operator|document|securityUnit): ).*$", "$1\"FORGED\"")
                        .replaceFirst("- id: giai-quyet-tthc", "- id: cong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"budget {}", "budget {} --all", "budget {} --format json", "budget {} --propose --ceiling 5ty"})
    void ofTasks(String command) throws IOException {
        run(
                command,
                Run.of("init", "budget")
                        .out()
                        .replaceAll("(?m)^(\\s+(?:- )?(?:name|leadUnit|note|document): ).*$", "$1\"FORGED\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank {} --index INDEX",
                "rank {} --index INDEX --format json",
                "rank {} --index INDEX --format csv",
                "rank {} --index INDEX --format csv --lang vi",
                "rank {} --index INDEX --format html --out OUT",
                "rank {} --index INDEX --format xlsx --out OUT",
                "rank {} --index INDEX --robustness 20 --format html --out OUT",
                "rank {} --index INDEX --compare a,b",
                "rank {} --index INDEX --raise b",
            })
    void ofRankedUnitsAndCriteria(String command) throws IOException {
        Path index = Files.writeString(folder.resolve("index.yaml"), forged("""
                id: x
                name: "FORGED"
                missing: SKIP
                root:
                  id: total
                  name: "FORGED"
                  aggregate: ARITHMETIC
                  children:
                    - {id: c1, name: "FORGED", weight: 0.5, points: 1, measure: {score: {by: ratio}}}
                    - {id: c2, name: "FORGED", weight: 0.5, points: 1, measure: {score: {by: ratio}}}
                """));
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "unit,name,tier,c1,c2\na,\"X\u001b[2J\u202e\",PROVINCE,0.1,0.2\n\"b\",\"\u200bY\r\n" + LIE
                        + "\",PROVINCE,0.3,0.4\n");
        look(command.replace("INDEX", index.toString()), table);
    }

    @Test
    void ofFilesAndArguments() {
        seen(Run.of("check", "no\u001b[2J\n" + LIE + "\u202e.yaml"));
        seen(Run.of("check", "--no\u001b[2J\n" + LIE));
        seen(Run.of("plan", "x\u001b[2J\n" + LIE));
        seen(Run.of("law", "ND85\u001b[2J\n" + LIE));
        seen(Run.of("plan", "--pack", "x\u001b[2J\n" + LIE));
    }

    @Test
    void ofPlans() throws IOException {
        Path pack = folder.resolve("pack");
        Run.of("pack", "init", pack.toString());
        for (String file : List.of("plan.yaml", "targets.yaml", "obligations.yaml")) {
            Path path = pack.resolve(file);
            if (Files.exists(path)) {
                Files.writeString(
                        path,
                        Files.readString(path)
                                .replaceAll(
                                        "(?m)^(\\s+(?:vi|en|name|demand|trap|basis): )(?=\\S)(?![\\[{|>]).*$",
                                        "$1\"" + FORGED.replace("\\", "\\\\") + "\""));
            }
        }
        for (String command : List.of(
                "plan --pack {}",
                "plan --pack {} --coverage",
                "pack check {}",
                "pack describe {}",
                "pack test {}",
                "pack describe {} --format html --out OUT",
                "init agency --pack {}",
                "init province --pack {}",
                "plan --pack {} --coverage --format html --out OUT")) {
            look(command, pack);
        }
    }

    private void run(String command, String evidence) throws IOException {
        look(command, Files.writeString(folder.resolve("e.yaml"), forged(evidence)));
    }

    private static String forged(String text) {
        assertThat(text).contains("FORGED");
        return text.replace("FORGED", FORGED);
    }

    private void look(String command, Path file) throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(Stream.of(command.split(" "))
                .map(word -> word.replace("{}", file.toString()).replace("OUT", out.toString()))
                .toArray(String[]::new));
        assertThat(run.code()).as(command + run.err()).isLessThan(2);
        seen(run);
        if (Files.isDirectory(out)) {
            try (Stream<Path> written = Files.list(out)) {
                for (Path one : written.toList()) {
                    inFile(one);
                }
            }
        } else if (Files.exists(out)) {
            inFile(out);
        } else {
            assertThat(command).doesNotContain("OUT");
        }
    }

    private static void inFile(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            seen(new String(bytes, StandardCharsets.UTF_8));
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                seen(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void seen(Run run) {
        seen(run.out());
        seen(run.err());
    }

    private static void seen(String text) {
        String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
        assertThat(shown.lines()).noneMatch(line -> line.startsWith("COMPLIANT: every"));
        assertThat(shown.replaceAll("\r?\n", "")
                        .codePoints()
                        .filter(c ->
                                Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028))
                .as("%s", shown.length() > 4000 ? shown.substring(0, 4000) : shown)
                .isEmpty();
    }
}
