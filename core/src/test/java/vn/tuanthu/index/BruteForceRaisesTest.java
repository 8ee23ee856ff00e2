package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;

/**
 * What moves a unit up, held against every figure of a grid put into the table one after the other and ranked anew: what is
 * promised holds, nothing on the grid reaches higher, nothing nearer reaches as high.
 */
class BruteForceRaisesTest {
    private static final List<String> MEASURES = List.of(
            "points: 10, measure: {score: {by: value}}",
            "measure: {score: {by: value}}",
            "measure: {direction: DOWN, score: {by: value}}",
            "measure: {score: {by: value, scale: -2}}",
            "points: 10, measure: {score: {by: value, scale: 2}}",
            "measure: {allowed: {from: 1, to: 9}, direction: DOWN, score: {by: value}}",
            "measure: {cap: {from: 2, to: 8}, score: {by: value}}",
            "measure: {cap: {from: 1}, transform: LN, score: {by: value}}",
            "points: 8, measure: {score: {by: count, each: 3}}",
            "measure: {score: {by: ladder, steps: [{from: 4, points: 10}, {from: 2, points: 5}]}}",
            "measure: {direction: DOWN, score: {by: ladder, steps: [{from: 3, points: 10}, {from: 6, points: 5}]}}",
            "measure: {score: {by: share-of-target, target: 7, scale: 10}}",
            "measure: {direction: DOWN, score: {by: share-of-target, target: 2, scale: 10}}",
            "measure: {score: {by: goalposts, lo: 1, hi: 9, scale: 10, clip: true}}",
            "measure: {score: {by: goalposts, lo: 1, hi: 9, scale: 10}}",
            "measure: {direction: DOWN, score: {by: goalposts, lo: 1, hi: 9, scale: 10, clip: true}}",
            "measure: {score: {by: distance-to-target, from: 1, target: 8, scale: 10}}",
            "measure: {score: {by: distance-to-target, from: 9, target: 2, scale: 10}}",
            "measure: {score: {by: distance-to-target, target: 15, scale: 10}}",
            "measure: {score: {by: share-of-best, scale: 10}}",
            "measure: {direction: DOWN, score: {by: share-of-best, scale: 10}}",
            "measure: {score: {by: min-max, hi: 10}}",
            "measure: {direction: DOWN, score: {by: min-max, hi: 10}}",
            "measure: {allowed: {from: 0, to: 10}, score: {by: min-max, hi: 10}}",
            "measure: {score: {by: z-score, mean: 10, deviation: 3}}",
            "measure: {allowed: {from: 0, to: 10}, direction: DOWN, score: {by: z-score, mean: 10, deviation: 3}}");
    private static final List<String> AGGREGATES = List.of("SUM", "ARITHMETIC", "GEOMETRIC", "HARMONIC", "BEST");

    /** Chance found it once: the best of whole numbers, where less is better, takes from the others by a part of one. */
    @Example
    void theWayBetweenTwoWholeNumbersIsTriedToo() {
        everyFigureOfAGridAgrees(-1311011845);
    }

    @Property
    void everyFigureOfAGridAgrees(@ForAll int seed) {
        Random random = new Random(seed);
        IndexDefinition index = index(random);
        List<List<String>> figures = new ArrayList<>();
        int units = 2 + random.nextInt(4);
        for (int unit = 0; unit < units; unit++) {
            figures.add(List.of(figure(random), figure(random), figure(random)));
        }
        IndexTable table;
        RankingExplanation explained;
        try {
            table = Tables.units(index, csv(figures, -1, ""));
            explained = RankingExplanation.of(Ranker.of(index), table);
        } catch (BadInputException e) {
            return;
        }
        UnitScore own = explained.ranking().unit("u0");
        List<RankImprovement> raises = explained.raise("u0");
        int now = own.ranked() ? own.place() : WhatIf.NO_PLACE;
        for (int leaf = 0; leaf < 3; leaf++) {
            String id = "abc".substring(leaf, leaf + 1);
            List<RankImprovement> here = raises.stream()
                    .filter(raise -> raise.leaf().id().equals(id))
                    .toList();
            for (RankImprovement raise : here) {
                assertThat(raise.toRank()).isLessThan(now);
                kept(index, figures, leaf, raise);
            }
            boolean up = index.leaves().get(leaf).measured().isBetterUpwards();
            nothingOnTheGridIsBetter(index, figures, leaf, up, now, here);
        }
    }

    /** The promise holds when the whole table is ranked anew. */
    private static void kept(IndexDefinition index, List<List<String>> figures, int leaf, RankImprovement raise) {
        Ranking then = Tables.rank(index, csv(figures, leaf, raise.to().toString()));
        assertThat(then.unit("u0").total().rank()).isEqualTo(raise.toRank());
        assertThat(then.units().stream()
                        .filter(unit -> unit.ranked()
                                && unit.place() == raise.toRank()
                                && !unit.unit().id().equals("u0"))
                        .map(UnitScore::unit))
                .isEqualTo(raise.level());
    }

