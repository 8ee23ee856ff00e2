package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Appeals, the year before and other weights where the measurements of a plan are ranked. */
class MeasuredReviewTest {
    private static final String HEADING =
            "agency,name,tier,kind,indicator,numerator,denominator,percent,period,source\n";
    private static final String FIGURES = "a,Sở A,PROVINCE,DEPARTMENT,reports-on-system,49,51,,YYYY,QLVB\n"
            + "b,Sở B,PROVINCE,DEPARTMENT,reports-on-system,,,90,YYYY,QLVB\n";

    @TempDir
    private Path folder;

    private String table = "";

    @BeforeEach
    void table() throws IOException {
        table = write("2025.csv", HEADING + FIGURES.replace("YYYY", "2025"));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }

    private Run run(String... more) {
        List<String> all =
                new ArrayList<>(List.of("rank", table, "--index", "hai-duong-2025", "--as-of", "2025-12-31"));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private Run appealed(String row) throws IOException {
        return run("--appeals", write("phuc-tra.csv", "unit,criterion,old,new,document\n" + row + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,II.2.4,49/51,51/51,BB 1",
                "a,II.2.4 Báo cáo trên hệ thống,49/51,96.5,BB 1",
                "a,Báo cáo trên hệ thống,49/51,100%,BB 1",
                "a,reports-on-system,49/51,0/51,BB 1",
                "b,II.2.4,90 %,45/50,BB 1",
                "b,ii.2.4,90,\"92,5\",BB 1",
                "b,II.2.4,9/10,không áp dụng,BB 1",
            })
    void anAppealSaysWhatATableCouldSay(String row) throws IOException {
        Run run = appealed(row);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Đã áp dụng 1 kết quả phúc tra");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,II.2.4,49/51,52/51,BB 1     | tử số 52 lớn hơn mẫu số 51. Tử số là một phần của mẫu số",
                "a,II.2.4,49/51,100.01,BB 1    | tỷ lệ 100.01 nằm ngoài khoảng 0 đến 100.",
                "a,II.2.4,49/51,101%,BB 1      | tỷ lệ 101 nằm ngoài khoảng 0 đến 100.",
                "a,II.2.4,49/51,0.97,BB 1      | 95 % viết là 95, không phải 0,95",
                "a,II.2.4,49/51,-1/51,BB 1     | Ghi tử số/mẫu số, như 28/29, hay tỷ lệ phần trăm, như 96,5.",
                "a,II.2.4,49/51,49.5/51,BB 1   | Ghi tử số/mẫu số, như 28/29, hay tỷ lệ phần trăm, như 96,5.",
                "a,II.2.4,49/51,100000000000000001/100000000000000001,BB 1 | quá lớn",
                "a,II.2.4,49/51,,BB 1          | không có số liệu mới.",
                "a,II.2.4,49/52,50/51,BB 1     | bảng ghi 49/51 nhưng cột điểm cũ ghi 49/52.",
                "a,II.2.2,49/51,50/51,BB 1     | “II.2.2” có thể là nhiều phần của chỉ số; ghi mã của một phần. Các phần, theo số in và mã: II.2.2a = services-multi-channel, II.2.2b = procedures-full-process.",
                "a,II.2.44,49/51,50/51,BB 1    | không có tiêu chí chấm điểm “II.2.44” trong chỉ số. Có phải ý bạn là “II.2.4”?",
            })
    void anAppealSaysNothingThatATableCouldNot(String row, String problem) throws IOException {
        Run run = appealed(row);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(folder.resolve("phuc-tra.csv") + ":2: ")
                .contains(problem);
    }

    @Test
    void aTableOfTheYearBeforeIsScoredByTheTargetsOfThisPlan() throws IOException {
        String before =
                write("2024.csv", HEADING + FIGURES.replace("YYYY", "2024").replace("49,51", "10,51"));

        Run run = run("--previous", before);

        assertThat(run.err())
                .isEqualTo(
                        "Bảng trước có số liệu từ 01/01/2024 đến 31/12/2024, trước thời gian của kế hoạch; chấm theo chỉ"
                                + " tiêu của kế hoạch này.\n");
        assertThat(run.out())
                .contains("  " + run.err())
                .contains("Sở A: hạng trước 2; hạng nay 1; đổi hạng +1; điểm trước 0,1961; điểm nay 0,9608");
    }

    @Test
    void aRankingAgainstTheYearBeforeIsVerified() throws IOException {
        String before = write("2024.csv", HEADING + FIGURES.replace("YYYY", "2024"));
        String result = folder.resolve("r.json").toString();
        assertThat(run("--previous", before, "--format", "json", "--out", result)
                        .code())
                .isZero();

        assertThat(Run.of("verify", result, table, "--previous", before).code()).isZero();
        assertThat(Files.readString(folder.resolve("r.json"))).contains("Bảng trước có số liệu từ 01/01/2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 2023 | bảng trước có số liệu năm 2024 và cả kỳ 2023. Mỗi bảng trước chỉ giữ số liệu của một kỳ, ở đây từ 01/01/2024 đến 31/12/2024.",
                "2024 | 2025 | kỳ số liệu 2024 nằm ngoài thời gian của kế hoạch (01/01/2025 – 31/12/2025).",
                "2026 | 2026 | kỳ số liệu 2026 nằm ngoài thời gian của kế hoạch (01/01/2025 – 31/12/2025).",
            })
    void aTableBeforeIsOfOneYear(String first, String second, String problem) throws IOException {
        String before =
                write("truoc.csv", HEADING + FIGURES.replaceFirst("YYYY", first).replaceFirst("YYYY", second));

        Run run = run("--previous", before);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
    }

    @Test
    void theTableThatIsRankedIsOfTheTimeOfThePlan() throws IOException {
        table = write("cu.csv", HEADING + FIGURES.replace("YYYY", "2024"));

        assertThat(run().err()).contains("kỳ số liệu 2024 nằm ngoài thời gian của kế hoạch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "II.2.4=3            | Thử trọng số II.2.4 Báo cáo trên hệ thống = 3:",
                "reports-on-system=3 | Thử trọng số II.2.4 Báo cáo trên hệ thống = 3:",
                "Satisfaction=3      | Thử trọng số II.2.3 Mức độ hài lòng = 3:",
                "II.2.2=3            | “II.2.2” có thể là nhiều phần của chỉ số",
                "II.2.12=3           | Có phải ý bạn là “II.2.1”?",
                "xyz=3               | chỉ số không có phần “xyz”. Các phần, theo số in và mã: II.2.1 = work-files-online,",
            })
    void aPartIsCalledByItsPrintedNumberToo(String weight, String said) {
        Run run = run("--weight", weight);

        assertThat(run.out() + run.err()).contains(said);
    }
}
