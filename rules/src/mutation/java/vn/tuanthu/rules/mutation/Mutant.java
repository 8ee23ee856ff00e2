package vn.tuanthu.rules.mutation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One change.
 *
 * @param name file, place and change, unique
 * @param path the file on the class path that it changes
 * @param rule the changed rule, empty for data
 * @param files the changed files by their path on the class path, made when they are needed
 */
record Mutant(String name, String path, Optional<Rule> rule, Supplier<Map<String, byte[]>> files) {
    /** A rule by the package that its file declares, and its name. */
    record Rule(String drlPackage, String name) {
        @Override
        public String toString() {
            return drlPackage + ": " + name;
        }
    }

    /** Instruments on money alone; the others are on systems, but for what they say of a budget. */
    private static final Set<String> MONEY = Set.of("nd73-2019", "nd82-2024", "nd45-2026", "nd224-2026");

    private static final String LAW = "vn/tuanthu/law/";

    /** The file at {@code path} as names of mutants have it: with its folder if it is of the law, where others may share its name. */
    static String file(String path) {
        return path.startsWith(LAW) ? path.substring(LAW.length()) : path.substring(path.lastIndexOf('/') + 1);
    }

    /** A mutant of data that changes nothing. */
    static Mutant none(String path) {
        return new Mutant("no change", path, Optional.empty(), Map::of);
    }

    static Mutant of(String name, String path, String content) {
        return new Mutant(name, path, Optional.empty(), () -> Map.of(path, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The chapter whose tests are nearest to it: what its rules or articles are about, or its file in a plan pack. */
    String chapter() {
        String[] steps = path.split("/");
        String file = steps[steps.length - 1];
        if (path.startsWith("packs/")) {
            return file.substring(0, file.indexOf('.'));
        }
        String folder = steps[Math.max(0, steps.length - 2)];
        if (MONEY.contains(folder) || file.startsWith("budget.") || file.startsWith("allocation")) {
            return "budget";
        }
        return path.startsWith(LAW) ? "security" : folder;
    }
}
