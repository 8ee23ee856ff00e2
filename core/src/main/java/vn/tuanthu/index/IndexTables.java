package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Tiers;
import vn.tuanthu.reading.Table;
import vn.tuanthu.text.Message;

/** Makes the table an index is scored from, out of a table of its leaves or of the plan's measurements. */
public final class IndexTables {
    private static final List<String> ABOUT = List.of("name", "tier", "providesPublicServices");
    private static final String SELF = ".self";
    private static final Set<String> NO_DATA = Set.of("", "NA", "N/A", "NaN", "-", "–");
    private static final Pattern COUNTS = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final IndexDefinition index;
    private final Table table;
    private final List<Problem> problems = new ArrayList<>();

    private IndexTables(IndexDefinition index, Table table) {
        this.index = index;
        this.table = table;
    }

    /**
     * A table with a column for the unit, then one for each leaf; columns {@code name}, {@code tier} and
     * {@code providesPublicServices} may stand anywhere. A cell holds a number, counts such as {@code 11230/12000}, a
     * word where the definition asks for one, or nothing. A column {@code LEAF.self} holds the self-assessed figure of
     * that leaf, scored beside the verified one. A column named like a total holds that total as the table's author
     * added it up; it is held against the parts.
     *
     * @throws BadInputException with every problem found, each with its line
     */
    public static IndexTable read(Table table, IndexDefinition index) {
        return new IndexTables(index, table).rows();
    }

    /**
     * The plan's measurements: agencies are units, and those without public services are scored but not ranked.
     *
     * @param tiers of government; an agency of one that has ended by {@code day} is no unit
     */
    public static IndexTable of(String name, String sha256, Evidence evidence, Tiers tiers, LocalDate day) {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        for (Measurement measured : evidence.measurements()) {
            boolean share = measured.isCounted() || measured.percent() != null;
            if (measured.agency() != null && measured.isAsPlanned() && share) {
                figures.computeIfAbsent(measured.agency(), key -> new HashMap<>())
                        .put(measured.indicator(), figure(measured));
            }
        }
        List<IndexTable.Row> rows = new ArrayList<>();
        for (Agency agency : evidence.agencies()) {
            Message unranked = agency.providesPublicServices() ? null : Message.of("index.no-public-services");
            if (tiers.existsOn(agency.tier(), day)) {
                rows.add(new IndexTable.Row(
                        new RankedUnit(agency.id(), agency.name(), agency.tier().name(), unranked),
                        agency,
                        figures.getOrDefault(agency.id(), Map.of()),
                        Map.of(),
                        Map.of()));
            }
        }
        return new IndexTable(name, sha256, rows);
    }

    private static @Nullable Figure figure(Measurement measured) {
        return measured.isCounted()
                ? Figure.of(BigInteger.valueOf(measured.count()), BigInteger.valueOf(measured.outOf()))
                : Figure.of(measured.published().movePointLeft(2));
    }

    private IndexTable rows() {
        Map<String, Integer> columns = heading();
        List<IndexTable.Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            String unit = row.cells().get(0);
            int width = table.rows().get(0).cells().size();
            if (row.cells().size() != width) {
                bad(
                        row,
                        Message.of("evidence.table.cells", row.cells().size(), width),
                        Message.of("evidence.table.cells.remedy"));
            } else if (unit.isEmpty()) {
                bad(row, Message.of("index.table.no-unit"), Message.of("index.table.no-unit.remedy"));
            } else if (!seen.add(unit)) {
                bad(row, Message.of("index.table.repeated-unit", unit), Message.of("evidence.repeated.remedy"));
            } else {
                rows.add(row(unit, row, columns));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            bad(table.rows().get(0), Message.of("evidence.table.no-rows"), Message.of("index.table.no-rows.remedy"));
        }
        refuse();
        return new IndexTable(table.name(), table.sha256(), rows);
    }

