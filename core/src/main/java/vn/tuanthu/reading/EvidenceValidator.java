package vn.tuanthu.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Says what is wrong with evidence before anything is judged: names that do not resolve, figures that contradict
 * themselves, doubles, periods outside the plan's.
 */
public final class EvidenceValidator {
    /** What a figure is about: no two of one agency, or of none, may be about the same. */
    private record Subject(@Nullable String subject, Agency.@Nullable Tier tier, String indicator) {}

    /** For so many unknown names the nearest known one is sought: that takes time, and nobody reads more. */
    private static final int SOUGHT = 100;

    private static final int NAMED = 20;

    private final Plan plan;
    private final SharedEvidence shared;
    private final Evidence evidence;
    private final String file;
    private final SourceLocations places;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Message, Message> remedies = new HashMap<>();
    private final Set<String> agencies;
    /** Of the plan, by id. */
    private final Map<String, Indicator> indicators;
    /** The targets that an indicator answers, by its id. */
    private final Map<String, List<Target>> targets;

    private final Supplier<OtherChecks> others;
    /** Which figures concern the plan. */
    private final Predicate<Measurement> asked;

    private EvidenceValidator(
            SharedEvidence shared,
            Supplier<OtherChecks> others,
            Evidence evidence,
            String file,
            SourceLocations places) {
        this.plan = shared.plan();
        this.shared = shared;
        this.evidence = evidence;
        this.file = file;
        this.places = places;
        this.agencies = Stream.concat(evidence.agencies().stream(), plan.agencies().stream())
                .map(Agency::id)
                .collect(Collectors.toSet());
        this.indicators = plan.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        this.targets = plan.targets().stream().collect(Collectors.groupingBy(Target::indicatorId));
        this.others = Once.of(others);
        this.asked = shared.figuresAsked(evidence);
    }

