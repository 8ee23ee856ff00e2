package vn.tuanthu.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/**
 * Evidence on a day, looked through once: reports, levels of systems and the judgement of money are each worked out when
 * they are first asked for, and what one of them needs of another is not worked out twice. Not safe for use by several
 * threads; the results are immutable.
 *
 * <pre>{@code
 * Evaluation evaluation = engine.evaluate(evidence, day);
 * Classification levels = evaluation.classification();
 * Report agencies = evaluation.report(Scope.AGENCY);
 * Report province = evaluation.report(Scope.PROVINCE);
 * }</pre>
 */
public final class Evaluation {
    private final ComplianceEngine engine;
    private final Evidence evidence;
    private final LocalDate asOf;
    private final Digests digests;
    private final Map<Scope, Report> reports = new EnumMap<>(Scope.class);
    private @Nullable Classification classification;
    private @Nullable BudgetResult allocation;

    Evaluation(ComplianceEngine engine, Evidence evidence, LocalDate asOf, Digests digests) {
        this.engine = engine;
        this.evidence = evidence;
        this.asOf = asOf;
        this.digests = digests;
    }

    /** The day everything is evaluated for. */
    public LocalDate asOf() {
        return asOf;
    }

    /** What it is made from. */
    public Digests digests() {
        return digests;
    }

    /** The verdicts on the plan's targets and duties; systems of the evidence answer those that speak of them. */
    public Report report(Scope scope) {
        return reports.computeIfAbsent(
                Objects.requireNonNull(scope, "scope"),
                asked -> engine.told(() -> engine.report(
                        evidence,
                        evidence.systems().isEmpty() ? Optional.empty() : Optional.of(classification()),
                        asOf,
                        asked,
                        money(),
                        digests)));
    }

    /** Money that was supplied is judged too; where it is not in order, that is told. */
    private List<Message> money() {
        if (evidence.budget() == null) {
            return List.of();
        }
        BudgetResult judged = allocation();
        long open = judged.findings().stream().filter(Finding::blocks).count();
        return judged.compliant() ? List.of() : List.of(Message.of("report.money", open));
    }

    /** The levels of the information systems of the evidence, and the verdicts on each. */
    public Classification classification() {
        Classification made = classification == null ? engine.classification(evidence, asOf, digests) : classification;
        classification = made;
        return made;
    }

    /**
     * The verdicts on the allocation of money in the evidence.
     *
     * @throws BadInputException if the plan or the evidence has no budget
     */
    public BudgetResult allocation() {
        BudgetResult made = allocation == null ? engine.allocation(evidence, asOf) : allocation;
        allocation = made;
        return made;
    }
}
