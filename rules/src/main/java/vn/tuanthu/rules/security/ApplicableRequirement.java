package vn.tuanthu.rules.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Question;
import vn.tuanthu.verdict.Subject;

/**
 * Inferred: all that must be there before a requirement is judged is there.
 *
 * @param asked the requirement on the system
 */
@SeenByRules
public record ApplicableRequirement(SystemRequirement asked) implements Question {
    @Override
    public String id() {
        return asked.id();
    }

    @Override
    public String basis() {
        return asked.basis();
    }

    @Override
    public LocalizedText words() {
        return asked.words();
    }

    @Override
    public boolean mandatory() {
        return asked.mandatory();
    }

    @Override
    public Certainty certainty() {
        return asked.certainty();
    }

    @Override
    public Subject subject() {
        return asked.subject();
    }

    /** The requirement with what it sets. */
    public LegalRequirement article() {
        return asked.article();
    }

    /** Code of the instrument it belongs to. */
    public String instrument() {
        return asked.instrument();
    }

    /** The system's id. */
    public String system() {
        return asked.system();
    }

    /** The day it is judged. */
    public LocalDate day() {
        return asked.day();
    }

    /** The last day to do it, of one that has such a day. */
    public LocalDate dueBy() {
        return asked.dueBy();
    }

    /** What it is about, where rules on several requirements share it; null where none is shared. */
    public @Nullable String topic() {
        return asked.topic();
    }
}
