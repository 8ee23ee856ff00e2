package vn.tuanthu.testkit.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tuanthu.testkit.assertions.TuanThuAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

class ReportAssertTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Report REPORT = report(List.of());

    @Test
    void whatHoldsPasses() {
        assertThat(REPORT)
                .isNotCompliant()
                .satisfies("II.2.1")
                .satisfies("II.2.1a")
                .violates("II.2.9")
                .lacks("II.2.9", "so-vi-du", 3)
                .lacks("II.2.1a", "so-vi-du", 0)
                .doesNotApply("II.2.1c", "so-vi-du")
                .hasNoErrors()
                .hasNoWaivers();
        assertThat(REPORT).finding("II.2.9", "so-vi-du").fails().counts(47, 100).isMandatory();
        assertThat(REPORT).finding("VII.3", "so-vi-du").hasNoData().isAdvisory();
    }

    @Test
    void aFailureTellsOfNumbersAndClause() {
        message(() -> assertThat(REPORT).satisfies("II.2.9"), "47/100", "còn thiếu 3", "Theo II.2.9: “- 50% hồ sơ");
        message(() -> assertThat(REPORT).isCompliant(), "chưa tuân thủ", "47/100", "II.2.3", "Chưa có số liệu");
        message(() -> assertThat(REPORT).hasNoMissingData(), "thiếu số liệu", "II.2.3");
        message(() -> assertThat(REPORT).lacks("II.2.9", "so-vi-du", 4), "mong đợi còn thiếu 4, thực tế 3");
        message(() -> assertThat(REPORT).finding("II.2.9", "so-vi-du").passes(), "[ĐẠT]", "[CHƯA ĐẠT]");
        message(() -> assertThat(REPORT).violates("II.2.1a"), "không bị vi phạm");
        message(() -> assertThat(REPORT).finding("II.2.9", "so-vi-du").counts(48, 100), "48/100", "47/100");
        message(() -> assertThat(REPORT).finding("II.2.9", "so-vi-du").restsOn("II.2.8"), "II.2.8");
    }

    @Test
    void whatIsNotThereIsNeverSatisfied() {
        message(() -> assertThat(REPORT).satisfies("II.2.99"), "II.2.99", "Có: ");
        message(() -> assertThat(REPORT).lacks("II.2.9", "so-khac", 0), "so-khac");
        message(() -> assertThat(REPORT).satisfies("II.2.1c"), "không áp dụng cho ai");
    }

    @Test
    void waiversAreSeen() {
        Report waived = report(List.of(new Waiver("II.2.9", null, "chờ hợp nhất", "UBND tỉnh", DAY)));
        assertThat(waived).finding("II.2.9", "so-vi-du").fails().isWaived();
        message(() -> assertThat(waived).hasNoWaivers(), "được miễn", "chờ hợp nhất");
        message(() -> assertThat(REPORT).finding("II.2.9", "so-vi-du").isWaived(), "không được miễn");
    }

    @Test
    void softAssertionsTellOfEverything() {
        TuanThuSoftAssertions softly = new TuanThuSoftAssertions();
        softly.assertThat(REPORT).satisfies("II.2.9").hasNoMissingData();
        softly.assertThat(REPORT.findings().get(0)).fails();
        message(softly::assertAll, "Điều khoản II.2.9 không được đáp ứng", "kiểm tra thiếu số liệu", "II.2.1a");
    }

    @Test
    void whoSetsTheLanguageReadsFailuresInIt() {
        System.setProperty("tuanthu.lang", "en");
        try {
            message(
                    () -> assertThat(REPORT).satisfies("II.2.9"),
                    "Clause II.2.9 is not satisfied.",
                    "Not met: 47/100",
                    "By II.2.9: “",
                    "Required: ≥ 50 %",
                    "Missing: 3");
            message(() -> assertThat(REPORT).finding("II.2.9", "so-vi-du").passes(), "expected [PASS], was [FAIL]");
            assertThatThrownBy(() -> EvidenceFile.read(Path.of("none.yaml"), PlanReader.bundled("hai-duong-2025")))
                    .hasMessageStartingWith("none.yaml: no such file.");
        } finally {
            System.clearProperty("tuanthu.lang");
        }
    }

    private static void message(ThrowingCallable failing, String... parts) {
        assertThatThrownBy(failing).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }

    private static Report report(List<Waiver> waivers) {
        Agency agency = Agency.of("so-vi-du", "Sở Ví dụ", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        List<Measurement> figures = List.of(
                Measurement.of("so-vi-du", "work-files-online", 90, 100, Period.ofYear(2025), "mẫu"),
                Measurement.of("so-vi-du", "dossiers-online", 47, 100, Period.ofYear(2025), "mẫu"));
        Evidence evidence =
                Evidence.of("hai-duong-2025", DAY, List.of(agency), figures).withWaivers(waivers);
        return ComplianceEngine.forPlan("hai-duong-2025").check(evidence, DAY, Scope.AGENCY);
    }
}
