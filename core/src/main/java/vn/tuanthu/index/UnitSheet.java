package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexColumn.Kind;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.text.Message;

/** Reads the units of one sheet. */
final class UnitSheet {
    private static final Map<String, Boolean> YES_NO =
            Map.of("true", true, "có", true, "x", true, "yes", true, "false", false, "không", false, "no", false);

    private final IndexDefinition index;
    private final ColumnNames names;
    private final String file;
    private final String before;
    private final Sheet sheet;
    private final Heading<IndexColumn> heading;
    private final Map<IndexColumn, Integer> columns = new LinkedHashMap<>();
    private final FigureCells figures = new FigureCells();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private int unit;

    /**
     * @param file as the user named it
     * @param before what stands before a place on this sheet: empty if it is the only one read
     */
    UnitSheet(IndexDefinition index, ColumnNames names, String file, String before, Sheet sheet) {
        this.index = index;
        this.names = names;
        this.file = file;
        this.before = before;
        Heading<IndexColumn> straight = heading(sheet, names);
        Sheet turned = criteria(straight) > 0 ? sheet : sheet.turn();
        boolean unitsAreColumns = criteria(straight) == 0 && criteria(heading(turned, names)) > 1;
        this.sheet = unitsAreColumns ? turned : sheet;
        this.heading = unitsAreColumns ? ofUnits(turned, heading(turned, names)) : straight;
    }

    /** Whether a sheet has a heading that names figures of the index, along its lines or its columns. */
    static boolean fits(Sheet sheet, ColumnNames names) {
        Heading<IndexColumn> straight = heading(sheet, names);
        return (straight.isFound() && criteria(straight) > 0) || criteria(heading(sheet.turn(), names)) > 1;
    }

    private static Heading<IndexColumn> heading(Sheet sheet, ColumnNames names) {
        return Heading.find(sheet, names::meaning, IndexColumn::isTelling);
    }

    private static long criteria(Heading<IndexColumn> heading) {
        return heading.columns().stream()
                .filter(column -> column != null && column.kind() == Kind.FIGURE)
                .distinct()
                .count();
    }

    /** Where units are columns, the line above the first criterion names them. */
    private static Heading<IndexColumn> ofUnits(Sheet turned, Heading<IndexColumn> criteria) {
        List<@Nullable IndexColumn> columns = new ArrayList<>(criteria.columns());
        int first = 0;
        while (columns.get(first) == null || !columns.get(first).isNumeric()) {
            columns.set(first, null);
            first++;
        }
        for (int line = first - 1; line >= 0; line--) {
            int column = line;
            boolean named = turned.rows().subList(criteria.to(), turned.rows().size()).stream()
                    .anyMatch(row -> !row.cell(column).isEmpty());
            if (named) {
                columns.set(line, IndexColumn.of(Kind.NAME));
                break;
            }
        }
        return new Heading<>(criteria.from(), criteria.to(), criteria.labels(), columns, criteria.known());
    }

    List<Problem> problems() {
        return problems;
    }

    List<Message> notes() {
        return notes;
    }

    /** Where each of the units stands. */
    List<String> places() {
        return places;
    }

