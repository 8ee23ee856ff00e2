package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * The systems of a register with their levels as of a day, what each must have and what is missing. Immutable.
 *
 * @param asOf the day
 * @param systems each system, in the order of the evidence
 * @param findings verdicts on the register as a whole
 */
public record Classification(LocalDate asOf, List<GradedSystem> systems, List<Finding> findings) {
    public Classification {
        Objects.requireNonNull(asOf, "asOf");
        systems = List.copyOf(systems);
        findings = List.copyOf(findings);
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

    /** For each agency, in the order of the evidence, how many of its systems of level 3 or higher have their plan. */
    public List<PlanImplementation> planApplications() {
        Map<String, List<GradedSystem>> byAgency = new LinkedHashMap<>();
        for (GradedSystem system : systems) {
            byAgency.computeIfAbsent(system.system().agency(), id -> new ArrayList<>())
                    .add(system);
        }
        return byAgency.entrySet().stream()
                .map(entry -> planApplication(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The same for all systems together. */
    public PlanImplementation planApplication() {
        return planApplication(null, systems);
    }

    private static PlanImplementation planApplication(@Nullable String agency, List<GradedSystem> systems) {
        List<GradedSystem> operating =
                systems.stream().filter(GradedSystem::operating).toList();
        return new PlanImplementation(
                agency,
                operating.stream()
                        .filter(s -> s.isLevel3OrHigher() && s.planInPlace())
                        .count(),
                operating.stream().filter(GradedSystem::isLevel3OrHigher).count(),
                operating.stream()
                        .filter(GradedSystem::isLevelUnknown)
                        .map(s -> s.system().id())
                        .toList());
    }
}
