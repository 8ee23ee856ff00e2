package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * A part of an index: a leaf that is measured, or a total of other parts.
 *
 * @param id its name in tables and results, unique in the index
 * @param name its name for people; the id if not given
 * @param clause the clause it comes from, null if none
 * @param weight its weight in the total above it, 0 or more; 1 if not given
 * @param points the most it can score; null if that is not fixed
 * @param decimals decimals its score is rounded to, half-up, before it counts in the total above; null for none.
 *     Ranks on the node itself are by the unrounded score, but the total of the whole index is the rounded one and ranked
 *     by it.
 * @param aggregate how its parts are put together; null for a leaf
 * @param missing what becomes of it when a part has no data; the rule of the index if null
 * @param children its parts; empty for a leaf
 * @param measure what it measures; null for a total
 */
public record Node(
        @JsonProperty(required = true) String id,
        LocalizedText name,
        @Nullable String clause,
        BigDecimal weight,
        @Nullable BigDecimal points,
        @Nullable Integer decimals,
        @Nullable Aggregate aggregate,
        @Nullable MissingDataPolicy missing,
        List<Node> children,
        @Nullable LeafScale measure) {
    public Node {
        Objects.requireNonNull(id, "id");
        name = name == null ? new LocalizedText(id, id) : name;
        weight = Objects.requireNonNullElse(weight, BigDecimal.ONE);
        children = children == null ? List.of() : List.copyOf(children);
    }

    Node cutTo(int most) {
        int cut = decimals == null ? most : Math.min(decimals, most);
        return new Node(id, name, clause, weight, points, cut, aggregate, missing, children, measure);
    }

    Node weighted(Map<String, BigDecimal> weights) {
        List<Node> parts =
                children.stream().map(child -> child.weighted(weights)).toList();
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part.weight.signum() == 0)) {
            throw new IllegalArgumentException("no part of " + id + " would weigh anything");
        }
        BigDecimal most = parts.equals(children) ? points : pointsOf(parts);
        BigDecimal own = weights.getOrDefault(id, weight);
        return new Node(id, name, clause, own, most, decimals, aggregate, missing, parts, measure);
    }

    /** The most that a total of {@code parts} can have. */
    private @Nullable BigDecimal pointsOf(List<Node> parts) {
        if (points == null || parts.stream().anyMatch(part -> part.points == null)) {
            return null;
        }
        Stream<BigDecimal> each = aggregate == Aggregate.SUM
                ? parts.stream().map(part -> part.fixedPoints().multiply(part.weight))
                : parts.stream().map(Node::fixedPoints);
        return each.reduce(BigDecimal.ZERO, aggregate == Aggregate.SUM ? BigDecimal::add : BigDecimal::max);
    }

    /** Whether it is measured itself. */
    @JsonIgnore
    public boolean isLeaf() {
        return measure != null;
    }

    /** It and all nodes below, each before its parts. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /**
     * What a leaf measures.
     *
     * @throws NullPointerException if it is a total
     */
    public LeafScale measured() {
        return Objects.requireNonNull(measure, "a total is not measured itself");
    }

    /** The most it can score, where that was found to be fixed. */
    BigDecimal fixedPoints() {
        return Objects.requireNonNull(points, "the points are not fixed");
    }

    /** The column (or indicator) of a leaf. */
    String column() {
        return Objects.requireNonNullElse(measured().column(), id);
    }
}
