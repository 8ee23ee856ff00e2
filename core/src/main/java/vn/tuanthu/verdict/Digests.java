package vn.tuanthu.verdict;

import java.util.Objects;

/**
 * What a report was made from, as SHA-256 in lower-case hexadecimal.
 *
 * @param plan the files of the plan pack
 * @param rules the text of the rules
 * @param evidence the bytes of the evidence file, or the evidence in its canonical JSON form when it came from a program
 */
public record Digests(String plan, String rules, String evidence) {
    public Digests {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(evidence, "evidence");
    }
}
