package vn.tuanthu.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Verdicts as a table: a row for each subject, a column for each check that applies to somebody. Immutable.
 *
 * @param columns the names of the columns, in the order of the report
 * @param rows the rows, in the order of the report
 */
public record VerdictMatrix(List<String> columns, List<Row> rows) {
    /**
     * The verdicts on one subject.
     *
     * @param subject its id
     * @param name its name
     * @param cells for each column the most urgent verdict; null where there is none
     */
    public record Row(String subject, String name, List<@Nullable Finding> cells) {
        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    public VerdictMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The table of {@code findings}.
     *
     * @param column the name of the column of a check
     */
    public static VerdictMatrix of(Collection<Finding> findings, UnaryOperator<String> column) {
        List<String> columns = findings.stream()
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .map(finding -> column.apply(finding.check()))
                .distinct()
                .toList();
        Map<String, List<Finding>> bySubject = findings.stream()
                .collect(Collectors.groupingBy(Finding::subject, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        bySubject.forEach((subject, some) -> {
            Map<String, Finding> cells = new LinkedHashMap<>();
            some.forEach(finding -> cells.merge(column.apply(finding.check()), finding, VerdictMatrix::moreUrgent));
            rows.add(new Row(
                    subject,
                    some.get(0).subjectName(),
                    columns.stream().<@Nullable Finding>map(cells::get).toList()));
        });
        return new VerdictMatrix(columns, rows);
    }

    private static Finding moreUrgent(Finding one, Finding other) {
        return Urgency.of(other).compareTo(Urgency.of(one)) < 0 ? other : one;
    }
}
