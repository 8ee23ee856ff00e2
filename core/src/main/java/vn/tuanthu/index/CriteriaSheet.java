package vn.tuanthu.index;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Numeral;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * Reads an index that a workbook defines: a sheet with a node on each line, and, where it has grades, a sheet of these. What
 * it says is put together as a definition file says it and read as such.
 */
final class CriteriaSheet {
    private static final List<String> SCORED_BY = CriteriaColumn.BY.words();
    private static final Set<String> CAPS = Set.of("cap.from", "cap.to");
    /** What people keep beside a table for themselves. */
    private static final Set<String> ASIDES =
            Set.of("stt", "tt", "số tt", "số thứ tự", "no", "#", VisibleText.words("Ghi chú"), "note", "notes");

    private static final int NODES = 2_000;
    private static final int NAMED = 10;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final String file;
    private final Sheet sheet;
    private final Heading<CriteriaColumn> heading;
    private final Map<CriteriaColumn, Integer> columns = new EnumMap<>(CriteriaColumn.class);
    private final List<Problem> problems = new ArrayList<>();

    private CriteriaSheet(String file, Sheet sheet) {
        this.file = file;
        this.sheet = sheet;
        this.heading = heading(sheet);
        for (int i = 0; i < heading.labels().size(); i++) {
            CriteriaColumn column = heading.column(i);
            if (column == null) {
                known(i);
            } else if (sheet.hiddenColumns().contains(i)) {
                // What nobody sees decides nothing; that something is missing would not say why.
                bad(i, Message.of("table.hidden-needed", heading.label(i)), Message.of("table.hidden-column.remedy"));
            } else if (columns.putIfAbsent(column, i) != null) {
                bad(
                        i,
                        Message.of("evidence.table.repeated-column", heading.label(i)),
                        Message.of("input.repeated-field.remedy"));
            }
        }
    }

    /** A column that is not understood may hold what a score hangs on: only what cannot is passed over. */
    private void known(int column) {
        String label = heading.label(column);
        if (!label.isEmpty() && !ASIDES.contains(VisibleText.words(label))) {
            bad(
                    column,
                    Message.of("index.sheet.unknown-column", label),
                    Suggestion.remedy(
                            label, CriteriaColumn.names(), () -> Message.of("index.sheet.unknown-column.remedy")));
        }
    }

    private void bad(int column, Message what, Message remedy) {
        problems.add(new Problem(file, sheet.name() + "!" + sheet.place(heading.line(sheet), column), what, remedy));
    }

    private static Heading<CriteriaColumn> heading(Sheet sheet) {
        return Heading.find(sheet, CriteriaColumn::meaning, column -> true);
    }

    private static boolean fits(Sheet sheet) {
        Heading<CriteriaColumn> heading = heading(sheet);
        return heading.columns().contains(CriteriaColumn.ID)
                && heading.columns().contains(CriteriaColumn.PARENT)
                && heading.columns().contains(CriteriaColumn.BY);
    }

    /**
     * The definition in {@code book}, not yet checked as a whole.
     *
     * @throws BadInputException with every problem found, each with its cell
     */
    static IndexDefinition read(Workbook book) {
        List<Sheet> sheets =
                book.sheets().stream().filter(one -> !one.hidden() && fits(one)).toList();
        if (sheets.isEmpty()) {
            throw new BadInputException(new Problem(
                    book.name(), "", Message.of("index.sheet.none"), Message.of("index.sheet.none.remedy")));
        }
        if (sheets.size() > 1) {
            List<String> names = sheets.stream().map(Sheet::name).toList();
            throw new BadInputException(new Problem(
                    book.name(),
                    "",
                    Message.of("index.sheet.several", names),
                    Message.of("index.sheet.several.remedy")));
        }
        CriteriaSheet criteria = new CriteriaSheet(book.name(), sheets.get(0));
        if (!criteria.problems.isEmpty()) {
            throw new BadInputException(criteria.problems);
        }
        Map<String, Object> index = criteria.index(GradeSheet.read(book, criteria.problems));
        if (!criteria.problems.isEmpty()) {
            throw new BadInputException(criteria.problems);
        }
        return StructuredInput.read(book.name(), index, IndexDefinition.class);
    }

