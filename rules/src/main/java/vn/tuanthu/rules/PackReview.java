package vn.tuanthu.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.cases.PackCase;
import vn.tuanthu.rules.cases.PackCases;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.pack.SentenceReview;
import vn.tuanthu.text.LocalizedText;

/**
 * A plan pack in a folder, looked through whole: the plan, which of its sentences no check answers and why, and its cases.
 * Immutable.
 *
 * @param plan the plan
 * @param coverage its sentences with their checks, or why there are none
 * @param cases its cases, empty if it has none
 * @param doubts where the words of a sentence and the data of its target seem to part, each with file and line
 */
public record PackReview(Plan plan, Coverage coverage, List<PackCase> cases, List<Problem> doubts) {
    public PackReview {
        doubts = List.copyOf(doubts);
        cases = List.copyOf(cases);
    }

    /**
     * The pack in {@code folder}.
     *
     * @throws BadInputException with everything that is wrong with any of its files
     */
    public static PackReview of(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Plan plan = tried(problems, () -> PlanReader.read(folder));
        Map<String, LocalizedText> reasons =
                plan == null ? null : tried(problems, () -> CoverageFile.read(folder, plan));
        Path file = folder.resolve(PackCases.FILE);
        List<PackCase> cases = plan == null || !Files.exists(file)
                ? List.of()
                : tried(problems, () -> PackCases.read(InputText.read(file), plan));
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new PackReview(
                Objects.requireNonNull(plan),
                PlanCoverage.of(plan, Objects.requireNonNull(reasons)),
                Objects.requireNonNull(cases),
                SentenceReview.of(plan, InputText.read(folder.resolve("targets.yaml"))));
    }

    private static <T> @Nullable T tried(List<Problem> problems, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadInputException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** Ids of the sentences that are neither answered by a check nor said to be untestable, or both. */
    public List<String> unsettled() {
        return coverage.unsettled().stream()
                .map(sentence -> sentence.clause().id())
                .toList();
    }

    /** Ids of the checks that no case is about. */
    public List<String> untested() {
        return PackCases.without(cases, plan);
    }
}
