package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.text.Language;

/** Every way of scoring on figures worked out by hand, and what must hold whatever the figures are. */
class RankingTest {
    /** DTI 2022 as published on dti.gov.vn/xep-hang-2022: main indices, then the total. */
    @ParameterizedTest
    @CsvSource({
        "Đà Nẵng,1.0000,0.9000,0.8253,0.8487,0.7578,0.8575,0.7836,0.5197,0.8002,0.800175",
        "TP. Hồ Chí Minh,0.8917,0.9000,0.8258,0.6267,0.5580,0.8406,0.7611,0.3590,0.7163,0.716355"
    })
    void theProvincialIndexOf2022(
            String unit,
            String nt,
            String tc,
            String ht,
            String nl,
            String at,
            String cq,
            String kt,
            String xh,
            double published,
            double exact) {
        String row = String.join(",", unit, nt, tc, ht, nl, at, cq, kt, xh);
        Score total = Tables.rank(IndexReader.read("dti-922"), "unit,NT,TC,HT,NL,AT,CQ,KT,XH\n" + row + "\n")
                .unit(unit)
                .total()
                .score();

        assertThat(total.value()).isEqualTo(exact).isCloseTo(published, within(0.0001));
        assertThat(total.isExact()).isTrue();
    }

    /**
     * A tree built as the human development index is: caps and goalposts, ln of income, a geometric mean over an
     * arithmetic one. The expected figures were worked out by hand from that definition; published results are held in
     * {@link PublishedIndicesTest}.
     */
    @Test
    void logarithmsCapsAndAGeometricMeanOverAnArithmeticOne() {
        IndexDefinition hdi = Tables.tabular("""
                HDI,,1,,,,,,,gmean,,
                LE,HDI,1,1,none,goalposts_clip,20,85,,,,
                EDU,HDI,1,,,,,,,amean,,
                EYS,EDU,1,1,none,goalposts_clip,0,18,,,,
                MYS,EDU,1,1,none,goalposts_clip,0,15,,,,
                GNI,HDI,1,1,ln,goalposts_clip,100,75000,,,,
                """, "skip");
        Ranking ranking = Tables.rank(hdi, "unit,LE,EYS,MYS,GNI\nAFG,61.982,10.705,2.985,1824\nRICH,90,20,16,90000\n");

        assertThat(ranking.unit("AFG").node("LE").score().value()).isCloseTo(0.6459, within(0.0001));
        assertThat(ranking.unit("AFG").node("EDU").score().value()).isCloseTo(0.3969, within(0.0001));
        assertThat(ranking.unit("AFG").node("GNI").score().value()).isCloseTo(0.4387, within(0.0001));
        assertThat(ranking.unit("AFG").total().score().value()).isCloseTo(0.4827, within(0.0001));
        assertThat(ranking.unit("RICH").total().score().value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{by: value, scale: 100}                                              | 0.25  | 25",
                "{by: ratio}                                                          | 3/4   | 7.5",
                "{by: 'ladder', steps: [{from: 4, points: 10}, {from: 2, points: 5}]} | 3     | 5",
                "{by: 'ladder', steps: [{from: 4, points: 10}, {from: 2, points: 5}]} | 4     | 10",
                "{by: 'ladder', steps: [{from: 4, points: 10}, {from: 2, points: 5}]} | 1     | 0",
                "{by: role, shares: {head: 1, deputy: 0.5, none: 0}}                  | deputy | 5",
                "{by: count, each: 3}                                                 | 2     | 6",
                "{by: count, each: 3}                                                 | 9     | 10",
                "{by: share-of-target, target: 0.8}                                   | 3/5   | 0.75",
                "{by: share-of-target, target: 0.8}                                   | 9/10  | 1",
                "{by: distance-to-target, from: 20, target: 60}                       | 50    | 0.75",
                "{by: goalposts, lo: 20, hi: 60, scale: 100}                          | 70    | 125",
                "{by: goalposts, lo: 20, hi: 60, scale: 100, clip: true}              | 70    | 100",
                "{by: goalposts, lo: 20, hi: 60, scale: 100, clip: true}              | 10    | 0",
                "{by: goalposts, lo: 20, hi: 60, scale: 100}                          | 10    | -25",
                "{by: distance-to-target, from: 20, target: 60}                       | 70    | 1",
                "{by: distance-to-target, from: 20, target: 20}                       | 70    |",
                "{by: ladder, steps: [{from: 4, points: 10}, {from: 2, points: 5}]}, direction: DOWN | 4 | 10",
                "{by: ladder, steps: [{from: 4, points: 10}, {from: 2, points: 5}]}, direction: DOWN | 4.1 | 0",
                "{by: value, scale: 2}, direction: DOWN                               | 3     | -6",
                "{by: ratio}, direction: DOWN                                         | 1/4   | 7.5",
                "{by: share-of-target, target: 0.5}, direction: DOWN                  | 1     | 0.5",
                "{by: share-of-target, target: 0.5}, direction: DOWN                  | 0.5   | 1",
                "{by: share-of-target, target: 0.5}, direction: DOWN                  | 0     | 1",
                "{by: share-of-target, target: 0.5}                                   | 0     | 0",
                "{by: share-of-best, scale: 4}                                        | 3     | 4",
                "{by: share-of-best}                                                  | 0     |"
            })
    void aLeafIsScored(String scoring, String cell, Double score) {
        Score scored = Tables.rank(Tables.yaml(leaf("score: " + scoring)), "unit,a\nx," + cell + "\n")
                .unit("x")
                .total()
                .score();

        assertThat(scored == null ? null : scored.value()).isEqualTo(score);
    }

