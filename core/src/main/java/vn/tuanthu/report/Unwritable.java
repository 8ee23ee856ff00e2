package vn.tuanthu.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** Says why a file cannot be written as whoever chose its place can mend it. */
final class Unwritable {
    static final String IS_A_FOLDER = "Is a directory";

    private Unwritable() {}

    static BadInputException problem(Path file, IOException failure) {
        return new BadInputException(new Problem(
                file.toString(),
                "",
                Message.of("output." + cause(failure), reason(failure)),
                Message.of("output.remedy")));
    }

    private static String cause(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "denied";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "not-a-folder";
        }
        if (failure instanceof NoSuchFileException) {
            return "no-folder";
        }
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        if (reason.contains("is a directory")) {
            return "folder";
        }
        if (reason.contains("not a directory")) {
            return "not-a-folder";
        }
        if (reason.contains("no space left") || reason.contains("quota")) {
            return "full";
        }
        if (reason.contains("too long")) {
            return "too-long";
        }
        if (reason.contains("read-only")) {
            return "read-only";
        }
        return reason.contains("broken pipe") ? "closed" : "failed";
    }

    /** What the operating system says. */
    private static String reason(IOException failure) {
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return said == null ? "" : said;
    }
}
