package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * A figure that systems are advised to keep; second-hand, never mandatory.
 *
 * @param id such as {@code TCVN14423.log-retention}
 * @param setting the name under which evidence declares the figure
 * @param lastDay the last day it is compared; null while it still is
 * @param bound on which side of it the figure must lie
 * @param unit what is counted
 * @param words what it is, in our words
 * @param article where it is said to stand
 * @param values {@code figure}, by level, in whole units; {@code ownFigure}, the levels that leave it to the unit; a level
 *     that is in neither has none
 */
public record AdvisedFigure(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String setting,
        @Nullable LocalDate lastDay,
        @JsonProperty(required = true) Bound bound,
        @JsonProperty(required = true) LocalizedText unit,
        @JsonProperty(required = true) LocalizedText words,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Values values)
        implements Article {
    /** Sides of a figure; the figure itself keeps it. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    /** Nobody has read the text it is taken from. */
    @Override
    public Certainty certainty() {
        return Certainty.SECOND_HAND;
    }

    /** The figure for {@code level} on {@code day}; null when it is not compared then. */
    public @Nullable Long figure(int level, LocalDate day) {
        return compares("figure", day) ? values.number("figure", level, day) : null;
    }

    /** Whether {@code level} leaves the figure to the unit on {@code day}. */
    public boolean isOwnAt(int level, LocalDate day) {
        return compares("ownFigure", day) && values.words("ownFigure", day).contains(String.valueOf(level));
    }

    private boolean compares(String name, LocalDate day) {
        boolean over = lastDay != null && day.isAfter(lastDay);
        return !over && values.find(name, day).isPresent();
    }
}
