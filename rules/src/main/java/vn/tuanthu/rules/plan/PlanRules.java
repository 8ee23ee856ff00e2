package vn.tuanthu.rules.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import vn.tuanthu.rules.security.PlanImplementation;
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
    /** So many cases are judged together: more take more memory, and more time for each. */
    private static final int TOGETHER = 8_000;

    private final EvaluationContext asked;
    private final Tiers tiers;
    private final Plan.@Nullable Province province;
    private final Evidence evidence;
    /** Whether a fact was derived from the systems of the evidence, not supplied. */
    private final Predicate<Object> derived;
    /** Systems of which it is not known whether a target speaks of them, by target and agency; the province has no id. */
    private final Map<Asked, List<String>> undecided;

    /** A check and who answers it; the province has no id. */
    private record Asked(String check, @Nullable String agency) {}

    private PlanRules(
            EvaluationContext asked,
            Tiers tiers,
            Plan.@Nullable Province province,
            Evidence evidence,
            Predicate<Object> derived,
            Map<Asked, List<String>> undecided) {
        this.asked = asked;
        this.tiers = tiers;
        this.province = province;
        this.evidence = evidence;
        this.derived = derived;
        this.undecided = undecided;
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
            return new PlanRules(asked, tiers, province, evidence, fact -> false, Map.of());
        }
        Set<Object> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        declared.addAll(supplied.measurements());
        declared.addAll(supplied.attestations());
        return new PlanRules(asked, tiers, province, evidence, fact -> !declared.contains(fact), Map.of());
    }

    /** The same, where {@code counted} from systems tells why an agency or the province has no figure: levels are unknown. */
    public PlanRules knowing(List<PlanImplementation> counted) {
        Map<Asked, List<String>> open = new HashMap<>();
        for (PlanImplementation one : counted) {
            if (!one.undecided().isEmpty()) {
                open.computeIfAbsent(new Asked(one.check(), one.agency()), key -> new ArrayList<>())
                        .addAll(one.undecided());
                if (one.agency() != null) {
                    open.computeIfAbsent(new Asked(one.check(), null), key -> new ArrayList<>())
                            .addAll(one.undecided());
                }
            }
        }
        return new PlanRules(asked, tiers, province, evidence, derived, open);
    }

    private List<String> undecided(TargetWords target, @Nullable String agency) {
        return undecided.getOrDefault(new Asked(target.target().id(), agency), List.of());
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

    /**
     * The verdicts on {@code targets}, in no particular order; of many agencies the rules judge some at a time, while the
     * verdicts are taken.
     */
    public Stream<Finding> targets(List<Target> targets) {
        return ofTargets(words(targets)).flatMap(facts -> ofTargets().judge(facts).stream());
    }

    /** The facts that the rules on {@code targets} see. */
    public List<Object> facts(List<Target> targets) {
        return ofTargets(words(targets)).flatMap(List::stream).toList();
    }

    private static List<TargetWords> words(List<Target> targets) {
        return targets.stream().map(TargetWords::of).toList();
    }

    private Stream<List<Object>> ofTargets(List<TargetWords> targets) {
        Map<String, List<Measurement>> byAgency = byAgency();
        return asked.scope() == Scope.AGENCY
                ? some(evidence.agencies(), targets.size()).map(agencies -> ofAgencies(agencies, targets, byAgency))
                : some(targets, evidence.agencies().size()).map(few -> ofProvince(few, byAgency));
    }

    /** The verdicts on {@code duties}, of those that are judged at the scope, in no particular order. */
    public Stream<Finding> duties(List<Obligation> duties) {
        List<Obligation> binding =
                duties.stream().filter(duty -> duty.binds(asked.scope())).toList();
        Map<Asked, List<Attestation>> attested = new HashMap<>();
        for (Attestation one : evidence.attestations()) {
            attested.computeIfAbsent(new Asked(one.check(), one.agency()), key -> new ArrayList<>(1))
                    .add(one);
        }
        Stream<Addressee> province =
                this.province == null ? Stream.of() : Stream.of(Addressee.of(this.province, asked.day()));
        Stream<List<Addressee>> addressees = asked.scope() == Scope.AGENCY
                ? some(evidence.agencies(), binding.size()).map(this::addressees)
                : Stream.of(province.toList());
        return addressees.flatMap(some -> ofDuties().judge(dutyCases(binding, some, attested)).stream());
    }

    /** {@code all} in as many parts as keep the cases that are judged together few, each asked {@code times} over. */
    private static <T> Stream<List<T>> some(List<T> all, int times) {
        int part = Math.max(1, TOGETHER / Math.max(1, times));
        return IntStream.iterate(0, from -> from < all.size(), from -> from + part)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + part)));
    }

    // ---- targets ----

    private Map<String, List<Measurement>> byAgency() {
        Map<String, List<Measurement>> byAgency = new HashMap<>();
        for (Measurement figure : evidence.measurements()) {
            if (figure.agency() != null) {
                byAgency.computeIfAbsent(figure.agency(), id -> new ArrayList<>())
                        .add(figure);
            }
        }
        return byAgency;
    }

    private List<Object> ofAgencies(
            List<Agency> agencies, List<TargetWords> targets, Map<String, List<Measurement>> byAgency) {
        Map<String, List<TargetWords>> byIndicator = targets.stream()
                .collect(Collectors.groupingBy(target -> target.target().indicatorId()));
        List<Object> cases = new ArrayList<>(targets.size() * agencies.size());
        Map<TargetWords, Map<Alike, List<Agency>>> alike = new IdentityHashMap<>();
        for (Agency agency : agencies) {
            Addressee addressee = Addressee.of(agency, tiers, asked.day());
            Set<TargetWords> unanswered = Collections.newSetFromMap(new IdentityHashMap<>());
            unanswered.addAll(targets);
            for (Measurement measured : byAgency.getOrDefault(agency.id(), List.of())) {
                for (TargetWords target : byIndicator.getOrDefault(measured.indicator(), List.of())) {
                    cases.add(new TargetCase(
                            target,
                            addressee,
                            figure(measured, target.target().indicator().measure()),
                            List.of()));
                    unanswered.remove(target);
                }
            }
            for (TargetWords target : unanswered) {
                List<String> undecided = undecided(target, agency.id());
                if (asked.scope() == Scope.AGENCY && undecided.isEmpty()) {
                    alike.computeIfAbsent(target, any -> new HashMap<>())
                            .computeIfAbsent(Alike.of(agency), any -> new ArrayList<>())
                            .add(agency);
                } else {
                    cases.add(new TargetCase(target, addressee, null, undecided));
                }
            }
        }
        alike.forEach((target, groups) -> groups.values()
                .forEach(same -> cases.add(new TargetCase(
                        target,
                        Addressee.of(same.get(0), tiers, asked.day()).with(same.subList(1, same.size())),
                        null,
                        List.of()))));
        return cases;
    }

    /** What a verdict on an agency without a figure depends on: those that agree in it are judged together. */
    private record Alike(Agency.Tier tier, Agency.Kind kind, boolean publicServices) {
        static Alike of(Agency agency) {
            return new Alike(agency.tier(), agency.kind(), agency.providesPublicServices());
        }
    }

    /** What the stage before finds: each target of the province with its figure, and those that are out of force. */
    private List<Object> ofProvince(List<TargetWords> targets, Map<String, List<Measurement>> byAgency) {
        if (province == null) {
            return List.of();
        }
        List<Object> facts = ofAgencies(evidence.agencies(), targets, byAgency);
        for (TargetWords words : targets) {
            List<? extends Subject> subjects = words.target().each().isEmpty()
                    ? List.of(province)
                    : words.target().each();
            subjects.forEach(subject -> facts.add(
                    new ProvinceTarget(words, Addressee.of(subject, asked.day()), tiers, undecided(words, null))));
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

    private List<Addressee> addressees(List<Agency> agencies) {
        return agencies.stream()
                .map(agency -> Addressee.of(agency, tiers, asked.day()))
                .toList();
    }

    private List<Object> dutyCases(
            List<Obligation> duties, List<Addressee> addressees, Map<Asked, List<Attestation>> attested) {
        List<Object> cases = new ArrayList<>();
        for (Obligation duty : duties) {
            for (Addressee addressee : addressees) {
                Agency agency = addressee.agency();
                List<Attestation> shown = attested.get(new Asked(duty.id(), agency == null ? null : agency.id()));
                if (shown == null) {
                    cases.add(new DutyCase(duty, addressee, null, false));
                } else {
                    shown.forEach(one -> cases.add(new DutyCase(duty, addressee, one, derived.test(one))));
                }
            }
        }
        return cases;
    }
}
