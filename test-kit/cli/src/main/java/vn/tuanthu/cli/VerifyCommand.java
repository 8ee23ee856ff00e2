package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.report.SavedResult;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.report.ClassificationJson;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.rules.report.TodoJson;
import vn.tuanthu.rules.report.YearlyReport;
import vn.tuanthu.rules.report.YearlyReportJson;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** {@code verify RESULT INPUT}: repeats what check, classify, budget or rank wrote as JSON, and compares. */
@Command(mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TableOption table;

    @Parameters(index = "0", paramLabel = "RESULT")
    private Path report;

    @Parameters(index = "1", paramLabel = "INPUT", arity = "0..1")
    private @Nullable Path input;

    @Option(names = "--index", paramLabel = "INDEX")
    private @Nullable String index;

    @Option(names = "--appeals", paramLabel = "FILE")
    private @Nullable Path appeals;

    @Option(names = "--previous", paramLabel = "TABLE")
    private @Nullable Path previous;

    @Override
    public Integer call() {
        program.progress.at("judging");
        SavedResult saved = SavedResult.read(InputText.read(report));
        List<Message> differences = saved.differencesFrom(repeated(saved));
        program.progress.end();
        TextPage page = Tuanthu.page(spec, program.language);
        if (differences.isEmpty()) {
            page.tell("text.verify.same");
            return Tuanthu.OK;
        }
        page.tell("text.verify.differs", differences.size());
        differences.forEach(difference -> page.line("  " + difference.in(program.language)));
        return Tuanthu.NOT_COMPLIANT;
    }

    /** What tells the results apart are fields that only one of them has. */
    private String repeated(SavedResult saved) {
        Language language = saved.language();
        if (saved.fields().has("index")) {
            return new RepeatedRanking(saved, table, option::read, index, appeals, previous).json(input());
        }
        if (index != null || appeals != null || previous != null) {
            throw misuse("cli.verify.ranking-only");
        }
        if (saved.fields().has("scope")) {
            SavedReport asked = SavedReport.of(saved);
            ComplianceEngine engine = engine(saved);
            return ReportJson.of(engine.check(table.evidence(input(), engine), asked.asOf(), asked.scope()), language);
        }
        if (saved.fields().has("systems")) {
            return ClassificationJson.of(saved.text("plan"), shown(saved, register(saved)), language);
        }
        if (saved.fields().has("duties")) {
            return TodoJson.of(Todo.of(saved.text("plan"), register(saved)), language);
        }
        if (saved.fields().has("year")) {
            int year = saved.fields().path("year").asInt();
            YearlyReport.Period period = YearlyReport.period(year).orElseThrow(() -> saved.malformed("year"));
            return YearlyReportJson.of(YearlyReport.of(saved.text("plan"), year, period, register(saved)), language);
        }
        if (saved.fields().has("leadUnits")) {
            return allocation(saved);
        }
        throw saved.malformed("");
    }

    private Classification register(SavedResult saved) {
        ComplianceEngine engine = engine(saved);
        return engine.evaluate(Registers.read(input(), engine), saved.day("asOf"))
                .classification();
    }

    /** A result of systems that were asked for is repeated for them. */
    private Classification shown(SavedResult saved, Classification graded) {
        if (saved.fields().path("whole").asBoolean(true)) {
            return graded;
        }
        Set<String> known =
                graded.systems().stream().map(one -> one.system().id()).collect(Collectors.toSet());
        List<String> asked = new ArrayList<>();
        saved.fields().path("systems").forEach(one -> asked.add(one.path("id").asText()));
        asked.retainAll(known);
        return ClassifyCommand.only(graded, asked);
    }

    private String allocation(SavedResult saved) {
        ComplianceEngine engine = engine(saved);
        BudgetEngine money = BudgetEngine.forPlan(engine.plan());
        AskedBudget asked = input == null
                ? AskedBudget.printed(engine, money)
                : AskedBudget.in(input, engine, money, named -> saved.day("asOf"));
        return asked.json(asked.judged(), saved.language());
    }

    private ComplianceEngine engine(SavedResult saved) {
        String id = saved.text("plan");
        ComplianceEngine planned = ComplianceEngine.forPlans(option.all()).stream()
                .filter(one -> one.plan().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(new Problem(
                        report.toString(),
                        "",
                        Message.of("evidence.unknown-plan", id),
                        Message.of("cli.verify.pack.remedy"))));
        return rules.addTo(planned).with(program.progress);
    }

    private Path input() {
        if (input == null) {
            throw misuse("cli.verify.input");
        }
        return input;
    }

    private ParameterException misuse(String key) {
        return new ParameterException(spec.commandLine(), Message.of(key).in(program.language));
    }
}
