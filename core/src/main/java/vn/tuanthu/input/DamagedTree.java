package vn.tuanthu.input;

import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, from which the places that do not fit are taken out one after another, so that the next one can be found.
 * Remembers where what is left stood in the file. Used by one thread.
 */
final class DamagedTree {
    private final JsonNode root;
    /** The places in the file of the elements that are left of each list. */
    private final Map<JsonNode, List<Integer>> places = new IdentityHashMap<>();
    /** Fields that were taken out: that they are missing now is no fault of the file. */
    private final Set<String> taken = new HashSet<>();

    DamagedTree(JsonNode root) {
        this.root = root;
    }

    TreeNode left() {
        return root;
    }

    /** The steps of {@code path}, from the root of what is left, as they are in the file. */
    List<Reference> inFile(List<Reference> path) {
        List<Reference> steps = new ArrayList<>();
        JsonNode node = root;
        for (Reference step : path) {
            if (step.getFieldName() != null) {
                steps.add(step);
                node = node.path(step.getFieldName());
            } else {
                steps.add(new Reference(root, placesOf(node).get(step.getIndex())));
                node = node.path(step.getIndex());
            }
        }
        return steps;
    }

    /** Whether what {@code path} leads to is only missing because it was taken out. */
    boolean isTaken(List<Reference> path) {
        return taken.contains(key(inFile(path)));
    }

    /** Takes out what {@code path} leads to; false if that is everything. */
    boolean takeOut(List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        List<Reference> inFile = inFile(path);
        Reference last = path.get(path.size() - 1);
        JsonNode parent = at(path.subList(0, path.size() - 1));
        if (parent instanceof ObjectNode fields && last.getFieldName() != null) {
            taken.add(key(inFile));
            return fields.remove(last.getFieldName()) != null;
        }
        if (parent instanceof ArrayNode list && last.getFieldName() == null && last.getIndex() < list.size()) {
            placesOf(list).remove(last.getIndex());
            list.remove(last.getIndex());
            return true;
        }
        return false;
    }

    /** Gives the field {@code from}, beside the one {@code path} leads to, the name of that one. */
    boolean rename(List<Reference> path, String from) {
        String name = path.get(path.size() - 1).getFieldName();
        return at(path.subList(0, path.size() - 1)) instanceof ObjectNode fields
                && fields.has(from)
                && fields.set(name, fields.remove(from)) != null;
    }

    private @Nullable JsonNode at(List<Reference> path) {
        JsonNode node = root;
        for (Reference step : path) {
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
        }
        return node;
    }

    private List<Integer> placesOf(JsonNode list) {
        return places.computeIfAbsent(
                list,
                any -> new ArrayList<>(IntStream.range(0, any.size()).boxed().toList()));
    }

    private static String key(List<Reference> path) {
        StringBuilder key = new StringBuilder();
        path.forEach(step -> key.append('/')
                .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
        return key.toString();
    }
}
