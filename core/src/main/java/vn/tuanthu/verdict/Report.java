package vn.tuanthu.verdict;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tuanthu.text.Message;

/**
 * All verdicts on one set of evidence as of one day. Immutable.
 *
 * @param plan id of the plan pack
 * @param asOf the day everything was evaluated for
 * @param scope whose figures were judged
 * @param findings the verdicts in ledger order, then in the order of the evidence
 * @param notes what a reader must know about the whole report
 * @param reservations why the report is not compliant whatever its verdicts say, such as figures that its day or its
 *     year goes beyond, or money that was supplied and not judged; empty where nothing is held back
 * @param paces on a day before its targets are due, how far each is and what the rest of the time needs; otherwise empty
 * @param measured by the id of a check, what its figure measures; checks that measure nothing are not in it
 * @param digests what it was made from
 */
public record Report(
        String plan,
        LocalDate asOf,
        Scope scope,
        List<Finding> findings,
        List<Message> notes,
        List<Message> reservations,
        List<Pace> paces,
        Map<String, Measured> measured,
        Digests digests) {
    public Report {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(digests, "digests");
        findings = FindingList.copyOf(Objects.requireNonNull(findings, "findings"));
        notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
        reservations = List.copyOf(Objects.requireNonNull(reservations, "reservations"));
        paces = Objects.requireNonNull(paces, "paces") instanceof FindingList.View ? paces : List.copyOf(paces);
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(measured, "measured")));
    }

    /** A report that does not say what its checks measure. */
    public Report(
            String plan, LocalDate asOf, Scope scope, List<Finding> findings, List<Message> notes, Digests digests) {
        this(plan, asOf, scope, findings, notes, Map.of(), digests);
    }

    /** A report that holds nothing back. */
    public Report(
            String plan,
            LocalDate asOf,
            Scope scope,
            List<Finding> findings,
            List<Message> notes,
            Map<String, Measured> measured,
            Digests digests) {
        this(plan, asOf, scope, findings, notes, List.of(), List.of(), measured, digests);
    }

    /** A copy in which each {@code FAIL} or {@code NO_DATA} carries the first waiver in force for it. */
    public Report waivedBy(List<Waiver> waivers) {
        return new Report(
                plan,
                asOf,
                scope,
                Waiver.grant(waivers, findings, asOf),
                notes,
                reservations,
                paces,
                measured,
                digests);
    }

    /**
     * Whether every mandatory check is met, excluded or waived, at least one mandatory check was met, and nothing is held
     * back. A report in which nothing mandatory was shown is not compliant.
     */
    public boolean compliant() {
        return reservations.isEmpty()
                && findings.stream().noneMatch(Finding::blocks)
                && findings.stream().anyMatch(f -> f.mandatory() && f.outcome() == Outcome.PASS);
    }

    /**
     * How any mapper of Jackson writes a report, 2 or 3, whatever its settings: as {@link vn.tuanthu.report.ReportJson}
     * does, in the {@linkplain vn.tuanthu.text.Language#ofSystem() language of the system}.
     */
    @JsonValue
    @JsonRawValue
    String json() {
        return ReportForm.KNOWN.write(this);
    }

    /** How many findings ended with {@code outcome}. */
    public long count(Outcome outcome) {
        return findings.stream().filter(f -> f.outcome() == outcome).count();
    }
}
