package vn.tuanthu.rules.mutation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One change.
 *
 * @param name file, place and change, unique
 * @param files the changed files by their path on the class path, made when they are needed
 */
record Mutant(String name, Supplier<Map<String, byte[]>> files) {
    static Mutant of(String name, String path, String content) {
        return new Mutant(name, () -> Map.of(path, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** No change at all: the tests must pass. */
    static Mutant none() {
        return new Mutant("no change", Map::of);
    }
}
