package vn.tuanthu.plan;

import java.util.Objects;

/**
 * What joins a plan with the law on information systems: a check of the plan that the systems of the evidence answer, in
 * place of what is declared. A plan that says nothing of this is judged by declarations alone.
 *
 * @param check the check they answer
 * @param shows what of them answers it
 * @param fromLevel the lowest level of the systems it speaks of, 1 to 5; 1 where it speaks of every system
 */
public record SystemLink(Check check, Shows shows, int fromLevel) {
    /** The lowest and the highest level there is. */
    public static final int LOWEST = 1, HIGHEST = 5;

    /** What systems show. */
    public enum Shows {
        /** How many of those of a level have the protection plan of their level in place: answers a target. */
        PLAN_OF_LEVEL(Target.class),
        /** Whether all have the four layers of protection: answers a duty. */
        FOUR_LAYERS(Obligation.class),
        /** Whether all have their level approved and its protection plan in place: answers a duty. */
        APPROVED_LEVEL_IN_PLACE(Obligation.class);

        private final Class<? extends Check> kind;

        Shows(Class<? extends Check> kind) {
            this.kind = kind;
        }

        /** Whether it can answer {@code check}. */
        public boolean answers(Check check) {
            return kind.isInstance(check);
        }
    }

    public SystemLink {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(shows, "shows");
        if (!shows.answers(check)) {
            throw new IllegalArgumentException(shows + " does not answer " + check.id());
        }
        if (fromLevel < LOWEST || fromLevel > HIGHEST) {
            throw new IllegalArgumentException("there is no level " + fromLevel);
        }
    }

    /**
     * The target it answers.
     *
     * @throws ClassCastException if it answers a duty
     */
    public Target target() {
        return (Target) check;
    }
}
