package vn.tuanthu.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that is there only while something is being written. Its name says which process made it, and it is locked as long
 * as that process lives, so that one of another process without a lock is what a killed run left behind. Only who has the
 * lock may take the file away, and only who has the lock and still finds the file may use it.
 */
final class HeldFile implements AutoCloseable {
    private static final String BEGINS = ".tuanthu-";
    private static final String ENDS = ".part";
    /** Numbers of processes return, in a container at every start; with the time of its start one is a process's own. */
    private static final String OURS = BEGINS + ProcessHandle.current().pid() + "-"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L)
            + "-";

    private final Path path;
    private final FileChannel channel;

    private HeldFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** An empty file in {@code folder}. */
    static HeldFile in(Path folder) throws IOException {
        return held(folder, (path, again) -> {});
    }

    /** What {@code file} holds now, beside it, whatever is put in its place. */
    static HeldFile copyOf(Path file) throws IOException {
        return held(file.resolveSibling("."), (path, again) -> {
            // Another run that writes the same file may hold what is linked: a copy is nobody else's.
            if (again || !isLinked(path, file)) {
                Files.copy(file, path);
            }
        });
    }

    private static boolean isLinked(Path path, Path file) {
        try {
            Files.createLink(path, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Making {
        void at(Path path, boolean again) throws IOException;
    }

    private static HeldFile held(Path folder, Making making) throws IOException {
        for (boolean again = false; ; again = true) {
            Path path = folder.resolve(OURS + UUID.randomUUID() + ENDS).normalize();
            try {
                making.at(path, again);
                FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                // Before it was locked another run may have taken it for one that was left.
                if (lock(channel) != Lock.TAKEN && Files.exists(path)) {
                    return new HeldFile(path, channel);
                }
                channel.close();
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
            Files.deleteIfExists(path);
        }
    }

    /** Takes away what killed runs left in {@code folder}. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGINS + "*" + ENDS)) {
            for (Path file : files) {
                // Opening a file of this process and closing it again would end its lock.
                if (!file.getFileName().toString().startsWith(OURS)) {
                    sweepOne(file);
                }
            }
        }
    }

    private static void sweepOne(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (lock(channel) == Lock.HELD) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is another's, or gone.
        }
    }

    private enum Lock {
        HELD,
        /** By another process. */
        TAKEN,
        /** Where files cannot be locked, nothing is swept either. */
        NONE
    }

    private static Lock lock(FileChannel channel) {
        try {
            return channel.tryLock() == null ? Lock.TAKEN : Lock.HELD;
        } catch (OverlappingFileLockException e) {
            return Lock.TAKEN;
        } catch (IOException e) {
            return Lock.NONE;
        }
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /** Ends the lock; the file may be elsewhere by then. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Everything is written.
        }
    }

    /** Takes the file away, if it is still there. */
    void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is swept by another run.
        }
        close();
    }
}
