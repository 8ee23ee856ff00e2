package vn.tuanthu.rules.pack;

import vn.tuanthu.plan.Target;

/** Holds one side of a target beside the words of its sentence; what these do not say is not compared. */
interface TargetReview {
    /**
     * Says what does not fit.
     *
     * @param at pointer to the target in its file
     */
    void look(Target target, Sentence sentence, String at, Doubts doubts);
}
