package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Evidence in which what the declared systems show takes the place of what was declared about them. */
final class DerivedEvidence {
    private final Plan plan;
    private final Evidence declared;
    private final Classification graded;

    DerivedEvidence(Plan plan, Evidence declared, Classification graded) {
        this.plan = plan;
        this.declared = declared;
        this.graded = graded;
    }

    Evidence evidence() {
        List<Measurement> figures = declared.measurements();
        List<Attestation> documents = declared.attestations();
        for (SystemLink link : plan.systemLinks()) {
            if (link.shows() == SystemLink.Shows.PLAN_OF_LEVEL) {
                figures = counted(figures, link);
            } else {
                documents = attested(documents, link);
            }
        }
        return new Evidence(
                declared.plan(),
                declared.asOf(),
                declared.agencies(),
                figures,
                documents,
                declared.systems(),
                declared.budget(),
                declared.waivers());
    }

    /** An agency with systems is counted from them; while a level is unknown it has no figure at all. */
    private List<Measurement> counted(List<Measurement> figures, SystemLink link) {
        String indicator = link.target().indicatorId();
        List<PlanImplementation> all = graded.implementations().stream()
                .filter(one -> one.check().equals(link.check().id()))
                .toList();
        boolean ofNobody = all.stream().allMatch(one -> one.agency() == null);
        List<PlanImplementation> counts = ofNobody
                ? all
                : all.stream().filter(one -> one.agency() != null).toList();
        Set<String> agencies =
                counts.stream().map(one -> String.valueOf(one.agency())).collect(Collectors.toSet());
        List<Measurement> derived = new ArrayList<>(figures.stream()
                .filter(figure -> !figure.indicator().equals(indicator)
                        || !(ofNobody || figure.agency() == null || agencies.contains(figure.agency())))
                .toList());
        LocalDate day = graded.asOf();
        counts.stream()
                .filter(count -> count.undecided().isEmpty())
                .map(count -> Measurement.of(
                        count.agency(), indicator, count.applied(), count.asked(), new Period(day, day), source()))
                .forEach(derived::add);
        return derived;
    }

    /** A duty that systems answer is answered by them, unless they cannot tell. */
    private List<Attestation> attested(List<Attestation> documents, SystemLink link) {
        List<Attestation> derived = new ArrayList<>(documents);
        graded.findings().stream()
                .filter(finding -> finding.check().equals(link.check().id()) && finding.outcome() != Outcome.NO_DATA)
                .forEach(finding -> {
                    derived.removeIf(
                            other -> other.agency() == null && other.check().equals(finding.check()));
                    derived.add(attestation(finding));
                });
        return derived;
    }

    private Attestation attestation(Finding shown) {
        Attestation.Status status =
                shown.outcome() == Outcome.PASS ? Attestation.Status.DONE : Attestation.Status.IN_PROGRESS;
        return new Attestation(
                shown.check(),
                null,
                status,
                source(),
                graded.asOf(),
                null,
                null,
                shown.message().toString());
    }

    private static String source() {
        return "suy ra từ danh mục hệ thống thông tin (classify)";
    }
}
