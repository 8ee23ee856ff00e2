package vn.tuanthu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.YearlyReport;

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
                        "mau-02-de-nghi-tham-dinh.docx",
                        "mau-04-y-kien-tham-dinh.docx",
                        "mau-05-to-trinh.docx",
                        "mau-06-quyet-dinh-cap-do.docx");
    }

    @ParameterizedTest
    @CsvSource({
        "bang-tin-noi-bo, '01, 06'",
        "giai-quyet-tthc, '02, 04, 05, 06'",
        "cong-dich-vu-quoc-gia-vd, '02, 03, 04, 05, 06'",
        "kho-du-lieu-quoc-gia-vd, '02, 03, 04, 05, 07'",
        "tai-lieu-mat, '02, 03, 04, 05, 06'"
    })
    void theFormsFollowFromTheLevelOrFromEveryLevelThatItMayBe(String system, String forms) {
        assertThat(LevelDossier.of(ENGINE, REGISTER, system, DAY).stream()
                        .map(LevelDossier.Paper::file)
                        .filter(file -> file.startsWith("mau-"))
                        .map(file -> file.substring(4, 6)))
                .containsExactly(forms.split(", "));
    }

    @Test
    void everyFormCarriesItsNumber() {
        papers("kho-du-lieu-quoc-gia-vd").forEach((file, paper) -> {
            if (file.startsWith("mau-")) {
                assertThat(text(paper)).contains("Mẫu số " + file.substring(4, 6) + ", Nghị định 331/2026/NĐ-CP");
            }
        });
    }

    @Test
    void whoAppraisesIsAskedAndNamedInItsOpinion() {
        Map<String, LevelDossier.Paper> third = papers("giai-quyet-tthc");
        Map<String, LevelDossier.Paper> fifth = papers("kho-du-lieu-quoc-gia-vd");

        assertThat(text(papers("bang-tin-noi-bo").get("mau-01-de-nghi-tham-dinh-phe-duyet.docx")))
                .contains("Kính gửi: Phòng An toàn thông tin");
        assertThat(text(fifth.get("mau-02-de-nghi-tham-dinh.docx"))).contains("Kính gửi: Bộ Công an");
        assertThat(text(fifth.get("mau-04-y-kien-tham-dinh.docx")))
                .contains("NGƯỜI ĐỨNG ĐẦU BỘ CÔNG AN")
                .doesNotContain("BỘ VD")
                .contains("25 ngày làm việc");
        assertThat(text(third.get("mau-04-y-kien-tham-dinh.docx")))
                .contains("15 ngày làm việc")
                .contains("danh mục thiết bị");
        assertThat(third.get("mau-04-y-kien-tham-dinh.docx").gaps())
                .contains("đồng ý hay không đồng ý với cấp độ và phương án, nội dung phải sửa");
    }

    @Test
    void whereTheUnitInChargeOperatesTheSystemSomebodyElseAppraises() {
        Evidence register = REGISTER.withSystems(REGISTER.systems().stream()
                .map(one -> one.id().equals("bang-tin-noi-bo")
                        ? one.but().operator(one.securityUnit()).build()
                        : one)
                .toList());
        Map<String, LevelDossier.Paper> papers = LevelDossier.of(ENGINE, register, "bang-tin-noi-bo", DAY).stream()
                .collect(Collectors.toMap(LevelDossier.Paper::file, Function.identity()));

        assertThat(papers).doesNotContainKey("mau-01-de-nghi-tham-dinh-phe-duyet.docx");
        assertThat(papers.get("mau-02-de-nghi-tham-dinh.docx").gaps())
                .anyMatch(gap -> gap.startsWith("đơn vị khác hoặc hội đồng độc lập"));
    }

    @Test
    void theYearlyReportHoldsTheTwelveItemsAndMarksWhatTheUnitMustAdd() {
        YearlyReport.Period period = YearlyReport.period(2026).orElseThrow();
        YearlyReport figures =
                YearlyReport.of("hai-duong-2025", 2026, period, ENGINE.classify(REGISTER, LocalDate.of(2026, 11, 26)));
        LevelDossier.Paper paper = YearlyReportPaper.of(figures, REGISTER);

        assertThat(paper.file()).isEqualTo("mau-08-bao-cao-nam.docx");
        assertThat(text(paper))
                .contains("Mẫu số 08, Nghị định 331/2026/NĐ-CP")
                .contains("Kính gửi: Bộ Công an")
                .contains("Báo cáo gửi trước ngày 25/12/2026.")
                .contains("1. Chủ quản")
                .contains("12. Nội dung khác");
        assertThat(paper.gaps())
                .contains("kỳ báo cáo chưa hết, số liệu lấy ngày 26/11/2026: cập nhật khi hết kỳ")
                .anyMatch(gap -> gap.startsWith("Danh mục không có số liệu này: ghi hệ thống nào"));
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
    void anAssessmentThatNobodyHasFilledInIsAGap() {
        Evidence evidence = ENGINE.read(InputText.of("s.yaml", """
                        plan: hai-duong-2025
                        asOf: 2026-11-26
                        systems:
                          - id: s
                            name: S
                            status: OPERATING
                            profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 1, document: BC số .../BC, date: 2026-09-01}}
                        """.getBytes(StandardCharsets.UTF_8)))
                .evidence();
        assertThat(LevelDossier.of(ENGINE, evidence, "s", DAY))
                .filteredOn(paper -> paper.file().startsWith("3-"))
                .singleElement()
                .satisfies(
                        paper -> assertThat(paper.gaps()).anyMatch(gap -> gap.startsWith("báo cáo đánh giá rủi ro")));
    }

    private static Map<String, LevelDossier.Paper> papersOf(String fields) {
        String yaml = """
                plan: hai-duong-2025
                asOf: 2026-11-26
                systems:
                  - id: s
                    name: S
                    owner: UBND tỉnh VD
                    securityUnit: Phòng B
                    operator: Trung tâm A
                    status: OPERATING
                """ + fields.indent(4);
        Evidence evidence = ENGINE.read(InputText.of("s.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .evidence();
        return LevelDossier.of(ENGINE, evidence, "s", DAY).stream()
                .collect(Collectors.toMap(LevelDossier.Paper::file, Function.identity()));
    }

    @Test
    void aCriterionThatOnlyAPlaceholderMeetsDecidesNothing() {
        Map<String, LevelDossier.Paper> papers = papersOf("""
                profile: {purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, information: [PUBLIC], riskAssessment: {level: 3, document: BC số .../BC, date: 2026-09-01}}
                """);

        assertThat(text(papers.get("mau-06-quyet-dinh-cap-do.docx")))
                .contains("Điều 13 khoản 3")
                .doesNotContain("Điều 13 khoản 5");
        assertThat(papers.get("3-thuyet-minh-cap-do.docx").gaps())
                .anyMatch(gap ->
                        gap.startsWith("Theo “BC số .../BC” ngày 01/09/2026: cấp độ 3; văn bản ấy còn để trống"));
    }

    @Test
    void whereOnlyAPlaceholderMeetsACriterionTheGroundIsAGap() {
        Map<String, LevelDossier.Paper> papers = papersOf("""
                profile: {purposes: [NATIONAL_EGOVERNMENT], roundTheClock: false, information: [PUBLIC], riskAssessment: {level: 3, document: BC số .../BC, date: 2026-09-01}}
                """);

        assertThat(text(papers.get("mau-06-quyet-dinh-cap-do.docx"))).doesNotContain("Điều 13 khoản 5");
    }

    @ParameterizedTest
    @CsvSource({
        "QĐ 5/QĐ-TTg, Kính gửi: Bộ Công an, 25 ngày làm việc, true, mau-07-quyet-dinh-phuong-an.docx",
        "QĐ số .../QĐ-TTg, Kính gửi: Phòng B, 15 ngày làm việc, false, mau-06-quyet-dinh-cap-do.docx"
    })
    void aSystemOnTheNationalListFollowsTheProcedureOfLevelFive(
            String list, String to, String time, boolean opinion, String decision) {
        Map<String, LevelDossier.Paper> papers = papersOf("""
                profile: {purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE, information: [PUBLIC]}
                approval: {level: 3, approvedBy: OWNER, date: 2026-09-01, document: QĐ 1, primeMinisterList: %s}
                """.formatted(list));

        assertThat(text(papers.get("mau-02-de-nghi-tham-dinh.docx"))).contains(to);
        assertThat(text(papers.get("mau-04-y-kien-tham-dinh.docx"))).contains(time);
        assertThat(papers.keySet().stream().anyMatch(file -> file.startsWith("mau-03-")))
                .isEqualTo(opinion);
        assertThat(text(papers.get("mau-05-to-trinh.docx")).contains("Phần 5: "))
                .isEqualTo(opinion);
        assertThat(text(papers.get("3-thuyet-minh-cap-do.docx")).contains("theo trình tự của cấp độ 5"))
                .isEqualTo(opinion);
        assertThat(text(papers.get("1-mo-ta-he-thong.docx")).contains("7. Nội dung bổ sung"))
                .isEqualTo(opinion);
        assertThat(papers).containsKey(decision);
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
                .hasSize(7);
    }

    @Test
    void aSystemThatIsNotInTheRegisterIsRefused() {
        assertThatThrownBy(() -> LevelDossier.of(ENGINE, REGISTER, "khong-co", DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
