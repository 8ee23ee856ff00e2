package vn.tuanthu.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Agencies of which all that decides is the same are judged together; each gets the verdicts that it gets alone. */
class AgenciesJudgedTogetherTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PLAN);

    /** Two of every tier and kind, with and without public services; every third shows every second figure. */
    private static List<Agency> agencies() {
        List<Agency> agencies = new ArrayList<>();
        for (Agency.Tier tier : List.of(Agency.Tier.PROVINCE, Agency.Tier.DISTRICT, Agency.Tier.COMMUNE)) {
            for (Agency.Kind kind : Agency.Kind.values()) {
                for (int i = 0; i < 4; i++) {
                    if (tier != Agency.Tier.COMMUNE || kind != Agency.Kind.DEPARTMENT) {
                        String id = (tier + "-" + kind + "-" + i).toLowerCase().replace('_', '-');
                        agencies.add(new Agency(id, "Cơ quan " + id, tier, kind, i % 2 == 0));
                    }
                }
            }
        }
        return agencies;
    }

    private static List<Measurement> figures(List<Agency> agencies) {
        List<Measurement> figures = new ArrayList<>();
        for (int i = 0; i < agencies.size(); i += 3) {
            for (int j = i % 2; j < PLAN.indicators().size(); j += 2) {
                Indicator indicator = PLAN.indicators().get(j);
                figures.add(Measurement.of(
                        agencies.get(i).id(), indicator.id(), 100 - i, 100, Period.ofYear(2025), "Báo cáo"));
            }
        }
        return figures;
    }

    private static List<Finding> judged(List<Agency> agencies) {
        List<Measurement> theirs = figures(agencies()).stream()
                .filter(figure -> agencies.stream().anyMatch(one -> one.id().equals(figure.agency())))
                .toList();
        return ENGINE.check(Evidence.of(PLAN.id(), DAY, agencies, theirs), DAY, Scope.AGENCY)
                .findings();
    }

    static Stream<Agency> each() {
        return agencies().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void eachGetsTheVerdictsThatItGetsAlone(Agency agency) {
        assertThat(judged(agencies()).stream()
                        .filter(finding -> finding.subject().equals(agency.id())))
                .isNotEmpty()
                .containsExactlyElementsOf(judged(List.of(agency)));
    }

    @Test
    void amongThemAreVerdictsOfEverySort() {
        assertThat(judged(agencies()).stream().map(Finding::outcome))
                .contains(Outcome.PASS, Outcome.FAIL, Outcome.NO_DATA, Outcome.NOT_APPLICABLE)
                .doesNotContain(Outcome.ERROR);
    }
}
