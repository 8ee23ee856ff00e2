package vn.tuanthu.plan;

import java.util.Objects;

/**
 * One sentence of the plan, or of a regulation beside it.
 *
 * @param id ledger id, such as {@code II.2.1}, or article
 * @param line line of the plan's text it starts on, from 1; 0 when it is not of the plan
 * @param kind what sort of sentence it is
 * @param text the plan's own words
 */
public record Clause(String id, int line, Kind kind, String text) {
    /** What sort of sentence a clause is. */
    public enum Kind {
        FRONT,
        HEADING,
        BASIS,
        GOAL,
        TARGET,
        ACTIVITY,
        SOLUTION,
        BUDGET,
        RESPONSIBILITY,
        RECIPIENT,
        SIGNATURE,
        TASK
    }

    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