    /** The units, or none if there are problems. */
    List<IndexTable.Row> read(String tierUnlessGiven) {
        unit = unitColumn();
        List<LeftOut.Sorted> sorted = LeftOut.sort(sheet, heading, unit);
        List<Sheet.Row> units = new ArrayList<>();
        sorted.stream().filter(row -> row.reason() == null).forEach(row -> units.add(row.row()));
        if (sheet.turned()) {
            units.removeIf(this::isNoUnit);
        }
        columns(units);
        if (!problems.isEmpty()) {
            return List.of();
        }
        if (heading.from() > 0 && heading.isFound()) {
            notes.add(Message.of("index.heading", sheet.place(headingLine())));
        }
        notes.addAll(LeftOut.told(sorted, sheet, unit));
        columns.forEach((column, at) -> {
            if (column.isNumeric()) {
                figures.learn(at, units);
            }
        });
        List<IndexTable.Row> rows = new ArrayList<>();
        for (Sheet.Row row : units) {
            int known = problems.size();
            String id = text(row, unit);
            if (problems.size() > known) {
                continue;
            }
            if (isMisaligned(row)) {
                bad(
                        row,
                        Message.of(
                                "evidence.table.cells",
                                row.cells().size(),
                                heading.labels().size()),
                        Message.of("evidence.table.cells.remedy"));
            } else if (id.isEmpty()) {
                bad(row, Message.of("index.table.no-unit"), Message.of("index.table.no-unit.remedy"));
            } else {
                places.add(before + sheet.place(row.line()));
                rows.add(row(id, row, tierUnlessGiven));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(
                    sheet.rows().isEmpty() ? "" : sheet.place(headingLine()),
                    Message.of("evidence.table.no-rows"),
                    Message.of("index.table.no-rows.remedy"));
        }
        return rows;
    }

    private int headingLine() {
        return sheet.rows().get(Math.max(heading.to() - 1, 0)).line();
    }

    /** In a CSV file a row of another width than the heading is likely one whose separators went wrong. */
    private boolean isMisaligned(Sheet.Row row) {
        int labelled = heading.labels().size();
        while (labelled > 0 && heading.label(labelled - 1).isEmpty()) {
            labelled--;
        }
        boolean tooWide = row.cells().stream().skip(heading.labels().size()).anyMatch(cell -> !cell.isEmpty());
        return sheet.name().isEmpty()
                && !sheet.turned()
                && (tooWide || row.cells().size() < labelled);
    }

    /** Beside the columns of units may stand those of the most points, of notes or of totals. */
    private boolean isNoUnit(Sheet.Row row) {
        String name = text(row, unit);
        IndexColumn column = name.isEmpty() ? null : names.meaning(List.of(name));
        if (column == null) {
            return false;
        }
        notes.add(Message.of("index.unused-column", name));
        return true;
    }

    /** The column of codes, else a first column that nothing else is known of, else that of names. */
    private int unitColumn() {
        int code = first(column -> column != null && column.kind() == Kind.CODE);
        int name = first(column -> column != null && column.kind() == Kind.NAME);
        int unknown = first(Objects::isNull);
        if (code >= 0) {
            return code;
        }
        boolean firstIsUnit =
                unknown == 0 && !sheet.turned() && !heading.label(0).isEmpty();
        return name >= 0 && !firstIsUnit ? name : Math.max(unknown, 0);
    }

    private int first(Predicate<@Nullable IndexColumn> wanted) {
        for (int i = 0; i < heading.columns().size(); i++) {
            if (wanted.test(heading.column(i))) {
                return i;
            }
        }
        return -1;
    }

    private void columns(List<Sheet.Row> units) {
        List<String> unknown = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        int width = units.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean isCsv = sheet.name().isEmpty() && !sheet.turned();
        for (int i = 0;
                i
                        < (isCsv
                                ? heading.labels().size()
                                : Math.max(width, heading.labels().size()));
                i++) {
            IndexColumn column = heading.column(i);
            String label = heading.label(i);
            if (sheet.hiddenColumns().contains(i)) {
                hidden.add(label.isEmpty() ? sheet.place(headingLine(), i) : label);
            } else if (i == unit) {
                continue;
            } else if (column == null) {
                unknown(i, label, units, unknown);
            } else if (column.kind() == Kind.UNUSED) {
                unused.add(label);
            } else if (column.kind() == Kind.REMARK) {
                columns.put(new IndexColumn(Kind.REMARK, label), i);
            } else if (columns.putIfAbsent(column, i) != null) {
                problem(
                        sheet.place(headingLine(), i),
                        Message.of("evidence.table.repeated-column", label),
                        Message.of("input.repeated-field.remedy"));
            }
        }
        if (!unknown.isEmpty()) {
            problem(sheet.place(headingLine()), Message.of("index.table.unknown-columns", unknown), known());
        }
        missing(hidden, unknown.isEmpty());
        if (!hidden.isEmpty()) {
            notes.add(Message.of("index.hidden-columns", hidden));
        }
        if (!unused.isEmpty()) {
            notes.add(Message.of("index.unused-columns", unused));
        }
    }

    private void unknown(int column, String label, List<Sheet.Row> units, List<String> unknown) {
        if (label.isEmpty()) {
            units.stream()
                    .filter(row -> !row.cell(column).isEmpty())
                    .findFirst()
                    .ifPresent(row -> problem(
                            sheet.place(row.line(), column),
                            Message.of("index.table.no-label", row.cell(column).text()),
                            Message.of("index.table.no-label.remedy")));
            return;
        }
        Suggestion.nearest(label, names.plainNames())
                .ifPresentOrElse(
                        near -> problem(
                                sheet.place(headingLine()),
                                Message.of("evidence.table.unknown-column", label),
                                Message.of("input.did-you-mean-one", near)),
                        () -> unknown.add("“" + label + "”"));
    }

    private void missing(List<String> hidden, boolean tellKnown) {
        List<String> missing = index.leaves().stream()
                .filter(leaf -> !columns.containsKey(new IndexColumn(Kind.FIGURE, leaf.column())))
                .map(leaf -> "“" + leaf.column() + "”"
                        + (leaf.column().equals(leaf.name().vi())
                                ? ""
                                : " (" + leaf.name().vi() + ")"))
                .toList();
        if (!missing.isEmpty()) {
            Message add = tellKnown ? known() : Message.of("index.table.missing-columns.remedy");
            problem(
                    sheet.rows().isEmpty() ? "" : sheet.place(headingLine()),
                    Message.of("index.table.missing-columns", missing),
                    hidden.isEmpty() ? add : Message.of("index.table.hidden.remedy", hidden));
        }
    }

    private Message known() {
        return Message.of(
                "index.table.columns", names.plainNames(), index.leaves().get(0).column() + ColumnNames.SELF);
    }

    private IndexTable.Row row(String id, Sheet.Row row, String tierUnlessGiven) {
        Integer tierAt = columns.get(IndexColumn.of(Kind.TIER));
        Integer nameAt = columns.get(IndexColumn.of(Kind.NAME));
        String name = nameAt == null ? "" : text(row, nameAt);
        Boolean services = services(row);
        Map<String, Figure> verified = new HashMap<>();
        Map<String, Figure> self = new HashMap<>();
        Set<String> notApplicable = new HashSet<>();
        for (Node leaf : index.leaves()) {
            figure(row, leaf, Kind.FIGURE, verified, notApplicable);
            figure(row, leaf, Kind.SELF, self, new HashSet<>());
        }
        List<Message> remarks = remarks(row);
        index.leaves().forEach(leaf -> remarkOnRange(leaf, self.get(leaf.column()), remarks));
        return new IndexTable.Row(
                new RankedUnit(
                        id,
                        name.isEmpty() ? id : name,
                        tierAt == null ? tierUnlessGiven : text(row, tierAt),
                        Boolean.FALSE.equals(services) ? Message.of("index.no-public-services") : null),
                null,
                verified,
                self,
                stated(row),
                notApplicable,
                remarks);
    }

    /** What a unit claims of itself decides nothing, so it is told rather than refused. */
    private static void remarkOnRange(Node leaf, @Nullable Figure self, List<Message> remarks) {
        Bounds allowed = FigureCells.allowed(leaf);
        Rational value = self == null ? null : self.value();
        if (allowed != null && value != null && !allowed.holds(value)) {
            remarks.add(Message.of("index.self-range", leaf.name(), String.valueOf(self), allowed.toString()));
        }
    }

    private @Nullable Boolean services(Sheet.Row row) {
        Integer at = columns.get(IndexColumn.of(Kind.SERVICES));
        String services = at == null ? "" : text(row, at);
        Boolean yes = YES_NO.get(services.toLowerCase(Locale.ROOT));
        if (at != null && !services.isEmpty() && yes == null) {
            bad(row, at, Message.of("evidence.table.cell", heading.label(at), services), Message.of("index.yes-no"));
        }
        return yes;
    }

    private void figure(Sheet.Row row, Node leaf, Kind kind, Map<String, Figure> into, Set<String> notApplicable) {
        Integer at = columns.get(new IndexColumn(kind, leaf.column()));
        Sheet.Cell cell = at == null ? row.cell(row.cells().size()) : row.cell(at);
        if (at == null || FigureCells.isNoData(cell.text()) && cell.flaw() == null) {
            if (at != null && cell.isEmpty() && !sheet.spread(row, at).isEmpty()) {
                bad(row, at, Message.of("index.table.merged"), Message.of("index.table.merged.remedy"));
            }
            return;
        }
        Sheet.Flaw flaw = cell.flaw();
        if (flaw != null) {
            bad(row, at, flaw.what(), flaw.remedy());
        } else if (FigureCells.isNotApplicable(cell.text())) {
            notApplicable.add(leaf.column());
        } else {
            FigureCells.Read read = figures.figure(leaf, cell, at, kind == Kind.FIGURE);
            if (read.remedy() != null) {
                bad(row, at, Message.of("evidence.table.cell", heading.label(at), cell.text()), read.remedy());
            } else if (read.figure() != null) {
                into.put(leaf.column(), read.figure());
            }
        }
    }

    /** Totals the table gives itself. They are held against their parts only, so the result a formula had will do. */
    private Map<String, BigDecimal> stated(Sheet.Row row) {
        Map<String, BigDecimal> stated = new HashMap<>();
        columns.forEach((column, at) -> {
            Sheet.Cell cell = row.cell(at);
            if (column.kind() != Kind.TOTAL || FigureCells.isNoData(cell.text())) {
                return;
            }
            BigDecimal total = figures.plain(cell, at);
            Sheet.Flaw flaw = cell.flaw();
            if (flaw != null && flaw.kind() != Sheet.Flaw.Kind.FORMULA) {
                bad(row, at, flaw.what(), flaw.remedy());
            } else if (total != null) {
                stated.put(column.of(), total);
            } else {
                bad(
                        row,
                        at,
                        Message.of("evidence.table.cell", heading.label(at), cell.text()),
                        Message.of("index.table.number"));
            }
        });
        return stated;
    }

    private List<Message> remarks(Sheet.Row row) {
        List<Message> remarks = new ArrayList<>();
        columns.forEach((column, at) -> {
            String text = row.cell(at).text();
            if (column.kind() == Kind.REMARK && !text.isEmpty()) {
                remarks.add(Message.of("index.remark", column.of(), text));
            }
        });
        return remarks;
    }

    /** Text that reaches over several lines holds for each of them. */
    private String text(Sheet.Row row, int column) {
        Sheet.Cell cell = sheet.spread(row, column);
        Sheet.Flaw flaw = cell.flaw();
        if (flaw != null) {
            bad(row, column, flaw.what(), flaw.remedy());
        }
        return cell.text();
    }

    private void bad(Sheet.Row row, Message what, Message remedy) {
        problem(sheet.place(row.line()), what, remedy);
    }

    private void bad(Sheet.Row row, int column, Message what, Message remedy) {
        problem(sheet.place(row.line(), column), what, remedy);
    }

    private void problem(String place, Message what, Message remedy) {
        problems.add(new Problem(file, before + place, what, remedy));
    }
}
