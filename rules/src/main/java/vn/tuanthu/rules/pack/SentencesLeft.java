package vn.tuanthu.rules.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.reading.CsvTable;

/** Sentences that ask something by a number, and that no number is held against. */
final class SentencesLeft {
    private static final Set<Clause.Kind> ASKING = Set.of(
            Clause.Kind.TARGET,
            Clause.Kind.GOAL,
            Clause.Kind.HEADING,
            Clause.Kind.ACTIVITY,
            Clause.Kind.SOLUTION,
            Clause.Kind.RESPONSIBILITY);

    private final Coverage coverage;

    SentencesLeft(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Targets, by their kind, that no check answers and nobody has excused. */
    void unanswered(InputText ledger, Set<String> unread, Doubts errors) {
        Map<String, Integer> lines = lines(ledger);
        coverage.sentences().stream()
                .filter(one -> one.clause().kind() == Clause.Kind.TARGET)
                .filter(one -> one.answers().isEmpty() && one.reason() == null)
                .map(one -> one.clause().id())
                .filter(id -> !unread.contains(id))
                .forEach(id -> errors.line(lines.getOrDefault(id, 1), "pack.target-without-check", id));
    }

    /** Sentences of which nobody has said what becomes of them, or two things. */
    void unsettled(InputText ledger, Doubts open) {
        Map<String, Integer> lines = lines(ledger);
        for (Coverage.Sentence one : coverage.unsettled()) {
            String id = one.clause().id();
            String what = one.answers().isEmpty() ? "pack.unsettled" : "pack.settled-twice";
            open.line(lines.getOrDefault(id, 1), what, id);
        }
    }

    /** By the id of a sentence, its line in the ledger. */
    private static Map<String, Integer> lines(InputText ledger) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        CsvTable.read(ledger)
                .rows()
                .forEach(row -> lines.putIfAbsent(row.cells().get(0), row.line()));
        return lines;
    }

    /** Sentences with a number that are said to be untestable. */
    void excused(Map<String, String> places, Doubts doubts) {
        coverage.sentences().stream()
                .filter(one -> one.answers().isEmpty() && one.reason() != null)
                .forEach(one -> number(one.clause())
                        .ifPresent(number -> doubts.about(one.clause())
                                .at(
                                        places.getOrDefault(one.clause().id(), "/notTestable"),
                                        "pack.doubt.excused",
                                        one.clause().id(),
                                        number.inItsWords())));
    }

    /** Sentences on money that state a sum for which the pack has no place. */
    void money(InputText ledger, Doubts doubts) {
        Plan plan = coverage.plan();
        BudgetPlan budget = plan.budget();
        Map<String, Integer> lines = lines(ledger);
        for (Clause clause : plan.clauses()) {
            boolean isCited = budget != null
                    && Stream.of(budget.total(), budget.principle(), budget.byLaw(), budget.list())
                            .anyMatch(clause::equals);
            if (clause.kind() != Clause.Kind.BUDGET && !isCited) {
                continue;
            }
            Set<Long> known = sums(clause);
            for (StatedMoney stated : StatedMoney.of(Sentence.of(clause).numbers())) {
                if (!known.contains(stated.vnd())) {
                    doubts.about(clause)
                            .line(
                                    lines.getOrDefault(clause.id(), 1),
                                    "pack.doubt.money-left",
                                    clause.id(),
                                    stated.number().inItsWords());
                }
            }
        }
    }

    /** What the pack says of the money of a sentence. */
    private Set<Long> sums(Clause clause) {
        Plan plan = coverage.plan();
        BudgetPlan budget = plan.budget();
        Set<Long> known = new HashSet<>();
        if (budget != null) {
            budget.sources().stream()
                    .filter(source -> source.clause().equals(clause))
                    .map(BudgetPlan.Source::statedVnd)
                    .filter(Objects::nonNull)
                    .forEach(known::add);
            Long total = budget.totalVnd();
            if (total != null && clause.equals(budget.total())) {
                known.add(total);
            }
        }
        plan.targets().stream()
                .filter(target -> target.clause().equals(clause))
                .map(target -> target.threshold().value().longValue())
                .forEach(known::add);
        return known;
    }

    /** Sentences with a number that only a document answers. */
    void onPaper(Doubts doubts) {
        Set<Clause> judged =
                coverage.plan().targets().stream().map(Target::clause).collect(Collectors.toSet());
        for (int i = 0; i < coverage.plan().obligations().size(); i++) {
            Clause clause = coverage.plan().obligations().get(i).clause();
            String at = "/obligations/" + i;
            if (!judged.contains(clause)) {
                number(clause)
                        .ifPresent(number ->
                                doubts.about(clause).at(at, "pack.doubt.on-paper", clause.id(), number.inItsWords()));
            }
        }
    }

    /** The first number by which a sentence asks something; surely so where it is not called a target. */
    private static Optional<StatedNumber> number(Clause clause) {
        boolean isTarget = clause.kind() == Clause.Kind.TARGET;
        return !ASKING.contains(clause.kind())
                ? Optional.empty()
                : Sentence.of(clause).numbers().stream()
                        .filter(one -> isTarget ? one.isAsked() : one.isSurelyAsked())
                        .findFirst();
    }
}
