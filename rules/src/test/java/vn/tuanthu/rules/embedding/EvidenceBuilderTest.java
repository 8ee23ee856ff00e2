package vn.tuanthu.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.EvidenceBuilder;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.Evaluation;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

class EvidenceBuilderTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");

    private static Evidence built() {
        return ENGINE.evidence(DAY)
                .agency(
                        "so-a",
                        us -> us.name("Sở A")
                                .is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "dossiers-online",
                                        filed -> filed.count(49)
                                                .outOf(100)
                                                .year(2025)
                                                .source("một cửa"))
                                .done("VII.3", "QĐ 12/QĐ-A", LocalDate.of(2025, 3, 1))
                                .waived("II.2.9", "chờ kho", "Giám đốc Sở A", LATER)
                                .system(
                                        "mot-cua",
                                        system -> system.name("Một cửa").goLive(LocalDate.of(2024, 1, 1))))
                .agency("so-b", us -> us.name("Sở B").is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT))
                .attestation(Attestation.done("III.5.3", "QĐ 1/QĐ-UBND", DAY).until(LATER))
                .budget(
                        2025,
                        money -> money.decided(LocalDate.of(2025, 1, 2))
                                .totalVnd(12_000_000_000L)
                                .priorityOrder("x", "y")
                                .task(
                                        1,
                                        "Thuê hạ tầng",
                                        row -> row.amountVnd(12_000_000_000L).kind(BudgetTask.Kind.LEASE)))
                .build();
    }

    @Test
    void everythingStandsWhereItIsNamed() {
        Evidence evidence = built();

        assertThat(evidence.agencies()).extracting(Agency::id).containsExactly("so-a", "so-b");
        assertThat(evidence.measurements())
                .containsExactly(Measurement.of("so-a", "dossiers-online", 49, 100, Period.ofYear(2025), "một cửa"));
        assertThat(evidence.attestations())
                .containsExactly(
                        new Attestation(
                                "VII.3",
                                "so-a",
                                Attestation.Status.DONE,
                                "QĐ 12/QĐ-A",
                                LocalDate.of(2025, 3, 1),
                                null,
                                null,
                                null),
                        new Attestation(
                                "III.5.3", null, Attestation.Status.DONE, "QĐ 1/QĐ-UBND", DAY, LATER, null, null));
        assertThat(evidence.waivers()).containsExactly(new Waiver("II.2.9", "so-a", "chờ kho", "Giám đốc Sở A", LATER));
        assertThat(evidence.systems())
                .containsExactly(InformationSystem.of("mot-cua")
                        .name("Một cửa")
                        .agency("so-a")
                        .goLive(LocalDate.of(2024, 1, 1))
                        .build());
        assertThat(evidence.budget())
                .isEqualTo(new Budget(
                        2025,
                        LocalDate.of(2025, 1, 2),
                        null,
                        12_000_000_000L,
                        List.of(),
                        List.of(BudgetTask.of(1, "Thuê hạ tầng")
                                .amountVnd(12_000_000_000L)
                                .kind(BudgetTask.Kind.LEASE)
                                .build()),
                        List.of(List.of("x"), List.of("y"))));
    }

    @Test
    void aWaiverOfAnAgencyIsItsAlone() {
        Evidence evidence = ENGINE.evidence(DAY)
                .agency(
                        "so-a",
                        us -> us.is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "dossiers-online",
                                        filed -> filed.count(49)
                                                .outOf(100)
                                                .year(2025)
                                                .source("một cửa"))
                                .waived("II.2.9", "chờ kho", "Giám đốc Sở A", LATER))
                .agency(
                        "so-b",
                        us -> us.is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "dossiers-online",
                                        filed -> filed.count(49)
                                                .outOf(100)
                                                .year(2025)
                                                .source("một cửa")))
                .build();
        Evaluation evaluation = ENGINE.evaluate(evidence, DAY);

        assertThat(evaluation.report(Scope.AGENCY).findings())
                .filteredOn(finding -> finding.check().equals("II.2.9"))
                .allMatch(finding -> finding.outcome() == Outcome.FAIL)
                .filteredOn(Finding::blocks)
                .extracting(Finding::subject)
                .containsExactly("so-b");
    }

    @Test
    void whatIsToldOfAnAgencyStaysWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofA(us -> us.figure("dossiers-online", figure -> figure.agency("so-b"))))
                .withMessage("dossiers-online is told of agency so-a and cannot be of so-b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofA(us -> us.figure("dossiers-online", figure -> figure.agency(null))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofA(us -> us.system("mot-cua", system -> system.agency("so-b"))))
                .withMessage("mot-cua is told of agency so-a and cannot be of so-b");
    }

    @Test
    void noBudgetTakesThePlaceOfAnother() {
        EvidenceBuilder evidence = ENGINE.evidence(DAY).budget(2025, money -> money.totalVnd(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> evidence.budget(2025, money -> money.totalVnd(2)))
                .withMessage("the evidence has a budget already, of 2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,95", "1.234,5", "95%", "", "một"})
    void aNumberIsDigitsWithAPoint(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurement.of("x").published(number))
                .withMessage("the percentage of x is not digits with a point before decimals: " + number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurement.of("x").value(number))
                .withMessage("the number of x is not digits with a point before decimals: " + number);
    }

    private static void ofA(Consumer<EvidenceBuilder.OfAgency> details) {
        ENGINE.evidence(DAY).agency("so-a", us -> details.accept(us.is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)));
    }
}
