package vn.tuanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tuanthu.input.InputText;
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
        return folder == null ? PlanReader.bundled(standard()) : PlanReader.read(folder);
    }

    /** The evidence file to fill in that the pack itself brings in its folder {@code init}, if it does. */
    Optional<String> template(String name) {
        String file = "init/" + name;
        if (folder != null) {
            Path own = folder.resolve(file);
            return Files.exists(own) ? Optional.of(InputText.read(own).content()) : Optional.empty();
        }
        String shipped = "packs/" + standard() + "/" + file;
        return PlanReader.class.getClassLoader().getResource(shipped) == null
                ? Optional.empty()
                : Optional.of(InputText.shipped(PlanReader.class, shipped).content());
    }

    private static String standard() {
        return PlanReader.ids().get(0);
    }
}
