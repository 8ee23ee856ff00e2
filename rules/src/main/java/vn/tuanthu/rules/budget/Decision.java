package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When the allocation was decided.
 *
 * @param day the day, or null when it is not stated
 * @param decree the decree in force then, or null when there is none of those this library knows
 */
public record Decision(@Nullable LocalDate day, @Nullable Decree decree) {
    private static final LocalDate CYBER_SECURITY_LAW = LocalDate.of(2026, 7, 1);

    /** Whether the day is stated. */
    public boolean isDated() {
        return day != null;
    }

    /** The day of a decision known to be dated. */
    LocalDate stated() {
        return Objects.requireNonNull(day, "no day stated");
    }

    /** The decree of a decision known to be under one. */
    Decree law() {
        return Objects.requireNonNull(decree, "no decree in force");
    }

    /** Whether a decree is known for the day. */
    public boolean isUnderDecree() {
        return decree != null;
    }

    /** Whether Law 116/2025/QH15 was in force (its Điều 44). */
    public boolean isUnderCyberSecurityLaw() {
        return day != null && !day.isBefore(CYBER_SECURITY_LAW);
    }

    /** The first day of that law. */
    public static LocalDate cyberSecurityLaw() {
        return CYBER_SECURITY_LAW;
    }
}
