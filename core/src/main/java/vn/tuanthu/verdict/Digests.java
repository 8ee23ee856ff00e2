package vn.tuanthu.verdict;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a report was made from, as SHA-256 in lower-case hexadecimal. Immutable to those who use it and safe for use by
 * several threads; two are equal when all three digests are.
 */
public final class Digests {
    private final String plan;
    private final String rules;
    private final Supplier<String> digest;
    private @Nullable String evidence;

    public Digests(String plan, String rules, String evidence) {
        this(plan, rules, () -> evidence);
        this.evidence = Objects.requireNonNull(evidence, "evidence");
    }

    private Digests(String plan, String rules, Supplier<String> digest) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.digest = Objects.requireNonNull(digest, "digest");
    }

    /**
     * Of evidence that {@code digest} works out when somebody first asks: a program that reads verdicts alone never
     * does.
     *
     * @param digest gives the same value whenever it is called, on any thread; not null
     */
    public static Digests whenAsked(String plan, String rules, Supplier<String> digest) {
        return new Digests(plan, rules, digest);
    }

    /** Of the files of the plan pack. */
    public String plan() {
        return plan;
    }

    /** Of the text of the rules. */
    public String rules() {
        return rules;
    }

    /** Of the bytes of the evidence file, or of the evidence in its canonical JSON form when it came from a program. */
    public synchronized String evidence() {
        if (evidence == null) {
            evidence = digest.get();
        }
        return evidence;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digests digests
                && plan.equals(digests.plan)
                && rules.equals(digests.rules)
                && evidence().equals(digests.evidence());
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, rules);
    }

    @Override
    public String toString() {
        return "Digests[plan=" + plan + ", rules=" + rules + ", evidence=" + evidence() + "]";
    }
}
