package vn.tuanthu.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** A ranking as it stands in JSON, in one language. Scores are the nearest doubles of the unrounded ones. */
public record RankingShape(
        String index,
        String name,
        String table,
        String tableSha256,
        List<String> notes,
        List<Unit> units,
        @Nullable RobustnessShape robustness) {
    /** One unit. {@code self} holds self-assessed scores by node; null where the table has none. */
    public record Unit(
            String unit,
            String name,
            String pool,
            @Nullable Double score,
            @Nullable Integer rank,
            Map<String, @Nullable Double> scores,
            Map<String, @Nullable Integer> ranks,
            @Nullable Map<String, Double> self,
            boolean ranked,
            @Nullable String reason,
            @Nullable String grade,
            @Nullable Decided decided,
            List<String> notes) {}

    /**
     * What decides between a unit and the next one of its pool; null for the last.
     *
     * @param over the next unit
     * @param effect what the part adds to the lead
     * @param alone whether without it the order would turn or the two be level
     */
    public record Decided(
            String over, String node, @Nullable String clause, String name, double effect, boolean alone) {}

    /** The ranking of {@code defence} in {@code language}, with what decides each place; {@code robustness} may be null. */
    public static RankingShape of(RankingExplanation defence, @Nullable Robustness robustness, Language language) {
        Ranking ranking = defence.ranking();
        Map<String, DecisiveCriterion> deciders = defence.decidersByUnit();
        return new RankingShape(
                ranking.index().id(),
                ranking.index().name().in(language),
                ranking.table(),
                ranking.tableSha256(),
                words(ranking.notes(), language),
                ranking.units().stream()
                        .map(unit -> unit(unit, deciders.get(unit.unit().id()), language))
                        .toList(),
                robustness == null ? null : RobustnessShape.of(robustness, language));
    }

    private static Decided decided(DecisiveCriterion decider, Language language) {
        Node node = decider.part().node();
        return new Decided(
                decider.lower().unit().id(),
                node.id(),
                node.clause(),
                node.name().in(language),
                decider.part().effect().value(),
                decider.alone());
    }

    private static Unit unit(UnitScore scored, @Nullable DecisiveCriterion decider, Language language) {
        Map<String, @Nullable Double> scores = new LinkedHashMap<>();
        Map<String, @Nullable Integer> ranks = new LinkedHashMap<>();
        Map<String, Double> self = new LinkedHashMap<>();
        for (NodeScore node : scored.nodes()) {
            scores.put(node.node().id(), value(node.score()));
            ranks.put(node.node().id(), node.rank());
            if (node.self() != null) {
                self.put(node.node().id(), value(node.self()));
            }
        }
        LocalizedText grade = scored.grade();
        return new Unit(
                scored.unit().id(),
                scored.unit().name(),
                scored.unit().pool(),
                value(scored.total().score()),
                scored.total().rank(),
                scores,
                ranks,
                self.isEmpty() ? null : self,
                scored.ranked(),
                scored.reason() == null ? null : scored.reason().in(language),
                grade == null ? null : grade.in(language),
                decider == null ? null : decided(decider, language),
                words(scored.notes(), language));
    }

    private static @Nullable Double value(@Nullable Score score) {
        return score == null ? null : score.value();
    }

    private static List<String> words(List<Message> messages, Language language) {
        return messages.stream().map(message -> message.in(language)).toList();
    }
}
