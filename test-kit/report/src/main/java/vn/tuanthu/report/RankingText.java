package vn.tuanthu.report;

import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
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

    private RankingText(Language language) {
        this.language = language;
    }

    /** {@code ranking} in {@code language}. */
    public static String of(Ranking ranking, Language language) {
        RankingText text = new RankingText(language);
        text.line(ranking.index().name().in(language));
        ranking.notes().forEach(note -> text.line(note.in(language)));
        ranking.pools().forEach(text::pool);
        return text.out.toString();
    }

    /** Where the difference of two units comes from, part by part of the total. */
    public static String compare(Ranking ranking, UnitScore one, UnitScore other, Language language) {
        RankingText text = new RankingText(language);
        if (one.total().score() == null || other.total().score() == null) {
            text.line(text.say("index.compare.none"));
            return text.out.toString();
        }
        if (!one.unit().pool().equals(other.unit().pool())) {
            text.line(text.say("index.compare.pool", one.unit().name(), other.unit().name()));
        }
        Score first = one.total().score();
        Score second = other.total().score();
        text.line(text.say(
                "index.compare",
                one.unit().name(),
                shown(first),
                other.unit().name(),
                shown(second),
                shown(ranking.difference(one.total(), other.total()))));
        ranking.index().root().children().forEach(part -> {
            NodeScore a = one.node(part.id());
            NodeScore b = other.node(part.id());
            text.line(text.say(
                    "index.compare.part",
                    part.name(),
                    figured(a),
                    figured(b),
                    shown(ranking.contribution(a, b))));
        });
        return text.out.toString();
    }

    private void pool(Pool pool) {
        line("");
        Object name = pool.name().isEmpty() ? Message.of("index.pool.all") : pool.name();
        line(say("index.pool", name, pool.size()));
        for (var group : pool.places()) {
            for (UnitScore unit : group) {
                String tied = group.size() > 1 ? " " + say("index.tied") : "";
                String grade = unit.grade() == null ? "" : " " + say("index.grade", unit.grade());
                line(say("index.place", unit.total().rank(), unit.unit().name(), shown(unit.total().score()))
                        + tied + grade);
                unit.notes().forEach(note -> line("     " + note.in(language)));
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
