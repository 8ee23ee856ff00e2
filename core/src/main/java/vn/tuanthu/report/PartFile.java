package vn.tuanthu.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: written beside its place under another name, then put there. While its writer lives it is locked, so
 * that a part without a lock is one that a killed run left behind.
 */
final class PartFile {
    private static final String BEGINS = ".tuanthu-";
    private static final String ENDS = ".part";
    private static final int LONGEST_CHAIN = 40;

    private final Path named;
    private final Path target;
    /** A device or a pipe has no place to put a part. */
    private final boolean through;

    private final Path part;
    private @Nullable FileChannel channel;
    private @Nullable Path earlier;
    private boolean replaced;

    private PartFile(Path named, Path target) {
        this.named = named;
        this.target = target;
        this.through = Files.exists(target) && !Files.isRegularFile(target);
        this.part = fresh(target);
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

    private static Path fresh(Path target) {
        return target.resolveSibling(BEGINS + UUID.randomUUID() + ENDS);
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
        sweep(folder);
        FileChannel opened = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel = opened;
        lock(opened);
        return new OutputStream() {
            private final OutputStream out = Channels.newOutputStream(opened);

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

    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGINS + "*" + ENDS)) {
            for (Path one : parts) {
                if (isLeft(one)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static boolean isLeft(Path part) {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            return lock(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where files cannot be locked, parts are not swept either. */
    private static boolean lock(FileChannel file) {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Puts the file in its place; {@code undoable} keeps what stood there until {@link #settle}. */
    void replace(boolean undoable) throws IOException {
        if (through) {
            return;
        }
        if (Files.exists(target)) {
            keepMode();
            if (undoable) {
                earlier = kept();
            }
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        replaced = true;
    }

    private Path kept() throws IOException {
        Path copy = fresh(target);
        try {
            return Files.createLink(copy, target);
        } catch (IOException | UnsupportedOperationException e) {
            return Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void keepMode() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
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
        discard(earlier);
        close();
    }

    /** As if nothing had been written. */
    void undo() {
        if (replaced) {
            try {
                if (earlier == null) {
                    Files.deleteIfExists(target);
                } else {
                    Files.move(earlier, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                // The first failure is the one to tell about.
            }
        }
        discard(earlier);
        if (!through) {
            discard(part);
        }
        close();
    }

    private static void discard(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is swept by the next run.
        }
    }

    private void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Everything is written.
        }
    }
}
