package vn.tuanthu.rules.mutation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One change.
 *
 * @param name file, place and change, unique
 * @param path the file on the class path that it changes
 * @param files the changed files by their path on the class path, made when they are needed
 */
record Mutant(String name, String path, Supplier<Map<String, byte[]>> files) {
    static Mutant of(String name, String path, String content) {
        return new Mutant(name, path, () -> Map.of(path, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The chapter whose tests are nearest to it: the folder of its rules, or the name of its file in a plan pack. */
    String chapter() {
        String[] steps = path.split("/");
        String file = steps[steps.length - 1];
        return path.startsWith("packs/") ? file.substring(0, file.indexOf('.')) : steps[Math.max(0, steps.length - 2)];
    }
}
