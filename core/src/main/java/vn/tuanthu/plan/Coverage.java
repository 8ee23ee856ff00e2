package vn.tuanthu.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;

/**
 * Every sentence of a plan with the checks that answer it, or the reason why none can. Immutable.
 *
 * @param plan the plan
 * @param sentences its sentences in its order
 */
public record Coverage(Plan plan, List<Sentence> sentences) {
    /**
     * One sentence.
     *
     * @param clause its words
     * @param answers the checks that rest on it; empty when no check does
     * @param reason why it cannot be tested; null when nobody said so
     */
    public record Sentence(
            Clause clause, List<Answer> answers, @Nullable LocalizedText reason) {
        public Sentence {
            Objects.requireNonNull(clause, "clause");
            answers = List.copyOf(answers);
        }

        /** Whether it is either answered or excused, and not both. */
        public boolean isSettled() {
            return answers.isEmpty() == (reason != null);
        }
    }

    /**
     * A check that answers a sentence.
     *
     * @param check its id
     * @param demand what it asks for
     * @param mandatory whether it decides compliance
     * @param certainty how sure its source is
     */
    public record Answer(String check, Message demand, boolean mandatory, Certainty certainty) {
        public Answer {
            Objects.requireNonNull(check, "check");
            Objects.requireNonNull(demand, "demand");
            Objects.requireNonNull(certainty, "certainty");
        }
    }

    public Coverage {
        Objects.requireNonNull(plan, "plan");
        sentences = List.copyOf(sentences);
    }

    /**
     * The coverage of {@code plan}.
     *
     * @param verdicts of checks that the plan itself does not list, such as those on the rows of its own budget; each
     *     answers the sentence it cites and the sentence it judges
     * @param reasons by clause, why it cannot be tested
     */
    public static Coverage of(Plan plan, Collection<Finding> verdicts, Map<String, LocalizedText> reasons) {
        Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
        for (Check check : plan.checks()) {
            put(
                    answers,
                    check.clause().id(),
                    new Answer(check.id(), demand(check), check.mandatory(), check.certainty()));
        }
        for (Finding verdict : verdicts) {
            Answer answer = new Answer(verdict.check(), demand(verdict), verdict.mandatory(), verdict.certainty());
            put(answers, verdict.clause(), answer);
            put(answers, verdict.subject(), answer);
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            Collection<Answer> found =
                    answers.getOrDefault(clause.id(), Map.of()).values();
            sentences.add(new Sentence(clause, List.copyOf(found), reasons.get(clause.id())));
        }
        return new Coverage(plan, sentences);
    }

    /** The sentences that are neither answered nor excused, or both. */
    public List<Sentence> unsettled() {
        return sentences.stream().filter(sentence -> !sentence.isSettled()).toList();
    }

    /** How many sentences some check answers. */
    public long answered() {
        return sentences.stream()
                .filter(sentence -> !sentence.answers().isEmpty())
                .count();
    }

    private static void put(Map<String, Map<String, Answer>> answers, String clause, Answer answer) {
        answers.computeIfAbsent(clause, c -> new LinkedHashMap<>()).putIfAbsent(answer.check(), answer);
    }

    /** What the check requires of it, or what the check says; never how this one ended. */
    private static Message demand(Finding verdict) {
        return verdict.required() == null ? Message.of("coverage.demand", verdict.clauseText()) : verdict.required();
    }

    private static Message demand(Check check) {
        if (check instanceof Target target) {
            Indicator what = target.indicator();
            if (target.isOfProvinceAlone()) {
                // Whom the plan binds may be of any tier.
                return Message.of("coverage.common-target", target.inWords(), what.inWords(), what.id());
            }
            return Message.of(
                    "coverage.target",
                    target.inWords(),
                    what.inWords(),
                    target.tiers().stream().sorted().map(tier -> tier.text()).toList(),
                    what.id());
        }
        Obligation obligation = (Obligation) check;
        return Message.of("coverage.obligation", obligation.supply(), obligation.responsible());
    }
}
