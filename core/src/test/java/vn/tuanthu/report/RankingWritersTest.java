package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.Figure;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.RankedUnit;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** A ranking and its reasons as text, JSON and CSV. */
class RankingWritersTest {
    private static final IndexDefinition INDEX = StructuredInput.read(text("index.yaml", """
        id: test
        name: {vi: Chỉ số, en: Index}
        missing: SKIP
        grades:
          - {from: 0.8, name: {vi: Tốt, en: Good}}
          - {from: 0, name: {vi: Khá, en: Fair}}
        root:
          id: total
          name: {vi: Tổng, en: Total}
          aggregate: ARITHMETIC
          children:
            - id: first
              name: {vi: Một, en: First}
              clause: II.1
              points: 1
              measure: {score: {by: ratio}}
            - id: second
              name: {vi: Hai, en: Second}
              weight: 0.5
              points: 1
              measure: {score: {by: ratio}}
        """), IndexDefinition.class);

    private static final RankingExplanation EXPLAINED = explained("unit,name,tier,first,first.self,second\n"
            + "a,Sở A,PROVINCE,90/100,95/100,0.8\n"
            + "b,Sở B,PROVINCE,40/100,,0.5\n"
            + "=c,Sở C,PROVINCE,40/100,,0.5\n"
            + "d,Sở D,PROVINCE,,,\n"
            + "x,Xã X,COMMUNE,30/100,,\n"
            + "y,Xã Y,COMMUNE,20/100,,0.1\n");

    private static final Robustness ROBUSTNESS = new Robustness(
            7,
            1000,
            0.25,
            List.of(new PoolStudy(
                    "PROVINCE",
                    List.of(
                            new RankInterval("a", 1, 1000, 1, 1, 1, 1.5, 1, 2),
                            new RankInterval("b", 2, 1000, 2, 2, 2, 3, 1, 3)),
                    new double[][] {{0, 0.975}, {0.025, 0}},
                    List.of(new PoolStudy.Alternative(Message.of("robustness.MIN_MAX"), Arrays.asList(1, null))),
                    List.of(new Sobol("WEIGHTS", 0.25, 0.75), new Sobol("MEAN", Double.NaN, Double.NaN)),
                    400)));

    private static final List<RankedUnit> LEVEL = Stream.of("A", "B", "C", "D", "E")
            .map(name -> new RankedUnit(name, name, "", null))
            .toList();

