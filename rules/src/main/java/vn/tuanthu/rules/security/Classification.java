package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * The systems of a register with their levels as of a day, what each must have and what is missing. Immutable.
 *
 * @param asOf the day
 * @param systems each system, in the order of the evidence
 * @param findings verdicts on the register as a whole
 * @param implementations for each target of the plan that asks about systems and each agency that has some, how many have
 *     their plan in place
 */
public record Classification(
        LocalDate asOf, List<GradedSystem> systems, List<Finding> findings, List<PlanImplementation> implementations) {
    public Classification {
        Objects.requireNonNull(asOf, "asOf");
        systems = List.copyOf(systems);
        findings = List.copyOf(findings);
        implementations = List.copyOf(implementations);
    }

    /** Whether every mandatory check is met or excluded, and at least one was met. */
    public boolean compliant() {
        return all().noneMatch(Finding::blocks)
                && all().anyMatch(finding -> finding.mandatory() && finding.outcome() == Outcome.PASS);
    }

    private Stream<Finding> all() {
        return Stream.concat(systems.stream().flatMap(system -> system.findings().stream()), findings.stream());
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
