package vn.tuanthu.rules.pack;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Language;

/**
 * Something of a pack that a person has to look at. Immutable.
 *
 * @param id names it in {@code coverage.yaml} once it has been looked at: what it remarks and a digest of what it says of
 *     which words, so that it is another one as soon as these change
 * @param sentence id of the sentence of the plan that it is about; null where it is about none
 * @param problem where it is, what it is and what can be done
 */
public record Remark(String id, @Nullable String sentence, Problem problem) {
    public Remark {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(problem, "problem");
    }

    /** Place, words and remedy on one line, then its id in brackets. */
    public String in(Language language) {
        return problem.in(language) + " [" + id + "]";
    }
}
