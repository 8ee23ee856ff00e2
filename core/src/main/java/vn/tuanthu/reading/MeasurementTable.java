package vn.tuanthu.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.PublishedChange;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.WholeNumber;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * Figures of many agencies in one table, a figure on each line. The heading may stand below a title and call its columns
 * as in files of evidence or in Vietnamese.
 */
public final class MeasurementTable {
    /** Without any of these a line says nothing of a figure. */
    private static final List<String> FIGURE = List.of(
            "tier",
            "kind",
            "indicator",
            "numerator",
            "denominator",
            "value",
            "percent",
            "percentIs",
            "done",
            "doneOn",
            "period");

    private static final List<String> COUNTED = List.of("numerator", "denominator", "value", "percent");
    private static final int NAMED = 5;

    private final String file;
    private final Sheet sheet;
    private final Heading<String> heading;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    /** Which rows hold figures, and which name an agency first. */
    private final BitSet figureRows = new BitSet();

    private final BitSet agencyRows = new BitSet();
    private final Map<String, Period> periods = new HashMap<>();

    private MeasurementTable(String file, Sheet sheet) {
        this.file = file;
        this.sheet = sheet;
        this.heading = heading(sheet);
    }

    /**
     * The evidence in a table.
     *
     * @param evidence the figures and the agencies they are of
     * @param notes what was not read and why
     */
    public record Reading(Evidence evidence, List<Message> notes) {
        public Reading {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The evidence in the only sheet of {@code book} that holds such a table, or the one named, reviewed.
     *
     * @param sheets the name of the sheet to read; none if there is only one
     * @throws BadInputException with every problem found, each with its place
     */
    public static Reading read(Workbook book, List<String> sheets, Plan plan) {
        return read(book, sheets, plan, List.of(), () -> OtherChecks.NONE);
    }

    /**
     * @param beside further plans that the table feeds
     * @param others the checks beside those of the plan
     */
    static Reading read(
            Workbook book, List<String> sheets, Plan plan, List<Plan> beside, Supplier<OtherChecks> others) {
        Workbook.Choice choice = book.choose(sheets, sheet -> heading(sheet).isFound());
        if (choice.sheets().size() > 1) {
            throw new BadInputException(
                    new Problem(book.name(), "", Message.of("table.one-sheet"), Message.of("table.one-sheet.remedy")));
        }
        MeasurementTable table =
                new MeasurementTable(book.name(), choice.sheets().get(0));
        Evidence evidence = table.evidence(plan, beside, others);
        table.notes.addAll(0, choice.notes());
        return new Reading(evidence, table.notes);
    }

    /**
     * The evidence in {@code table}, reviewed.
     *
     * @throws BadInputException with every problem found, each with its line
     */
    public static Evidence read(Table table, Plan plan) {
        return read(Workbook.of(table), List.of(), plan).evidence();
    }

    private static Heading<String> heading(Sheet sheet) {
        return Heading.find(sheet, MeasurementColumns::meaning, column -> !column.equals(MeasurementColumns.UNUSED));
    }

    private Evidence evidence(Plan plan, List<Plan> beside, Supplier<OtherChecks> others) {
        List<Sheet.Row> body = sheet.rows().subList(heading.to(), sheet.rows().size());
        columns.putAll(new FigureColumns(file, sheet, heading, body).places(notes));
        refuseHidden(body);
        List<Measurement> figures = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Sheet.Row row = body.get(i);
            if (isAside(row)) {
                aside.add(sheet.place(row.line()));
                continue;
            }
            Measurement figure = figure(row, i);
            if (figure != null) {
                figures.add(figure);
                figureRows.set(i);
            }
        }
        if (!aside.isEmpty()) {
            notes.add(Message.of("table.aside", aside.size(), aside.subList(0, Math.min(NAMED, aside.size()))));
        }
        if (body.size() == aside.size()) {
            problem("", Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
        }
        Evidence evidence = Evidence.of(plan.id(), null, List.copyOf(agencies.values()), figures);
        List<Problem> wrong = EvidenceValidator.problems(plan, beside, others, evidence, file, SourceLocations.none());
        if (!wrong.isEmpty()) {
            int[] ofFigures = figureRows.stream().toArray();
            int[] ofAgencies = agencyRows.stream().toArray();
            wrong.forEach(problem -> problems.add(new Problem(
                    problem.file(),
                    rowOf(problem.place(), body, problem.place().startsWith("agencies[") ? ofAgencies : ofFigures),
                    problem.what(),
                    problem.remedy())));
        }
        refuse();
        return evidence;
    }

    /** What nobody sees decides nothing, and a row may be one that was filtered out. */
    private void refuseHidden(List<Sheet.Row> body) {
        List<String> hidden = body.stream()
                .filter(Sheet.Row::hidden)
                .map(row -> sheet.place(row.line()))
                .toList();
        if (!hidden.isEmpty()) {
            problem(
                    hidden.get(0),
                    Message.of("table.hidden-rows", hidden.size(), hidden.subList(0, Math.min(NAMED, hidden.size()))),
                    Message.of("table.hidden-rows.remedy"));
        }
    }

    /** A title, a signature or a note below the table: it says nothing of a figure. */
    private boolean isAside(Sheet.Row row) {
        return FIGURE.stream().allMatch(column -> {
            Integer at = columns.get(column);
            return at == null || row.cell(at).isEmpty();
        });
    }

    /** The review names a figure or an agency by its place in the list; here that is a place in the table. */
    private String rowOf(String place, List<Sheet.Row> body, int[] rows) {
        if (place.indexOf(']') < 0) {
            return place;
        }
        int index = Integer.parseInt(place.substring(place.indexOf('[') + 1, place.indexOf(']'))) - 1;
        String column = place.substring(place.indexOf(']') + 1).replaceFirst("^\\.", "");
        Integer at = columns.get(column);
        int line = body.get(rows[index]).line();
        String where = at == null ? sheet.place(line) : sheet.place(line, at);
        return where + (column.isEmpty() ? "" : " (" + column + ")");
    }

    private @Nullable Measurement figure(Sheet.Row row, int place) {
        if (isMisaligned(row)) {
            problem(
                    at(row),
                    Message.of(
                            "evidence.table.cells",
                            row.cells().size(),
                            heading.labels().size()),
                    Message.of("evidence.table.cells.remedy"));
            return null;
        }
        int before = problems.size();
        String agency = needed(row, "agency", Function.identity(), Message.of("evidence.blank-id.remedy"));
        Agency.Tier tier = named(row, "tier", Agency.Tier.values(), Agency.Tier::text);
        Agency.Kind kind = named(row, "kind", Agency.Kind.values(), Agency.Kind::text);
        String indicator = needed(row, "indicator", Function.identity(), Message.of("evidence.table.blank.remedy"));
        Long numerator = count(row, "numerator");
        Long denominator = count(row, "denominator");
        remarkOnPercent(row);
        BigDecimal percent =
                optional(row, "percent", text -> percent(text, isOfChange(row)), Message.of("input.expected.decimal"));
        BigDecimal value = value(row);
        PublishedChange percentIs =
                optional(row, "percentIs", PublishedChange::valueOf, oneOf(PublishedChange.values()));
        Boolean done = optional(row, "done", MeasurementTable::truth, Message.of("input.expected.boolean"));
        LocalDate doneOn = optional(row, "doneOn", MeasurementTable::day, Message.of("input.expected.date"));
        Period period = optional(row, "period", this::period, Message.of("evidence.no-period.remedy"));
        Boolean services =
                optional(row, "providesPublicServices", MeasurementTable::truth, Message.of("input.expected.boolean"));
        if (problems.size() > before || agency == null || tier == null || kind == null || indicator == null) {
            return null;
        }
        String name = Objects.requireNonNullElse(text(row, "name"), agency);
        declare(row, place, new Agency(agency, name, tier, kind, services == null || services));
        String source = text(row, "source");
        return new Measurement(
                agency,
                null,
                null,
                indicator,
                numerator,
                denominator,
                value,
                percent,
                percentIs,
                done,
                doneOn,
                period,
                source == null ? null : LocalizedText.of(source),
                text(row, "definition"));
    }

    private @Nullable Long count(Sheet.Row row, String column) {
        return optional(
                row,
                column,
                Long::valueOf,
                WholeNumber.inPlaceOf(cell(row, column).text()));
    }

    private @Nullable BigDecimal value(Sheet.Row row) {
        Sheet.Cell cell = cell(row, "value");
        Numeral number = Numeral.of(cell.text(), cell.number() ? Numeral.Style.POINT : Numeral.Style.UNKNOWN);
        boolean unclear = number != null && number.grouped() != null;
        return optional(
                row,
                "value",
                text -> {
                    if (number == null || unclear || number.percent()) {
                        throw new IllegalArgumentException(text);
                    }
                    return number.value();
                },
                Message.of(unclear ? "index.table.thousands" : "input.expected.decimal"));
    }

    /** A share written where a percentage is asked for is read as it stands, but not in silence. */
    private void remarkOnPercent(Sheet.Row row) {
        String text = cell(row, "percent").text();
        Numeral number = text.endsWith("%") ? null : Numeral.of(text, Numeral.Style.UNKNOWN);
        if (number != null && number.value().signum() > 0 && number.value().compareTo(BigDecimal.ONE) <= 0) {
            notes.add(Message.of("table.small-percent", at(row, "percent"), text));
        }
    }

    private Period period(String text) {
        return periods.computeIfAbsent(text, Period::parse);
    }

    private void declare(Sheet.Row row, int place, Agency agency) {
        Agency earlier = agencies.putIfAbsent(agency.id(), agency);
        if (earlier == null) {
            agencyRows.set(place);
        } else if (!earlier.equals(agency)) {
            problem(
                    at(row),
                    Message.of("evidence.table.changed", agency.id()),
                    Message.of("evidence.table.changed.remedy"));
        }
    }

    /** What whoever filled in the table sees above the column. */
    private String called(String column) {
        Integer at = columns.get(column);
        return at == null ? column : heading.label(at);
    }

    private <T> @Nullable T needed(Sheet.Row row, String column, Function<String, T> parser, Message remedy) {
        if (cell(row, column).isEmpty()) {
            problem(
                    at(row, column),
                    Message.of("evidence.table.blank", called(column)),
                    Message.of("evidence.table.blank.remedy"));
            return null;
        }
        return optional(row, column, parser, remedy);
    }

    private <T> @Nullable T optional(Sheet.Row row, String column, Function<String, T> parser, Message remedy) {
        Sheet.Cell cell = cell(row, column);
        if (COUNTED.contains(column)
                && !cell.isEmpty()
                && cell(row, column, false).isEmpty()) {
            problem(at(row, column), Message.of("index.table.merged"), Message.of("index.table.merged.remedy"));
            return null;
        }
        Sheet.Flaw flaw = cell.flaw();
        if (flaw != null) {
            problem(at(row, column), flaw.what(), flaw.remedy());
            return null;
        }
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(cell.text());
        } catch (IllegalArgumentException e) {
            problem(at(row, column), Message.of("evidence.table.cell", called(column), cell.text()), remedy);
            return null;
        }
    }

