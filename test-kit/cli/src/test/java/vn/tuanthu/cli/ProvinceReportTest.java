package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of a province of 238 agencies is read in a minute, with every detail on demand. */
class ProvinceReportTest {
    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        file = Files.writeString(folder.resolve("tinh.csv"), Province.table(238));
    }

    @Test
    void theVerdictAndWhyStandFirstAndTheWholeIsAPageOrTwo() {
        Run run = Run.of("check", file.toString(), "--as-of", "2025-06-30");

        assertThat(run.code()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("CHƯA TUÂN THỦ.");
        assertThat(lines.get(1)).contains("kết luận bắt buộc chưa đạt");
        assertThat(lines).hasSizeLessThanOrEqualTo(115);
        assertThat(run.out())
                .contains("CÒN NHIỀU VIỆC NHẤT trong 238 đơn vị")
                .containsSubsequence("CHƯA ĐẠT (", "THIẾU SỐ LIỆU (", "Không in ở đây: ");
        assertThat(run.out().lines().filter(line -> line.contains("[ĐẠT]"))).isEmpty();
    }

    @Test
    void theAgencyThatMissesTheLargestShareIsNamedFirst() {
        Run run = Run.of("check", file.toString(), "--as-of", "2025-06-30");

        assertThat(run.out())
                .containsSubsequence(
                        "  [CHƯA ĐẠT] II.2.9 ≥ 50 %: 62 trên 238 được xét\n",
                        "    “- 50% hồ sơ thủ tục hành chính được người dân, doanh nghiệp thực hiện trực tuyến từ xa.”\n",
                        "    Đơn vị 66 (66/1.000, còn thiếu 434); Đơn vị 35 (300/1.000, còn thiếu 200); ");
    }

    @Test
    void anAgencyOrACheckIsShownInFullOnDemand() {
        Run agency = Run.of("check", file.toString(), "--as-of", "2025-06-30", "--show", "dv66");
        Run check = Run.of("check", file.toString(), "--as-of", "2025-06-30", "--show", "II.2.9");

        assertThat(agency.out())
                .contains("[CHƯA ĐẠT] II.2.9 Đơn vị 66", "Căn cứ: ")
                .doesNotContain("Đơn vị 67");
        assertThat(check.out().lines().filter(line -> line.startsWith("  ["))).hasSizeGreaterThan(200);
        assertThat(agency.code()).isEqualTo(1);
    }

    @Test
    void whatIsNotInTheReportCannotBeShown() {
        Run run = Run.of("check", file.toString(), "--as-of", "2025-06-30", "--show", "dv660");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--show", "“dv660”", "dv66");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everythingIsPrintedOnDemand() {
        Run run = Run.of("check", file.toString(), "--as-of", "2025-06-30", "--all", "--lang", "en");

        String met = run.out()
                .lines()
                .filter(line -> line.startsWith("MET ("))
                .findFirst()
                .orElseThrow();
        long printed =
                run.out().lines().filter(line -> line.startsWith("  [PASS]")).count();
        assertThat(met.replaceAll("\\D", "")).isEqualTo(String.format(Locale.ROOT, "%d", printed));
    }
}
