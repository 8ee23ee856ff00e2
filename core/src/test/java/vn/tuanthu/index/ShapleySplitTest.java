package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences of totals that are no sums, held against every order in which the parts can be put in place. */
class ShapleySplitTest {
    private static final List<String> MEANS = List.of("gmean", "hmean", "best");

    /** Equal parts get equal shares, wherever they stand. */
    @ParameterizedTest
    @CsvSource({"gmean, 7", "hmean, 7", "best, 7"})
    void equalPartsGetEqualShares(String mean, double difference) {
        Map<String, Double> parts = split(mean, List.of(8.0, 8.0, 8.0), List.of(1.0, 1.0, 1.0), List.of(0, 1, 2));

        assertThat(parts.values()).allSatisfy(part -> assertThat(part).isCloseTo(difference / 3, within(1e-12)));
    }

    @Property
    void aPartIsWorthWhatItAddsOnAverageOverAllOrders(@ForAll int seed) {
        Random random = new Random(seed);
        String mean = MEANS.get(random.nextInt(3));
        int count = 2 + random.nextInt(3);
        List<@Nullable Double> x = figures(random, count, 5);
        List<@Nullable Double> y = figures(random, count, 5);
        Double all = total(mean, x);
        Double none = total(mean, y);
        if (all == null || none == null) {
            return;
        }
        double[] expected = new double[count];
        List<List<Integer>> orders = orders(count);
        for (List<Integer> order : orders) {
            List<@Nullable Double> mixed = new ArrayList<>(y);
            double before = none;
            for (int part : order) {
                mixed.set(part, x.get(part));
                Double total = total(mean, mixed);
                double after = total == null ? (all + none) / 2 : total;
                expected[part] += (after - before) / orders.size();
                before = after;
            }
        }

        Map<String, Double> parts = split(mean, x, y, orders.get(0));
        for (int part = 0; part < count; part++) {
            assertThat(parts.getOrDefault("p" + part, 0.0)).isCloseTo(expected[part], within(1e-9));
        }
    }

    /** Written in another order, each part is worth the same; together they are the difference. */
    @Property
    void theOrderOfTheFileDoesNotMatter(@ForAll int seed) {
        Random random = new Random(seed);
        String mean = MEANS.get(random.nextInt(3));
        int count = 2 + random.nextInt(11);
        List<@Nullable Double> x = figures(random, count, 12);
        List<@Nullable Double> y = figures(random, count, 12);
        Double all = total(mean, x);
        Double none = total(mean, y);
        if (all == null || none == null) {
            return;
        }
        List<Integer> order = new ArrayList<>(orders(1).get(0));
        for (int part = 1; part < count; part++) {
            order.add(part);
        }
        Map<String, Double> parts = split(mean, x, y, order);
        Collections.shuffle(order, random);
        Map<String, Double> shuffled = split(mean, x, y, order);

        assertThat(shuffled.keySet()).isEqualTo(parts.keySet());
        parts.forEach((part, effect) -> assertThat(shuffled.get(part)).isCloseTo(effect, within(1e-9)));
        assertThat(parts.values().stream().mapToDouble(effect -> effect).sum()).isCloseTo(all - none, within(1e-9));
    }

    /** The effects by part, the parts written in {@code order}. */
    private static Map<String, Double> split(
            String mean, List<@Nullable Double> x, List<@Nullable Double> y, List<Integer> order) {
        StringBuilder rows = new StringBuilder("t,,1,,,,,,,").append(mean).append(",,\n");
        order.forEach(part -> rows.append("p%d,t,1,1,,,,,,,,\n".formatted(part)));
        StringBuilder heading = new StringBuilder("unit");
        for (int part = 0; part < x.size(); part++) {
            heading.append(",p").append(part);
        }
        String csv = heading + "\nx" + cells(x) + "\ny" + cells(y) + "\n";
        IndexDefinition index = Tables.tabular(rows.toString(), "skip");
        Map<String, Double> effects = new HashMap<>();
        RankingExplanation.of(Ranker.of(index), Tables.units(index, csv))
                .compare("x", "y")
                .orElseThrow()
                .parts()
                .forEach(part -> effects.put(part.node().id(), part.effect().value()));
        return effects;
    }

    private static String cells(List<@Nullable Double> figures) {
        StringBuilder cells = new StringBuilder();
        figures.forEach(figure -> cells.append(',').append(figure == null ? "" : String.valueOf(figure)));
        return cells.toString();
    }

    private static List<@Nullable Double> figures(Random random, int count, int most) {
        List<@Nullable Double> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            figures.add(random.nextInt(5) == 0 ? null : (Double) (double) random.nextInt(most));
        }
        return figures;
    }

    private static @Nullable Double total(String mean, List<@Nullable Double> figures) {
        double[] known = figures.stream()
                .filter(figure -> figure != null)
                .mapToDouble(figure -> figure)
                .toArray();
        if (known.length == 0) {
            return null;
        }
        double sum = 0;
        double least = Double.MAX_VALUE;
        double most = 0;
        for (double figure : known) {
            sum += mean.equals("gmean") ? Math.log(figure) : 1 / figure;
            least = Math.min(least, figure);
            most = Math.max(most, figure);
        }
        if (mean.equals("best")) {
            return most;
        }
        return least == 0
                ? (Double) 0.0
                : mean.equals("gmean") ? (Double) Math.exp(sum / known.length) : (Double) (known.length / sum);
    }

    private static List<List<Integer>> orders(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(count - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(at, count - 1);
                orders.add(order);
            }
        }
        return orders;
    }
}