    /** y has 2 and z has 8, so x is held against the best of the three or the worst. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{by: share-of-best}                                   | 4  | 0.5",
                "{by: share-of-best}                                   | 16 | 1",
                "{by: share-of-best}, direction: DOWN                  | 4  | 0.5",
                "{by: share-of-best}, direction: DOWN                  | 1  | 1",
                "{by: distance-to-target, target: 12, scale: 10}       | 4  | 2",
                "{by: distance-to-target, target: 12, scale: 10}       | 14 | 10",
                "{by: distance-to-target, target: 0}, direction: DOWN  | 4  | 0.5",
                "{by: min-max, lo: 1, hi: 4}                           | 4  | 2",
                "{by: min-max, lo: 1, hi: 4}, direction: DOWN          | 4  | 3",
            })
    void aFigureIsHeldAgainstTheBestOrTheWorst(String scoring, String cell, double score) {
        Ranking ranking = Tables.rank(
                Tables.yaml(leaf("score: " + scoring)), "unit,tier,a\ny,P,2\nz,P,8\nx,P," + cell + "\nfar,Q,99\n");

        assertThat(ranking.unit("x").total().score().value()).isEqualTo(score);
    }

    /** Bands in any order; a total belongs to the highest whose least score it has. */
    @ParameterizedTest
    @CsvSource({"7.9,Trung bình", "8,Tốt", "8.1,Tốt", "5,Trung bình", "4.9,", ","})
    void aTotalBelongsToABand(String figure, String grade) {
        IndexDefinition index = Tables.yaml("""
                id: test
                name: {vi: thử, en: test}
                basis: {vi: nguồn, en: source}
                superseded: {vi: đã thay, en: replaced}
                missing: PROPAGATE
                grades: [{from: 5, name: {vi: Trung bình, en: fair}}, {from: 8, name: {vi: Tốt, en: good}}]
                root: {id: t, aggregate: SUM, children: [{id: a, measure: {score: {by: value}}}]}
                """);
        Ranking ranking = Tables.rank(index, "unit,a\nx," + (figure == null ? "" : figure) + "\n");

        assertThat(
                        ranking.unit("x").grade() == null
                                ? null
                                : ranking.unit("x").grade().vi())
                .isEqualTo(grade);
        assertThat(ranking.notes())
                .extracting(note -> note.in(Language.EN))
                .startsWith("source", "replaced", "A part without data leaves its total without a score.")
                .hasSize(figure == null ? 3 : 4);
    }

