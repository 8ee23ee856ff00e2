package vn.tuanthu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanPack;

/** Which plan to judge by: the one that ships with the program, or a pack of the user's own. */
final class PlanOption {
    @Option(names = "--pack", paramLabel = "DIR")
    private Path folder;

    Plan read() {
        return folder == null ? PlanPack.bundled(PlanPack.HAI_DUONG_2025) : PlanPack.read(folder);
    }
}
