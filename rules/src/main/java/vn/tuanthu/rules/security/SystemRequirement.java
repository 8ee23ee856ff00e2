package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.LegalRequirement.Need;

/**
 * A requirement of the law that is put to a system on the day.
 *
 * @param article the requirement
 * @param instrument code of the instrument it belongs to
 * @param subject the system
 */
@SeenByRules
public record SystemRequirement(LegalRequirement article, String instrument, SystemCase subject)
        implements ArticleQuestion {
    /** {@code article}, put to {@code subject}. */
    public static SystemRequirement of(LegalRequirement article, SystemCase subject) {
        return new SystemRequirement(article, article.instrument(), subject);
    }

    @Override
    public boolean mandatory() {
        return article.isMandatoryOn(subject.day());
    }

    /** The system's id. */
    public String system() {
        return subject.id();
    }

    /** The day it is judged. */
    public LocalDate day() {
        return subject.day();
    }

    /** What it is about, where rules on several requirements share it; null where none is shared. */
    public @Nullable String topic() {
        return article.topic();
    }

    /** The least level it is asked of, of one that is not asked of all. */
    public long fromLevel() {
        return article.number("fromLevel", day());
    }

    /** The last day to do it, of one that has such a day. */
    public LocalDate dueBy() {
        return article.day("dueBy", day());
    }

    /** Whether that day is set and has passed. */
    public boolean isPastDueBy() {
        return article.sets("dueBy", day()) && dueBy().isBefore(day());
    }

    /** Codes of the laws that an approval must have been given under. */
    public List<String> approvedUnder() {
        return article.list("approvedUnder", day());
    }

    /** Whether {@code need} must be met before it is judged. */
    public boolean needs(Need need) {
        return article.needs().contains(need);
    }
}
