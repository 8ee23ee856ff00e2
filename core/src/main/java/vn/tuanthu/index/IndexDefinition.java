package vn.tuanthu.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
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
 * @param missing what becomes of a part without data
 * @param grades bands of the total, in any order; empty if it has none
 * @param root the total
 */
public record IndexDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) LocalizedText name,
        @Nullable LocalizedText basis,
        @Nullable LocalizedText superseded,
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
        return new IndexDefinition(id, name, basis, superseded, missing, grades, root.cutTo(decimals));
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
