package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/**
 * The decree by which tasks are prepared that are decided on a day.
 *
 * @param day the day of the decision
 * @param decree the decree in force on that day
 * @param amendment the decree in force that changed it, or null
 */
public record GoverningDecree(
        LocalDate day, Instrument decree, @Nullable Instrument amendment) {
    public GoverningDecree {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(decree, "decree");
    }

    /** Code of the decree, amended or not. */
    public String code() {
        return decree.code();
    }

    /** Its name in reports for programs: its code, and whether it was amended. */
    public String id() {
        return amendment == null ? code() : code() + "_AMENDED";
    }

    /** Its name for people, with the decree that changed it. */
    public LocalizedText name() {
        if (amendment == null) {
            return decree.name();
        }
        Message both = Message.of("budget.amended", decree.name(), amendment.name());
        return new LocalizedText(both.in(Language.VI), both.in(Language.EN));
    }

    /** The year of its text before any amendment. */
    public String year() {
        LocalDate signed = decree.signed() == null ? decree.firstDay() : decree.signed();
        return String.valueOf(signed.getYear());
    }

    /** The decree that changed one known to be amended, as a sentence calls it. */
    public LocalizedText amendedBy() {
        return Objects.requireNonNull(amendment, "not amended").shortName();
    }

    /** Whether another decree changed it. */
    public boolean isAmended() {
        return amendment != null;
    }

    /** How sure it is that what it sets holds on the day: no surer than the amendment, if there is one. */
    public Certainty certainty() {
        return amendment == null ? decree.certainty() : amendment.certainty();
    }

    /** Whether its text was read as it holds on the day, so that a verdict by it decides and not only advises. */
    public boolean isRead() {
        return certainty() == Certainty.TEXT_READ;
    }
}
