package vn.tuanthu.proposal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for money, amounts in đồng.
 *
 * @param no its number, 1 or more; smaller numbers win ties
 * @param name its name
 * @param source id of the source it asks
 * @param asked what it asks for, 1 or more
 * @param least the least it can start with, 1 to {@code asked}; equal to it when only all of it makes sense
 * @param current what it receives now, for comparison, 0 or more
 * @param standing where it stands
 * @param rank among priority requests: 0 for the most urgent; all 0 where no policy orders them
 * @param ineligibleReason why it may not be funded, or null
 */
public record Request(
        int no,
        String name,
        String source,
        long asked,
        long least,
        long current,
        Standing standing,
        int rank,
        @Nullable String ineligibleReason) {
    /** Where a request stands. */
    public enum Standing {
        /** This year's share of a lease that is running already. */
        RUNNING_LEASE,
        /** In a priority group. */
        PRIORITY,
        /** In none. */
        OTHER,
        /** May not be funded. */
        INELIGIBLE
    }

    public Request {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(standing, "standing");
        if (no < 1 || asked < 1 || least < 1 || least > asked || current < 0 || rank < 0) {
            throw new IllegalArgumentException("not a request: " + no + " asks for " + asked + ", at least " + least);
        }
    }

    /** Whether a part of it makes sense. */
    public boolean isDivisible() {
        return least < asked;
    }

    /** Whether it has priority, as a running lease or by its group. */
    public boolean isPriority() {
        return standing == Standing.RUNNING_LEASE || standing == Standing.PRIORITY;
    }
}
