package vn.tuanthu.rules.security;

import vn.tuanthu.evidence.SecurityMeasure;

/**
 * Inferred: a required measure is answered.
 *
 * @param required what the level asks for
 * @param answer what evidence says of it
 */
public record AnsweredMeasure(Required required, Answer answer) {
    /** How far it is. */
    public SecurityMeasure.Status status() {
        return answer.status();
    }

    /** Whether it is not in place yet. */
    public boolean isMissing() {
        return answer.isMissing();
    }

    /** Whether the answer gives a reason that the rules allow and the declaration does not contradict. */
    public boolean isExcused() {
        return required.isExcused(answer);
    }

    /** Whether the answer names a document of the day or before. */
    public boolean isShown() {
        return required.isShown(answer);
    }

    /** Whether the answer leaves out what the level asks about. */
    public boolean isOpen() {
        return required.isOpen(answer);
    }

    /** Whether the answer says enough, and it is what the level asks. */
    public boolean isAdequate() {
        return required.isAdequate(answer);
    }

    /** Whether the answer says enough, and it is not what the level asks. */
    public boolean isInadequate() {
        return required.isInadequate(answer);
    }
}
