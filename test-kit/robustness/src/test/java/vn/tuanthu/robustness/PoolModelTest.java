package vn.tuanthu.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;

/** The fast evaluator that studies robustness gives the totals and places of the exact one when nothing is varied. */
class PoolModelTest {
    private static final List<String> MEANS = List.of("amean", "gmean", "hmean", "sum", "best");
    private static final List<String> RULES = List.of("skip", "propagate", "zero");
    private static final List<String> NORMS =
            List.of("none,,,", "goalposts_clip,0,150,10", "goalposts,0,200,1", "minmax,1,10,", "zscore,50,10,");

    @TempDir
    private Path folder;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheEngineOnAnyIndex(long seed) throws IOException {
        Random random = new Random(seed);
        Files.writeString(folder.resolve("meta.json"), "{\"missing\": \"%s\"}".formatted(RULES.get(random.nextInt(3))));
        IndexDefinition index = IndexReader.read(Files.writeString(folder.resolve("index.csv"), index(random)));

        agree(rank(index, units(random, index.leaves().size())));
    }

    @Test
    void agreesWithTheEngineOnSumsMadeUpInProportionToTheirMaxima() throws IOException {
        IndexDefinition index = IndexReader.read(Files.writeString(folder.resolve("index.yaml"), """
            id: test
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: t
              aggregate: SUM
              points: 100
              children:
                - {id: a, points: 70, measure: {score: {by: ratio}}}
                - {id: b, points: 20, decimals: 1, measure: {score: {by: ratio}}}
                - {id: c, points: 10, measure: {score: {by: role, shares: {head: 1, none: 0}}}}
            """));

        Ranking ranking = rank(index, "unit,a,b,c\nx,0.5,,head\ny,0.31,0.777,none\nz,,0.2,\nw,0.4,0.5,head\n");

        agree(ranking);
        // (35 + 10) of 80 points, as of 100
        assertThat(ranking.unit("x").total().score().value()).isEqualTo(56.25);
    }

    private static void agree(Ranking ranking) {
        PoolModel model = PoolModel.of(ranking, ranking.pools().get(0));
        List<UnitScore> units = model.units().stream().map(ranking::unit).toList();
        double[] weights = units.get(0).nodes().stream()
                .mapToDouble(node -> node.node().weight().doubleValue())
                .toArray();
        double[] totals = model.tree().totals(model.defined(), weights, null, null);

        for (int i = 0; i < totals.length; i++) {
            Score exact = units.get(i).total().score();
            if (exact == null) {
                assertThat(totals[i]).isNaN();
            } else {
                assertThat(totals[i]).isCloseTo(exact.value(), within(1e-12 * Math.max(1, Math.abs(exact.value()))));
            }
        }
        assertThat(model.places(weights, model.defined(), null, null))
                .containsExactly(units.stream()
                        .limit(model.ranked())
                        .mapToDouble(unit -> unit.total().rank())
                        .toArray());
    }

    private static Ranking rank(IndexDefinition index, String units) {
        InputText text = InputText.of("units.csv", units.getBytes(StandardCharsets.UTF_8));
        return Ranker.of(index).rank(IndexTables.read(CsvTable.read(text), index));
    }

    /** Three levels, with means, weights (some 0), roundings and ways of scoring at random. */
    private static String index(Random random) {
        StringBuilder rows =
                new StringBuilder("node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name\n");
        rows.append("t,,1,,,,,,,%s,%s,\n".formatted(mean(random), random.nextInt(4) == 0 ? "1" : ""));
        int leaf = 0;
        for (int part = 0; part < 3; part++) {
            rows.append("p%d,t,%d,,,,,,,%s,%s,\n"
                    .formatted(part, 1 + random.nextInt(4), mean(random), random.nextInt(4) == 0 ? "2" : ""));
            for (int i = 0; i < 3; i++) {
                rows.append("a%d,p%d,%d,%d,%s,%s,,%s,\n"
                        .formatted(
                                leaf++,
                                part,
                                i == 0 ? 1 : random.nextInt(4),
                                random.nextBoolean() ? 1 : -1,
                                random.nextInt(4) == 0 ? "ln" : "none",
                                NORMS.get(random.nextInt(NORMS.size()))
                                        .replace("0,200", "1,200")
                                        .replace("0,150", "1,150"),
                                random.nextInt(4) == 0 ? "1" : ""));
            }
        }
        return rows.toString();
    }

    private static String mean(Random random) {
        return MEANS.get(random.nextInt(MEANS.size()));
    }

    /** Figures from 2 to 131, a tenth of them missing. */
    private static String units(Random random, int leaves) {
        StringBuilder rows = new StringBuilder("unit");
        for (int leaf = 0; leaf < leaves; leaf++) {
            rows.append(",a").append(leaf);
        }
        for (int unit = 0; unit < 9; unit++) {
            rows.append("\nu").append(unit);
            for (int leaf = 0; leaf < leaves; leaf++) {
                rows.append(',').append(random.nextInt(10) == 0 ? "" : String.valueOf(2 + random.nextInt(130)));
            }
        }
        return rows.append('\n').toString();
    }
}
