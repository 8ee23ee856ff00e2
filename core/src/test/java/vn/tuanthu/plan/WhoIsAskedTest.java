package vn.tuanthu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.verdict.Scope;

/** Whom targets and obligations speak of, which figures answer them, and in what order a plan asks. */
class WhoIsAskedTest {
    private static final Plan PLAN = SmallPlan.PLAN;

    @ParameterizedTest
    @CsvSource({
        "3a, PROVINCE, DEPARTMENT,        true,  true",
        "3a, PROVINCE, DEPARTMENT,        false, true",
        "3a, PROVINCE, OTHER,             true,  false",
        "3a, PROVINCE, PEOPLES_COMMITTEE, true,  false",
        "3a, COMMUNE,  PEOPLES_COMMITTEE, true,  false",
        "3a, DISTRICT, PEOPLES_COMMITTEE, true,  false",
        "1,  COMMUNE,  PEOPLES_COMMITTEE, true,  true",
        "1,  COMMUNE,  PEOPLES_COMMITTEE, false, false",
        "1,  COMMUNE,  OTHER,             true,  false",
        "2,  PROVINCE, OTHER,             false, true",
        "2,  DISTRICT, PEOPLES_COMMITTEE, true,  true",
        "2,  COMMUNE,  PEOPLES_COMMITTEE, true,  false"
    })
    void aCheckSpeaksOfAgenciesByTheirTierKindAndServices(
            String id, Agency.Tier tier, Agency.Kind kind, boolean services, boolean speaks) {
        Agency agency = new Agency("x", "X", tier, kind, services);
        Check check = PLAN.checks().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(check instanceof Target target ? target.speaksOf(agency) : ((Obligation) check).speaksOf(agency))
                .isEqualTo(speaks);
    }

    @Test
    void aTierExistsUntilItsLastDayAndGoesOnIfItHasNone() {
        Tiers tiers = PLAN.tiers();

        assertThat(tiers.lastDay(Agency.Tier.DISTRICT)).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(tiers.existsOn(Agency.Tier.DISTRICT, LocalDate.of(2025, 6, 30)))
                .isTrue();
        assertThat(tiers.existsOn(Agency.Tier.DISTRICT, LocalDate.of(2025, 7, 1)))
                .isFalse();
        assertThat(tiers.lastDay(Agency.Tier.COMMUNE)).isNull();
        assertThat(tiers.existsOn(Agency.Tier.COMMUNE, LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3a, , true",
        "3a, PROVINCE, true",
        "3a, COMMUNE, false",
        "1, , true",
        "1, PROVINCE, false",
        "1, COMMUNE, false"
    })
    void aFigureOfTheProvinceCoversATargetOfTheSameTiersAlone(String id, Agency.Tier tier, boolean covers) {
        Measurement figure =
                Measurement.of("files").covering(tier).count(1).outOf(2).build();

        assertThat(SmallPlan.target(id).covers(figure)).isEqualTo(covers);
    }

    @Test
    void targetsDecideAndTellHowTheProvinceIsFigured() {
        assertThat(SmallPlan.target("3a").mandatory()).isTrue();
        assertThat(SmallPlan.target("3a").isPooled()).isTrue();
        assertThat(SmallPlan.target("1").isPooled()).isFalse();
        assertThat(SmallPlan.target("1").indicatorId()).isEqualTo("online");
        assertThat(PLAN.obligations().get(0).binds(Scope.AGENCY)).isTrue();
        assertThat(PLAN.obligations().get(0).binds(Scope.PROVINCE)).isFalse();
    }

    @Test
    void checksStandInTheOrderOfThePlansSentences() {
        assertThat(PLAN.checks()).extracting(Check::id).containsExactly("1", "2", "3a", "3b", "4");
        assertThat(PLAN.clause("2").map(Clause::text)).contains("câu 2");
        assertThat(PLAN.clause("6")).isEmpty();
        assertThat(PLAN.indicator("online").map(Indicator::id)).contains("online");
        assertThat(PLAN.indicator("offline")).isEmpty();
    }
}
