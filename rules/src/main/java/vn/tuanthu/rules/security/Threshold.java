package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * A figure that systems are advised to keep; second-hand, never mandatory.
 *
 * @param id such as {@code TCVN14423.log-retention}
 * @param setting the name under which evidence declares the figure
 * @param firstDay the first day it is compared; null for always
 * @param lastDay the last day it is compared; null for always
 * @param bound on which side of it the figure must lie
 * @param unit what is counted
 * @param text what it is, in our words
 * @param clause where it is said to stand
 * @param values the figure for each level, in whole units; a level that is left out has none
 */
public record Threshold(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String setting,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @JsonProperty(required = true) Bound bound,
        @JsonProperty(required = true) LocalizedText unit,
        @JsonProperty(required = true) LocalizedText text,
        @JsonProperty(required = true) String clause,
        @JsonProperty(required = true) Map<Integer, Long> values) {
    /** Sides of a threshold; the threshold itself keeps it. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public Threshold {
        values = Map.copyOf(values);
    }

    /** Whether it is compared with systems of {@code level} on {@code day}. */
    public boolean isAskedOf(int level, LocalDate day) {
        return values.containsKey(level)
                && (firstDay == null || !day.isBefore(firstDay))
                && (lastDay == null || !day.isAfter(lastDay));
    }

    /** The figure for a level that has one. */
    long value(int level) {
        return Objects.requireNonNull(values.get(level), "no figure for the level");
    }

    boolean isKept(int level, long figure) {
        long value = value(level);
        return bound == Bound.AT_LEAST ? figure >= value : figure <= value;
    }
}
