package vn.tuanthu.cli;

import java.nio.file.Path;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.tables.XlsxTable;

/** Reads evidence in whichever form the user has it. */
final class EvidenceFiles {
    private EvidenceFiles() {}

    /** For what reads no information systems. */
    static EvidenceFile read(Path file, Plan plan) {
        return XlsxTable.isNamed(file) ? EvidenceFile.of(XlsxTable.read(file), plan) : EvidenceFile.read(file, plan);
    }

    static EvidenceFile read(Path file, ComplianceEngine engine) {
        return XlsxTable.isNamed(file) ? read(file, engine.plan()) : engine.read(InputText.read(file));
    }
}
