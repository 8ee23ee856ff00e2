package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.rules.engine.Completeness;
import vn.tuanthu.rules.engine.Progress;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Question;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/**
 * Grades information systems by level of security, as of any day, and says what each must have and what is missing.
 *
 * <p>Immutable and safe for use by several threads; build one and share it.
 */
public final class SecurityEngine {
    private final Plan plan;
    private final PlanOrigin origin;
    private final Law law;
    private final List<Object> lawFacts;
    private final Stages stages = new Stages();
    /** Checks in the order of verdicts: what is asked of every system, then measures, then figures. */
    private final Map<String, Integer> order = new HashMap<>();

    private SecurityEngine(Plan plan) {
        this.plan = plan;
        this.origin = PlanOrigin.of(plan);
        this.law = Law.load();
        this.lawFacts = Stream.<Object>concat(law.instruments().stream(), law.articles().stream())
                .toList();
        Stream.of(LegalRequirement.class, Measure.class, AdvisedFigure.class)
                .flatMap(sort -> law.articles(sort).stream())
                .forEach(article -> order.put(article.id(), order.size()));
    }

    /** An engine that also says what the systems show of the sentences of {@code plan} on information security. */
    public static SecurityEngine forPlan(Plan plan) {
        return new SecurityEngine(plan);
    }

    /** Ids of all measures that evidence can answer. */
    public List<String> measures() {
        return law.articles(Measure.class).stream().map(Article::id).toList();
    }

    /** Ids of every check that may be made of a system, whatever its level. */
    public Set<String> checks() {
        return Set.copyOf(order.keySet());
    }

    /** Ids of every check on systems that decides compliance. */
    public Set<String> decisive() {
        return ids(article -> !isAdvice(article));
    }

    /** Ids of every check on systems that only advises. */
    public Set<String> advisory() {
        return ids(SecurityEngine::isAdvice);
    }

    private Set<String> ids(Predicate<Article> such) {
        return law.articles().stream()
                .filter(article -> order.containsKey(article.id()))
                .filter(such)
                .map(Article::id)
                .collect(Collectors.toSet());
    }

    private static boolean isAdvice(Article article) {
        return article instanceof AdvisedFigure
                || (article instanceof Measure measure && measure.isAdvised())
                || (article instanceof LegalRequirement asked && asked.advice());
    }

    /** What is wrong with the systems of {@code evidence}, each problem with file and place; empty when nothing is. */
    public List<Problem> problems(Evidence evidence, String file, SourceLocations places) {
        return new SystemValidator(law, evidence, file, places).problems();
    }

    /**
     * Grades the systems of evidence that was looked through before.
     *
     * @param asOf the day to evaluate for
     * @param digests what the evidence and the rules are
     */
    public Classification classify(Evidence evidence, LocalDate asOf, Digests digests) {
        return classify(evidence, asOf, digests, (done, all) -> {});
    }

