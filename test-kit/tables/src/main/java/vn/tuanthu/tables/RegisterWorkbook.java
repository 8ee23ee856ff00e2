package vn.tuanthu.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.report.Json;
import vn.tuanthu.verdict.Waiver;

/**
 * A register of information systems as an Excel workbook, to be filled in and read again with {@link RegisterReader}: a line
 * for each system, and sheets for what each has several of. Columns and values have the names they have in YAML. The sheet
 * of measures is a checklist: every measure that is asked of a system has a line, whether it is answered or not. Sheets and
 * columns whose names begin with {@code #} say what was found and are not read; the others are the register itself.
 */
public final class RegisterWorkbook {
    static final String EVIDENCE = "evidence";
    static final String AGENCIES = "agencies";
    static final String SYSTEMS = "systems";
    static final String WAIVERS = "waivers";
    static final String MEASURES = "measures";
    static final String SYSTEM = "system";
    static final String FIELD = "field";
    static final String NAME = "name";
    static final String VALUE = "value";
    static final String NOT_READ = "#";

    /** The columns of a checklist that say what is asked and found. */
    private static final List<String> ASKED = List.of("# asks", "# article", "# outcome", "# why");

    /** The columns of a checklist that are printed; the others stand beside them for the screen. */
    private static final List<String> PRINTED =
            List.of(SYSTEM, "ids", "status", "document", "date", "# asks", "# article", "# outcome");

    private final Evidence evidence;
    private final Function<String, List<Asked>> checklist;

    /**
     * A measure that is asked of a system.
     *
     * @param measure its id
     * @param asks what it is
     * @param article where it stands
     * @param outcome how its check ended
     * @param why in a sentence
     */
    public record Asked(String measure, String asks, String article, String outcome, String why) {}

    private RegisterWorkbook(Evidence evidence, Function<String, List<Asked>> checklist) {
        this.evidence = evidence;
        this.checklist = checklist;
    }

    /**
     * The register of {@code evidence}; figures, documents and money that the evidence holds besides are not part of it.
     *
     * @param checklist the measures asked of each system, by its id
     * @param results sheets for the reader, put first; their names are made to begin with {@code #}
     */
    public static List<XlsxSheet> of(
            Evidence evidence, Function<String, List<Asked>> checklist, List<XlsxSheet> results) {
        List<XlsxSheet> sheets = new ArrayList<>();
        results.forEach(
                sheet -> sheets.add(new XlsxSheet(NOT_READ + " " + sheet.name(), sheet.heading(), sheet.rows())));
        sheets.addAll(new RegisterWorkbook(evidence, checklist).sheets());
        return sheets;
    }

    private List<XlsxSheet> sheets() {
        List<XlsxSheet> sheets = new ArrayList<>();

        RegisterColumns ofSystems = RegisterColumns.of(InformationSystem.class);
        sheets.add(plain(SYSTEMS, ofSystems, evidence.systems()));
        ofSystems.lists().forEach((field, columns) -> {
            if (!field.equals(MEASURES)) {
                sheets.add(owned(field, columns));
            }
        });
        sheets.add(measures(ofSystems.lists().get(MEASURES)));
        ofSystems.maps().forEach(field -> sheets.add(settings(field)));
        sheets.add(plain(AGENCIES, RegisterColumns.of(Agency.class), evidence.agencies()));
        sheets.add(plain(WAIVERS, RegisterColumns.of(Waiver.class), evidence.waivers()));
        sheets.add(new XlsxSheet(
                EVIDENCE,
                List.of(FIELD, VALUE),
                List.of(Arrays.asList("plan", evidence.plan()), Arrays.asList("asOf", evidence.asOf()))));
        return sheets;
    }

    private static XlsxSheet plain(String name, RegisterColumns columns, List<?> things) {
        return new XlsxSheet(
                name,
                columns.columns().stream().map(RegisterColumns.Column::name).toList(),
                XlsxSheet.rows(things, thing -> cells(columns, Json.tree(thing))));
    }

