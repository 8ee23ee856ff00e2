package vn.tuanthu.rules.budget;

import org.jspecify.annotations.Nullable;

/**
 * The amounts of a row, in đồng.
 *
 * @param granted what it receives, 0 or more
 * @param requested what was asked for, or null when that is not stated
 * @param minimum the least it can start with, or null when only the full request makes sense
 * @param full what all phases cost, or null
 * @param cyberSecurity the part that protects cyber security, or null when that is not stated
 */
public record TaskAmounts(
        long granted,
        @Nullable Long requested,
        @Nullable Long minimum,
        @Nullable Long full,
        @Nullable Long cyberSecurity) {}
