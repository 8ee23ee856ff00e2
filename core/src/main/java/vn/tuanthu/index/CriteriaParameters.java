package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a leaf is scored, as one cell of a sheet says it: {@code 50=5; 80=10} for the steps of a ladder, {@code Có=1; Không=0}
 * for the words of a role, {@code target=100} and the like for the rest.
 */
final class CriteriaParameters {
    private CriteriaParameters() {}

    /** The parts of a cell, in order; null if one is not {@code name=value}. */
    static @Nullable Map<String, String> parts(String cell) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : cell.split(";")) {
            int equals = part.lastIndexOf('=');
            if (part.isBlank()) {
                continue;
            }
            if (equals <= 0
                    || parts.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                return null;
            }
        }
        return parts;
    }

    /** What to write of {@code measure}. */
    static String of(LeafScale measure) {
        Map<String, Object> parts = new LinkedHashMap<>();
        Scoring by = measure.score();
        if (by instanceof Scoring.Ladder ladder) {
            ladder.steps().stream()
                    .sorted(Comparator.comparing(Scoring.Ladder.Step::from))
                    .forEach(step -> parts.put(plain(step.from()), step.points()));
        } else if (by instanceof Scoring.Role role) {
            parts.putAll(new TreeMap<>(role.shares()));
        } else if (by instanceof Scoring.Count count) {
            parts.put("each", count.each());
        } else if (by instanceof Scoring.Value value) {
            scale(parts, value.scale());
        } else if (by instanceof Scoring.PlanTarget share) {
            scale(parts, share.scale());
        } else if (by instanceof Scoring.ShareOfBest share) {
            scale(parts, share.scale());
        } else if (by instanceof Scoring.ShareOfTarget share) {
            parts.put("target", share.target());
            scale(parts, share.scale());
        } else if (by instanceof Scoring.DistanceToTarget way) {
            parts.put("target", way.target());
            if (way.from() != null) {
                parts.put("from", way.from());
            }
            scale(parts, way.scale());
        } else if (by instanceof Scoring.Goalposts posts) {
            parts.put("lo", posts.lo());
            parts.put("hi", posts.hi());
            scale(parts, posts.scale());
            if (posts.clip()) {
                parts.put("clip", true);
            }
        } else if (by instanceof Scoring.MinMax range) {
            parts.put("lo", range.lo());
            parts.put("hi", range.hi());
        } else if (by instanceof Scoring.ZScore score) {
            parts.put("mean", score.mean());
            parts.put("deviation", score.deviation());
        }
        if (measure.transform() != Transform.NONE) {
            parts.put("transform", measure.transform());
        }
        Bounds cap = measure.cap();
        if (cap != null && cap.from() != null) {
            parts.put("cap.from", cap.from());
        }
        if (cap != null && cap.to() != null) {
            parts.put("cap.to", cap.to());
        }
        List<String> written = new ArrayList<>();
        parts.forEach((name, value) ->
                written.add(name + "=" + (value instanceof BigDecimal number ? plain(number) : value)));
        return String.join("; ", written);
    }

    private static void scale(Map<String, Object> parts, BigDecimal scale) {
        if (scale.compareTo(BigDecimal.ONE) != 0) {
            parts.put("scale", scale);
        }
    }

    private static String plain(BigDecimal number) {
        return FigureRange.plain(number).toPlainString();
    }
}
