package vn.tuanthu.cli;

import java.nio.file.Path;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;

/** Reads evidence in whichever form the user has it. */
final class EvidenceFiles {
    private EvidenceFiles() {}

    static EvidenceFile read(Path file, Plan plan) {
        return EvidenceFile.read(file, plan);
    }
}
