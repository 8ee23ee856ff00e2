package vn.tuanthu.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.robustness.Tree.Branch;
import vn.tuanthu.robustness.Tree.Gap;
import vn.tuanthu.robustness.Tree.Mean;

class StudyTest {
    private static final double NONE = Double.NaN;

    @Test
    void theSameSeedGivesTheSameResultAndAnotherSeedAnother() {
        assertThat(study(200, 1, 0.25)).usingRecursiveComparison().isEqualTo(study(200, 1, 0.25));
        assertThat(study(200, 1, 0.25).intervals())
                .isNotEqualTo(study(200, 2, 0.25).intervals());
    }

    @Test
    void withoutNoiseEveryUnitKeepsItsPlace() {
        assertThat(study(50, 1, 0).intervals()).allSatisfy(interval -> {
            assertThat(interval.best()).isEqualTo(interval.rank());
            assertThat(interval.worst()).isEqualTo(interval.rank());
        });
    }

    /** The first unit is best on every leaf, the last worst; the two between are each better on one. */
    @Test
    void aUnitThatIsBetterOnEveryLeafIsAboveInEveryRun() {
        PoolStudy study = study(500, 42, 0.25);

        assertThat(study.above()[0][1]).isEqualTo(1);
        assertThat(study.above()[0][3]).isEqualTo(1);
        assertThat(study.above()[3][0]).isZero();
        assertThat(study.above()[1][2]).isStrictlyBetween(0.1, 0.95);
        assertThat(study.above()[1][2] + study.above()[2][1]).isCloseTo(1, within(1e-9));
        assertThat(study.intervals().get(0).worst()).isEqualTo(1);
    }

