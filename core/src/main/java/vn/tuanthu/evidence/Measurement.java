package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Identity;
import vn.tuanthu.text.LocalizedText;

/**
 * One figure: counts, one number, only a published figure, or what is done. Everything is taken as it comes; {@code
 * EvidenceValidator} says what is wrong with it before anything is judged.
 *
 * @param agency the agency it is about; null when it is about the whole province or another subject
 * @param subject what it is about where the plan asks of each of a list, such as a sector; otherwise null
 * @param tier for a figure about the whole province, the tier it covers; null means all tiers, or the agency's own
 * @param indicator what was measured
 * @param numerator whole units, 0 or more; null when there are no counts
 * @param denominator whole units, 0 or more: of a share at least the numerator, of a change the figure of the base year, of
 *     a place among how many; null when there are no counts
 * @param value the one number of a count, an amount in đồng or a place; or a published average or density; otherwise null
 * @param percent the published share or change in percent, taken as exact; null when counts are given
 * @param percentIs what the published percentage of a change is; null where no change is published
 * @param done whether something is done; null when a number answers
 * @param doneOn the day it was done; null when it is not, or nobody says
 * @param period when it was counted
 * @param source where it comes from: in the words of its author, or in both languages where a program found it
 * @param definition how it is defined when that is not how the plan defines it; such a figure answers nothing and is shown as a remark
 */
public record Measurement(
        @Nullable String agency,
        @Nullable String subject,
        Agency.@Nullable Tier tier,
        @JsonProperty(required = true) String indicator,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal percent,
        @Nullable PublishedChange percentIs,
        @Nullable Boolean done,
        @Nullable LocalDate doneOn,
        @Nullable Period period,
        @JsonSerialize(using = PlainWords.class) @Nullable LocalizedText source,
        @Nullable String definition) {
    public Measurement {
        Objects.requireNonNull(indicator, "indicator");
        agency = agency == null ? null : Identity.of(agency);
    }

    /** Any figure, whose source is named in its author's words. */
    public Measurement(
            @Nullable String agency,
            @Nullable String subject,
            Agency.@Nullable Tier tier,
            String indicator,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent,
            @Nullable PublishedChange percentIs,
            @Nullable Boolean done,
            @Nullable LocalDate doneOn,
            @Nullable Period period,
            @Nullable String source,
            @Nullable String definition) {
        this(
                agency,
                subject,
                tier,
                indicator,
                numerator,
                denominator,
                value,
                percent,
                percentIs,
                done,
                doneOn,
                period,
                source == null ? null : LocalizedText.of(source),
                definition);
    }

    /** Any figure but a published change. */
    public Measurement(
            @Nullable String agency,
            @Nullable String subject,
            Agency.@Nullable Tier tier,
            String indicator,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent,
            @Nullable Boolean done,
            @Nullable LocalDate doneOn,
            @Nullable Period period,
            @Nullable String source,
            @Nullable String definition) {
        this(
                agency,
                subject,
                tier,
                indicator,
                numerator,
                denominator,
                value,
                percent,
                null,
                done,
                doneOn,
                period,
                source,
                definition);
    }

    /** A share: counts, or the published percentage. */
    public Measurement(
            @Nullable String agency,
            Agency.@Nullable Tier tier,
            String indicator,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal percent,
            @Nullable Period period,
            @Nullable String source,
            @Nullable String definition) {
        this(
                agency,
                null,
                tier,
                indicator,
                numerator,
                denominator,
                null,
                percent,
                null,
                null,
                period,
                source,
                definition);
    }

    /** Counts of an agency, defined as the plan defines them. */
    public static Measurement of(
            @Nullable String agency,
            String indicator,
            long numerator,
            long denominator,
            @Nullable Period period,
            @Nullable String source) {
        return new Measurement(agency, null, indicator, numerator, denominator, null, period, source, null);
    }

    /** The same figure, from a source that is told in both languages. */
    public Measurement from(LocalizedText other) {
        return new Measurement(
                agency,
                subject,
                tier,
                indicator,
                numerator,
                denominator,
                value,
                percent,
                percentIs,
                done,
                doneOn,
                period,
                other,
                definition);
    }

    /** The same figure, of this agency. */
    public Measurement withAgency(String owner) {
        return new Measurement(
                owner,
                subject,
                tier,
                indicator,
                numerator,
                denominator,
                value,
                percent,
                percentIs,
                done,
                doneOn,
                period,
                source,
                definition);
    }

    /** Whether it has counts out of something. */
    @JsonIgnore
    public boolean isCounted() {
        return numerator != null && denominator != null;
    }

    /** The one number that it is, whichever way it was written; null if it is none. */
    @JsonIgnore
    public @Nullable BigDecimal single() {
        return value != null || numerator == null ? value : BigDecimal.valueOf(numerator);
    }

    /** Whether there was nothing to count: a ratio over zero is undefined. */
    @JsonIgnore
    public boolean isEmpty() {
        return isCounted() && outOf() == 0;
    }

    /**
     * What was counted, of a figure known to have counts.
     *
     * @throws NullPointerException if it has none
     */
    public long count() {
        return Objects.requireNonNull(numerator, "numerator");
    }

    /**
     * Out of how many, of a figure known to have counts.
     *
     * @throws NullPointerException if it has none
     */
    public long outOf() {
        return Objects.requireNonNull(denominator, "denominator");
    }

    /**
     * The published figure, of one known to have no counts.
     *
     * @throws NullPointerException if it has counts
     */
    public BigDecimal published() {
        return Objects.requireNonNull(percent == null && !isCounted() ? single() : percent, "percent");
    }

    /**
     * By how many percent what is published has risen, whichever way it was published; negative where it fell.
     *
     * @throws NullPointerException if no change is published, or nobody says which way
     */
    @JsonIgnore
    public BigDecimal publishedRise() {
        return Objects.requireNonNull(percentIs, "percentIs").rise(published());
    }

    /** Whether it says that something is done. */
    public boolean tellsOfDone() {
        return doneOn != null || Boolean.TRUE.equals(done);
    }

    /** Whether it is defined as the plan defines it. */
    @JsonIgnore
    public boolean isAsPlanned() {
        return definition == null;
    }

    /** Whether it is about the whole province. */
    @JsonIgnore
    public boolean isOfProvince() {
        return agency == null && subject == null;
    }
}
