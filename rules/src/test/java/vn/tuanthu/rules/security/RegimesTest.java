package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Which regime's level holds on which day, and what is kept. */
class RegimesTest {
    private static String approved(int level, String date) {
        return "approval: {level: " + level + ", approvedBy: OWNER, date: " + date + ", document: QĐ}";
    }

    @ParameterizedTest(name = "{0}, approved {1} → {2} level {3} ({4})")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-30, -, ND85, 3, ND85",
                "2026-07-01, -, ND85, 3, GAP",
                "2026-08-18, -, ND85, 3, GAP",
                "2026-08-19, -, ND331, 2, ND331",
                // approved: while ND85 is in force it is ND85 that holds
                "2026-06-30, 2024-09-30, ND85, 3, ND85",
                "2026-07-01, 2024-09-30, ND85, 3, KEPT",
                "2026-08-19, 2024-09-30, ND85, 3, KEPT",
                "2026-08-19, 2026-06-30, ND85, 3, KEPT",
                // approved too late to be kept
                "2026-08-18, 2026-07-01, ND85, 3, GAP",
                "2026-08-19, 2026-07-01, ND331, 2, ND331",
                // approved after the day of evaluation: not approved yet
                "2026-05-01, 2026-06-30, ND85, 3, ND85",
            })
    void theRegimeFollowsTheDayAndTheApproval(
            String day, String approval, String regime, int level, LevelInForce.Basis basis) {
        Evidence evidence = approval == null
                ? Register.system(Register.BETWEEN)
                : Register.system(Register.BETWEEN, approved(3, approval));

        LevelInForce holding = Register.graded(evidence, day).inForce();

        assertThat(holding.regime()).isEqualTo(regime);
        assertThat(holding.level()).isEqualTo(level);
        assertThat(holding.basis()).isEqualTo(basis);
    }

    @Test
    void bothRegimesAreShownOnAnyDay() {
        for (String day : new String[] {"2025-12-31", "2026-08-01", "2026-11-23"}) {
            assertThat(Register.graded(Register.system(Register.BETWEEN), day).grades())
                    .extracting(RegimeLevel::level)
                    .containsExactly(3, 2);
        }
    }

    @Test
    void aKeptLevelIsTheApprovedOneAndItsMeasuresAreDueWithinTwelveMonths() {
        LevelInForce holding = Register.graded(
                        Register.system(Register.BETWEEN, approved(2, "2024-09-30")), "2026-11-23")
                .inForce();

        assertThat(holding.level()).isEqualTo(2);
        assertThat(holding.measuresDue()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(holding.reason().toString())
                .contains("Luật 116/2025 Điều 45.1")
                .contains("30/06/2027");
    }

    @ParameterizedTest(name = "L116.45.1 on {0}, complete {1}: {2}")
    @CsvSource({
        "2026-07-01, false, PASS",
        "2027-06-30, false, PASS",
        "2027-07-01, false, FAIL",
        "2027-07-01, true, PASS",
    })
    void theMeasuresOfAKeptLevelAreDueOnTheLastDayOfTheTwelveMonths(String day, boolean complete, Outcome outcome) {
        Evidence evidence = Register.system(Register.BETWEEN, approved(3, "2024-09-30"));
        Evidence judged = complete ? Register.complete(evidence, 3, "2026-05-01") : evidence;

        assertThat(Register.finding(judged, day, "L116.45.1").outcome()).isEqualTo(outcome);
    }

    @Test
    void theShortfallOfAKeptLevelIsTheNumberOfMeasuresNotShown() {
        Evidence evidence = Register.system(Register.BETWEEN, approved(3, "2024-09-30"));
        Evidence judged = Register.complete(evidence, 3, "2026-05-01", "TT12.D04", "TT12.Z.dmz");

        assertThat(Register.finding(judged, "2027-07-01", "L116.45.1").shortfall())
                .isEqualTo(2);
    }

    @Test
    void nothingIsKeptBeforeTheLawOrWithoutAnApproval() {
        assertThat(Register.isMade(Register.system(Register.BETWEEN), "2026-06-30", "L116.45.1"))
                .isFalse();
        assertThat(Register.finding(Register.system(Register.BETWEEN), "2026-07-01", "L116.45.1")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    // ---- under investment when ND85 ended: ND331 Điều 39.1 ----

    @ParameterizedTest(name = "started {0}, approved {1}, on {2}: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-30, -, 2026-08-19, INVESTMENT, NOT_APPLICABLE",
                "2026-06-30, -, 2026-12-31, INVESTMENT, NOT_APPLICABLE",
                "2026-06-30, -, 2027-01-01, ND331, FAIL",
                "2026-06-30, 2026-12-31, 2027-01-01, INVESTMENT, PASS",
                "2026-06-30, 2027-01-01, 2027-01-01, ND331, FAIL",
                "2026-07-01, -, 2026-08-19, ND331, NOT_APPLICABLE",
                "2026-07-01, 2026-12-31, 2027-01-01, ND331, NOT_APPLICABLE",
                "-, -, 2026-08-19, ND331, NOT_APPLICABLE",
            })
    void aSystemUnderInvestmentIsApprovedByNd85WithinSixMonths(
            String started, String approval, String day, LevelInForce.Basis basis, Outcome outcome) {
        Evidence evidence = Register.system(
                "status: BUILDING",
                Register.BETWEEN,
                started == null ? "operator: X" : "investmentStarted: " + started,
                approval == null ? "owner: X" : approved(3, approval));

        assertThat(Register.graded(evidence, day).inForce().basis()).isEqualTo(basis);
        assertThat(Register.finding(evidence, day, "ND331.39.1").outcome()).isEqualTo(outcome);
    }

    @Test
    void theLevelOfTheRegimeThatHoldsIsTheOneThatMustBeKnown() {
        String secret = "profile: {purposes: [INTERNAL_OPERATION], information: [STATE_SECRET]}";
        Evidence invested = Register.system("status: BUILDING", "investmentStarted: 2026-01-01", secret);
        Evidence other = Register.system(secret);
        Evidence kept = Register.system(secret, approved(3, "2024-01-01"));

        assertThat(Register.finding(invested, "2026-11-23", "ND85.level").blocks())
                .isTrue();
        assertThat(Register.finding(invested, "2026-11-23", "ND331.level").blocks())
                .isFalse();
        assertThat(Register.finding(other, "2026-11-23", "ND85.level").blocks()).isFalse();
        assertThat(Register.finding(other, "2026-11-23", "ND331.level").blocks())
                .isTrue();
        assertThat(Register.finding(kept, "2026-11-23", "ND85.level").blocks()).isFalse();
        assertThat(Register.finding(kept, "2026-11-23", "ND331.level").blocks()).isFalse();
        assertThat(Register.isMade(other, "2026-08-18", "ND331.level")).isFalse();
    }

    @Test
    void aSystemThatRanAlreadyWasNotUnderInvestment() {
        Evidence evidence = Register.system(Register.BETWEEN, "investmentStarted: 2024-01-01", "goLive: 2026-06-30");

        assertThat(Register.graded(evidence, "2026-08-19").inForce().basis()).isEqualTo(LevelInForce.Basis.ND331);
    }

    // ---- the approved level beside the computed one ----

    @ParameterizedTest(name = "approved {0} on {1}: {2}, mandatory {3}")
    @CsvSource({
        "2, 2025-12-31, FAIL, true",
        "3, 2025-12-31, PASS, true",
        "4, 2025-12-31, PASS, true",
        "2, 2026-06-30, FAIL, true",
        "2, 2026-07-01, FAIL, false",
    })
    void anApprovedLevelBelowTheComputedOneIsFound(int level, String day, Outcome outcome, boolean mandatory) {
        Finding finding = Register.finding(
                Register.system(Register.BETWEEN, approved(level, "2024-09-30")), day, "ND85.approved-level");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.mandatory()).isEqualTo(mandatory);
        assertThat(finding.shortfall()).isEqualTo(Math.max(0, 3 - level));
        assertThat(finding.required().toString()).isEqualTo("≥ cấp độ 3");
    }

    @Test
    void aLevelApprovedUnderNd331IsComparedWithNd331() {
        Evidence low = Register.system(Register.BETWEEN, approved(1, "2026-09-01"));
        Evidence right = Register.system(Register.BETWEEN, approved(2, "2026-09-01"));

        assertThat(Register.finding(low, "2026-11-23", "ND331.approved-level").blocks())
                .isTrue();
        assertThat(Register.finding(right, "2026-11-23", "ND331.approved-level").outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(Register.finding(right, "2026-11-23", "ND85.approved-level").mandatory())
                .isFalse();
    }

    @Test
    void anApprovalAboveTheLowestPossibleLevelStaysOpenWhileTheLevelIsOpen() {
        Evidence secret = Register.system(
                "profile: {purposes: [INTERNAL_OPERATION], information: [STATE_SECRET]}", approved(3, "2024-01-01"));

        assertThat(Register.finding(secret, "2025-12-31", "ND85.approved-level").outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest(name = "risk assessed at level {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, NO_DATA", "2, PASS", "3, PASS"})
    void theRiskIsAssessedFromNd331On(String risk, Outcome outcome) {
        String assessed = risk == null ? "" : ", riskAssessment: {level: " + risk + ", document: D, date: 2026-08-19}";
        Evidence evidence = Register.system(Register.BETWEEN.replace("}", assessed + "}"));

        assertThat(Register.isMade(evidence, "2026-08-18", "ND331.10")).isFalse();
        assertThat(Register.finding(evidence, "2026-08-19", "ND331.10").outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aRiskAboveAKeptLevelIsAdviceUntilTheMeasuresAreDue() {
        Evidence evidence = Register.system(
                Register.BETWEEN.replace("}", ", riskAssessment: {level: 4, document: D, date: 2026-08-19}}"),
                approved(3, "2024-09-30"));

        Finding before = Register.finding(evidence, "2027-06-30", "ND331.10");
        Finding after = Register.finding(evidence, "2027-07-01", "ND331.10");

        assertThat(before.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(before.mandatory()).isFalse();
        assertThat(after.mandatory()).isTrue();
    }
}
