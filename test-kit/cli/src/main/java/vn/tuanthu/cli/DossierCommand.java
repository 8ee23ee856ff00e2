package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.papers.LevelDossier;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Message;

/** {@code dossier EVIDENCE --system ID --out DIR}: the papers that propose the level of a system, with their gaps. */
@Command(mixinStandardHelpOptions = true)
final class DossierCommand implements Callable<Integer> {
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

    @Option(names = "--system", required = true, paramLabel = "ID")
    private String system;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path folder;

    @Override
    public Integer call() {
        ComplianceEngine engine = ComplianceEngine.forPlan(option.read());
        EvidenceFile read = Registers.read(file, engine);
        Evidence evidence = read.evidence();
        Registers.requireSystem(file, evidence, system);
        LocalDate day = asOf.or(evidence.asOf(), spec.commandLine().getErr(), program.language);
        if (!LevelDossier.decree().isInForceOn(day)) {
            throw new BadInputException(new Problem(
                    file.toString(),
                    "",
                    Message.of("cli.dossier.too-early", LevelDossier.decree().name(), day),
                    Message.of(
                            "cli.dossier.too-early.remedy",
                            LevelDossier.decree().firstDay())));
        }
        List<LevelDossier.Paper> papers = LevelDossier.of(engine, evidence, system, day);
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        papers.forEach(paper -> files.put(folder.resolve(paper.file()), out -> out.write(paper.docx())));
        AtomicFile.write(files);
        report(papers);
        return Tuanthu.OK;
    }

    private void report(List<LevelDossier.Paper> papers) {
        TextPage page = Tuanthu.page(spec, program.language);
        for (LevelDossier.Paper paper : papers) {
            page.tell(
                    "cli.dossier.paper",
                    folder.resolve(paper.file()).toString(),
                    paper.title(),
                    paper.gaps().size());
            paper.gaps().stream().distinct().forEach(gap -> page.line("  - " + gap));
        }
        page.tell("cli.dossier.read-them");
    }
}
