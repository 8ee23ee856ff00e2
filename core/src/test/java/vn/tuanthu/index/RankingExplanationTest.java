package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences split into parts, what moves a unit up, what decides a place. */
class RankingExplanationTest {
    private static final IndexDefinition RATIOS = Tables.yaml("""
        id: ratios
        name: {vi: thử, en: test}
        missing: SKIP
        root:
          id: total
          aggregate: ARITHMETIC
          children:
            - {id: a, clause: II.2.1, points: 100, weight: 3, measure: {score: {by: ratio}}}
            - {id: b, points: 100, measure: {score: {by: ratio}}}
        """);

    private static RankingExplanation defence(IndexDefinition index, String csv) {
        return RankingExplanation.of(Ranker.of(index), Tables.units(index, csv));
    }

    @Test
    void aDifferenceIsSplitOverTheLeaves() {
        Comparison comparison = defence(RATIOS, "unit,a,b\nx,90/100,10/20\ny,80/100,15/20\n")
                .compare("x", "y")
                .orElseThrow();

        // 3/4 of 10 points ahead on a, 1/4 of 25 behind on b
        assertThat(comparison.difference().value()).isEqualTo(1.25);
        assertThat(comparison.parts())
                .extracting(part -> part.node().id() + " " + part.cause() + " " + part.effect())
                .containsExactly("a SCORE 7.5", "b SCORE -6.25");
    }

    @Test
    void aMissingFigureCountsWithTheUnitsOwnAverage() {
        Comparison comparison = defence(RATIOS, "unit,a,b\nx,90/100,\ny,80/100,16/20\n")
                .compare("x", "y")
                .orElseThrow();

        // x: 90, so 90 on b too; y: 3/4 * 80 + 1/4 * 80 = 80
        assertThat(comparison.difference().value()).isEqualTo(10);
        assertThat(comparison.parts())
                .extracting(part -> part.node().id() + " " + part.cause() + " " + part.effect())
                .containsExactly("a SCORE 7.5", "b MISSING 2.5");
    }

    @ParameterizedTest
    @CsvSource({
        "amean,,",
        "gmean,,",
        "hmean,,",
        "best,,",
        "sum,1,",
        "amean,1,",
        "gmean,,gap",
        "hmean,,gap",
        "sum,,gap",
        "amean,,gap"
    })
    void partsAddUpWhateverTheTotalIs(String aggregate, String decimals, String gap) {
        String round = decimals == null ? "" : decimals;
        IndexDefinition index = Tables.tabular("""
            t,,1,,,,,,,amean,,
            p,t,2,,,,,,,%s,%s,
            a,p,2,1,,,,,,,%s,
            b,p,1,1,,,,,,,,
            c,t,1,-1,,goalposts,0,9,10,,,
            """.formatted(aggregate, round, round), "skip");
        RankingExplanation defence =
                defence(index, "unit,a,b,c\nx,2.37,%s,3\ny,3.11,5.5,4\n".formatted(gap == null ? "8.28" : ""));
        Comparison comparison = defence.compare("x", "y").orElseThrow();
        double sum = comparison.parts().stream()
                .mapToDouble(part -> part.effect().value())
                .sum();

        assertThat(sum).isCloseTo(comparison.difference().value(), within(1e-12));
        assertThat(comparison.parts()).isNotEmpty();
    }