    /** The runs made again one by one from the same seed: best and worst are the ends of what each unit took. */
    @Test
    void bestAndWorstAreTakenFromEveryRun() {
        Random figures = new Random(5);
        int units = 25;
        int runs = 150;
        PoolModel model =
                model(figures.doubles(units).toArray(), figures.doubles(units).toArray());
        PoolStudy study = new Study(model, runs, 9, 0.25).result(done -> {});
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(9L);
        double[] best = new double[units];
        double[] worst = new double[units];
        Arrays.fill(best, units);
        int[] firstAboveSecond = new int[1];
        for (int run = 0; run < runs; run++) {
            double[] weights = Arrays.stream(model.tree().weights())
                    .map(weight -> weight * (1 + 0.25 * (2 * random.nextDouble() - 1)))
                    .toArray();
            double[] places = model.places(weights, model.defined(), null, null);
            for (int u = 0; u < units; u++) {
                best[u] = Math.min(best[u], places[u]);
                worst[u] = Math.max(worst[u], places[u]);
            }
            firstAboveSecond[0] += places[0] < places[1] ? 1 : 0;
        }

        assertThat(study.intervals()).extracting(RankInterval::best).containsExactly(boxed(best));
        assertThat(study.intervals()).extracting(RankInterval::worst).containsExactly(boxed(worst));
        assertThat(best).isNotEqualTo(worst);
        assertThat(study.above()[0][1]).isEqualTo((double) firstAboveSecond[0] / runs);
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    @Test
    void eachChoiceIsMadeOtherwiseOnceAndAGapBringsTheRulesAboutGaps() {
        assertThat(study(10, 1, 0.25).alternatives())
                .extracting(alternative -> alternative.choice().key())
                .containsExactly(
                        "robustness.MIN_MAX", "robustness.Z_SCORE", "robustness.GEOMETRIC", "robustness.HARMONIC");
        PoolStudy withGap = new Study(
                        model(new double[] {0.9, 0.8, 0.5, NONE}, new double[] {0.9, 0.5, 0.75, 0.4}), 10, 1, 0.25)
                .result(done -> {});

        assertThat(withGap.alternatives().get(4).choice().key()).isEqualTo("robustness.PROPAGATE");
        assertThat(withGap.alternatives().get(4).places()).containsExactly(1, 2, 3, null);
        assertThat(withGap.sensitivity()).extracting(Sobol::factor).contains("GAP");
    }

    /** What a definition has already, or what changes nothing in it, is no other choice. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // means: sums have none; each mean leaves itself out
                "SUM        | SKIP | none  | MIN_MAX Z_SCORE                      | WEIGHTS NORMALISATION",
                "ARITHMETIC | SKIP | none  | MIN_MAX Z_SCORE GEOMETRIC HARMONIC   | WEIGHTS NORMALISATION MEAN",
                "GEOMETRIC  | SKIP | none  | MIN_MAX Z_SCORE ARITHMETIC HARMONIC  | WEIGHTS NORMALISATION MEAN",
                // figures that stand from 1 to 100 already
                "GEOMETRIC  | SKIP | range | Z_SCORE ARITHMETIC HARMONIC          | WEIGHTS NORMALISATION MEAN",
                // figures from 0 to 1: moved and stretched as a whole, which a sum of means does not notice
                "ARITHMETIC | SKIP | unit  | Z_SCORE GEOMETRIC HARMONIC           | WEIGHTS NORMALISATION MEAN",
                "GEOMETRIC  | SKIP | unit  | MIN_MAX Z_SCORE ARITHMETIC HARMONIC  | WEIGHTS NORMALISATION MEAN",
                // rules about gaps: only where there is one, and not the rule there is
                "SUM        | ZERO | gap   | MIN_MAX Z_SCORE SKIP PROPAGATE       | WEIGHTS NORMALISATION GAP",
                // what is not asked of a unit is no gap
                "SUM        | ZERO | asked | MIN_MAX Z_SCORE                      | WEIGHTS NORMALISATION",
            })
    void whatCannotChangeAnythingIsLeftOut(Mean mean, Gap rule, String figures, String alternatives, String factors) {
        double[][] scores = {
            {},
            switch (figures) {
                case "range" -> new double[] {1, 34, 100, 67};
                case "unit" -> new double[] {0, 0.2, 1, 0.7};
                default -> new double[] {0.9, 0.8, 0.5, 0.3};
            },
            switch (figures) {
                case "range" -> new double[] {100, 20, 1, 40};
                case "unit" -> new double[] {1, 0.9, 0, 0.8};
                case "gap" -> new double[] {0.9, 0.5, 0.75, NONE};
                case "asked" -> new double[] {0.9, 0.5, 0.75, Tree.NOT_ASKED};
                default -> new double[] {0.9, 0.5, 0.75, 0.4};
            }
        };
        Tree tree = new Tree(List.of(
                new Branch("total", -1, 1, mean, rule, NONE, -1),
                new Branch("first", 0, 1, null, null, NONE, -1),
                new Branch("second", 0, 1, null, null, NONE, -1)));
        PoolStudy study = new Study(
                        new PoolModel(
                                "P",
                                tree,
                                List.of("a", "b", "c", "d"),
                                4,
                                new int[] {1, 2, 3, 4},
                                scores,
                                scores,
                                figures.equals("gap")),
                        10,
                        1,
                        0.25)
                .result(done -> {});

        assertThat(study.alternatives())
                .extracting(alternative -> alternative.choice().key().replace("robustness.", ""))
                .containsExactly(alternatives.split(" "));
        assertThat(study.sensitivity()).extracting(Sobol::factor).containsExactly(factors.split(" "));
    }

    /** 90 points on one leaf and 10 on the other: whoever has the 90 stays ahead, however scores are made comparable. */
    @Test
    void pointsAreTheWeightsInEveryNormalisation() {
        double[][] scores = {{}, {90, 45, 0}, {0, 10, 5}};
        Tree tree = new Tree(List.of(
                new Branch("total", -1, 1, Mean.SUM, Gap.SKIP, 100, -1),
                new Branch("first", 0, 1, null, null, 90, -1),
                new Branch("second", 0, 1, null, null, 10, -1)));
        PoolModel model =
                new PoolModel("P", tree, List.of("a", "b", "c"), 3, new int[] {1, 2, 3}, scores, scores, false);

        assertThat(new Study(model, 10, 1, 0.25).result(done -> {}).alternatives())
                .hasSize(2)
                .allSatisfy(alternative -> assertThat(alternative.places())
                        .as(alternative.choice().key())
                        .containsExactly(1, 2, 3));
        double[][] scaled = model.scores(Normalisation.MIN_MAX);
        assertThat(scaled[1]).containsExactly(new double[] {90, 45.45, 0.9}, within(1e-12));
        assertThat(scaled[2]).containsExactly(new double[] {0.1, 10, 5.05}, within(1e-12));
    }

    private static PoolStudy study(int runs, long seed, double noise) {
        PoolModel model = model(new double[] {0.9, 0.8, 0.5, 0.3}, new double[] {0.9, 0.5, 0.75, 0.4});
        return new Study(model, runs, seed, noise).result(done -> {});
    }

    private static PoolModel model(double[] first, double[] second) {
        Tree tree = new Tree(List.of(
                new Branch("total", -1, 1, Mean.ARITHMETIC, Gap.SKIP, NONE, -1),
                new Branch("first", 0, 1, null, null, NONE, -1),
                new Branch("second", 0, 1, null, null, NONE, -1)));
        double[][] scores = {null, first, second};
        boolean gaps = Arrays.stream(first).anyMatch(Double::isNaN);
        int units = first.length;
        return new PoolModel(
                "PROVINCE",
                tree,
                IntStream.range(0, units).mapToObj(u -> "u" + u).toList(),
                units,
                IntStream.rangeClosed(1, units).toArray(),
                scores,
                scores,
                gaps);
    }
}
