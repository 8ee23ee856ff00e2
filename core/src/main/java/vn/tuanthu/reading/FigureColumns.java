package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.text.Message;

/** Finds out which column of a table of figures holds what; columns that are unknown, missing or hidden are told. */
final class FigureColumns {
    /** Columns of figures that are no counts: a table of one of these needs no column of counts. */
    private static final List<String> INSTEAD = List.of("value", "percent", "done", "doneOn");

    private final String file;
    private final Sheet sheet;
    private final Heading<String> heading;
    private final List<Sheet.Row> body;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Columns that nobody sees and that would say nothing of a figure, by their labels. */
    private final List<String> hidden = new ArrayList<>();

    /**
     * @param file the name of the table
     * @param body the rows below {@code heading}
     */
    FigureColumns(String file, Sheet sheet, Heading<String> heading, List<Sheet.Row> body) {
        this.file = file;
        this.sheet = sheet;
        this.heading = heading;
        this.body = body;
    }

    /**
     * By what it holds, the place of each column, from 0.
     *
     * @param notes is told of hidden columns that do not matter
     * @throws BadInputException if the heading is not one of such a table
     */
    Map<String, Integer> places(List<Message> notes) {
        if (sheet.rows().isEmpty()) {
            problem("", Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
            refuse();
        }
        String at = sheet.place(sheet.rows().get(heading.to() - 1).line());
        List<String> known = new ArrayList<>(MeasurementColumns.NEEDED);
        known.addAll(MeasurementColumns.OPTIONAL);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < heading.labels().size(); i++) {
            int index = i;
            String label = heading.label(i);
            String name = heading.column(i);
            boolean isEmpty = body.stream().allMatch(row -> row.cell(index).isEmpty());
            if (sheet.hiddenColumns().contains(i)) {
                hide(i, label, name, isEmpty);
            } else if (name == null && !(label.isEmpty() && isEmpty)) {
                Suggestion.nearest(label, known)
                        .ifPresentOrElse(
                                near -> problem(
                                        at,
                                        Message.of("evidence.table.unknown-column", label),
                                        Message.of("input.did-you-mean-one", near)),
                                () -> unknown.add("“" + (label.isEmpty() ? sheet.place(1, index) : label) + "”"));
            } else if (name != null && !name.equals(MeasurementColumns.UNUSED) && columns.put(name, i) != null) {
                problem(
                        at,
                        Message.of("evidence.table.repeated-column", label),
                        Message.of("input.repeated-field.remedy"));
            }
        }
        if (!hidden.isEmpty()) {
            notes.add(Message.of("index.hidden-columns", hidden));
        }
        List<String> missing = MeasurementColumns.NEEDED.stream()
                .filter(name -> !columns.containsKey(name) && !isThere(name, true))
                .filter(name -> !(name.equals("numerator") || name.equals("denominator"))
                        || INSTEAD.stream().noneMatch(columns::containsKey))
                .map(name -> "“" + name + "”")
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            problem(
                    at,
                    missing.isEmpty()
                            ? Message.of("index.table.unknown-columns", unknown)
                            : Message.of("index.table.missing-columns", missing),
                    Message.of("evidence.table.missing-column.remedy", MeasurementColumns.NEEDED));
        }
        refuse();
        return columns;
    }

    private boolean isThere(String name, boolean hidden) {
        return IntStream.range(0, heading.labels().size())
                .anyMatch(i ->
                        name.equals(heading.column(i)) && sheet.hiddenColumns().contains(i) == hidden);
    }

    /** What nobody sees decides nothing: a hidden column that would count is refused, any other is named. */
    private void hide(int column, String label, @Nullable String name, boolean isEmpty) {
        if (name == null || name.equals(MeasurementColumns.UNUSED)) {
            hidden.add(label.isEmpty() ? sheet.place(1, column) : label);
        } else if (!isEmpty || MeasurementColumns.NEEDED.contains(name) && !isThere(name, false)) {
            problem(
                    sheet.place(sheet.rows().get(heading.to() - 1).line(), column),
                    Message.of(isEmpty ? "table.hidden-needed" : "table.hidden-column", label),
                    Message.of("table.hidden-column.remedy"));
        }
    }

    private void problem(String place, Message what, Message remedy) {
        problems.add(new Problem(file, place, what, remedy));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }
}
