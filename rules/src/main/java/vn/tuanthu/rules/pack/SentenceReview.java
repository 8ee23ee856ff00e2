package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;

/**
 * Holds the data of each target beside the words of its sentence. Sentences are written in many ways, so what is found is
 * for a person to look at and refuses nothing.
 */
final class SentenceReview {
    private final List<TargetReview> ofTargets;
    private final List<ClauseReview> ofClauses;
    private final SwappedIndicators swapped = new SwappedIndicators();
    private final ClauseReview ofNumbers = new NumbersLeft();
    private final Doubts doubts;

    private SentenceReview(Plan plan, InputText file) {
        this.ofTargets = List.of(
                new NumberWords(),
                new UnitWords(),
                new DirectionWords(),
                new PlaceWords(),
                new DayWords(plan),
                new BaseYearWords(plan),
                new KindWords());
        this.ofClauses = List.of(new AddresseeWords(), new DaysLeft(plan), new ComparisonsLeft(), new QualifierWords());
        this.doubts = new Doubts(file);
    }

    /**
     * What of the targets of {@code plan} does not fit the words of their sentences, each with its line; empty where all
     * does.
     *
     * @param file the {@code targets.yaml} that the plan was read from
     */
    static List<Remark> of(Plan plan, InputText file) {
        SentenceReview review = new SentenceReview(plan, file);
        Map<Clause, List<ClauseReview.Placed>> byClause = new LinkedHashMap<>();
        for (int i = 0; i < plan.targets().size(); i++) {
            Target target = plan.targets().get(i);
            byClause.computeIfAbsent(target.clause(), clause -> new ArrayList<>())
                    .add(new ClauseReview.Placed(target, "/targets/" + i));
        }
        byClause.forEach(review::clause);
        return review.doubts.found();
    }

    private void clause(Clause clause, List<ClauseReview.Placed> targets) {
        Sentence sentence = Sentence.of(clause);
        doubts.about(clause);
        int before = doubts.count();
        Set<Target> told = swapped.look(sentence, targets, doubts);
        List<ClauseReview.Placed> others =
                targets.stream().filter(one -> !told.contains(one.target())).toList();
        for (ClauseReview.Placed one : others) {
            ofTargets.forEach(review -> review.look(one.target(), sentence, one.at(), doubts));
        }
        boolean isFaulty = doubts.count() > before;
        ofClauses.forEach(review -> review.look(sentence, targets, doubts));
        // A number that is wrong in a target would be missing in the sentence too.
        if (!isFaulty) {
            ofNumbers.look(sentence, targets, doubts);
        }
    }
}
