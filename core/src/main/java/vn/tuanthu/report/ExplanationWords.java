package vn.tuanthu.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.Figure;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.RankedUnit;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** The reasons for places in sentences, the same on every kind of page. */
public record ExplanationWords(Language language, ScoreDecimals decimals) {
    private static final int FEWEST = 4;
    private static final int MOST = 40;
    /** More names than these are counted instead. */
    private static final int NAMED = 3;

    /** Of a ranking, whose scores are shown to enough decimals. */
    public static ExplanationWords of(Ranking ranking, Language language) {
        return new ExplanationWords(language, ScoreDecimals.of(ranking));
    }

    /** What decides between a place and the next one. */
    public String decided(DecisiveCriterion decider) {
        String key = decider.alone() ? "index.decided.alone" : "index.decided";
        return say(
                decider.isMerit() ? key : "index.decided.gap",
                named(decider.part().node()),
                effect(decider.part().effect()),
                decider.lower().unit().name());
    }

    /** One part of a difference. */
    public String part(Comparison comparison, Comparison.Part part) {
        String one = figured(comparison.first().node(part.node().id()));
        String other = figured(comparison.second().node(part.node().id()));
        String named = named(part.node());
        String effect = effect(part.effect());
        return switch (part.cause()) {
            case SCORE -> say("index.compare.part", named, one, other, effect);
            case MISSING -> say("index.compare.missing", named, one, other, effect);
            case ROUNDING -> say("index.compare.rounding", named, effect);
        };
    }

    /** One way up. */
    public String raise(RankImprovement raise) {
        return change(raise) + ": " + places(raise);
    }

    private String change(RankImprovement raise) {
        Figure from = raise.from();
        BigDecimal more = raise.more();
        String leaf = named(raise.leaf());
        if (from == null) {
            return say("index.raise.supply", leaf, figure(raise.to()));
        }
        if (!from.isCounted() || more == null) {
            return say("index.raise.figure", leaf, figure(from), figure(raise.to()));
        }
        Object thing = raise.thing() == null ? Message.of("index.raise.thing") : raise.thing();
        return say(
                more.signum() > 0 ? "index.raise.more" : "index.raise.fewer",
                leaf,
                decimal(more.abs().toPlainString()),
                thing,
                figure(from),
                figure(raise.to()));
    }

    private String places(RankImprovement raise) {
        Integer from = raise.fromRank();
        String places =
                from == null ? say("index.raise.to", raise.toRank()) : say("index.raise.from-to", from, raise.toRank());
        return raise.level().isEmpty() ? places : places + ", " + say("index.raise.level", level(raise.level()));
    }

    private String level(List<RankedUnit> units) {
        String names = units.stream().limit(NAMED).map(RankedUnit::name).collect(Collectors.joining(", "));
        return units.size() <= NAMED ? names : say("index.raise.others", names, units.size() - NAMED);
    }

    /** The clause of a node, if it has one, and its name. */
    public String named(Node node) {
        String name = node.name().in(language);
        return node.clause() == null ? name : node.clause() + " " + name;
    }

    /** A pool in words: tiers of agencies have a name in each language, others keep theirs. */
    public String pool(String name) {
        return Pool.titleOf(name).in(language);
    }

    /** A score on a node for display, a dash if there is none. */
    public String number(Node node, @Nullable Score score) {
        return score == null ? "–" : number(score, decimals.of(node));
    }

    /** What something adds to a total: to enough decimals that it does not look like nothing. */
    String effect(Score effect) {
        int enough = FEWEST;
        while (effect.value() != 0 && effect.rounded(enough).signum() == 0 && enough < MOST) {
            enough++;
        }
        return number(effect, enough);
    }

    private String number(Score score, int decimals) {
        return decimal(score.rounded(decimals).toPlainString());
    }

    /** A figure as people write it: in a table it stands as {@link Figure#toString} has it. */
    public String figure(Figure figure) {
        if (figure.isCounted()) {
            return decimal(String.valueOf(figure.numerator())) + "/" + decimal(String.valueOf(figure.denominator()));
        }
        return figure.number() == null ? figure.toString() : decimal(figure.toString());
    }

    private String figured(NodeScore node) {
        String score = number(node.node(), node.score());
        return node.figure() == null ? score : score + " [" + figure(node.figure()) + "]";
    }

    private String decimal(String number) {
        return LocalizedText.decimal(new BigDecimal(number)).in(language);
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
