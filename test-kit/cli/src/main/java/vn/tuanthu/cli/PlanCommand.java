package vn.tuanthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.pages.CoveragePage;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.report.CoverageJson;
import vn.tuanthu.report.CoverageText;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.LawLinks;
import vn.tuanthu.rules.PlanCoverage;
import vn.tuanthu.rules.law.RuleEntry;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/** {@code plan [CLAUSE]}: the plan, a clause, its checks and their sources. */
@Command(mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private static final Pattern BETWEEN_CELLS = Pattern.compile(" *\\t *");

    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Parameters(paramLabel = "CLAUSE", arity = "0..1")
    private @Nullable String id;

    @Option(names = "--coverage")
    private boolean coverage;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|html")
    private Format format;

    @Mixin
    private OutOption out;

    @Override
    public Integer call() {
        Plan plan = option.read();
        if (coverage) {
            return matrix(plan);
        }
        if (format != Format.TEXT || out.isFile()) {
            throw new ParameterException(
                    spec.commandLine(), Message.of("cli.plan.only-coverage").in(program.language));
        }
        if (id == null) {
            everything(plan);
        } else {
            one(plan, id);
        }
        return Tuanthu.OK;
    }

    /** The cells of a row of a table stand apart. */
    private static String words(Clause clause) {
        return BETWEEN_CELLS.matcher(clause.text()).replaceAll(" | ");
    }

    private TextPage page() {
        return Tuanthu.page(spec, program.language);
    }

    /** Not done if a sentence is left over: then the pack is not complete. */
    private int matrix(Plan plan) {
        if (id != null) {
            throw new ParameterException(
                    spec.commandLine(), Message.of("cli.plan.coverage-of-all").in(program.language));
        }
        Coverage matrix = PlanCoverage.of(plan, option.excuses(plan));
        String written = switch (format) {
            case TEXT -> CoverageText.of(matrix, program.language);
            case JSON -> CoverageJson.of(matrix, program.language);
            case HTML -> CoveragePage.of(matrix, program.language);
        };
        out.write(written, spec, program.language);
        return matrix.unsettled().isEmpty() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private void everything(Plan plan) {
        page().line(plan.title().in(program.language));
        page().tell("cli.plan.status", plan.status(), plan.firstDay(), plan.lastDay());
        page().line("");
        for (Coverage.Sentence sentence : PlanCoverage.of(plan, Map.of()).sentences()) {
            List<String> checks =
                    sentence.answers().stream().map(Coverage.Answer::check).toList();
            String tail = checks.isEmpty() ? "" : "  → " + String.join(", ", checks);
            page().line(sentence.clause().id() + "  " + words(sentence.clause()) + tail);
        }
    }

    private void one(Plan plan, String id) {
        Clause clause = plan.clause(id)
                .or(() -> plan.checks().stream()
                        .filter(check -> check.id().equals(id))
                        .map(Check::clause)
                        .findFirst())
                .orElseThrow(() -> unknown(plan, id));
        page().line(clause.id() + "  “" + words(clause) + "”");
        page().tell("cli.plan.line", clause.line());
        List<Check> checks = checks(plan, clause).stream()
                .filter(check -> id.equals(clause.id()) || id.equals(check.id()))
                .toList();
        LawLinks links = LawLinks.with(plan);
        Map<String, List<RuleEntry>> money = links.money(id);
        if (checks.isEmpty() && money.isEmpty()) {
            page().tell("cli.plan.no-check");
        }
        money.forEach((check, rules) -> {
            page().line("");
            page().tell("cli.plan.money", check);
            rules(rules);
        });
        for (Check check : checks) {
            page().line("");
            if (check instanceof Target target) {
                target(plan, target);
            } else if (check instanceof Obligation obligation) {
                obligation(obligation);
            }
            links.answeredBySystems(check.id())
                    .forEach(shows -> page().tell("cli.plan.by-systems", Message.of("cli.plan.shows." + shows.name())));
            rules(links.rules(check));
        }
    }

    private void target(Plan plan, Target target) {
        Indicator indicator = target.indicator();
        page().tell("cli.plan.target", target.id(), target.inWords(), indicator.id());
        page().tell("cli.plan.numerator", indicator.numerator());
        if (indicator.denominator() != null) {
            page().tell("cli.plan.denominator", indicator.denominator());
        }
        page().tell("cli.plan.unit", indicator.unit());
        if (indicator.hasTrap()) {
            page().tell("cli.plan.trap", indicator.trap());
        }
        page().tell("cli.plan.basis", indicator.basis());
        String whole = "  "
                + Message.of(
                                "describe.province-figure." + target.province(),
                                plan.province().name())
                        .in(program.language);
        if (target.isOfProvinceAlone()) {
            page().line(whole);
            page().tell("cli.plan.certainty", certainty(target.certainty()));
            return;
        }
        page().tell(
                        "cli.plan.applies",
                        target.tiers().stream()
                                .sorted()
                                .map(tier -> tier.text())
                                .toList(),
                        target.kinds().stream()
                                .sorted()
                                .map(kind -> kind.text())
                                .toList());
        if (target.publicServicesOnly()) {
            page().tell("cli.plan.public-services");
        }
        page().line(whole);
        page().tell("cli.plan.certainty", certainty(target.certainty()));
    }

    private void obligation(Obligation obligation) {
        page().tell("cli.plan.obligation", obligation.id());
        page().tell("cli.plan.responsible", obligation.responsible());
        page().tell("cli.plan.supply", obligation.supply());
        page().tell(obligation.mandatory() ? "cli.plan.mandatory" : "cli.plan.advisory");
        page().tell("cli.plan.certainty", certainty(obligation.certainty()));
    }

    private void rules(List<RuleEntry> rules) {
        rules.stream()
                .collect(Collectors.groupingBy(RuleEntry::file, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, some) -> {
                    page().tell("cli.law.rules", file);
                    some.forEach(rule -> page().line("    - " + rule.name()));
                });
    }

    private static Message certainty(Certainty certainty) {
        return Message.of("text.certainty." + certainty.name());
    }

    private static List<Check> checks(Plan plan, Clause clause) {
        return plan.checks().stream()
                .filter(check -> check.clause().equals(clause))
                .toList();
    }

    private BadInputException unknown(Plan plan, String id) {
        List<String> known = plan.clauses().stream().map(Clause::id).toList();
        return new BadInputException(new Problem(
                plan.id(),
                "",
                Message.of("cli.plan.unknown", id),
                Suggestion.nearest(id, known)
                        .map(near -> Message.of("input.did-you-mean-one", near))
                        .orElseGet(() -> Message.of("cli.plan.unknown.remedy"))));
    }
}