    /**
     * The same, telling how many of all systems are judged.
     *
     * @param told must be quick
     */
    public Classification classify(Evidence evidence, LocalDate asOf, Digests digests, Progress told) {
        List<InformationSystem> systems =
                evidence.systems().stream().map(FilledSystem::of).toList();
        List<SystemCase> cases = IntStream.range(0, systems.size())
                .mapToObj(place -> new SystemCase(systems.get(place), asOf, place))
                .toList();
        Map<String, Organisation> bodies = organisations(cases);
        Map<String, SystemCase> byId = new HashMap<>();
        cases.forEach(system -> byId.put(system.id(), system));
        FindingList.Builder verdicts = new FindingList.Builder();
        Judged[] judged = new Judged[cases.size()];
        List<Object> shown = new ArrayList<>();
        Map<Object, Deadline> deadlines = new HashMap<>();
        Optional<Message> failure = Optional.empty();
        int done = 0;
        for (List<SystemCase> some : SystemGroups.of(cases)) {
            told.progressed(done, cases.size());
            done += some.size();
            Collection<Object> facts = facts(some, byId, bodies, requirements(some, asOf));
            some.stream()
                    .flatMap(system -> remarks(evidence.systems().get(system.place()), asOf))
                    .forEach(facts::add);
            Stages.Result result = stages.run(facts);
            failure = failure.or(result::failure);
            judge(some, result, verdicts, deadlines)
                    .forEach(one -> judged[one.system().place()] = one);
            result.inferred(SystemShown.class).forEach(shown::add);
            result.inferred(SystemUndecided.class).forEach(shown::add);
        }
        shown.add(plan);
        shown.add(plan.province());
        shown.addAll(plan.systemLinks());
        shown.addAll(lawFacts);
        // Of all systems nothing can be said while of one it cannot.
        Optional<Stages.Result> whole = failure.isPresent() ? Optional.empty() : Optional.of(stages.share(shown));
        failure = failure.or(() -> whole.flatMap(Stages.Result::failure));
        failure.map(this::errors)
                .orElseGet(() -> ofProvince(whole.orElseThrow()))
                .forEach(verdicts::add);
        List<Message> notes = new ArrayList<>(origin.warning());
        OpenTexts.of(evidence).ifPresent(notes::add);
        LocalDate meant = evidence.asOf();
        if (meant != null && !meant.equals(asOf)) {
            notes.add(Message.of("security.other-day", meant, asOf));
        }
        Report report = new Report(plan.id(), asOf, Scope.PROVINCE, inOrder(verdicts.build(), judged), notes, digests)
                .waivedBy(evidence.waivers());
        List<GradedSystem> graded = new ArrayList<>();
        int from = 0;
        for (Judged one : judged) {
            graded.add(graded(one, FindingList.part(report.findings(), from, from + one.count())));
            from += one.count();
        }
        return new Classification(
                report,
                graded,
                FindingList.part(report.findings(), from, report.findings().size()),
                whole.stream()
                        .flatMap(result -> result.inferred(SystemShare.class))
                        .filter(share -> share.link().shows() == SystemLink.Shows.PLAN_OF_LEVEL)
                        .flatMap(share -> share.byAgency(cases).stream())
                        .toList());
    }

    private List<Finding> ofProvince(Stages.Result whole) {
        return whole.findings().stream()
                .filter(finding -> finding.subject().equals(plan.province().id()))
                .sorted(Comparator.comparing(this::place))
                .toList();
    }

    /** In the place of what the plan asks of all systems together, where the rules could not tell. */
    private List<Finding> errors(Message failure) {
        return plan.systemLinks().stream()
                .map(SystemLink::check)
                .distinct()
                .map(check -> Finding.of(check, plan.province()).ends(Outcome.ERROR, failure))
                .toList();
    }

    /**
     * What was found of a system.
     *
     * @param deadlines what must be done by a day; those that say the same of several systems are one
     * @param first where its verdicts begin among all, in the order in which systems were judged
     * @param count how many there are
     */
    private record Judged(
            SystemCase system,
            List<RegimeLevel> levels,
            LevelInForce inForce,
            List<LevelFloor> floors,
            boolean approvalIsReading,
            boolean planInPlace,
            boolean fourLayers,
            MeasureCount measures,
            List<Deadline> deadlines,
            int first,
            int count) {}

    private List<Judged> judge(
            List<SystemCase> some,
            Stages.Result result,
            FindingList.Builder verdicts,
            Map<Object, Deadline> deadlines) {
        Map<String, List<Question>> questions = result.inferred(Question.class)
                .filter(question -> question instanceof SystemRequirement
                        || question instanceof RequiredMeasure
                        || question instanceof FigureAsked
                        || question instanceof OwnFigureAsked)
                .collect(Collectors.groupingBy(question -> question.subject().id()));
        Map<String, List<Finding>> given = result.findings().stream().collect(Collectors.groupingBy(Finding::subject));
        List<Judged> all = new ArrayList<>();
        for (SystemCase system : some) {
            List<Finding> findings = complete(
                    system,
                    questions.getOrDefault(system.id(), List.of()),
                    given.getOrDefault(system.id(), List.of()),
                    result.failure());
            List<Deadline> ahead = result.deadlines(system.id()).stream()
                    .map(one -> deadlines.computeIfAbsent(one.saying(), any -> one))
                    .toList();
            all.add(judged(system, result, findings, ahead, verdicts.size()));
            findings.forEach(verdicts::add);
        }
        return all;
    }

