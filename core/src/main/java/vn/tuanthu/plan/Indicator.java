package vn.tuanthu.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * What a target measures.
 *
 * @param id name used in evidence, such as {@code work-files-online}
 * @param measure what sort of number its figures are
 * @param numerator what is counted, or what is to be done
 * @param denominator what it is counted out of or compared with; null where a figure is one number, or none
 * @param unit one counted thing, as in "312 hồ sơ"
 * @param trap the mistake that makes the figure another one
 * @param state whether it tells how things stand at the end of its period, rather than what happened during it
 * @param heldBy the kinds of system that hold what it counts; empty where none does
 * @param services what the online services that a system declares are to it; null where they are nothing to it
 * @param basis where the definition comes from, and how sure that is
 */
public record Indicator(
        String id,
        Measure measure,
        LocalizedText numerator,
        @Nullable LocalizedText denominator,
        LocalizedText unit,
        LocalizedText trap,
        boolean state,
        List<SystemKind> heldBy,
        @Nullable Services services,
        LocalizedText basis) {
    /** What the services that a system offers from end to end are to a figure. */
    public enum Services {
        /** It counts those that can be used on a phone, out of all of them. */
        ON_PHONES,
        /** It counts them. */
        OFFERED
    }

    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(trap, "trap");
        Objects.requireNonNull(basis, "basis");
        heldBy = List.copyOf(heldBy);
        if (denominator == null && !measure.isSingle() && measure != Measure.DONE) {
            throw new IllegalArgumentException(id + " says not out of what it is counted");
        }
    }

    /** What is counted, and out of what if it is out of something. */
    public Localized inWords() {
        return denominator == null
                ? numerator
                : new LocalizedText(
                        numerator.vi() + " / " + denominator.vi(), numerator.en() + " / " + denominator.en());
    }

    /** Whether it says where people count wrongly; a dash says nothing. */
    public boolean hasTrap() {
        return trap.vi().chars().anyMatch(Character::isLetter);
    }

    /** Where people count wrongly, after a blank; empty where it says nothing of that. */
    public Localized caution() {
        return hasTrap()
                ? Message.of("describe.caution", new LocalizedText(ended(trap.vi()), ended(trap.en())))
                : LocalizedText.of("");
    }

    /** It stands before another sentence. */
    private static String ended(String words) {
        return words.matches("(?s).*[.!?…]\\s*") ? words : words + ".";
    }

    /** What it is counted out of, of one that is. */
    public LocalizedText outOf() {
        return Objects.requireNonNull(denominator, "denominator");
    }
}
