package vn.tuanthu.rules.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;

/**
 * What is to be said of a pack that can be read: where it leaves out what the plan says, or says what the plan does not.
 *
 * @param errors targets of the plan that nobody judges and nobody has excused
 * @param doubts where the words of the plan and the data of the pack seem to part
 * @param onPaper sentences that ask something by a number, of which only a document is asked
 */
public record PackRemarks(List<Problem> errors, List<Problem> doubts, List<Problem> onPaper) {
    public PackRemarks {
        errors = List.copyOf(errors);
        doubts = List.copyOf(doubts);
        onPaper = List.copyOf(onPaper);
    }

    /**
     * Those on the pack in {@code folder}, of which {@code coverage} was made.
     *
     * @param unread ids of sentences of which it has a check that could not be read
     */
    public static PackRemarks of(Path folder, Coverage coverage, Set<String> unread) {
        Plan plan = coverage.plan();
        List<Problem> doubts = new ArrayList<>();
        InputText text = InputText.read(folder.resolve("plan-text.txt"));
        Doubts ofText = new Doubts(text);
        TextLeft.look(text.content(), plan.clauses(), ofText);
        doubts.addAll(ofText.found());

        Doubts ofPlan = new Doubts(InputText.read(folder.resolve("plan.yaml")));
        PlanYears.look(plan, ofPlan);
        PossibleAgencies.listed(plan, ofPlan);
        doubts.addAll(ofPlan.found());

        InputText targets = InputText.read(folder.resolve("targets.yaml"));
        doubts.addAll(SentenceReview.of(plan, targets));
        Doubts ofTargets = new Doubts(targets);
        PossibleAgencies.asked(plan, ofTargets);
        IndicatorWords.look(plan, ofTargets);
        doubts.addAll(ofTargets.found());

        SentencesLeft left = new SentencesLeft(coverage);
        InputText ledger = InputText.read(folder.resolve("ledger.csv"));
        Doubts errors = new Doubts(ledger);
        left.unanswered(ledger, unread, errors);
        List<Problem> onPaper = new ArrayList<>();
        Path duties = folder.resolve(PackFiles.DUTIES);
        if (Files.exists(duties)) {
            InputText file = InputText.read(duties);
            Doubts ofDuties = new Doubts(file);
            PossibleAgencies.bound(plan, ofDuties);
            doubts.addAll(ofDuties.found());
            Doubts numbers = new Doubts(file);
            left.onPaper(numbers);
            onPaper.addAll(numbers.found());
        }
        Path excuses = folder.resolve(CoverageFile.NAME);
        if (Files.exists(excuses)) {
            InputText file = InputText.read(excuses);
            Doubts ofExcuses = new Doubts(file);
            left.excused(CoverageFile.pointers(file), ofExcuses);
            doubts.addAll(ofExcuses.found());
        }
        return new PackRemarks(errors.found(), doubts, onPaper);
    }
}