    /** Missing leaves of b share one note; what a total of its own says stands beside it. */
    @Test
    void notesSayWhatWasDoneAboutMissingData() {
        IndexDefinition index = Tables.yaml("""
                id: test
                name: {vi: thử, en: test}
                missing: SKIP
                root:
                  id: t
                  aggregate: SUM
                  children:
                    - id: p
                      missing: PROPAGATE
                      aggregate: SUM
                      children:
                        - {id: a, measure: {score: {by: value}}}
                        - {id: b, measure: {score: {by: value}}}
                        - {id: o, weight: 0, measure: {score: {by: value}}}
                    - {id: c, missing: ZERO, measure: {score: {by: value}}}
                    - {id: d, measure: {score: {by: value}}}
                """);
        Ranking ranking = Tables.rank(index, "unit,a,b,o,c,d\nx,1,,1,,3\ny,1,2,,4,5\nz,,,,,\n");

        assertThat(notes(ranking, "x"))
                .containsExactly(
                        "no figure for 1 criterion: b",
                        "p: no score because a part has no data",
                        "c: no data, scored zero");
        assertThat(notes(ranking, "y"))
                .as("o does not count, so it is no gap")
                .containsExactly("no figure for 1 criterion: o");
        assertThat(ranking.unit("y").total().score().value()).isEqualTo(12);
        assertThat(notes(ranking, "z"))
                .as("a total of which no part is there simply has none")
                .containsExactly("no figure for 4 criteria: a, b, o, d", "c: no data, scored zero");
        assertThat(ranking.unit("x").node("c").share().value()).isEqualTo(1.5);
        assertThat(ranking.unit("x").node("p").share()).isEqualTo(Score.ZERO);
    }

    private static List<String> notes(Ranking ranking, String unit) {
        return ranking.unit(unit).notes().stream()
                .map(note -> note.in(Language.EN))
                .toList();
    }

    /** A part without weight does not count, be it zero, negative or the greatest. */
    @ParameterizedTest
    @CsvSource({"gmean,-1,4", "gmean,0,4", "hmean,-1,3.2", "hmean,0,3.2", "amean,99,5", "sum,99,10"})
    void aPartWithoutWeightDoesNotCount(String aggregate, String c, double total) {
        IndexDefinition index = Tables.tabular(
                "t,,1,,,,,,,%s,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\nc,t,0,1,,,,,,,,\n".formatted(aggregate), "skip");
        UnitScore unit = Tables.rank(index, "unit,a,b,c\nx,2,8," + c + "\n").unit("x");

        assertThat(unit.total().score().value()).isCloseTo(total, within(1e-12));
        assertThat(Tables.rank(index, "unit,a,b,c\nx,,," + c + "\n")
                        .unit("x")
                        .total()
                        .score())
                .isNull();
    }

    @Test
    void aSelfAssessedScoreIsSoMuchAboveTheVerifiedOne() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,sum,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n", "skip");
        UnitScore unit =
                Tables.rank(index, "unit,a,a.self,b,b.self\nx,5,8,2,\n").unit("x");

