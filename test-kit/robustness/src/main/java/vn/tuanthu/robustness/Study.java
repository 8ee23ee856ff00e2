package vn.tuanthu.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.text.Message;

/** Runs the study of one pool. */
final class Study {
    private static final List<Tree.Mean> MEANS = List.of(Tree.Mean.ARITHMETIC, Tree.Mean.GEOMETRIC, Tree.Mean.HARMONIC);

    private final PoolModel model;
    private final int runs;
    private final double noise;
    private final UniformRandomProvider random;
    private final Map<Normalisation, double[][]> scores = new EnumMap<>(Normalisation.class);
    /** What can be chosen otherwise with any effect; what the definition says is not among them. */
    private final List<Normalisation> ways;

    private final List<Tree.Mean> means;
    private final List<Tree.Gap> gaps;

    Study(PoolModel model, int runs, long seed, double noise) {
        this.model = model;
        this.runs = runs;
        this.noise = noise;
        for (Normalisation way : Normalisation.values()) {
            scores.put(way, model.scores(way));
        }
        this.ways = Stream.of(Normalisation.MIN_MAX, Normalisation.Z_SCORE)
                .filter(model::isChangedBy)
                .toList();
        this.means = MEANS.stream().filter(model.tree()::isChangedBy).toList();
        this.gaps = Arrays.stream(Tree.Gap.values())
                .filter(gap -> model.gaps() && model.tree().isChangedBy(gap))
                .toList();
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    PoolStudy result(IntConsumer told) {
        int units = model.ranked();
        double[][] places = new double[units][runs];
        int[][] ahead = new int[units][units];
        for (int run = 0; run < runs; run++) {
            double[] ranks = model.places(noisy(), scores(Normalisation.AS_DEFINED), null, null);
            for (int a = 0; a < units; a++) {
                places[a][run] = ranks[a];
                for (int b = 0; b < units; b++) {
                    ahead[a][b] += ranks[a] < ranks[b] ? 1 : 0;
                }
            }
            told.accept(run + 1);
        }
        List<RankInterval> intervals = IntStream.range(0, units)
                .mapToObj(a -> Places.interval(model.units().get(a), model.places()[a], places[a]))
                .toList();
        double[][] above = Arrays.stream(ahead)
                .map(line -> Arrays.stream(line)
                        .mapToDouble(count -> (double) count / runs)
                        .toArray())
                .toArray(double[][]::new);
        List<Factor> factors = factors();
        int rows = Math.max(2, runs / (factors.size() + 2));
        return new PoolStudy(
                model.pool(),
                intervals,
                above,
                alternatives(),
                sensitivity(factors, rows),
                rows * (factors.size() + 2));
    }

    private double[][] scores(Normalisation way) {
        return Objects.requireNonNull(scores.get(way), "made for every way");
    }

    private double[] noisy() {
        return Arrays.stream(model.tree().weights())
                .map(weight -> weight * (1 + noise * (2 * random.nextDouble() - 1)))
                .toArray();
    }

    private List<PoolStudy.Alternative> alternatives() {
        List<PoolStudy.Alternative> all = new ArrayList<>();
        ways.forEach(way -> all.add(alternative("robustness." + way, way, null, null)));
        means.forEach(mean -> all.add(alternative("robustness." + mean, Normalisation.AS_DEFINED, mean, null)));
        gaps.forEach(gap -> all.add(alternative("robustness." + gap, Normalisation.AS_DEFINED, null, gap)));
        return all;
    }

    private PoolStudy.Alternative alternative(
            String key, Normalisation way, Tree.@Nullable Mean mean, Tree.@Nullable Gap gap) {
        double[] ranks = model.places(model.tree().weights(), scores(way), mean, gap);
        List<@Nullable Integer> places = new ArrayList<>();
        for (double rank : ranks) {
            places.add(Double.isNaN(rank) ? null : (int) rank);
        }
        return new PoolStudy.Alternative(Message.of(key), places);
    }

    /** What is varied; a run picks for each a number from 0 to 1. */
    private enum Factor {
        WEIGHTS,
        NORMALISATION,
        MEAN,
        GAP
    }

    private List<Factor> factors() {
        return Arrays.stream(Factor.values())
                .filter(factor -> switch (factor) {
                    case WEIGHTS -> true;
                    case NORMALISATION -> !ways.isEmpty();
                    case MEAN -> !means.isEmpty();
                    case GAP -> !gaps.isEmpty();
                })
                .toList();
    }

    private List<Sobol> sensitivity(List<Factor> factors, int rows) {
        double[][] noisy = IntStream.range(0, rows).mapToObj(i -> noisy()).toArray(double[][]::new);
        double[][] a = sample(rows, factors.size());
        double[][] b = sample(rows, factors.size());
        double[] results = new double[rows * (factors.size() + 2)];
        for (int block = 0; block < factors.size() + 2; block++) {
            for (int row = 0; row < rows; row++) {
                double[] picks = (block == 1 ? b : a)[row].clone();
                if (block > 1) {
                    picks[block - 2] = b[row][block - 2];
                }
                results[block * rows + row] = shift(factors, picks, noisy);
            }
        }
        // The indices are the same for results moved by a constant, and the estimates best about the mean.
        double mean = Arrays.stream(results).average().orElseThrow();
        double[] centred = Arrays.stream(results).map(result -> result - mean).toArray();
        return IntStream.range(0, factors.size())
                .mapToObj(i -> SobolEstimator.of(factors.get(i).name(), centred, rows, i))
                .toList();
    }

    private double[][] sample(int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(row -> random.doubles(columns).toArray())
                .toArray(double[][]::new);
    }

    /** Mean shift of places from the ranking itself; a unit that loses its total counts as last. */
    private double shift(List<Factor> factors, double[] picks, double[][] noisy) {
        double[] weights = model.tree().weights();
        Normalisation way = Normalisation.AS_DEFINED;
        Tree.Mean mean = null;
        Tree.Gap gap = null;
        for (int i = 0; i < picks.length; i++) {
            switch (factors.get(i)) {
                case WEIGHTS -> weights = noisy[(int) (picks[i] * noisy.length)];
                case NORMALISATION -> way = Objects.requireNonNullElse(pick(ways, picks[i]), way);
                case MEAN -> mean = pick(means, picks[i]);
                case GAP -> gap = pick(gaps, picks[i]);
            }
        }
        double[] ranks = model.places(weights, scores(way), mean, gap);
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += Math.abs((Double.isNaN(ranks[i]) ? ranks.length : ranks[i]) - model.places()[i]);
        }
        return sum / ranks.length;
    }

    /** One of the choices, or null for what the definition says, all as likely. */
    private static <T> @Nullable T pick(List<T> choices, double at) {
        int choice = (int) (at * (choices.size() + 1));
        return choice == 0 ? null : choices.get(choice - 1);
    }
}
