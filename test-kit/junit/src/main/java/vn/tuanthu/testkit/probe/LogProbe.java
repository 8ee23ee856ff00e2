package vn.tuanthu.testkit.probe;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.LogRetention;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.text.Message;

/**
 * Reads which days the named log files hold: from the first date at the beginning of a file to the last one at its end,
 * in the form {@code 2025-10-01}, {@code 2025/10/01}, {@code 01/10/2025} or {@code 01/Oct/2025}. The log must go back as
 * far as the level asks and have no month without an entry between its files or up to the day that is judged; what is
 * missing inside one file is not seen. Reads 64 KiB at both ends of each file, of {@code .gz} files at most 256 MiB, and
 * at most 2,000 files; in a folder, only files of that folder.
 */
public final class LogProbe implements Probe {
    private static final int END = 64 << 10;
    private static final int MOST_UNPACKED = 256 << 20;
    private static final int MOST_FILES = 2_000;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(\\d{4})[-/](\\d{2})[-/](\\d{2})" + "|(\\d{2})/(\\d{2}|[A-Z][a-z]{2})/(\\d{4}))(?!\\d)");

    /** The days from the first to the last entry of one file. */
    private record Span(Path file, LocalDate first, LocalDate last) {}

    @Override
    public Set<String> answers() {
        return Set.of("SYS.LOGS");
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws IOException {
        int level = statement.system().securityLevel();
        Optional<Integer> months = LogRetention.months(level);
        LocalDate day = statement.day();
        if (months.isEmpty()) {
            return ProbeResult.of(LogRetention.noFigure(level));
        }
        if (statement.addresses().logs().isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing("SYS.LOGS", "probe.no-log"));
        }
        List<Span> spans = new ArrayList<>();
        for (Path file : files(statement.addresses().logs())) {
            span(file).ifPresent(spans::add);
        }
        if (spans.isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing(
                    "SYS.LOGS", "probe.undated-log", statement.addresses().logs()));
        }
        spans.sort(Comparator.comparing(Span::first));
        LocalDate oldest = spans.get(0).first();
        LocalDate wanted = day.minusMonths(months.get());
        ObservationBuilder found = new ObservationBuilder("SYS.LOGS");
        spans.forEach(span -> found.saw(span.file() + " " + span.first() + " … " + span.last()));
        if (oldest.isAfter(wanted)) {
            found.wrong("probe.short-log", oldest, wanted, months.get(), level);
        }
        gaps(spans, oldest.isAfter(wanted) ? oldest : wanted, day, found);
        return ProbeResult.of(found.or("probe.log", oldest, wanted, months.get(), level));
    }

    /** Months without an entry from {@code start} to {@code end}; the spans come by their first day. */
    private static void gaps(List<Span> spans, LocalDate start, LocalDate end, ObservationBuilder found) {
        LocalDate held = start;
        for (Span span : spans) {
            if (span.first().isAfter(end)) {
                break;
            }
            if (span.first().isAfter(held.plusMonths(1))) {
                found.wrong("probe.gap", held, span.first());
            }
            held = span.last().isAfter(held) ? span.last() : held;
        }
        if (end.isAfter(held.plusMonths(1))) {
            found.wrong("probe.gap", held, end);
        }
    }

    private static List<Path> files(List<String> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : named) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                Path real = path.toRealPath();
                try (Stream<Path> inside = Files.list(path)) {
                    for (Path file : inside.filter(Files::isRegularFile)
                            .sorted()
                            .limit(MOST_FILES)
                            .toList()) {
                        // A link out of the folder leads to what nobody named.
                        if (file.toRealPath().startsWith(real)) {
                            files.add(file);
                        }
                    }
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new ProbeException(Message.of("probe.log.missing", path.toString()), null);
            }
        }
        return files;
    }

    private static Optional<Span> span(Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        String head;
        String tail;
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = packed ? new GZIPInputStream(plain) : plain) {
            byte[] start = in.readNBytes(END);
            head = text(start);
            if (packed) {
                tail = text(lastOf(start, in));
            } else {
                in.skipNBytes(Math.max(0, Files.size(file) - start.length - END));
                tail = head + text(in.readNBytes(END));
            }
        } catch (ZipException | EOFException e) {
            throw new ProbeException(
                    Message.of("probe.log.broken", file.toString(), String.valueOf(e.getMessage())), e);
        }
        Optional<LocalDate> first = dates(head).findFirst();
        return first.map(
                day -> new Span(file, day, dates(tail).reduce((a, b) -> b).orElse(day)));
    }

    /** The end of what is unpacked; it cannot be skipped to, so it is read in pieces of which the last two are kept. */
    private static byte[] lastOf(byte[] start, InputStream in) throws IOException {
        byte[] before = start;
        byte[] last = start;
        for (int read = END; read < MOST_UNPACKED; read += END) {
            byte[] next = in.readNBytes(END);
            if (next.length == 0) {
                break;
            }
            before = last;
            last = next;
        }
        byte[] both = Arrays.copyOf(before, before.length + (last == before ? 0 : last.length));
        System.arraycopy(last, 0, both, both.length - last.length, last.length);
        return both;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Stream<LocalDate> dates(String text) {
        return text.lines().flatMap(line -> dateOf(line).stream());
    }

    private static Optional<LocalDate> dateOf(String line) {
        Matcher date = DATE.matcher(line);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    date.group(1) != null
                            ? LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)))
                            : LocalDate.of(number(date.group(6)), month(date.group(5)), number(date.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return MONTHS.contains(text) ? MONTHS.indexOf(text) + 1 : text.matches("\\d+") ? number(text) : 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
