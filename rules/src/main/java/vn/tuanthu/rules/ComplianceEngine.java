package vn.tuanthu.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.EvidenceBuilder;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.reading.BudgetValidator;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.reading.EvidenceValidator;
import vn.tuanthu.reading.OtherChecks;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.engine.Completeness;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.plan.PlanRules;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.PlanImplementation;
import vn.tuanthu.rules.security.SecurityEngine;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Pace;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Requirement;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Subject;

/**
 * Judges evidence by a plan.
 *
 * <pre>{@code
 * ComplianceEngine engine = ComplianceEngine.forPlan(PlanReader.read(Path.of("ke-hoach-2026")));
 * Evidence evidence = engine.evidence(LocalDate.of(2025, 12, 31)).agency(...).build();
 * Report report = engine.check(evidence, Scope.AGENCY);
 * report.findings().forEach(finding -> System.out.println(finding.message().in(Language.VI)));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads; build one and share it. Building takes a fraction of a second,
 * judging an agency some tens of microseconds. It judges in the thread that calls and starts none, but for a daemon thread
 * that builds the rules once for the whole program, and ends. The rules stay in memory for as long as the library is
 * loaded, less than 20 MiB of heap for all engines together; an engine adds its plan, and a call holds its evidence and its
 * verdicts, nothing of which is kept. To judge by a plan whose files have changed, build another engine and let it take the
 * place of the first (an {@link java.util.concurrent.atomic.AtomicReference}): calls under way end by the old one.
 *
 * <p>Logs by SLF4J under the name of this class: at INFO plan and digests at the start and what was refused, at WARN what
 * took more than a second, at DEBUG each report. The log names files, places and counts, no value of the evidence.
 */
public final class ComplianceEngine {
    private final Plan plan;
    private final List<Plan> beside;
    private final RuleExtensions own;
    private final EngineEvents events;
    private final PlanOrigin origin;
    private @Nullable SecurityEngine security;

    private ComplianceEngine(Plan plan, List<Plan> beside, PlanOrigin origin, RuleExtensions own, EngineEvents events) {
        this.plan = plan;
        this.beside = beside;
        this.origin = origin;
        this.own = own;
        this.events = events;
    }

    private static ComplianceEngine started(Plan plan, List<Plan> beside) {
        prepare();
        ComplianceEngine engine = new ComplianceEngine(
                plan, beside, PlanOrigin.of(plan), RuleExtensions.of(List.of()), new EngineEvents(List.of()));
        EngineEvents.started(plan, engine.own, engine::rulesDigest);
        return engine;
    }

    /**
     * An engine for a plan that ships with this library, one of {@link PlanReader#ids}.
     *
     * @throws BadInputException if there is no such plan
     */
    public static ComplianceEngine forPlan(String id) {
        Objects.requireNonNull(id, "id");
        prepare();
        return forPlan(PlanReader.bundled(id));
    }

    /** An engine for a plan of one's own, read with {@link PlanReader#read(Path)}. */
    public static ComplianceEngine forPlan(Plan plan) {
        return started(Objects.requireNonNull(plan, "plan"), List.of());
    }

    /**
     * An engine for each of several plans that the same evidence feeds, such as a province's and a ministry's: an
     * indicator, a duty or an agency that only one of them knows is no mistake for the others. What is named by the id of a
     * check, a waiver or an attestation, and money concern the plan that the evidence names, and another one only if that
     * one does not know them.
     *
     * @throws IllegalArgumentException if two plans have one id
     */
    public static List<ComplianceEngine> forPlans(List<Plan> plans) {
        Objects.requireNonNull(plans, "plans").forEach(plan -> Objects.requireNonNull(plan, "plan"));
        if (plans.stream().map(Plan::id).distinct().count() < plans.size()) {
            throw new IllegalArgumentException("two plans have one id");
        }
        return plans.stream()
                .map(plan -> started(
                        plan,
                        plans.stream().filter(other -> !other.equals(plan)).toList()))
                .toList();
    }

