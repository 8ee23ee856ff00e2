package vn.tuanthu.cli;

import java.nio.file.Path;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.XlsxTable;

/** Reads evidence in whichever form the user has it. */
final class EvidenceFiles {
    private EvidenceFiles() {}

    static EvidenceFile read(Path file, Plan plan) {
        return XlsxTable.isNamed(file) ? EvidenceFile.of(XlsxTable.read(file), plan) : EvidenceFile.read(file, plan);
    }
}
