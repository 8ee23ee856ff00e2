package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * The parts of an index by what people call them: by id, by the number that is printed before the name, by name or by both
 * together.
 */
public final class PartNames {
    private static final int NAMED = 20;

    private final List<Node> parts;
    private final Map<String, Node> ids = new LinkedHashMap<>();
    private final Map<String, Set<Node>> called = new LinkedHashMap<>();

    private PartNames(List<Node> parts) {
        this.parts = parts;
        for (Node part : parts) {
            ids.put(part.id(), part);
            if (part.isLeaf()) {
                ids.putIfAbsent(part.column(), part);
            }
            words(part)
                    .forEach(name -> called.computeIfAbsent(VisibleText.alike(name), any -> new LinkedHashSet<>())
                            .add(part));
        }
    }

    /** Every part of {@code index} that has a weight: all but the total of all. */
    public static PartNames weighed(IndexDefinition index) {
        return new PartNames(index.root().all().skip(1).toList());
    }

    /** The parts of {@code index} that are scored from figures. */
    public static PartNames leaves(IndexDefinition index) {
        return new PartNames(index.leaves());
    }

    private static List<String> words(Node part) {
        List<String> words =
                new ArrayList<>(List.of(part.id(), part.name().vi(), part.name().en()));
        String clause = part.clause();
        if (clause != null) {
            words.add(clause);
            words.add(clause + " " + part.name().vi());
            words.add(clause + " " + part.name().en());
        }
        return words;
    }

    /**
     * What {@code name} may mean: one part, none, or several of which nobody can say which. An id always means its own; the
     * number of a clause that has several parts means each of them.
     */
    public List<Node> meant(String name) {
        Node exact = ids.get(name);
        if (exact != null) {
            return List.of(exact);
        }
        String alike = VisibleText.alike(name);
        Set<Node> found = called.get(alike);
        if (found != null) {
            return List.copyOf(found);
        }
        List<Node> below = parts.stream().filter(part -> isBelow(part, alike)).toList();
        return below.size() > 1 ? below : List.of();
    }

    /** II.2.2a and II.2.2.1 are below II.2.2; II.2.21 is not. */
    private static boolean isBelow(Node part, String number) {
        String clause = part.clause() == null ? "" : VisibleText.alike(part.clause());
        return !number.isEmpty()
                && clause.length() > number.length()
                && clause.startsWith(number)
                && Character.isDigit(number.charAt(number.length() - 1))
                && !Character.isDigit(clause.charAt(number.length()));
    }

    /** What to write in place of {@code name}, which means no part or several. */
    public Message remedy(String name) {
        List<Node> several = meant(name);
        if (!several.isEmpty()) {
            return Message.of(
                    "index.parts", several.stream().map(PartNames::shown).toList());
        }
        return Suggestion.remedy(
                name,
                parts.stream().flatMap(part -> words(part).stream()).distinct().toList(),
                () -> Message.of("index.parts", shown()));
    }

    /** Each as it is printed and by its id. */
    private List<String> shown() {
        return parts.stream().limit(NAMED).map(PartNames::shown).toList();
    }

    private static String shown(Node part) {
        String clause = part.clause();
        return clause == null || clause.equals(part.id()) ? part.id() : clause + " = " + part.id();
    }
}
