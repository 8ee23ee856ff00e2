package vn.tuanthu.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Waiver;

/**
 * Reads a register of information systems from a workbook, as {@link RegisterWorkbook} writes it and people fill it in. What
 * is wrong is told with the sheet and the cell. Not safe for use by several threads.
 */
public final class RegisterReader {
    /** A place as problems of evidence name it: {@code 12 (systems[3].approval.level)}, or without the line. */
    private static final Pattern FIELD = Pattern.compile("(?:\\d+ \\()?([A-Za-z]+(?:\\[\\d+])?(?:\\.[^()\\s]+)?)\\)?");

    private final Workbook book;
    private final ObjectNode evidence = JsonNodeFactory.instance.objectNode();
    private final Map<String, Owner> systems = new HashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A system that rows of other sheets belong to, and how problems of evidence name it. */
    private record Owner(ObjectNode node, String path) {}

    private RegisterReader(Workbook book) {
        this.book = book;
    }

    /** Whether {@code book} is such a register, and not a table of figures. */
    public static boolean isRegister(Workbook book) {
        return book.sheets().stream().anyMatch(sheet -> sheet.name().equals(RegisterWorkbook.SYSTEMS));
    }

    /**
     * The evidence in {@code book}.
     *
     * @param review makes evidence of its text, and throws what is wrong with it
     * @throws BadInputException with every problem, each with sheet and cell
     */
    public static <T> T read(Workbook book, Function<InputText, T> review) {
        return new RegisterReader(book).read(review);
    }

    private <T> T read(Function<InputText, T> review) {
        RegisterColumns ofSystems = RegisterColumns.of(InformationSystem.class);
        checkSheets(ofSystems);
        sheet(RegisterWorkbook.EVIDENCE).ifPresent(this::header);
        things(RegisterWorkbook.AGENCIES, RegisterColumns.of(Agency.class));
        things(RegisterWorkbook.WAIVERS, RegisterColumns.of(Waiver.class));
        things(RegisterWorkbook.SYSTEMS, ofSystems);
        int place = 0;
        for (JsonNode system : evidence.path(RegisterWorkbook.SYSTEMS)) {
            place++;
            systems.putIfAbsent(
                    system.path("id").asText(""),
                    new Owner((ObjectNode) system, RegisterWorkbook.SYSTEMS + "[" + place + "]"));
        }
        ofSystems.lists().forEach(this::owned);
        ofSystems.maps().forEach(this::settings);
        refuse();
        byte[] json = Json.compact(evidence).getBytes(StandardCharsets.UTF_8);
        InputText text = InputText.of(book.name(), json);
        try {
            return review.apply(new InputText(book.name(), text.content(), book.sha256()));
        } catch (BadInputException e) {
            throw new BadInputException(e.problems().stream().map(this::placed).toList());
        }
    }

    private void checkSheets(RegisterColumns ofSystems) {
        Set<String> known = new TreeSet<>(ofSystems.lists().keySet());
        known.addAll(ofSystems.maps());
        known.addAll(List.of(
                RegisterWorkbook.EVIDENCE,
                RegisterWorkbook.AGENCIES,
                RegisterWorkbook.WAIVERS,
                RegisterWorkbook.SYSTEMS));
        for (Sheet sheet : book.sheets()) {
            if (sheet.name().startsWith(RegisterWorkbook.NOT_READ) || !sheet.hasData()) {
                continue;
            }
            boolean unseen = sheet.hidden()
                    || !sheet.hiddenColumns().isEmpty()
                    || sheet.rows().stream().anyMatch(Sheet.Row::hidden);
            if (unseen) {
                problem(sheet.name(), Message.of("register.hidden"), Message.of("register.hidden.remedy"));
            }
            if (!known.contains(sheet.name())) {
                problem(
                        sheet.name(),
                        Message.of("register.unknown-sheet", sheet.name()),
                        Suggestion.nearest(sheet.name(), known)
                                .map(near -> Message.of("input.did-you-mean-one", near))
                                .orElseGet(() -> Message.of("register.not-read.remedy")));
            }
        }
    }

    private Optional<Sheet> sheet(String name) {
        return book.sheets().stream()
                .filter(sheet -> sheet.name().equals(name) && sheet.hasData())
                .findFirst();
    }

