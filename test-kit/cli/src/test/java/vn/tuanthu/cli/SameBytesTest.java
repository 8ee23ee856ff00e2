package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.InputText;

/** Whatever writes a file writes the same bytes for the same input: again, and on a machine of another country. */
@Isolated("sets the locale and the time zone")
class SameBytesTest {
    private static final Locale HERE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String EXAMPLES = "../../examples/";

    @TempDir
    private Path folder;

    @AfterEach
    void home() {
        Locale.setDefault(HERE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check EVIDENCE --format json --out OUT",
                "check EVIDENCE --format html --out OUT",
                "check EVIDENCE --format xlsx --out OUT --lang en",
                "check EVIDENCE --scope province --format xlsx --out OUT",
                "classify REGISTER --format json --out OUT",
                "classify REGISTER --format html --out OUT",
                "classify REGISTER --format xlsx --out OUT",
                "classify REGISTER --todo --format xlsx --out OUT",
                "classify REGISTER --todo --format ics --out OUT",
                "classify REGISTER --report-year 2026 --format xlsx --out OUT",
                "dossier REGISTER --system cong-thong-tin --out OUT",
                "budget --plan --format html --out OUT",
                "budget --plan --format xlsx --out OUT",
                "budget --plan --propose --ceiling 70000000000 --format json",
                "rank UNITS --index hai-duong-2025 --as-of 2025-12-31 --format json --out OUT/r.json",
                "rank UNITS --index hai-duong-2025 --as-of 2025-12-31 --format csv --lang vi --out OUT/r.csv",
                "rank UNITS --index hai-duong-2025 --as-of 2025-12-31 --robustness 20 --format html --out OUT/r.html",
                "rank UNITS --index hai-duong-2025 --as-of 2025-12-31 --robustness 20 --format xlsx --out OUT/r.xlsx",
                "rank UNITS --index hai-duong-2025 --as-of 2025-12-31 --annex OUT/r.docx",
                "plan --coverage --format html --out OUT/plan.html",
                "init agency --format xlsx --out OUT/a.xlsx",
                "init index --index dti-922 --format xlsx --out OUT/i.xlsx",
                "init schema",
                "law ND85.9.2c",
            })
    void filesAndOutput(String command) throws IOException {
        Map<String, String> here = written(command, "one");
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Map<String, String> there = written(command, "two");

        assertThat(here.get("code")).as(here.toString()).isIn("0", "1");
        assertThat(here).containsAllEntriesOf(there).hasSameSizeAs(there);
        assertThat(here).as("a file or output was written").hasSizeGreaterThan(command.contains("OUT") ? 2 : 1);
    }

    /** The digest of each file and of standard output, by name, and the exit code. */
    private Map<String, String> written(String command, String name) throws IOException {
        Path out = Files.createDirectory(folder.resolve(name));
        Run run = Run.of(Arrays.stream(command.split(" "))
                .map(word -> word.replace("EVIDENCE", EXAMPLES + "evidence/published-figures.yaml")
                        .replace("REGISTER", EXAMPLES + "evidence/system-register.yaml")
                        .replace("UNITS", EXAMPLES + "index-ranking/measurements.csv")
                        .replace("OUT", out.toString()))
                .toArray(String[]::new));
        Map<String, String> all = new TreeMap<>();
        all.put("code", String.valueOf(run.code()));
        assertThat(run.code()).as(run.err()).isLessThan(2);
        all.put("stdout", digest(run.out().replace(out.toString(), "OUT").getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(out.relativize(file).toString(), digest(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static String digest(byte[] bytes) {
        return bytes.length + " bytes, SHA-256 " + InputText.sha256(bytes);
    }
}