    private @Nullable String text(Sheet.Row row, String column) {
        return optional(row, column, Function.identity(), Message.of("evidence.table.blank.remedy"));
    }

    /** Text that reaches over several lines holds for each of them; a figure does not. */
    private Sheet.Cell cell(Sheet.Row row, String column) {
        return cell(row, column, true);
    }

    private Sheet.Cell cell(Sheet.Row row, String column, boolean spread) {
        Integer index = columns.get(column);
        return index == null ? Sheet.Cell.EMPTY : spread ? sheet.spread(row, index) : row.cell(index);
    }

    /** In a CSV file a row of another width than the heading is likely one whose separators went wrong. */
    private boolean isMisaligned(Sheet.Row row) {
        int labelled = heading.labels().size();
        while (labelled > 0 && heading.label(labelled - 1).isEmpty()) {
            labelled--;
        }
        boolean tooWide = row.cells().stream().skip(heading.labels().size()).anyMatch(cell -> !cell.isEmpty());
        return tooWide || (sheet.name().isEmpty() && row.cells().size() < labelled);
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "có" -> true;
            case "false", "không" -> false;
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

    private boolean isOfChange(Sheet.Row row) {
        return !cell(row, "percentIs").text().isBlank();
    }

    /**
     * A percentage, with or without its sign. No share is above 100, so that no point of it sets off thousands; of a change
     * 1.234 may be either.
     */
    private static BigDecimal percent(String text, boolean ofChange) {
        Numeral number = Numeral.of(text, Numeral.Style.UNKNOWN);
        if (number == null || ofChange && number.grouped() != null) {
            throw new IllegalArgumentException(text);
        }
        return number.value();
    }

    /** One of {@code values} by its code or its name in either language. */
    private <E extends Enum<E>> @Nullable E named(
            Sheet.Row row, String column, E[] values, Function<E, LocalizedText> name) {
        // Where the heading is a word of a form, so are the names that fit below it.
        Message known = called(column).equals(column)
                ? oneOf(values)
                : Message.of("input.one-of", Arrays.stream(values).map(name).toList());
        return needed(
                row,
                column,
                text -> Arrays.stream(values)
                        .filter(value -> value.name().equals(text)
                                || VisibleText.alike(name.apply(value).vi()).equals(VisibleText.alike(text))
                                || VisibleText.alike(name.apply(value).en()).equals(VisibleText.alike(text)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                known);
    }

    private static Message oneOf(Enum<?>[] values) {
        return Message.of("input.one-of", Arrays.stream(values).map(Enum::name).toList());
    }

    private String at(Sheet.Row row) {
        return sheet.place(row.line());
    }

    private String at(Sheet.Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? at(row) : sheet.place(row.line(), index);
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
