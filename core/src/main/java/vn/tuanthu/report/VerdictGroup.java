package vn.tuanthu.report;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Waiver;

/**
 * The verdicts of one check that ended alike. Immutable.
 *
 * @param urgency how soon a reader must look at them
 * @param judged on how many subjects the check ended otherwise than as not applicable
 * @param findings the verdicts, at least one: the largest share missing first, otherwise in the order of the evidence
 */
public record VerdictGroup(Urgency urgency, long judged, List<Finding> findings) {
    /** Shares that are missing before counts of which no share can be told, and these before what is not counted. */
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(VerdictGroup::isShare)
            .thenComparing(finding -> finding.shortfall() != null)
            .reversed()
            .thenComparing((one, other) -> compareMissing(other, one));

    private record Alike(Urgency urgency, String check, Outcome outcome) {}

    public VerdictGroup {
        findings = List.copyOf(findings);
    }

    /** {@code findings} by check and outcome: the most urgent first, then in their order. */
    public static List<VerdictGroup> of(Collection<Finding> findings) {
        Map<String, Long> judged = findings.stream()
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(Finding::check, Collectors.counting()));
        Map<Alike, List<Finding>> alike = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> new Alike(Urgency.of(finding), finding.check(), finding.outcome()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().urgency()))
                .map(group -> new VerdictGroup(
                        group.getKey().urgency(),
                        judged.getOrDefault(group.getKey().check(), 0L),
                        group.getValue().stream().sorted(WORST_FIRST).toList()))
                .toList();
    }

    /** The worst of them, which has check, clause and outcome in common with the others. */
    public Finding first() {
        return findings.get(0);
    }

    /** How many there are. */
    public int size() {
        return findings.size();
    }

    /**
     * The verdicts by what they say: those that say the same of several subjects and rest on nothing of their own stand
     * together, the most numerous first, so that each can be told in one sentence.
     */
    public List<List<Finding>> alike() {
        record Said(
                Message message,
                @Nullable Waiver waiver,
                @Nullable Finding alone) {}
        Map<Said, List<Finding>> alike = findings.stream()
                .collect(Collectors.groupingBy(
                        one -> new Said(
                                one.message(), one.waiver(), one.evidence().isEmpty() ? null : one),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .sorted(Comparator.comparing((List<Finding> some) -> -some.size()))
                .toList();
    }

    private static boolean isShare(Finding finding) {
        return finding.shortfall() != null && finding.denominator() != null && finding.denominator() > 0;
    }

    /** Of two that are counted alike. */
    private static int compareMissing(Finding one, Finding other) {
        Long missing = one.shortfall();
        Long otherMissing = other.shortfall();
        if (missing == null || otherMissing == null) {
            return 0;
        }
        Long outOf = one.denominator();
        Long otherOutOf = other.denominator();
        int shares = isShare(one) && outOf != null && otherOutOf != null
                ? product(missing, otherOutOf).compareTo(product(otherMissing, outOf))
                : 0;
        return shares != 0 ? shares : Long.compare(missing, otherMissing);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