        assertThat(unit.node("a").selfOver().value()).isEqualTo(3);
        assertThat(unit.node("b").selfOver()).isNull();
        assertThat(Tables.rank(index, "unit,a,a.self,b\nx,,8,1\n")
                        .unit("x")
                        .node("a")
                        .selfOver())
                .isNull();
        assertThat(Tables.rank(index, "unit,a,b\nx,1,1\n").unit("x").total().selfOver())
                .isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> unit.node("c")).withMessage("no such node: c");
    }

    @Test
    void itIsSaidWhetherScoresHangOnOthers() {
        for (String by : List.of("min-max", "z-score", "share-of-best", "distance-to-target, target: 1")) {
            assertThat(Tables.yaml(leaf("score: {by: " + by + "}")).dependsOnOthers())
                    .as(by)
                    .isTrue();
        }
        for (String by : List.of("value", "ratio", "distance-to-target, target: 1, from: 0")) {
            assertThat(Tables.yaml(leaf("score: {by: " + by + "}")).dependsOnOthers())
                    .as(by)
                    .isFalse();
        }
    }

    /** One unit is named and disputed, another is not. */
    @Test
    void disputedTotalsAreCounted() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,sum,,\na,t,1,1,,,,,,,,\n", "skip");
        Ranking ranking = Tables.rank(index, "unit,a,t\nx,1,2\ny,,\nz,3,3.0\nw,,4\n");

        assertThat(ranking.notes())
                .extracting(note -> note.in(Language.EN))
                .contains(
                        "2 units have a total in the table that differs from its parts; scores and ranks here come from the parts.")
                .contains("Self-check: 2 totals equal the sum of their parts, and no score exceeds its maximum.");
        assertThat(notes(ranking, "w"))
                .containsExactly("no figure for 1 criterion: a", "t: the table says 4 but its parts make –");
    }

    private static String leaf(String measure) {
        return """
                id: test
                name: {vi: thử, en: test}
                missing: SKIP
                root:
                  id: total
                  aggregate: BEST
                  children:
                    - {id: a, %smeasure: {%s}}
                """.formatted(measure.matches(".*(ratio|role|count|ladder).*") ? "points: 10, " : "", measure);
    }

    @ParameterizedTest
    @CsvSource({
        "minmax,1,100,1,1,34,100",
        "minmax,1,100,-1,100,67,1",
        "zscore,,,1,-1,-0.33333333,1.33333333",
        "zscore,10,3,-1,13,11,6"
    })
    void aLeafIsScoredAmongTheOthers(
            String norm, String lo, String hi, int direction, double low, double middle, double high) {
        boolean z = norm.equals("zscore");
        String cells = z ? "unit,a\nx,0\ny,2\nw,7\nv,3\n" : "unit,a\nx,0\ny,1\nw,3\n";
        IndexDefinition index = Tables.tabular(
                "t,,1,,,,,,,amean,,\na,t,1,%d,none,%s,%s,%s,,,,\n"
                        .formatted(direction, norm, lo == null ? "" : lo, hi == null ? "" : hi),
                "skip");
        Ranking ranking = Tables.rank(index, cells);
        // squares of 0,2,7,3 around 3: 9+1+16+0 = 26; 26/3 under the root
        double deviation = Math.sqrt(26.0 / 3);
        double factor = z ? (direction * (hi == null ? 1 : 3)) / deviation : 0;
        double base = z && lo != null ? 10 : 0;

        assertThat(ranking.unit("x").total().score().value()).isCloseTo(z ? base - 3 * factor : low, within(1e-12));
        assertThat(ranking.unit("y").total().score().value()).isCloseTo(z ? base - factor : middle, within(1e-12));
        assertThat(ranking.unit("w").total().score().value()).isCloseTo(z ? base + 4 * factor : high, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"amean,5", "gmean,4", "hmean,3.2", "sum,10", "best,8"})
    void partsArePutTogether(String aggregate, double total) {
        IndexDefinition index =
                Tables.tabular("t,,1,,,,,,,%s,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n".formatted(aggregate), "skip");

        assertThat(Tables.rank(index, "unit,a,b\nx,2,8\n")
                        .unit("x")
                        .total()
                        .score()
                        .value())
                .isCloseTo(total, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "skip,amean,2",
        "zero,amean,1.5",
        "skip,sum,8",
        "zero,sum,6",
        "skip,gmean,2",
        "zero,gmean,0",
        "skip,hmean,2"
    })
    void missingDataIsDealtWithAsSaid(String missing, String aggregate, double total) {
        IndexDefinition index =
                Tables.tabular("t,,1,,,,,,,%s,,\na,t,3,1,,,,,,,,\nb,t,1,1,,,,,,,,\n".formatted(aggregate), missing);
        UnitScore unit = Tables.rank(index, "unit,a,b\nx,2,\n").unit("x");

        assertThat(unit.total().score().value()).isCloseTo(total, within(1e-12));
        assertThat(unit.notes()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gmean,0,-1,", "gmean,-1,0,", "hmean,0,-1,", "hmean,-1,0,", "gmean,0,5,0", "hmean,5,0,0"})
    void aMeanOfPositivesIsZeroWithAZeroAndUndefinedBelow(String mean, int a, int b, Double total) {
        IndexDefinition index =
                Tables.tabular("t,,1,,,,,,,%s,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n".formatted(mean), "skip");
        UnitScore unit =
                Tables.rank(index, "unit,a,b\nx,%d,%d\n".formatted(a, b)).unit("x");

        assertThat(unit.total().score() == null ? null : unit.total().score().value())
                .isEqualTo(total);
        assertThat(unit.notes()).hasSize(total == null ? 1 : 0);
    }

    @Test
    void missingDataThatSpreadsLeavesNoScoreAndNoRank() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,amean,,\na,t,3,1,,,,,,,,\nb,t,1,1,,,,,,,,\n", "propagate");
        Ranking ranking = Tables.rank(index, "unit,a,b\nx,2,\ny,1,1\n");

        assertThat(ranking.unit("x").total().score()).isNull();
        assertThat(ranking.unit("x").ranked()).isFalse();
        assertThat(ranking.unit("x").reason()).isNotNull();
        assertThat(ranking.unit("y").total().rank()).isEqualTo(1);
    }

    @Test
    void levelUnitsShareAPlaceAndTheNextIsLeftOut() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,amean,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n", "skip");
        // 0.1 + 0.2 and 0.3 + 0 differ as doubles, not as fractions
        Ranking ranking = Tables.rank(index, "unit,a,b\nw,1,0\nx,0.1,0.2\ny,0.3,0\nz,0.1,0.1\n");

        assertThat(ranking.units()).extracting(unit -> unit.total().rank()).containsExactly(1, 2, 2, 4);
        assertThat(ranking.pools().get(0).ties()).hasSize(1);
    }

    @Test
    void aScoreOverItsMaximumIsRefused() {
        IndexDefinition index = Tables.yaml(leaf("score: {by: count, each: 3}").replace("BEST", "SUM"));
        IndexDefinition over = Tables.yaml(
                leaf("score: {by: goalposts, lo: 0, hi: 5, scale: 10}").replace("{id: a,", "{id: a, points: 10,"));

        assertThat(Tables.rank(index, "unit,a\nx,9\n").notes())
                .anySatisfy(note -> assertThat(note.key()).isEqualTo("index.self-check"));
        assertThat(Tables.rank(over, "unit,a\nx,5\n").unit("x").total().score().value())
                .isEqualTo(10);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Tables.rank(over, "unit,a\nx,5.01\n"))
                .withMessageContaining("10.02");
    }

    @Test
    void roundedPartsCountRoundedAndRanksDoNot() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,sum,1,\na,t,1,1,,,,,,,1,\n", "skip");
        Ranking ranking = Tables.rank(index, "unit,a\nx,0.24\ny,0.16\nz,0.25\n");

        assertThat(ranking.units())
                .extracting(unit -> unit.total().score().value())
                .containsExactly(0.2, 0.2, 0.3);
        assertThat(ranking.units()).extracting(unit -> unit.node("a").rank()).containsExactly(2, 3, 1);
        assertThat(ranking.units()).extracting(unit -> unit.total().rank()).containsExactly(2, 2, 1);
    }

    @Test
    void eachTierIsAPoolAndWhoeverServesNobodyIsNotRanked() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,amean,,\na,t,1,1,,,,,,,,\n", "skip");
        Ranking ranking = Tables.rank(
                index,
                "unit,tier,providesPublicServices,a\nthanh-tra,PROVINCE,false,9\nso-a,PROVINCE,true,5\nhuyen-b,DISTRICT,true,1\n");

        assertThat(ranking.pools()).extracting(Pool::name).containsExactly("PROVINCE", "DISTRICT");
        assertThat(ranking.unit("so-a").total().rank()).isEqualTo(1);
        assertThat(ranking.unit("huyen-b").total().rank()).isEqualTo(1);
        assertThat(ranking.unit("thanh-tra").total().score().value()).isEqualTo(9);
        assertThat(ranking.unit("thanh-tra").total().rank()).isNull();
        assertThat(ranking.unit("thanh-tra").reason().key()).isEqualTo("index.no-public-services");
    }

    @Test
    void selfAssessedScoresStandBesideVerifiedOnes() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,sum,,\na,t,1,1,,,,,,,,\nb,t,1,1,,,,,,,,\n", "skip");
        UnitScore unit =
                Tables.rank(index, "unit,a,a.self,b,b.self\nx,5,8,2,2\n").unit("x");

        assertThat(unit.total().score().value()).isEqualTo(7);
        assertThat(unit.total().self().value()).isEqualTo(10);
    }

    /**
     * As a district agency's total for 2023 was published beside four of its main indices: even with full points for
     * the other two the total cannot be reached.
     */
    @ParameterizedTest
    @CsvSource({"326.85,326.85,316.85", "316.85,,", "316.9,,", "317,,", "316.8,316.8,316.85"})
    void aStatedTotalIsHeldAgainstItsParts(String stated, String disputed, String made) {
        IndexDefinition index = Tables.yaml("""
                id: test
                name: {vi: thử, en: test}
                missing: SKIP
                root:
                  id: total
                  aggregate: SUM
                  children:
                    - {id: nt, measure: {score: {by: value}}}
                    - {id: nl, measure: {score: {by: value}}}
                    - {id: at, measure: {score: {by: value}}}
                    - {id: hd, measure: {score: {by: value}}}
                    - {id: tc, measure: {score: {by: value}}}
                    - {id: ht, measure: {score: {by: value}}}
                """);
        Ranking ranking =
                Tables.rank(index, "unit,nt,nl,at,hd,tc,ht,total\nkcn,40,18.5,33.65,124.7,50,50," + stated + "\n");
        UnitScore unit = ranking.unit("kcn");

        assertThat(unit.total().score().value()).isEqualTo(316.85);
        assertThat(unit.notes())
                .extracting(note -> note.in(Language.EN))
                .isEqualTo(
                        disputed == null
                                ? List.of()
                                : List.of(
                                        "total: the table says %s but its parts make %s00".formatted(disputed, made)));
        assertThat(ranking.notes())
                .filteredOn(note -> note.key().equals("index.total-differs.units"))
                .hasSize(disputed == null ? 0 : 1);
    }

    @Test
    void aStatedTotalThatIsNoNumberIsRefused() {
        IndexDefinition index = Tables.tabular("t,,1,,,,,,,amean,,\na,t,1,1,,,,,,,,\n", "skip");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Tables.rank(index, "unit,a,t\nx,1,one\n"))
                .satisfies(
                        bad -> assertThat(bad.problems().get(0).in(Language.EN)).contains(":2:", "one"));
    }

    @ParameterizedTest
    @CsvSource({"2,8,-5,2", "2,8,5,5", "2,8,8.01,8", ",8,-5,-5", ",8,9,8", "2,,1,2", "2,,9,9"})
    void figuresTakenAsTheyAreCanBeCutToARange(String lo, String hi, String figure, double score) {
        IndexDefinition index = Tables.tabular(
                "t,,1,,,,,,,amean,,\na,t,1,1,none,none_clip,%s,%s,,,,\n"
                        .formatted(lo == null ? "" : lo, hi == null ? "" : hi),
                "skip");

        assertThat(Tables.rank(index, "unit,a\nx," + figure + "\n")
                        .unit("x")
                        .total()
                        .score()
                        .value())
                .isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minmax", "zscore"})
    void whereAllUnitsAreLevelNoPlaceBetweenThemIsMadeUp(String norm) {
        IndexDefinition index =
                Tables.tabular("t,,1,,,,,,,amean,,\na,t,1,1,none,%s,,,,,,\nb,t,1,1,,,,,,,,\n".formatted(norm), "skip");
        Ranking ranking = Tables.rank(index, "unit,a,b\nx,0.1,1\ny,0.1,2\nz,0.10,3\n");

        assertThat(ranking.units())
                .allSatisfy(unit -> assertThat(unit.node("a").score()).isNull());
        assertThat(ranking.units()).extracting(unit -> unit.total().rank()).containsExactly(3, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfTheRowsDoesNotMatter(long seed) {
        IndexDefinition index = random(new Random(seed));
        List<String> rows = rows(index, new Random(seed), 12);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        Ranking one = Tables.rank(index, heading(index) + String.join("", rows));
        Ranking other = Tables.rank(index, heading(index) + String.join("", shuffled));

        for (UnitScore unit : one.units()) {
            UnitScore again = other.unit(unit.unit().id());
            assertThat(again.total().rank()).isEqualTo(unit.total().rank());
            assertThat(again.total().score()).isEqualTo(unit.total().score());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBetterFigureNeverGivesALowerScore(long seed) {
        Random random = new Random(seed);
        IndexDefinition index = random(random);
        List<String> rows = rows(index, random, 9);
        UnitScore before =
                Tables.rank(index, heading(index) + String.join("", rows)).unit("u0");
        for (int leaf = 0; leaf < index.leaves().size(); leaf++) {
            String[] cells = rows.get(0).strip().split(",");
            int better = index.leaves().get(leaf).measure().direction() == Direction.UP ? 7 : -7;
            cells[leaf + 1] = String.valueOf(Integer.parseInt(cells[leaf + 1]) + better);
            List<String> changed = new ArrayList<>(rows);
            changed.set(0, String.join(",", cells) + "\n");
            UnitScore after = Tables.rank(index, heading(index) + String.join("", changed))
                    .unit("u0");

            assertThat(after.total().score())
                    .isGreaterThanOrEqualTo(before.total().score());
            assertThat(after.total().rank()).isLessThanOrEqualTo(before.total().rank());
        }
    }

    /** Two levels, weights and ways of scoring at random; figures from 10 to 109. */
    private static IndexDefinition random(Random random) {
        StringBuilder rows = new StringBuilder("t,,1,,,,,,,amean,,\n");
        List<String> means = List.of("amean", "gmean", "hmean", "sum");
        List<String> norms = List.of("none,,,", "goalposts_clip,0,200,100", "minmax,1,10,", "goalposts,0,150,10");
        for (int p = 0; p < 3; p++) {
            rows.append("p%d,t,%d,,,,,,,%s,,\n"
                    .formatted(p, 1 + random.nextInt(5), means.get(random.nextInt(means.size()))));
            for (int l = 0; l < 3; l++) {
                String norm = norms.get(random.nextInt(norms.size()));
                boolean down = norm.startsWith("minmax") || norm.contains("_clip");
                rows.append("p%dl%d,p%d,%d,%d,none,%s,,,\n"
                        .formatted(p, l, p, 1 + random.nextInt(5), down && random.nextBoolean() ? -1 : 1, norm));
            }
        }
        return Tables.tabular(rows.toString(), "skip");
    }

    private static String heading(IndexDefinition index) {
        return "unit," + String.join(",", index.leaves().stream().map(Node::id).toList()) + "\n";
    }

    private static List<String> rows(IndexDefinition index, Random random, int count) {
        List<String> rows = new ArrayList<>();
        for (int u = 0; u < count; u++) {
            StringBuilder row = new StringBuilder("u" + u);
            index.leaves().forEach(leaf -> row.append(',').append(10 + random.nextInt(100)));
            rows.add(row.append('\n').toString());
        }
        return rows;
    }

    @Test
    void targetsOfAPlanAreNotScoredWithoutThePlan() {
        IndexDefinition index = IndexReader.read("hai-duong-2025");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranker.of(index))
                .withMessageContaining("hai-duong-2025 scores the targets of a plan");
    }

    @Test
    void manyThreadsOnOneRankerSayTheSameAsOne() throws Exception {
        IndexDefinition index = IndexReader.read("dti-922");
        Ranker ranker = Ranker.of(index);
        Random random = new Random(922);
        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder csv = new StringBuilder("unit,NT,TC,HT,NL,AT,CQ,KT,XH\n");
            for (int unit = 0; unit < 20; unit++) {
                csv.append("u").append(unit);
                for (int column = 0; column < 8; column++) {
                    csv.append(",0.").append(random.nextInt(100));
                }
                csv.append('\n');
            }
            IndexTable units = Tables.units(index, csv.toString());
            jobs.add(() -> ranker.rank(units).toString());
        }
        List<String> alone = new ArrayList<>();
        for (Callable<String> job : jobs) {
            alone.add(job.call());
        }
        List<String> together = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> future : threads.invokeAll(jobs)) {
                together.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(alone.get(0)).contains("u19");
        assertThat(together).isEqualTo(alone);
    }
}
