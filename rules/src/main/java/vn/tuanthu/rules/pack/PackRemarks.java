package vn.tuanthu.rules.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;

/**
 * What is to be said of a pack that can be read: where it leaves out what the plan says, or says what the plan does not.
 *
 * @param errors targets of the plan that nobody judges and nobody has excused
 * @param unsettled other sentences that are neither answered by a check nor said to be untestable, or both
 * @param doubts where the words of the plan and the data of the pack seem to part, and nobody has looked yet
 * @param onPaper sentences that ask something by a number, of which only a document is asked, and nobody has looked yet
 * @param reviewed remarks that somebody has looked at and found the pack right
 */
public record PackRemarks(
        List<Problem> errors,
        List<Problem> unsettled,
        List<Remark> doubts,
        List<Remark> onPaper,
        List<ReviewedRemark> reviewed) {
    public PackRemarks {
        errors = List.copyOf(errors);
        unsettled = List.copyOf(unsettled);
        doubts = List.copyOf(doubts);
        onPaper = List.copyOf(onPaper);
        reviewed = List.copyOf(reviewed);
    }

    /**
     * Those on the pack in {@code folder}, of which {@code coverage} was made.
     *
     * @param unread ids of sentences of which it has a check that could not be read
     */
    public static PackRemarks of(Path folder, Coverage coverage, Set<String> unread) {
        Plan plan = coverage.plan();
        List<Remark> doubts = new ArrayList<>();
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
        Doubts unsettled = new Doubts(ledger);
        left.unsettled(ledger, unsettled);
        Doubts ofLedger = new Doubts(ledger);
        left.money(ledger, ofLedger);
        doubts.addAll(ofLedger.found());
        List<Remark> onPaper = new ArrayList<>();
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
        Path money = folder.resolve(PackFiles.BUDGET);
        if (Files.exists(money)) {
            doubts.addAll(MoneyReview.of(plan, InputText.read(money)));
        }
        PackRemarks all = new PackRemarks(errors.problems(), unsettled.problems(), doubts, onPaper, List.of());
        Path excuses = folder.resolve(CoverageFile.NAME);
        return Files.exists(excuses) ? all.looked(InputText.read(excuses), left) : all;
    }

    /** The same with what people have looked at taken out, as {@code excuses} says. */
    private PackRemarks looked(InputText excuses, SentencesLeft left) {
        Doubts ofExcuses = new Doubts(excuses);
        left.excused(CoverageFile.pointers(excuses), ofExcuses);
        List<Remark> all = Stream.of(doubts, ofExcuses.found(), onPaper)
                .flatMap(List::stream)
                .toList();
        List<CoverageFile.Review> reviews = CoverageFile.reviews(excuses);
        List<ReviewedRemark> answered = all.stream()
                .flatMap(remark -> reviews.stream()
                        .filter(review -> review.isOf(remark))
                        .limit(1)
                        .map(review -> new ReviewedRemark(remark, review.by(), review.why())))
                .toList();
        Set<Remark> closed = answered.stream().map(ReviewedRemark::remark).collect(Collectors.toSet());
        List<Remark> open = Stream.concat(doubts.stream(), ofExcuses.found().stream())
                .filter(remark -> !closed.contains(remark))
                .collect(Collectors.toCollection(ArrayList::new));
        Doubts ofNothing = new Doubts(excuses);
        for (int i = 0; i < reviews.size(); i++) {
            CoverageFile.Review review = reviews.get(i);
            String at = "/reviewed/" + i;
            if (all.stream().noneMatch(review::isOf)) {
                all.stream()
                        .filter(remark -> remark.id().equals(review.remark()))
                        .findFirst()
                        .ifPresentOrElse(
                                remark -> ofAnother(remark, at, ofNothing),
                                () -> ofNothing.at(at, "pack.doubt.review-of-nothing", review.remark()));
            }
        }
        open.addAll(ofNothing.found());
        List<Remark> paper =
                onPaper.stream().filter(remark -> !closed.contains(remark)).toList();
        return new PackRemarks(errors, unsettled, open, paper, answered);
    }

    /** A review that gives another sentence than that of the remark, which need not be of any. */
    private static void ofAnother(Remark remark, String at, Doubts doubts) {
        if (remark.sentence() == null) {
            doubts.at(at, "pack.doubt.review-of-no-sentence", remark.id());
        } else {
            doubts.at(at, "pack.doubt.review-of-other", remark.id(), remark.sentence());
        }
    }
}
