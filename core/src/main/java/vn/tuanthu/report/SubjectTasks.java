package vn.tuanthu.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/**
 * What one subject of a report still has to do. Immutable.
 *
 * @param subject its id
 * @param name its name
 * @param open its verdicts that are open, the most urgent first; at least one
 */
public record SubjectTasks(String subject, String name, List<Finding> open) {
    public SubjectTasks {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        open = List.copyOf(open);
    }

    /** The subjects of {@code findings} that have something to do: those with the most urgent things first. */
    public static List<SubjectTasks> of(Collection<Finding> findings) {
        Map<String, List<Finding>> bySubject = findings.stream()
                .filter(finding -> Urgency.of(finding).isOpen())
                .sorted(Comparator.comparing(Urgency::of))
                .collect(Collectors.groupingBy(Finding::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream()
                .map(one -> new SubjectTasks(one.getKey(), one.getValue().get(0).subjectName(), one.getValue()))
                .sorted(Comparator.comparingLong((SubjectTasks one) -> one.count(Urgency.ERROR))
                        .thenComparingLong(one -> one.count(Urgency.FAILED))
                        .thenComparingLong(one -> one.count(Urgency.NO_DATA))
                        .thenComparingLong(one -> one.count(Urgency.ADVICE))
                        .reversed())
                .toList();
    }

    /** How many are as urgent as this. */
    public long count(Urgency urgency) {
        return open.stream().filter(finding -> Urgency.of(finding) == urgency).count();
    }

    /** How many of each sort, in a phrase. */
    public Message counts() {
        return Message.of(
                "text.counts",
                Arrays.stream(Urgency.values())
                        .filter(urgency -> count(urgency) > 0)
                        .map(urgency -> Message.of("text.counts." + urgency, count(urgency)))
                        .toList());
    }
}
