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

    /** Starts a figure of which nothing else is known; give it what is known and {@link Builder#build() build} it. */
    public static Builder of(String indicator) {
        return new Builder(indicator);
    }

    /** Counts of an agency, defined as the plan defines them. */
    public static Measurement of(
            @Nullable String agency,
            String indicator,
            long numerator,
            long denominator,
            @Nullable Period period,
            @Nullable String source) {
        Builder figure = of(indicator).agency(agency).count(numerator).outOf(denominator);
        figure.period = period;
        figure.source = source == null ? null : LocalizedText.of(source);
        return figure.build();
    }

    /** Starts a figure that is like this one but for what is changed. */
    public Builder but() {
        Builder copy = of(indicator);
        copy.agency = agency;
        copy.subject = subject;
        copy.tier = tier;
        copy.count = numerator;
        copy.outOf = denominator;
        copy.value = value;
        copy.percent = percent;
        copy.percentIs = percentIs;
        copy.done = done;
        copy.doneOn = doneOn;
        copy.period = period;
        copy.source = source;
        copy.definition = definition;
        return copy;
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

    /** Puts together a figure from what is known about it. Not safe for use by several threads. */
    public static final class Builder {
        private final String indicator;
        private @Nullable String agency;
        private Agency.@Nullable Tier tier;
        private @Nullable Long count;
        private @Nullable Long outOf;
        private @Nullable BigDecimal value;
        private @Nullable BigDecimal percent;
        private @Nullable PublishedChange percentIs;
        private @Nullable Boolean done;
        private @Nullable LocalDate doneOn;
        private @Nullable String subject;
        private @Nullable Period period;
        private @Nullable LocalizedText source;
        private @Nullable String definition;

        private Builder(String indicator) {
            this.indicator = Objects.requireNonNull(indicator, "indicator");
        }

        /** The agency it is about; null when it is about the whole province or another subject. */
        public Builder agency(@Nullable String owner) {
            this.agency = owner;
            return this;
        }

        /** What was counted, in whole units, 0 or more. */
        public Builder count(long numerator) {
            this.count = numerator;
            return this;
        }

        /** Out of how many, in whole units, 0 or more. */
        public Builder outOf(long denominator) {
            this.outOf = denominator;
            return this;
        }

        /** Only the published percentage of a change, such as 80 {@link PublishedChange#OF_BASE}, where there are no counts. */
        public Builder published(String percentage, PublishedChange is) {
            this.percentIs = Objects.requireNonNull(is, "is");
            return published(percentage);
        }

        /**
         * Only the published percentage, 0 to 100, where there are no counts.
         *
         * @throws IllegalArgumentException if it is not written as {@code 87.4}
         */
        public Builder published(String percentage) {
            return published(number("percentage", percentage));
        }

        /** Only the published percentage, 0 to 100, where there are no counts. */
        public Builder published(BigDecimal percentage) {
            this.percent = Objects.requireNonNull(percentage, "percentage");
            return this;
        }

        /**
         * One number: how many, how much in whole đồng, which place; or a published average or density.
         *
         * @throws IllegalArgumentException if it is not written as {@code 1234.5}
         */
        public Builder value(String number) {
            this.value = number("number", number);
            return this;
        }

        /** A comma may part decimals or thousands, so none is read. */
        private BigDecimal number(String name, String text) {
            try {
                return new BigDecimal(Objects.requireNonNull(text, name));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "the " + name + " of " + indicator + " is not digits with a point before decimals: " + text, e);
            }
        }

        /** It was done on this day. */
        public Builder doneOn(LocalDate day) {
            this.doneOn = Objects.requireNonNull(day, "day");
            return this;
        }

        /** It is not done. */
        public Builder notDone() {
            this.done = false;
            return this;
        }

        /** What it is about, where the plan asks of each of a list, such as a sector. */
        public Builder about(String one) {
            this.subject = Objects.requireNonNull(one, "one");
            return this;
        }

        /** Of a figure of the whole province, the tier it covers; null for all tiers. */
        public Builder covering(Agency.@Nullable Tier only) {
            this.tier = only;
            return this;
        }

        /** Counted over a whole year. */
        public Builder year(int year) {
            return period(Period.ofYear(year));
        }

        /** When it was counted. */
        public Builder period(Period when) {
            this.period = Objects.requireNonNull(when, "when");
            return this;
        }

        /** Where it comes from, in the words of its author. */
        public Builder source(String where) {
            return source(LocalizedText.of(Objects.requireNonNull(where, "where")));
        }

        /** Where it comes from, told in both languages. */
        public Builder source(LocalizedText where) {
            this.source = Objects.requireNonNull(where, "where");
            return this;
        }

        /** How it is defined, when that is not how the plan defines it; null when it is. */
        public Builder definition(@Nullable String other) {
            this.definition = other;
            return this;
        }

        /** The figure. */
        public Measurement build() {
            return new Measurement(
                    agency,
                    subject,
                    tier,
                    indicator,
                    count,
                    outOf,
                    value,
                    percent,
                    percentIs,
                    done,
                    doneOn,
                    period,
                    source,
                    definition);
        }
    }
}
