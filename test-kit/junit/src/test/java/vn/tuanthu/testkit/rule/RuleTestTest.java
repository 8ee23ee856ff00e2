package vn.tuanthu.testkit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.engine.FindingCollector;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

class RuleTestTest {
    private static final RuleExtension OWN = own();
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
                Threshold.atLeast(BigDecimal.valueOf(75)),
                null,
                null,
                null,
                shipped.province(),
                List.of(),
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
                .withMessageContaining("II.2.9 xa-khac")
                .withMessageContaining("II.2.9 xa-vi-du PASS");
    }

    @Test
    void rulesOfOnesOwnAreRunWithTheirChecks() {
        RuleTest rules = RuleTest.of(OWN, LocalDate.of(2025, 12, 31)).given(COMMUNE);

        assertThat(rules.verdicts()).extracting(Finding::check).containsExactlyInAnyOrder("QC.1", "QC.2");
        rules.only("QC.1").expect("xa-vi-du").passes().restsOn("Điều 1");
        rules.expect("QC.2", "xa-vi-du").passes().restsOn("Điều 2");
    }

    @Test
    void oneCheckAmongSeveralMustBePicked() {
        RuleTest rules = RuleTest.of(OWN, LocalDate.of(2025, 12, 31)).given(COMMUNE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rules.verdict("xa-vi-du"))
                .withMessageContaining("QC.1 xa-vi-du PASS")
                .withMessageContaining("QC.2 xa-vi-du PASS");
        assertThatThrownBy(() -> rules.only("QC.3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QC.3")
                .hasMessageContaining("QC.");
    }

    @Test
    void aCheckOfOnesOwnIsNotJudgedByTheRulesOnDuties() {
        assertThatThrownBy(() -> RuleTest.of(OWN.checks().get(0), LocalDate.of(2025, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QC.1")
                .hasMessageContaining("RuleExtension");
    }

    @Test
    void aSetOfRulesWithoutFactsPicksByIdAlone() {
        RuleTest rules = RuleTest.of(OWN.rules(), LocalDate.of(2025, 12, 31));

        assertThat(rules.only("QC.1").verdicts()).isEmpty();
    }

    private static RuleExtension own() {
        Variable<Agency> agency = declarationOf(Agency.class, "agency");
        Variable<OwnCheck> check = declarationOf(OwnCheck.class, "check");
        Global<FindingCollector> findings = globalOf(FindingCollector.class, "own", "findings");
        ModelImpl model = new ModelImpl("own");
        model.addGlobal(findings);
        model.addRule(rule("own", "everybody does what is asked")
                .build(
                        pattern(agency),
                        pattern(check),
                        on(agency, check, findings).execute((a, c, all) -> all.pass(c, a, "obligation.derived"))));
        return new RuleExtension(
                Scope.AGENCY,
                List.of(OwnCheck.of("QC.1", "Điều 1", "Một"), OwnCheck.of("QC.2", "Điều 2", "Hai")),
                RuleSet.of(KieBaseBuilder.createKieBaseFromModel(model)),
                "own");
    }

    private static Measurement figure(String indicator, long numerator, long denominator) {
        return Measurement.of("xa-vi-du", indicator, numerator, denominator, Period.ofYear(2025), "mẫu");
    }
}
