package vn.tuanthu.report;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.tuanthu.input.BadInputException;

/**
 * Writes files whole or not at all: readers never see half of one, a failure leaves the old ones, and of several either all
 * are new or none is. A link stays and what it leads to is written; a file keeps its mode; a device or a pipe is written to
 * as it is. What a run that was killed had begun is taken away by the next that writes into the same folder.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** What a file will hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to {@code out}, which need not be closed. */
        void writeTo(OutputStream out) throws IOException;

        /** {@code text} as UTF-8. */
        static Content of(String text) {
            return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** What {@code writer} writes, as UTF-8. */
        static Content text(Consumer<Writer> writer) {
            return out -> {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                writer.accept(text);
                text.flush();
            };
        }
    }

    /**
     * Writes {@code text} as UTF-8, making missing folders.
     *
     * @throws BadInputException if it cannot be written there; nothing is left behind then
     */
    public static void write(Path file, String text) {
        write(Map.of(file, Content.of(text)));
    }

    /**
     * Writes {@code bytes}, making missing folders.
     *
     * @throws BadInputException if they cannot be written there; nothing is left behind then
     */
    public static void write(Path file, byte[] bytes) {
        write(Map.of(file, out -> out.write(bytes)));
    }

    /**
     * Writes all of {@code files} or, if one fails, none, making missing folders.
     *
     * @throws BadInputException if one cannot be written there; nothing is left behind then
     */
    public static void write(Map<Path, Content> files) {
        List<PartFile> parts = new ArrayList<>();
        Path current = Path.of("");
        try {
            for (Map.Entry<Path, Content> file : files.entrySet()) {
                current = file.getKey();
                PartFile part = PartFile.of(current);
                parts.add(part);
                try (OutputStream out = new BufferedOutputStream(part.open())) {
                    file.getValue().writeTo(out);
                }
            }
            for (PartFile part : parts) {
                current = part.named();
                part.replace(parts.size() > 1);
            }
            parts.forEach(PartFile::settle);
        } catch (IOException e) {
            parts.forEach(PartFile::undo);
            throw Unwritable.problem(current, e);
        } catch (UncheckedIOException e) {
            parts.forEach(PartFile::undo);
            IOException cause = e.getCause();
            throw Unwritable.problem(current, cause == null ? new IOException(e) : cause);
        } catch (RuntimeException | Error e) {
            parts.forEach(PartFile::undo);
            throw e;
        }
    }
}
