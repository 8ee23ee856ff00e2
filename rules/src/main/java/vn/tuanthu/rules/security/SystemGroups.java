package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Systems in groups that can be judged one after the other: a whole stands with its parts. */
final class SystemGroups {
    /** So many systems are judged together, unless more belong together. */
    private static final int TOGETHER = 200;

    private final Map<String, String> whole = new HashMap<>();

    private SystemGroups(List<SystemCase> systems) {
        systems.forEach(system -> whole.put(system.id(), system.id()));
        for (SystemCase system : systems) {
            for (String part : system.system().components()) {
                whole.put(root(part), root(system.id()));
            }
        }
    }

    /** {@code systems} in groups, in their order as far as no whole stands apart from its parts. */
    static List<List<SystemCase>> of(List<SystemCase> systems) {
        SystemGroups groups = new SystemGroups(systems);
        Map<String, List<SystemCase>> wholes = new LinkedHashMap<>();
        systems.forEach(system -> wholes.computeIfAbsent(groups.root(system.id()), any -> new ArrayList<>(1))
                .add(system));
        List<List<SystemCase>> all = new ArrayList<>();
        List<SystemCase> some = new ArrayList<>();
        for (List<SystemCase> one : wholes.values()) {
            some.addAll(one);
            if (some.size() >= TOGETHER) {
                all.add(some);
                some = new ArrayList<>();
            }
        }
        if (!some.isEmpty()) {
            all.add(some);
        }
        return all;
    }

    private String root(String system) {
        String root = system;
        for (String next = above(root); !next.equals(root); next = above(root)) {
            whole.put(root, above(next));
            root = next;
        }
        return root;
    }

    private String above(String system) {
        return Objects.requireNonNull(whole.get(system), system);
    }
}