    /**
     * An engine that judges by rules of one's own too, after those of the plan.
     *
     * @throws IllegalArgumentException if one of their checks has the id of another check, or one of their indicators that
     *     of another indicator
     */
    public ComplianceEngine with(RuleExtension pack) {
        ComplianceEngine engine = new ComplianceEngine(
                plan, beside, origin, own.with(Objects.requireNonNull(pack, "pack"), plan), events);
        EngineEvents.started(plan, engine.own, engine::rulesDigest);
        return engine;
    }

    /** An engine that also tells {@code listener} what it judges and refuses, after other listeners. */
    public ComplianceEngine with(EvaluationListener listener) {
        return new ComplianceEngine(
                plan, beside, origin, own, events.with(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Starts to build the rules in a thread of their own and returns at once: for a program that wants its first verdict
     * soon and has something else to do before, such as reading a plan. The rules are the same for every plan.
     */
    public static void prepare() {
        PlanRuleSets.prepare();
    }

    /** The plan it judges by. */
    public Plan plan() {
        return plan;
    }

    /**
     * Reads evidence and looks through all of it, its information systems too.
     *
     * @throws BadInputException with every problem found, each with file and line
     */
    public EvidenceFile read(InputText text) {
        Objects.requireNonNull(text, "text");
        return events.refusing(() -> EvidenceFile.of(
                        text, plan, (evidence, places) -> problems(evidence, text.name(), places))
                .part(plan, beside));
    }

    /**
     * Reads the figures in a table.
     *
     * @param sheets the name of the sheet to read; none if only one holds such a table
     * @throws BadInputException with every problem found, each with file and place
     */
    public EvidenceFile read(Workbook book, List<String> sheets) {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(sheets, "sheets");
        return events.refusing(
                () -> EvidenceFile.of(book, sheets, plan, beside, own::asked).part(plan, beside));
    }

    /**
     * Starts evidence for the plan.
     *
     * @param asOf the day to evaluate for
     */
    public EvidenceBuilder evidence(LocalDate asOf) {
        return new EvidenceBuilder(plan.id(), asOf);
    }

    /**
     * Judges evidence for the day it names itself.
     *
     * @throws IllegalArgumentException if it names no day
     * @throws BadInputException if the evidence contradicts itself or names what the plan does not have
     */
    public Report check(Evidence evidence, Scope scope) {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(scope, "scope");
        LocalDate day = evidence.asOf();
        if (day == null) {
            throw new IllegalArgumentException("the evidence does not say for which day it is to be judged");
        }
        return check(evidence, day, scope);
    }

    /**
     * Looks through evidence built by a program, for whatever is to be known of it on a day.
     *
     * @param asOf the day to evaluate for
     * @throws BadInputException if the evidence contradicts itself or names what neither the plan nor the law has
     */
    public Evaluation evaluate(Evidence evidence, LocalDate asOf) {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(asOf, "asOf");
        Evidence part = events.refusing(() -> {
            List<Problem> problems = problems(evidence, "evidence", SourceLocations.none());
            if (!problems.isEmpty()) {
                throw new BadInputException(problems);
            }
            return EvidenceFile.partOf(evidence, plan, beside);
        });
        return new Evaluation(
                this,
                part,
                asOf,
                Digests.whenAsked(
                        plan.sha256(),
                        rulesDigest(),
                        () -> InputText.sha256(Json.compact(evidence).getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The same for evidence that was looked through when it was read with {@link #read}.
     *
     * @param asOf the day to evaluate for
     */
    public Evaluation evaluate(EvidenceFile file, LocalDate asOf) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(asOf, "asOf");
        return new Evaluation(this, file.evidence(), asOf, new Digests(plan.sha256(), rulesDigest(), file.sha256()));
    }

    /**
     * Judges evidence built by a program.
     *
     * @param asOf the day to evaluate for
     * @throws BadInputException if the evidence contradicts itself or names what the plan does not have
     */
    public Report check(Evidence evidence, LocalDate asOf, Scope scope) {
        Objects.requireNonNull(scope, "scope");
        return evaluate(evidence, asOf).report(scope);
    }

    /**
     * Judges evidence read from a file with {@link #read}.
     *
     * @param asOf the day to evaluate for
     */
    public Report check(EvidenceFile file, LocalDate asOf, Scope scope) {
        Objects.requireNonNull(scope, "scope");
        return evaluate(file, asOf).report(scope);
    }

    /**
     * Grades the information systems of {@code evidence} by level of security.
     *
     * @param asOf the day to evaluate for
     * @throws BadInputException if the systems contradict themselves, or name what the law or the evidence lacks
     */
    public Classification classify(Evidence evidence, LocalDate asOf) {
        return evaluate(evidence, asOf).classification();
    }

    /**
     * Judges the allocation of money in {@code evidence} by the plan's section on money and the decrees in force.
     *
     * @param asOf the day for which waivers count; amounts are judged by the law of the day they were decided on
     * @throws BadInputException if the plan or the evidence has no budget, or the evidence contradicts itself
     */
    public BudgetResult allocate(Evidence evidence, LocalDate asOf) {
        return evaluate(evidence, asOf).allocation();
    }

    /** Ids of all measures of the law that the systems of evidence can answer. */
    public List<String> measures() {
        return security().measures();
    }

    private List<Problem> problems(Evidence evidence, String file, SourceLocations places) {
        List<Problem> problems = new ArrayList<>(EvidenceValidator.problems(
                plan, beside, () -> otherChecks(EvidenceFile.partOf(evidence, plan, beside)), evidence, file, places));
        if (!evidence.systems().isEmpty()) {
            problems.addAll(security().problems(evidence, file, places));
        }
        return problems;
    }

    private OtherChecks otherChecks(Evidence evidence) {
        Set<String> decisive = new HashSet<>(own.asked().attested());
        Set<String> subjects =
                evidence.systems().stream().map(InformationSystem::id).collect(Collectors.toCollection(HashSet::new));
        if (!evidence.systems().isEmpty()) {
            decisive.addAll(security().decisive());
        }
        Budget budget = evidence.budget();
        if (budget != null && isJudgeable(budget)) {
            BudgetEngine engine = BudgetEngine.forPlan(plan);
            engine.expected(budget, evidence.agencies()).forEach(one -> {
                decisive.add(one.asked().id());
                one.subjects().forEach(subject -> subjects.add(subject.id()));
            });
        }
        return new OtherChecks(
                decisive, () -> unwaivable(evidence), subjects, own.asked().attested(), own.indicators());
    }

    /** What somebody may take for a check that can be waived here, with the reason why it cannot. */
    private Map<String, Message> unwaivable(Evidence evidence) {
        Map<String, Message> reasons = new HashMap<>();
        LawLinks links = LawLinks.with(plan);
        links.law()
                .articles()
                .forEach(article -> reasons.put(
                        article.id(), Message.of("evidence.waived-article", article.id(), links.checks(article))));
        if (evidence.budget() == null && plan.budget() != null) {
            BudgetEngine.forPlan(plan).expected().forEach(one -> {
                String id = one.asked().id();
                reasons.put(id, Message.of("evidence.waived-money", id));
            });
        }
        if (evidence.systems().isEmpty()) {
            security().decisive().forEach(id -> reasons.put(id, Message.of("evidence.waived-systems", id)));
        }
        security().advisory().forEach(id -> reasons.put(id, Message.of("evidence.waived-advice", id)));
        return reasons;
    }

    private boolean isJudgeable(Budget budget) {
        return plan.budget() != null
                && BudgetValidator.problems(plan.budget(), budget, "/budget", "evidence", SourceLocations.none())
                        .isEmpty();
    }

    /** Made when the first evidence with systems comes: most has none, and starting up quickly matters. */
    private synchronized SecurityEngine security() {
        SecurityEngine made = security == null ? SecurityEngine.forPlan(plan) : security;
        security = made;
        return made;
    }

    Classification classification(Evidence evidence, LocalDate asOf, Digests digests) {
        return security().classify(evidence, asOf, digests, events::progressed);
    }

    BudgetResult allocation(Evidence evidence, LocalDate asOf) {
        Budget budget = evidence.budget();
        if (budget == null) {
            throw new BadInputException(new Problem(
                    "evidence", "/budget", Message.of("allocation.none"), Message.of("allocation.none.remedy")));
        }
        return BudgetEngine.forPlan(plan).check(budget, evidence.agencies()).waivedBy(evidence.waivers(), asOf);
    }

    /** The report that {@code work} makes, told to whoever listens. */
    Report told(Supplier<Report> work) {
        return events.judging(work);
    }

    /**
     * Judges what was {@code declared}.
     *
     * @param graded its systems, whose levels and measures take the place of what was declared of them; empty if it has none
     * @param money what the money of the evidence holds back
     */
    Report report(
            Evidence declared,
            Optional<Classification> graded,
            LocalDate asOf,
            Scope scope,
            List<Message> money,
            Digests digests) {
        Evidence derived = graded.map(one -> security().derive(declared, one)).orElse(declared);
        List<PlanImplementation> counted =
                graded.map(Classification::implementations).orElse(List.of());
        Map<String, Message> broken = graded.map(Classification::broken).orElse(Map.of());
        Predicate<Requirement> told = check -> !broken.containsKey(check.id());
        Evidence evidence = plan.withListed(derived, scope == Scope.PROVINCE);
        EvaluationContext asked = new EvaluationContext(scope, asOf);
        List<RuleExtension> packs = own.at(scope);
        Completeness complete = Completeness.of(expected(packs, evidence, scope));
        PlanRules rules = PlanRules.of(
                        asked, plan.tiers(), plan.province(), evidence, declared == derived ? evidence : declared)
                .knowing(counted);
        broken.forEach((check, why) -> complete.failed(asking -> asking.id().equals(check), why));
        complete.collect(
                told.and(Target.class::isInstance),
                () -> rules.targets(plan.targets().stream().filter(told).toList()),
                events::progressed);
        complete.collect(
                told.and(Obligation.class::isInstance),
                () -> rules.duties(plan.obligations().stream().filter(told).toList()),
                events::progressed);
        packs.forEach(pack -> complete.collect(pack.rules(), ownFacts(asked, evidence, pack), pack.checks()::contains));
        List<Finding> findings = complete.findings();
        Reservations reservations = new Reservations(plan, scope, evidence, asOf, findings);
        List<Message> held = new ArrayList<>(reservations.all());
        held.addAll(money);
        List<Pace> paces = new Paces(plan, scope, asOf).of(findings);
        return new Report(
                        plan.id(),
                        asOf,
                        scope,
                        reservations.beside(findings),
                        ReportNotes.of(plan, origin, declared, asOf),
                        held,
                        paces,
                        plan.measured(),
                        digests)
                .waivedBy(evidence.waivers());
    }

    /** What is judged at {@code scope}, in ledger order and then in the order of the evidence. */
    private List<Completeness.Expected> expected(List<RuleExtension> packs, Evidence evidence, Scope scope) {
        List<? extends Subject> agencies = evidence.agencies();
        List<? extends Subject> province = List.of(plan.province());
        return Stream.concat(
                        plan.checks().stream()
                                .filter(check -> !(check instanceof Obligation duty) || duty.binds(scope)),
                        packs.stream().flatMap(pack -> pack.checks().stream()))
                .map(check ->
                        new Completeness.Expected(check, scope == Scope.AGENCY ? agencies : members(check, province)))
                .toList();
    }

    /** The province, or the members of the list that a target asks about. */
    private static List<? extends Subject> members(Check check, List<? extends Subject> province) {
        return check instanceof Target target && !target.each().isEmpty() ? target.each() : province;
    }

    private List<Object> ownFacts(EvaluationContext asked, Evidence evidence, RuleExtension pack) {
        return together(
                Stream.of(asked, plan.province()),
                pack.checks().stream(),
                evidence.agencies().stream(),
                evidence.measurements().stream(),
                evidence.attestations().stream(),
                evidence.systems().stream());
    }

    private static List<Object> together(Stream<?>... some) {
        return Stream.of(some).flatMap(facts -> facts).map(Object.class::cast).toList();
    }

    /** Digest of all rules, those of one's own after those of the plan. */
    private String rulesDigest() {
        return own.digestAfter(PlanRuleSets.sha256());
    }
}