    /** A total that states its decimals is the rounded one: ranked by it, level by it, and split with what rounding does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  | 7.020 1, 7.015 2 | SCORE 1/200",
                "2 | 7.02 1, 7.02 1  | SCORE 1/200, ROUNDING -1/200",
                "1 | 7.0 1, 7.0 1    | ROUNDING -1/200, SCORE 1/200",
                "0 | 7 1, 7 1        | SCORE 1/200, ROUNDING -1/200",
            })
    void roundingOfTheTotalIsAppliedAsStated(String decimals, String totals, String parts) {
        IndexDefinition index = Tables.tabular(
                "t,,1,,,,,,,sum,%s,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n".formatted(decimals == null ? "" : decimals),
                "skip");
        RankingExplanation defence = defence(index, "unit,a,b\nx,2.02,5\ny,2.015,5\n");

        assertThat(defence.ranking().units().stream()
                        .map(unit -> unit.total().score().rounded(decimals == null ? 3 : Integer.parseInt(decimals))
                                + " " + unit.place()))
                .isEqualTo(Arrays.stream(totals.split(", ")).toList());
        Comparison comparison = defence.compare("x", "y").orElseThrow();
        assertThat(comparison.parts())
                .extracting(part -> part.cause() + " " + part.effect().exact())
                .containsExactlyInAnyOrder(parts.split(", "));
        assertThat(comparison.parts().stream().map(Comparison.Part::effect).reduce(Score.ZERO, Score::plus))
                .isEqualTo(comparison.difference());
    }

    @Test
    void aSumIsMadeUpInProportionToTheMaxima() {
        IndexDefinition index = Tables.yaml("""
            id: points
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: total
              points: 100
              aggregate: SUM
              children:
                - {id: a, points: 20, measure: {score: {by: value}}}
                - {id: b, points: 30, measure: {score: {by: value}}}
                - {id: c, points: 50, measure: {score: {by: value}}}
            """);
        Comparison comparison = defence(index, "unit,a,b,c\nx,10,,40\ny,,15,40\n")
                .compare("x", "y")
                .orElseThrow();

        // x: 50 of 70, made up to 500/7; y: 55 of 80, made up to 68.75
        assertThat(comparison.first().total().score().value()).isCloseTo(500.0 / 7, within(1e-12));
        assertThat(comparison.second().total().score().value()).isEqualTo(68.75);
        assertThat(comparison.parts().stream().map(Comparison.Part::effect).reduce(Score.ZERO, Score::plus))
                .isEqualTo(comparison.difference());
    }

    @Test
    void theFewestMoreThatMoveAUnitUp() {
        // b is level; on a: 70 %, 80 %, 90 % of 1000
        RankingExplanation defence =
                defence(RATIOS, "unit,a,b\nlow,700/1000,1/2\nmiddle,80/100,1/2\nhigh,90/100,1/2\n");

        assertThat(defence.raise("low"))
                .extracting(raise -> raise.leaf().id() + " +" + raise.more() + " " + raise.toRank())
                // on a 100 more is level with the middle one, 200 more with the first;
                // on b one more adds 1/4 of 50 points: over the middle one's 7.5 ahead, short of the first one's 15
                .containsExactly("a +100 2", "a +200 1", "b +1 2");
        assertThat(defence.raise("high")).isEmpty();
    }

    @Test
    void aRaiseIsTheLeastThatDoes() {
        RankingExplanation defence =
                defence(RATIOS, "unit,a,b\nlow,701/1000,1/3\nmiddle,7333/10000,2/5\nhigh,90/100,1/2\n");
        for (RankImprovement raise : defence.raise("low")) {
            assertThat(rankWith(raise.leaf(), raise.to())).isEqualTo(raise.toRank());
            Figure less = Figure.of(
                    raise.to().numerator().subtract(java.math.BigInteger.ONE),
                    raise.to().denominator());
            assertThat(rankWith(raise.leaf(), less)).isGreaterThan(raise.toRank());
        }
        assertThat(defence.raise("low")).isNotEmpty();
    }

    private static int rankWith(Node leaf, Figure figure) {
        String a = leaf.id().equals("a") ? figure.toString() : "701/1000";
        String b = leaf.id().equals("b") ? figure.toString() : "1/3";
        return Tables.rank(RATIOS, "unit,a,b\nlow,%s,%s\nmiddle,7333/10000,2/5\nhigh,90/100,1/2\n".formatted(a, b))
                .unit("low")
                .total()
                .rank();
    }

    @Test
    void numbersWordsAndScoresAmongOthersMoveUpToo() {
        IndexDefinition index = Tables.yaml("""
            id: mixed
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: total
              aggregate: SUM
              children:
                - {id: m, measure: {score: {by: min-max, lo: 0, hi: 10}}}
                - {id: w, points: 10, measure: {score: {by: role, shares: {head: 1, deputy: 0.5, none: 0}}}}
                - {id: n, points: 10, measure: {direction: DOWN, score: {by: goalposts, lo: 0, hi: 10, scale: 10}}}
            """);
        // x: 0 + 5 + 5 = 10, y: 10 + 0 + 4 = 14
        RankingExplanation defence = defence(index, "unit,m,w,n\nx,1,deputy,5\ny,3,none,6\n");

        List<RankImprovement> raises = defence.raise("x");
        assertThat(raises)
                .extracting(raise -> raise.leaf().id() + " " + raise.to() + " " + raise.toRank())
                .contains("w head 1")
                .contains("n 1 1");
    }

    @Test
    void whatDecidesAPlace() {
        DecisiveCriterion decider = defence(RATIOS, "unit,a,b\nx,90/100,10/20\ny,80/100,15/20\n")
                .deciders()
                .get(0);

        assertThat(decider.upper().unit().id()).isEqualTo("x");
        assertThat(decider.part().node().clause()).isEqualTo("II.2.1");
        assertThat(decider.alone()).isTrue();
    }

    /** "Ahead because of b" is never said of a unit that has no b, whatever its lack does for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // x: 9 without b; y: (8 + 2) / 2. b does more for the lead than a, but a is what x has
                "skip | 9, | 8,2 | a true",
                // x: 5 without b; y: (5 + 2) / 2: nothing that x has puts it ahead
                "skip | 5, | 5,2 | b false",
                // y lacks b, which x has
                "zero | 5,4 | 5, | b true",
            })
    void aMissingFigureIsNeverAMerit(String missing, String x, String y, String decider) {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,amean,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n", missing);

        assertThat(defence(index, "unit,a,b\ny," + y + "\nx," + x + "\n").deciders())
                .extracting(
                        by -> by.upper().unit().id() + " " + by.part().node().id() + " " + by.isMerit())
                .containsExactly("x " + decider);
    }

    /** Effects greatest first whatever their sign; what decides is the greatest in favour of the unit ahead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,0,6 | 0,8,0 | b SCORE -8.0, a SCORE 7.0, c SCORE 6.0 | a true",
                "3,0,4 | 0,0,0 | c SCORE 4.0, a SCORE 3.0 | c false",
                "5,1,1 | 0,1,1 | a SCORE 5.0 | a true",
                "3,0,3 | 0,0,0 | a SCORE 3.0, c SCORE 3.0 | a false",
            })
    void theGreatestEffectInFavourDecides(String x, String y, String parts, String decider) {
        IndexDefinition index =
                Tables.tabular("t,,1,,,,,,,sum,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\nc,t,1,1,,,,,,,,\n", "skip");
        RankingExplanation defence = defence(index, "unit,a,b,c\ny," + y + "\nx," + x + "\n");

        assertThat(defence.compare("x", "y").orElseThrow().parts())
                .extracting(part -> part.node().id() + " " + part.cause() + " " + part.effect())
                .containsExactly(parts.split(", "));
        assertThat(defence.decidersByUnit()).containsOnlyKeys("x");
        assertThat(defence.decidersByUnit().get("x"))
                .satisfies(by ->
                        assertThat(by.part().node().id() + " " + by.alone()).isEqualTo(decider));
        assertThat(defence.ranking().units()).hasSize(2);
    }

    /** The orders in which parts of a harmonic mean are replaced are averaged; each part worked out by hand. */
    @ParameterizedTest
    @CsvSource({"a,b,1,1", "b,a,1,1"})
    void aHarmonicMeanIsSplitByBothOrders(String first, String second) {
        IndexDefinition index = Tables.tabular(
                "t,,1,,,,,,,hmean,,\n%s,t,1,1,,,,,,,,\n%s,t,1,1,,,,,,,,\n".formatted(first, second), "skip");
        Comparison comparison =
                defence(index, "unit,a,b\nx,2,6\ny,4,3\n").compare("x", "y").orElseThrow();

        // a first: 12/5 - 24/7, a last: 3 - 24/5; b is what is left of 3 - 24/7
        assertThat(comparison.parts())
                .extracting(part -> part.node().id() + " " + part.effect().exact())
                .containsExactly("a -99/70", "b 69/70");
    }