    /** A sheet with lines of each system, made as they are read. */
    private XlsxSheet ofSystems(
            String name, List<String> heading, Function<InformationSystem, Stream<List<@Nullable Object>>> lines) {
        return new XlsxSheet(
                name, heading, () -> evidence.systems().stream().flatMap(lines).iterator());
    }

    private static List<@Nullable Object> cells(RegisterColumns columns, JsonNode thing) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.columns().forEach(column -> cells.add(column.cell(thing)));
        return cells;
    }

    private XlsxSheet owned(String field, RegisterColumns columns) {
        return ofSystems(
                field,
                heading(columns),
                system ->
                        things(Json.tree(system).path(field)).map(thing -> owned(system.id(), cells(columns, thing))));
    }

    private static Stream<JsonNode> things(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> heading(RegisterColumns columns) {
        return Stream.concat(Stream.of(SYSTEM), columns.columns().stream().map(RegisterColumns.Column::name))
                .toList();
    }

    private static List<@Nullable Object> owned(String system, List<@Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(system);
        row.addAll(cells);
        return row;
    }

    /** A line for each measure that is asked or answered. */
    private XlsxSheet measures(@Nullable RegisterColumns columns) {
        if (columns == null) {
            throw new IllegalStateException("systems have no measures");
        }
        List<String> heading =
                Stream.concat(heading(columns).stream(), ASKED.stream()).toList();
        List<String> order =
                Stream.concat(PRINTED.stream(), heading.stream()).distinct().toList();
        return new XlsxSheet(
                MEASURES,
                List.of(),
                order,
                () -> evidence.systems().stream()
                        .flatMap(system -> measures(system, columns).map(row -> inOrder(row, heading, order)))
                        .iterator(),
                0,
                PRINTED.size());
    }

    private static List<@Nullable Object> inOrder(
            List<@Nullable Object> row, List<String> heading, List<String> order) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : order) {
            int at = heading.indexOf(column);
            cells.add(at < row.size() ? row.get(at) : null);
        }
        return cells;
    }

    private Stream<List<@Nullable Object>> measures(InformationSystem system, RegisterColumns columns) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Asked> asked = checklist.apply(system.id());
        TreeSet<String> answered = new TreeSet<>();
        for (SecurityMeasure measure : system.measures()) {
            for (String id : measure.ids()) {
                answered.add(id);
                SecurityMeasure one = new SecurityMeasure(
                        List.of(id),
                        measure.status(),
                        measure.means(),
                        measure.document(),
                        measure.date(),
                        measure.reason(),
                        measure.devices(),
                        measure.hotStandby(),
                        measure.distanceKm(),
                        measure.note());
                rows.add(row(system, cells(columns, Json.tree(one)), asked, id));
            }
        }
        for (Asked open : asked) {
            if (!answered.contains(open.measure())) {
                List<@Nullable Object> cells = new ArrayList<>();
                columns.columns().forEach(column -> cells.add(column.name().equals("ids") ? open.measure() : null));
                rows.add(row(system, cells, asked, open.measure()));
            }
        }
        return rows.stream();
    }

    private static List<@Nullable Object> row(
            InformationSystem system, List<@Nullable Object> cells, List<Asked> asked, String id) {
        List<@Nullable Object> row = owned(system.id(), cells);
        asked.stream()
                .filter(one -> one.measure().equals(id))
                .findFirst()
                .ifPresent(one -> row.addAll(List.of(one.asks(), one.article(), one.outcome(), one.why())));
        return row;
    }

    private XlsxSheet settings(String field) {
        return ofSystems(
                field,
                List.of(SYSTEM, NAME, VALUE),
                system -> Json.tree(system).path(field).properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> Arrays.asList(
                                system.id(), one.getKey(), one.getValue().asLong())));
    }
}