    /** The verdicts on the systems in the order of these, then those on the register as a whole. */
    private static List<Finding> inOrder(List<Finding> verdicts, Judged[] judged) {
        int systems = Arrays.stream(judged).mapToInt(Judged::count).sum();
        int next = 0;
        boolean ordered = true;
        for (Judged one : judged) {
            ordered &= one.first() == next;
            next += one.count();
        }
        return ordered
                ? verdicts
                : FindingList.choose(
                        verdicts,
                        IntStream.concat(
                                Arrays.stream(judged)
                                        .flatMapToInt(one -> IntStream.range(one.first(), one.first() + one.count())),
                                IntStream.range(systems, verdicts.size())));
    }

    /**
     * {@code evidence} in which the sentences of the plan that speak of information systems are answered by its systems,
     * as they were {@code graded}, instead of by what is declared; the same evidence when it has no systems.
     */
    public Evidence derive(Evidence evidence, Classification graded) {
        return evidence.systems().isEmpty() ? evidence : new DerivedEvidence(plan, evidence, graded).evidence();
    }

    private static Stream<LevelRemark> remarks(InformationSystem system, LocalDate day) {
        List<Message> all = new ArrayList<>();
        LocalDate start = system.goLive();
        if (start != null && system.isOperatingOn(day) != (system.status() == InformationSystem.Status.OPERATING)) {
            all.add(Message.of("security.holds.status-" + system.status(), start));
        }
        List<String> open = FilledSystem.open(system);
        if (!open.isEmpty()) {
            all.add(Message.of("security.holds.open-texts", open));
        }
        return all.stream().map(text -> new LevelRemark(system.id(), text));
    }

    private List<SystemRequirement> requirements(List<SystemCase> cases, LocalDate asOf) {
        List<LegalRequirement> inForce = law.articles(LegalRequirement.class).stream()
                .filter(requirement -> requirement.isAskedOfAll() && requirement.isAskedOn(asOf))
                .toList();
        return cases.stream()
                .flatMap(system -> inForce.stream().map(requirement -> SystemRequirement.of(requirement, system)))
                .toList();
    }

    /** The sentences of the plan in its order, each before what other instruments say of it. */
    private int place(Finding finding) {
        List<String> clauses = plan.systemLinks().stream()
                .map(link -> link.check().clause().id())
                .toList();
        boolean own =
                plan.systemLinks().stream().anyMatch(link -> link.check().id().equals(finding.check()));
        return 2 * clauses.indexOf(finding.clause()) + (own ? 0 : 1);
    }

    private List<Finding> complete(
            SystemCase system, List<Question> questions, List<Finding> given, Optional<Message> failure) {
        List<SystemCase> subject = List.of(system);
        List<Completeness.Expected> expected = questions.stream()
                .sorted(Comparator.comparing(question -> order.get(question.id())))
                .map(question -> new Completeness.Expected(question, subject))
                .toList();
        Completeness complete = Completeness.of(expected);
        failure.ifPresent(why -> complete.failed(any -> true, why));
        return complete.collect(any -> true, given::stream).findings();
    }

