package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves a unit up: for each way of scoring the least that does, and no more than the figure can change. */
class RankImprovementTest {
    private static final List<String> MEASURES = List.of(
            "score: {by: min-max}",
            "direction: DOWN, score: {by: min-max}",
            "allowed: {from: 0, to: 30}, score: {by: min-max}",
            "allowed: {from: 0, to: 30}, direction: DOWN, score: {by: min-max}",
            "score: {by: z-score}",
            "direction: DOWN, score: {by: z-score}",
            "score: {by: share-of-best}",
            "direction: DOWN, score: {by: share-of-best}",
            "score: {by: distance-to-target, target: 30}",
            "score: {by: goalposts, lo: 0, hi: 30}");

    /** Columns: how a is scored, figures of y and z on a and b, that of x on a, what moves x up. b counts as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a figure with an end of its own goes as far as that
                "score: {by: ratio} | 3/4 0 | 2/4 0 | 1/4 | 2/4 +1 2; 3/4 +2 1",
                "score: {by: ratio} | 0.75 0 | 0 0 | 0.5 | 0.75 +0.25 1",
                "direction: DOWN, score: {by: ratio} | 3/10 0 | 9/10 0 | 5/10 | 3/10 +-2 1",
                "direction: DOWN, score: {by: ratio} | 0.25 0 | 0.9 0 | 0.5 | 0.25 +-0.25 1",
                "score: {by: ratio} | 4/4 9 | 0/4 0 | 1/4 |",
                "score: {by: ratio} | 0/4 9 | 0/4 0 | 4/4 |",
                "score: {by: count, each: 3} | 3 0.5 | 2 0 | 1 | 2 +1 2; 4 +3 1",
                "score: {by: ladder, steps: [{from: 4, points: 10}, {from: 2, points: 5}]} | 4 0 | 3 0 | 1 | 2 +1 2; 4"
                        + " +3 1",
                "direction: DOWN, score: {by: ladder, steps: [{from: 1, points: 10}, {from: 3, points: 5}]} | 3 0 | 9"
                        + " 0 | 5 | 3 +-2 1",
                "score: {by: share-of-target, target: 0.8} | 0.6 0 | 0.1 0 | 0.5 | 0.6 +0.1 1",
                "score: {by: share-of-target, target: 0.8} | 0.8 0.1 | 0.1 0 | 0.5 |",
                "score: {by: distance-to-target, from: 20, target: 60} | 50 0 | 20 0 | 30 | 50 +20 1",
                "score: {by: goalposts, lo: 0, hi: 10} | 7 0 | 1 0 | 5 | 7 +2 1",
                "direction: DOWN, score: {by: goalposts, lo: 0, hi: 10} | 3 0 | 9 0 | 5 | 3 +-2 1",
                "score: {by: goalposts, lo: 0, hi: 10, clip: true} | 7 9 | 1 0 | 12 |",
                "score: {by: goalposts, lo: 0, hi: 10} | 7 9 | 1 0 | 9 |",
                "score: {by: goalposts, lo: 0, hi: 10} | 7 0.6 | 1 0 | 12 | 13 +1 1",
                "allowed: {from: 0, to: 5}, score: {by: value} | 3 1.5 | 0 0 | 1 | 4.5 +3.5 1",
                "allowed: {from: 0, to: 9}, direction: DOWN, score: {by: value} | 3 1.5 | 9 0 | 4 | 1.5 +-2.5 1",
                // any other goes as far as it takes
                "score: {by: value} | 3 0 | 2 0 | 1 | 2 +1 2; 3 +2 1",
                "score: {by: value} | 3 0.5 | 2 0 | 1 | 2 +1 2; 3.5 +2.5 1",
                "direction: DOWN, score: {by: value} | 2 0 | 9 0 | 4 | 2 +-2 1",
                "score: {by: value} | 1 5 | 1 4 | 1 | 5 +4 2; 6 +5 1",
                "score: {by: value} | 123.4 0 | 0 0 | 23.4 | 123.4 +100 1",
                "score: {by: min-max} | 8 0 | 4 0.75 | 2 | 7 +5 2; 8 +6 1",
                "score: {by: share-of-best} | 8 0 | 1 0 | 4 | 8 +4 1",
                // a word is replaced by the least one that helps
                "score: {by: role, shares: {head: 1, deputy: 0.5, clerk: 0.2, none: 0}} | deputy 0 | none 1 | clerk |"
                        + " deputy +null 2; head +null 1",
                "score: {by: role, shares: {head: 1, deputy: 0.5, clerk: 0.2, none: 0}} | clerk 0 | none 0 | none |"
                        + " clerk +null 1",
                "score: {by: role, shares: {head: 1, deputy: 0.5, clerk: 0.2, none: 0}} | head 9 | none 8 | deputy |",
            })
    void theLeastChangeIsFound(String measure, String y, String z, String x, String raises) {
        String points = measure.contains("count") ? "points: 10, " : "points: 1, ";
        IndexDefinition index =
                index((measure.matches(".*(ratio|count|role).*") ? points : "") + "measure: {" + measure + "}");
        String csv = "unit,a,b\ny," + y.replace(' ', ',') + "\nz," + z.replace(' ', ',') + "\nx," + x + ",0\n";
        StringJoiner found = new StringJoiner("; ");
        for (RankImprovement raise : RankingExplanation.of(Ranker.of(index), Tables.units(index, csv))
                .raise("x")) {
            if (raise.leaf().id().equals("a")) {
                found.add(raise.to() + " +" + raise.more() + " " + raise.toRank());
            }
        }

        assertThat(found).hasToString(raises == null ? "" : raises);
    }

    private static IndexDefinition index(String a) {
        return Tables.yaml("""
            id: test
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: total
              aggregate: SUM
              children:
                - {id: a, %s}
                - {id: b, measure: {score: {by: value}}}
            """.formatted(a));
    }

    /** Ranking the whole table again with the changed figure says the same; with one step less it does not get there. */
    @Property
    void aRaiseReachesItsPlaceAndOneStepLessDoesNot(@ForAll int seed) {
        Random random = new Random(seed);
        IndexDefinition index = index("measure: {" + MEASURES.get(random.nextInt(MEASURES.size())) + "}");
        boolean counted = random.nextInt(3) == 0;
        StringBuilder rest = new StringBuilder("unit,tier,a,b\nfar,OTHER,29,0\nnear,OTHER,1,0\n");
        for (int i = 0; i < 4; i++) {
            rest.append("u" + i + ",OWN," + (2 + random.nextInt(12)) + "," + random.nextInt(100) / 50.0 + "\n");
        }
        String own = (2 + random.nextInt(12)) + (counted ? "/1" + random.nextInt(5) : "");
        String csv = rest + "x,OWN,%s,0.2\n";

        for (RankImprovement raise : RankingExplanation.of(Ranker.of(index), Tables.units(index, csv.formatted(own)))
                .raise("x")) {
            if (raise.leaf().id().equals("a")) {
                BigDecimal step = BigDecimal.ONE
                        .movePointLeft(raise.more().scale())
                        .multiply(BigDecimal.valueOf(raise.more().signum()));
                assertThat(raise.fromRank()).isEqualTo(place(index, csv, own));
                assertThat(place(index, csv, raise.to().toString())).isEqualTo(raise.toRank());
                assertThat(place(index, csv, stepBack(raise.to(), step).toString()))
                        .isGreaterThan(raise.toRank());
            }
        }
    }

