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
import vn.tuanthu.rules.pack.PackRemarks;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.pack.Remark;
import vn.tuanthu.text.LocalizedText;

/**
 * A plan pack in a folder, looked through whole: the plan, which of its sentences no check answers and why, and its cases.
 * Immutable.
 *
 * @param plan the plan
 * @param coverage its sentences with their checks, or why there are none
 * @param cases its cases, empty if it has none
 * @param remarks what it leaves out of the plan's words, or says without them
 */
public record PackReview(Plan plan, Coverage coverage, List<PackCase> cases, PackRemarks remarks) {
    public PackReview {
        cases = List.copyOf(cases);
    }

    /**
     * The pack in {@code folder}.
     *
     * @throws BadInputException with everything that is wrong with any of its files
     */
    public static PackReview of(Path folder) {
        PlanReader.Draft draft = PlanReader.draft(folder);
        List<Problem> problems = new ArrayList<>(draft.problems());
        Plan plan = draft.plan();
        if (plan == null) {
            throw new BadInputException(problems);
        }
        Map<String, LocalizedText> reasons = tried(problems, () -> CoverageFile.read(folder, plan));
        Path file = folder.resolve(PackCases.FILE);
        List<PackCase> cases = Files.exists(file)
                ? tried(problems, () -> PackCases.read(InputText.read(file), plan, draft.unread()))
                : List.of();
        Coverage coverage = PlanCoverage.of(plan, Objects.requireNonNullElse(reasons, Map.of()));
        PackRemarks remarks = PackRemarks.of(folder, coverage, draft.unread());
        if (!problems.isEmpty() || reasons == null || cases == null) {
            problems.addAll(remarks.errors());
            throw new BadInputException(problems);
        }
        return new PackReview(plan, coverage, cases, remarks);
    }

    private static <T> @Nullable T tried(List<Problem> problems, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadInputException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** Where the words of a sentence and the data of the pack seem to part, each with file and line. */
    public List<Remark> doubts() {
        return remarks.doubts();
    }

    /** How much of it is left for a person to look at. */
    public int open() {
        return doubts().size() + remarks.onPaper().size() + remarks.unsettled().size();
    }

    /** Ids of the checks that no case is about. */
    public List<String> untested() {
        return PackCases.without(cases, plan);
    }
}
