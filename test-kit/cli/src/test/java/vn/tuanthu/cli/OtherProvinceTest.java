package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on the pack of another, invented, province: nothing of the shipped plan is in what they say. */
class OtherProvinceTest {
    private static final String PACK = "../../examples/packs/lam-giang-2026";
    private static final String FIGURES = PACK + "/so-lieu.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} ends with {1} and says {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plan | 0 | MT.13  Vận hành kho dữ liệu",
                "plan MT.04 | 0 | MT.04: tối đa hạng 5/34, chỉ tiêu dti-rank",
                "plan MT.09 | 0 | từ 10 % đến 15 %",
                "plan MT.12 | 0 | Là mục tiêu của toàn tỉnh",
                "plan --coverage | 0 | 22 câu: 16 câu có kiểm tra, 6 câu không kiểm được",
                "plan --coverage --format json | 0 | MT.15",
                "plan --coverage --format html | 0 | MT.15",
                "check FIGURES --scope province | 0 | 25 đạt, 0 chưa đạt",
                "check FIGURES --scope province --format json | 0 | compliant",
                "check FIGURES --scope agency | 1 | yêu cầu trên 70 % (100 × 700 ≤ 70 × 1.000); còn thiếu 1 hồ sơ",
                "check FIGURES --scope province --as-of 2026-06-30 | 1 | số liệu của kỳ kết thúc sau ngày đánh giá 30/06/2026",
                "check FIGURES --scope province --as-of 2026-11-30 | 1 | Tệp số liệu ghi đánh giá tại ngày 31/12/2026",
                "--lang en check FIGURES --scope province --all | 0 | Met: place 4 of 34, at most place 5 of 34 required",
                "rank FIGURES --index PACK/index.yaml | 0 | Phường Cát",
                "rank FIGURES --index PACK/index.yaml --format json | 0 | lam-giang-2026",
                "rank FIGURES --index hai-duong-2025 | 2 | mục work-files-online chấm điều khoản II.2.1, nhưng ở kế hoạch lam-giang-2026",
                "classify FIGURES | 2 | systems",
                "budget --plan | 2 | kế hoạch này không có phần kinh phí",
            })
    void everyCommandSpeaksOfThePackAlone(String command, int code, String words) {
        Run run = run(command);

        assertThat(run.out() + run.err()).contains(words).doesNotContainIgnoringCase("Hải Dương");
        assertThat(run.code()).as(run.err()).isEqualTo(code);
    }

    @Test
    void aReportOfItIsVerified() {
        Path out = folder.resolve("bao-cao");
        assertThat(run("check FIGURES --scope province --out " + out).code()).isZero();

        assertThat(run("verify " + out.resolve("report.json") + " FIGURES").code())
                .isZero();
    }

    private static Run run(String command) {
        List<String> words = Stream.of(command.split(" "))
                .map(word -> word.replace("FIGURES", FIGURES).replace("PACK", PACK))
                .toList();
        return Run.of(Stream.concat(words.stream(), Stream.of("--pack", PACK)).toArray(String[]::new));
    }
}
