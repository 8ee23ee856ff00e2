package vn.tuanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** Which plan to judge by: the one that ships with the program, or a pack of the user's own. */
final class PlanOption {
    @Option(names = "--pack", paramLabel = "DIR")
    private List<Path> folders = List.of();

    /** What the pack says cannot be tested. */
    Map<String, LocalizedText> excuses(Plan plan) {
        Path folder = folder();
        return folder == null ? CoverageFile.bundled(plan) : CoverageFile.read(folder, plan);
    }

    /** Whether the user named a pack. */
    boolean isGiven() {
        return !folders.isEmpty();
    }

    /** The one plan to judge by, for what judges by no more than one. */
    Plan read() {
        Path folder = folder();
        return folder == null ? PlanReader.bundled(standard()) : PlanReader.read(folder);
    }

    /** Every plan to judge by. */
    List<Plan> all() {
        if (folders.size() < 2) {
            return List.of(read());
        }
        List<Plan> plans = folders.stream().map(PlanReader::read).toList();
        List<String> ids = plans.stream().map(Plan::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                throw new BadInputException(new Problem(
                        folders.get(i).toString(),
                        "",
                        Message.of("pack.repeated", ids.get(i)),
                        Message.of("evidence.repeated.remedy")));
            }
        }
        return plans;
    }

    private @Nullable Path folder() {
        if (folders.size() > 1) {
            throw new BadInputException(new Problem(
                    "--pack",
                    folders.get(1).toString(),
                    Message.of("cli.one-pack"),
                    Message.of("cli.one-pack.remedy")));
        }
        return folders.isEmpty() ? null : folders.get(0);
    }

    /** The evidence file to fill in that the pack itself brings in its folder {@code init}, if it does. */
    Optional<String> template(String name) {
        String file = "init/" + name;
        Path folder = folder();
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
