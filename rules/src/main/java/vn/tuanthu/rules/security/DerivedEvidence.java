package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Evidence in which what the declared systems show takes the place of what was declared about them. */
final class DerivedEvidence {
    private static final String INDICATOR = "systems-level3-plan";
    private static final Set<String> OBLIGATIONS = Set.of(PlanDerivation.FOUR_LAYERS, PlanDerivation.BY_LEVEL);

    private final Evidence declared;
    private final Classification graded;

    DerivedEvidence(Evidence declared, Classification graded) {
        this.declared = declared;
        this.graded = graded;
    }

    Evidence evidence() {
        return new Evidence(
                declared.plan(),
                declared.asOf(),
                declared.agencies(),
                measurements(),
                attestations(),
                declared.systems(),
                declared.budget(),
                declared.waivers());
    }

    /** An agency with systems is counted from them; while a level is unknown it has no figure at all. */
    private List<Measurement> measurements() {
        List<PlanImplementation> all = graded.planApplications();
        if (all.stream().allMatch(application -> application.agency() == null)) {
            return with(m -> true, all);
        }
        List<PlanImplementation> named =
                all.stream().filter(a -> a.agency() != null).toList();
        Set<String> agencies = named.stream().map(PlanImplementation::agency).collect(Collectors.toSet());
        return with(m -> m.agency() == null || agencies.contains(m.agency()), named);
    }

    private List<Measurement> with(Predicate<Measurement> replaced, List<PlanImplementation> counts) {
        List<Measurement> figures = new ArrayList<>(declared.measurements().stream()
                .filter(m -> !m.indicator().equals(INDICATOR) || !replaced.test(m))
                .toList());
        LocalDate day = graded.asOf();
        counts.stream()
                .filter(count -> count.undecided().isEmpty())
                .map(count -> Measurement.of(
                        count.agency(),
                        INDICATOR,
                        count.applied(),
                        count.levelThreeOrHigher(),
                        new Period(day, day),
                        source()))
                .forEach(figures::add);
        return figures;
    }

    private List<Attestation> attestations() {
        List<Finding> shown = graded.findings().stream()
                .filter(f -> OBLIGATIONS.contains(f.check()) && f.outcome() != Outcome.NO_DATA)
                .toList();
        Set<String> replaced = shown.stream().map(Finding::check).collect(Collectors.toSet());
        List<Attestation> documents = new ArrayList<>(declared.attestations().stream()
                .filter(a -> a.agency() != null || !replaced.contains(a.check()))
                .toList());
        shown.stream().map(this::attestation).forEach(documents::add);
        return documents;
    }

    private Attestation attestation(Finding shown) {
        Attestation.Status status =
                shown.outcome() == Outcome.PASS ? Attestation.Status.DONE : Attestation.Status.IN_PROGRESS;
        return new Attestation(
                shown.check(), null, status, source(), graded.asOf(), null, null, Objects.toString(shown.message()));
    }

    private static String source() {
        return "suy ra từ danh mục hệ thống thông tin (classify)";
    }
}
