package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.papers.LevelDossier;
import vn.tuanthu.papers.YearlyReportPaper;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.YearlyReport;
import vn.tuanthu.text.Message;

/**
 * {@code dossier EVIDENCE --system ID --out DIR}: the papers that propose the level of a system, with their gaps;
 * {@code --report-year YYYY} the yearly report on the register, with or without them.
 */
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

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Asked asked = new Asked();

    /** What papers are asked for. */
    static final class Asked {
        @Option(names = "--system", paramLabel = "ID")
        private @Nullable String system;

        @Option(names = "--report-year", paramLabel = "YYYY")
        private @Nullable Integer year;
    }

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path folder;

    @Override
    public Integer call() {
        ResultFolder.refuseFile(folder, spec, program.language);
        Plan plan = option.read();
        ComplianceEngine engine = ComplianceEngine.forPlan(plan);
        EvidenceFile read = Registers.read(file, engine);
        Evidence evidence = read.evidence();
        if (asked.system != null) {
            Registers.requireSystem(file, evidence, asked.system);
        }
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
        List<LevelDossier.Paper> papers = new ArrayList<>();
        if (asked.system != null) {
            papers.addAll(LevelDossier.of(engine, evidence, asked.system, day));
        }
        if (asked.year != null) {
            YearlyReport figures =
                    Registers.year(asked.year, day, plan, engine, read).report();
            papers.add(YearlyReportPaper.of(figures, evidence));
        }
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
