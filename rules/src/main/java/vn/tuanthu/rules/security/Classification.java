package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/**
 * The systems of a register with their levels as of a day, what each must have and what is missing. Immutable.
 *
 * @param report every verdict, system by system and then on the register as a whole
 * @param systems each system, in the order of the evidence
 * @param findings the verdicts on the register as a whole
 * @param implementations for each target of the plan that asks about systems and each agency that has some, how many have
 *     their plan in place
 */
public record Classification(
        Report report, List<GradedSystem> systems, List<Finding> findings, List<PlanImplementation> implementations) {
    public Classification {
        Objects.requireNonNull(report, "report");
        systems = List.copyOf(systems);
        findings = List.copyOf(findings);
        implementations = List.copyOf(implementations);
    }

    /** By check of the plan on systems, why the rules could not tell whether it is met; empty as a rule. */
    public Map<String, Message> broken() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.ERROR)
                .collect(Collectors.toMap(Finding::check, Finding::message, (one, other) -> one));
    }

    /** The day. */
    public LocalDate asOf() {
        return report.asOf();
    }

    /** Whether every mandatory check is met, excluded or waived, and at least one was met. */
    public boolean compliant() {
        return report.compliant();
    }

    /** Whether it shows every system that was judged, not some that were asked for. */
    public boolean isWhole() {
        return report.findings().size()
                == findings.size()
                        + systems.stream()
                                .mapToInt(one -> one.findings().size())
                                .sum();
    }

    /**
     * The system with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public GradedSystem system(String id) {
        return systems.stream()
                .filter(one -> one.system().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no system " + id));
    }
}
