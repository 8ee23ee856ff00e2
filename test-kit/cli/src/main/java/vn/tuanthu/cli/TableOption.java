package vn.tuanthu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.tables.Spreadsheet;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.OneLine;

/** How a table is read: which of its sheets, and what of its formulas. Reads evidence in whichever form the user has it. */
final class TableOption {
    /** What YAML begins with and a table does not. */
    private static final Pattern YAML = Pattern.compile("\\s*(?:#|---|[\"']?[\\p{L}_]+[\"']?\\s*:(?:\\s|$)|[{\\[])");

    @Option(names = "--sheet", paramLabel = "NAME")
    private List<String> sheets = List.of();

    @Option(names = "--cached-values")
    private boolean cachedValues;

    /** The sheets that were asked for. */
    List<String> sheets() {
        return sheets;
    }

    /** The table in {@code file}, whether a spreadsheet or CSV. */
    Workbook workbook(Path file) {
        if (isCsv(file)) {
            return Workbook.of(CsvTable.read(file));
        }
        byte[] bytes = InputText.bytes(file);
        return isSpreadsheet(file, bytes)
                ? spreadsheet(file, bytes)
                : Workbook.of(CsvTable.read(InputText.of(file.toString(), bytes)));
    }

    /** For what reads no information systems. */
    EvidenceFile evidence(Path file, Plan plan) {
        return evidence(file, book -> EvidenceFile.of(book, sheets, plan), text -> EvidenceFile.of(text, plan));
    }

    EvidenceFile evidence(Path file, ComplianceEngine engine) {
        return evidence(file, book -> engine.read(book, sheets), engine::read);
    }

    private EvidenceFile evidence(
            Path file, Function<Workbook, EvidenceFile> ofTable, Function<InputText, EvidenceFile> ofText) {
        if (isCsv(file)) {
            return ofTable.apply(Workbook.of(CsvTable.read(file)));
        }
        byte[] bytes = InputText.bytes(file);
        if (isSpreadsheet(file, bytes)) {
            return ofTable.apply(spreadsheet(file, bytes));
        }
        InputText text = InputText.of(file.toString(), bytes);
        return isTable(text) ? ofTable.apply(Workbook.of(CsvTable.read(text))) : ofText.apply(text);
    }

    /** Says what of a table was not read. */
    static void tell(EvidenceFile evidence, PrintWriter err, Language language) {
        evidence.notes().forEach(note -> err.println(OneLine.of(note.in(language))));
    }

    private Workbook spreadsheet(Path file, byte[] bytes) {
        return Spreadsheet.read(
                file.toString(),
                bytes,
                cachedValues ? Spreadsheet.Formulas.SAVED_RESULTS : Spreadsheet.Formulas.REFUSED);
    }

    private static boolean isSpreadsheet(Path file, byte[] bytes) {
        return Spreadsheet.isNamed(file) || Spreadsheet.isIn(bytes);
    }

    /** Whether it is named and begins as a table of text: such a one is read piece by piece, and may be large. */
    private static boolean isCsv(Path file) {
        if (!isNamedCsv(file.toString()) || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return !Spreadsheet.isIn(in.readNBytes(Spreadsheet.BEGINNING));
        } catch (IOException e) {
            return false;
        }
    }

    /** Standard input has no name that tells a table from YAML or JSON. */
    private static boolean isTable(InputText text) {
        return text.name().equals(InputText.STANDARD_INPUT)
                ? !YAML.matcher(text.content()).lookingAt()
                : isNamedCsv(text.name());
    }

    private static boolean isNamedCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