    /**
     * Accepts {@code evidence} built by a program, or says what is wrong with it.
     *
     * @throws BadInputException with every problem found
     */
    public static void validate(Plan plan, Evidence evidence) {
        List<Problem> problems =
                problems(plan, List.of(), () -> OtherChecks.NONE, evidence, "evidence", SourceLocations.none());
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    /**
     * What is wrong with one figure of an indicator of {@code plan}, taken by itself; empty when nothing is.
     *
     * @param figure of the time of the plan
     */
    public static List<Problem> problems(Plan plan, Measurement figure) {
        List<Problem> problems = new ArrayList<>();
        plan.indicator(figure.indicator())
                .ifPresent(one -> new FigureValidator(
                                plan,
                                one,
                                figure,
                                (field, what, remedy) -> problems.add(new Problem("", field, what, remedy)))
                        .everything());
        Message large = new LargeFigures(plan.targets()).wrong(figure);
        if (large != null) {
            problems.add(new Problem("", "", large, Message.of("evidence.too-large.remedy")));
        }
        return problems;
    }

    /**
     * What is wrong with {@code evidence}, each problem with file and place; empty when nothing is.
     *
     * @param beside further plans that it feeds: what only one of those knows is no problem
     * @param others the checks beside those of the plan; asked for only when a waiver names none of the plan
     */
    public static List<Problem> problems(
            Plan plan,
            List<Plan> beside,
            Supplier<OtherChecks> others,
            Evidence evidence,
            String file,
            SourceLocations places) {
        EvidenceValidator review =
                new EvidenceValidator(new SharedEvidence(plan, beside), others, evidence, file, places);
        review.everything();
        return review.problems;
    }

    private void everything() {
        if (!shared.mayName(evidence.plan())) {
            bad(
                    "/plan",
                    Message.of("evidence.unknown-plan", evidence.plan()),
                    Message.of("evidence.unknown-plan.remedy", plan.id()));
            // Days, agencies and indicators of another plan would all be told as mistakes.
            return;
        }
        agencies();
        measurements();
        attestations();
        if (evidence.budget() != null && shared.isPaidBy(evidence)) {
            problems.addAll(BudgetValidator.problems(plan.budget(), evidence.budget(), "/budget", file, places));
        }
        new WaiverValidator(plan, shared, others, evidence, agencies, this::bad, this::unknown).everything();
    }

    private void agencies() {
        Set<String> seen = new HashSet<>();
        Identities identities = new Identities();
        List<Agency> all = evidence.agencies();
        for (int i = 0; i < all.size(); i++) {
            Agency agency = all.get(i);
            Message alike = identities.add(agency.id());
            if (Blank.is(agency.id())) {
                bad("/agencies/" + i + "/id", Message.of("evidence.blank-id"), Message.of("evidence.blank-id.remedy"));
            } else if (!seen.add(agency.id())) {
                bad(
                        "/agencies/" + i + "/id",
                        Message.of("evidence.repeated-agency", agency.id()),
                        Message.of("evidence.repeated.remedy"));
            } else if (alike != null) {
                bad("/agencies/" + i + "/id", alike, Identities.remedy());
            }
            if (shared.isAsked(agency)) {
                listed(agency, i);
            }
            if (agency.tier() == Agency.Tier.COMMUNE && agency.kind() == Agency.Kind.DEPARTMENT) {
                bad(
                        "/agencies/" + i + "/kind",
                        Message.of("evidence.wrong-tier", agency.id()),
                        Message.of("evidence.wrong-tier.remedy"));
            }
        }
    }

    /** Where the plan lists the agencies of a tier, there is no other, and each is what the list says. */
    private void listed(Agency agency, int i) {
        List<Agency> alike = plan.agencies().stream()
                .filter(one -> one.id().equals(agency.id()) || one.tier() == agency.tier())
                .toList();
        Agency same = alike.stream()
                .filter(one -> one.id().equals(agency.id()))
                .findFirst()
                .orElse(null);
        if (same == null && !alike.isEmpty()) {
            unknown(
                    "/agencies/" + i + "/id",
                    Message.of("evidence.unlisted-agency", agency.id()),
                    agency.id(),
                    alike.stream().map(Agency::id).toList());
        } else if (same != null && (same.tier() != agency.tier() || same.kind() != agency.kind())) {
            bad(
                    "/agencies/" + i,
                    Message.of(
                            "evidence.listed-otherwise",
                            agency.id(),
                            same.tier().text(),
                            same.kind().text()),
                    Message.of("evidence.listed-otherwise.remedy"));
        }
    }

    private void measurements() {
        Map<Subject, BitSet> seen = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        LargeFigures sizes = new LargeFigures(plan.targets());
        List<Measurement> all = evidence.measurements();
        for (int i = 0; i < all.size(); i++) {
            Measurement figure = all.get(i);
            if (!asked.test(figure)) {
                continue;
            }
            Optional<Indicator> what = Optional.ofNullable(indicators.get(figure.indicator()))
                    .or(() -> others.get().indicator(figure.indicator()));
            if (what.isEmpty()) {
                unknown(
                        at(i) + "/indicator",
                        Message.of("evidence.unknown-indicator", figure.indicator(), plan.id()),
                        figure.indicator(),
                        plan.indicators().stream().map(Indicator::id).toList());
            }
            if (figure.agency() != null) {
                known("/measurements/", i, "/agency", figure.agency());
                if (figure.tier() != null || figure.subject() != null) {
                    bad(
                            at(i) + (figure.tier() == null ? "/subject" : "/tier"),
                            Message.of("evidence.tier-of-agency"),
                            Message.of("evidence.tier-of-agency.remedy"));
                }
            }
            BitSet alike = seen.computeIfAbsent(
                    new Subject(figure.subject(), figure.tier(), figure.indicator()), any -> new BitSet());
            int number =
                    figure.agency() == null ? 0 : numbers.computeIfAbsent(figure.agency(), any -> numbers.size() + 1);
            if (alike.get(number)) {
                bad(
                        at(i),
                        Message.of("evidence.repeated-figure", figure.indicator(), subject(figure)),
                        Message.of("evidence.repeated.remedy"));
            }
            alike.set(number);
            String place = at(i);
            what.ifPresent(one -> new FigureValidator(
                            plan, one, figure, (field, wrong, remedy) -> bad(place + field, wrong, remedy))
                    .everything());
            Message large = sizes.wrong(figure);
            if (large != null) {
                bad(place, large, Message.of("evidence.too-large.remedy"));
            }
            LocalizedText source = figure.source();
            if (source != null) {
                says(Blank.is(source.en()) ? source.en() : source.vi(), place, "source");
            }
            says(figure.definition(), place, "definition");
        }
        provinceOrAgencies();
        oneFigureForEachTarget();
    }

    /** Where a figure stands; worked out only when something is wrong with it. */
    private static String at(int figure) {
        return "/measurements/" + figure;
    }

    /** A figure of the whole province beside figures of its agencies would leave it open which one is judged. */
    private void provinceOrAgencies() {
        Set<String> ofAgencies = evidence.measurements().stream()
                .filter(m -> !m.isOfProvince())
                .map(Measurement::indicator)
                .collect(Collectors.toSet());
        for (int i = 0; i < evidence.measurements().size(); i++) {
            Measurement figure = evidence.measurements().get(i);
            if (!asked.test(figure)) {
                continue;
            }
            if (figure.isOfProvince() && ofAgencies.contains(figure.indicator())) {
                bad(
                        at(i),
                        Message.of("evidence.province-and-agencies", figure.indicator()),
                        Message.of("evidence.province-and-agencies.remedy"));
            }
            if (figure.isOfProvince() && figure.tier() == null && tiersApart(figure.indicator())) {
                bad(
                        "/measurements/" + i + "/tier",
                        Message.of("evidence.tier-needed", figure.indicator()),
                        Message.of("evidence.tier-needed.remedy"));
            }
        }
    }

    /** Of the figures of no agency, exactly one may answer a target, and none may answer nothing. */
    private void oneFigureForEachTarget() {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < evidence.measurements().size(); i++) {
            Measurement figure = evidence.measurements().get(i);
            List<Target> asking = targets.getOrDefault(figure.indicator(), List.of());
            if (figure.agency() != null) {
                if (!asking.isEmpty() && asking.stream().allMatch(Target::isOfProvinceAlone)) {
                    bad(
                            at(i) + "/agency",
                            Message.of("evidence.of-province-alone", figure.indicator()),
                            Message.of("evidence.of-province-alone.remedy"));
                }
                continue;
            }
            if (!indicators.containsKey(figure.indicator())) {
                continue;
            }
            List<Target> covering =
                    asking.stream().filter(t -> t.covers(figure)).toList();
            if (covering.isEmpty()) {
                unasked(figure, i, asking);
            } else if (!tiersApart(figure.indicator())
                    && !answered.add(covering.get(0).id() + " " + figure.subject())) {
                bad(
                        at(i),
                        Message.of("evidence.repeated-figure", figure.indicator(), subject(figure)),
                        Message.of("evidence.repeated.remedy"));
            }
        }
    }

