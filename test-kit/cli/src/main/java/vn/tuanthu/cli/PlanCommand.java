package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/** {@code plan [CLAUSE]}: the plan, a clause, its checks and their sources. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Parameters(paramLabel = "CLAUSE", arity = "0..1")
    private String id;

    private PrintWriter out;

    @Override
    public Integer call() {
        out = spec.commandLine().getOut();
        Plan plan = option.read();
        if (id == null) {
            everything(plan);
        } else {
            one(plan);
        }
        return Tuanthu.OK;
    }

    private void everything(Plan plan) {
        say("cli.plan.title", plan.title(), plan.status(), plan.firstDay(), plan.lastDay());
        for (Clause clause : plan.clauses()) {
            List<String> checks = checks(plan, clause).stream().map(Check::id).toList();
            String tail = checks.isEmpty() ? "" : "  → " + String.join(", ", checks);
            out.println(clause.id() + "  " + clause.text() + tail);
        }
    }

    private void one(Plan plan) {
        Clause clause = plan.clause(id)
                .or(() -> plan.checks().stream()
                        .filter(check -> check.id().equals(id))
                        .map(Check::clause)
                        .findFirst())
                .orElseThrow(() -> unknown(plan));
        out.println(clause.id() + "  “" + clause.text() + "”");
        say("cli.plan.line", clause.line());
        List<Check> checks = checks(plan, clause).stream()
                .filter(check -> id.equals(clause.id()) || id.equals(check.id()))
                .toList();
        if (checks.isEmpty()) {
            say("cli.plan.no-check");
        }
        for (Check check : checks) {
            out.println();
            if (check instanceof Target target) {
                target(target);
            } else if (check instanceof Obligation obligation) {
                obligation(obligation);
            }
        }
    }

    private void target(Target target) {
        Indicator indicator = target.indicator();
        say("cli.plan.target", target.id(), target.threshold().value(), indicator.id());
        say("cli.plan.numerator", indicator.numerator());
        say("cli.plan.denominator", indicator.denominator());
        say("cli.plan.unit", indicator.unit());
        say("cli.plan.trap", indicator.trap());
        say("cli.plan.basis", indicator.basis());
        say(
                "cli.plan.applies",
                target.tiers().stream().sorted().map(tier -> tier.text()).toList(),
                target.kinds().stream().sorted().map(kind -> kind.text()).toList());
        if (target.publicServicesOnly()) {
            say("cli.plan.public-services");
        }
        say(target.isPooled() ? "cli.plan.pooled" : "cli.plan.share");
        say("cli.plan.rules", "vn/tuanthu/rules/targets/targets.drl", certainty(target.certainty()));
    }

    private void obligation(Obligation obligation) {
        say("cli.plan.obligation", obligation.id());
        say("cli.plan.responsible", obligation.responsible());
        say("cli.plan.supply", obligation.supply());
        say(obligation.mandatory() ? "cli.plan.mandatory" : "cli.plan.advisory");
        say("cli.plan.rules", "vn/tuanthu/rules/obligations/obligations.drl", certainty(obligation.certainty()));
    }

    private static Message certainty(Certainty certainty) {
        return Message.of("text.certainty." + certainty.name());
    }

    private static List<Check> checks(Plan plan, Clause clause) {
        return plan.checks().stream()
                .filter(check -> check.clause().equals(clause))
                .toList();
    }

    private BadInputException unknown(Plan plan) {
        List<String> known = plan.clauses().stream().map(Clause::id).toList();
        return new BadInputException(new Problem(
                plan.id(),
                "",
                Message.of("cli.plan.unknown", id),
                Suggestion.nearest(id, known)
                        .map(near -> Message.of("input.did-you-mean-one", near))
                        .orElseGet(() -> Message.of("cli.plan.unknown.remedy"))));
    }

    private void say(String key, Object... arguments) {
        out.println(Message.of(key, arguments).in(program.language));
    }
}