    private static Figure stepBack(Figure figure, BigDecimal step) {
        return figure.isCounted()
                ? Figure.of(figure.numerator().subtract(step.toBigIntegerExact()), figure.denominator())
                : Figure.of(figure.number().subtract(step));
    }

    private static int place(IndexDefinition index, String csv, String figure) {
        return Tables.rank(index, csv.formatted(Tables.cell(figure))).unit("x").place();
    }

    /** Tables that were once answered "no single figure moves it up". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the leaf's own maximum is the end of the way, not the best figure seen; there the two are level
                "SKIP | points: 10, measure: {score: {by: value}} | x,6,9; y,6,5 | a 10 1 [x]; b 9 1 [x]",
                // the end is tried exactly, though it is no whole number of steps away
                "SKIP | points: 10, measure: {score: {by: value}} | x,10,5; y,7.1234,5 | a 10 1 [x]; b 7.8766 1 [x]",
                // a missing figure may be supplied
                "ZERO | points: 10, measure: {score: {by: value}} | x,6,9; y,6, | b 9 1 [x]",
                // level with the best of two, the leaf of the worst and the best says nothing and both lose their total
                "SKIP | measure: {score: {by: min-max}} | x,10,; y,5, | a 10.0010 1 []",
                "PROPAGATE | measure: {score: {by: value}} | x,10,1; y,5, | b 0 2 []; b 6 1 [x]",
            })
    void aWayUpThatThereIsIsFound(String missing, String leaf, String units, String raises) {
        IndexDefinition index = Tables.yaml("""
            id: test
            name: {vi: thử, en: test}
            missing: %s
            root:
              id: total
              aggregate: SUM
              children:
                - {id: a, %s}
                - {id: b, %s}
            """.formatted(missing, leaf, leaf));
        IndexTable table = Tables.units(index, "unit,a,b\n" + units.replace("; ", "\n") + "\n");

        assertThat(RankingExplanation.of(Ranker.of(index), table).raise("y").stream()
                        .map(raise -> raise.leaf().id() + " " + raise.to() + " " + raise.toRank() + " "
                                + raise.level().stream().map(RankedUnit::id).toList()))
                .containsExactly(raises.split("; "));
    }

    /** Neither the first of its tier nor a unit that is not to be ranked is moved up; a figure that is missing may be supplied. */
    @Test
    void whoIsFirstOrHasNoFigureIsNotMoved() {
        IndexDefinition index = index("measure: {score: {by: value}}");
        RankingExplanation defence = RankingExplanation.of(
                Ranker.of(index),
                Tables.units(
                        index, "unit,tier,providesPublicServices,a,b\nx,P,,9,9\ny,P,false,1,1\nz,P,,,1\nw,Q,,1,1\n"));

        assertThat(defence.raise("x")).isEmpty();
        assertThat(defence.raise("y")).isEmpty();
        assertThat(defence.raise("z"))
                .extracting(raise -> raise.leaf().id() + " " + raise.to())
                .containsExactly("a 17", "b 9");
        assertThat(defence.raise("w")).isEmpty();
    }
}
