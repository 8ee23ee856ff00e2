package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.ClassificationJson;
import vn.tuanthu.rules.report.ClassificationText;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.text.Message;

/** {@code classify EVIDENCE}: the level of each system under each regime, why, and what it must have. */
@Command(name = "classify", mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Mixin
    private AsOfOption asOf;

    @Parameters(paramLabel = "EVIDENCE")
    private Path file;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Plan plan = option.read();
        ComplianceEngine engine = ComplianceEngine.forPlan(plan);
        EvidenceFile evidence = evidence(engine);
        LocalDate day = asOf.or(evidence.evidence().asOf(), spec.commandLine().getErr(), program.language);
        Classification graded = engine.evaluate(evidence, day).classification();
        String json = ClassificationJson.of(plan.id(), graded, program.language);
        Set<String> measures = new HashSet<>(engine.measures());
        if (folder != null) {
            AtomicFile.write(folder.resolve("classification.json"), json);
            AtomicFile.write(
                    folder.resolve("classification.txt"),
                    ClassificationText.of(graded, measures::contains, program.language, Styler.NONE));
        }
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.JSON
                                ? json
                                : ClassificationText.of(graded, measures::contains, program.language, Tuanthu.paint()));
        return graded.compliant() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private EvidenceFile evidence(ComplianceEngine engine) {
        InputText text = InputText.read(file);
        EvidenceFile evidence = engine.read(text);
        if (evidence.evidence().systems().isEmpty()) {
            throw new BadInputException(new Problem(
                    text.name(),
                    "",
                    Message.of("security.bad.no-systems"),
                    Message.of("security.bad.no-systems.remedy")));
        }
        return evidence;
    }
}