    private static InputText text(String name, String content) {
        return InputText.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static RankingExplanation explained(String units) {
        return RankingExplanation.of(
                Ranker.of(INDEX), IndexTables.read(CsvTable.read(text("units.csv", units)), INDEX));
    }

    @Test
    void asTextEachPoolHasItsPlacesAndWhatDecidesThem() {
        assertThat(RankingText.of(EXPLAINED, Language.EN)).isEqualTo("""
            Index
            NOTE: Xã X takes place 1 (pool commune tier) with figures for 1 of 2 criteria.
            A part without data is left out and the weights of the others are re-scaled.
            Self-check: 5 totals equal the sum of their parts, and no score exceeds its maximum.

            Pool province tier: 3 units ranked
            1. Sở A: 0.8667 — Good (self-assessed 0.9500, difference 0.0833)
                 ahead of Sở B most of all on: II.1 First (contributes 0.3333)
            2. Sở B: 0.4333 (level) — Fair
            2. Sở C: 0.4333 (level) — Fair
            Sở D: – (has no total for want of data)
                 no figure for 2 criteria: First, Second

            Pool commune tier: 2 units ranked
            1. Xã X: 0.3000 — Fair
                 no figure for 1 criterion: Second
                 ahead of Xã Y most of all on: II.1 First (contributes 0.0667)
            2. Xã Y: 0.1667 — Fair

            Largest cuts of self-assessed scores
              Sở A: criterion II.1 First; self-assessed 0.9500; verified 0.9000; cut 0.0500; worth in the total 0.0333
            """);
        assertThat(RankingText.of(EXPLAINED, Language.VI)).contains("""
            Nhóm cấp tỉnh: 3 đơn vị được xếp hạng
            1. Sở A: 0,8667 — Tốt (tự đánh giá 0,9500, chênh 0,0833)
                 hơn Sở B nhiều nhất ở: II.1 Một (góp 0,3333)
            """);
    }

    private static final String CLOSE = """
        id: close
        name: {vi: Sát nhau, en: Close}
        missing: SKIP
        root:
          id: total
          aggregate: ARITHMETIC
          children:
            - {id: a, measure: {score: {by: value}}}
            - {id: b, measure: {score: {by: value}}}
        """;

    /** Totals that differ far behind the point, on a alone, and once by so little that their doubles are one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30001 | 1. Xa: 0.30001; 2. Ya: 0.30000 | xa,total,0.300005,1",
                "0.3001  | 1. Xa: 0.3001; 2. Ya: 0.3000   | xa,total,0.30005,1",
                "0.3002  | 1. Xa: 0.3001; 2. Ya: 0.3000     | xa,total,0.3001,1",
                "0.3     | 1. Xa: 0.3000 (level); 1. Ya: 0.3000 (level) | xa,total,0.3,1",
                "0.300000000000000000002 | 1. Xa: 0.300000000000000000001; 2. Ya: 0.300000000000000000000 "
                        + "| xa,total,0.300000000000000000001,1",
            })
    void twoPlacesNeverLookEqual(String figure, String places, String csv) {
        IndexDefinition index = StructuredInput.read(text("close.yaml", CLOSE), IndexDefinition.class);
        String units = "unit,name,a,b\nxa,Xa," + figure + ",0.3\nya,Ya,0.3,0.3\n";
        RankingExplanation explained = RankingExplanation.of(
                Ranker.of(index), IndexTables.read(CsvTable.read(text("units.csv", units)), index));

        assertThat(RankingText.of(explained, Language.EN).lines().filter(line -> line.matches("\\d\\. .*")))
                .containsExactly(places.split("; "));
        assertThat(RankingCsv.of(explained, Language.EN).lines()).contains(csv + ",2,2,");
        assertThat(RankingJson.of(explained, null, Language.EN)).contains("\"score\" : " + csv.split(",")[2]);
    }

    @Test
    void aLeadThatComesFromAGapIsToldAsThat() {
        IndexDefinition index = StructuredInput.read(text("close.yaml", CLOSE), IndexDefinition.class);
        RankingExplanation explained = RankingExplanation.of(
                Ranker.of(index), IndexTables.read(CsvTable.read(text("units.csv", "unit,a,b\nx,5,\ny,5,2\n")), index));

        assertThat(RankingText.of(explained, Language.EN))
                .contains("     ahead of y only because it has no figure on b, where y has one (worth 1.5000)\n");
        assertThat(RankingText.of(explained, Language.VI))
                .contains("     đứng trên y chỉ vì không có số liệu ở b, nơi y có (chênh 1,5000)\n");
        assertThat(RankingJson.of(explained, null, Language.EN))
                .contains("\"decided\" : null", "\"withoutFigure\" : \"b\"");
    }

    @Test
    void robustnessAsTextIsAnIntervalForEachUnitAndWhatShiftsPlaces() {
        assertThat(RankingText.robustness(EXPLAINED.ranking(), ROBUSTNESS, Language.EN))
                .isEqualTo("""

                    Do the places hold? 1,000 runs, seed 7, each weight up or down by as much as 25 %.

                    Intervals of places, pool province tier
                      1. Sở A: from 1 to 1.5 (90 % of the runs), at most 1–2; above the next unit in 98 % of the runs
                      2. Sở B: from 2 to 3 (90 % of the runs), at most 1–3
                      weights: 25 % alone, 75 % with its part in others, of the shift of places
                    """);
    }

    @Test
    void aComparisonAsTextIsSplitIntoItsParts() {
        assertThat(RankingText.compare(EXPLAINED.compare("a", "b").orElseThrow(), Language.EN))
                .isEqualTo("""
                    Sở A (0.8667) and Sở B (0.4333) differ by 0.4333:
                      II.1 First: 0.9000 [90/100] against 0.4000 [40/100], contributes 0.3333
                      Second: 0.8000 [0.8] against 0.5000 [0.5], contributes 0.1000
                    """);
        assertThat(RankingText.compare(EXPLAINED.compare("a", "x").orElseThrow(), Language.VI))
                .isEqualTo("""
                    Sở A và Xã X không cùng nhóm xếp hạng.
                    Sở A (0,8667) và Xã X (0,3000) chênh nhau 0,5667:
                      II.1 Một: 0,9000 [90/100] so với 0,3000 [30/100], góp 0,4000
                      Hai: 0,8000 [0,8] so với –; bên thiếu số liệu được tính bằng mức chung của chính mình, góp 0,1667
                    """);
    }

    static Stream<Arguments> waysUp() {
        return Stream.of(
                Arguments.of("y", Language.EN, """
                    NOTE: Xã X takes place 1 (pool commune tier) with figures for 1 of 2 criteria.
                    Xã Y is at place 2. Changing one figure, all others as they are:
                      II.1 First: 20 more counted things (20/100 → 40/100): from place 2 to place 1, level with Xã X
                      Second: 0.1 → 0.5: from place 2 to place 1, level with Xã X
                    """),
                Arguments.of("a", Language.EN, "Sở A is first already.\n"),
                Arguments.of("x", Language.EN, """
                    NOTE: Xã X takes place 1 (pool commune tier) with figures for 1 of 2 criteria.
                    Xã X is first already, but with figures for 1 of 2 criteria.
                    """),
                Arguments.of("x", Language.VI, """
                    LƯU Ý: Xã X đứng hạng 1 (nhóm cấp xã) với số liệu ở 1 trên 2 tiêu chí.
                    Xã X đã đứng đầu, nhưng với số liệu ở 1 trên 2 tiêu chí.
                    """),
                Arguments.of(
                        "b",
                        Language.EN,
                        "Sở B is at place 2; within what its figures can be, no single figure moves it up.\n"),
                Arguments.of("d", Language.EN, """
                    Sở D is not ranked: has no total for want of data
                      II.1 First: no figure so far; with 0: ranked at place 4
                      II.1 First: no figure so far; with 0.867: ranked at place 1
                      Second: no figure so far; with 0: ranked at place 4
                      Second: no figure so far; with 0.867: ranked at place 1
                    """),
                Arguments.of("d", Language.VI, """
                    Sở D không được xếp hạng: không có điểm tổng vì thiếu số liệu
                      II.1 Một: chưa có số liệu, nếu có là 0: được xếp hạng 4
                      II.1 Một: chưa có số liệu, nếu có là 0,867: được xếp hạng 1
                      Hai: chưa có số liệu, nếu có là 0: được xếp hạng 4
                      Hai: chưa có số liệu, nếu có là 0,867: được xếp hạng 1
                    """));
    }

    @ParameterizedTest
    @MethodSource("waysUp")
    void whatMovesAUnitUpAsText(String unit, Language language, String text) {
        Ranking ranking = EXPLAINED.ranking();

        assertThat(RankingText.raise(ranking, ranking.unit(unit), EXPLAINED.raise(unit), language))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3  |       | II.1 First: 3 more counted things (2/10 → 5/10): from place 4 to place 1",
                "-1 | files | II.1 First: 1 fewer files (2/10 → 5/10): from place 4 to place 1",
                "   |       | II.1 First: 2/10 → 5/10: from place 4 to place 1"
            })
    void countedThingsAreAddedOrTakenAway(BigDecimal more, String thing, String text) {
        Figure from = new Figure(BigInteger.TWO, BigInteger.TEN, null, null);
        Figure to = new Figure(BigInteger.valueOf(5), BigInteger.TEN, null, null);
        LocalizedText things = thing == null ? null : new LocalizedText("hồ sơ", thing);

        assertThat(new ExplanationWords(Language.EN, ScoreDecimals.PLAIN)
                        .raise(new RankImprovement(
                                INDEX.root().children().get(0), from, to, more, things, 4, 1, List.of())))
                .isEqualTo(text);
    }

    @Test
    void numbersOfAnImprovementAreWrittenInTheLanguage() {
        Figure from = new Figure(null, null, new BigDecimal("0.25"), null);
        Figure to = new Figure(null, null, new BigDecimal("0.5"), null);
        RankImprovement raise = new RankImprovement(
                INDEX.root().children().get(1), from, to, new BigDecimal("0.25"), null, 2, 1, LEVEL);

        assertThat(new ExplanationWords(Language.VI, ScoreDecimals.PLAIN).raise(raise))
                .isEqualTo("Hai: 0,25 → 0,5: từ hạng 2 lên hạng 1, đồng hạng với A, B, C và 2 đơn vị khác");
        assertThat(new ExplanationWords(Language.EN, ScoreDecimals.PLAIN).raise(raise))
                .isEqualTo("Second: 0.25 → 0.5: from place 2 to place 1, level with A, B, C and 2 others");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "999/1000|999/1.000|999/1,000",
                "11230/12000|11.230/12.000|11,230/12,000",
                "999.5|999,5|999.5",
                "1000.5|1.000,5|1,000.5",
                "-1234567|-1.234.567|-1,234,567",
                "-123|-123|-123",
                "0.1234567|0,1234567|0.1234567"
            })
    void thousandsAreSetOffAsOnOtherPages(String figure, String vi, String en) {
        String[] counts = figure.split("/");
        Figure read = counts.length == 2
                ? new Figure(new BigInteger(counts[0]), new BigInteger(counts[1]), null, null)
                : new Figure(null, null, new BigDecimal(figure), null);

        assertThat(new ExplanationWords(Language.VI, ScoreDecimals.PLAIN).figure(read))
                .isEqualTo(vi);
        assertThat(new ExplanationWords(Language.EN, ScoreDecimals.PLAIN).figure(read))
                .isEqualTo(en);
    }

    @Test
    void roundingIsAPartOfADifference() {
        UnitScore a = EXPLAINED.ranking().unit("a");
        UnitScore b = EXPLAINED.ranking().unit("b");
        Comparison.Part part = new Comparison.Part(
                INDEX.root(), Comparison.Cause.ROUNDING, a.total().known());

        assertThat(new ExplanationWords(Language.EN, ScoreDecimals.PLAIN)
                        .part(new Comparison(a, b, a.total().known(), List.of(part)), part))
                .isEqualTo("Total: by rounding, contributes 0.8667");
    }

    @Test
    void whatDecidesAloneIsToldSo() {
        UnitScore a = EXPLAINED.ranking().unit("a");
        Comparison.Part part = new Comparison.Part(
                INDEX.root().children().get(0),
                Comparison.Cause.SCORE,
                a.total().known());

        assertThat(new ExplanationWords(Language.EN, ScoreDecimals.PLAIN)
                        .decided(new DecisiveCriterion(a, EXPLAINED.ranking().unit("b"), part, true)))
                .isEqualTo("ahead of Sở B because of: II.1 First (contributes 0.8667); without it, it would not be");
    }

    @Test
    void asJsonScoresAreUnroundedAndEveryUnitHasItsReasons() {
        assertThat(RankingJson.of(EXPLAINED, ROBUSTNESS, Language.EN)).isEqualTo("""
            {
              "index" : "test",
              "name" : "Index",
              "language" : "en",
              "decimals" : null,
              "plan" : null,
              "asOf" : null,
              "table" : "units.csv",
              "tableSha256" : "9cd2a596da47d85d20a5032dd2ce89711027450d4d27946f670bdf350e8ef049",
              "digests" : {
                "index" : "a8f73cabe86a5bb855a1e0fc66a6713f66aa7edaefd68cb57ab41518c4d48a8d"
              },
              "warnings" : [ "NOTE: Xã X takes place 1 (pool commune tier) with figures for 1 of 2 criteria." ],
              "notes" : [ "A part without data is left out and the weights of the others are re-scaled.", "Self-check: 5 totals equal the sum of their parts, and no score exceeds its maximum." ],
              "units" : [ {
                "unit" : "a",
                "name" : "Sở A",
                "pool" : "PROVINCE",
                "score" : 0.8666666666666667,
                "rank" : 1,
                "figures" : 2,
                "criteria" : 2,
                "scores" : {
                  "total" : 0.8666666666666667,
                  "first" : 0.9,
                  "second" : 0.8
                },
                "ranks" : {
                  "total" : 1,
                  "first" : 1,
                  "second" : 1
                },
                "self" : {
                  "total" : 0.95,
                  "first" : 0.95
                },
                "ranked" : true,
                "reason" : null,
                "grade" : "Good",
                "decided" : {
                  "over" : "b",
                  "node" : "first",
                  "clause" : "II.1",
                  "name" : "First",
                  "effect" : 0.3333333333333333,
                  "alone" : false
                },
                "withoutFigure" : null,
                "notes" : [ ]
              }, {
                "unit" : "b",
                "name" : "Sở B",
                "pool" : "PROVINCE",
                "score" : 0.43333333333333335,
                "rank" : 2,
                "figures" : 2,
                "criteria" : 2,
                "scores" : {
                  "total" : 0.43333333333333335,
                  "first" : 0.4,
                  "second" : 0.5
                },
                "ranks" : {
                  "total" : 2,
                  "first" : 2,
                  "second" : 2
                },
                "self" : null,
                "ranked" : true,
                "reason" : null,
                "grade" : "Fair",
                "decided" : null,
                "withoutFigure" : null,
                "notes" : [ ]
              }, {
                "unit" : "=c",
                "name" : "Sở C",
                "pool" : "PROVINCE",
                "score" : 0.43333333333333335,
                "rank" : 2,
                "figures" : 2,
                "criteria" : 2,
                "scores" : {
                  "total" : 0.43333333333333335,
                  "first" : 0.4,
                  "second" : 0.5
                },
                "ranks" : {
                  "total" : 2,
                  "first" : 2,
                  "second" : 2
                },
                "self" : null,
                "ranked" : true,
                "reason" : null,
                "grade" : "Fair",
                "decided" : null,
                "withoutFigure" : null,
                "notes" : [ ]
              }, {
                "unit" : "d",
                "name" : "Sở D",
                "pool" : "PROVINCE",
                "score" : null,
                "rank" : null,
                "figures" : 0,
                "criteria" : 2,
                "scores" : {
                  "total" : null,
                  "first" : null,
                  "second" : null
                },
                "ranks" : {
                  "total" : null,
                  "first" : null,
                  "second" : null
                },
                "self" : null,
                "ranked" : false,
                "reason" : "has no total for want of data",
                "grade" : null,
                "decided" : null,
                "withoutFigure" : null,
                "notes" : [ "no figure for 2 criteria: First, Second" ]
              }, {
                "unit" : "x",
                "name" : "Xã X",
                "pool" : "COMMUNE",
                "score" : 0.3,
                "rank" : 1,
                "figures" : 1,
                "criteria" : 2,
                "scores" : {
                  "total" : 0.3,
                  "first" : 0.3,
                  "second" : null
                },
                "ranks" : {
                  "total" : 1,
                  "first" : 1,
                  "second" : null
                },
                "self" : null,
                "ranked" : true,
                "reason" : null,
                "grade" : "Fair",
                "decided" : {
                  "over" : "y",
                  "node" : "first",
                  "clause" : "II.1",
                  "name" : "First",
                  "effect" : 0.06666666666666667,
                  "alone" : false
                },
                "withoutFigure" : null,
                "notes" : [ "no figure for 1 criterion: Second" ]
              }, {
                "unit" : "y",
                "name" : "Xã Y",
                "pool" : "COMMUNE",
                "score" : 0.16666666666666666,
                "rank" : 2,
                "figures" : 2,
                "criteria" : 2,
                "scores" : {
                  "total" : 0.16666666666666666,
                  "first" : 0.2,
                  "second" : 0.1
                },
                "ranks" : {
                  "total" : 2,
                  "first" : 2,
                  "second" : 1
                },
                "self" : null,
                "ranked" : true,
                "reason" : null,
                "grade" : "Fair",
                "decided" : null,
                "withoutFigure" : null,
                "notes" : [ ]
              } ],
              "review" : {
                "excluded" : [ ],
                "appeals" : null,
                "previous" : null,
                "weights" : null,
                "cuts" : [ {
                  "unit" : "a",
                  "node" : "first",
                  "name" : "First",
                  "self" : 0.95,
                  "verified" : 0.9,
                  "cut" : 0.05,
                  "effect" : 0.03333333333333333
                } ]
              },
              "robustness" : {
                "seed" : 7,
                "runs" : 1000,
                "noise" : 0.25,
                "pools" : [ {
                  "pool" : "PROVINCE",
                  "intervals" : [ {
                    "unit" : "a",
                    "rank" : 1,
                    "q5" : 1.0,
                    "median" : 1.0,
                    "q95" : 1.5,
                    "best" : 1.0,
                    "worst" : 2.0,
                    "aboveNext" : 0.975,
                    "otherwise" : {
                      "min-max normalisation (1–100)" : 1
                    }
                  }, {
                    "unit" : "b",
                    "rank" : 2,
                    "q5" : 2.0,
                    "median" : 2.0,
                    "q95" : 3.0,
                    "best" : 1.0,
                    "worst" : 3.0,
                    "aboveNext" : null,
                    "otherwise" : {
                      "min-max normalisation (1–100)" : null
                    }
                  } ],
                  "sensitivity" : [ {
                    "choice" : "weights",
                    "first" : 0.25,
                    "total" : 0.75
                  }, {
                    "choice" : "mean",
                    "first" : null,
                    "total" : null
                  } ],
                  "sensitivityRuns" : 400
                } ]
              }
            }
            """);
    }

    @Test
    void withoutAStudyThereIsNone() {
        assertThat(RankingJson.of(EXPLAINED, null, Language.VI))
                .contains("\"name\" : \"Chỉ số\"", "\"grade\" : \"Tốt\"")
                .endsWith("\"robustness\" : null\n}\n");
    }

    @Test
    void reasonsAsJson() {
        assertThat(RankingJson.of(EXPLAINED.compare("a", "x").orElseThrow(), Language.EN))
                .isEqualTo("""
                    {
                      "first" : "a",
                      "second" : "x",
                      "difference" : 0.5666666666666667,
                      "parts" : [ {
                        "node" : "first",
                        "clause" : "II.1",
                        "name" : "First",
                        "cause" : "SCORE",
                        "effect" : 0.4,
                        "firstScore" : 0.9,
                        "firstFigure" : "90/100",
                        "secondScore" : 0.3,
                        "secondFigure" : "30/100"
                      }, {
                        "node" : "second",
                        "clause" : null,
                        "name" : "Second",
                        "cause" : "MISSING",
                        "effect" : 0.16666666666666666,
                        "firstScore" : 0.8,
                        "firstFigure" : "0.8",
                        "secondScore" : null,
                        "secondFigure" : null
                      } ]
                    }
                    """);
        assertThat(RankingJson.of(
                        EXPLAINED.ranking(), EXPLAINED.ranking().unit("b"), EXPLAINED.raise("b"), Language.EN))
                .isEqualTo("""
                    {
                      "unit" : "b",
                      "rank" : 2,
                      "figures" : 2,
                      "criteria" : 2,
                      "warnings" : [ ],
                      "raises" : [ ]
                    }
                    """);
    }

    @Test
    void asCsvANameThatASpreadsheetWouldRunIsQuoted() {
        assertThat(RankingCsv.of(EXPLAINED, Language.EN)).isEqualTo("""
                \uFEFFunit,node,score,rank,figures,criteria,note
                a,total,0.8666666666666667,1,2,2,
                a,first,0.9,1,1,1,
                a,second,0.8,1,1,1,
                b,total,0.43333333333333335,2,2,2,
                b,first,0.4,2,1,1,
                b,second,0.5,2,1,1,
                "'=c",total,0.43333333333333335,2,2,2,
                "'=c",first,0.4,2,1,1,
                "'=c",second,0.5,2,1,1,
                d,total,,,0,2,"has no total for want of data"
                d,first,,,0,1,"First: no data"
                d,second,,,0,1,"Second: no data"
                x,total,0.3,1,1,2,"figures for 1 of 2 criteria"
                x,first,0.3,1,1,1,
                x,second,,,0,1,"Second: no data"
                y,total,0.16666666666666666,2,2,2,
                y,first,0.2,2,1,1,
                y,second,0.1,1,1,1,
                """);
    }

    @Test
    void asCsvInVietnameseIsWhatExcelHereReads() {
        assertThat(RankingCsv.of(EXPLAINED, Language.VI)).startsWith("""
                \uFEFFunit;node;score;rank;figures;criteria;note
                a;total;"0,8666666666666667";1;2;2;
                a;first;"0,9";1;1;1;
                """);
    }

    @Test
    void waysUpAreLookedForEverywhereUnlessThatTakesMinutes() {
        assertThat(RankImprovements.areQuick(EXPLAINED.ranking())).isTrue();
        assertThat(RankImprovements.areQuick(ofMinMax(50))).isTrue();
        assertThat(RankImprovements.areQuick(ofMinMax(51))).isFalse();
    }

    /** Where a score depends on the others' figures, two for each unit. */
    private static Ranking ofMinMax(int units) {
        IndexDefinition index = StructuredInput.read(text("index.yaml", """
            id: minmax
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: total
              aggregate: ARITHMETIC
              children:
                - {id: a, measure: {score: {by: min-max}}}
                - {id: b, measure: {score: {by: min-max}}}
            """), IndexDefinition.class);
        String rows = IntStream.range(0, units)
                .mapToObj(i -> "u" + i + "," + i + "," + i + "\n")
                .collect(Collectors.joining());
        return Ranker.of(index).rank(IndexTables.read(CsvTable.read(text("units.csv", "unit,a,b\n" + rows)), index));
    }
}
