package vn.tuanthu.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.jspecify.annotations.Nullable;

/** A file on its way: written beside its place under another name, then put there. */
final class PartFile {
    private static final int LONGEST_CHAIN = 40;

    private final Path named;
    private final Path target;
    /** A device or a pipe has no place to put a part. */
    private final boolean through;

    private @Nullable HeldFile part;
    private @Nullable HeldFile earlier;
    private boolean replaced;

    private PartFile(Path named, Path target) {
        this.named = named;
        this.target = target;
        this.through = Files.exists(target) && !Files.isRegularFile(target);
    }

    /** The part of the file that the user named so. */
    static PartFile of(Path named) throws IOException {
        Path target = behindLinks(named.toAbsolutePath());
        if (Files.isDirectory(target)) {
            throw new FileSystemException(named.toString(), null, Unwritable.IS_A_FOLDER);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(named.toString());
        }
        return new PartFile(named, target);
    }

    private static Path behindLinks(Path file) throws IOException {
        Path target = file;
        for (int i = 0; i < LONGEST_CHAIN && Files.isSymbolicLink(target); i++) {
            target = target.resolveSibling(Files.readSymbolicLink(target)).toAbsolutePath();
        }
        return target;
    }

    Path named() {
        return named;
    }

    OutputStream open() throws IOException {
        if (through) {
            return Files.newOutputStream(target, StandardOpenOption.WRITE);
        }
        Path folder = target.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        HeldFile.sweep(folder);
        HeldFile opened = HeldFile.in(folder);
        part = opened;
        return new OutputStream() {
            private final OutputStream out = Channels.newOutputStream(opened.channel());

            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }
            // Not closed before it is in its place: the lock would go.
        };
    }

    /** Puts the file in its place; {@code undoable} keeps what stood there until {@link #settle}. */
    void replace(boolean undoable) throws IOException {
        if (part == null) {
            return;
        }
        Path written = part.path();
        if (Files.exists(target)) {
            keepMode(written);
            if (undoable) {
                earlier = HeldFile.copyOf(target);
            }
        }
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
        replaced = true;
    }

    private void keepMode(Path written) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        if (old != null && view != null) {
            PosixFileAttributes attributes = old.readAttributes();
            try {
                view.setGroup(attributes.group());
                view.setOwner(attributes.owner());
            } catch (IOException e) {
                // Only who may give files away can keep another's; the mode can still be kept.
            }
            view.setPermissions(attributes.permissions());
        }
    }

    /** All files are in their places. */
    void settle() {
        if (earlier != null) {
            earlier.discard();
        }
        if (part != null) {
            part.close();
        }
    }

    /** As if nothing had been written. */
    void undo() {
        if (replaced) {
            try {
                if (earlier == null) {
                    Files.deleteIfExists(target);
                } else {
                    Files.move(earlier.path(), target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                // The first failure is the one to tell about.
            }
        }
        if (earlier != null) {
            earlier.discard();
        }
        if (part != null) {
            part.discard();
        }
    }
}
