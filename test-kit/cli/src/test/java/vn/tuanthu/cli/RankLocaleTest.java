package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.tables.Spreadsheet;
import vn.tuanthu.tables.Spreadsheet.Formulas;

/** What a ranking says does not hang on the country the computer thinks it is in: its digits, its marks, its letters. */
class RankLocaleTest {
    private static final Locale USUAL = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void asUsual() {
        Locale.setDefault(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-nu-thai-ca-buddhist", "tr-TR", "de-CH"})
    void everyOutputIsTheSameEverywhere(String computer) throws IOException {
        List<String> usual = outputs();
        Locale.setDefault(Locale.forLanguageTag(computer));

        assertThat(outputs()).isEqualTo(usual);
    }

    private List<String> outputs() throws IOException {
        List<String> outputs = new ArrayList<>();
        for (String language : List.of("vi", "en")) {
            for (String format : List.of("text", "json", "csv")) {
                outputs.add(rank("--lang", language, "--format", format).out());
            }
            outputs.add(rank("--lang", language, "--raise", "so-vd-03").out());
            outputs.add(
                    rank("--lang", language, "--compare", "so-vd-01,so-vd-02").out());
            outputs.add(rank("--lang", language, "--robustness", "20").out());
            Path page = folder.resolve("rank.html");
            rank("--lang", language, "--robustness", "20", "--format", "html", "--out", page.toString());
            outputs.add(Files.readString(page));
            Path book = folder.resolve("rank.xlsx");
            rank("--lang", language, "--robustness", "20", "--format", "xlsx", "--out", book.toString());
            outputs.add(Spreadsheet.read(book, Formulas.SAVED_RESULTS).sheets().toString());
        }
        assertThat(outputs).noneMatch(String::isEmpty);
        return outputs;
    }

    private static Run rank(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "rank",
                "../../examples/index-ranking/measurements.csv",
                "--index",
                "hai-duong-2025",
                "--as-of",
                "2025-12-31",
                "--seed",
                "7"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run;
    }
}
