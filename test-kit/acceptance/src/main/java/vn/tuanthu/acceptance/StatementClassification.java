package vn.tuanthu.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.Evaluation;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/**
 * The level of security of a statement's system: what its registration makes of it by the rules that {@code classify}
 * runs, and where that is not what the statement says. Immutable.
 */
final class StatementClassification {
    private static final Set<Purpose> FACING = Set.of(Purpose.PEOPLE_AND_BUSINESSES, Purpose.ADMINISTRATIVE_PROCEDURES);

    private final ConformanceStatement statement;
    private final LocalDate day;
    private final Classification graded;
    private final Set<String> duties;

    private StatementClassification(ConformanceStatement statement, LocalDate day, Classification graded, Plan plan) {
        this.statement = statement;
        this.day = day;
        this.graded = graded;
        this.duties = duties(plan);
    }

    /** The registered system as it was graded with the rest of the evidence. */
    static StatementClassification of(ConformanceStatement statement, Evaluation evaluation, Plan plan) {
        return new StatementClassification(statement, evaluation.asOf(), evaluation.classification(), plan);
    }

    /** The system as the kinds and services of the statement imply it, of one that is not registered. */
    static StatementClassification implied(ConformanceStatement statement, ComplianceEngine engine, LocalDate day) {
        Evidence evidence = evidence(statement, List.of(implied(statement)));
        return of(statement, engine.evaluate(evidence, day), engine.plan());
    }

    /** The registered systems, with the agency and the hosting that the statement declares. */
    static List<InformationSystem> registered(ConformanceStatement statement) {
        return statement.systems().stream()
                .map(system -> registered(system, statement))
                .toList();
    }

    /** {@code found} in place of those of the same id, the others as registered. */
    static List<InformationSystem> registered(ConformanceStatement statement, List<InformationSystem> found) {
        Map<String, InformationSystem> all = new LinkedHashMap<>();
        registered(statement).forEach(system -> all.put(system.id(), system));
        found.forEach(system -> all.put(system.id(), registered(system, statement)));
        return List.copyOf(all.values());
    }

    /** Every check of the level of the registered system, in the order of the rules; empty when none is registered. */
    static List<Finding> asked(ConformanceStatement statement, Plan plan) {
        if (statement.systems().isEmpty()) {
            return List.of();
        }
        ComplianceEngine engine = ComplianceEngine.forPlan(plan);
        LocalDate day = statement.day();
        List<InformationSystem> systems = registered(statement);
        List<Finding> judged = verdicts(statement, engine, systems, day);
        List<InformationSystem> approved =
                systems.stream().map(system -> approved(system, statement)).toList();
        if (approved.equals(systems)) {
            return judged;
        }
        Map<String, Finding> byCheck = judged.stream().collect(Collectors.toMap(Finding::check, Function.identity()));
        return verdicts(statement, engine, approved, day).stream()
                .map(finding -> byCheck.getOrDefault(finding.check(), finding))
                .toList();
    }

    private static List<Finding> verdicts(
            ConformanceStatement statement, ComplianceEngine engine, List<InformationSystem> systems, LocalDate day) {
        return of(statement, engine.evaluate(evidence(statement, systems), day), engine.plan())
                .verdicts();
    }

    /** Duties of the plan that the systems themselves answer. */
    static Set<String> duties(Plan plan) {
        return plan.systemLinks().stream()
                .map(SystemLink::check)
                .filter(Obligation.class::isInstance)
                .map(Check::id)
                .collect(Collectors.toSet());
    }

    /** What the rules find about the system; none when it is not registered. */
    List<Finding> verdicts() {
        return Stream.concat(
                        graded.findings().stream().filter(finding -> duties.contains(finding.check())),
                        system().findings().stream())
                .toList();
    }

    /** Where the level is not the declared one. */
    List<Message> contradictions() {
        List<Message> found = new ArrayList<>();
        int declared = statement.system().securityLevel();
        GradedSystem system = system();
        int level = system.levelAtLeast();
        if (declared < level && system.gradeInForce().atLeast() >= level) {
            List<String> criteria = system.gradeInForce().decisive();
            found.add(Message.of("acceptance.level-below", declared, level, criteria, day));
        }
        LevelApproval approval = system.approved();
        if (approval != null && approval.level() != declared) {
            found.add(Message.of("acceptance.level-approved", declared, approval.level(), approval.document()));
        }
        return found;
    }

    private GradedSystem system() {
        return graded.system(statement.system().id());
    }

    private static Evidence evidence(ConformanceStatement statement, List<InformationSystem> systems) {
        return Evidence.of(statement.plan(), statement.asOf(), List.of(statement.agency()), List.of())
                .withSystems(systems);
    }

    private static InformationSystem registered(InformationSystem system, ConformanceStatement statement) {
        InformationSystem own = system.withAgency(statement.agency().id());
        boolean here = system.id().equals(statement.system().id()) && system.hosting() == null;
        return here ? own.withHosting(machines(statement)) : own;
    }

    /** The list follows from the declared level even where its approval is not shown: that is then found missing. */
    private static InformationSystem approved(InformationSystem system, ConformanceStatement statement) {
        if (!system.id().equals(statement.system().id()) || system.approvedBy(statement.day()) != null) {
            return system;
        }
        return system.withApproval(new LevelApproval(
                statement.system().securityLevel(),
                LevelApproval.Body.OWNER,
                statement.day(),
                statement.vendor(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Only what kinds and services say by themselves; what they leave open never raises the level. */
    private static InformationSystem implied(ConformanceStatement statement) {
        Set<Purpose> purposes = new LinkedHashSet<>();
        statement.system().kinds().forEach(kind -> purposes.addAll(kind.purposes()));
        boolean online =
                !statement.system().services().isEmpty() && purposes.stream().anyMatch(FACING::contains);
        SystemProfile profile = SystemProfile.of(
                List.copyOf(purposes),
                List.of(),
                online ? List.of(SystemProfile.Service.PUBLIC_SERVICE_FULL_PROCESS) : List.of());
        return InformationSystem.operating(
                        statement.system().id(), statement.system().name())
                .withAgency(statement.agency().id())
                .withProfile(profile)
                .withHosting(machines(statement));
    }

    private static Hosting machines(ConformanceStatement statement) {
        return new Hosting(statement.system().hosting().machines(), null, null, null, null, null, List.of());
    }
}
