package vn.tuanthu.rules.pack;

import java.util.List;
import vn.tuanthu.plan.Target;

/** Holds all targets of a sentence together beside its words: what it says and none of them judges. */
interface ClauseReview {
    /**
     * A target where it stands.
     *
     * @param target the target
     * @param at pointer to it in its file
     */
    record Placed(Target target, String at) {}

    /** Says what does not fit; {@code targets} are those of the sentence, at least one. */
    void look(Sentence sentence, List<Placed> targets, Doubts doubts);
}
