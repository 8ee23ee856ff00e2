package vn.tuanthu.report;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
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
    /**
     * How much of a finding is missing, the most first: shares before counts of which no share can be told, and these
     * before what is not counted.
     *
     * @param counted whether it is
     * @param missing the count
     * @param outOf 0 where no share can be told
     */
    private record Missing(boolean counted, long missing, long outOf) implements Comparable<Missing> {
        private static final Comparator<Missing> ORDER = Comparator.comparing((Missing one) -> one.outOf > 0)
                .thenComparing(Missing::counted)
                .thenComparing(
                        (one, other) -> product(one.missing, other.outOf).compareTo(product(other.missing, one.outOf)))
                .thenComparingLong(Missing::missing)
                .reversed();

        static Missing of(Finding finding) {
            Long missing = finding.shortfall();
            Long outOf = finding.denominator();
            return missing == null
                    ? new Missing(false, 0, 0)
                    : new Missing(true, missing, outOf == null ? 0 : Math.max(outOf, 0));
        }

        @Override
        public int compareTo(Missing other) {
            return ORDER.compare(this, other);
        }

        private static BigInteger product(long one, long other) {
            return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
        }
    }

    private record Alike(Urgency urgency, String check, Outcome outcome) {}

    public VerdictGroup {
        findings = FindingList.copyOf(findings);
    }

    /** {@code findings} by check and outcome: the most urgent first, then in their order. */
    public static List<VerdictGroup> of(List<Finding> findings) {
        Map<Alike, List<Finding>> alike = FindingList.groupBy(
                findings, finding -> List.of(new Alike(Urgency.of(finding), finding.check(), finding.outcome())));
        Map<String, Long> judged = new HashMap<>();
        alike.forEach((group, some) -> {
            if (group.outcome() != Outcome.NOT_APPLICABLE) {
                judged.merge(group.check(), (long) some.size(), Long::sum);
            }
        });
        return alike.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().urgency()))
                .map(group -> new VerdictGroup(
                        group.getKey().urgency(),
                        judged.getOrDefault(group.getKey().check(), 0L),
                        FindingList.sort(group.getValue(), Missing::of)))
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

    /** How many of how many that were judged, for people; of those to which the check does not apply, how many alone. */
    public Message counted() {
        return first().outcome() == Outcome.NOT_APPLICABLE
                ? Message.of("text.so-many", size())
                : Message.of("text.of-judged", size(), judged);
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
}