    private Judged judged(
            SystemCase system, Stages.Result result, List<Finding> findings, List<Deadline> deadlines, int first) {
        List<RegimeLevel> levels = law.instruments().stream()
                .filter(Instrument::grading)
                .map(Instrument::code)
                .map(regime -> result.level(system.id(), regime))
                .toList();
        List<Outcome> measures = findings.stream()
                .filter(finding -> article(finding.check()) instanceof Measure measure && !measure.isAdvised())
                .map(Finding::outcome)
                .filter(outcome -> outcome != Outcome.NOT_APPLICABLE)
                .toList();
        return new Judged(
                system,
                levels,
                result.levelInForce(system.id())
                        .orElseGet(() -> LevelInForce.unknown(
                                system, levels.get(levels.size() - 1).regime())),
                result.floors(system.id()),
                result.isApprovalReading(system.id()),
                result.isPlanInPlace(system.id()),
                result.isFourLayered(system.id()),
                new MeasureCount(Collections.frequency(measures, Outcome.PASS), measures.size()),
                deadlines,
                first,
                findings.size());
    }

    private GradedSystem graded(Judged one, List<Finding> findings) {
        SystemCase system = one.system();
        return new GradedSystem(
                system.system(),
                one.levels(),
                one.inForce(),
                one.floors(),
                system.system().approvedBy(system.day()),
                one.approvalIsReading(),
                system.isOperating(),
                one.planInPlace(),
                one.fourLayers(),
                one.measures(),
                new OpenDuties(system.day(), findings, one.deadlines(), this::article),
                findings);
    }

    private Article article(String id) {
        return law.article(id).orElseThrow(() -> new IllegalStateException("the law has no " + id));
    }

    private static Map<String, Organisation> organisations(List<SystemCase> cases) {
        Map<String, Organisation> bodies = new LinkedHashMap<>();
        cases.stream()
                .collect(Collectors.groupingBy(SystemCase::organisation, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, systems) -> bodies.put(id, Organisation.of(id, systems)));
        return bodies;
    }

    private Collection<Object> facts(
            List<SystemCase> cases,
            Map<String, SystemCase> byId,
            Map<String, Organisation> bodies,
            List<SystemRequirement> asked) {
        List<Object> facts = new ArrayList<>();
        facts.add(plan);
        facts.add(plan.province());
        facts.addAll(plan.systemLinks());
        facts.addAll(lawFacts);
        facts.addAll(cases);
        facts.addAll(asked);
        cases.stream()
                .map(SystemCase::organisation)
                .distinct()
                .map(bodies::get)
                .map(Objects::requireNonNull)
                .forEach(facts::add);
        for (SystemCase one : cases) {
            InformationSystem system = one.system();
            LevelApproval approval = system.approvedBy(one.day());
            if (approval != null) {
                facts.add(new Approval(system.id(), approval));
            }
            facts.add(new Dossier(system.id(), system.dossier()));
            lastInspection(one).ifPresent(facts::add);
            facts.addAll(DeclaredLayer.of(one));
            for (String child : system.components()) {
                facts.add(new Component(system.id(), Objects.requireNonNull(byId.get(child), child)));
            }
            within(one.id(), byId).forEach(part -> facts.add(new Within(one.id(), part)));
            for (SecurityMeasure measure : system.measures()) {
                GivenMeasure given = GivenMeasure.of(measure);
                measure.ids().forEach(id -> facts.add(new Answer(system.id(), id, given)));
            }
        }
        return facts;
    }

    /** The parts of a system and theirs, each once. */
    private static Set<String> within(String whole, Map<String, SystemCase> byId) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            SystemCase next = Objects.requireNonNull(byId.get(open.remove()));
            next.system().components().stream().filter(all::add).forEach(open::add);
        }
        return all;
    }

    private static Optional<LastInspection> lastInspection(SystemCase system) {
        return system.system().inspections().stream()
                .filter(inspection -> inspection.scope() == Inspection.Scope.SYSTEM)
                .filter(inspection -> !inspection.date().isAfter(system.day()))
                .max(Comparator.comparing(Inspection::date))
                .map(inspection -> new LastInspection(system.id(), inspection));
    }
}
