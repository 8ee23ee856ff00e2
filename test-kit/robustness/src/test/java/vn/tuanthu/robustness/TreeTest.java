package vn.tuanthu.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.robustness.Tree.Branch;
import vn.tuanthu.robustness.Tree.Gap;
import vn.tuanthu.robustness.Tree.Mean;

class TreeTest {
    private static final double NONE = Double.NaN;

    @ParameterizedTest(name = "{0} of 4 (weight 1) and 1 (weight 3), {1}: {2}; without the first part: {3}")
    @CsvSource({
        "ARITHMETIC, SKIP,      1.75,               1",
        "GEOMETRIC,  SKIP,      1.4142135623730951, 1",
        "HARMONIC,   SKIP,      1.2307692307692308, 1",
        "SUM,        SKIP,      7,                  4",
        "BEST,       SKIP,      4,                  1",
        "ARITHMETIC, ZERO,      1.75,               0.75",
        "GEOMETRIC,  ZERO,      1.4142135623730951, 0",
        "HARMONIC,   ZERO,      1.2307692307692308, 0",
        "SUM,        ZERO,      7,                  3",
        "ARITHMETIC, PROPAGATE, 1.75,               NaN",
        "SUM,        PROPAGATE, 7,                  NaN"
    })
    void totalsWithAndWithoutAGap(Mean mean, Gap gap, double whole, double withGap) {
        double[] totals =
                tree(mean, gap).totals(new double[][] {null, {4, NONE}, {1, 1}}, new double[] {1, 1, 3}, null, null);

        assertThat(totals[0]).isCloseTo(whole, within(1e-15));
        if (Double.isNaN(withGap)) {
            assertThat(totals[1]).isNaN();
        } else {
            assertThat(totals[1]).isCloseTo(withGap, within(1e-15));
        }
    }

    @Test
    void anotherMeanReplacesMeansButNotSums() {
        double[][] scores = {null, {4}, {1}};
        double[] weights = {1, 1, 1};

        assertThat(tree(Mean.ARITHMETIC, Gap.SKIP).totals(scores, weights, Mean.GEOMETRIC, null))
                .containsExactly(2);
        assertThat(tree(Mean.SUM, Gap.SKIP).totals(scores, weights, Mean.GEOMETRIC, null))
                .containsExactly(5);
    }

    @Test
    void ranksAreOneTwoTwoFourAndTheLastBitsDecideNothing() {
        assertThat(Tree.ranks(new double[] {0.3, 0.1 + 0.2, 0.9, NONE, 0.1})).containsExactly(2, 2, 1, NONE, 4);
    }

    @Test
    void quantilesAreOfTypeSeven() {
        RankInterval interval = Places.interval("a", 3, new double[] {4, 1, NONE, 3, 2});

        assertThat(interval.runs()).isEqualTo(4);
        assertThat(interval.q5()).isCloseTo(1.15, within(1e-12));
        assertThat(interval.median()).isEqualTo(2.5);
        assertThat(interval.q95()).isCloseTo(3.85, within(1e-12));
        assertThat(interval.best()).isEqualTo(1);
        assertThat(interval.worst()).isEqualTo(4);
    }

    /** Held against places sorted by themselves: whatever is done for the quantiles, best and worst are the ends. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void bestAndWorstAreTheEndsOfAllPlacesTaken(long seed) {
        Random random = new Random(seed);
        int runs = 1 + random.nextInt(300);
        double[] places = random.doubles(runs)
                .map(p -> p < 0.1 ? NONE : 1 + Math.floor(p * 40))
                .toArray();
        places[0] = 7;
        double[] given = places.clone();
        double[] sorted =
                Arrays.stream(places).filter(p -> !Double.isNaN(p)).sorted().toArray();

        RankInterval interval = Places.interval("a", 3, places);

        assertThat(interval.best()).isEqualTo(sorted[0]);
        assertThat(interval.worst()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(interval.q5()).isCloseTo(typeSeven(sorted, 0.05), within(1e-9));
        assertThat(interval.median()).isCloseTo(typeSeven(sorted, 0.5), within(1e-9));
        assertThat(interval.q95()).isCloseTo(typeSeven(sorted, 0.95), within(1e-9));
        assertThat(interval.mean()).isCloseTo(Arrays.stream(sorted).sum() / sorted.length, within(1e-9));
        assertThat(places).as("what is given is left as it is").containsExactly(given);
    }

    /** As Hyndman and Fan define it. */
    private static double typeSeven(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** For y = 2a + b, with a and b uniform, a alone explains 4/5 of the variance and b alone 1/5. */
    @Test
    void sobolIndicesOfASumAreItsSharesOfTheVariance() {
        int rows = 20_000;
        var random = RandomSource.XO_SHI_RO_256_PP.create(7L);
        double[] results = new double[4 * rows];
        for (int row = 0; row < rows; row++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double otherA = random.nextDouble();
            double otherB = random.nextDouble();
            results[row] = y(a, b);
            results[rows + row] = y(otherA, otherB);
            results[2 * rows + row] = y(otherA, b);
            results[3 * rows + row] = y(a, otherB);
        }

        assertThat(SobolEstimator.of("a", results, rows, 0).first()).isCloseTo(0.8, within(0.03));
        assertThat(SobolEstimator.of("b", results, rows, 1).first()).isCloseTo(0.2, within(0.03));
        assertThat(SobolEstimator.of("a", results, rows, 0).total()).isCloseTo(0.8, within(0.03));
        assertThat(SobolEstimator.of("b", results, rows, 1).total()).isCloseTo(0.2, within(0.03));
    }

    /** Less its mean, about which the estimator is most exact. */
    private static double y(double a, double b) {
        return 2 * a + b - 1.5;
    }

    private static Tree tree(Mean mean, Gap gap) {
        return new Tree(List.of(
                new Branch("total", -1, 1, mean, gap, NONE, -1),
                new Branch("first", 0, 1, null, null, NONE, -1),
                new Branch("second", 0, 1, null, null, NONE, -1)));
    }
}