    /** A part that both lack counts for neither; one that either lacks counts with that unit's average. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amean | 6,,2 | 4,,3 | a SCORE 1/1, c SCORE -1/2",
                "amean | 6,1, | 4,,8 | a SCORE 2/3, b MISSING -5/3, c MISSING -3/2",
                "sum | 6,,2 | 4,,3 | a SCORE 3/1, c SCORE -3/2",
                "best | 6,,2 | 4,8, | b MISSING -3/1, a SCORE 1/1",
                "best | 6,8, | 4,,2 | b MISSING 3/1, a SCORE 1/1",
            })
    void partsThatAreMissing(String aggregate, String x, String y, String parts) {
        IndexDefinition index = Tables.tabular(
                "t,,1,,,,,,,%s,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\nc,t,1,1,,,,,,,,\n".formatted(aggregate), "skip");
        Comparison comparison = defence(index, "unit,a,b,c\nx," + x + "\ny," + y + "\n")
                .compare("x", "y")
                .orElseThrow();

        assertThat(comparison.parts())
                .extracting(part -> part.node().id() + " " + part.cause() + " "
                        + part.effect().exact())
                .containsExactlyInAnyOrder(parts.split(", "));
        assertThat(comparison.parts().stream().map(Comparison.Part::effect).reduce(Score.ZERO, Score::plus))
                .isEqualTo(comparison.difference());
    }

    @Test
    void withoutATotalThereIsNoComparison() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,amean,,\na,t,1,1,,,,,,,,\n", "skip");
        RankingExplanation defence = defence(index, "unit,a\nx,1\ny,\n");

        assertThat(defence.compare("x", "y")).isEmpty();
        assertThat(defence.compare("y", "x")).isEmpty();
        assertThat(defence.compare("x", "x"))
                .get()
                .satisfies(same -> assertThat(same.parts()).isEmpty());
    }
}
