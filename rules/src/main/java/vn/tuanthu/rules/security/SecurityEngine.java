package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.verdict.Finding;

/**
 * Grades information systems by level of security, as of any day, and says what each must have and what is missing.
 *
 * <p>Immutable and safe for use by several threads; build one and share it.
 */
public final class SecurityEngine {
    private final Plan plan;
    private final SecurityLaw law;
    private final RuleSet rules;
    private final Map<String, Integer> order = new HashMap<>();

    private SecurityEngine(Plan plan) {
        this.plan = plan;
        this.law = SecurityLaw.load();
        this.rules = RuleSet.of("vn.tuanthu.rules.security");
        Stream.of(
                        law.checks().stream().map(SecurityRequirement::id),
                        law.measures().stream().map(Measure::id),
                        law.thresholds().stream().map(Threshold::id))
                .flatMap(ids -> ids)
                .forEach(id -> order.put(id, order.size()));
    }

    /** An engine that also says what the systems show of the sentences of {@code plan} on information security. */
    public static SecurityEngine forPlan(Plan plan) {
        return new SecurityEngine(plan);
    }

    /** Ids of all measures that evidence can answer. */
    public List<String> measures() {
        return law.measures().stream().map(Measure::id).toList();
    }

    /** Ids of every check that may be made of a system, whatever its level: procedures, measures, figures. */
    public Set<String> checks() {
        return Set.copyOf(order.keySet());
    }

    /**
     * Refuses systems that contradict themselves, with the lines of the file they were read from.
     *
     * @throws BadInputException with every problem found
     */
    public void review(Evidence evidence, InputText text) {
        if (!problems(evidence, text.name(), SourceLocations.none()).isEmpty()) {
            throw new BadInputException(problems(evidence, text.name(), SourceLocations.of(text)));
        }
    }

    /** What is wrong with the systems of {@code evidence}, each problem with file and place; empty when nothing is. */
    public List<Problem> problems(Evidence evidence, String file, SourceLocations places) {
        return new SystemValidator(law, evidence, file, places).problems();
    }

    /**
     * Grades the systems of {@code evidence}.
     *
     * @param asOf the day to evaluate for
     * @throws BadInputException if the systems contradict themselves, or name what the law or the evidence does not have
     */
    public Classification classify(Evidence evidence, LocalDate asOf) {
        List<Problem> problems = problems(evidence, "evidence", SourceLocations.none());
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        Notes notes = new Notes();
        Map<String, List<Finding>> findings =
                rules.judge(facts(evidence, asOf, notes)).stream().collect(Collectors.groupingBy(Finding::subject));
        List<GradedSystem> systems = evidence.systems().stream()
                .map(system -> graded(system, asOf, notes, findings.getOrDefault(system.id(), List.of())))
                .toList();
        Classification graded = new Classification(asOf, systems, List.of());
        return new Classification(asOf, systems, new PlanDerivation(plan, graded).findings());
    }

    /**
     * {@code evidence} in which II.2.11, III.5.3 and III.5.4 are answered by its systems instead of by what is declared;
     * the same evidence when it has no systems.
     *
     * @param asOf the day to evaluate for
     * @throws BadInputException if the systems contradict themselves, or name what is not there
     */
    public Evidence derive(Evidence evidence, LocalDate asOf) {
        return evidence.systems().isEmpty()
                ? evidence
                : new DerivedEvidence(evidence, classify(evidence, asOf)).evidence();
    }

    private GradedSystem graded(InformationSystem system, LocalDate asOf, Notes notes, List<Finding> findings) {
        Set<String> checks = new HashSet<>();
        findings.forEach(finding -> {
            if (!checks.add(finding.check())) {
                throw new IllegalStateException("two verdicts on " + finding.check() + " of " + system.id());
            }
        });
        return new GradedSystem(
                system,
                Stream.of(Regime.values())
                        .map(regime -> notes.grade(system.id(), regime))
                        .toList(),
                notes.holding(system.id()),
                system.approvedBy(asOf),
                system.isOperatingOn(asOf),
                notes.isPlanInPlace(system.id()),
                notes.isFourLayered(system.id()),
                findings.stream()
                        .sorted(Comparator.comparing(finding -> order.get(finding.check())))
                        .toList());
    }

    private Collection<Object> facts(Evidence evidence, LocalDate asOf, Notes notes) {
        Map<String, SystemCase> cases = new LinkedHashMap<>();
        for (InformationSystem system : evidence.systems()) {
            cases.put(system.id(), new SystemCase(system, asOf, law.timeline(), law.figures()));
        }
        List<Object> facts = new ArrayList<>();
        facts.add(notes);
        facts.addAll(law.criteria());
        facts.addAll(law.measures());
        facts.addAll(law.checks());
        facts.addAll(law.thresholds());
        facts.addAll(cases.values());
        cases.values().stream()
                .collect(Collectors.groupingBy(SystemCase::organisation, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, systems) -> facts.add(Organisation.of(id, systems)));
        for (InformationSystem system : evidence.systems()) {
            for (String child : system.components()) {
                facts.add(new Component(system.id(), Objects.requireNonNull(cases.get(child), child)));
            }
            for (SecurityMeasure measure : system.measures()) {
                measure.ids().forEach(id -> facts.add(new Answer(system.id(), id, measure)));
            }
        }
        return facts;
    }
}
