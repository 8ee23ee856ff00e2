package vn.tuanthu.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.text.Message;

/** Refuses numbers that are larger than anything is, so that sums of them and what they lack are always exact. */
final class LargeFigures {
    /** More than anybody counts, and more đồng than any province has. */
    static final long MOST = 100_000_000_000_000_000L;

    /** Whatever a target asks of smaller numbers, and however many there are, what is worked out of them fits. */
    private static final long SMALL = 1_000_000;

    /** What the figures of one indicator come to. */
    private record Total(long numerator, long denominator) {}

    private final List<Target> targets;
    private final Map<String, Total> totals = new HashMap<>();

    LargeFigures(List<Target> targets) {
        this.targets = targets;
    }

    /** What is wrong with the size of {@code figure} or of all of its indicator up to it; null when nothing is. */
    @Nullable Message wrong(Measurement figure) {
        long numerator = number(figure.numerator());
        long denominator = number(figure.denominator());
        long largest = Math.max(numerator, denominator);
        if (largest > MOST) {
            return Message.of("evidence.too-large", largest, MOST);
        }
        if (largest <= SMALL) {
            return null;
        }
        Total before = totals.getOrDefault(figure.indicator(), new Total(0, 0));
        Total all = new Total(before.numerator() + numerator, before.denominator() + denominator);
        totals.put(figure.indicator(), all);
        return isTooLarge(figure.indicator(), all)
                ? Message.of("evidence.total-too-large", figure.indicator(), MOST)
                : null;
    }

    private boolean isTooLarge(String indicator, Total all) {
        return Math.max(all.numerator(), all.denominator()) > MOST
                || asking(indicator).anyMatch(threshold -> !fits(threshold, all));
    }

    private Stream<Threshold> asking(String indicator) {
        return targets.stream()
                .filter(target -> target.indicatorId().equals(indicator))
                .map(Target::threshold);
    }

    private static boolean fits(Threshold threshold, Total all) {
        try {
            return all.denominator() == 0 || threshold.shortfall(all.numerator(), all.denominator()) >= 0;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static long number(@Nullable Long count) {
        return count == null ? 0 : Math.max(count, 0);
    }
}
