package vn.tuanthu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all: readers never see half of it, and a failure leaves the old one. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes {@code text} as UTF-8, making missing folders.
     *
     * @throws UncheckedIOException if it cannot be written; nothing is left behind then
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes {@code bytes}, making missing folders.
     *
     * @throws UncheckedIOException if they cannot be written; nothing is left behind then
     */
    public static void write(Path file, byte[] bytes) {
        Path whole = file.toAbsolutePath();
        Path part = null;
        try {
            Files.createDirectories(whole.getParent());
            part = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
            Files.write(part, bytes);
            move(part, whole);
        } catch (IOException e) {
            remove(part);
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The first failure is the one to tell about.
        }
    }
}
