package vn.tuanthu.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.Text;

/** A ranking as it stands in JSON, in one language. Scores are the nearest doubles of the unrounded ones. */
public record RankingShape(
        String index, String name, String table, String tableSha256, List<String> notes, List<Unit> units) {
    /** One unit. {@code self} holds self-assessed scores by node; null where the table has none. */
    public record Unit(
            String unit,
            String name,
            String pool,
            Double score,
            Integer rank,
            Map<String, Double> scores,
            Map<String, Integer> ranks,
            Map<String, Double> self,
            boolean ranked,
            String reason,
            String grade,
            List<String> notes) {}

    /** {@code ranking} in {@code language}. */
    public static RankingShape of(Ranking ranking, Language language) {
        return new RankingShape(
                ranking.index().id(),
                ranking.index().name().in(language),
                ranking.table(),
                ranking.tableSha256(),
                words(ranking.notes(), language),
                ranking.units().stream().map(unit -> unit(unit, language)).toList());
    }

    private static Unit unit(UnitScore scored, Language language) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Map<String, Double> self = new LinkedHashMap<>();
        for (NodeScore node : scored.nodes()) {
            scores.put(node.node().id(), value(node.score()));
            ranks.put(node.node().id(), node.rank());
            if (node.self() != null) {
                self.put(node.node().id(), value(node.self()));
            }
        }
        Text grade = scored.grade();
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
                words(scored.notes(), language));
    }

    private static Double value(Score score) {
        return score == null ? null : score.value();
    }

    private static List<String> words(List<Message> messages, Language language) {
        return messages.stream().map(message -> message.in(language)).toList();
    }
}
