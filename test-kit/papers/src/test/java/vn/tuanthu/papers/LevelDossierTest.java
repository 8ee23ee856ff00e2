package vn.tuanthu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.ComplianceEngine;

/** The papers of a dossier, made from the register of examples and read back. */
class LevelDossierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Evidence REGISTER = ENGINE.read(
                    InputText.read(Path.of("../../examples/evidence/system-register.yaml")))
            .evidence();

    private static Map<String, LevelDossier.Paper> papers(String system) {
        return LevelDossier.of(ENGINE, REGISTER, system, DAY).stream()
                .collect(Collectors.toMap(LevelDossier.Paper::file, Function.identity()));
    }

    private static String text(LevelDossier.Paper paper) {
        try (XWPFWordExtractor words =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper.docx())))) {
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDossierHasThePapersInTheirOrder() {
        assertThat(LevelDossier.of(ENGINE, REGISTER, "giai-quyet-tthc", DAY))
                .extracting(LevelDossier.Paper::file)
                .containsExactly(
                        "1-mo-ta-he-thong.docx",
                        "3-thuyet-minh-cap-do.docx",
                        "4-thuyet-minh-phuong-an.docx",
                        "mau-05-to-trinh.docx",
                        "mau-06-quyet-dinh-cap-do.docx");
    }

    @Test
    void theLevelIsExplainedByEveryCriterionWithItsArticleAndTheFactThatMeetsIt() {
        String explained = text(papers("giai-quyet-tthc").get("3-thuyet-minh-cap-do.docx"));

        assertThat(explained)
                .contains("hệ thống thông tin giải quyết thủ tục hành chính\tNghị định 331/2026/NĐ-CP Điều 13 khoản 2"
                        + " điểm b")
                .contains("cơ bản 120.000 (≥ 100.000)")
                .contains("ở cấp độ 3.");
    }

    @Test
    void everyMeasureThatTheLevelAsksForIsExplained() {
        LevelDossier.Paper paper = papers("trung-tam-du-lieu").get("4-thuyet-minh-phuong-an.docx");

        assertThat(text(paper))
                .contains("1. Thiết kế vùng mạng")
                .contains("2. Thiết kế bảo vệ")
                .contains("3. Quản lý và kỹ thuật")
                .containsPattern("\\(TT12\\.D10\\)\\t.*\\tChưa (đáp ứng|đủ căn cứ)\\. \\[CÒN THIẾU: ");
        assertThat(paper.gaps()).isNotEmpty();
    }

    @Test
    void theOwnerDecidesFromLevelThreeAndTheUnitInChargeBelow() {
        assertThat(text(papers("giai-quyet-tthc").get("mau-06-quyet-dinh-cap-do.docx")))
                .contains("NGƯỜI ĐỨNG ĐẦU UBND TỈNH VD");
        assertThat(text(papers("bang-tin-noi-bo").get("mau-06-quyet-dinh-cap-do.docx")))
                .contains("NGƯỜI ĐỨNG ĐẦU PHÒNG AN TOÀN THÔNG TIN");
    }

    @Test
    void atLevelFiveTheOwnerDecidesOnThePlanAlone() {
        Map<String, LevelDossier.Paper> papers = papers("kho-du-lieu-quoc-gia-vd");

        assertThat(papers).doesNotContainKey("mau-06-quyet-dinh-cap-do.docx");
        assertThat(text(papers.get("mau-07-quyet-dinh-phuong-an.docx")))
                .contains("Phê duyệt phương án bảo đảm an ninh mạng")
                .contains("do Thủ tướng Chính phủ phê duyệt");
        assertThat(text(papers.get("1-mo-ta-he-thong.docx"))).contains("7. Nội dung bổ sung");
        assertThat(text(papers.get("mau-05-to-trinh.docx"))).contains("Phần 5: ");
    }

    @Test
    void aLevelThatCannotBeToldIsAGapAndNotAGuess() {
        Map<String, LevelDossier.Paper> papers = papers("tai-lieu-mat");

        assertThat(papers.get("3-thuyet-minh-cap-do.docx").gaps())
                .anyMatch(gap -> gap.startsWith("chưa xác định được"))
                .anyMatch(gap -> gap.contains("harm.nationalSecurity"));
    }

    @Test
    void aLevelThatWasApprovedBeforeIsProposedAnewByTheCriteria() {
        assertThat(text(papers("chinh-quyen-so").get("3-thuyet-minh-cap-do.docx")))
                .contains("ở cấp độ 3.");
    }

    @Test
    void theSameRegisterGivesTheSameBytes() {
        List<byte[]> first = LevelDossier.of(ENGINE, REGISTER, "giai-quyet-tthc", DAY).stream()
                .map(LevelDossier.Paper::docx)
                .toList();
        List<byte[]> second = LevelDossier.of(ENGINE, REGISTER, "giai-quyet-tthc", DAY).stream()
                .map(LevelDossier.Paper::docx)
                .toList();

        assertThat(first).usingRecursiveComparison().isEqualTo(second);
    }

    @Test
    void beforeTheDecreeThereIsNoSuchDossier() {
        assertThatThrownBy(() -> LevelDossier.of(ENGINE, REGISTER, "giai-quyet-tthc", LocalDate.of(2026, 8, 18)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LevelDossier.of(ENGINE, REGISTER, "giai-quyet-tthc", LocalDate.of(2026, 8, 19)))
                .hasSize(5);
    }

    @Test
    void aSystemThatIsNotInTheRegisterIsRefused() {
        assertThatThrownBy(() -> LevelDossier.of(ENGINE, REGISTER, "khong-co", DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
