package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

/** So many agencies that the rules judge some at a time and verdicts are kept small: each verdict is that on a few. */
class ManyAgenciesTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PLAN);
    /** A day on which targets are still open, so that paces are told too. */
    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

    private static final int AGENCIES = 1_700;

    private static Evidence evidence(int from, int to, boolean complete) {
        List<Agency> agencies = new ArrayList<>();
        List<Measurement> figures = new ArrayList<>();
        for (int i = from; i < to; i++) {
            agencies.add(Agency.of(
                    "a" + i,
                    "Xã Ví dụ " + i,
                    Agency.Tier.values()[1 + i % 3],
                    i % 2 == 0 ? Agency.Kind.PEOPLES_COMMITTEE : Agency.Kind.OTHER));
            int at = i;
            PLAN.indicators().stream()
                    .filter(indicator -> complete || (at + indicator.id().length()) % 4 > 0)
                    .forEach(indicator -> figures.add(Measurement.of(
                            "a" + at,
                            indicator.id(),
                            at % 89,
                            97,
                            Period.parse("2025-04"),
                            at % 5 == 0 ? null : "bc " + at)));
        }
        return Evidence.of(PLAN.id(), DAY, agencies, figures);
    }

    @Test
    void everyVerdictIsThatOnTheAgencyAlone() {
        Report all = ENGINE.check(evidence(0, AGENCIES, false), Scope.AGENCY);
        Map<String, List<Finding>> bySubject = all.findings().stream().collect(Collectors.groupingBy(Finding::subject));

        assertThat(all.findings()).isInstanceOf(FindingList.class);
        for (int i = 0; i < AGENCIES; i += 61) {
            Report alone = ENGINE.check(evidence(i, i + 1, false), Scope.AGENCY);
            assertThat(bySubject.get("a" + i)).isEqualTo(alone.findings());
            String id = "a" + i;
            assertThat(all.paces().stream().filter(pace -> pace.subject().equals(id)))
                    .isEqualTo(alone.paces());
        }
    }

    @Test
    void theProvinceComesToTheSameHoweverManyTargetsAreJudgedTogether() {
        Evidence many = evidence(0, AGENCIES, true);

        Report pooled = ENGINE.check(many, Scope.PROVINCE);

        assertThat(pooled.findings().stream()
                        .filter(one -> one.denominator() != null)
                        .filter(one -> one.evidence().size() > 1)
                        .filter(one -> PLAN.targets().stream()
                                .anyMatch(target ->
                                        target.isPooled() && target.id().equals(one.check()))))
                .hasSizeGreaterThan(2)
                .allSatisfy(one -> assertThat(one.denominator())
                        .isEqualTo(97L * one.evidence().size()));
    }

    @Test
    void aWaiverReachesEveryAgency() {
        Waiver waiver = new Waiver("II.2.9", null, "chờ", "Chủ tịch", LocalDate.of(2025, 12, 31));
        Evidence many = evidence(0, AGENCIES, false);
        Evidence waived = new Evidence(
                many.plan(), DAY, many.agencies(), many.measurements(), List.of(), List.of(), null, List.of(waiver));

        List<Finding> findings = ENGINE.check(waived, Scope.AGENCY).findings();

        assertThat(findings).isInstanceOf(FindingList.class);
        assertThat(findings.stream().filter(one -> one.waiver() != null))
                .isNotEmpty()
                .allMatch(one -> one.check().equals("II.2.9") && waiver.equals(one.waiver()));
    }
}
