package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.money.Money;
import vn.tuanthu.money.UnreadableAmountException;
import vn.tuanthu.pages.BudgetPage;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.proposal.Proposal;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.rules.report.BudgetText;
import vn.tuanthu.tables.XlsxSheet;
import vn.tuanthu.text.Message;

/** {@code budget EVIDENCE} or {@code budget --plan}: an allocation against what the plan says of money, and a better one. */
@Command(mixinStandardHelpOptions = true)
final class BudgetCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        HTML,
        XLSX
    }

    /** A ceiling below this, written without a unit, was surely meant in tỷ. */
    private static final long LEAST_PLAIN_CEILING = 1_000_000;

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Mixin
    private AsOfOption asOf;

    @Parameters(paramLabel = "EVIDENCE", arity = "0..1")
    private @Nullable Path file;

    @Option(names = "--plan")
    private boolean ofPlan;

    @Option(names = "--propose")
    private boolean propose;

    @Option(names = "--ceiling", paramLabel = "[SOURCE=]AMOUNT")
    private List<String> ceilings = List.of();

    @Option(names = "--rest-to-others")
    private boolean restToOthers;

    @Option(names = "--all")
    private boolean everything;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|html|xlsx")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (ofPlan == (file != null)) {
            throw misuse("cli.budget.one-of");
        }
        if (!propose && (!ceilings.isEmpty() || restToOthers)) {
            throw misuse("cli.budget.propose-only");
        }
        if (propose && (format == Format.HTML || format == Format.XLSX || folder != null)) {
            throw misuse("cli.budget.proposal-format");
        }
        if (format == Format.XLSX && folder == null) {
            throw misuse("cli.workbook-out");
        }
        ResultFolder.refuseFile(folder, spec, program.language);
        Plan plan = option.read();
        BudgetEngine judging = BudgetEngine.forPlan(plan);
        BudgetPlan money = Objects.requireNonNull(plan.budget(), "the engine refuses a plan without money");
        ComplianceEngine engine = ComplianceEngine.forPlan(plan);
        AskedBudget asked = file == null
                ? AskedBudget.printed(engine, judging)
                : AskedBudget.in(
                        file,
                        engine,
                        judging,
                        ofEvidence -> asOf.or(ofEvidence, spec.commandLine().getErr(), program.language));
        program.progress.at("judging");
        BudgetResult given = asked.judged();
        if (propose) {
            program.progress.at("proposing");
            Proposal proposal = Proposal.of(given, ceilings(money, given), restToOthers);
            BudgetResult judged = asked.judged(proposal.appliedTo(asked.budget()));
            print(
                    ProposalJson.of(plan.id(), given, judged, proposal, program.language),
                    ProposalText.of(given, judged, proposal, program.language));
            return Tuanthu.OK;
        }
        show(plan, asked, given);
        return given.compliant() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private void show(Plan plan, AskedBudget asked, BudgetResult given) {
        program.progress.at("writing");
        String json = format == Format.JSON || folder != null ? asked.json(given, program.language) : "";
        String page = format == Format.HTML ? BudgetPage.of(plan, given, program.language) : "";
        if (folder != null) {
            Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
            files.put(folder.resolve("budget.json"), AtomicFile.Content.of(json));
            files.put(
                    folder.resolve("budget.txt"),
                    AtomicFile.Content.of(BudgetText.of(plan, given, program.language, Styler.NONE, true)));
            if (format == Format.HTML) {
                files.put(folder.resolve("budget.html"), AtomicFile.Content.of(page));
            }
            if (format == Format.XLSX) {
                List<XlsxSheet> sheets = new VerdictSheets(plan, program.language).of(given);
                files.put(folder.resolve("budget.xlsx"), out -> XlsxSheet.write(sheets, out));
            }
            AtomicFile.write(files);
        }
        program.progress.end();
        spec.commandLine()
                .getOut()
                .print(
                        switch (format) {
                            case TEXT, XLSX ->
                                BudgetText.of(plan, given, program.language, Tuanthu.paint(), everything);
                            case JSON -> json;
                            case HTML -> page;
                        });
    }

    private void print(String json, String text) {
        program.progress.end();
        spec.commandLine().getOut().print(format == Format.JSON ? json : text);
    }

    /** The ceilings on the command line; one without a source is for the only source that is asked, or the main one. */
    private Map<String, Long> ceilings(BudgetPlan plan, BudgetResult given) {
        List<String> asked = given.rows().stream()
                .filter(TaskRow::isRequest)
                .map(TaskRow::source)
                .distinct()
                .toList();
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (String text : ceilings) {
            int equals = text.indexOf('=');
            String source;
            if (equals >= 0) {
                source = text.substring(0, equals).strip();
            } else if (asked.size() <= 1) {
                source = asked.isEmpty() ? plan.sources().get(0).id() : asked.get(0);
            } else {
                throw misuse("cli.budget.which-source", asked);
            }
            if (plan.source(source).isEmpty()) {
                List<String> known =
                        plan.sources().stream().map(BudgetPlan.Source::id).toList();
                throw bad(
                        text,
                        Message.of("allocation.unknown-source", source),
                        Suggestion.nearest(source, known)
                                .map(near -> Message.of("input.did-you-mean-one", near))
                                .orElseGet(() -> Message.of("input.one-of", known)));
            }
            if (amounts.put(source, amount(text.substring(equals + 1).strip())) != null) {
                throw bad(text, Message.of("cli.budget.two-ceilings", source), Message.of("evidence.repeated.remedy"));
            }
        }
        return amounts;
    }

    private static long amount(String text) {
        long dong;
        try {
            dong = Money.parse(text, Money.Unit.DONG);
        } catch (UnreadableAmountException e) {
            throw bad(text, e.what(), Message.of("money.remedy"));
        }
        boolean unit = text.chars().anyMatch(Character::isLetter);
        if (!unit && dong > 0 && dong < LEAST_PLAIN_CEILING) {
            throw bad(text, Message.of("cli.budget.no-unit", text), Message.of("cli.budget.no-unit.remedy", text));
        }
        return dong;
    }

    private static BadInputException bad(String text, Message what, Message remedy) {
        return new BadInputException(new Problem("--ceiling", text, what, remedy));
    }

    private ParameterException misuse(String key, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), Message.of(key, arguments).in(program.language));
    }
}
