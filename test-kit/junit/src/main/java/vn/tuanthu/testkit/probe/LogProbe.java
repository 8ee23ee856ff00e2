package vn.tuanthu.testkit.probe;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.tuanthu.acceptance.Gathered;
import vn.tuanthu.acceptance.LogRetention;
import vn.tuanthu.acceptance.Statement;

/**
 * Reads how far the named log files go back: the earliest date at the beginning of any of them, in the form
 * {@code 2025-10-01}, {@code 2025/10/01}, {@code 01/10/2025} or {@code 01/Oct/2025}. Reads at most 64 KiB of each file,
 * also of {@code .gz} files, and at most 2,000 files.
 */
public final class LogProbe implements Probe {
    private static final int HEAD = 64 << 10;
    private static final int MOST_FILES = 2_000;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(\\d{4})[-/](\\d{2})[-/](\\d{2})" + "|(\\d{2})/(\\d{2}|[A-Z][a-z]{2})/(\\d{4}))(?!\\d)");

    /** The earliest entry of one file. */
    private record Head(Path file, LocalDate day) {}

    @Override
    public Set<String> answers() {
        return Set.of("SYS.LOGS");
    }

    @Override
    public Gathered look(Statement statement) throws IOException {
        int level = statement.system().securityLevel();
        Optional<Integer> months = LogRetention.months(level);
        LocalDate day = statement.day();
        if (months.isEmpty()) {
            return Gathered.of(LogRetention.noFigure(level));
        }
        if (statement.addresses().logs().isEmpty()) {
            return Gathered.of(Found.nothing("SYS.LOGS", "probe.no-log"));
        }
        List<Head> heads = new ArrayList<>();
        for (Path file : files(statement.addresses().logs())) {
            earliest(file).ifPresent(first -> heads.add(new Head(file, first)));
        }
        if (heads.isEmpty()) {
            return Gathered.of(Found.nothing(
                    "SYS.LOGS", "probe.undated-log", statement.addresses().logs()));
        }
        Head oldest = heads.stream().min(Comparator.comparing(Head::day)).orElseThrow();
        LocalDate wanted = day.minusMonths(months.get());
        Found found = new Found("SYS.LOGS").saw(oldest.file() + " " + oldest.day());
        if (oldest.day().isAfter(wanted)) {
            found.wrong("probe.short-log", oldest.day(), wanted, months.get(), level);
        }
        return Gathered.of(found.or("probe.log", oldest.day(), wanted, months.get(), level));
    }

    private static List<Path> files(List<String> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : named) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(Files::isRegularFile)
                            .sorted()
                            .limit(MOST_FILES)
                            .forEach(files::add);
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new IOException(path + ": không có tệp hay thư mục nhật ký này");
            }
        }
        return files;
    }

    private static Optional<LocalDate> earliest(Path file) throws IOException {
        try (InputStream in = opened(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.lines().flatMap(line -> dateOf(line).stream()).findFirst();
        }
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
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
