package vn.tuanthu.testkit.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Failures that were there before: one id of a check per line. A check in the store may go on failing; one that is not
 * fails its test; one that passes leaves the store. The store is made by the first complete run on a developer's machine,
 * never where {@code CI} is set, and never grows by itself.
 */
final class Baseline {
    private static final String HEADING =
            "# Kiểm tra chưa đạt từ trước, mỗi dòng một mã. Chỉ bớt đi, không tự thêm. / Known failures; only shrinks.\n";

    private final @Nullable Path file;
    private final boolean ci;
    private final TreeSet<String> known = new TreeSet<>();
    private final boolean exists;

    private Baseline(@Nullable Path file, boolean ci) {
        this.file = file;
        this.ci = ci;
        this.exists = file != null && Files.exists(file);
        if (file != null && exists) {
            InputText.read(file)
                    .content()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(known::add);
        }
    }

    /** The store in {@code file}, or none when the name is empty. */
    static Baseline in(String file) {
        String ci = System.getenv().getOrDefault("CI", System.getProperty("tuanthu.ci", "false"));
        return of(file.isEmpty() ? null : Path.of(file), !ci.isEmpty() && !ci.equalsIgnoreCase("false"));
    }

    static Baseline of(@Nullable Path file, boolean ci) {
        return new Baseline(file, ci);
    }

    /**
     * Takes in how the executed checks ended: makes the store if there is none yet and it may, and takes out what is
     * repaired.
     *
     * @param complete whether the whole list was executed; a store is made only then
     */
    void update(Collection<Finding> executed, boolean complete) {
        Path store = file;
        if (store == null || (!exists && (ci || !complete))) {
            return;
        }
        if (exists) {
            List<String> repaired = executed.stream()
                    .filter(finding -> !isFailure(finding))
                    .map(Finding::check)
                    .toList();
            if (known.removeAll(repaired)) {
                save(store);
            }
        } else {
            executed.stream().filter(Baseline::isFailure).map(Finding::check).forEach(known::add);
            save(store);
        }
    }

    /** Whether this failure was there before. */
    boolean knows(Finding finding) {
        return isFailure(finding) && known.contains(finding.check());
    }

    /** An error is never frozen: it says nothing about the system. */
    private static boolean isFailure(Finding finding) {
        return (finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.NO_DATA) && finding.waiver() == null;
    }

    private void save(Path store) {
        AtomicFile.write(store, HEADING + String.join("\n", known) + (known.isEmpty() ? "" : "\n"));
    }
}