    private Map<String, Integer> heading() {
        if (table.rows().isEmpty()) {
            throw new BadInputException(new Problem(
                    table.name(), "", Message.of("evidence.table.no-rows"), Message.of("index.table.no-rows.remedy")));
        }
        Table.Row heading = table.rows().get(0);
        List<String> known =
                new ArrayList<>(index.leaves().stream().map(Node::column).toList());
        known.addAll(ABOUT);
        index.leaves().forEach(leaf -> known.add(leaf.column() + SELF));
        totals().forEach(total -> known.add(total.id()));
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 1; i < heading.cells().size(); i++) {
            String name = heading.cells().get(i);
            if (!known.contains(name)) {
                bad(
                        heading,
                        Message.of("evidence.table.unknown-column", name),
                        Suggestion.nearest(name, known)
                                .map(near -> Message.of("input.did-you-mean-one", near))
                                .orElseGet(() -> Message.of("index.table.columns", known)));
            } else if (columns.put(name, i) != null) {
                bad(
                        heading,
                        Message.of("evidence.table.repeated-column", name),
                        Message.of("input.repeated-field.remedy"));
            }
        }
        for (Node leaf : index.leaves()) {
            if (!columns.containsKey(leaf.column())) {
                bad(
                        heading,
                        Message.of("evidence.table.missing-column", leaf.column()),
                        Message.of("index.table.columns", known));
            }
        }
        refuse();
        return columns;
    }

    private IndexTable.Row row(String unit, Table.Row row, Map<String, Integer> columns) {
        String tier = about(row, columns, "tier");
        String services = about(row, columns, "providesPublicServices");
        if (!Set.of("", "true", "false").contains(services.toLowerCase(Locale.ROOT))) {
            bad(row, Message.of("evidence.table.cell", "providesPublicServices", services), Message.of("index.yes-no"));
        }
        boolean unranked = "false".equalsIgnoreCase(services);
        String name = about(row, columns, "name");
        return new IndexTable.Row(
                new RankedUnit(
                        unit,
                        name.isEmpty() ? unit : name,
                        tier,
                        unranked ? Message.of("index.no-public-services") : null),
                null,
                figures(row, columns, ""),
                figures(row, columns, SELF),
                stated(row, columns));
    }

    private Stream<Node> totals() {
        return index.root().all().filter(node -> !node.isLeaf());
    }

    private Map<String, BigDecimal> stated(Table.Row row, Map<String, Integer> columns) {
        Map<String, BigDecimal> stated = new HashMap<>();
        totals().forEach(total -> {
            String cell = about(row, columns, total.id());
            if (NUMBER.matcher(cell).matches()) {
                stated.put(total.id(), new BigDecimal(cell));
            } else if (!NO_DATA.contains(cell)) {
                notANumber(row, total.id(), cell);
            }
        });
        return stated;
    }

    private Map<String, Figure> figures(Table.Row row, Map<String, Integer> columns, String suffix) {
        Map<String, Figure> figures = new HashMap<>();
        for (Node leaf : index.leaves()) {
            String cell = about(row, columns, leaf.column() + suffix);
            Figure figure = NO_DATA.contains(cell) ? null : figure(leaf, cell, row);
            if (figure != null) {
                figures.put(leaf.column(), figure);
            }
        }
        return figures;
    }

    private static String about(Table.Row row, Map<String, Integer> columns, String name) {
        Integer at = columns.get(name);
        return at == null ? "" : row.cells().get(at);
    }

    private @Nullable Figure figure(Node leaf, String cell, Table.Row row) {
        if (leaf.measured().score() instanceof Scoring.Role role) {
            if (role.shares().containsKey(cell)) {
                return Figure.of(cell);
            }
            bad(
                    row,
                    Message.of("evidence.table.cell", leaf.column(), cell),
                    Message.of(
                            "input.one-of",
                            role.shares().keySet().stream().sorted().toList()));
            return null;
        }
        Figure figure = number(cell);
        if (figure == null) {
            notANumber(row, leaf.column(), cell);
            return null;
        }
        LeafScale measure = leaf.measured();
        Rational value = figure.quantity();
        if (measure.transform() == Transform.LN && measure.taken(value).signum() <= 0) {
            bad(row, Message.of("evidence.table.cell", leaf.column(), cell), Message.of("index.log"));
        }
        Bounds allowed = allowed(leaf);
        if (allowed != null && !allowed.holds(value)) {
            bad(
                    row,
                    Message.of("evidence.table.cell", leaf.column(), cell),
                    Message.of("index.table.range", allowed.toString()));
        }
        return figure;
    }

    private void notANumber(Table.Row row, String column, String cell) {
        boolean comma = NUMBER.matcher(cell.replace(',', '.')).matches();
        bad(
                row,
                Message.of("evidence.table.cell", column, cell),
                Message.of(comma ? "index.table.decimal-comma" : "index.table.number"));
    }

    /** The range a figure has to lie in, said by the definition or by the way it is scored; null if any will do. */
    static @Nullable Bounds allowed(Node leaf) {
        Scoring by = leaf.measured().score();
        if (leaf.measured().allowed() != null) {
            return leaf.measured().allowed();
        }
        if (by instanceof Scoring.Ratio) {
            return new Bounds(BigDecimal.ZERO, BigDecimal.ONE);
        }
        boolean positive =
                by instanceof Scoring.Count || by instanceof Scoring.ShareOfTarget || by instanceof Scoring.ShareOfBest;
        if (positive) {
            return new Bounds(BigDecimal.ZERO, null);
        }
        boolean ownPoints = by instanceof Scoring.Value value
                && value.scale().compareTo(BigDecimal.ONE) == 0
                && leaf.points() != null;
        return ownPoints ? new Bounds(BigDecimal.ZERO, leaf.points()) : null;
    }

    private static @Nullable Figure number(String cell) {
        Matcher counts = COUNTS.matcher(cell);
        if (counts.matches()) {
            BigInteger denominator = new BigInteger(counts.group(2));
            return denominator.signum() == 0 ? null : Figure.of(new BigInteger(counts.group(1)), denominator);
        }
        return NUMBER.matcher(cell).matches() ? Figure.of(new BigDecimal(cell)) : null;
    }

    private void bad(Table.Row row, Message what, Message remedy) {
        problems.add(new Problem(table.name(), String.valueOf(row.line()), what, remedy));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }
}
