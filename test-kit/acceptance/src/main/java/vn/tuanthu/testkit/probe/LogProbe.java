package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * Reads on which days the named log files have entries, from the date at the beginning of each entry, see {@link
 * LogEntryDate} for the forms that are read. The log must go back as far as the level asks, and no month may pass without an
 * entry from then to the day that is judged, whether between files or inside one. Files are read whole, of {@code .gz} files
 * at most 4 GiB unpacked, at most 2,000 files; in a folder, only files of that folder.
 */
public final class LogProbe implements Probe {
    private static final int MOST_FILES = 2_000;

    @Override
    public Set<String> answers() {
        return Set.of("SYS.LOGS");
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws IOException {
        int level = statement.system().securityLevel();
        LocalDate day = statement.day();
        Optional<Long> months = months(level, day);
        if (months.isEmpty()) {
            return ProbeResult.of(new Observation(
                    "SYS.LOGS", Outcome.NOT_APPLICABLE, Message.of("acceptance.no-log-figure", level), List.of()));
        }
        if (statement.addresses().logs().isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing("SYS.LOGS", "probe.no-log"));
        }
        ObservationBuilder found = new ObservationBuilder("SYS.LOGS");
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Path file : files(statement.addresses().logs())) {
            LogDays read = LogDays.of(file);
            if (read.days().isEmpty()) {
                found.saw(file + " –");
            } else {
                days.addAll(read.days());
                found.saw(Message.of(
                        read.inferred() ? "probe.seen.days-inferred" : "probe.seen.days",
                        file.toString(),
                        read.days().first(),
                        read.days().last(),
                        read.days().size()));
            }
        }
        if (days.isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing(
                    "SYS.LOGS", "probe.undated-log", statement.addresses().logs()));
        }
        LocalDate wanted = day.minusMonths(months.get());
        LocalDate oldest = days.first();
        if (oldest.isAfter(wanted)) {
            found.wrong("probe.short-log", oldest, wanted, months.get(), level);
        }
        gaps(days, wanted, day, found);
        return ProbeResult.of(found.or("probe.log", oldest, wanted, months.get(), level));
    }

    /** How far back the log of a system of {@code level} is said to have to go; second-hand, it only advises. */
    private static Optional<Long> months(int level, LocalDate day) {
        return Law.load().articles(AdvisedFigure.class).stream()
                .filter(figure -> figure.setting().equals("log-retention-months"))
                .flatMap(figure -> Stream.ofNullable(figure.figure(level, day)))
                .findFirst();
    }

    /** Months without an entry from the last one by {@code start} to {@code end}. */
    private static void gaps(NavigableSet<LocalDate> days, LocalDate start, LocalDate end, ObservationBuilder found) {
        LocalDate held = Objects.requireNonNullElse(days.floor(start), days.first());
        for (LocalDate day : days.tailSet(held, false)) {
            LocalDate next = day.isAfter(end) ? end : day;
            if (next.isAfter(held.plusMonths(1))) {
                found.wrong("probe.gap", held, next);
            }
            if (day.isAfter(end)) {
                return;
            }
            held = day;
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
}
