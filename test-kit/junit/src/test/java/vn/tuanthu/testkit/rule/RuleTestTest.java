package vn.tuanthu.testkit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Outcome;

class RuleTestTest {
    private static final Agency COMMUNE =
            Agency.of("xa-vi-du", "Xã Ví dụ", Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE);
    private static final Agency DISTRICT =
            Agency.of("huyen-vi-du", "Huyện Ví dụ", Agency.Tier.DISTRICT, Agency.Kind.PEOPLES_COMMITTEE);

    @ParameterizedTest
    @CsvSource({"499, 1000, FAIL, 1", "500, 1000, PASS, 0", "501, 1000, PASS, 0", "0, 3, FAIL, 2"})
    void aTargetAloneOnBothSidesOfItsThreshold(long done, long all, Outcome outcome, long missing) {
        RuleTest rule = RuleTest.check("II.2.9").given(COMMUNE, figure("dossiers-online", done, all));
        assertThat(rule.verdict("xa-vi-du").outcome()).isEqualTo(outcome);
        rule.expect("xa-vi-du").lacks(missing).counts(done, all).restsOn("II.2.9");
    }

    @Test
    void theDayDecidesWhetherATierExists() {
        RuleTest rule = RuleTest.check("II.2.1b")
                .given(DISTRICT, Measurement.of("huyen-vi-du", "work-files-online", 8, 10, Period.ofYear(2025), "mẫu"));
        rule.on(LocalDate.of(2025, 6, 30)).expect("huyen-vi-du").passes();
        rule.on(LocalDate.of(2025, 7, 1)).expect("huyen-vi-du").isNotApplicable();
    }

    @Test
    void anObligationAlone() {
        Attestation done = new Attestation(
                "V.1.2", null, Attestation.Status.DONE, "Quyết định mẫu", LocalDate.of(2025, 5, 1), null, null, null);
        RuleTest rule = RuleTest.check("V.1.2").forTheProvince();
        rule.expect("hai-duong").hasNoData();
        rule.given(done).expect("hai-duong").passes();
    }

    @Test
    void aTargetOfOnesOwn() {
        Target shipped = PlanReader.bundled("hai-duong-2025").targets().stream()
                .filter(target -> target.id().equals("II.2.9"))
                .findFirst()
                .orElseThrow();
        Target stricter = new Target(
                "II.2.9",
                shipped.clause(),
                shipped.indicator(),
                Percentage.of(75),
                shipped.province(),
                EnumSet.of(Agency.Tier.COMMUNE),
                shipped.kinds(),
                Map.of(),
                false,
                shipped.certainty());
        RuleTest.of(stricter, LocalDate.of(2025, 12, 31))
                .given(COMMUNE, figure("dossiers-online", 74, 100))
                .expect("xa-vi-du")
                .fails()
                .lacks(1);
    }

    @Test
    void anUnknownCheckNamesTheNearest() {
        assertThatThrownBy(() -> RuleTest.check("II.2.2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("II.2.2a");
    }

    @Test
    void noVerdictOnASubjectIsAFailureThatSaysWhatThereWas() {
        RuleTest rule = RuleTest.check("II.2.9").given(COMMUNE, figure("dossiers-online", 1, 2));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.verdict("xa-khac"))
                .withMessageContaining("II.2.9 xa-vi-du PASS");
    }

    private static Measurement figure(String indicator, long numerator, long denominator) {
        return Measurement.of("xa-vi-du", indicator, numerator, denominator, Period.ofYear(2025), "mẫu");
    }
}
