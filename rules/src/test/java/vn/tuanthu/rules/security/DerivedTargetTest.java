package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A check of the plan counts the systems themselves, whatever was declared about them. */
class DerivedTargetTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
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
                REGISTER.asOf(),
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

    /** At least of level 3, and of level 5 if the harm that is not declared should be especially serious. */
    private static final String AT_LEAST_3 =
            "profile: {purposes: [INFRASTRUCTURE, DEFENCE_OR_SECURITY], infrastructureFor: PROVINCE}";

    private static final String AT_LEAST_1 =
            "profile: {purposes: [INTERNAL_OPERATION, DEFENCE_OR_SECURITY], information: [PUBLIC]}";

    @ParameterizedTest(name = "{0}, measures of all levels in place: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "3, false, FAIL, 0, 1, 1",
                "3, true, NO_DATA, 0, 0, -",
                "1, false, NO_DATA, 0, 0, -",
                "1, true, NO_DATA, 0, 0, -",
            })
    void aSystemThatIsAtLeastOfTheLevelCountsWhateverItsLevel(
            int least, boolean answered, Outcome outcome, long shown, long asked, Long missing) {
        Evidence evidence = Register.system(least == 3 ? AT_LEAST_3 : AT_LEAST_1);
        if (answered) {
            for (int level = 1; level <= 5; level++) {
                List<String> there = evidence.systems().get(0).measures().stream()
                        .flatMap(measure -> measure.ids().stream())
                        .toList();
                evidence = Register.complete(evidence, level, "2025-01-01", there.toArray(String[]::new));
            }
        }

        Finding finding = ENGINE.classify(evidence, DAY).findings().stream()
                .filter(one -> one.check().equals("II.2.11"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.numerator()).isEqualTo(shown);
        assertThat(finding.denominator()).isEqualTo(asked);
        assertThat(finding.shortfall()).isEqualTo(missing);
    }

    @Test
    void aFigureBesideSystemsOfUnknownLevelIsNotSaidToBeMissing() {
        Evidence both = declaring(REGISTER, List.of(declared("so-vd-1", "systems-level3-plan")), List.of());

        for (Evidence evidence : List.of(REGISTER, both)) {
            for (Finding finding : List.of(
                    finding(evidence, Scope.AGENCY, "II.2.11", "so-vd-1"),
                    finding(evidence, Scope.PROVINCE, "II.2.11", "hai-duong"))) {
                assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
                assertThat(finding.message().in(Language.EN))
                        .startsWith("systems-level3-plan is counted from the information systems, and the level of "
                                + "tai-lieu-mat is not known");
            }
        }
    }

    @Test
    void systemsOfNobodyWithUnknownLevelsAreToldOfTheProvince() {
        Finding finding = finding(Register.system(AT_LEAST_1), Scope.PROVINCE, "II.2.11", "hai-duong");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.message().in(Language.VI)).contains("chưa biết cấp độ của s,");
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
    void whatSystemsShowIsSaidInBothLanguages() {
        Evidence evidence = Register.complete(
                Register.system(
                        "profile: {purposes: [INFRASTRUCTURE], information: [PUBLIC], infrastructureFor: PROVINCE}"),
                3,
                "2025-01-01");

        assertThat(finding(evidence, Scope.PROVINCE, "II.2.11", "hai-duong").evidence(Language.VI))
                .containsExactly(DERIVED + "; kỳ 31/12/2025");
        assertThat(finding(evidence, Scope.PROVINCE, "II.2.11", "hai-duong").evidence(Language.EN))
                .containsExactly("derived from the register of information systems (classify); period 31/12/2025");
        Finding duty = finding(evidence, Scope.PROVINCE, "III.5.4", "hai-duong");
        assertThat(duty.evidence(Language.VI)).containsExactly(DERIVED + " (31/12/2025)");
        assertThat(duty.evidence(Language.EN))
                .containsExactly("what the register of information systems shows (classify) (31/12/2025)");
    }

    @Test
    void systemsWithoutAgenciesAreTheProvincesOwn() {
        Evidence evidence = Register.complete(
                Register.system(
                        "profile: {purposes: [INFRASTRUCTURE], information: [PUBLIC], infrastructureFor: PROVINCE}"),
                3,
                "2025-01-01");

        Finding target = finding(evidence, Scope.PROVINCE, "II.2.11", "hai-duong");

        assertThat(target.outcome()).isEqualTo(Outcome.PASS);
        assertThat(target.numerator()).isEqualTo(1);
    }

    private static final String DERIVED = "suy ra từ danh mục hệ thống thông tin (classify)";

    private static Measurement declared(String agency, String indicator) {
        return Measurement.of(agency, indicator, 1, 1, Period.ofYear(2025), "tự khai");
    }

    private static Evidence declaring(Evidence evidence, List<Measurement> figures, List<Attestation> documents) {
        return new Evidence(
                evidence.plan(),
                evidence.asOf(),
                evidence.agencies(),
                figures,
                documents,
                evidence.systems(),
                null,
                List.of());
    }

    @Test
    void onlyFiguresOfAgenciesWithSystemsAndOfTheProvinceGiveWay() {
        Evidence both = declaring(
                REGISTER,
                List.of(
                        declared("so-vd-3", "systems-level3-plan"),
                        declared("so-vd-3", "work-files-online"),
                        declared("not-here", "systems-level3-plan"),
                        declared(null, "systems-level3-plan")),
                List.of());

        List<Measurement> derived = Register.derived(both, DAY).measurements();

        assertThat(derived)
                .filteredOn(figure -> figure.source() != null
                        && "tự khai".equals(figure.source().vi()))
                .containsExactly(declared("so-vd-3", "work-files-online"), declared("not-here", "systems-level3-plan"));
        assertThat(derived)
                .filteredOn(figure -> figure.source() != null
                        && DERIVED.equals(figure.source().vi()))
                .extracting(Measurement::agency)
                .contains("so-vd-2", "so-vd-3", "co-quan-vd-5")
                .doesNotContain("so-vd-1");
    }

    @Test
    void systemsWithoutAgenciesTakeThePlaceOfEveryFigureOfTheirIndicator() {
        Evidence evidence = declaring(
                Register.complete(Register.ofLevel(3), 3, "2025-01-01"),
                List.of(
                        declared("any", "systems-level3-plan"),
                        declared(null, "systems-level3-plan"),
                        declared("any", "work-files-online")),
                List.of());

        assertThat(Register.derived(evidence, DAY).measurements())
                .containsExactly(
                        declared("any", "work-files-online"),
                        Measurement.of(null, "systems-level3-plan", 1, 1, new Period(DAY, DAY), DERIVED));
    }

    @Test
    void systemsOfNoAgencyAddNoFigureToThoseOfAgencies() {
        Evidence named = Register.of("""
                  - id: a
                    agency: so
                    status: OPERATING
                    profile: {purposes: [INFRASTRUCTURE], information: [PUBLIC], infrastructureFor: PROVINCE}
                  - id: b
                    status: OPERATING
                    profile: {purposes: [INFRASTRUCTURE], information: [PUBLIC], infrastructureFor: PROVINCE}
                """.indent(2));
        Agency so = Agency.of("so", "Sở", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        Evidence evidence =
                Evidence.of(named.plan(), DAY, List.of(so), List.of()).withSystems(named.systems());

        assertThat(Register.derived(evidence, DAY).measurements())
                .containsExactly(Measurement.of("so", "systems-level3-plan", 0, 1, new Period(DAY, DAY), DERIVED));
    }

    private static Attestation attested(String check, String agency) {
        return new Attestation(check, agency, Attestation.Status.DONE, "1/BC", DAY, null, null, null);
    }

    @Test
    void onlyTheProvincesOwnDocumentsOnItsSystemsGiveWay() {
        Evidence evidence = declaring(
                REGISTER,
                List.of(),
                List.of(
                        attested("III.5.3", null),
                        attested("III.5.4", "so-vd-3"),
                        attested("III.1.2", null),
                        attested("III.5.4", null)));

        List<Attestation> derived = Register.derived(evidence, DAY).attestations();

        assertThat(derived.subList(0, 2)).containsExactly(attested("III.5.4", "so-vd-3"), attested("III.1.2", null));
        assertThat(derived.subList(2, derived.size())).hasSize(2).allSatisfy(document -> {
            assertThat(document.document()).isEqualTo(DERIVED);
            assertThat(document.status()).isEqualTo(Attestation.Status.IN_PROGRESS);
            assertThat(document.date()).isEqualTo(DAY);
            assertThat(document.agency()).isNull();
        });
        assertThat(derived).extracting(Attestation::check).containsExactly("III.5.4", "III.1.2", "III.5.3", "III.5.4");
    }

    @Test
    void aSystemIsInOrderByTheCriteriaOfTheRegimeThatHolds() {
        String approved = "approval: {level: 2, approvedBy: OWNER, date: 2026-08-01, document: QĐ}";
        Evidence evidence = Register.complete(Register.system(Register.BETWEEN, approved), 2, "2026-05-01");

        Classification graded = Register.ENGINE.classify(evidence, LocalDate.of(2026, 8, 19));

        assertThat(graded.systems().get(0).grades())
                .extracting(RegimeLevel::level)
                .containsExactly(3, 2);
        assertThat(graded.findings())
                .filteredOn(finding -> finding.check().equals("III.5.4"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.PASS);
    }

    @Test
    void theEngineOfThePlanGradesToo() {
        assertThat(ENGINE.classify(REGISTER, DAY).systems()).hasSize(16);
    }
}
