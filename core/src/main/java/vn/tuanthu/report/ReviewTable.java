package vn.tuanthu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Appeal;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingChange;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.SelfScoreCut;
import vn.tuanthu.index.UnitChange;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * One table that stands beside a ranking: which units are left out, what was decided on appeals, who moved since the year
 * before or would move under other weights, and where self-assessment was cut most. The same on every kind of page.
 *
 * @param name what it is, to be found by
 * @param title its heading
 * @param lines what is said above it
 * @param columns the names of its columns, the first that of the unit
 * @param rows cells: whole numbers, decimals, {@link Gain}s, text, or null for a blank
 */
public record ReviewTable(
        String name, String title, List<String> lines, List<String> columns, List<List<@Nullable Object>> rows) {
    /**
     * What a unit gained or lost, shown with its sign.
     *
     * @param by how much
     */
    public record Gain(BigDecimal by) {}

    private static final int MOST_CUTS = 20;
    private static final int MOST_PARTS = 3;
    private static final int FEWEST_DECIMALS = 4;

    public ReviewTable {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Those that {@code explanation} has something to say in. */
    public static List<ReviewTable> of(RankingExplanation explanation, Language language) {
        return new Writer(explanation, language).tables();
    }

    /** A cell as people write it; empty for a blank. */
    public static String shown(@Nullable Object cell, Language language) {
        if (cell instanceof Gain gain) {
            return (gain.by.signum() > 0 ? "+" : "") + shown(gain.by, language);
        }
        return cell instanceof BigDecimal decimal
                ? LocalizedText.decimal(decimal).in(language)
                : Objects.toString(cell, "");
    }

    private record Writer(RankingExplanation explanation, Language language, ExplanationWords words) {
        Writer(RankingExplanation explanation, Language language) {
            this(explanation, language, ExplanationWords.of(explanation.ranking(), language));
        }

        List<ReviewTable> tables() {
            List<ReviewTable> tables = new ArrayList<>();
            RankingReview review = explanation.review();
            if (!review.exclusions().isEmpty()) {
                tables.add(excluded(review.exclusions()));
            }
            explanation.appealed().ifPresent(change -> {
                tables.add(appeals());
                tables.add(table(
                        "appealed",
                        change.moved().isEmpty() ? List.of(say("nobody-moved")) : List.of(),
                        changes(change.moved(), false)));
            });
            IndexTable previous = review.previous();
            if (previous != null) {
                RankingChange since = explanation.sincePrevious().orElseThrow();
                tables.add(table(
                        "previous",
                        Stream.concat(
                                        Stream.of(say("previous.table", previous.name(), previous.sha256())),
                                        previous.notes().stream().map(note -> note.in(language)))
                                .toList(),
                        changes(since.units(), true)));
            }
            explanation.underWeights().ifPresent(change -> tables.add(weights(change)));
            List<SelfScoreCut> cuts = explanation.cuts(MOST_CUTS);
            if (!cuts.isEmpty()) {
                tables.add(cuts(cuts));
            }
            return tables;
        }

        private ReviewTable excluded(List<Exclusion> exclusions) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            exclusions.forEach(one -> rows.add(List.of(one.unit().name(), one.reason())));
            return table("excluded", List.of(), new Cells(List.of("unit", "reason"), rows));
        }

        private ReviewTable appeals() {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Appeal one : explanation.review().appeals().decisions()) {
                rows.add(Arrays.asList(
                        one.unit().name(),
                        words.named(one.criterion()),
                        one.old().in(words::figure).in(language),
                        one.decided().in(words::figure).in(language),
                        one.document()));
            }
            return table("appeals", List.of(), new Cells(List.of("unit", "criterion", "old", "new", "document"), rows));
        }

        private ReviewTable weights(RankingChange change) {
            String all = explanation.review().weights().entrySet().stream()
                    .map(weight -> words.named(part(weight.getKey())) + " = "
                            + LocalizedText.decimal(weight.getValue()).in(language))
                    .collect(Collectors.joining("; "));
            List<UnitChange> moved = change.units().stream()
                    .filter(unit -> !Objects.equals(unit.placeBefore(), unit.placeNow()))
                    .toList();
            return table(
                    "weights",
                    List.of(say(
                            "weights.tried", all, moved.size(), change.units().size())),
                    changes(moved, false));
        }

        private Node part(String id) {
            return explanation
                    .ranking()
                    .index()
                    .root()
                    .all()
                    .filter(node -> node.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private ReviewTable cuts(List<SelfScoreCut> cuts) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (SelfScoreCut cut : cuts) {
                rows.add(Arrays.asList(
                        cut.unit().unit().name(),
                        words.named(cut.criterion().node()),
                        rounded(
                                cut.criterion().self(),
                                words.decimals().of(cut.criterion().node())),
                        rounded(
                                cut.criterion().score(),
                                words.decimals().of(cut.criterion().node())),
                        rounded(cut.cut(), words.decimals().of(cut.criterion().node())),
                        rounded(cut.effect(), FEWEST_DECIMALS)));
            }
            return table(
                    "cuts",
                    List.of(),
                    new Cells(List.of("unit", "criterion", "self", "verified", "cut", "effect"), rows));
        }

        /** Columns by the keys of their names, and what stands below them. */
        private record Cells(List<String> columns, List<List<@Nullable Object>> rows) {}

        private Cells changes(List<UnitChange> units, boolean withParts) {
            boolean pools = explanation.ranking().pools().size() > 1;
            List<String> columns = new ArrayList<>(List.of("unit"));
            if (pools) {
                columns.add("pool");
            }
            columns.addAll(List.of("place-before", "place-now", "places-up", "score-before", "score-now", "gained"));
            if (withParts) {
                columns.addAll(List.of("up", "down"));
            }
            columns.add("note");
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (UnitChange unit : units) {
                List<@Nullable Object> row = new ArrayList<>(List.of(unit.unit().name()));
                if (pools) {
                    row.add(words.pool(unit.unit().pool()));
                }
                row.addAll(Arrays.asList(
                        unit.placeBefore(),
                        unit.placeNow(),
                        unit.placesUp() == null ? null : new Gain(BigDecimal.valueOf(unit.placesUp())),
                        total(unit.before()),
                        total(unit.now()),
                        unit.gained() == null ? null : new Gain(unit.gained().rounded(decimals()))));
                if (withParts) {
                    row.add(parts(unit, 1));
                    row.add(parts(unit, -1));
                }
                row.add(note(unit));
                rows.add(row);
            }
            return new Cells(columns, rows);
        }

        private int decimals() {
            Ranking ranking = explanation.ranking();
            return words.decimals().of(ranking.index().root());
        }

        private @Nullable Object total(@Nullable UnitScore unit) {
            return unit == null ? null : rounded(unit.total().score(), decimals());
        }

        private static @Nullable Object rounded(@Nullable Score score, int decimals) {
            return score == null ? null : score.rounded(decimals);
        }

        private String parts(UnitChange unit, int sign) {
            List<Comparison.Part> some = unit.parts().stream()
                    .filter(part -> Math.signum(part.effect().value()) == sign)
                    .toList();
            String named = some.stream()
                    .limit(MOST_PARTS)
                    .map(part ->
                            words.named(part.node()) + " (" + (sign > 0 ? "+" : "") + words.effect(part.effect()) + ")")
                    .collect(Collectors.joining("; "));
            return some.size() <= MOST_PARTS ? named : say("more", named, some.size() - MOST_PARTS);
        }

        private String note(UnitChange unit) {
            UnitScore before = unit.before();
            UnitScore now = unit.now();
            List<String> notes = new ArrayList<>();
            if (before == null) {
                notes.add(say("new"));
            } else if (now == null) {
                notes.add(explanation.review().exclusions().stream()
                        .filter(one -> one.unit().id().equals(before.unit().id()))
                        .findFirst()
                        .map(one -> say("left-out", one.reason()))
                        .orElseGet(() -> say("gone")));
            } else if (!before.unit().pool().equals(now.unit().pool())) {
                notes.add(say("other-pool", Pool.titleOf(before.unit().pool())));
            }
            Message reasonBefore = before == null ? null : before.reason();
            Message reasonNow = now == null ? null : now.reason();
            if (reasonNow != null) {
                notes.add(say(reasonNow.equals(reasonBefore) ? "unranked" : "unranked-now", reasonNow));
            }
            if (reasonBefore != null && !reasonBefore.equals(reasonNow)) {
                notes.add(say("unranked-before", reasonBefore));
            }
            return String.join("; ", notes);
        }

        private ReviewTable table(String name, List<String> lines, Cells cells) {
            return new ReviewTable(
                    name,
                    say("title." + name),
                    lines,
                    cells.columns().stream()
                            .map(column -> say("column." + column))
                            .toList(),
                    cells.rows());
        }

        private String say(String key, Object... arguments) {
            return Message.of("review." + key, arguments).in(language);
        }
    }
}
