package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Tiers;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Subject;

/**
 * The rules on targets and duties, with the facts of one evaluation: each check beside those it may be asked of and what
 * they show. Agencies are judged in one pass; for the province a stage before finds the figure that answers each target.
 * Immutable.
 */
public final class PlanRules {
    private static final String PACKAGE = "vn.tuanthu.rules.plan.";

    private final EvaluationContext asked;
    private final Tiers tiers;
    private final Plan.@Nullable Province province;
    private final Evidence evidence;
    /** Whether a fact was derived from the systems of the evidence, not supplied. */
    private final Predicate<Object> derived;

    private PlanRules(
            EvaluationContext asked,
            Tiers tiers,
            Plan.@Nullable Province province,
            Evidence evidence,
            Predicate<Object> derived) {
        this.asked = asked;
        this.tiers = tiers;
        this.province = province;
        this.evidence = evidence;
        this.derived = derived;
    }

    /**
     * For the facts of one evaluation.
     *
     * @param tiers the tiers of government
     * @param province the province; null judges none
     * @param evidence what is judged
     * @param supplied the evidence as it was supplied; what {@code evidence} holds beside that was derived from systems
     */
    public static PlanRules of(
            EvaluationContext asked,
            Tiers tiers,
            Plan.@Nullable Province province,
            Evidence evidence,
            Evidence supplied) {
        if (supplied == evidence) {
            return new PlanRules(asked, tiers, province, evidence, fact -> false);
        }
        Set<Object> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        declared.addAll(supplied.measurements());
        declared.addAll(supplied.attestations());
        return new PlanRules(asked, tiers, province, evidence, fact -> !declared.contains(fact));
    }

    /** Builds the rules on agencies, unless that was done before: the first verdict then waits for nothing. */
    public static void prepare() {
        ofTargets();
        ofDuties();
    }

    private static RuleSet ofTargets() {
        return RuleSet.inOnePass(PACKAGE + "targets", PACKAGE + "addressees");
    }

    private static RuleSet ofDuties() {
        return RuleSet.inOnePass(PACKAGE + "duties", PACKAGE + "addressees");
    }

    /** The verdicts on {@code targets}, in no particular order. */
    public List<Finding> targets(List<Target> targets) {
        return ofTargets().judge(facts(targets));
    }

    /** The facts that the rules on {@code targets} see. */
    public List<Object> facts(List<Target> targets) {
        List<TargetWords> all = targets.stream().map(TargetWords::of).toList();
        return asked.scope() == Scope.AGENCY ? ofAgencies(all) : ofProvince(all);
    }

    /** The verdicts on {@code duties}, of those that are judged at the scope, in no particular order. */
    public List<Finding> duties(List<Obligation> duties) {
        return ofDuties().judge(dutyCases(duties));
    }

    // ---- targets ----

    private List<Object> ofAgencies(List<TargetWords> targets) {
        Map<String, List<Measurement>> byAgency = new HashMap<>();
        for (Measurement figure : evidence.measurements()) {
            if (figure.agency() != null) {
                byAgency.computeIfAbsent(figure.agency(), id -> new ArrayList<>())
                        .add(figure);
            }
        }
        Map<String, List<TargetWords>> byIndicator = targets.stream()
                .collect(Collectors.groupingBy(target -> target.target().indicatorId()));
        List<Object> cases =
                new ArrayList<>(targets.size() * evidence.agencies().size());
        for (Agency agency : evidence.agencies()) {
            Addressee addressee = Addressee.of(agency, tiers, asked.day());
            Set<TargetWords> unanswered = Collections.newSetFromMap(new IdentityHashMap<>());
            unanswered.addAll(targets);
            for (Measurement measured : byAgency.getOrDefault(agency.id(), List.of())) {
                for (TargetWords target : byIndicator.getOrDefault(measured.indicator(), List.of())) {
                    cases.add(new TargetCase(
                            target,
                            addressee,
                            figure(measured, target.target().indicator().measure())));
                    unanswered.remove(target);
                }
            }
            unanswered.forEach(target -> cases.add(new TargetCase(target, addressee, null)));
        }
        return cases;
    }

    /** What the stage before finds: each target of the province with its figure, and those that are out of force. */
    private List<Object> ofProvince(List<TargetWords> targets) {
        if (province == null) {
            return List.of();
        }
        List<Object> facts = ofAgencies(targets);
        for (TargetWords words : targets) {
            List<? extends Subject> subjects = words.target().each().isEmpty()
                    ? List.of(province)
                    : words.target().each();
            subjects.forEach(
                    subject -> facts.add(new ProvinceTarget(words, Addressee.of(subject, asked.day()), tiers)));
        }
        Map<String, Measure> measures = new HashMap<>();
        targets.forEach(words -> measures.put(
                words.target().indicatorId(), words.target().indicator().measure()));
        for (Measurement figure : evidence.measurements()) {
            Measure measure = measures.get(figure.indicator());
            if (figure.agency() == null && measure != null) {
                facts.add(figure(figure, measure));
            }
        }
        return RuleSet.of(PACKAGE + "province").infer(facts).facts().stream()
                .filter(fact -> fact instanceof PlanCase found && !found.isOfAgency())
                .toList();
    }

    private SingleFigure figure(Measurement figure, Measure measure) {
        return new SingleFigure(figure, measure, derived.test(figure));
    }

    // ---- duties ----

    /** The attestation of one subject for one duty; the province has no id. */
    private record Attested(String check, @Nullable String agency) {}

    private List<Addressee> addressees() {
        LocalDate day = asked.day();
        if (asked.scope() == Scope.AGENCY) {
            return evidence.agencies().stream()
                    .map(agency -> Addressee.of(agency, tiers, day))
                    .toList();
        }
        return province == null ? List.of() : List.of(Addressee.of(province, day));
    }

    private List<Object> dutyCases(List<Obligation> duties) {
        LocalDate day = asked.day();
        Map<Attested, List<Attestation>> attested = new HashMap<>();
        for (Attestation one : evidence.attestations()) {
            attested.computeIfAbsent(new Attested(one.check(), one.agency()), key -> new ArrayList<>(1))
                    .add(one);
        }
        List<Addressee> addressees = addressees();
        List<Object> cases = new ArrayList<>();
        for (Obligation duty : duties) {
            if (duty.binds(asked.scope())) {
                for (Addressee addressee : addressees) {
                    Agency agency = addressee.agency();
                    List<Attestation> shown =
                            attested.get(new Attested(duty.id(), agency == null ? null : agency.id()));
                    if (shown == null) {
                        cases.add(new DutyCase(duty, addressee, null, false));
                    } else {
                        shown.forEach(one -> cases.add(new DutyCase(duty, addressee, one, derived.test(one))));
                    }
                }
            }
        }
        return cases;
    }
}
