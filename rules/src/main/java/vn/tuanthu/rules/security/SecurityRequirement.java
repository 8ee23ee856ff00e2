package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * A check on a system that is not one of its measures.
 *
 * @param id such as {@code ND85.20.2c}
 * @param article where it stands
 * @param certainty how sure it is
 * @param firstDay the first day it is made; null for always
 * @param lastDay the last day it is made; null for always
 * @param adviceFrom the day from which it only advises; null for never
 * @param advice whether it only advises at all times
 * @param text what it asks, in our words
 */
public record SecurityRequirement(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Certainty certainty,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate adviceFrom,
        Boolean advice,
        @JsonProperty(required = true) LocalizedText text) {
    public SecurityRequirement {
        advice = advice != null && advice;
    }

    /** Whether it is made on {@code day}. */
    public boolean isMadeOn(LocalDate day) {
        return (firstDay == null || !day.isBefore(firstDay)) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether it asks if the level of {@code grade} can be told. */
    public boolean isLevelOf(RegimeLevel grade) {
        return id.equals(grade.regime() + ".level");
    }

    /** Whether it compares the approved level with {@code grade}. */
    public boolean isApprovalOf(RegimeLevel grade) {
        return id.equals(grade.regime() + ".approved-level");
    }

    /** Whether it asks for a yearly report. */
    public boolean isYearlyReport() {
        return id.startsWith("TT12.13.4-") || id.startsWith("ND331.35.");
    }

    /** Whether it asks for one of the four layers. */
    public boolean isLayer() {
        return id.startsWith("CT14.layer");
    }

    boolean isMandatoryOn(LocalDate day) {
        return !advice && (adviceFrom == null || day.isBefore(adviceFrom));
    }
}
