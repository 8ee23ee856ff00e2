package vn.tuanthu.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.Figure;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.text.Language;

/** The reasons for places as they stand in JSON. */
public final class ExplanationShape {
    private ExplanationShape() {}

    /** A difference of two totals; the effects of its parts add up to it. */
    public record Difference(String first, String second, double difference, List<Part> parts) {}

    /** One part of a difference. */
    public record Part(
            String node,
            @Nullable String clause,
            String name,
            Comparison.Cause cause,
            double effect,
            @Nullable Double firstScore,
            @Nullable String firstFigure,
            @Nullable Double secondScore,
            @Nullable String secondFigure) {}

    /** What would move a unit up; {@code rank} is null if it has none. */
    public record Climb(String unit, @Nullable Integer rank, List<Step> raises) {}

    /** One way to move up. */
    public record Step(
            String node,
            @Nullable String clause,
            String name,
            String from,
            String to,
            @Nullable BigDecimal more,
            @Nullable String thing,
            int toRank) {}

    /** {@code comparison} in {@code language}. */
    public static Difference of(Comparison comparison, Language language) {
        return new Difference(
                comparison.first().unit().id(),
                comparison.second().unit().id(),
                comparison.difference().value(),
                comparison.parts().stream()
                        .map(part -> part(comparison, part, language))
                        .toList());
    }

    private static Part part(Comparison comparison, Comparison.Part part, Language language) {
        NodeScore first = comparison.first().node(part.node().id());
        NodeScore second = comparison.second().node(part.node().id());
        return new Part(
                part.node().id(),
                part.node().clause(),
                part.node().name().in(language),
                part.cause(),
                part.effect().value(),
                value(first.score()),
                words(first.figure()),
                value(second.score()),
                words(second.figure()));
    }

    /** The ways up of {@code unit} in {@code language}. */
    public static Climb of(UnitScore unit, List<RankImprovement> raises, Language language) {
        return new Climb(
                unit.unit().id(),
                unit.total().rank(),
                raises.stream()
                        .map(raise -> new Step(
                                raise.leaf().id(),
                                raise.leaf().clause(),
                                raise.leaf().name().in(language),
                                raise.from().toString(),
                                raise.to().toString(),
                                raise.more(),
                                raise.thing() == null ? null : raise.thing().in(language),
                                raise.toRank()))
                        .toList());
    }

    private static @Nullable Double value(@Nullable Score score) {
        return score == null ? null : score.value();
    }

    private static @Nullable String words(@Nullable Figure figure) {
        return figure == null ? null : figure.toString();
    }
}
