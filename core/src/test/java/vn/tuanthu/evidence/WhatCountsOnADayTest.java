package vn.tuanthu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents, systems and figures count on a day: one case before each boundary, one on it, one after. */
class WhatCountsOnADayTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "01/BC, 2025-06-30, , , true, true",
        "01/BC, 2025-06-29, , , true, true",
        "01/BC, 2025-07-01, , , true, false",
        "01/BC, 2025-01-01, 2025-06-30, , true, true",
        "01/BC, 2025-01-01, 2025-06-29, , true, false",
        "01/BC, 2025-01-01, , 2025-06-30, true, true",
        "01/BC, 2025-01-01, , 2025-06-29, true, false",
        "01/BC, , , , false, false",
        "' ', 2025-01-01, , , false, false",
        ", 2025-01-01, , , false, false"
    })
    void anAttestationHoldsFromItsDateWhileItIsValidAndReviewed(
            String document, LocalDate date, LocalDate until, LocalDate review, boolean documented, boolean holds) {
        Attestation attestation =
                new Attestation("III.1", null, Attestation.Status.DONE, document, date, until, review, null);

        assertThat(attestation.isDocumented()).isEqualTo(documented);
        assertThat(attestation.holdsOn(DAY)).isEqualTo(holds);
        if (documented) {
            assertThat(attestation.shownBy()).isEqualTo(document);
            assertThat(attestation.shownOn()).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "01/BC, 2025-06-30, true, true",
        "01/BC, 2025-07-01, true, false",
        "01/BC, , false, false",
        "' ', 2025-01-01, false, false",
        ", 2025-01-01, false, false"
    })
    void aLayerIsShownByADocumentDatedByThen(String document, LocalDate date, boolean documented, boolean shown) {
        SecurityMeasure measure = new SecurityMeasure(
                List.of("M"), SecurityMeasure.Status.IN_PLACE, null, document, date, null, null, null, null, null);

        assertThat(measure.isDocumented()).isEqualTo(documented);
        assertThat(new ProtectionLayers.Layer("đơn vị", document, date).isShownOn(DAY))
                .isEqualTo(shown);
        assertThat(new ProtectionLayers.NationalConnection(ProtectionLayers.Centre.PROVINCIAL_CENTRE, document, date)
                        .isShownOn(DAY))
                .isEqualTo(shown);
        if (documented) {
            assertThat(measure.shownBy()).isEqualTo(document);
            assertThat(measure.shownOn()).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATING, , true",
        "OPERATING, 2025-06-30, true",
        "OPERATING, 2025-07-01, false",
        "BUILDING, , false",
        "DESIGN, , false",
        "DESIGN, 2025-06-30, true",
        "DESIGN, 2025-07-01, false"
    })
    void aSystemRunsFromTheDayItWentLive(InformationSystem.Status status, LocalDate goLive, boolean runs) {
        InformationSystem system = new InformationSystem(
                "s", null, null, null, null, null, null, status, null, goLive, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);

        assertThat(system.isOperatingOn(DAY)).isEqualTo(runs);
        assertThat(system.name()).isEqualTo("s");
        assertThat(system.ownerSector()).isEqualTo(InformationSystem.OwnerSector.CIVIL);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-29, true", "2025-06-30, true", "2025-07-01, false"})
    void anApprovalCountsFromItsDate(LocalDate date, boolean counts) {
        LevelApproval approval =
                new LevelApproval(3, LevelApproval.Body.OWNER, date, "QĐ", null, null, null, null, null, null, null);
        InformationSystem system = InformationSystem.operating("s", "S");

        assertThat(system.approvedBy(DAY)).isNull();
        assertThat(system.withApproval(approval).approvedBy(DAY)).isEqualTo(counts ? approval : null);
    }

    @ParameterizedTest
    @CsvSource({"OWN, false", "LEASED_DATA_CENTRE, true", "CLOUD, true"})
    void machinesOfSomebodyElseAreLeased(Hosting.Kind kind, boolean leased) {
        assertThat(new Hosting(kind, null, null, null, null, null, null).isLeased())
                .isEqualTo(leased);
    }

    @ParameterizedTest
    @CsvSource({
        "so-a, 0, 0, , , true, true, true, false",
        "so-a, 0, 1, , , true, false, true, false",
        "so-a, , , 0, , false, false, true, false",
        "so-a, , , , , false, false, true, false",
        "so-a, , 0, 5, , false, false, true, false",
        ", 1, 2, , khác, true, false, false, true"
    })
    void aFigureIsCountedEmptyAsPlannedOrOfTheProvince(
            String agency,
            Long numerator,
            Long denominator,
            BigDecimal percent,
            String definition,
            boolean counted,
            boolean empty,
            boolean asPlanned,
            boolean ofProvince) {
        Measurement figure = new Measurement(
                agency,
                null,
                null,
                "i",
                numerator,
                denominator,
                null,
                percent,
                null,
                null,
                null,
                null,
                null,
                definition);

        assertThat(figure.isCounted()).isEqualTo(counted);
        assertThat(figure.isEmpty()).isEqualTo(empty);
        assertThat(figure.isAsPlanned()).isEqualTo(asPlanned);
        assertThat(figure.isOfProvince()).isEqualTo(ofProvince);
    }

    @Test
    void aFigureGivesItsCountsOrItsPercentage() {
        Measurement counts = Measurement.of("so-a", "i", 3, 4, Period.ofYear(2025), "s");
        Measurement percent = Measurement.of("i").agency("so-a").published("75").build();

        assertThat(counts.count()).isEqualTo(3);
        assertThat(counts.outOf()).isEqualTo(4);
        assertThat(percent.published()).isEqualTo(BigDecimal.valueOf(75));
        assertThatNullPointerException().isThrownBy(percent::count);
        assertThatNullPointerException().isThrownBy(percent::outOf);
        assertThatNullPointerException().isThrownBy(counts::published);
    }

    @ParameterizedTest
    @CsvSource({", true", "true, true", "false, false"})
    void anAgencyServesTheCitizenUnlessItSaysOtherwise(Boolean said, boolean serves) {
        Agency agency = new Agency("so-a", null, Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT, said);

        assertThat(agency.providesPublicServices()).isEqualTo(serves);
        assertThat(agency.name()).isEqualTo("so-a");
        assertThat(Agency.of("so-a", "A", Agency.Tier.COMMUNE, Agency.Kind.OTHER))
                .isEqualTo(new Agency("so-a", "A", Agency.Tier.COMMUNE, Agency.Kind.OTHER, true));
    }
}
