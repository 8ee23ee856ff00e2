package vn.tuanthu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * What changed in one verdict from one report to another.
 *
 * @param kind what sort of change it is
 * @param before the verdict of the first report; null if it has none
 * @param after the verdict of the second; null if it has none
 * @param differences what is different, and by how much; empty where one of the two is missing
 */
public record ReportChange(
        Kind kind, @Nullable SavedFinding before, @Nullable SavedFinding after, List<Message> differences) {
    /** Sorts of change, what matters most first. */
    public enum Kind {
        /** Met before, applies and is not met now. */
        NO_LONGER_MET,
        /** Not met before, met now. */
        NOW_MET,
        /** Ended otherwise, but neither of the above. */
        OUTCOME,
        /** Ended the same, on other numbers or by another threshold. */
        FIGURES,
        /** Ended the same on the same numbers; its waiver, weight, definition or evidence is another. */
        GROUNDS,
        /** Only in the second report. */
        ADDED,
        /** Only in the first report. */
        REMOVED
    }

    private static final Pattern PERIOD = Pattern.compile("(?<![\\d-])\\d{4}-\\d\\d(?:/\\d{4}-\\d\\d)?(?![\\d-])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ReportChange {
        Objects.requireNonNull(kind, "kind");
        differences = List.copyOf(differences);
    }

    static ReportChange removed(SavedFinding before) {
        return new ReportChange(Kind.REMOVED, before, null, List.of());
    }

    /**
     * From {@code before} to {@code after}; null if nothing changed.
     *
     * @param sameWords whether both are in the same language, so that their sentences can be compared
     */
    static @Nullable ReportChange of(@Nullable SavedFinding before, SavedFinding after, boolean sameWords) {
        if (before == null) {
            return new ReportChange(Kind.ADDED, null, after, List.of());
        }
        List<Message> figures = figures(before, after, sameWords);
        List<Message> grounds = grounds(before, after, sameWords);
        boolean sameOutcome = before.outcome() == after.outcome();
        if (sameOutcome && figures.isEmpty() && grounds.isEmpty()) {
            return null;
        }
        List<Message> all = new ArrayList<>();
        if (!sameOutcome) {
            all.add(Message.of("diff.outcome", word(before.outcome()), word(after.outcome())));
        }
        all.addAll(figures);
        all.addAll(grounds);
        return new ReportChange(kind(before, after, figures), before, after, all);
    }

    private static Kind kind(SavedFinding before, SavedFinding after, List<Message> figures) {
        if (before.outcome() == after.outcome()) {
            return figures.isEmpty() ? Kind.GROUNDS : Kind.FIGURES;
        }
        if (before.outcome() == Outcome.PASS && after.isOpen()) {
            return Kind.NO_LONGER_MET;
        }
        return before.isOpen() && after.outcome() == Outcome.PASS ? Kind.NOW_MET : Kind.OUTCOME;
    }

    /** The verdict that names the check: the later one, where there is one. */
    public SavedFinding named() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Id of the check it was compared with, with an arrow, where that is another one; else empty. */
    public String other() {
        return before == null || after == null || before.check().equals(after.check()) ? "" : before.check() + " → ";
    }

    /** By how much the count changed; null unless both were counted. */
    public @Nullable BigDecimal numeratorChange() {
        return change(before == null ? null : before.numerator(), after == null ? null : after.numerator());
    }

    /** By how much that which it is counted out of changed; null unless both were counted. */
    public @Nullable BigDecimal denominatorChange() {
        return change(before == null ? null : before.denominator(), after == null ? null : after.denominator());
    }

    /** By how much what is missing changed, below zero when less is missing; null unless both say what is missing. */
    public @Nullable BigDecimal shortfallChange() {
        return change(before == null ? null : before.shortfall(), after == null ? null : after.shortfall());
    }

    /**
     * By how many percentage points the ratio changed, from the exact ratios, for display only: rounded half-up to two
     * decimals; null unless both have one.
     */
    public @Nullable BigDecimal points() {
        return before == null || after == null ? null : points(before, after);
    }

    private static @Nullable BigDecimal points(SavedFinding before, SavedFinding after) {
        if (isRatio(before) && isRatio(after)) {
            BigDecimal over = number(before.denominator()).multiply(number(after.denominator()));
            return number(after.numerator())
                    .multiply(number(before.denominator()))
                    .subtract(number(before.numerator()).multiply(number(after.denominator())))
                    .multiply(HUNDRED)
                    .divide(over, 2, RoundingMode.HALF_UP);
        }
        return before.percent() == null || after.percent() == null
                ? null
                : after.percent().subtract(before.percent()).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Whether it is a ratio in percent: a count of another kind has no percentage beside it, and beside a rise or a fall
     * stands by how many percent it changed, which goes its own way.
     */
    private static boolean isRatio(SavedFinding finding) {
        BigDecimal count = finding.numerator();
        BigDecimal outOf = finding.denominator();
        BigDecimal percent = finding.percent();
        return percent != null
                && count != null
                && outOf != null
                && outOf.signum() > 0
                && count.multiply(HUNDRED)
                                .divide(outOf, percent.scale(), RoundingMode.HALF_UP)
                                .compareTo(percent)
                        == 0;
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number);
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? null : after.subtract(before);
    }

    private static List<Message> figures(SavedFinding before, SavedFinding after, boolean sameWords) {
        List<Message> all = new ArrayList<>();
        if (!same(before.numerator(), after.numerator())
                || !same(before.denominator(), after.denominator())
                || !same(before.percent(), after.percent())) {
            all.add(Message.of("diff.figure", figure(before), figure(after), moved(points(before, after))));
        }
        if (!same(before.shortfall(), after.shortfall())) {
            all.add(shortfall(before.shortfall(), after.shortfall()));
        }
        if (sameWords && !Objects.equals(before.required(), after.required())) {
            all.add(Message.of("diff.required", or(before.required()), or(after.required())));
        }
        return all;
    }

    private static Message shortfall(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        BigDecimal change = change(before, after);
        if (change == null) {
            return Message.of("diff.shortfall", amount(before), amount(after));
        }
        return Message.of(
                change.signum() < 0 ? "diff.shortfall-less" : "diff.shortfall-more",
                Objects.requireNonNull(before),
                Objects.requireNonNull(after),
                change.abs());
    }

    /** The figure of {@code finding} as people write it; a dash if it has none. */
    public static Localized figure(SavedFinding finding) {
        BigDecimal count = finding.numerator();
        BigDecimal outOf = finding.denominator();
        BigDecimal percent = finding.percent();
        if (count != null && outOf != null) {
            return percent == null
                    ? Message.of("diff.counted", count, outOf)
                    : Message.of("diff.ratio", count, outOf, percent);
        }
        return percent == null ? amount(count) : Message.of("diff.percent", percent);
    }

    private static Localized amount(@Nullable BigDecimal number) {
        return number == null ? LocalizedText.of("–") : Message.of("diff.number", number);
    }

    private static Localized moved(@Nullable BigDecimal points) {
        return points == null
                ? LocalizedText.of("")
                : Message.of(points.signum() < 0 ? "diff.points-down" : "diff.points-up", points.abs());
    }

    private static List<Message> grounds(SavedFinding before, SavedFinding after, boolean sameWords) {
        List<Message> all = new ArrayList<>();
        if (before.mandatory() != after.mandatory()) {
            all.add(Message.of(after.mandatory() ? "diff.decides" : "diff.advises"));
        }
        if (!Objects.equals(before.waiver(), after.waiver())) {
            all.add(Message.of("diff.waiver", waiver(before), waiver(after)));
        }
        if (sameWords && !Objects.equals(before.definition(), after.definition())) {
            all.add(Message.of("diff.definition", or(before.definition()), or(after.definition())));
        }
        if (sameWords && !withoutPeriods(before).equals(withoutPeriods(after))) {
            all.add(Message.of(
                    "diff.evidence",
                    or(String.join(" | ", before.evidence())),
                    or(String.join(" | ", after.evidence()))));
        }
        return all;
    }

    /** What it rests on but for the months it tells of: these go on from one report to the next, and change nothing. */
    private static List<String> withoutPeriods(SavedFinding finding) {
        return finding.evidence().stream()
                .map(one -> PERIOD.matcher(one).replaceAll("–"))
                .toList();
    }

    private static Localized waiver(SavedFinding finding) {
        SavedFinding.Granted waiver = finding.waiver();
        return waiver == null
                ? Message.of("diff.no-waiver")
                : Message.of("diff.waiver-until", waiver.reason(), waiver.approvedBy(), waiver.lastDay());
    }

    private static Message word(Outcome outcome) {
        return Message.of("text.outcome." + outcome);
    }

    private static String or(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
