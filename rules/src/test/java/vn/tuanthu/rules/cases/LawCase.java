package vn.tuanthu.rules.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;

/**
 * A case of law: what is declared, the day it is judged, and what is to be found.
 *
 * <p>A file of cases is YAML, under {@code cases/<instrument>/}, strictly read:
 *
 * <pre>{@code
 * day: 2025-12-31                      # of the cases that give none
 * cases:
 *   ND85.16.2:                         # the article
 *     - case: an appraisal at level 3
 *       system: {level: 3, approval: {level: 3, ..., appraisalStarted: 2024-03-01, appraisalEnded: $}}
 *       expect: {2024-03-16: PASS advises, 2024-03-17: FAIL advises}
 * }</pre>
 *
 * <p>A single system is judged beside those of two other cases of the same file, so that no verdict mixes two systems up.
 *
 * <p>What stands for {@code $} are the keys of {@code expect}: both sides of a boundary in one case. See {@link Facts} for
 * what is declared and {@link Expected} for what is found.
 *
 * @param clause the article
 * @param name what it is about
 * @param place file and line
 * @param day the day
 * @param facts what is declared
 * @param expected what is to be found
 */
record LawCase(String clause, String name, String place, String day, Facts facts, Expected expected) {
    static final Path FOLDER = Path.of("src/test/resources/cases");

    record CaseFile(
            @Nullable String day,
            @JsonProperty(required = true) Map<String, List<Written>> cases) {}

    /** A case as it is written. */
    record Written(
            @JsonProperty(value = "case", required = true) String name,
            @Nullable String day,
            @Nullable Map<String, Object> system,
            @Nullable List<Map<String, Object>> systems,
            @Nullable Map<String, Object> budget,
            @Nullable List<Map<String, Object>> tasks,
            @Nullable List<Map<String, Object>> agencies,
            @Nullable String of,
            @Nullable String check,
            @JsonProperty(required = true) Object expect) {}

    /** The files of cases, in order. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The cases of a file.
     *
     * @throws BadInputException if it is not written as it must be
     */
    static List<LawCase> read(InputText text) {
        CaseFile file = StructuredInput.read(text, CaseFile.class);
        SourceLocations places = SourceLocations.of(text);
        List<LawCase> cases = new ArrayList<>();
        file.cases().forEach((clause, written) -> {
            for (int i = 0; i < written.size(); i++) {
                String line = places.at("/cases/" + clause + "/" + i).replaceAll(" .*", "");
                cases.addAll(cases(clause, written.get(i), file.day(), text.name() + ":" + line));
            }
        });
        return beside(cases);
    }

    /**
     * Each beside the systems of the next case, which often differs in one thing, and of one in the other half of the file,
     * which differs in many: a verdict that mixes systems up is seen.
     */
    private static List<LawCase> beside(List<LawCase> cases) {
        List<LawCase> beside = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            LawCase one = cases.get(i);
            Facts next = cases.get((i + 1) % cases.size()).facts();
            Facts far = cases.get((i + cases.size() / 2) % cases.size()).facts();
            beside.add(new LawCase(
                    one.clause(),
                    one.name(),
                    one.place(),
                    one.day(),
                    one.facts().beside(List.of(next, far)),
                    one.expected()));
        }
        return beside;
    }

    private static List<LawCase> cases(String clause, Written written, @Nullable String ofFile, String place) {
        String day = written.day() == null ? ofFile : written.day();
        String check = written.check() == null ? clause : written.check();
        if (day == null) {
            throw new IllegalArgumentException(place + ": no day");
        }
        Facts facts = Facts.of(written, place);
        if (!day.equals(CaseData.EACH) && !facts.has(CaseData.EACH)) {
            return List.of(new LawCase(
                    clause, written.name(), place, day, facts, Expected.of(clause, check, written.expect(), place)));
        }
        if (!(written.expect() instanceof Map<?, ?> each)) {
            throw new IllegalArgumentException(place + ": expect must say what is found for each " + CaseData.EACH);
        }
        List<LawCase> cases = new ArrayList<>();
        each.forEach((key, found) -> cases.add(new LawCase(
                clause,
                written.name() + ": " + key,
                place,
                day.equals(CaseData.EACH) ? (String) key : day,
                facts.with((String) key),
                Expected.of(clause, check, found, place))));
        return cases;
    }

    /** Judges what is declared; says what was found otherwise. */
    void run() {
        List<String> wrong = expected.differences(facts.judged(day));
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    clause + ": " + name + " (" + place + ", on " + day + ")\n  " + String.join("\n  ", wrong));
        }
    }

    /** Cases by clause and name, each ready to run; a file that cannot be read is a test that fails. */
    static Map<String, Map<String, Runnable>> byClause(List<Path> files) {
        Map<String, Map<String, Runnable>> all = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                read(InputText.read(file)).forEach(one -> {
                    Runnable twice = all.computeIfAbsent(one.clause(), clause -> new LinkedHashMap<>())
                            .put(one.name(), one::run);
                    if (twice != null) {
                        throw new IllegalArgumentException(one.place() + ": a second case \"" + one.name() + "\"");
                    }
                });
            } catch (BadInputException | IllegalArgumentException e) {
                all.put(FOLDER.relativize(file).toString(), Map.of("can be read", () -> {
                    throw e;
                }));
            }
        }
        return all;
    }
}
