package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.report.Json;

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
                "plan | 0 | KP.3  Ngân sách tỉnh: 16 tỷ đồng.  → KP.3, KP.3a",
                "plan | 0 | '2 | Xây dựng cơ sở dữ liệu du lịch | Sở Tài chính | 4  → PL.2, PL.2.lead'",
                "plan MT.02 | 0 | Tính cho Tỉnh Lam Giang (không có thật): số cơ quan tự đạt trên số cơ quan thuộc diện.",
                "plan MT.12 | 0 | 'Số liệu của chính Tỉnh Lam Giang (không có thật), không của cơ quan nào.'",
                "plan KP.1 | 0 | principle: a priority request is funded in full",
                "plan KP.3 | 0 | total: rows add up to what is stated",
                "plan DM.4 | 0 | allocation-rows.drl",
                "plan --coverage | 0 | 39 câu: 28 câu có kiểm tra, 11 câu không kiểm được",
                "plan --coverage | 0 | MT.03: Yêu cầu tối thiểu 60 nhiệm vụ: nhiệm vụ khoa học và công nghệ đã thực hiện. Chỉ tiêu science-tasks.",
                "plan --coverage --format json | 0 | MT.15",
                "plan --coverage --format html | 0 | MT.15",
                "check FIGURES --scope province | 0 | 26 đạt, 0 chưa đạt",
                "check FIGURES --scope province --format json | 0 | compliant",
                "check FIGURES --scope province --format html | 0 | MT.16",
                "check FIGURES --scope agency | 1 | yêu cầu trên 70 % (100 × 700 ≤ 70 × 1.000); còn thiếu 1 hồ sơ",
                "check FIGURES --scope province --as-of 2026-06-30 | 1 | số liệu của kỳ kết thúc sau ngày đánh giá 30/06/2026",
                "check FIGURES --scope province --as-of 2026-11-30 | 1 | Tệp số liệu ghi đánh giá tại ngày 31/12/2026",
                "--lang en check FIGURES --scope province --all | 0 | Met: place 4 of 34, at most place 5 of 34 required",
                "rank FIGURES --index PACK/index.yaml | 0 | Phường Cát",
                "rank FIGURES --index PACK/index.yaml --format json | 0 | lam-giang-2026",
                "rank FIGURES --index PACK/index.yaml --format csv | 0 | phuong-cat,total,1.0,1",
                "rank FIGURES --index hai-duong-2025 | 2 | mục work-files-online chấm điều khoản II.2.1, nhưng ở kế hoạch lam-giang-2026",
                "rank FIGURES --index dti-922 | 2 | chỉ số dti-922 chấm một bảng (CSV, XLSX, ODS), không chấm tệp số liệu",
                "classify FIGURES | 2 | systems",
                "budget --plan | 0 | PL.2: Được cấp 4 tỷ mà không thuộc nhóm ưu tiên nào",
                "budget --plan --all | 0 | KP.4a",
                "budget --plan --all | 0 | nhiệm vụ chuyển tiếp từ năm trước (suy ra từ việc các năm trước đã cấp vốn",
                "budget --plan --format json | 0 | vung-cao",
                "budget --plan --format html | 0 | data-name=\"Trần\">chưa nêu</td>",
                "budget --plan --propose --ceiling ngan-sach-tinh=12ty | 0 | 2  Không cấp: cần ít nhất 4 tỷ",
                "budget --plan --propose --ceiling cap-xa=1ty | 0 | NGUỒN cap-xa",
                "budget --plan --propose --ceiling trung-uogn=1ty | 2 | Có phải ý bạn là “trung-uong”?",
                "budget FIGURES | 2 | không có mục budget",
                "budget --plan --format xlsx --out kinh-phi.xlsx | 2 | 'tên này là của một tệp. Ghi --out kinh-phi.'",
                "check FIGURES --out bao-cao.html | 2 | Ghi --out bao-cao.",
                "classify FIGURES --todo --format ics --out viec.ics | 2 | Ghi --out viec.",
                "dossier FIGURES --system x --out ho-so.docx | 2 | Ghi --out ho-so.",
                "init agency | 0 | id: so-khcn",
                "init agency | 0 | indicator: security-training",
                "init table | 0 | Xã Bình",
                "init index | 2 | --pack không đi cùng schema và index",
                "init province | 0 | dti-rank",
                "init table | 0 | work-files-online",
                "init budget | 0 | chuyen-tiep",
                "init system | 0 | lam-giang-2026",
                "checks STATEMENT | 0 | MT.01b (bắt buộc)",
                "law L116.38.1 | 0 | tỷ lệ (%): 15",
                "check FIGURES --scope province --as-of 2026-06-30 | 1 | TIẾN ĐỘ ĐẾN NGÀY 30/06/2026",
                "check FIGURES --scope province --as-of 2026-06-30 --format json | 1 | perMonth",
            })
    void everyCommandSpeaksOfThePackAlone(String command, int code, String words) {
        Run run = run(command);

        assertThat(run.out() + run.err()).contains(words).doesNotContainIgnoringCase("Hải Dương");
        assertThat(run.code()).as(run.err()).isEqualTo(code);
    }

    /** The ids of its sentences do not begin with those of its headings. */
    @Test
    void thePageOfAReportNamesTheSectionsOfThePlan() {
        Run page = run("check FIGURES --format html");

        assertThat(page.out())
                .contains(
                        "I. MỤC TIÊU",
                        "Không áp dụng: MT.08",
                        "MT.08</b> ≥ 12,5 tỷ: 6 đối tượng",
                        "MT.01c</b> &gt; 70 %")
                .doesNotContain("Ngoài kế hoạch", "trên 0 được xét");
        assertThat(run("budget --plan --format html").out()).contains("III. KINH PHÍ", "DANH MỤC NHIỆM VỤ");
    }

    @Test
    void aReportOfItIsVerified() {
        Path out = folder.resolve("bao-cao");
        assertThat(run("check FIGURES --scope province --out " + out).code()).isZero();

        assertThat(run("verify " + out.resolve("report.json") + " FIGURES").code())
                .isZero();
    }

    @Test
    void whatChangedBetweenTwoOfItsReportsIsTold() {
        Path june = folder.resolve("6");
        Path december = folder.resolve("12");
        run("check FIGURES --scope province --as-of 2026-06-30 --out " + june);
        run("check FIGURES --scope province --out " + december);

        Run diff = Run.of(
                "diff",
                june.resolve("report.json").toString(),
                december.resolve("report.json").toString());

        assertThat(diff.err()).isEmpty();
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("MT.13b").doesNotContainIgnoringCase("Hải Dương");
    }

    @ParameterizedTest(name = "pack {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "check | Gói lam-giang-2026 dùng được: 39 câu, 24 mục tiêu, 1 nhiệm vụ",
                "test | không ca nào sai",
                "describe | Ưu tiên: nhiệm vụ chuyển tiếp từ năm trước, kể cả hợp đồng thuê đang thực hiện",
            })
    void itIsWorkedOnWithTheProgramAlone(String command, String words) {
        Run run = Run.of("pack", command, PACK);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(words)
                .doesNotContain("chưa có lý do", "chưa có ca nào", "CẦN XEM LẠI")
                .doesNotContainIgnoringCase("Hải Dương");
    }

    /** A plan of a ministry beside that of the province, both made by the program: one evidence file feeds both. */
    @Test
    void oneFileFeedsSeveralPlans() throws IOException {
        Path other = folder.resolve("bo");
        assertThat(Run.of("pack", "init", other.toString()).code()).isZero();
        String figures = Files.readString(Path.of(FIGURES))
                + "  - {agency: cuc-thue, indicator: reports-on-system, numerator: 1, denominator: 1, period: 2026, source: v}\n";
        Path shared = Files.writeString(folder.resolve("chung.yaml"), figures);
        String[] both = {"check", shared.toString(), "--scope", "province", "--pack", PACK, "--pack", other.toString()};

        assertThat(Run.of("check", shared.toString(), "--pack", PACK).err()).contains("reports-on-system");
        Run text = Run.of(both);
        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("26 đạt", "Lam Giang", "II.1a");
        Run json = Run.of(Stream.concat(Stream.of(both), Stream.of("--format", "json", "--out", folder + "/ra"))
                .toArray(String[]::new));
        assertThat(Json.read(json.out()))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.has("findings")).isTrue());
        assertThat(Run.of(
                                "verify",
                                folder + "/ra/lam-giang-2026/report.json",
                                shared.toString(),
                                "--pack",
                                other.toString(),
                                "--pack",
                                PACK)
                        .code())
                .isZero();
        assertThat(Run.of("plan", "--pack", PACK, "--pack", other.toString()).err())
                .contains("chỉ dùng được một --pack");
        assertThat(Run.of("check", shared.toString(), "--pack", PACK, "--pack", PACK)
                        .code())
                .isEqualTo(2);
    }

    /** Every file of it says that it is invented. */
    @Test
    void saysThatItIsInvented() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(PACK))) {
            assertThat(files)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file ->
                            assertThat(Files.readString(file).substring(0, 200)).contains("không có thật"));
        }
    }

    private static Run run(String command) {
        List<String> words = Stream.of(command.split(" "))
                .map(word -> word.replace("FIGURES", FIGURES)
                        .replace("STATEMENT", PACK + "/tuyen-bo.yaml")
                        .replace("PACK", PACK))
                .toList();
        return Run.of(Stream.concat(words.stream(), Stream.of("--pack", PACK)).toArray(String[]::new));
    }
}
