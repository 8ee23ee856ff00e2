package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.LocalizedText;

/** Which plan to judge by: the one that ships with the program, or a pack of the user's own. */
final class PlanOption {
    @Option(names = "--pack", paramLabel = "DIR")
    private @Nullable Path folder;

    /** What the pack says cannot be tested. */
    Map<String, LocalizedText> excuses(Plan plan) {
        return folder == null ? CoverageFile.bundled(plan) : CoverageFile.read(folder, plan);
    }

    /** Whether the user named a pack. */
    boolean isGiven() {
        return folder != null;
    }

    Plan read() {
        return folder == null ? PlanReader.bundled(PlanReader.HAI_DUONG_2025) : PlanReader.read(folder);
    }
}
