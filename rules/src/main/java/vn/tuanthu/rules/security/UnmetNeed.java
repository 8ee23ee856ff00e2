package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.LegalRequirement.Need;
import vn.tuanthu.verdict.Outcome;

/**
 * Inferred: something that must be there before a requirement is judged is not there.
 *
 * @param asked the requirement on the system
 * @param need what is missing
 * @param outcome how the check ends for want of it
 * @param key the sentence that says so
 * @param arguments what fills its places
 */
@SeenByRules
public record UnmetNeed(SystemRequirement asked, Need need, Outcome outcome, String key, Object... arguments) {
    /** A requirement that is not applied for want of {@code need}. */
    public static UnmetNeed notApplicable(SystemRequirement asked, Need need, String key, Object... arguments) {
        return new UnmetNeed(asked, need, Outcome.NOT_APPLICABLE, key, arguments);
    }

    /** A requirement that cannot be judged for want of {@code need}. */
    public static UnmetNeed noData(SystemRequirement asked, Need need, String key, Object... arguments) {
        return new UnmetNeed(asked, need, Outcome.NO_DATA, key, arguments);
    }

    /** The system's id. */
    public String system() {
        return asked.system();
    }

    /** The requirement's id. */
    public String requirement() {
        return asked.id();
    }

    /** The place of the need among those of the requirement: the first that is missing is told. */
    public int place() {
        return asked.article().needs().indexOf(need);
    }
}
