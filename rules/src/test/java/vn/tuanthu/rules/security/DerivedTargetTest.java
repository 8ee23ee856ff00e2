package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanPack;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A check of the plan counts the systems themselves, whatever was declared about them. */
class DerivedTargetTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PlanPack.HAI_DUONG_2025);
    private static final Evidence REGISTER = EvidenceFile.read(
                    Path.of("../examples/evidence/system-register.yaml"), ENGINE.plan())
            .evidence();

    private static Finding finding(Evidence evidence, Scope scope, String check, String subject) {
        Report report = ENGINE.check(evidence, DAY, scope);
        return report.findings().stream()
                .filter(f -> f.check().equals(check) && f.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "so-vd-2, 1, 1, PASS",
                "so-vd-3, 0, 2, FAIL",
                "co-quan-vd-5, 2, 2, PASS",
                // one of its systems has no known level
                "so-vd-1, -, -, NO_DATA",
            })
    void eachAgencyIsJudgedByItsOwnSystems(String agency, Long applied, Long all, Outcome outcome) {
        Finding target = finding(REGISTER, Scope.AGENCY, "II.2.11", agency);

        assertThat(target.outcome()).isEqualTo(outcome);
        assertThat(target.numerator()).isEqualTo(applied);
        assertThat(target.denominator()).isEqualTo(all);
    }

    @Test
    void aDeclaredFigureGivesWayToTheSystems() {
        Measurement declared = Measurement.of("so-vd-3", "systems-level3-plan", 2, 2, Period.ofYear(2025), "tự khai");
        Evidence both = new Evidence(
                REGISTER.plan(),
                DAY,
                REGISTER.agencies(),
                List.of(declared),
                List.of(),
                REGISTER.systems(),
                null,
                List.of());

        assertThat(finding(both, Scope.AGENCY, "II.2.11", "so-vd-3").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding(both.withSystems(List.of()), Scope.AGENCY, "II.2.11", "so-vd-3")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void theProvincesObligationsAreAnsweredByTheSystems() {
        assertThat(finding(REGISTER, Scope.PROVINCE, "III.5.3", "hai-duong").outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(finding(REGISTER, Scope.PROVINCE, "III.5.4", "hai-duong").outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(finding(REGISTER.withSystems(List.of()), Scope.PROVINCE, "III.5.4", "hai-duong")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void systemsWithoutAgenciesAreTheProvincesOwn() {
        Evidence evidence = Register.complete(
                Register.system("profile: {purposes: [INFRASTRUCTURE], infrastructureFor: PROVINCE}"), 3, "2025-01-01");

        Finding target = finding(evidence, Scope.PROVINCE, "II.2.11", "hai-duong");

        assertThat(target.outcome()).isEqualTo(Outcome.PASS);
        assertThat(target.numerator()).isEqualTo(1);
    }

    @Test
    void theEngineOfThePlanGradesToo() {
        assertThat(ENGINE.classify(REGISTER, DAY).systems()).hasSize(16);
    }
}
