package vn.tuanthu.rules.targets;

import java.util.List;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Percentage;

/**
 * How many agencies of a province reach a target by themselves.
 *
 * @param check the target's id
 * @param reached how many do
 * @param asked how many it speaks of
 * @param figures the agencies' figures
 * @param silent ids of the agencies of which it is not known
 */
public record AgencyShare(String check, long reached, long asked, List<Measurement> figures, List<String> silent) {
    /** Counts what the rules collected; the lists hold standings and agency ids. */
    public static AgencyShare of(String check, List<?> standings, List<?> silent) {
        List<AgencyAttainment> known =
                standings.stream().map(AgencyAttainment.class::cast).toList();
        return new AgencyShare(
                check,
                known.stream().filter(AgencyAttainment::reached).count(),
                standings.size() + silent.size(),
                PooledRatio.byAgency(known.stream().map(AgencyAttainment::figure)),
                silent.stream().map(String.class::cast).sorted().toList());
    }

    /** Whether the target speaks of no agency at all. */
    public boolean isNobodyAsked() {
        return asked == 0;
    }

    /** Whether enough agencies reach it, whatever the silent ones would show. */
    public boolean isSurelyMet(Percentage threshold) {
        return asked > 0 && threshold.isMetBy(reached, asked);
    }

    /** Whether too few reach it, even if every silent one did. */
    public boolean isSurelyMissed(Percentage threshold) {
        return asked > 0 && !threshold.isMetBy(reached + silent.size(), asked);
    }

    /** Whether it depends on the silent ones. */
    public boolean isOpen(Percentage threshold) {
        return asked > 0 && !isSurelyMet(threshold) && !isSurelyMissed(threshold);
    }
}
