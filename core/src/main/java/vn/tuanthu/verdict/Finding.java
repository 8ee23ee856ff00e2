package vn.tuanthu.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * One verdict that defends itself: which check, on whose figures, how it ended, with what numbers and why.
 *
 * @param check id of the check, such as {@code II.2.1a} or {@code TT12.D04}
 * @param clause id of the clause or article it rests on, such as {@code II.2.1} or {@code TT12 PL3 II.1.b}
 * @param clauseText the plan's own words, or ours for another instrument
 * @param subject id of the agency, system, task or province
 * @param subjectName its name
 * @param outcome how the check ended
 * @param mandatory whether the outcome decides if the report is compliant; otherwise it is advice
 * @param numerator what was counted, null when the check counts nothing or only a percentage was published
 * @param denominator what it was counted out of, or compared with; null likewise, and when one number was counted
 * @param percent the ratio in percent, for display only: rounded half-up to two decimals; null when undefined
 * @param required the condition, such as {@code ≥ 90 %}; null when it cannot be put in one
 * @param shortfall by how many whole units the numerator must change to meet the condition, or by how many days something is
 *     late; null unless counted
 * @param message why, in a sentence with the numbers
 * @param definition how the figure is defined, and any difference from the plan's definition; null when not a figure
 * @param evidence what the verdict rests on: sources, documents, findings it was derived from; those that the author of the
 *     evidence named stand in the author's words in both languages
 * @param certainty how sure the legal basis is
 * @param waiver the waiver in force, or null
 */
public record Finding(
        String check,
        String clause,
        LocalizedText clauseText,
        String subject,
        String subjectName,
        Outcome outcome,
        boolean mandatory,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent,
        @Nullable Message required,
        @Nullable Long shortfall,
        Message message,
        @Nullable Message definition,
        List<Localized> evidence,
        Certainty certainty,
        @Nullable Waiver waiver) {
    public Finding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(clauseText, "clauseText");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(subjectName, "subjectName");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(certainty, "certainty");
        evidence = List.copyOf(evidence);
    }

    /** Starts a finding with what every finding has; the message and the rest follow. */
    public static Builder of(
            String check, String clause, LocalizedText clauseText, String subject, String subjectName) {
        return new Builder(check, clause, clauseText, subject, subjectName);
    }

    /** Starts a finding on what {@code asked} asks of {@code subject}; the message and the rest follow. */
    public static Builder of(Requirement asked, Subject subject) {
        return new Builder(asked.id(), asked.basis(), asked.words(), subject.id(), subject.name())
                .mandatory(asked.mandatory())
                .certainty(asked.certainty());
    }

    /** What the verdict rests on, in {@code language}. */
    public List<String> evidence(Language language) {
        return evidence.stream().map(one -> one.in(language)).toList();
    }

    /** Whether this finding keeps a report from being compliant: mandatory, neither met, excluded nor waived. */
    public boolean blocks() {
        return mandatory && outcome != Outcome.PASS && outcome != Outcome.NOT_APPLICABLE && waiver == null;
    }

    /** The same of {@code other}, of whom everything that it rests on is true likewise. */
    public Finding about(Subject other) {
        return with(other.id(), other.name(), message, waiver);
    }

    /** The same verdict with {@code another} sentence, which says at least what this one says. */
    public Finding saying(Message another) {
        return with(subject, subjectName, another, waiver);
    }

    Finding with(Waiver granted) {
        return with(subject, subjectName, message, granted);
    }

    private Finding with(String id, String name, Message why, @Nullable Waiver granted) {
        return new Finding(
                check,
                clause,
                clauseText,
                id,
                name,
                outcome,
                mandatory,
                numerator,
                denominator,
                percent,
                required,
                shortfall,
                why,
                definition,
                evidence,
                certainty,
                granted);
    }

    /** Collects the parts of a finding. Not safe for use by several threads. */
    public static final class Builder {
        private final String check;
        private final String clause;
        private final LocalizedText clauseText;
        private final String subject;
        private final String subjectName;
        private boolean mandatory = true;
        private @Nullable Long numerator;
        private @Nullable Long denominator;
        private @Nullable BigDecimal percent;
        private @Nullable Message required;
        private @Nullable Long shortfall;
        private @Nullable Message definition;
        private List<Localized> evidence = List.of();
        private Certainty certainty = Certainty.TEXT_READ;

        private Builder(String check, String clause, LocalizedText clauseText, String subject, String subjectName) {
            this.check = check;
            this.clause = clause;
            this.clauseText = clauseText;
            this.subject = subject;
            this.subjectName = subjectName;
        }

        /** Whether the outcome decides compliance; it does unless said otherwise. */
        public Builder mandatory(boolean decides) {
            this.mandatory = decides;
            return this;
        }

        /** One number that is out of nothing, in whole units. */
        public Builder counted(long count) {
            this.numerator = count;
            return this;
        }

        /** The count and what it was out of, both in whole units. */
        public Builder counted(long count, long outOf) {
            this.numerator = count;
            this.denominator = outOf;
            return this;
        }

        /** The ratio in percent, for display; null when undefined. */
        public Builder percent(@Nullable BigDecimal rounded) {
            this.percent = rounded;
            return this;
        }

        /** The condition that was to be met; null when it cannot be put in one. */
        public Builder required(@Nullable Message condition) {
            this.required = condition;
            return this;
        }

        /** How many whole units are missing; zero or more. */
        public Builder shortfall(long missing) {
            this.shortfall = missing;
            return this;
        }

        /** How the figure is defined; null when there is no figure. */
        public Builder definition(@Nullable Message used) {
            this.definition = used;
            return this;
        }

        /** What the verdict rests on: words in both languages, or anything else, which is written the same in both. */
        public Builder evidence(List<?> used) {
            if (used.size() == 1) {
                this.evidence = List.of(localized(used.get(0)));
            } else {
                this.evidence = used.stream().map(Builder::localized).toList();
            }
            return this;
        }

        private static Localized localized(Object used) {
            return used instanceof Localized words ? words : LocalizedText.of(String.valueOf(used));
        }

        /** How sure the legal basis is; {@link Certainty#TEXT_READ} unless said otherwise. */
        public Builder certainty(Certainty sure) {
            this.certainty = sure;
            return this;
        }

        /** The finding, with its outcome and the sentence that says why. */
        public Finding ends(Outcome outcome, Message why) {
            return new Finding(
                    check,
                    clause,
                    clauseText,
                    subject,
                    subjectName,
                    outcome,
                    mandatory,
                    numerator,
                    denominator,
                    percent,
                    required,
                    shortfall,
                    why,
                    definition,
                    evidence,
                    certainty,
                    null);
        }
    }
}
