package vn.tuanthu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Scope;

/** Whom targets and obligations speak of, which figures answer them, and in what order a plan asks. */
class WhoIsAskedTest {
    private static final Plan PLAN = SmallPlan.PLAN;

    /** The district tier was abolished after 30 June 2025; a target leaves an agency out for the first reason found. */
    @ParameterizedTest
    @CsvSource({
        "3a, PROVINCE, DEPARTMENT,        true,  2025-12-31, ",
        "3a, PROVINCE, DEPARTMENT,        false, 2025-12-31, ",
        "3a, PROVINCE, OTHER,             true,  2025-12-31, plan.other-kind",
        "3a, PROVINCE, PEOPLES_COMMITTEE, true,  2025-12-31, plan.other-kind-at-tier",
        "3a, COMMUNE,  PEOPLES_COMMITTEE, true,  2025-12-31, plan.other-tier",
        "3a, DISTRICT, PEOPLES_COMMITTEE, true,  2025-06-30, plan.other-tier",
        "3a, DISTRICT, PEOPLES_COMMITTEE, true,  2025-07-01, plan.tier-abolished",
        "1,  COMMUNE,  PEOPLES_COMMITTEE, true,  2025-12-31, ",
        "1,  COMMUNE,  PEOPLES_COMMITTEE, false, 2025-12-31, plan.no-public-services",
        "2,  PROVINCE, OTHER,             false, 2025-12-31, ",
        "2,  COMMUNE,  PEOPLES_COMMITTEE, true,  2025-12-31, plan.other-tier",
        "2,  DISTRICT, PEOPLES_COMMITTEE, true,  2025-06-30, ",
        "2,  DISTRICT, PEOPLES_COMMITTEE, true,  2025-07-01, plan.tier-abolished"
    })
    void aCheckSpeaksOfAnAgencyOrSaysWhyNot(
            String id, Agency.Tier tier, Agency.Kind kind, boolean services, LocalDate day, String reason) {
        Agency agency = new Agency("x", "X", tier, kind, services);
        Check check = PLAN.checks().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean asks =
                check instanceof Target target ? target.asks(agency, day) : ((Obligation) check).asks(agency, day);

        assertThat((check instanceof Target target
                                ? target.exclusion(agency, day)
                                : ((Obligation) check).exclusion(agency, day))
                        .map(Message::key)
                        .orElse(null))
                .isEqualTo(reason);
        assertThat(asks).isEqualTo(reason == null);
        assertThat(agency.existsOn(day)).isEqualTo(!"plan.tier-abolished".equals(reason));
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
        Measurement figure = new Measurement(null, tier, "files", 1L, 2L, null, null, null, null);

        assertThat(SmallPlan.target(id).covers(figure)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, , true",
        "89, 100, , false",
        "91, 100, , true",
        ", , 90, true",
        ", , 89.99, false",
        ", , 90.01, true"
    })
    void countsAndPublishedPercentagesAreHeldAgainstTheThreshold(
            Long numerator, Long denominator, BigDecimal percent, boolean met) {
        Measurement figure = new Measurement("x", null, "files", numerator, denominator, percent, null, null, null);

        assertThat(SmallPlan.target("3a").isMetBy(figure)).isEqualTo(met);
    }

    @Test
    void aTargetIsInForceWhileOneOfItsTiersExists() {
        Target both = SmallPlan.target("1");
        Target districts = new Target(
                "d",
                both.clause(),
                both.indicator(),
                both.threshold(),
                both.province(),
                java.util.Set.of(Agency.Tier.DISTRICT),
                both.kinds(),
                both.except(),
                false,
                both.certainty());

        assertThat(both.isInForce(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(districts.isInForce(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(districts.isInForce(LocalDate.of(2025, 7, 1))).isFalse();
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
