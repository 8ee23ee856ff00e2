package vn.tuanthu.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Waiver;

/**
 * Says what is wrong with evidence before anything is judged: names that do not resolve, figures that contradict
 * themselves, doubles, periods outside the plan's.
 */
public final class EvidenceValidator {
    /** What a figure is about: no two may be about the same. */
    private record Subject(@Nullable String agency, Agency.@Nullable Tier tier, String indicator) {}

    /** After so many problems the rest is only mentioned. */
    private static final int TOLD = 100;

    private static final int MOST_DIGITS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plan plan;
    private final Evidence evidence;
    private final String file;
    private final SourceLocations places;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> agencies;
    private final Set<String> indicators;
    private final List<String> checks;
    private final Supplier<OtherChecks> others;

    private EvidenceValidator(
            Plan plan, Supplier<OtherChecks> others, Evidence evidence, String file, SourceLocations places) {
        this.plan = plan;
        this.evidence = evidence;
        this.file = file;
        this.places = places;
        this.agencies = evidence.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        this.indicators = plan.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        this.checks = plan.checks().stream().map(Check::id).toList();
        this.others = others;
    }

    /**
     * Accepts {@code evidence} built by a program, or says what is wrong with it.
     *
     * @throws BadInputException with every problem found
     */
    public static void validate(Plan plan, Evidence evidence) {
        List<Problem> problems = problems(plan, () -> OtherChecks.NONE, evidence, "evidence", SourceLocations.none());
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    /**
     * What is wrong with {@code evidence}, each problem with file and place; empty when nothing is.
     *
     * @param others the checks beside those of the plan; asked for only when a waiver names none of the plan
     */
    public static List<Problem> problems(
            Plan plan, Supplier<OtherChecks> others, Evidence evidence, String file, SourceLocations places) {
        EvidenceValidator review = new EvidenceValidator(plan, others, evidence, file, places);
        review.everything();
        return review.problems;
    }

    private void everything() {
        if (!plan.id().equals(evidence.plan())) {
            bad("/plan", Message.of("evidence.unknown-plan", evidence.plan()), Message.of("input.one-of", plan.id()));
        }
        agencies();
        measurements();
        attestations();
        if (evidence.budget() != null) {
            problems.addAll(BudgetValidator.problems(plan.budget(), evidence.budget(), "/budget", file, places));
        }
        waivers();
    }

    private void agencies() {
        Set<String> seen = new HashSet<>();
        List<Agency> all = evidence.agencies();
        for (int i = 0; i < all.size(); i++) {
            Agency agency = all.get(i);
            if (agency.id().isBlank()) {
                bad("/agencies/" + i + "/id", Message.of("evidence.blank-id"), Message.of("evidence.blank-id.remedy"));
            } else if (!seen.add(agency.id())) {
                bad(
                        "/agencies/" + i + "/id",
                        Message.of("evidence.repeated-agency", agency.id()),
                        Message.of("evidence.repeated.remedy"));
            }
            if (agency.tier() == Agency.Tier.COMMUNE && agency.kind() == Agency.Kind.DEPARTMENT) {
                bad(
                        "/agencies/" + i + "/kind",
                        Message.of("evidence.wrong-tier", agency.id()),
                        Message.of("evidence.wrong-tier.remedy"));
            }
        }
    }

    private void measurements() {
        Set<Subject> seen = new HashSet<>();
        List<Measurement> all = evidence.measurements();
        for (int i = 0; i < all.size(); i++) {
            Measurement figure = all.get(i);
            if (!indicators.contains(figure.indicator())) {
                unknown(
                        at(i) + "/indicator",
                        Message.of("evidence.unknown-indicator", figure.indicator()),
                        figure.indicator(),
                        indicators);
            }
            if (figure.agency() != null) {
                known("/measurements/", i, "/agency", figure.agency());
                if (figure.tier() != null) {
                    bad(
                            at(i) + "/tier",
                            Message.of("evidence.tier-of-agency"),
                            Message.of("evidence.tier-of-agency.remedy"));
                }
            }
            if (!seen.add(new Subject(figure.agency(), figure.tier(), figure.indicator()))) {
                bad(
                        at(i),
                        Message.of("evidence.repeated-figure", figure.indicator(), subject(figure)),
                        Message.of("evidence.repeated.remedy"));
            }
            numbers(figure, i);
            period(figure, i);
        }
        provinceOrAgencies();
        oneFigureForEachTarget();
    }

    private void numbers(Measurement figure, int i) {
        if (figure.percent() != null) {
            if (figure.numerator() != null || figure.denominator() != null) {
                bad(at(i) + "/percent", Message.of("evidence.both-forms"), Message.of("evidence.both-forms.remedy"));
            }
            if (isUnwieldy(figure.percent())) {
                bad(
                        at(i) + "/percent",
                        Message.of("evidence.percent-digits", MOST_DIGITS),
                        Message.of("evidence.percent-range.remedy"));
            } else if (figure.percent().signum() < 0 || figure.percent().compareTo(HUNDRED) > 0) {
                bad(
                        at(i) + "/percent",
                        Message.of("evidence.percent-range", figure.percent().toPlainString()),
                        Message.of("evidence.percent-range.remedy"));
            }
            return;
        }
        if (figure.numerator() == null || figure.denominator() == null) {
            bad(at(i), Message.of("evidence.no-numbers"), Message.of("evidence.no-numbers.remedy"));
            return;
        }
        if (figure.numerator() < 0) {
            bad(
                    at(i) + "/numerator",
                    Message.of("evidence.negative", "numerator", figure.numerator()),
                    Message.of("evidence.negative.remedy"));
        }
        if (figure.denominator() < 0) {
            bad(
                    at(i) + "/denominator",
                    Message.of("evidence.negative", "denominator", figure.denominator()),
                    Message.of("evidence.negative.remedy"));
        } else if (figure.numerator() > figure.denominator()) {
            bad(
                    at(i) + "/numerator",
                    Message.of("evidence.above", figure.numerator(), figure.denominator()),
                    Message.of("evidence.above.remedy"));
        }
    }

    /** A few characters such as 1e999999999 stand for a number that no memory holds once it is written out. */
    private static boolean isUnwieldy(BigDecimal percent) {
        return Math.abs((long) percent.scale()) > MOST_DIGITS || percent.precision() > MOST_DIGITS;
    }

    private void period(Measurement figure, int i) {
        if (figure.period() == null) {
            bad(at(i) + "/period", Message.of("evidence.no-period"), Message.of("evidence.no-period.remedy"));
        } else if (figure.isAsPlanned() && !figure.period().isWithin(plan.firstDay(), plan.lastDay())) {
            bad(
                    at(i) + "/period",
                    Message.of("evidence.wrong-period", figure.period().toString(), plan.firstDay(), plan.lastDay()),
                    Message.of("evidence.wrong-period.remedy"));
        }
    }

    /** Where a figure stands; worked out only when something is wrong with it. */
    private static String at(int figure) {
        return "/measurements/" + figure;
    }

    /** A figure of the whole province beside figures of its agencies would leave it open which one is judged. */
    private void provinceOrAgencies() {
        if (evidence.measurements().stream().noneMatch(Measurement::isOfProvince)) {
            return;
        }
        Set<String> ofAgencies = evidence.measurements().stream()
                .filter(m -> !m.isOfProvince())
                .map(Measurement::indicator)
                .collect(Collectors.toSet());
        for (int i = 0; i < evidence.measurements().size(); i++) {
            Measurement figure = evidence.measurements().get(i);
            if (figure.isOfProvince() && ofAgencies.contains(figure.indicator())) {
                bad(
                        "/measurements/" + i,
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

    /** Of the figures of the whole province, exactly one may answer a target, and none may answer nothing. */
    private void oneFigureForEachTarget() {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < evidence.measurements().size(); i++) {
            Measurement figure = evidence.measurements().get(i);
            if (!figure.isOfProvince() || plan.indicator(figure.indicator()).isEmpty()) {
                continue;
            }
            String at = "/measurements/" + i;
            List<Target> targets = plan.targets().stream()
                    .filter(t -> t.indicatorId().equals(figure.indicator()) && t.covers(figure))
                    .toList();
            if (targets.isEmpty()) {
                Agency.Tier tier = figure.tier();
                bad(
                        at + "/tier",
                        Message.of(
                                "evidence.tier-without-target",
                                figure.indicator(),
                                tier == null ? plan.province().name() : tier.text()),
                        Message.of("evidence.tier-without-target.remedy"));
            } else if (!tiersApart(figure.indicator())
                    && !answered.add(targets.get(0).id())) {
                bad(
                        at,
                        Message.of("evidence.repeated-figure", figure.indicator(), subject(figure)),
                        Message.of("evidence.repeated.remedy"));
            }
        }
    }

    private boolean tiersApart(String indicator) {
        return plan.targets().stream()
                        .filter(t -> t.indicator().id().equals(indicator))
                        .count()
                > 1;
    }

    private void attestations() {
        List<String> obligations =
                plan.obligations().stream().map(Obligation::id).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < evidence.attestations().size(); i++) {
            Attestation attestation = evidence.attestations().get(i);
            String at = "/attestations/" + i;
            if (!obligations.contains(attestation.check())) {
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

    private void waivers() {
        for (int i = 0; i < evidence.waivers().size(); i++) {
            Waiver waiver = evidence.waivers().get(i);
            if (!checks.contains(waiver.check())) {
                waiverOfAnother(waiver, "/waivers/" + i + "/check");
            }
            String subject = waiver.subject();
            if (subject != null
                    && !subject.equals(plan.province().id())
                    && !agencies.contains(subject)
                    && !others.get().subjects().contains(subject)) {
                unknown(
                        "/waivers/" + i + "/subject",
                        Message.of("evidence.unknown-agency", subject),
                        subject,
                        agencies);
            }
        }
    }

    private void waiverOfAnother(Waiver waiver, String at) {
        OtherChecks known = others.get();
        if (known.advisory().contains(waiver.check())) {
            bad(at, Message.of("evidence.waived-advice", waiver.check()), Message.of("evidence.waived-advice.remedy"));
        } else if (!known.decisive().contains(waiver.check())) {
            List<String> all = Stream.concat(checks.stream(), known.decisive().stream())
                    .sorted()
                    .toList();
            unknown(at, Message.of("evidence.unknown-check", waiver.check()), waiver.check(), all);
        }
    }

    private void known(String list, int i, String field, String agency) {
        if (!agencies.contains(agency)) {
            unknown(list + i + field, Message.of("evidence.unknown-agency", agency), agency, agencies);
        }
    }

    private String subject(Measurement figure) {
        return Objects.requireNonNullElse(figure.agency(), plan.province().name());
    }

    private void unknown(String at, Message what, String given, Collection<String> known) {
        if (problems.size() >= TOLD) {
            bad(at, what, what);
            return;
        }
        bad(
                at,
                what,
                Suggestion.nearest(given, known)
                        .map(near -> Message.of("input.did-you-mean-one", near))
                        .orElseGet(() -> Message.of(
                                "input.one-of",
                                known.stream().sorted().limit(20).toList())));
    }

    private void bad(String pointer, Message what, Message remedy) {
        if (problems.size() < TOLD) {
            problems.add(new Problem(file, places.at(pointer), what, remedy));
        } else if (problems.size() == TOLD) {
            problems.add(new Problem(
                    file, "", Message.of("evidence.and-more", TOLD), Message.of("evidence.and-more.remedy")));
        }
    }
}
