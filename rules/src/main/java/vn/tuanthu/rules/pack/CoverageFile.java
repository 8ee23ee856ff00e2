package vn.tuanthu.rules.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * {@code coverage.yaml} of a plan pack: which sentences of the plan cannot be tested, and why. It changes no verdict, so
 * a pack may go without it.
 */
public final class CoverageFile {
    static final String NAME = "coverage.yaml";

    record Shape(
            @JsonProperty(required = true) List<Excuse> notTestable,
            @Nullable List<Review> reviewed) {}

    record Excuse(
            @JsonProperty(required = true) LocalizedText reason,
            @JsonProperty(required = true) List<String> clauses) {}

    /** A remark on the pack that somebody has looked at and found the pack right. */
    record Review(
            @JsonProperty(required = true) String remark,
            @Nullable String sentence,
            @JsonProperty(required = true) String by,
            @JsonProperty(required = true) LocalizedText why) {
        boolean isOf(Remark one) {
            return remark.equals(one.id()) && (sentence == null || sentence.equals(one.sentence()));
        }
    }

    private CoverageFile() {}

    /** By clause, why it cannot be tested, in the pack that ships with this library for {@code plan}. */
    public static Map<String, LocalizedText> bundled(Plan plan) {
        return PackFiles.bundled(plan.id())
                .map(files -> reasons(files.get(NAME), plan))
                .orElseGet(Map::of);
    }

    /**
     * By clause, why it cannot be tested, in the pack in {@code folder}; empty if it has no such file.
     *
     * @throws BadInputException if the file names a clause that {@code plan} does not have
     */
    public static Map<String, LocalizedText> read(Path folder, Plan plan) {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? reasons(InputText.read(file), plan) : Map.of();
    }

    /** By clause, the pointer to where it is excused. */
    static Map<String, String> pointers(InputText file) {
        Map<String, String> pointers = new LinkedHashMap<>();
        List<Excuse> excuses = StructuredInput.read(file, Shape.class).notTestable();
        for (int i = 0; i < excuses.size(); i++) {
            List<String> clauses = excuses.get(i).clauses();
            for (int j = 0; j < clauses.size(); j++) {
                pointers.putIfAbsent(clauses.get(j), "/notTestable/" + i + "/clauses/" + j);
            }
        }
        return pointers;
    }

    private static Map<String, LocalizedText> reasons(InputText file, Plan plan) {
        Map<String, LocalizedText> reasons = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Excuse> excuses = StructuredInput.read(file, Shape.class).notTestable();
        for (int i = 0; i < excuses.size(); i++) {
            Excuse excuse = excuses.get(i);
            for (int j = 0; j < excuse.clauses().size(); j++) {
                String clause = excuse.clauses().get(j);
                String at = "/notTestable/" + i + "/clauses/" + j;
                if (plan.clause(clause).isEmpty()) {
                    problems.add(problem(file, at, "coverage.unknown-clause", clause));
                } else if (reasons.putIfAbsent(clause, excuse.reason()) != null) {
                    problems.add(problem(file, at, "coverage.repeated", clause));
                }
            }
        }
        problems.addAll(unfounded(file));
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return reasons;
    }

    /** What people have looked at. */
    static List<Review> reviews(InputText file) {
        List<Review> reviewed = StructuredInput.read(file, Shape.class).reviewed();
        return reviewed == null ? List.of() : reviewed;
    }

    /** A review that does not say who looked, or why the pack is right, is none. */
    private static List<Problem> unfounded(InputText file) {
        List<Review> reviewed = reviews(file);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < reviewed.size(); i++) {
            if (Blank.is(reviewed.get(i).by())) {
                problems.add(problem(
                        file,
                        "/reviewed/" + i + "/by",
                        "coverage.nobody-looked",
                        reviewed.get(i).remark()));
            }
            if (Blank.is(reviewed.get(i).why().vi())) {
                problems.add(problem(
                        file,
                        "/reviewed/" + i + "/why",
                        "coverage.no-why",
                        reviewed.get(i).remark()));
            }
        }
        return problems;
    }

    private static Problem problem(InputText file, String pointer, String key, String clause) {
        return new Problem(
                file.name(),
                SourceLocations.of(file).at(pointer),
                Message.of(key, clause),
                Message.of("coverage.remedy"));
    }
}
