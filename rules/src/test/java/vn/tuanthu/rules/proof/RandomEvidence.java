package vn.tuanthu.rules.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;

/**
 * Evidence that an agency or a province might send, made up: agencies of every tier and kind, figures around every
 * threshold, nothing counted, only a percentage, another definition, gaps, documents around the day.
 *
 * @param day what it is to be judged for, often around the end of the district tier
 */
record RandomEvidence(Evidence evidence, LocalDate day) {
    private static final Tier[] TIERS = {Tier.PROVINCE, Tier.DISTRICT, Tier.COMMUNE};
    private static final Kind[] KINDS = {Kind.DEPARTMENT, Kind.PEOPLES_COMMITTEE, Kind.OTHER};

    private static final List<String> INDICATORS = List.of(
            "work-files-online",
            "services-multi-channel",
            "procedures-full-process",
            "satisfaction",
            "reports-on-system",
            "shared-database-lgsp",
            "procedures-online-payment",
            "results-digitised",
            "dossiers-online",
            "staff-digital-skills",
            "systems-level3-plan");
    private static final int[] THRESHOLDS = {50, 55, 60, 70, 80, 90, 100};
    private static final long[] DENOMINATORS = {1, 2, 3, 10, 19, 20, 97, 100, 12_000, 10_000_000_000_000_000L};
    private static final LocalDate END_OF_DISTRICTS = LocalDate.parse("2025-06-30");
    private static final Period YEAR = Period.parse("2025");

    static RandomEvidence from(Random random) {
        LocalDate day =
                END_OF_DISTRICTS.plusDays(random.nextInt(4) == 0 ? random.nextInt(365) - 180 : random.nextInt(4) - 1);
        List<Agency> agencies = agencies(random);
        List<Measurement> figures = new ArrayList<>();
        for (String indicator : INDICATORS) {
            if (random.nextInt(4) == 0) {
                figures.addAll(ofProvince(random, indicator));
            } else {
                int gaps = random.nextInt(4);
                for (Agency agency : agencies) {
                    if (gaps == 0 || random.nextInt(gaps + 4) > 0) {
                        figures.add(figure(random, agency.id(), null, indicator));
                    }
                }
            }
        }
        List<Attestation> attestations = attestations(random, agencies, day);
        Collections.shuffle(figures, random);
        return new RandomEvidence(
                Evidence.of("hai-duong-2025", day, agencies, figures).withAttestations(attestations), day);
    }

    private static List<Agency> agencies(Random random) {
        List<Agency> agencies = new ArrayList<>();
        int many = random.nextInt(7);
        for (int i = 0; i < many; i++) {
            Tier tier = any(random, TIERS);
            Kind kind = any(random, KINDS);
            if (tier == Tier.COMMUNE && kind == Kind.DEPARTMENT) {
                kind = Kind.PEOPLES_COMMITTEE;
            }
            agencies.add(new Agency("a" + (many - i), "Cơ quan " + i, tier, kind, random.nextInt(3) > 0));
        }
        return agencies;
    }

    private static List<Measurement> ofProvince(Random random, String indicator) {
        List<Measurement> figures = new ArrayList<>();
        switch (indicator) {
            case "work-files-online" -> {
                for (Tier tier : TIERS) {
                    if (random.nextInt(3) > 0) {
                        figures.add(figure(random, null, tier, indicator));
                    }
                }
            }
            case "shared-database-lgsp" ->
                figures.add(figure(random, null, random.nextBoolean() ? null : Tier.PROVINCE, indicator));
            default -> figures.add(figure(random, null, null, indicator));
        }
        return figures;
    }

    private static Measurement figure(Random random, String agency, Tier tier, String indicator) {
        String definition = random.nextInt(12) == 0 ? "đếm cách khác" : null;
        Period period = definition == null ? YEAR : Period.parse("2024");
        Measurement.Builder figure = Measurement.of(indicator)
                .agency(agency)
                .covering(tier)
                .period(period)
                .definition(definition);
        int threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
        if (random.nextInt(8) == 0) {
            BigDecimal percent = new BigDecimal(threshold)
                    .add(new BigDecimal(random.nextInt(3) - 1).movePointLeft(random.nextInt(4)))
                    .min(new BigDecimal(100));
            return figure.published(percent).source("s").build();
        }
        if (random.nextInt(8) == 0) {
            return figure.count(0).outOf(0).build();
        }
        long whole = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
        long near = Math.multiplyExact(whole, threshold) / 100 + random.nextInt(4) - 1;
        long part = random.nextInt(3) == 0 ? whole : Math.max(0, Math.min(whole, near));
        return figure.count(part).outOf(whole).source("s").build();
    }

    private static List<Attestation> attestations(Random random, List<Agency> agencies, LocalDate day) {
        List<Attestation> attestations = new ArrayList<>();
        for (String duty : SecondOpinion.checks()) {
            if (duty.startsWith("II.2.") && !duty.equals("II.2.5")) {
                continue;
            }
            if (random.nextInt(3) > 0) {
                attestations.add(attestation(random, duty, null, day));
            }
            for (Agency agency : agencies) {
                if (random.nextInt(duty.equals("VII.3") ? 2 : 30) == 0) {
                    attestations.add(attestation(random, duty, agency.id(), day));
                }
            }
        }
        Collections.shuffle(attestations, random);
        return attestations;
    }

    private static Attestation attestation(Random random, String duty, String agency, LocalDate day) {
        Attestation.Status status =
                random.nextInt(3) > 0 ? Attestation.Status.DONE : any(random, Attestation.Status.values());
        String document = random.nextInt(6) == 0 ? (random.nextBoolean() ? null : " ") : "12/BC-SỞ";
        LocalDate date = random.nextInt(6) == 0 ? null : day.plusDays(random.nextInt(6) - 4);
        LocalDate earliest = date == null ? day.minusDays(1) : date;
        LocalDate validUntil = random.nextBoolean() ? null : earliest.plusDays(random.nextInt(6));
        LocalDate review = random.nextBoolean() ? null : day.plusDays(random.nextInt(4) - 1);
        return new Attestation(duty, agency, status, document, date, validUntil, review, null);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
