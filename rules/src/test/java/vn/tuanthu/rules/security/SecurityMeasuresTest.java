package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityMeasure.Reason;
import vn.tuanthu.evidence.SecurityMeasure.Status;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.proof.SecurityMeasures;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Every measure at every level, by every kind of answer: more than a table of cases should hold. */
class SecurityMeasuresTest {
    private static final String DAY = "2025-12-31";

    /** A system of each level under ND85 that meets as few conditions as possible. */
    private static final List<String> PLAIN = List.of(
            "purposes: [INTERNAL_OPERATION], information: [PUBLIC]",
            "purposes: [INTERNAL_OPERATION], information: [PRIVATE]",
            "purposes: [INDUSTRIAL_CONTROL], information: [PUBLIC], worksClass: CLASS_III",
            "purposes: [INDUSTRIAL_CONTROL], information: [PUBLIC], worksClass: CLASS_I",
            "purposes: [INDUSTRIAL_CONTROL], information: [PUBLIC], worksClass: SPECIAL");

    private static Evidence plain(int level) {
        return Register.system("profile: {" + PLAIN.get(level - 1) + "}");
    }

    private static Map<String, Finding> judged(Evidence evidence) {
        return Register.graded(evidence, DAY).findings().stream()
                .filter(finding -> SecurityMeasures.ids().contains(finding.check()))
                .collect(Collectors.toMap(Finding::check, finding -> finding));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void eachLevelAsksForItsMeasuresByTheirMeans(int level) {
        Map<String, Finding> asked = judged(plain(level));
        Set<String> expected = new TreeSet<>(SecurityMeasures.ids(level));
        expected.removeIf(id -> !SecurityMeasures.isOfPlan(id));
        Map<String, String> means = Map.of(
                "a", "có phương án",
                "b", "thiết bị có tích hợp chức năng, hoặc sản phẩm",
                "p", "sản phẩm");

        assertThat(asked.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        asked.forEach((id, finding) -> {
            assertThat(finding.outcome()).as(id).isEqualTo(Outcome.NO_DATA);
            if (SecurityMeasures.devices(id, level).isEmpty() && SecurityMeasures.distanceKm(id) == null) {
                assertThat(finding.required()).as(id).hasToString(means.get(SecurityMeasures.plain(id, level)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void eachIsMetByTheStrictestMeansAndByNothingLessThanBeingInPlace(int level) {
        Evidence complete = Register.complete(plain(level), level, "2025-01-01");

        assertThat(judged(complete).values()).extracting(Finding::outcome).containsOnly(Outcome.PASS);
        assertThat(Register.graded(complete, DAY).planInPlace()).isTrue();
        assertThat(judged(answered(complete, Status.PLANNED, null)).values())
                .extracting(Finding::outcome)
                .containsOnly(Outcome.FAIL);
        assertThat(judged(answered(complete, Status.NOT_IN_PLACE, null)).values())
                .extracting(Finding::outcome)
                .containsOnly(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void eachIsExcusedByTheReasonOfItsTextAlone(int level) {
        Evidence complete = Register.complete(plain(level), level, "2025-01-01");
        List<Reason> reasons = new ArrayList<>(Arrays.asList(Reason.values()));
        reasons.add(null);
        for (Reason reason : reasons) {
            judged(answered(complete, Status.NOT_APPLICABLE, reason))
                    .forEach((id, finding) -> assertThat(finding.outcome())
                            .as("%s for %s", id, reason)
                            .isEqualTo(
                                    reason != null && reason == SecurityMeasures.excuse(id)
                                            ? Outcome.NOT_APPLICABLE
                                            : Outcome.FAIL));
        }
    }

    private static Evidence answered(Evidence complete, Status status, Reason reason) {
        return Register.withMeasures(
                complete,
                complete.systems().get(0).measures().stream()
                        .map(one -> new SecurityMeasure(
                                one.ids(), status, null, null, null, reason, List.of(), null, null, null))
                        .toList());
    }

    /** The same subject has another clause at each level, or none. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "thử nghiệm và nghiệm thu hệ thống, 5.1.4.2 6.1.4.3 7.1.4.3 8.1.4.3 9.1.4.3",
        "phát triển phần mềm thuê khoán, 6.1.4.2 7.1.4.2 8.1.4.2 9.1.4.2",
        "vận hành: quản lý sự cố an toàn thông tin, 6.1.5.4 7.1.5.8 8.1.5.8 9.1.5.8",
        "vận hành: thiết bị đầu cuối, 7.1.5.4 8.1.5.4 9.1.5.4",
        "mạng: nhật ký hệ thống, 5.2.1.3 6.2.1.4 7.2.1.4 8.2.1.4 9.2.1.4",
        "mạng: kiểm soát truy cập từ bên trong, 6.2.1.3 7.2.1.3 8.2.1.3 9.2.1.3",
        "mạng: bảo vệ thiết bị hệ thống, 5.2.1.5 6.2.1.6 7.2.1.7 8.2.1.7 9.2.1.7",
        "máy chủ: xử lý khi chuyển giao, 6.2.2.6 7.2.2.6 8.2.2.6 9.2.2.6",
        "ứng dụng: an toàn ứng dụng và mã nguồn, 6.2.3.4 7.2.3.6 8.2.3.6 9.2.3.6",
        "dữ liệu: nguyên vẹn, 7.2.4.1 8.2.4.1 9.2.4.1",
        "dữ liệu: sao lưu dự phòng, 5.2.4.1 6.2.4.2 7.2.4.3 8.2.4.3 9.2.4.3",
    })
    void clauses(String subject, String clauses) {
        assertThat(Register.LAW.articles(Measure.class).stream()
                        .filter(measure -> measure.words().vi().equals(subject))
                        .map(Measure::id))
                .containsExactlyElementsOf(Arrays.stream(clauses.split(" "))
                        .map(clause -> "TCVN11930." + clause)
                        .toList());
    }
}
