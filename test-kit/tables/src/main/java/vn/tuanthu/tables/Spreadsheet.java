package vn.tuanthu.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Message;

/**
 * Reads spreadsheets as their authors see them: Excel workbooks (.xlsx, strict Open XML too) and OpenDocument (.ods).
 *
 * <p>Numbers are taken with all the digits they hold; a cell that shows another number than it holds cannot be used. Nor
 * can one that shows an error, a time of day or, unless asked for, the result a formula had. Dates become
 * {@code 2025-12-31}.
 */
public final class Spreadsheet {
    /** Larger files are refused before they are read. */
    public static final int LIMIT_MIB = 16;
    /** More rows than this are refused. */
    public static final int LIMIT_ROWS = 200_000;

    static final int LIMIT_COLUMNS = 1_000;
    /** So many bytes tell a spreadsheet from other files. */
    public static final int BEGINNING = 8;

    private static final List<String> NAMES = List.of(".xlsx", ".ods", ".xls", ".xlsm", ".xlsb");

    /** What becomes of cells with formulas. */
    public enum Formulas {
        /** They cannot be used: the result in the file may be out of date. */
        REFUSED,
        /** They are taken to be the results saved in the file. */
        SAVED_RESULTS
    }

    private Spreadsheet() {}

    /** Whether {@code file} is named as a spreadsheet. */
    public static boolean isNamed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name::endsWith);
    }

    /** Whether {@code bytes} begin as those of a spreadsheet do, or of the old Excel files that are refused. */
    public static boolean isIn(byte[] bytes) {
        return bytes.length >= BEGINNING
                && (ReadableWorkbook.isOLE2Header(bytes) || ReadableWorkbook.isOOXMLZipHeader(bytes));
    }

    /**
     * The sheets of {@code file}.
     *
     * @throws BadInputException if it is missing, too large or no spreadsheet
     */
    public static Workbook read(Path file, Formulas formulas) {
        return read(file.toString(), InputText.bytes(file), formulas);
    }

    /**
     * The sheets in {@code bytes}.
     *
     * @param name the file as the user named it
     * @throws BadInputException if they are too many or no spreadsheet
     */
    public static Workbook read(String name, byte[] bytes, Formulas formulas) {
        if (bytes.length > LIMIT_MIB << 20) {
            throw tooLarge(name, bytes.length);
        }
        if (bytes.length == 0) {
            throw refused(name, Message.of("input.empty"), Message.of("input.empty.remedy"));
        }
        if (!isIn(bytes)) {
            throw refused(name, Message.of("xlsx.not"), Message.of("xlsx.remedy"));
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw refused(name, Message.of("xlsx.old"), Message.of("xlsx.old.remedy"));
        }
        return inThreadOfItsOwn(() -> parsed(name, bytes, formulas));
    }

    /** What parsers keep for a thread goes with it: kept by a thread of a pool, it would hold a plugin that is gone. */
    private static Workbook inThreadOfItsOwn(Supplier<Workbook> reading) {
        FutureTask<Workbook> task = new FutureTask<>(reading::get);
        new Thread(task, "tuanthu-spreadsheet").start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error fault) {
                        throw fault;
                    }
                    throw (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Workbook parsed(String name, byte[] bytes, Formulas formulas) {
        try {
            SpreadsheetParts parts = SpreadsheetParts.of(bytes);
            if (parts.isEncrypted() || parts.has("xl/workbook.bin")) {
                throw refused(name, Message.of("xlsx.old"), Message.of("xlsx.old.remedy"));
            }
            boolean ods = parts.has("content.xml");
            if (!ods && !parts.isExcel()) {
                throw refused(name, Message.of("xlsx.not"), Message.of("xlsx.remedy"));
            }
            return new Workbook(
                    name,
                    ods
                            ? new OdsReader(formulas).sheets(bytes)
                            : new XlsxReader(formulas, parts)
                                    .sheets(parts.isStrict() ? StrictOpenXml.asUsual(bytes) : bytes),
                    InputText.sha256(bytes));
        } catch (BadInputException e) {
            throw e;
        } catch (SpreadsheetParts.TooLargeException e) {
            throw refused(name, Message.of("xlsx.bomb", SpreadsheetParts.LIMIT_MIB), Message.of("xlsx.remedy"));
        } catch (SpreadsheetParts.TextTooLongException e) {
            throw refused(
                    name,
                    Message.of("xlsx.long-text", SpreadsheetParts.LONGEST_TEXT),
                    Message.of("input.too-large.remedy"));
        } catch (SheetTooLargeException e) {
            throw refused(
                    name, Message.of("xlsx.extent", LIMIT_ROWS, LIMIT_COLUMNS), Message.of("input.too-large.remedy"));
        } catch (IOException | RuntimeException e) {
            // The libraries that unpack and parse throw whatever they stumble over in a damaged file.
            throw refused(name, Message.of("xlsx.unreadable"), Message.of("xlsx.remedy"));
        }
    }

    /** A sheet has more rows or columns than a table has use for. */
    static final class SheetTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static BadInputException tooLarge(String name, long size) {
        return refused(
                name, Message.of("input.too-large", size >> 20, LIMIT_MIB), Message.of("input.too-large.remedy"));
    }

    private static BadInputException refused(String name, Message what, Message remedy) {
        return new BadInputException(new Problem(name, "", what, remedy));
    }
}
