package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexColumn.Kind;
import vn.tuanthu.input.Problem;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Message;

/** Reads the units of one sheet. */
final class UnitSheet {
    private static final Map<String, Boolean> YES_NO =
            Map.of("true", true, "có", true, "x", true, "yes", true, "false", false, "không", false, "no", false);

    private static final int TOLD = 5;

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
    private final List<Message> rounded = new ArrayList<>();
    private int unit;
    private SelfRows selfRows = SelfRows.NONE;

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
        Sheet turned = criteria(straight) == index.leaves().size() ? sheet : sheet.turn();
        Heading<IndexColumn> across = heading(turned, names);
        boolean unitsAreColumns = criteria(across) > Math.max(1, criteria(straight));
        this.sheet = unitsAreColumns ? turned : sheet;
        this.heading = unitsAreColumns ? ofUnits(turned, across) : straight;
    }

    /**
     * Which sheets have a heading that names figures of the index: along their lines, most of any sheet and at least half of
     * the criteria, or else along their columns. Beside a table of units there may be a list of the criteria.
     */
    static Predicate<Sheet> fitting(Workbook book, ColumnNames names, int criteria) {
        long most = book.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .mapToLong(sheet -> criteria(heading(sheet, names)))
                .max()
                .orElse(0);
        return most > 0 && 2 * most >= criteria
                ? sheet -> criteria(heading(sheet, names)) == most
                : sheet -> criteria(heading(sheet.turn(), names)) > 1;
    }

    private static Heading<IndexColumn> heading(Sheet sheet, ColumnNames names) {
        return Heading.find(
                sheet, names::meaning, column -> sheet.turned() ? column.kind() == Kind.FIGURE : column.isTelling());
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
            if (!isTier(columns.get(first))) {
                columns.set(first, IndexColumn.of(Kind.ORDINAL));
            }
            first++;
        }
        List<Sheet.Row> units =
                turned.rows().subList(criteria.to(), turned.rows().size());
        int roles = SelfRows.column(criteria, -1, units);
        for (int line = first - 1; line >= 0; line--) {
            int column = line;
            if (column != roles
                    && !isTier(columns.get(line))
                    && units.stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                columns.set(line, IndexColumn.of(Kind.NAME));
                break;
            }
        }
        return new Heading<>(criteria.from(), criteria.to(), criteria.labels(), columns, criteria.known());
    }

    private static boolean isTier(@Nullable IndexColumn column) {
        return column != null && column.kind() == Kind.TIER;
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
        unit = UnitColumns.unit(sheet, heading);
        List<LeftOut.Sorted> sorted = LeftOut.sort(sheet, heading, unit);
        List<Sheet.Row> units = new ArrayList<>();
        sorted.stream().filter(row -> row.reason() == null).forEach(row -> units.add(row.row()));
        if (sheet.turned()) {
            units.removeIf(this::isNoUnit);
        }
        Set<Sheet.Row> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(units);
        selfRows = SelfRows.of(
                sheet,
                heading,
                unit,
                units,
                sorted.stream()
                        .map(LeftOut.Sorted::row)
                        .filter(row -> !chosen.contains(row))
                        .toList());
        UnitColumns found = new UnitColumns(index, names, sheet, heading, unit, selfRows.column());
        found.match(units, this::problem);
        columns.putAll(found.columns());
        notes.addAll(found.notes());
        selfRows.lonely()
                .forEach(row -> bad(
                        row,
                        Message.of("index.table.only-self", selfRows.name(row, "")),
                        Message.of("index.table.only-self.remedy")));
        if (!problems.isEmpty()) {
            return List.of();
        }
        if (heading.from() > 0 && heading.isFound() && !sheet.turned()) {
            notes.add(Message.of("index.heading", sheet.place(heading.line(sheet))));
        }
        notes.addAll(LeftOut.told(sorted, sheet, unit));
        Map<Integer, String> groups = columns.containsKey(IndexColumn.of(Kind.TIER)) || sheet.turned()
                ? Map.of()
                : GroupTiers.of(sorted, unit);
        if (!groups.isEmpty()) {
            notes.add(Message.of("index.group-tiers"));
        }
        columns.forEach((column, at) -> {
            if (column.isNumeric()) {
                figures.learn(at, units);
            }
        });
        List<IndexTable.Row> rows = new ArrayList<>();
        for (Sheet.Row row : selfRows.units()) {
            int known = problems.size();
            String id = selfRows.name(row, text(row, unit));
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
                rows.add(row(id, row, groups.getOrDefault(row.line(), tierUnlessGiven)));
            }
        }
        tellRounded();
        refuseUntiered(rows);
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(
                    sheet.rows().isEmpty() ? "" : sheet.place(heading.line(sheet)),
                    Message.of("evidence.table.no-rows"),
                    Message.of("index.table.no-rows.remedy"));
        }
        return rows;
    }

    /** A unit whose tier is left empty among others that name theirs would win a table of its own. */
    private void refuseUntiered(List<IndexTable.Row> rows) {
        Integer tierAt = columns.get(IndexColumn.of(Kind.TIER));
        boolean named = rows.stream().anyMatch(row -> !row.unit().pool().isEmpty());
        if (tierAt == null || !named || rows.size() != places.size()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).unit().pool().isEmpty()) {
                problems.add(new Problem(
                        file,
                        places.get(i),
                        Message.of("index.table.no-tier", rows.get(i).unit().name(), heading.label(tierAt)),
                        Message.of("index.table.no-tier.remedy")));
            }
        }
    }

    private void tellRounded() {
        notes.addAll(rounded.subList(0, Math.min(TOLD, rounded.size())));
        if (rounded.size() > TOLD) {
            notes.add(Message.of("index.as-shown.more", rounded.size() - TOLD));
        }
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
        String bare = ScoreRole.atEnd(name) == null ? name : ScoreRole.withoutEnd(name);
        IndexColumn column = bare.isEmpty() ? null : names.meaning(List.of(bare));
        if (column == null) {
            return false;
        }
        notes.add(Message.of("index.unused-column", name));
        return true;
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
            figure(row, leaf, columns.get(new IndexColumn(Kind.FIGURE, leaf.column())), true, verified, notApplicable);
            Sheet.Row claimed = selfRows.self().get(row.line());
            Kind kind = claimed == null ? Kind.SELF : Kind.FIGURE;
            figure(
                    claimed == null ? row : claimed,
                    leaf,
                    columns.get(new IndexColumn(kind, leaf.column())),
                    false,
                    self,
                    new HashSet<>());
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

    /**
     * Reads the figure of a leaf.
     *
     * @param counts whether it has to lie in the range of the leaf
     */
    private void figure(
            Sheet.Row row,
            Node leaf,
            @Nullable Integer at,
            boolean counts,
            Map<String, Figure> into,
            Set<String> notApplicable) {
        if (at == null) {
            return;
        }
        Sheet.Cell cell = row.cell(at);
        if (FigureCells.isNoData(cell.text()) && cell.flaw() == null) {
            if (cell.isEmpty() && !sheet.spread(row, at).isEmpty()) {
                bad(row, at, Message.of("index.table.merged"), Message.of("index.table.merged.remedy"));
            }
            return;
        }
        Sheet.Flaw flaw = cell.flaw();
        boolean asShown = flaw != null && flaw.kind() == Sheet.Flaw.Kind.ROUNDED_PERCENT;
        if (flaw != null && asShown) {
            rounded.add(Message.of("index.as-shown", before + sheet.place(row.line(), at), flaw.what()));
        }
        if (flaw != null && !asShown) {
            bad(row, at, flaw.what(), flaw.remedy());
        } else if (FigureCells.isNotApplicable(cell.text())) {
            notApplicable.add(leaf.column());
        } else {
            FigureCells.Read read = figures.figure(leaf, cell, at, counts);
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
