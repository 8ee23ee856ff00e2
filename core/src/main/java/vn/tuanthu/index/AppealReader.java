package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/** Reads what was decided on appeals against the figures of a table: a line for each unit and criterion. */
public final class AppealReader {
    /** The columns of the file, and what people here call them. */
    private enum Column {
        UNIT("unit", "đơn vị", "tên đơn vị", "mã đơn vị", "cơ quan"),
        CRITERION("criterion", "tiêu chí", "chỉ số", "chỉ tiêu", "nội dung phúc tra"),
        OLD("old", "cũ", "điểm cũ", "số cũ", "trước phúc tra", "điểm trước phúc tra", "điểm thẩm định"),
        NEW("new", "mới", "điểm mới", "số mới", "sau phúc tra", "điểm sau phúc tra", "điểm phúc tra"),
        DOCUMENT("document", "văn bản", "căn cứ", "biên bản", "tài liệu", "số văn bản");

        private final Set<String> names;

        Column(String... names) {
            this.names =
                    Set.copyOf(List.of(names).stream().map(VisibleText::words).toList());
        }

        static @Nullable Column of(String label) {
            String words = VisibleText.words(label);
            for (Column column : values()) {
                if (column.names.contains(words)) {
                    return column;
                }
            }
            return null;
        }
    }

    private final String file;
    private final PartNames parts;
    private final ColumnNames names;
    private final IndexDefinition index;
    private final IndexTable table;
    private final Sheet sheet;
    private final Map<Column, Integer> columns = new HashMap<>();
    private final FigureCells figures = new FigureCells();
    private final @Nullable MeasuredCells measured;
    private final Set<String> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private AppealReader(String file, Sheet sheet, Ranker ranker, IndexTable table) {
        this.file = file;
        this.sheet = sheet;
        this.index = ranker.index();
        this.table = table;
        this.parts = PartNames.leaves(index);
        this.names = new ColumnNames(index);
        Plan plan = ranker.plan();
        this.measured = plan == null ? null : new MeasuredCells(plan);
    }

    /**
     * The decisions in {@code book}, with the columns {@code unit}, {@code criterion}, {@code old}, {@code new} and
     * {@code document}, or as people here call them. A figure has to be what it would have to be in the table.
     *
     * @param ranker by what the table is scored
     * @param table the table that the appeals are against
     * @throws BadInputException with every problem found, each with its place: what is unknown or missing, a figure that the
     *     table does not have, a criterion decided twice
     */
    public static Appeals read(Workbook book, Ranker ranker, IndexTable table) {
        Sheet sheet = book.choose(List.of(), one -> heading(one).known() == Column.values().length)
                .sheets()
                .get(0);
        return new Appeals(
                book.name(), book.sha256(), new AppealReader(book.name(), sheet, ranker, table).read(heading(sheet)));
    }

    private static Heading<Column> heading(Sheet sheet) {
        return Heading.find(sheet, label -> Column.of(label.get(label.size() - 1)), column -> true);
    }

