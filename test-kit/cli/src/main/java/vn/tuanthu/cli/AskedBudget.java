package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.EvidenceBuilder;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.report.BudgetJson;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Waiver;

/**
 * An allocation that is to be judged.
 *
 * @param asOf the day for which waivers count; null if there are none
 * @param digests what it was made from, asked for only where it is written down
 */
record AskedBudget(
        BudgetEngine engine,
        @Nullable LocalDate asOf,
        Budget budget,
        List<Agency> agencies,
        List<Waiver> waivers,
        Supplier<Digests> digests) {
    /** The list of tasks printed with the plan. */
    static AskedBudget printed(ComplianceEngine engine, BudgetEngine money) {
        Plan plan = engine.plan();
        Evidence evidence = new EvidenceBuilder(plan.id(), plan.lastDay())
                .budget(money.printed())
                .build();
        return new AskedBudget(
                money,
                null,
                money.printed(),
                List.of(),
                List.of(),
                () -> engine.evaluate(evidence, plan.lastDay()).digests());
    }

    /**
     * The one in {@code file}.
     *
     * @param day for which its waivers count, by the one the file names
     */
    static AskedBudget in(
            Path file, ComplianceEngine engine, BudgetEngine money, Function<@Nullable LocalDate, LocalDate> day) {
        EvidenceFile read = new TableOption().evidence(file, engine);
        Evidence evidence = read.evidence();
        if (evidence.budget() == null) {
            throw new BadInputException(new Problem(
                    file.toString(), "", Message.of("cli.budget.none"), Message.of("cli.budget.none.remedy")));
        }
        LocalDate asOf = evidence.waivers().isEmpty() ? null : day.apply(evidence.asOf());
        return new AskedBudget(
                money,
                asOf,
                evidence.budget(),
                evidence.agencies(),
                evidence.waivers(),
                () -> engine.evaluate(read, engine.plan().lastDay()).digests());
    }

    BudgetResult judged() {
        return judged(budget);
    }

    /** The verdicts on {@code other} in the same surroundings. */
    BudgetResult judged(Budget other) {
        BudgetResult result = engine.check(other, agencies);
        return asOf == null ? result : result.waivedBy(waivers, asOf);
    }

    String json(BudgetResult result, Language language) {
        return BudgetJson.of(engine.plan(), asOf, result, digests.get(), language);
    }
}
