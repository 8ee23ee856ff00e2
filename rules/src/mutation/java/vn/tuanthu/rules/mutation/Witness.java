package vn.tuanthu.rules.mutation;

import java.util.Optional;

/** Who may notice a change: a case of law or of a plan, or a test. */
sealed interface Witness permits LawfulCase, TestMethod {
    /**
     * What is noticed in {@code product}, if anything is.
     *
     * @param tries of each property
     */
    Optional<String> failure(ClassLoader product, int tries);
}
