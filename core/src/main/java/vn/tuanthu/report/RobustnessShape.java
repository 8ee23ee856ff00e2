package vn.tuanthu.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** What becomes of the places under other choices, as it stands in JSON. */
public record RobustnessShape(long seed, int runs, double noise, List<Pool> pools) {
    /** One pool. */
    public record Pool(String pool, List<Interval> intervals, List<Sensitivity> sensitivity, int sensitivityRuns) {}

    /**
     * The places of one unit.
     *
     * @param q5 5 % of its places are at or before it
     * @param aboveNext share of the runs in which it stands above the next unit; null for the last
     * @param otherwise its place when one choice is made otherwise, by choice; null where it has no total then
     */
    public record Interval(
            String unit,
            int rank,
            double q5,
            double median,
            double q95,
            double best,
            double worst,
            @Nullable Double aboveNext,
            Map<String, @Nullable Integer> otherwise) {}

    /** What the shift of places owes to one choice; null if places never shift. */
    public record Sensitivity(
            String choice, @Nullable Double first, @Nullable Double total) {}

    /** {@code robustness} in {@code language}. */
    public static RobustnessShape of(Robustness robustness, Language language) {
        return new RobustnessShape(
                robustness.seed(),
                robustness.runs(),
                robustness.noise(),
                robustness.pools().stream().map(study -> pool(study, language)).toList());
    }

    private static Pool pool(PoolStudy study, Language language) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < study.intervals().size(); i++) {
            RankInterval interval = study.intervals().get(i);
            Map<String, @Nullable Integer> otherwise = new LinkedHashMap<>();
            for (PoolStudy.Alternative alternative : study.alternatives()) {
                otherwise.put(
                        alternative.choice().in(language), alternative.places().get(i));
            }
            boolean last = i + 1 == study.intervals().size();
            intervals.add(new Interval(
                    interval.unit(),
                    interval.rank(),
                    interval.q5(),
                    interval.median(),
                    interval.q95(),
                    interval.best(),
                    interval.worst(),
                    last ? null : (Double) study.above()[i][i + 1],
                    otherwise));
        }
        return new Pool(
                study.pool(),
                intervals,
                study.sensitivity().stream()
                        .map(sobol -> sensitivity(sobol, language))
                        .toList(),
                study.sensitivityRuns());
    }

    private static Sensitivity sensitivity(Sobol sobol, Language language) {
        return new Sensitivity(
                Message.of("robustness." + sobol.factor()).in(language), known(sobol.first()), known(sobol.total()));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
