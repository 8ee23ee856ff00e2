package vn.tuanthu.rules.engine;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.verdict.Finding;

/**
 * Where the consequences of rules put their verdicts: the global {@code verdicts} of every DRL file. One per
 * evaluation, used by one thread.
 */
public final class FindingCollector {
    private final List<Finding> findings = new ArrayList<>();

    /** Adds a verdict. */
    public void record(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }
}
