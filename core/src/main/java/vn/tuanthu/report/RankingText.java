package vn.tuanthu.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.FigureCount;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A ranking as text for a person to read, one pool after another, the best first. */
public final class RankingText {
    private final Language language;
    private final ExplanationWords words;
    private final StringBuilder out = new StringBuilder();
    private final TextPage page;

    private RankingText(Language language, ScoreDecimals decimals) {
        this.language = language;
        this.page = new TextPage(out, language, Styler.NONE);
        this.words = new ExplanationWords(language, decimals);
    }

    /** The ranking in {@code language}, with what decides each place. */
    public static String of(RankingExplanation defence, Language language) {
        Ranking ranking = defence.ranking();
        RankingText text = new RankingText(language, ScoreDecimals.of(ranking));
        Map<String, DecisiveCriterion> deciders = defence.decidersByUnit();
        text.page.line(ranking.index().name().in(language));
        text.lines(ranking.warnings());
        text.lines(ranking.notes());
        ranking.pools().forEach(pool -> text.pool(pool, deciders));
        ReviewTable.of(defence, language).forEach(text::review);
        return text.out.toString();
    }

    private void review(ReviewTable table) {
        page.line("");
        page.line(table.title());
        table.lines().forEach(line -> page.line("  " + line));
        for (List<@Nullable Object> row : table.rows()) {
            page.line("  " + ReviewTable.shown(row.get(0), language) + ": "
                    + IntStream.range(1, row.size())
                            .filter(at -> row.get(at) != null && !row.get(at).equals(""))
                            .mapToObj(at ->
                                    lowered(table.columns().get(at)) + " " + ReviewTable.shown(row.get(at), language))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String lowered(String column) {
        return column.substring(0, 1).toLowerCase(Locale.ROOT) + column.substring(1);
    }

    /** What becomes of the places under other choices: an interval for each unit, and what shifts places most. */
    public static String robustness(Ranking ranking, Robustness robustness, Language language) {
        RankingText text = new RankingText(language, ScoreDecimals.PLAIN);
        text.page.line("");
        text.page.line(text.page.say(
                "robustness.heading",
                robustness.runs(),
                String.valueOf(robustness.seed()),
                Math.round(100 * robustness.noise())));
        for (PoolStudy study : robustness.pools()) {
            text.page.line("");
            text.page.line(text.page.say("robustness.pool", text.words.pool(study.pool())));
            for (int i = 0; i < study.intervals().size(); i++) {
                text.page.line("  " + text.interval(ranking, study, i));
            }
            for (Sobol choice : study.sensitivity()) {
                if (!Double.isNaN(choice.first())) {
                    text.page.line("  "
                            + text.page.say(
                                    "robustness.sensitivity",
                                    Message.of("robustness." + choice.factor()),
                                    Math.round(100 * choice.first()),
                                    Math.round(100 * choice.total())));
                }
            }
        }
        return text.out.toString();
    }

    private String interval(Ranking ranking, PoolStudy study, int place) {
        RankInterval interval = study.intervals().get(place);
        String named = page.say(
                "robustness.interval",
                interval.rank(),
                ranking.unit(interval.unit()).unit().name(),
                interval.q5(),
                interval.q95(),
                interval.best(),
                interval.worst());
        return place + 1 == study.intervals().size()
                ? named
                : named + "; " + page.say("robustness.above", Math.round(100 * study.above()[place][place + 1]));
    }

    /** Where the difference of two units comes from, leaf by leaf, the greatest effect first. */
    public static String compare(Comparison comparison, Language language) {
        RankingText text = new RankingText(language, ScoreDecimals.of(comparison));
        UnitScore one = comparison.first();
        UnitScore other = comparison.second();
        if (!one.unit().pool().equals(other.unit().pool())) {
            text.page.line(text.page.say(
                    "index.compare.pool", one.unit().name(), other.unit().name()));
        }
        text.page.line(text.page.say(
                "index.compare",
                one.unit().name(),
                text.number(one),
                other.unit().name(),
                text.number(other),
                text.words.effect(comparison.difference())));
        comparison.parts().forEach(part -> text.page.line("  " + text.words.part(comparison, part)));
        return text.out.toString();
    }

    /** What would move a unit of {@code ranking} up, and who is on top of it by few figures. */
    public static String raise(Ranking ranking, UnitScore unit, List<RankImprovement> raises, Language language) {
        RankingText text = new RankingText(language, ScoreDecimals.PLAIN);
        text.lines(ranking.warnings(unit));
        Integer rank = unit.total().rank();
        if (rank == null) {
            text.page.line(text.page.say("index.raise.unranked", unit.unit().name(), unit.whyUnranked()));
        } else if (rank == 1) {
            FigureCount count = unit.figures();
            text.page.line(
                    count.isWhole()
                            ? text.page.say("index.raise.first", unit.unit().name())
                            : text.page.say(
                                    "index.raise.first-thin", unit.unit().name(), count.figures(), count.criteria()));
        } else if (raises.isEmpty()) {
            text.page.line(text.page.say("index.raise.none", unit.unit().name(), rank));
        } else {
            text.page.line(text.page.say("index.raise", unit.unit().name(), rank));
        }
        raises.forEach(raise -> text.page.line("  " + text.words.raise(raise)));
        return text.out.toString();
    }

    private void lines(List<Message> messages) {
        messages.forEach(message -> page.line(message.in(language)));
    }

    private void pool(Pool pool, Map<String, DecisiveCriterion> deciders) {
        page.line("");
        Object name = pool.name().isEmpty() ? Message.of("index.pool.all") : words.pool(pool.name());
        page.line(page.say("index.pool", name, pool.size()));
        for (var group : pool.places()) {
            for (UnitScore unit : group) {
                String tied = group.size() > 1 ? " " + page.say("index.tied") : "";
                String grade = unit.grade() == null ? "" : " " + page.say("index.grade", unit.grade());
                page.line(page.say("index.place", unit.place(), unit.unit().name(), number(unit))
                        + tied
                        + grade
                        + self(unit));
                unit.notes().forEach(note -> page.line("     " + note.in(language)));
                if (deciders.containsKey(unit.unit().id())) {
                    page.line("     " + words.decided(deciders.get(unit.unit().id())));
                }
            }
        }
        for (UnitScore unit : pool.unranked()) {
            page.line(page.say("index.unranked", unit.unit().name(), number(unit), unit.whyUnranked()));
            unit.notes().forEach(note -> page.line("     " + note.in(language)));
        }
    }

    private String number(UnitScore unit) {
        return words.number(unit.total().node(), unit.total().score());
    }

    private String self(UnitScore unit) {
        Score self = unit.total().self();
        Score over = unit.total().selfOver();
        return self == null
                ? ""
                : " "
                        + page.say(
                                "index.self",
                                words.number(unit.total().node(), self),
                                words.number(unit.total().node(), over));
    }
}
