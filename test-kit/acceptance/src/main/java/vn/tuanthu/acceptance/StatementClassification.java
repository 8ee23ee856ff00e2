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
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.SecurityEngine;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/**
 * The level of security of a statement's system: what its registration makes of it by the rules that {@code classify}
 * runs, and where that is not what the statement says. Immutable.
 */
final class StatementClassification {
    /** Sentences of the plan that the systems themselves answer. */
    static final Set<String> OF_PLAN = Set.of("III.5.3", "III.5.4");

    private static final Set<Purpose> FACING = Set.of(Purpose.PEOPLE_AND_BUSINESSES, Purpose.ADMINISTRATIVE_PROCEDURES);

    private final ConformanceStatement statement;
    private final LocalDate day;
    private final Classification graded;

    private StatementClassification(ConformanceStatement statement, LocalDate day, Classification graded) {
        this.statement = statement;
        this.day = day;
        this.graded = graded;
    }

    /**
     * @param systems the registered systems; when empty, one that is what the kinds and services of the statement imply
     */
    static StatementClassification of(
            ConformanceStatement statement, List<InformationSystem> systems, ComplianceEngine engine, LocalDate day) {
        List<InformationSystem> all = systems.isEmpty() ? List.of(implied(statement)) : systems;
        return new StatementClassification(statement, day, engine.classify(evidence(statement, all), day));
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
        SecurityEngine engine = SecurityEngine.forPlan(plan);
        LocalDate day = statement.day();
        List<InformationSystem> systems = registered(statement);
        Map<String, Finding> judged = new StatementClassification(
                        statement, day, engine.classify(evidence(statement, systems), day))
                .verdicts().stream().collect(Collectors.toMap(Finding::check, Function.identity()));
        List<InformationSystem> approved =
                systems.stream().map(system -> approved(system, statement)).toList();
        return new StatementClassification(statement, day, engine.classify(evidence(statement, approved), day))
                .verdicts().stream()
                        .map(finding -> judged.getOrDefault(finding.check(), finding))
                        .toList();
    }

    /** What the rules find about the system; none when it is not registered. */
    List<Finding> verdicts() {
        return Stream.concat(
                        graded.findings().stream().filter(finding -> OF_PLAN.contains(finding.check())),
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
        return new Hosting(statement.system().hosting().machines(), null, null, null, null, null);
    }
}