    private List<Appeal> read(Heading<Column> heading) {
        for (int i = 0; i < heading.columns().size(); i++) {
            Column column = heading.column(i);
            if (column != null && columns.putIfAbsent(column, i) != null) {
                problem(
                        sheet.place(heading.line(sheet), i),
                        Message.of("evidence.table.repeated-column", heading.label(i)),
                        Message.of("input.repeated-field.remedy"));
            }
        }
        List<String> missing = List.of(Column.values()).stream()
                .filter(column -> !columns.containsKey(column))
                .map(column -> "“" + column.name().toLowerCase(Locale.ROOT) + "”")
                .toList();
        if (!missing.isEmpty()) {
            problem(
                    sheet.place(heading.line(sheet)),
                    Message.of("index.table.missing-columns", missing),
                    Message.of("index.appeals.columns.remedy"));
        }
        List<Appeal> decisions = new ArrayList<>();
        if (problems.isEmpty()) {
            List<Sheet.Row> rows = sheet
                    .rows()
                    .subList(heading.to(), sheet.rows().size())
                    .stream()
                    .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
            figures.learn(at(Column.OLD), rows);
            figures.learn(at(Column.NEW), rows);
            rows.forEach(row -> decision(row).ifPresent(decisions::add));
        }
        if (decisions.isEmpty() && problems.isEmpty()) {
            problem("", Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return decisions;
    }

    private int at(Column column) {
        return columns.getOrDefault(column, -1);
    }

    private Optional<Appeal> decision(Sheet.Row row) {
        int known = problems.size();
        if (row.hidden()) {
            bad(row, Column.UNIT, Message.of("index.appeals.hidden"), Message.of("index.appeals.hidden.remedy"));
        }
        IndexTable.Row unit = unit(row);
        Node criterion = criterion(row);
        String document = text(row, Column.DOCUMENT);
        if (Blank.provesNothing(document)) {
            bad(
                    row,
                    Column.DOCUMENT,
                    Message.of("index.appeals.no-document"),
                    Message.of("index.appeals.no-document.remedy"));
        }
        if (unit == null || criterion == null) {
            return Optional.empty();
        }
        if (!seen.add(unit.unit().id() + "\n" + criterion.column())) {
            bad(
                    row,
                    Column.CRITERION,
                    Message.of("index.appeals.twice", unit.unit().name(), criterion.name()),
                    Message.of("evidence.repeated.remedy"));
        }
        Appeal.Entry old = entry(row, Column.OLD, criterion);
        Appeal.Entry decided = entry(row, Column.NEW, criterion);
        Appeal.Entry there = Appeal.Entry.of(unit, criterion);
        if (problems.size() == known && !isSame(old, there)) {
            bad(
                    row,
                    Column.OLD,
                    Message.of(
                            "index.appeals.other-old",
                            unit.unit().name(),
                            criterion.name(),
                            there.in(Figure::toString),
                            old.in(Figure::toString)),
                    Message.of("index.appeals.other-old.remedy"));
        }
        if (problems.size() == known && decided.isEmpty()) {
            bad(row, Column.NEW, Message.of("index.appeals.no-new"), Message.of("index.appeals.no-new.remedy"));
        }
        return problems.size() > known
                ? Optional.empty()
                : Optional.of(new Appeal(unit.unit(), criterion, there, decided, document));
    }

    private IndexTable.@Nullable Row unit(Sheet.Row row) {
        String wanted = text(row, Column.UNIT);
        Optional<IndexTable.Row> found = table.find(wanted);
        if (found.isEmpty()) {
            bad(
                    row,
                    Column.UNIT,
                    Message.of("index.unknown-unit", wanted),
                    Suggestion.remedy(
                            wanted,
                            table.rows().stream().map(one -> one.unit().name()).toList(),
                            () -> Message.of("index.appeals.unit.remedy")));
        }
        return found.orElse(null);
    }

    private @Nullable Node criterion(Sheet.Row row) {
        String wanted = text(row, Column.CRITERION);
        List<Node> meant = wanted.isEmpty() ? List.of() : parts.meant(wanted);
        Node found = meant.isEmpty() ? headed(wanted) : meant.size() == 1 ? meant.get(0) : null;
        if (found == null) {
            bad(
                    row,
                    Column.CRITERION,
                    Message.of(meant.isEmpty() ? "index.appeals.unknown-criterion" : "index.parts.several", wanted),
                    wanted.isEmpty() ? Message.of("index.appeals.criterion.remedy") : parts.remedy(wanted));
        }
        return found;
    }

    /** The criterion whose column in a table of units would be headed like that. */
    private @Nullable Node headed(String label) {
        IndexColumn column = label.isEmpty() ? null : names.meaning(List.of(label));
        return column == null || column.kind() != IndexColumn.Kind.FIGURE
                ? null
                : index.leaves().stream()
                        .filter(leaf -> leaf.column().equals(column.of()))
                        .findFirst()
                        .orElse(null);
    }

    /** One unit, criterion or document may be merged over the lines it holds for. */
    private String text(Sheet.Row row, Column column) {
        return sheet.spread(row, at(column)).text();
    }

    private Appeal.Entry entry(Sheet.Row row, Column column, Node criterion) {
        Sheet.Cell cell = row.cell(at(column));
        Sheet.Flaw flaw = cell.flaw();
        if (flaw != null) {
            bad(row, column, flaw.what(), flaw.remedy());
        } else if (cell.isEmpty() && !sheet.spread(row, at(column)).isEmpty()) {
            bad(row, column, Message.of("index.table.merged"), Message.of("index.table.merged.remedy"));
        }
        if (flaw != null || FigureCells.isNoData(cell.text())) {
            return new Appeal.Entry(null, false);
        }
        if (FigureCells.isNotApplicable(cell.text())) {
            return new Appeal.Entry(null, true);
        }
        FigureCells.Read read = measured == null
                ? figures.figure(criterion, cell, at(column), column == Column.NEW)
                : measured.figure(criterion, cell);
        if (read.remedy() != null) {
            bad(
                    row,
                    column,
                    Message.of("evidence.table.cell", column.name().toLowerCase(Locale.ROOT), cell.text()),
                    read.remedy());
        }
        return new Appeal.Entry(read.figure(), false);
    }

    private static boolean isSame(Appeal.Entry one, Appeal.Entry other) {
        return one.notApplicable() == other.notApplicable() && isSame(one.figure(), other.figure());
    }

    private static boolean isSame(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) {
            return one == other;
        }
        Rational value = one.value();
        Rational others = other.value();
        if (value == null || others == null || (one.isCounted() && other.isCounted())) {
            return one.equals(other);
        }
        return value.compareTo(others) == 0;
    }

    private void bad(Sheet.Row row, Column column, Message what, Message remedy) {
        problem(sheet.place(row.line(), at(column)), what, remedy);
    }

    private void problem(String place, Message what, Message remedy) {
        problems.add(new Problem(file, place, what, remedy));
    }
}