    private static void nothingOnTheGridIsBetter(
            IndexDefinition index,
            List<List<String>> figures,
            int leaf,
            boolean up,
            int now,
            List<RankImprovement> raises) {
        String from = figures.get(0).get(leaf);
        boolean counts = index.leaves().get(leaf).measured().score() instanceof Scoring.Count;
        for (BigDecimal figure : grid()) {
            boolean partOfAThing = counts && figure.stripTrailingZeros().scale() > 0;
            boolean beyond = index.leaves().get(leaf).measured().score() instanceof Scoring.Goalposts posts
                    && !posts.clip()
                    && (up ? figure.compareTo(posts.hi()) > 0 : figure.compareTo(posts.lo()) < 0);
            if (partOfAThing || beyond || (from.isEmpty() && isWorseThanAnyKnown(figures, leaf, up, figure))) {
                continue;
            }
            boolean better = from.isEmpty() || sooner(up, new BigDecimal(from), figure);
            Integer place = better ? place(index, csv(figures, leaf, figure.toPlainString())) : null;
            if (place == null || place >= now) {
                continue;
            }
            assertThat(raises).as("%s reaches %s", figure, place).isNotEmpty();
            RankImprovement least = raises.get(0);
            RankImprovement farthest = raises.get(raises.size() - 1);
            assertThat(farthest.toRank()).isLessThanOrEqualTo(place);
            assertThat(sooner(up, figure, least.to().number()))
                    .as("%s reaches %s already, %s is said to be the least", figure, place, least.to())
                    .isFalse();
            if (place <= farthest.toRank()) {
                assertThat(sooner(up, figure, farthest.to().number()))
                        .as("%s reaches %s already, %s is said to be needed", figure, place, farthest.to())
                        .isFalse();
            }
        }
    }

    /** A figure that is supplied is looked for from the worst that others have. */
    private static boolean isWorseThanAnyKnown(List<List<String>> figures, int leaf, boolean up, BigDecimal figure) {
        return figures.stream()
                .map(row -> row.get(leaf))
                .filter(known -> !known.isEmpty())
                .noneMatch(known -> !sooner(up, figure, new BigDecimal(known)));
    }

    private static boolean sooner(boolean up, BigDecimal one, BigDecimal other) {
        return up ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
    }

    private static TreeSet<BigDecimal> grid() {
        TreeSet<BigDecimal> grid = new TreeSet<>();
        for (int i = 0; i <= 24; i++) {
            grid.add(BigDecimal.valueOf(5L * i, 1));
        }
        grid.add(new BigDecimal("30"));
        grid.add(new BigDecimal("100"));
        return grid;
    }

    /** Null if the table is refused, or the unit has no place then. */
    private static @Nullable Integer place(IndexDefinition index, String csv) {
        try {
            return Tables.rank(index, csv).unit("u0").total().rank();
        } catch (BadInputException e) {
            return null;
        }
    }

    private static IndexDefinition index(Random random) {
        return Tables.yaml("""
            id: test
            name: {vi: thử, en: test}
            missing: %s
            root:
              id: total
              aggregate: %s
              %s
              children:
                - {id: a, weight: %d, %s, %s}
                - id: group
                  aggregate: %s
                  children:
                    - {id: b, %s}
                    - {id: c, weight: %d, %s}
            """.formatted(
                        MissingDataPolicy.values()[random.nextInt(3)],
                        AGGREGATES.get(random.nextInt(5)),
                        random.nextInt(4) == 0 ? "decimals: 1" : random.nextInt(4) == 0 ? "points: 25" : "decimals: 12",
                        1 + random.nextInt(3),
                        random.nextInt(4) == 0 ? "decimals: 0" : "decimals: 6",
                        MEASURES.get(random.nextInt(MEASURES.size())),
                        AGGREGATES.get(random.nextInt(5)),
                        MEASURES.get(random.nextInt(MEASURES.size())),
                        1 + random.nextInt(3),
                        MEASURES.get(random.nextInt(MEASURES.size()))));
    }

    private static String figure(Random random) {
        return random.nextInt(6) == 0
                ? ""
                : BigDecimal.valueOf(5L * random.nextInt(21), 1).toPlainString();
    }

    private static String csv(List<List<String>> figures, int leaf, String figure) {
        StringBuilder csv = new StringBuilder("unit,a,b,c\n");
        for (int unit = 0; unit < figures.size(); unit++) {
            List<String> row = new ArrayList<>(figures.get(unit));
            if (unit == 0 && leaf >= 0) {
                row.set(leaf, figure);
            }
            csv.append('u')
                    .append(unit)
                    .append(',')
                    .append(String.join(",", row))
                    .append('\n');
        }
        return csv.toString();
    }
}
