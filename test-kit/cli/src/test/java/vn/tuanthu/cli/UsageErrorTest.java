package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong call is answered in the reader's language, with what to write instead. */
class UsageErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rank; Thiếu --index INDEX, TABLE.; Missing: --index INDEX, TABLE.",
                "rank x --index; Thiếu --index INDEX.; Missing: --index INDEX.",
                "rank x --index a --fromat json; Không có tùy chọn “--fromat”. Có phải ý bạn là --format?; There is no option \"--fromat\". Did you mean --format?",
                "rank x --index a --xyzzy=1; Không có tùy chọn “--xyzzy=1”.; There is no option \"--xyzzy=1\".",
                "rank x --index a --format foo; Giá trị “foo” của --format text|json|csv|xlsx|html không hợp lệ. Các tên hợp lệ: text, json, csv, xlsx, html.; The value \"foo\" of --format text|json|csv|xlsx|html cannot be used. Known names: text, json, csv, xlsx, html.",
                "rank x --index a --seed 1.5; Giá trị “1.5” của --seed N không hợp lệ. Cần một số nguyên viết liền, ví dụ 11230.; The value \"1.5\" of --seed N cannot be used. A whole number written without separators is needed, such as 11230.",
                "rank x --index a --as-of 31/12/2025; Giá trị “31/12/2025” của --as-of YYYY-MM-DD không hợp lệ. Viết ngày theo dạng 2025-12-31, từ năm 1900 đến năm 2199.; The value \"31/12/2025\" of --as-of YYYY-MM-DD cannot be used. Write a date as 2025-12-31, from 1900 to 2199.",
                "rank x --index a --cached-values=maybe; Giá trị “maybe” của --cached-values không hợp lệ. Cần true hoặc false.; The value \"maybe\" of --cached-values cannot be used. It must be true or false.",
                "rank x --index a --index b; Tùy chọn --index INDEX được ghi hai lần, chỉ giữ lại một.; The option --index INDEX is given twice, keep one.",
                "rank x y --index a; Thừa “y”.; There is no place for \"y\".",
                "chek x; Không có lệnh “chek”. Có phải ý bạn là check?; There is no command \"chek\". Did you mean check?",
                "check x --scope foo; Giá trị “foo” của --scope agency|province không hợp lệ. Các tên hợp lệ: agency, province.; The value \"foo\" of --scope agency|province cannot be used. Known names: agency, province.",
            })
    void saysWhatIsWrongAndWhatToWrite(String call, String vietnamese, String english) {
        Run inVietnamese = Run.of(call.split(" "));
        Run inEnglish = Run.of((call + " --lang en").split(" "));

        assertThat(inVietnamese.code()).isEqualTo(2);
        assertThat(inVietnamese.err().lines().findFirst()).hasValue(vietnamese);
        assertThat(inEnglish.code()).isEqualTo(2);
        assertThat(inEnglish.err().lines().findFirst()).hasValue(english);
    }

    @ParameterizedTest(name = "a word {0} of a call")
    @ValueSource(strings = {"", "--=x", "-=", "-=\n"})
    void aWordThatNamesNothingIsAMistakeOfTheCall(String word) {
        for (String command : List.of("check", "law", "init", "accept", "verify-certificate")) {
            Run run = Run.of(command, word);

            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err()).as(command).isNotBlank().doesNotContain("Exception", "java.");
        }
        assertThat(Run.of(word).code()).isEqualTo(2);
    }

    @ParameterizedTest(name = "in a file of arguments: {0}")
    @ValueSource(strings = {"''", "--=x"})
    void aWordThatNamesNothingInAFileOfArgumentsIsTold(String word, @TempDir Path folder) throws IOException {
        Run run = Run.of("check", "@" + Files.writeString(folder.resolve("call"), word + "\n"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("Exception", "java.");
    }

    @Test
    void noPathAtAllIsNotTheFolderOneIsIn() {
        assertThat(Run.of("plan", "--out", "").err()).doesNotContain("Exception");
        assertThat(Run.of("init", "agency", "--out", "").err())
                .startsWith("Giá trị “” của --out FILE không hợp lệ. Viết tên tệp hay thư mục;");
        assertThat(Run.of("check", "").err())
                .startsWith("Giá trị “” của EVIDENCE không hợp lệ. Viết tên tệp hay thư mục;");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, 2", "1900-01-01, 0", "2199-12-31, 0", "2200-01-01, 2", "-999999999-01-01, 2"})
    void aDayLiesInTheYearsThatADayOfAnInputMayHave(String day, int code) {
        assertThat(Run.of("law", "--as-of", day).code()).isEqualTo(code);
    }

    @Test
    void anAbbreviationOfSeveralOptionsIsNotGuessed() {
        assertThat(Run.of("rank", "x", "--index", "a", "--r", "1").err())
                .startsWith("Tên viết tắt chưa rõ: ")
                .contains("--robustness", "--raise");
    }
}
