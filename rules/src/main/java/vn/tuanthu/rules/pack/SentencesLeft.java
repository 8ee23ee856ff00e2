package vn.tuanthu.rules.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
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
        Map<String, Integer> lines = new LinkedHashMap<>();
        CsvTable.read(ledger)
                .rows()
                .forEach(row -> lines.putIfAbsent(row.cells().get(0), row.line()));
        coverage.sentences().stream()
                .filter(one -> one.clause().kind() == Clause.Kind.TARGET)
                .filter(one -> one.answers().isEmpty() && one.reason() == null)
                .map(one -> one.clause().id())
                .filter(id -> !unread.contains(id))
                .forEach(id -> errors.line(lines.getOrDefault(id, 1), "pack.target-without-check", id));
    }

    /** Sentences with a number that are said to be untestable. */
    void excused(Map<String, String> places, Doubts doubts) {
        coverage.sentences().stream()
                .filter(one -> one.answers().isEmpty() && one.reason() != null)
                .forEach(one -> number(one.clause())
                        .ifPresent(number -> doubts.at(
                                places.getOrDefault(one.clause().id(), "/notTestable"),
                                "pack.doubt.excused",
                                one.clause().id(),
                                number.inItsWords())));
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
                        .ifPresent(number -> doubts.at(at, "pack.doubt.on-paper", clause.id(), number.inItsWords()));
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