    private Map<String, Object> index(List<Map<String, Object>> grades) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        Map<String, Sheet.Row> rows = new LinkedHashMap<>();
        List<String> hidden = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(heading.to(), sheet.rows().size())) {
            String id = text(row, CriteriaColumn.ID);
            if (columns.values().stream().allMatch(column -> row.cell(column).isEmpty())) {
                continue;
            }
            if (row.hidden()) {
                hidden.add(sheet.place(row.line()));
            }
            if (id.isEmpty()) {
                bad(row, CriteriaColumn.ID, Message.of("index.sheet.no-id"), Message.of("index.sheet.no-id.remedy"));
                continue;
            }
            if (rows.put(id, row) != null || rows.size() > NODES) {
                bad(row, CriteriaColumn.ID, Message.of("index.repeated-node", id), Message.of("index.remedy"));
            }
            nodes.put(id, node(row, id));
        }
        if (!hidden.isEmpty()) {
            problems.add(new Problem(
                    file,
                    sheet.name() + "!" + hidden.get(0),
                    Message.of("table.hidden-rows", hidden.size(), hidden.subList(0, Math.min(NAMED, hidden.size()))),
                    Message.of("table.hidden-rows.remedy")));
        }
        List<String> roots = new ArrayList<>();
        rows.forEach((id, row) -> {
            String parent = text(row, CriteriaColumn.PARENT);
            Map<String, Object> above = nodes.get(parent);
            if (parent.isEmpty()) {
                roots.add(id);
            } else if (above == null || parent.equals(id) || above.containsKey("measure")) {
                String near = Suggestion.nearest(parent, nodes.keySet()).orElse("–");
                bad(
                        row,
                        CriteriaColumn.PARENT,
                        Message.of("index.unknown-parent", parent, near),
                        Message.of("index.remedy"));
            } else {
                children(above).add(nodes.get(id));
            }
        });
        if (roots.size() != 1) {
            problems.add(new Problem(
                    file,
                    sheet.name() + "!" + sheet.place(heading.line(sheet)),
                    Message.of("index.one-root", roots.size()),
                    Message.of("index.remedy")));
            return Map.of();
        }
        unreached(nodes, rows, roots.get(0));
        Map<String, Object> root = Objects.requireNonNull(nodes.get(roots.get(0)), "the root is a node");
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("id", roots.get(0));
        index.put("name", title(root));
        facts(index);
        index.put("missing", Objects.requireNonNullElse(root.remove("missing"), MissingDataPolicy.PROPAGATE.name()));
        index.put("grades", grades);
        index.put("root", root);
        return index;
    }

    /** Parts that name each other as the total above them. */
    private void unreached(Map<String, Map<String, Object>> nodes, Map<String, Sheet.Row> rows, String root) {
        rows.forEach((id, row) -> {
            String at = id;
            for (int steps = 0; steps <= rows.size() && !at.equals(root); steps++) {
                Sheet.Row above = rows.get(at);
                at = above == null ? root : text(above, CriteriaColumn.PARENT);
            }
            if (!at.equals(root)) {
                bad(row, CriteriaColumn.PARENT, Message.of("index.cycle", id), Message.of("index.remedy"));
                Objects.requireNonNull(nodes.get(id), id).remove("children");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Object> children(Map<String, Object> node) {
        return (List<Object>) node.computeIfAbsent("children", any -> new ArrayList<>());
    }

    /** What stands above the heading is the name of the index; else that of its total is. */
    private Object title(Map<String, Object> root) {
        for (Sheet.Row row : sheet.rows().subList(0, heading.from())) {
            if (!row.cell(0).isEmpty() && IndexFact.named(row.cell(0).text()) == null) {
                String name = row.cell(0).text();
                String english = row.cell(1).isEmpty() ? name : row.cell(1).text();
                return Map.of("vi", name, "en", english);
            }
        }
        return Objects.requireNonNull(root.get("name"), "every node has a name");
    }

    /** What the lines above the heading say of the index as a whole. */
    private void facts(Map<String, Object> index) {
        for (Sheet.Row row : sheet.rows().subList(0, heading.from())) {
            IndexFact fact = IndexFact.named(row.cell(0).text());
            Sheet.Cell said = row.cell(1);
            Sheet.Flaw flaw = said.flaw();
            if (flaw != null && fact != null) {
                bad(row, 1, flaw.what(), flaw.remedy());
            } else if (fact != null && !said.isEmpty()) {
                index.put(fact.field(), said(row, fact));
            }
        }
    }

    private Object said(Sheet.Row row, IndexFact fact) {
        String text = row.cell(1).text();
        String english = row.cell(2).isEmpty() ? text : row.cell(2).text();
        Message cell = Message.of("evidence.table.cell", row.cell(0).text(), text);
        return switch (fact) {
            case ID -> text;
            case ISSUER, BASIS, SUPERSEDED -> Map.of("vi", text, "en", english);
            case YEAR -> {
                if (!YEAR.matcher(text).matches()) {
                    bad(row, 1, cell, Message.of("input.expected.whole"));
                    yield 0;
                }
                yield Integer.valueOf(text);
            }
            case DATED -> {
                try {
                    yield LocalDate.parse(text).toString();
                } catch (DateTimeException e) {
                    bad(row, 1, cell, Message.of("input.expected.date"));
                    yield "";
                }
            }
        };
    }

    private Map<String, Object> node(Sheet.Row row, String id) {
        Map<String, Object> node = new LinkedHashMap<>();
        String name = text(row, CriteriaColumn.NAME);
        String english = text(row, CriteriaColumn.ENGLISH);
        node.put("id", id);
        node.put(
                "name",
                Map.of(
                        "vi",
                        name.isEmpty() ? id : name,
                        "en",
                        english.isEmpty() ? (name.isEmpty() ? id : name) : english));
        number(row, CriteriaColumn.POINTS, "points", node);
        number(row, CriteriaColumn.WEIGHT, "weight", node);
        number(row, CriteriaColumn.DECIMALS, "decimals", node);
        word(row, CriteriaColumn.MISSING, "missing", node);
        String clause = text(row, CriteriaColumn.CLAUSE);
        if (!clause.isEmpty()) {
            node.put("clause", clause);
        }
        String by = text(row, CriteriaColumn.BY).toLowerCase(Locale.ROOT);
        if (by.isEmpty()) {
            word(row, CriteriaColumn.AGGREGATE, "aggregate", node);
        } else if (SCORED_BY.contains(by)) {
            node.put("measure", measure(row, by));
        } else {
            bad(row, CriteriaColumn.BY, by, Message.of("input.one-of", SCORED_BY));
        }
        return node;
    }

    private Map<String, Object> measure(Sheet.Row row, String by) {
        Map<String, Object> measure = new LinkedHashMap<>();
        Map<String, Object> score = new LinkedHashMap<>();
        Map<String, Object> cap = new LinkedHashMap<>();
        score.put("by", by);
        String cell = text(row, CriteriaColumn.PARAMETERS);
        Map<String, String> parts = CriteriaParameters.parts(cell);
        if (parts == null) {
            bad(row, CriteriaColumn.PARAMETERS, cell, Message.of("index.sheet.parameters"));
            return measure;
        }
        List<Map<String, Object>> steps = new ArrayList<>();
        Map<String, Object> shares = new LinkedHashMap<>();
        parts.forEach((name, value) -> {
            if (name.equals("transform")) {
                measure.put(name, value);
            } else if (name.startsWith("cap.")) {
                cap.put(name.substring(name.indexOf('.') + 1), number(row, CriteriaColumn.PARAMETERS, value));
            } else if (by.equals("ladder")) {
                steps.add(Map.of(
                        "from",
                        number(row, CriteriaColumn.PARAMETERS, name),
                        "points",
                        number(row, CriteriaColumn.PARAMETERS, value)));
            } else if (by.equals("role")) {
                shares.put(name, number(row, CriteriaColumn.PARAMETERS, value));
            } else {
                score.put(name, name.equals("clip") ? yes(row, value) : number(row, CriteriaColumn.PARAMETERS, value));
            }
        });
        fitting(row, by, parts.keySet());
        if (by.equals("ladder")) {
            score.put("steps", steps);
        } else if (by.equals("role")) {
            score.put("shares", shares);
        }
        word(row, CriteriaColumn.DIRECTION, "direction", measure);
        Map<String, Object> allowed = new LinkedHashMap<>();
        number(row, CriteriaColumn.FROM, "from", allowed);
        number(row, CriteriaColumn.TO, "to", allowed);
        if (!allowed.isEmpty()) {
            measure.put("allowed", allowed);
        }
        if (!cap.isEmpty()) {
            measure.put("cap", cap);
        }
        String column = text(row, CriteriaColumn.COLUMN);
        if (!column.isEmpty()) {
            measure.put("column", column);
        }
        measure.put("score", score);
        return measure;
    }

    /** A way of scoring takes the parameters it has, and needs some; steps and words are named by whoever sets them. */
    private void fitting(Sheet.Row row, String by, Set<String> given) {
        if (by.equals("ladder") || by.equals("role")) {
            if (given.stream().allMatch(name -> name.equals("transform") || CAPS.contains(name))) {
                bad(
                        row,
                        CriteriaColumn.PARAMETERS,
                        Message.of("index.sheet.no-parameters", by),
                        Message.of("index.sheet.parameters"));
            }
            return;
        }
        Map<String, Boolean> taken = CriteriaCells.parameters(by);
        List<String> known = new ArrayList<>(taken.keySet());
        known.add("transform");
        known.addAll(CAPS.stream().sorted().toList());
        for (String name : given) {
            if (!known.contains(name)) {
                bad(row, CriteriaColumn.PARAMETERS, name, Message.of("input.one-of", known));
            }
        }
        taken.forEach((name, needed) -> {
            if (needed && !given.contains(name)) {
                bad(
                        row,
                        CriteriaColumn.PARAMETERS,
                        Message.of("index.sheet.parameter-missing", by, name),
                        Message.of("index.sheet.parameter-missing.remedy", name));
            }
        });
    }

    private boolean yes(Sheet.Row row, String value) {
        boolean yes = value.equalsIgnoreCase("true");
        if (!yes && !value.equalsIgnoreCase("false")) {
            bad(row, CriteriaColumn.PARAMETERS, value, Message.of("input.expected.boolean"));
        }
        return yes;
    }

    private void word(Sheet.Row row, CriteriaColumn column, String field, Map<String, Object> into) {
        String given = text(row, column);
        String word = given.toUpperCase(Locale.ROOT);
        List<String> known = column.words();
        if (known.contains(word)) {
            into.put(field, word);
        } else if (!given.isEmpty()) {
            bad(row, column, given, Message.of("input.one-of", known));
        }
    }

    private void number(Sheet.Row row, CriteriaColumn column, String field, Map<String, Object> into) {
        String given = text(row, column);
        if (!given.isEmpty()) {
            into.put(field, number(row, column, given));
        }
    }

    private BigDecimal number(Sheet.Row row, CriteriaColumn column, String given) {
        Integer at = columns.get(column);
        boolean held = at != null && row.cell(at).number();
        Numeral number = Numeral.of(given, held ? Numeral.Style.POINT : Numeral.Style.UNKNOWN);
        if (number == null || number.percent() || number.grouped() != null) {
            bad(row, column, given, Message.of("input.expected.decimal"));
            return BigDecimal.ZERO;
        }
        return number.value();
    }

    private String text(Sheet.Row row, CriteriaColumn column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        Sheet.Flaw flaw = row.cell(at).flaw();
        if (flaw != null) {
            bad(row, column, flaw.what(), flaw.remedy());
            return "";
        }
        return row.cell(at).text();
    }

    private void bad(Sheet.Row row, CriteriaColumn column, String given, Message remedy) {
        Integer at = Objects.requireNonNull(columns.get(column), "only what was read can be wrong");
        bad(row, column, Message.of("evidence.table.cell", heading.label(at), given), remedy);
    }

    private void bad(Sheet.Row row, CriteriaColumn column, Message what, Message remedy) {
        bad(row, columns.getOrDefault(column, 0), what, remedy);
    }

    private void bad(Sheet.Row row, int column, Message what, Message remedy) {
        Problem problem = new Problem(file, sheet.name() + "!" + sheet.place(row.line(), column), what, remedy);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
