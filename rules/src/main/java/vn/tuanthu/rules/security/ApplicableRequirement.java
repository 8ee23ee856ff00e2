package vn.tuanthu.rules.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.verdict.Subject;

/**
 * Inferred: all that must be there before a requirement is judged is there.
 *
 * @param asked the requirement on the system
 */
@SeenByRules
public record ApplicableRequirement(SystemRequirement asked) implements ArticleQuestion {
    @Override
    public boolean mandatory() {
        return asked.mandatory();
    }

    @Override
    public Subject subject() {
        return asked.subject();
    }

    @Override
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