    private void unasked(Measurement figure, int i, List<Target> asking) {
        List<String> members = asking.stream()
                .flatMap(target -> target.each().stream())
                .map(Plan.Member::id)
                .distinct()
                .toList();
        String subject = figure.subject();
        if (subject != null && !members.isEmpty()) {
            unknown(at(i) + "/subject", Message.of("evidence.unknown-subject", subject), subject, members);
            return;
        }
        if (subject != null) {
            bad(
                    at(i) + "/subject",
                    Message.of("evidence.no-subjects", figure.indicator()),
                    Message.of("evidence.no-subjects.remedy"));
            return;
        }
        if (!members.isEmpty()) {
            bad(
                    at(i) + "/subject",
                    Message.of("evidence.subject-needed", figure.indicator()),
                    Message.of("input.one-of", members));
            return;
        }
        if (!asking.isEmpty() && asking.stream().allMatch(Target::isOfEachAgency)) {
            bad(
                    at(i),
                    Message.of("evidence.each-agency", figure.indicator()),
                    Message.of("evidence.each-agency.remedy"));
            return;
        }
        Agency.Tier tier = figure.tier();
        bad(
                at(i) + "/tier",
                Message.of(
                        "evidence.tier-without-target",
                        figure.indicator(),
                        tier == null ? plan.province().name() : tier.text()),
                Message.of("evidence.tier-without-target.remedy"));
    }

    private boolean tiersApart(String indicator) {
        return targets.getOrDefault(indicator, List.of()).stream()
                        .map(Target::tiers)
                        .distinct()
                        .count()
                > 1;
    }

    private void attestations() {
        List<String> obligations =
                plan.obligations().stream().map(Obligation::id).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < evidence.attestations().size(); i++) {
            Attestation attestation = evidence.attestations().get(i);
            if (!shared.isAsked(attestation, evidence)) {
                continue;
            }
            String at = "/attestations/" + i;
            if (!obligations.contains(attestation.check())
                    && !others.get().attested().contains(attestation.check())) {
                unknown(
                        at + "/check",
                        Message.of("evidence.unknown-obligation", attestation.check()),
                        attestation.check(),
                        obligations);
            }
            if (attestation.agency() != null) {
                known("/attestations/", i, "/agency", attestation.agency());
            }
            if (!seen.add(attestation.agency() + " " + attestation.check())) {
                bad(
                        at,
                        Message.of("evidence.repeated-attestation", attestation.check()),
                        Message.of("evidence.repeated.remedy"));
            }
            LocalDate ends = attestation.validUntil();
            if (ends != null && attestation.date() != null && ends.isBefore(attestation.date())) {
                bad(
                        at + "/validUntil",
                        Message.of("evidence.ends-before-start", ends, attestation.date()),
                        Message.of("evidence.ends-before-start.remedy"));
            }
        }
    }

    /** A text that is given must say something: blank words prove nothing. */
    private void says(@Nullable String text, String at, String field) {
        if (text != null && Blank.is(text)) {
            bad(at + "/" + field, Message.of("evidence.blank-text", field), Message.of("evidence.blank-text.remedy"));
        }
    }

    private void known(String list, int i, String field, String agency) {
        if (agencies.contains(agency)) {
            return;
        }
        Message strange = Identities.strange(agency);
        if (strange != null) {
            bad(list + i + field, strange, Identities.remedy());
        } else {
            unknown(list + i + field, Message.of("evidence.unknown-agency", agency), agency, agencies);
        }
    }

    private String subject(Measurement figure) {
        String whose = figure.agency() == null ? figure.subject() : figure.agency();
        return Objects.requireNonNullElse(whose, plan.province().name());
    }

    private void unknown(String at, Message what, String given, Collection<String> known) {
        Message remedy = remedies.get(what);
        if (remedy == null && remedies.size() < SOUGHT) {
            remedy = Suggestion.remedy(
                    given,
                    known,
                    () -> Message.of(
                            "input.one-of", known.stream().sorted().limit(NAMED).toList()));
            remedies.put(what, remedy);
        }
        bad(at, what, remedy == null ? Message.of("evidence.unknown.remedy") : remedy);
    }

    private void bad(String pointer, Message what, Message remedy) {
        problems.add(new Problem(file, places.at(pointer), what, remedy));
    }
}
