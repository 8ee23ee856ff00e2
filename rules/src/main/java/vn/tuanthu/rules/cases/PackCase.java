package vn.tuanthu.rules.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;

/** A case of a plan pack, as {@link PackCases} reads it. Immutable. */
public final class PackCase {
    private final String check;
    private final String name;
    private final String place;
    private final LocalDate day;
    private final Scope scope;
    private final Evidence evidence;
    private final @Nullable String of;
    private final @Nullable Supplier<ComplianceEngine> ofOwnAgencies;
    private final ExpectedVerdict expected;

    PackCase(
            String check,
            String name,
            String place,
            LocalDate day,
            Scope scope,
            Evidence evidence,
            @Nullable String of,
            @Nullable Supplier<ComplianceEngine> ofOwnAgencies,
            ExpectedVerdict expected) {
        this.check = check;
        this.name = name;
        this.place = place;
        this.day = day;
        this.scope = scope;
        this.evidence = evidence;
        this.of = of;
        this.ofOwnAgencies = ofOwnAgencies;
        this.expected = expected;
    }

    /** The check of the plan it is about. */
    public String check() {
        return check;
    }

    /** What it is about. */
    public String name() {
        return name;
    }

    /** File and line. */
    public String place() {
        return place;
    }

    /** The day it is judged. */
    public LocalDate day() {
        return day;
    }

    /**
     * Judges what is declared, by itself where it has agencies that the plan does not list; what was found otherwise is returned, nothing when all is as expected.
     *
     * @throws vn.tuanthu.input.BadInputException if what is declared contradicts itself
     */
    public List<Difference> differences(ComplianceEngine engine) {
        return expected.differences(check, verdicts(engine).toList(), false);
    }

    /** The verdict it is about, in full; empty where there is none. */
    public List<Finding> found(ComplianceEngine engine) {
        return verdicts(engine).filter(finding -> finding.check().equals(check)).toList();
    }

    private Stream<Finding> verdicts(ComplianceEngine engine) {
        String subject = of != null
                ? of
                : scope == Scope.AGENCY && !evidence.agencies().isEmpty()
                        ? evidence.agencies().get(0).id()
                        : null;
        ComplianceEngine judging = ofOwnAgencies == null ? engine : ofOwnAgencies.get();
        return judging.check(evidence, day, scope).findings().stream()
                .filter(finding -> subject == null || finding.subject().equals(subject));
    }
}
