package vn.tuanthu.testkit.probe;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * The days on which a log file has entries. The whole file is read, of each line only its beginning.
 *
 * @param file the file
 * @param days its days
 * @param inferred whether entries name no year, so that it follows from when the file was last written
 */
record LogDays(Path file, NavigableSet<LocalDate> days, boolean inferred) {
    private static final int BLOCK = 64 << 10;
    private static final long MOST_UNPACKED_MIB = 4096;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * Reads {@code file}, unpacking it if its name ends in {@code .gz}.
     *
     * @throws IOException if it cannot be read to its end
     */
    static LogDays of(Path file) throws IOException {
        List<LogEntryDate> entries = new ArrayList<>();
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = packed ? new GZIPInputStream(plain, BLOCK) : plain) {
            read(file, in, packed, entries);
        } catch (ZipException | EOFException e) {
            throw new ProbeException(
                    Message.of("probe.log.broken", file.toString(), String.valueOf(e.getMessage())), e);
        }
        LocalDate written =
                Files.getLastModifiedTime(file).toInstant().atZone(VIETNAM).toLocalDate();
        return of(file, entries, written);
    }

    private static void read(Path file, InputStream in, boolean packed, List<LogEntryDate> entries) throws IOException {
        byte[] block = new byte[BLOCK];
        byte[] start = new byte[LogEntryDate.LONGEST_START];
        int held = 0;
        long all = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            all += read;
            if (packed && all > MOST_UNPACKED_MIB << 20) {
                throw new ProbeException(Message.of("probe.log.too-big", file.toString(), MOST_UNPACKED_MIB), null);
            }
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    add(start, held, entries);
                    held = 0;
                } else if (held < start.length) {
                    start[held++] = block[i];
                }
            }
        }
        add(start, held, entries);
    }

    /** Keeps an entry whose date is not that of the one before. */
    private static void add(byte[] start, int held, List<LogEntryDate> entries) {
        if (held == 0) {
            return;
        }
        String line = new String(start, 0, held, StandardCharsets.UTF_8).stripLeading();
        LogEntryDate.of(line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(date ->
                        entries.isEmpty() || !entries.get(entries.size() - 1).equals(date))
                .ifPresent(entries::add);
    }

    /** The last entry without a year was written by the day the file was; each before it not later than the next. */
    private static LogDays of(Path file, List<LogEntryDate> entries, LocalDate written) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        LocalDate next = written;
        boolean inferred = false;
        for (int i = entries.size() - 1; i >= 0; i--) {
            LocalDate day = entries.get(i).day();
            if (day == null) {
                inferred = true;
                day = latest(entries.get(i).yearless(), next);
            }
            days.add(day);
            next = day.isBefore(next) ? day : next;
        }
        return new LogDays(file, days, inferred);
    }

    private static LocalDate latest(@Nullable MonthDay day, LocalDate by) {
        LocalDate sameYear = day == null ? by : day.atYear(by.getYear());
        // Entries of one moment may be a little out of order: those of the same month are not a year apart.
        return sameYear.isAfter(by.plusDays(2)) && day != null ? day.atYear(by.getYear() - 1) : sameYear;
    }
}