    private void header(Sheet sheet) {
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            String field = row.cell(0).text();
            if (!field.isEmpty() && !row.cell(1).isEmpty()) {
                evidence.put(field, text(sheet, row, 1));
                cells.put(field, place(sheet, row, 1));
            }
        }
    }

    private void things(String name, RegisterColumns columns) {
        sheet(name).ifPresent(sheet -> {
            ArrayNode list = evidence.putArray(name);
            rows(sheet, columns, row -> fill(columns, row, list.addObject(), name + "[" + list.size() + "]"));
        });
    }

    private void owned(String field, RegisterColumns columns) {
        sheet(field)
                .ifPresent(sheet -> rows(sheet, columns, row -> {
                    Owner system = system(row);
                    boolean answered = row.cells().keySet().stream()
                            .anyMatch(name -> !name.equals(RegisterWorkbook.SYSTEM) && !name.equals("ids"));
                    if (system != null && answered) {
                        ArrayNode list = system.node().withArrayProperty(field);
                        fill(columns, row, list.addObject(), system.path() + "." + field + "[" + list.size() + "]");
                    }
                }));
    }

    private void settings(String field) {
        sheet(field).ifPresent(sheet -> {
            RegisterColumns.Column value = new RegisterColumns.Column(
                    RegisterWorkbook.VALUE, List.of(RegisterWorkbook.VALUE), RegisterColumns.Kind.NUMBER);
            rows(sheet, Set.of(RegisterWorkbook.NAME, RegisterWorkbook.VALUE), row -> {
                Owner system = system(row);
                String name = row.cells().getOrDefault(RegisterWorkbook.NAME, "");
                if (system != null && row.cells().containsKey(RegisterWorkbook.VALUE)) {
                    ObjectNode one = JsonNodeFactory.instance.objectNode();
                    value.put(one, row.cells().get(RegisterWorkbook.VALUE));
                    system.node().withObjectProperty(field).set(name, one.get(RegisterWorkbook.VALUE));
                    cells.put(system.path() + "." + field + "." + name, row.place());
                }
            });
        });
    }

    /** The cells of a row that show something, by the names of their columns. */
    private record Filled(Map<String, String> cells, Map<String, String> places, String place) {}

    private interface Each {
        void row(Filled row);
    }

    private void rows(Sheet sheet, RegisterColumns columns, Each each) {
        Set<String> known = new TreeSet<>();
        columns.columns().forEach(column -> known.add(column.name()));
        rows(sheet, known, each);
    }

    private void rows(Sheet sheet, Set<String> columns, Each each) {
        Set<String> known = new TreeSet<>(columns);
        if (!List.of(RegisterWorkbook.SYSTEMS, RegisterWorkbook.AGENCIES, RegisterWorkbook.WAIVERS)
                .contains(sheet.name())) {
            known.add(RegisterWorkbook.SYSTEM);
        }
        Sheet.Row head = sheet.rows().get(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < head.cells().size(); column++) {
            String name = head.cell(column).text();
            boolean twice = !name.isEmpty() && names.contains(name);
            names.add(name);
            if (name.startsWith(RegisterWorkbook.NOT_READ)) {
                continue;
            }
            if (twice || (!name.isEmpty() && !known.contains(name))) {
                problem(
                        place(sheet, head, column),
                        Message.of(twice ? "register.column-twice" : "register.unknown-column", name),
                        Suggestion.nearest(name, known)
                                .map(near -> Message.of("input.did-you-mean-one", near))
                                .orElseGet(() -> Message.of("register.not-read.remedy")));
            }
        }
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            Map<String, String> shown = new LinkedHashMap<>();
            Map<String, String> places = new HashMap<>();
            for (int column = 0; column < row.cells().size(); column++) {
                String name = column < names.size() ? names.get(column) : "";
                if (row.cell(column).isEmpty() || name.startsWith(RegisterWorkbook.NOT_READ)) {
                    continue;
                }
                if (name.isEmpty()) {
                    problem(
                            place(sheet, row, column),
                            Message.of("register.no-heading"),
                            Message.of("register.not-read.remedy"));
                } else {
                    shown.put(name, text(sheet, row, column));
                    places.put(name, place(sheet, row, column));
                }
            }
            if (!shown.isEmpty()) {
                each.row(new Filled(shown, places, sheet.name() + "!" + row.line()));
            }
        }
    }

    private void fill(RegisterColumns columns, Filled row, ObjectNode thing, String path) {
        cells.put(path, row.place());
        for (RegisterColumns.Column column : columns.columns()) {
            String shown = row.cells().get(column.name());
            if (shown != null) {
                column.put(thing, shown);
                cells.put(
                        path + "." + column.name(), String.valueOf(row.places().get(column.name())));
            }
        }
    }

    /** The system that a row of another sheet belongs to; null, and a problem, where there is none. */
    private @Nullable Owner system(Filled row) {
        String id = row.cells().getOrDefault(RegisterWorkbook.SYSTEM, "");
        Owner system = systems.get(id);
        if (system == null) {
            problem(
                    row.places().getOrDefault(RegisterWorkbook.SYSTEM, row.place()),
                    Message.of("register.no-system", id, RegisterWorkbook.SYSTEMS),
                    Suggestion.nearest(id, systems.keySet())
                            .map(near -> Message.of("input.did-you-mean-one", near))
                            .orElseGet(() -> Message.of("register.no-system.remedy", RegisterWorkbook.SYSTEM)));
        }
        return system;
    }

    private static String place(Sheet sheet, Sheet.Row row, int column) {
        return sheet.name() + "!" + sheet.place(row.line(), column);
    }

    private String text(Sheet sheet, Sheet.Row row, int column) {
        Sheet.Cell cell = row.cell(column);
        Sheet.Flaw flaw = cell.flaw();
        if (flaw != null) {
            problem(place(sheet, row, column), flaw.what(), flaw.remedy());
        }
        return cell.text();
    }

    private void problem(String place, Message what, Message remedy) {
        problems.add(new Problem(book.name(), place, what, remedy));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    /** The cell of the field that {@code problem} names, or of the nearest field around it. */
    private Problem placed(Problem problem) {
        Matcher field = FIELD.matcher(problem.place());
        if (!field.matches()) {
            return problem;
        }
        for (String path = field.group(1); !path.isEmpty(); path = path.replaceFirst("(?:^|\\.|\\[)[^.\\[]*$", "")) {
            String cell = cells.get(path);
            if (cell != null) {
                return new Problem(problem.file(), cell, problem.what(), problem.remedy());
            }
        }
        return new Problem(problem.file(), field.group(1), problem.what(), problem.remedy());
    }
}
