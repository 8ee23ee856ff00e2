package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.Inspection.Cause;
import vn.tuanthu.evidence.Inspection.Content;
import vn.tuanthu.evidence.Inspection.Form;
import vn.tuanthu.evidence.Inspection.Inspector;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * The last inspection of a system by the day.
 *
 * @param system the system's id
 * @param inspection what was made
 */
@SeenByRules
public record LastInspection(String system, Inspection inspection) {
    /** The day of its report. */
    public LocalDate date() {
        return inspection.date();
    }

    /** By what sort of body. */
    public Inspector by() {
        return inspection.by();
    }

    /** Whether an internal unit is said to have made it. */
    public boolean isInternal() {
        return by() == Inspector.INTERNAL_INDEPENDENT_UNIT;
    }

    /** Why it was made out of its turn; null for one of those made from time to time. */
    public @Nullable Cause cause() {
        return inspection.cause();
    }

    /** What was looked at; empty when not declared. */
    public List<Content> contents() {
        return inspection.contents();
    }

    /** How much of the system the inspector was shown; empty when not declared. */
    public List<Form> forms() {
        return inspection.forms();
    }

    /** What of {@code asked} was not looked at. */
    public List<Content> missing(List<String> asked) {
        return contents(asked).stream()
                .filter(content -> !contents().contains(content))
                .toList();
    }

    /** Contents by their names. */
    public static List<Content> contents(List<String> names) {
        return names.stream().map(Content::valueOf).toList();
    }

    /** Bodies by their names. */
    public static List<Inspector> inspectors(List<String> names) {
        return names.stream().map(Inspector::valueOf).toList();
    }

    /** Its report with the date. */
    public String document() {
        return DatedDocument.text(inspection.document(), inspection.date());
    }
}
