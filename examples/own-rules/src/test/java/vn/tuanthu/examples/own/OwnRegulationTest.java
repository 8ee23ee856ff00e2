package vn.tuanthu.examples.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

class OwnRegulationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static Agency agency(String id) {
        return Agency.of(id, "Sở " + id, Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
    }

    private static Measurement filed(String agency, long online, long all) {
        return Measurement.of(agency, "dossiers-online", online, all, Period.ofYear(2025), "ví dụ");
    }

    @Test
    void theRegulationIsJudgedBesideThePlan() {
        Plan plan = PlanReader.bundled("hai-duong-2025");
        ComplianceEngine engine = ComplianceEngine.forPlan(plan).with(OwnRegulation.rules(plan));
        Evidence evidence = Evidence.of(
                "hai-duong-2025",
                DAY,
                List.of(agency("on"), agency("below"), agency("above"), agency("none"), agency("zero")),
                List.of(filed("on", 75, 100), filed("below", 74, 100), filed("above", 76, 100), filed("zero", 0, 0)));

        Report report = engine.check(evidence, DAY, Scope.AGENCY);

        assertThat(report.findings())
                .filteredOn(finding -> finding.check().equals("QC12.4"))
                .extracting(Finding::subject, Finding::outcome, Finding::shortfall)
                .containsExactly(
                        tuple("on", Outcome.PASS, 0L),
                        tuple("below", Outcome.FAIL, 1L),
                        tuple("above", Outcome.PASS, 0L),
                        tuple("none", Outcome.NO_DATA, null),
                        tuple("zero", Outcome.NO_DATA, null));
        assertThat(report.findings())
                .filteredOn(finding -> finding.outcome() == Outcome.ERROR)
                .isEmpty();
        Finding below = report.findings().stream()
                .filter(finding ->
                        finding.check().equals("QC12.4") && finding.subject().equals("below"))
                .findFirst()
                .orElseThrow();
        assertThat(below.message().in(Language.VI)).isEqualTo("74/100, dưới mức 75 %: còn thiếu 1.");
    }
}
