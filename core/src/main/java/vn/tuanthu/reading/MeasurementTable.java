package vn.tuanthu.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/** Figures of many agencies in one table, a figure on each line. */
public final class MeasurementTable {
    private static final List<String> COLUMNS =
            List.of("agency", "name", "tier", "kind", "indicator", "numerator", "denominator", "period", "source");
    private static final List<String> OPTIONAL =
            List.of("value", "percent", "done", "doneOn", "definition", "providesPublicServices");
    /** Columns of figures that are no counts: a table of one of these needs no column of counts. */
    private static final List<String> INSTEAD = List.of("value", "percent", "done", "doneOn");

    private final Table table;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final List<Integer> agencyLines = new ArrayList<>();

    private MeasurementTable(Table table) {
        this.table = table;
    }

    static Evidence read(InputText csv, Plan plan) {
        return read(CsvTable.read(csv), plan);
    }

    /**
     * The evidence in {@code table}, reviewed.
     *
     * @throws BadInputException with every problem found, each with its line
     */
    public static Evidence read(Table table, Plan plan) {
        return new MeasurementTable(table).evidence(plan);
    }

    private Evidence evidence(Plan plan) {
        heading();
        List<Measurement> figures = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            Measurement figure = figure(row);
            if (figure != null) {
                figures.add(figure);
                lines.add(row.line());
            }
        }
        if (table.rows().size() == 1) {
            problem("", Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
        }
        Evidence evidence = Evidence.of(plan.id(), null, List.copyOf(agencies.values()), figures);
        for (Problem problem : EvidenceValidator.problems(
                plan, () -> OtherChecks.NONE, evidence, table.name(), SourceLocations.none())) {
            problems.add(new Problem(problem.file(), rowOf(problem.place(), lines), problem.what(), problem.remedy()));
        }
        refuse();
        return evidence;
    }

    /** The review names a figure or an agency by its place in the list; here that is a line of the table. */
    private String rowOf(String place, List<Integer> figures) {
        if (!place.contains("[")) {
            return place;
        }
        List<Integer> lines = place.startsWith("agencies[") ? agencyLines : figures;
        int index = Integer.parseInt(place.substring(place.indexOf('[') + 1, place.indexOf(']'))) - 1;
        String column = place.substring(place.indexOf(']') + 1).replaceFirst("^\\.", "");
        return lines.get(index) + (column.isEmpty() ? "" : " (" + column + ")");
    }

    private void heading() {
        if (table.rows().isEmpty()) {
            problem("", Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
            refuse();
        }
        Table.Row heading = table.rows().get(0);
        List<String> known = new ArrayList<>(COLUMNS);
        known.addAll(OPTIONAL);
        for (int i = 0; i < heading.cells().size(); i++) {
            String name = heading.cells().get(i);
            if (!known.contains(name)) {
                problem(
                        at(heading),
                        Message.of("evidence.table.unknown-column", name),
                        Suggestion.nearest(name, known)
                                .map(near -> Message.of("input.did-you-mean-one", near))
                                .orElseGet(() -> Message.of("evidence.table.missing-column.remedy", COLUMNS)));
            } else if (columns.put(name, i) != null) {
                problem(
                        at(heading),
                        Message.of("evidence.table.repeated-column", name),
                        Message.of("input.repeated-field.remedy"));
            }
        }
        for (String name : COLUMNS) {
            boolean counts = name.equals("numerator") || name.equals("denominator");
            if (!columns.containsKey(name) && !(counts && INSTEAD.stream().anyMatch(columns::containsKey))) {
                problem(
                        at(heading),
                        Message.of("evidence.table.missing-column", name),
                        Message.of("evidence.table.missing-column.remedy", COLUMNS));
            }
        }
        refuse();
    }

    private @Nullable Measurement figure(Table.Row row) {
        int width = table.rows().get(0).cells().size();
        if (row.cells().size() != width) {
            problem(
                    at(row),
                    Message.of("evidence.table.cells", row.cells().size(), width),
                    Message.of("evidence.table.cells.remedy"));
            return null;
        }
        int before = problems.size();
        String agency = needed(row, "agency", Function.identity(), Message.of("evidence.blank-id.remedy"));
        Agency.Tier tier = needed(row, "tier", Agency.Tier::valueOf, oneOf(Agency.Tier.values()));
        Agency.Kind kind = needed(row, "kind", Agency.Kind::valueOf, oneOf(Agency.Kind.values()));
        String indicator = needed(row, "indicator", Function.identity(), Message.of("evidence.table.blank.remedy"));
        Long numerator = optional(row, "numerator", Long::valueOf, Message.of("input.expected.whole"));
        Long denominator = optional(row, "denominator", Long::valueOf, Message.of("input.expected.whole"));
        BigDecimal percent = optional(row, "percent", BigDecimal::new, Message.of("input.expected.decimal"));
        BigDecimal value = optional(row, "value", BigDecimal::new, Message.of("input.expected.decimal"));
        Boolean done = optional(row, "done", MeasurementTable::truth, Message.of("input.expected.boolean"));
        LocalDate doneOn = optional(row, "doneOn", MeasurementTable::day, Message.of("input.expected.date"));
        Period period = optional(row, "period", Period::parse, Message.of("evidence.no-period.remedy"));
        Boolean services =
                optional(row, "providesPublicServices", MeasurementTable::truth, Message.of("input.expected.boolean"));
        if (problems.size() > before || agency == null || tier == null || kind == null || indicator == null) {
            return null;
        }
        String name = Objects.requireNonNullElse(cell(row, "name"), agency);
        declare(row, new Agency(agency, name, tier, kind, services == null || services));
        return new Measurement(
                agency,
                null,
                null,
                indicator,
                numerator,
                denominator,
                value,
                percent,
                done,
                doneOn,
                period,
                cell(row, "source"),
                cell(row, "definition"));
    }

    private void declare(Table.Row row, Agency agency) {
        Agency earlier = agencies.putIfAbsent(agency.id(), agency);
        if (earlier == null) {
            agencyLines.add(row.line());
        } else if (!earlier.equals(agency)) {
            problem(
                    at(row),
                    Message.of("evidence.table.changed", agency.id()),
                    Message.of("evidence.table.changed.remedy"));
        }
    }

    private <T> @Nullable T needed(Table.Row row, String column, Function<String, T> parser, Message remedy) {
        if (cell(row, column) == null) {
            problem(at(row), Message.of("evidence.table.blank", column), Message.of("evidence.table.blank.remedy"));
            return null;
        }
        return optional(row, column, parser, remedy);
    }

    private <T> @Nullable T optional(Table.Row row, String column, Function<String, T> parser, Message remedy) {
        String cell = cell(row, column);
        if (cell == null) {
            return null;
        }
        try {
            return parser.apply(cell);
        } catch (IllegalArgumentException e) {
            problem(at(row), Message.of("evidence.table.cell", column, cell), remedy);
            return null;
        }
    }

    private @Nullable String cell(Table.Row row, String column) {
        Integer index = columns.get(column);
        return index == null || row.cells().get(index).isEmpty()
                ? null
                : row.cells().get(index);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Message oneOf(Enum<?>[] values) {
        return Message.of("input.one-of", Arrays.stream(values).map(Enum::name).toList());
    }

    private static String at(Table.Row row) {
        return String.valueOf(row.line());
    }

    private void problem(String place, Message what, Message remedy) {
        problems.add(new Problem(table.name(), place, what, remedy));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }
}
