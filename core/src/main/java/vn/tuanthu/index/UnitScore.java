package vn.tuanthu.index;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * One unit with all its scores.
 *
 * @param unit the unit
 * @param nodes its scores on all nodes, in the order of the definition, the total first
 * @param grade the band of its total, or null
 * @param reason why it has no rank, or null if it has one
 * @param notes what was done about its missing data
 */
public record UnitScore(
        RankedUnit unit,
        List<NodeScore> nodes,
        @Nullable LocalizedText grade,
        @Nullable Message reason,
        List<Message> notes) {
    public UnitScore {
        nodes = List.copyOf(nodes);
        notes = List.copyOf(notes);
    }

    /** Its total. */
    public NodeScore total() {
        return nodes.get(0);
    }

    /**
     * Its place, if it is ranked.
     *
     * @throws NullPointerException if it is not
     */
    public int place() {
        return Objects.requireNonNull(total().rank(), "not ranked");
    }

    /**
     * Why it is not ranked.
     *
     * @throws NullPointerException if it is
     */
    public Message whyUnranked() {
        return Objects.requireNonNull(reason, "ranked");
    }

    /** Of how many criteria of the index it has a figure. */
    public FigureCount figures() {
        return figures(total().node());
    }

    /** The same of the criteria of one part of the index, or of one criterion. */
    public FigureCount figures(Node part) {
        Set<String> below = part.all().map(Node::id).collect(Collectors.toSet());
        return FigureCount.of(nodes.stream()
                .filter(score ->
                        score.node().isLeaf() && below.contains(score.node().id()))
                .toList());
    }

    /** Whether it has a rank. */
    public boolean ranked() {
        return reason == null;
    }

    /**
     * Its score on one node.
     *
     * @throws IllegalArgumentException if the index has no such node
     */
    public NodeScore node(String id) {
        return nodes.stream()
                .filter(score -> score.node().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such node: " + id));
    }
}
