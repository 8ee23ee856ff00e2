package vn.tuanthu.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
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
        rows = rows instanceof Rows ? rows : List.copyOf(rows);
    }

    /**
     * The table of {@code findings}.
     *
     * @param column the name of the column of a check
     */
    public static VerdictMatrix of(List<Finding> findings, UnaryOperator<String> column) {
        List<String> columns = findings.stream()
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .map(finding -> column.apply(finding.check()))
                .distinct()
                .toList();
        return new VerdictMatrix(
                columns,
                new Rows(
                        List.copyOf(FindingList.groupBy(findings, finding -> List.of(finding.subject()))
                                .values()),
                        columns,
                        column));
    }

    /** Rows that are made anew whenever they are read: of many subjects not all their verdicts are held. */
    private static final class Rows extends AbstractList<Row> implements RandomAccess {
        private final List<List<Finding>> bySubject;
        private final List<String> columns;
        private final UnaryOperator<String> column;

        Rows(List<List<Finding>> bySubject, List<String> columns, UnaryOperator<String> column) {
            this.bySubject = bySubject;
            this.columns = columns;
            this.column = column;
        }

        @Override
        public Row get(int index) {
            List<Finding> some = bySubject.get(index);
            Map<String, Finding> cells = new HashMap<>();
            some.forEach(finding -> cells.merge(column.apply(finding.check()), finding, Rows::moreUrgent));
            return new Row(
                    some.get(0).subject(),
                    some.get(0).subjectName(),
                    columns.stream().<@Nullable Finding>map(cells::get).toList());
        }

        @Override
        public int size() {
            return bySubject.size();
        }

        private static Finding moreUrgent(Finding one, Finding other) {
            return Urgency.of(other).compareTo(Urgency.of(one)) < 0 ? other : one;
        }
    }
}
