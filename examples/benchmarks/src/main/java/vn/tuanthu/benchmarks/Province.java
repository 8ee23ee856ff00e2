package vn.tuanthu.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;

/**
 * Agencies with made-up figures: a tenth of them are departments, the others communes; one in ten gives no public
 * services, one figure in ten is missing, one in twenty has a denominator of zero.
 */
public record Province(Plan plan, List<Agency> agencies, List<Measurement> figures) {
    static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    /** As many as the province had before its communes were merged. */
    static final int USUAL = 238;

    private static final int MOST = 10_000;

    static Province of(Plan plan, int size, long seed) {
        Random random = new Random(seed);
        List<Agency> agencies = new ArrayList<>();
        List<Measurement> figures = new ArrayList<>();
        List<String> indicators =
                plan.targets().stream().map(Target::indicatorId).distinct().toList();
        for (int i = 0; i < size; i++) {
            boolean department = i % 10 == 0;
            Agency agency = new Agency(
                    "co-quan-" + i,
                    "Cơ quan " + i,
                    department ? Agency.Tier.PROVINCE : Agency.Tier.COMMUNE,
                    department ? Agency.Kind.DEPARTMENT : Agency.Kind.PEOPLES_COMMITTEE,
                    random.nextInt(10) != 0);
            agencies.add(agency);
            for (String indicator : indicators) {
                if (random.nextInt(10) != 0) {
                    int all = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(MOST);
                    int done = all == 0 ? 0 : all - random.nextInt(all) / 3;
                    figures.add(Measurement.of(agency.id(), indicator, done, all, Period.ofYear(2025), "giả định"));
                }
            }
        }
        return new Province(plan, agencies, figures);
    }

    Evidence evidence() {
        return Evidence.of(plan.id(), DAY, agencies, figures);
    }

    /** Every target with every agency and its figure. */
    List<Case> cases() {
        Map<String, Map<String, Measurement>> byAgency = figuresByAgency();
        List<Case> cases = new ArrayList<>();
        for (Agency agency : agencies) {
            Map<String, Measurement> own = byAgency.getOrDefault(agency.id(), Map.of());
            for (Target target : plan.targets()) {
                cases.add(new Case(target, agency, own.get(target.indicatorId())));
            }
        }
        return cases;
    }

    /** Figures by agency and indicator. */
    Map<String, Map<String, Measurement>> figuresByAgency() {
        Map<String, Map<String, Measurement>> byAgency = new HashMap<>();
        for (Measurement figure : figures) {
            byAgency.computeIfAbsent(figure.agency(), id -> new HashMap<>()).put(figure.indicator(), figure);
        }
        return byAgency;
    }
}
