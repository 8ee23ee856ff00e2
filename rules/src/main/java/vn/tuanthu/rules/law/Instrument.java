package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * A law, decree, circular, directive or standard.
 *
 * @param code how its articles' ids begin, such as {@code ND85}
 * @param name its number in full
 * @param shortName how a sentence calls it; its name in full unless said otherwise
 * @param about what it is about, in our words
 * @param signed the day it was signed; null when not known
 * @param firstDay the first day it is in force; for a directive the day it was signed
 * @param lastDay the last day it is in force; null while it still is
 * @param ended why it is no longer in force, or how that is read; null while it is
 * @param certainty how sure these days are
 * @param replaces codes of the instruments it takes the place of
 * @param amends codes of the instruments it changes and leaves in force
 * @param grading whether systems are graded by level under it
 * @param spending whether tasks are prepared under it on which money for digital transformation is spent
 * @param source which copy of the text was read
 */
public record Instrument(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) LocalizedText name,
        LocalizedText shortName,
        @JsonProperty(required = true) LocalizedText about,
        @Nullable LocalDate signed,
        @JsonProperty(required = true) LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalizedText ended,
        @JsonProperty(required = true) Certainty certainty,
        List<String> replaces,
        List<String> amends,
        Boolean grading,
        Boolean spending,
        @JsonProperty(required = true) LocalizedText source) {
    public Instrument {
        shortName = shortName == null ? name : shortName;
        replaces = replaces == null ? List.of() : List.copyOf(replaces);
        amends = amends == null ? List.of() : List.copyOf(amends);
        grading = grading != null && grading;
        spending = spending != null && spending;
    }

    /** Whether it is in force on {@code day}. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether it is no longer in force on {@code day}. */
    public boolean isOverOn(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    /** Whether it is not in force yet on {@code day}. */
    public boolean isToComeOn(LocalDate day) {
        return day.isBefore(firstDay);
    }
}
