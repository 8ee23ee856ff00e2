package vn.tuanthu.rules.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.Remarked;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Subject;

/**
 * Inferred: all that must be there before a requirement is judged is there.
 *
 * @param asked the requirement on the system
 * @param remark on what contested reading it is put at all; null where none is needed
 */
@SeenByRules
public record ApplicableRequirement(
        SystemRequirement asked, @Nullable Message remark) implements ArticleQuestion, Remarked {
    /** One that is put by what is written. */
    public static ApplicableRequirement of(SystemRequirement asked) {
        return new ApplicableRequirement(asked, null);
    }

    /** One that is put only by a contested reading; {@code arguments} fill the places of the sentence {@code key} on it. */
    public static ApplicableRequirement read(SystemRequirement asked, String key, Object... arguments) {
        return new ApplicableRequirement(asked, Message.of(key, arguments));
    }

    @Override
    public Certainty certainty() {
        return remark == null ? article().certainty() : Certainty.INTERPRETATION;
    }

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
