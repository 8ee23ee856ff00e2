package vn.tuanthu.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.Decider;
import vn.tuanthu.index.Defence;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Raise;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A ranking as text for a person to read, one pool after another, the best first. */
public final class RankingText {
    private static final int DECIMALS = 4;

    private final Language language;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Decider> deciders = new HashMap<>();

    private RankingText(Language language) {
        this.language = language;
    }

    /** The ranking in {@code language}, with what decides each place. */
    public static String of(Defence defence, Language language) {
        RankingText text = new RankingText(language);
        Ranking ranking = defence.ranking();
        defence.deciders()
                .forEach(decider -> text.deciders.put(decider.upper().unit().id(), decider));
        text.line(ranking.index().name().in(language));
        ranking.notes().forEach(note -> text.line(note.in(language)));
        ranking.pools().forEach(text::pool);
        return text.out.toString();
    }

    /** Where the difference of two units comes from, leaf by leaf, the greatest effect first. */
    public static String compare(Comparison comparison, Language language) {
        RankingText text = new RankingText(language);
        UnitScore one = comparison.first();
        UnitScore other = comparison.second();
        if (!one.unit().pool().equals(other.unit().pool())) {
            text.line(text.say(
                    "index.compare.pool", one.unit().name(), other.unit().name()));
        }
        text.line(text.say(
                "index.compare",
                one.unit().name(),
                shown(one.total().score()),
                other.unit().name(),
                shown(other.total().score()),
                shown(comparison.difference())));
        comparison.parts().forEach(part -> text.line(text.part(comparison, part)));
        return text.out.toString();
    }

    private String part(Comparison comparison, Comparison.Part part) {
        NodeScore one = comparison.first().node(part.node().id());
        NodeScore other = comparison.second().node(part.node().id());
        return switch (part.cause()) {
            case SCORE ->
                say("index.compare.part", named(part.node()), figured(one), figured(other), shown(part.effect()));
            case MISSING ->
                say("index.compare.missing", named(part.node()), figured(one), figured(other), shown(part.effect()));
            case ROUNDING -> say("index.compare.rounding", named(part.node()), shown(part.effect()));
        };
    }

    /** What would move a unit up. */
    public static String raise(UnitScore unit, List<Raise> raises, Language language) {
        RankingText text = new RankingText(language);
        if (!unit.ranked()) {
            text.line(text.say("index.raise.unranked", unit.unit().name(), unit.reason()));
        } else if (unit.total().rank() == 1) {
            text.line(text.say("index.raise.first", unit.unit().name()));
        } else if (raises.isEmpty()) {
            text.line(text.say(
                    "index.raise.none", unit.unit().name(), unit.total().rank()));
        } else {
            text.line(text.say("index.raise", unit.unit().name(), unit.total().rank()));
            raises.forEach(raise -> text.line(text.raise(raise)));
        }
        return text.out.toString();
    }

    private String raise(Raise raise) {
        Object thing = raise.thing() == null ? Message.of("index.raise.thing") : raise.thing();
        if (raise.from().isCounted()) {
            return say(
                    raise.more().signum() > 0 ? "index.raise.more" : "index.raise.fewer",
                    named(raise.leaf()),
                    raise.more().abs().toPlainString(),
                    thing,
                    raise.from().toString(),
                    raise.to().toString(),
                    raise.fromRank(),
                    raise.toRank());
        }
        return say(
                "index.raise.figure",
                named(raise.leaf()),
                raise.from().toString(),
                raise.to().toString(),
                raise.fromRank(),
                raise.toRank());
    }

    private String named(Node node) {
        String name = node.name().in(language);
        return node.clause() == null ? name : node.clause() + " " + name;
    }

    private void decided(Decider decider) {
        line(say(
                decider.alone() ? "index.decided.alone" : "index.decided",
                named(decider.part().node()),
                shown(decider.part().effect()),
                decider.lower().unit().name()));
    }

    private void pool(Pool pool) {
        line("");
        Object name = pool.name().isEmpty() ? Message.of("index.pool.all") : pool.name();
        line(say("index.pool", name, pool.size()));
        for (var group : pool.places()) {
            for (UnitScore unit : group) {
                String tied = group.size() > 1 ? " " + say("index.tied") : "";
                String grade = unit.grade() == null ? "" : " " + say("index.grade", unit.grade());
                line(say(
                                "index.place",
                                unit.total().rank(),
                                unit.unit().name(),
                                shown(unit.total().score()))
                        + tied
                        + grade);
                unit.notes().forEach(note -> line("     " + note.in(language)));
                if (deciders.containsKey(unit.unit().id())) {
                    decided(deciders.get(unit.unit().id()));
                }
            }
        }
        for (UnitScore unit : pool.unranked()) {
            line(say("index.unranked", unit.unit().name(), shown(unit.total().score()), unit.reason()));
        }
    }

    private static String figured(NodeScore node) {
        String figure = node.figure() == null ? "" : " [" + node.figure() + "]";
        return shown(node.score()) + figure;
    }

    private static String shown(Score score) {
        return score == null ? "–" : score.rounded(DECIMALS).toPlainString();
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
