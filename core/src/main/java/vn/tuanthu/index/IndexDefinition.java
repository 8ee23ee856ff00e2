package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * An index as data: a tree of parts and what is done when data is missing.
 *
 * @param id its name
 * @param name its title
 * @param basis where it comes from, and which choices are ours
 * @param superseded what has taken its place; null while it holds
 * @param issuer the body that ranks by it; null if it is not said
 * @param year the year that is ranked; null if it is not said
 * @param dated when the ranking is settled; null if it is not said
 * @param missing what becomes of a part without data
 * @param grades bands of the total, in any order; empty if it has none
 * @param root the total
 */
public record IndexDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) LocalizedText name,
        @Nullable LocalizedText basis,
        @Nullable LocalizedText superseded,
        @Nullable LocalizedText issuer,
        @Nullable Integer year,
        @Nullable LocalDate dated,
        @JsonProperty(required = true) MissingDataPolicy missing,
        List<Grade> grades,
        @JsonProperty(required = true) Node root) {
    public IndexDefinition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(root, "root");
        grades = grades == null ? List.of() : List.copyOf(grades);
    }

    /** The leaves, in the order of the definition. */
    public List<Node> leaves() {
        return root.all().filter(Node::isLeaf).toList();
    }

    /**
     * The same with its total rounded half-up before units are ranked, as totals are published.
     *
     * @param decimals 0 or more; where the definition states fewer, those hold
     */
    public IndexDefinition publishedTo(int decimals) {
        return new IndexDefinition(
                id, name, basis, superseded, issuer, year, dated, missing, grades, root.cutTo(decimals));
    }

    /**
     * The same with other weights; the most points of sums above follow.
     *
     * @param weights by the id of the part, each 0 or more
     * @throws IllegalArgumentException if it has no such part, or all parts of a total would weigh nothing
     */
    public IndexDefinition weighted(Map<String, BigDecimal> weights) {
        List<String> ids = root.all().skip(1).map(Node::id).toList();
        weights.forEach((id, weight) -> {
            if (!ids.contains(id) || weight.signum() < 0) {
                throw new IllegalArgumentException("no part " + id + " that could weigh " + weight);
            }
        });
        return new IndexDefinition(
                id, name, basis, superseded, issuer, year, dated, missing, grades, root.weighted(weights));
    }

    /** Whether it is scored from the plan's own measurements rather than from a table of its leaves. */
    public boolean isOfMeasurements() {
        return leaves().stream().anyMatch(leaf -> leaf.measured().score() instanceof Scoring.PlanTarget);
    }

    /** Whether some score of a unit hangs on the figures of the others. */
    public boolean dependsOnOthers() {
        return leaves().stream().anyMatch(leaf -> leaf.measured().score().dependsOnOthers());
    }
}
