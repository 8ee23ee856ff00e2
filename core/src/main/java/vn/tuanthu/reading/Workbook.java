package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * The sheets of a file, whether CSV, Excel or OpenDocument.
 *
 * @param name the file as the user named it
 * @param sheets its sheets, in order
 * @param sha256 digest of the file's bytes
 */
public record Workbook(String name, List<Sheet> sheets, String sha256) {
    public Workbook {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        sheets = List.copyOf(sheets);
    }

    /** A CSV file. */
    public static Workbook of(Table table) {
        return new Workbook(table.name(), List.of(Sheet.of(table)), table.sha256());
    }

    /**
     * The sheets to read.
     *
     * @param sheets those that were asked for, in that order, or the only one that fits
     * @param notes which others hold data and are not read
     */
    public record Choice(List<Sheet> sheets, List<Message> notes) {}

    /**
     * The sheets named in {@code wanted}; if none is named the only visible one with data, or the only one of several
     * that {@code fits}.
     *
     * @throws BadInputException if there is no such sheet, or it is not clear which is meant
     */
    public Choice choose(List<String> wanted, Predicate<Sheet> fits) {
        List<Sheet> filled = sheets.stream().filter(Sheet::hasData).toList();
        List<Sheet> seen = filled.stream().filter(sheet -> !sheet.hidden()).toList();
        List<Sheet> chosen = new ArrayList<>();
        if (!wanted.isEmpty()) {
            wanted.forEach(one -> chosen.add(named(one, filled)));
        } else if (seen.size() > 1) {
            seen.stream().filter(fits).forEach(chosen::add);
            if (chosen.size() != 1) {
                throw refused(Message.of("table.sheets", names(seen)), Message.of("table.sheets.remedy"));
            }
        } else {
            chosen.addAll(seen);
        }
        List<Message> notes = new ArrayList<>();
        List<Sheet> hidden = filled.stream()
                .filter(sheet -> sheet.hidden() && !chosen.contains(sheet))
                .toList();
        List<Sheet> others =
                seen.stream().filter(sheet -> !chosen.contains(sheet)).toList();
        if (!hidden.isEmpty()) {
            notes.add(Message.of("table.hidden-sheets", names(hidden)));
        }
        if (!others.isEmpty()) {
            notes.add(Message.of("table.other-sheets", names(others)));
        }
        if (chosen.isEmpty()) {
            throw refused(Message.of("evidence.table.no-rows"), Message.of("input.empty.remedy"));
        }
        return new Choice(List.copyOf(chosen), List.copyOf(notes));
    }

    private Sheet named(String wanted, List<Sheet> filled) {
        return filled.stream()
                .filter(sheet -> VisibleText.alike(sheet.name()).equals(VisibleText.alike(wanted)))
                .findFirst()
                .orElseThrow(() -> refused(
                        Message.of("table.no-sheet", wanted),
                        Suggestion.remedy(wanted, names(filled), () -> Message.of("input.one-of", names(filled)))));
    }

    private static List<String> names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::name).toList();
    }

    private BadInputException refused(Message what, Message remedy) {
        return new BadInputException(new Problem(name, "", what, remedy));
    }
}
