package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexColumn.Kind;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.text.Message;

/** Which column of a sheet of units is which, and what is wrong with those that are none known. */
final class UnitColumns {
    /** Nobody reads more names in one message. */
    private static final int NAMED = 20;
    /** For so many unknown names the nearest known one is sought, which takes time. */
    private static final int SOUGHT = 100;

    private final IndexDefinition index;
    private final ColumnNames names;
    private final Sheet sheet;
    private final Heading<IndexColumn> heading;
    private final int unit;
    private final int aside;
    private final Map<IndexColumn, Integer> columns = new LinkedHashMap<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private int sought;

    /** Takes what is wrong at a place. */
    interface Problems {
        void add(String place, Message what, Message remedy);
    }

    /**
     * Of {@code sheet}.
     *
     * @param unit the column that names the unit
     * @param aside a column whose meaning is known otherwise; -1 if there is none
     */
    UnitColumns(
            IndexDefinition index, ColumnNames names, Sheet sheet, Heading<IndexColumn> heading, int unit, int aside) {
        this.index = index;
        this.names = names;
        this.sheet = sheet;
        this.heading = heading;
        this.unit = unit;
        this.aside = aside;
    }

    /** Where each column stands. */
    Map<IndexColumn, Integer> columns() {
        return columns;
    }

    /** Which columns are not read. */
    List<Message> notes() {
        return notes;
    }

    /** The column of codes, else a first column that nothing else is known of, else that of names. */
    static int unit(Sheet sheet, Heading<IndexColumn> heading) {
        int code = first(heading, column -> column != null && column.kind() == Kind.CODE);
        int name = first(heading, column -> column != null && column.kind() == Kind.NAME);
        int unknown = first(heading, Objects::isNull);
        if (code >= 0) {
            return code;
        }
        boolean firstIsUnit =
                unknown == 0 && !sheet.turned() && !heading.label(0).isEmpty();
        return name >= 0 && !firstIsUnit ? name : Math.max(unknown, 0);
    }

    private static int first(Heading<IndexColumn> heading, Predicate<@Nullable IndexColumn> wanted) {
        for (int i = 0; i < heading.columns().size(); i++) {
            if (wanted.test(heading.column(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Finds out, from the heading and from what stands below it in {@code units}. */
    void match(List<Sheet.Row> units, Problems problems) {
        List<String> unknown = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        int width = units.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean isCsv = sheet.name().isEmpty() && !sheet.turned();
        int labelled = heading.labels().size();
        for (int i = 0; i < (isCsv ? labelled : Math.max(width, labelled)); i++) {
            IndexColumn column = heading.column(i);
            String label = heading.label(i);
            if (sheet.hiddenColumns().contains(i)) {
                hidden.add(label.isEmpty() ? sheet.place(heading.line(sheet), i) : label);
            } else if (i == unit || i == aside) {
                // They say whose row it is, and are read with it.
            } else if (column == null) {
                unknown(i, label, units, unknown, problems);
            } else if (column.kind() == Kind.UNUSED) {
                unused.add(label);
            } else if (column.kind() == Kind.REMARK) {
                columns.put(new IndexColumn(Kind.REMARK, label), i);
            } else if (columns.putIfAbsent(column, i) != null) {
                problems.add(
                        sheet.place(heading.line(sheet), i),
                        Message.of("evidence.table.repeated-column", label),
                        Message.of("input.repeated-field.remedy"));
            }
        }
        if (!unknown.isEmpty()) {
            problems.add(
                    sheet.place(heading.line(sheet)), Message.of("index.table.unknown-columns", few(unknown)), known());
        }
        missing(hidden, unknown.isEmpty(), problems);
        if (!hidden.isEmpty()) {
            notes.add(Message.of("index.hidden-columns", few(hidden)));
        }
        if (!empty.isEmpty()) {
            notes.add(Message.of("index.empty-lines", few(empty)));
        }
        if (!unused.isEmpty()) {
            notes.add(Message.of("index.unused-columns", few(unused)));
        }
    }

    private void unknown(int column, String label, List<Sheet.Row> units, List<String> unknown, Problems problems) {
        Optional<Sheet.Row> filled =
                units.stream().filter(row -> !row.cell(column).isEmpty()).findFirst();
        if (label.isEmpty()) {
            filled.ifPresent(row -> problems.add(
                    sheet.place(row.line(), column),
                    Message.of("index.table.no-label", row.cell(column).text()),
                    Message.of("index.table.no-label.remedy")));
            return;
        }
        if (filled.isEmpty() && sheet.turned()) {
            empty.add(label);
            return;
        }
        (sought++ < SOUGHT ? Suggestion.nearest(label, names.plainNames()) : Optional.<String>empty())
                .ifPresentOrElse(
                        near -> problems.add(
                                sheet.place(heading.line(sheet)),
                                Message.of("evidence.table.unknown-column", label),
                                Message.of("input.did-you-mean-one", near)),
                        () -> unknown.add("“" + label + "”"));
    }

    private void missing(List<String> hidden, boolean tellKnown, Problems problems) {
        List<String> missing = index.leaves().stream()
                .filter(leaf -> !columns.containsKey(new IndexColumn(Kind.FIGURE, leaf.column())))
                .map(leaf -> "“" + leaf.column() + "”"
                        + (leaf.column().equals(leaf.name().vi())
                                ? ""
                                : " (" + leaf.name().vi() + ")"))
                .toList();
        if (!missing.isEmpty()) {
            Message add = tellKnown ? known() : Message.of("index.table.missing-columns.remedy");
            problems.add(
                    sheet.rows().isEmpty() ? "" : sheet.place(heading.line(sheet)),
                    Message.of("index.table.missing-columns", few(missing)),
                    hidden.isEmpty() ? add : Message.of("index.table.hidden.remedy", few(hidden)));
        }
    }

    /** The first of many names, and how many more there are. */
    private static List<Object> few(List<String> names) {
        List<Object> few = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        if (names.size() > NAMED) {
            few.add(Message.of("index.more-names", names.size() - NAMED));
        }
        return few;
    }

    private Message known() {
        return Message.of(
                "index.table.columns",
                few(names.plainNames()),
                index.leaves().get(0).column() + ColumnNames.SELF);
    }
}
