package vn.tuanthu.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Table;

/** COINr's uncertainty and sensitivity runs on its ASEM data, replayed run by run from its designs. */
@EnabledIfEnvironmentVariable(
        named = "TUANTHU_REFERENCE",
        matches = ".+",
        disabledReason = "TUANTHU_REFERENCE is not set: the folder with COINr's results is not part of the repository")
class CoinrReplayTest {
    private static final double TOLERANCE = 1e-9;

    private Path folder;
    private Tree tree;
    private List<Map<String, String>> units;
    private List<Map<String, String>> nodes;

    @BeforeEach
    void read() {
        folder = Path.of(System.getenv("TUANTHU_REFERENCE"), "cases", "coinr");
        nodes = table("minmax0_100_amean/index.csv");
        units = table("minmax0_100_amean/units.csv");
        List<Tree.Branch> branches = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Map<String, String> node : nodes) {
            boolean leaf = node.get("agg").isEmpty();
            places.put(node.get("node"), branches.size());
            branches.add(new Tree.Branch(
                    node.get("node"),
                    places.getOrDefault(node.get("parent"), -1),
                    Double.parseDouble(node.get("weight")),
                    leaf ? null : Tree.Mean.ARITHMETIC,
                    leaf ? null : Tree.Gap.SKIP,
                    Double.NaN,
                    -1));
        }
        tree = new Tree(branches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA", "SA"})
    void everyRunGivesItsScoresAndRanks(String run) {
        Map<String, double[]> weights = noisyWeights();
        List<Map<String, String>> scores = table("sensitivity/" + run + "_scores.csv");
        List<Map<String, String>> ranks = table("sensitivity/" + run + "_ranks.csv");
        for (Map<String, String> design : table("sensitivity/" + run + "_design.csv")) {
            double[] totals = totals(design, weights.get(design.get("WeightSet")));
            double[] places = Tree.ranks(totals);
            for (int u = 0; u < units.size(); u++) {
                String column = "r_" + design.get("rep");
                assertThat(totals[u])
                        .as("%s %s %s", run, column, units.get(u))
                        .isCloseTo(number(scores.get(u), column), within(TOLERANCE));
                assertThat(places[u]).isEqualTo(number(ranks.get(u), column));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA", "SA"})
    void theStatisticsOfTheRanksAreTheSame(String run) {
        Map<String, double[]> weights = noisyWeights();
        // Of the sensitivity run COINr takes only the two random samples, not the mixtures of them.
        List<double[]> runs = table("sensitivity/" + run + "_design.csv").stream()
                .limit(200)
                .map(design -> Tree.ranks(totals(design, weights.get(design.get("WeightSet")))))
                .toList();
        List<Map<String, String>> expected = table("sensitivity/" + run + "_rankstats.csv");
        for (int u = 0; u < units.size(); u++) {
            int unit = u;
            RankInterval interval = Places.interval(
                    units.get(u).get("unit"),
                    (int) nominal()[u],
                    runs.stream().mapToDouble(places -> places[unit]).toArray());

            assertThat(interval.unit()).isEqualTo(expected.get(u).get("uCode"));
            assertThat((double) interval.rank()).isEqualTo(number(expected.get(u), "Nominal"));
            assertThat(interval.mean()).isCloseTo(number(expected.get(u), "Mean"), within(TOLERANCE));
            assertThat(interval.median()).isEqualTo(number(expected.get(u), "Median"));
            assertThat(interval.q5()).isCloseTo(number(expected.get(u), "Q5"), within(TOLERANCE));
            assertThat(interval.q95()).isCloseTo(number(expected.get(u), "Q95"), within(TOLERANCE));
        }
    }

    @Test
    void theSensitivityIndicesAreTheSame() {
        Map<String, double[]> weights = noisyWeights();
        double[] nominal = nominal();
        double[] shifts = table("sensitivity/SA_design.csv").stream()
                .mapToDouble(design -> shift(Tree.ranks(totals(design, weights.get(design.get("WeightSet")))), nominal))
                .toArray();
        List<Map<String, String>> expected = table("sensitivity/SA_indices.csv");
        for (int i = 0; i < expected.size(); i++) {
            Sobol indices = SobolEstimator.of(expected.get(i).get("Variable"), shifts, 100, i);

            assertThat(indices.first()).isCloseTo(number(expected.get(i), "Si"), within(TOLERANCE));
            assertThat(indices.total()).isCloseTo(number(expected.get(i), "STi"), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void removingAnElementShiftsTheRanksAsMuch(int level) {
        double[][] leaves = leaves(4);
        List<Map<String, String>> scores = table("sensitivity/remove_L" + level + "_scores.csv");
        List<Map<String, String>> ranks = table("sensitivity/remove_L" + level + "_ranks.csv");
        for (Map<String, String> removed : table("sensitivity/remove_L" + level + "_meanabsdiff.csv")) {
            String element = removed.get("element");
            double[] weights = tree.weights();
            for (int n = 0; n < weights.length; n++) {
                weights[n] = tree.branches().get(n).id().equals(element) ? 0 : weights[n];
            }
            double[] totals = tree.totals(leaves, weights, null, null);
            double[] places = Tree.ranks(totals);
            for (int u = 0; u < units.size(); u++) {
                assertThat(totals[u]).as(element).isCloseTo(number(scores.get(u), element), within(TOLERANCE));
                assertThat(places[u]).isEqualTo(number(ranks.get(u), element));
            }
            assertThat(shift(places, nominal())).isCloseTo(number(removed, "MeanAbsDiff"), within(TOLERANCE));
        }
    }

    private double[] nominal() {
        return Tree.ranks(tree.totals(leaves(4), tree.weights(), null, null));
    }

    private double[] totals(Map<String, String> design, double[] weights) {
        boolean zScore = design.get("Normalisation").equals("n_zscore");
        Tree.Mean mean = design.get("Aggregation").equals("a_gmean") ? Tree.Mean.GEOMETRIC : Tree.Mean.ARITHMETIC;
        double[][] leaves = new double[tree.branches().size()][];
        Normalisation way = zScore ? Normalisation.Z_SCORE : Normalisation.MIN_MAX;
        double[][] treated = treated(Integer.parseInt(design.get("Winmax")));
        for (int n = 0; n < leaves.length; n++) {
            leaves[n] = treated[n] == null ? null : way.scores(null, treated[n]);
        }
        return tree.totals(leaves, weights, mean, null);
    }

    /** The nominal index is normalised from 0 to 100, unlike the runs. */
    private double[][] leaves(int winmax) {
        double[][] treated = treated(winmax);
        for (int n = 0; n < treated.length; n++) {
            if (treated[n] != null) {
                double low = Arrays.stream(treated[n]).min().orElseThrow();
                double high = Arrays.stream(treated[n]).max().orElseThrow();
                treated[n] = Arrays.stream(treated[n])
                        .map(v -> (v - low) / (high - low) * 100)
                        .toArray();
            }
        }
        return treated;
    }

    private double[][] treated(int winmax) {
        double[][] figures = new double[nodes.size()][];
        for (int n = 0; n < figures.length; n++) {
            Map<String, String> node = nodes.get(n);
            if (node.get("agg").isEmpty()) {
                int sign = Integer.parseInt(node.get("direction"));
                double[] raw = units.stream()
                        .mapToDouble(unit -> number(unit, node.get("node")))
                        .toArray();
                figures[n] = Arrays.stream(OutlierTreatment.of(raw, winmax))
                        .map(v -> sign * v)
                        .toArray();
            }
        }
        return figures;
    }

    private Map<String, double[]> noisyWeights() {
        Map<String, double[]> sets = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, nodes.size()).forEach(n -> places.put(nodes.get(n).get("node"), n));
        for (Map<String, String> weight : table("sensitivity/noisy_weights_100.csv")) {
            sets.computeIfAbsent(weight.get("rep"), rep -> new double[nodes.size()])[places.get(weight.get("iCode"))] =
                    number(weight, "Weight");
        }
        return sets;
    }

    private static double shift(double[] places, double[] nominal) {
        return IntStream.range(0, places.length)
                .mapToDouble(u -> Math.abs(places[u] - nominal[u]))
                .average()
                .orElseThrow();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private List<Map<String, String>> table(String file) {
        List<Table.Row> rows =
                CsvTable.read(InputText.read(folder.resolve(file))).rows();
        List<String> heading = rows.get(0).cells();
        return rows.subList(1, rows.size()).stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    IntStream.range(0, heading.size())
                            .forEach(c -> cells.put(heading.get(c), row.cells().get(c)));
                    return cells;
                })
                .toList();
    }
}
