package vn.tuanthu.testkit.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Failures of one class that were there before: below its name in brackets, one id of a check per line. Classes may share
 * a file. A check that stands there may go on failing; one that does not fails its test; one that passes leaves. The
 * entries of a class are made by its first complete run on a developer's machine, never where {@code CI} is set, and never
 * grow by themselves.
 */
final class Baseline {
    private static final String HEADING =
            "# Kiểm tra chưa đạt từ trước, mỗi dòng một mã. Chỉ bớt đi, không tự thêm. / Known failures; only"
                    + " shrinks.\n";

    private final @Nullable Path file;
    private final String type;
    private final boolean ci;
    private final @Nullable Set<String> known;

    private Baseline(@Nullable Path file, String type, boolean ci) {
        this.file = file;
        this.type = type;
        this.ci = ci;
        this.known = file == null ? null : read(file).get(type);
    }

    /** What {@code file} holds of a class, or nothing when its name is empty. */
    static Baseline in(String file, String type) {
        String ci = System.getenv().getOrDefault("CI", System.getProperty("tuanthu.ci", "false"));
        return of(file.isEmpty() ? null : Path.of(file), type, !ci.isEmpty() && !ci.equalsIgnoreCase("false"));
    }

    static Baseline of(@Nullable Path file, String type, boolean ci) {
        return new Baseline(file, type, ci);
    }

    /**
     * Takes in how the executed checks ended: makes the entries of the class if there are none yet and it may, and takes
     * out what is repaired.
     *
     * @param complete whether the whole list was executed; entries are made only then
     */
    Baseline update(Collection<Finding> executed, boolean complete) {
        Path store = file;
        if (store == null || (known == null && (ci || !complete))) {
            return this;
        }
        // Another class may have written since.
        Map<String, Set<String>> all = read(store);
        if (known == null) {
            Set<String> failing = new TreeSet<>();
            executed.stream().filter(Baseline::isFailure).map(Finding::check).forEach(failing::add);
            all.put(type, failing);
            save(store, all);
        } else {
            List<String> repaired = executed.stream()
                    .filter(Baseline::isRepaired)
                    .map(Finding::check)
                    .toList();
            if (all.getOrDefault(type, new TreeSet<>()).removeAll(repaired)) {
                save(store, all);
            }
        }
        return of(store, type, ci);
    }

    /** Whether this failure was there before. */
    boolean knows(Finding finding) {
        return isFailure(finding) && known != null && known.contains(finding.check());
    }

    /** An error is never frozen: it says nothing about the system. */
    private static boolean isFailure(Finding finding) {
        return (finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.NO_DATA) && finding.waiver() == null;
    }

    /** Neither an error, which says nothing about the system, nor a waiver, which runs out, repairs anything. */
    private static boolean isRepaired(Finding finding) {
        return finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.NOT_APPLICABLE;
    }

    private static Map<String, Set<String>> read(Path file) {
        Map<String, Set<String>> all = new TreeMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        Set<String> entries = null;
        List<String> lines = InputText.read(file).content().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                entries = all.computeIfAbsent(line.substring(1, line.length() - 1), any -> new TreeSet<>());
            } else if (entries == null) {
                throw new BadInputException(new Problem(
                        file.toString(),
                        String.valueOf(i + 1),
                        Message.of("testkit.baseline.no-class", line),
                        Message.of("testkit.baseline.no-class.remedy")));
            } else {
                entries.add(line);
            }
        }
        return all;
    }

    private static void save(Path store, Map<String, Set<String>> all) {
        StringBuilder text = new StringBuilder(HEADING);
        all.forEach((type, entries) -> {
            text.append('[').append(type).append("]\n");
            entries.forEach(entry -> text.append(entry).append('\n'));
        });
        AtomicFile.write(store, text.toString());
    }
}
