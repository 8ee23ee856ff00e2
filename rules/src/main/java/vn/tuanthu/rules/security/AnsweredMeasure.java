package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SecurityMeasure.Reason;
import vn.tuanthu.evidence.SecurityMeasure.Status;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * Inferred: a required measure is answered.
 *
 * @param required what the level asks for
 * @param given what evidence says of it
 */
@SeenByRules
public record AnsweredMeasure(RequiredMeasure required, GivenMeasure given) {
    private static final Map<Reason, Role> CONTRADICTED_BY =
            Map.of(Reason.NO_WIRELESS_NETWORK, Role.WIRELESS_NETWORK, Reason.NO_MAIL_SERVICE, Role.MAIL);

    /** How far it is. */
    public Status status() {
        return given.said().status();
    }

    /** Why it is said not to apply; null when no reason is given. */
    public @Nullable Reason reason() {
        return given.said().reason();
    }

    /** Whether the rules allow the reason. */
    public boolean isReasonAllowed() {
        return given.said().reason() != null
                && required.measure().notApplicableWhen().contains(given.said().reason());
    }

    /** Whether the declared roles of the system contradict the reason. */
    public boolean isReasonContradicted() {
        return given.said().reason() != null
                && CONTRADICTED_BY.containsKey(given.said().reason())
                && required.subject()
                        .roles()
                        .contains(CONTRADICTED_BY.get(given.said().reason()));
    }

    /** Whether it names a document with its date. */
    public boolean isDocumented() {
        return given.isDocumented();
    }

    /** Whether what stands in the place of its document is still to be filled in. */
    public boolean isToBeFilledIn() {
        return given.isToBeFilledIn();
    }

    /** The document's date, of a measure that names one; null otherwise. */
    public @Nullable LocalDate shownOn() {
        return given.isDocumented() ? given.said().date() : null;
    }

    /** The document that shows it, of a measure that names one. */
    public String shownBy() {
        return given.said().shownBy();
    }

    /** The document with its date. */
    public String document() {
        return DatedDocument.text(given.said().shownBy(), given.said().shownOn());
    }

    /** Whether a document of the day or before shows it. */
    public boolean isShown() {
        return given.isDocumented()
                && !given.said().shownOn().isAfter(required.subject().day());
    }

    /** Whether it leaves out what the level asks about. */
    public boolean isOpen() {
        return required.isLeftOpenBy(given.said());
    }

    /** Whether it is what the level asks. */
    public boolean isAdequate() {
        return required.isMetBy(given.said());
    }
}
