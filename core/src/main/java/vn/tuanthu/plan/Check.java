package vn.tuanthu.plan;

import vn.tuanthu.verdict.Certainty;

/** What a sentence of the plan, or of somebody's own regulation, becomes when it is judged. */
public sealed interface Check permits Target, Obligation, OwnCheck {
    /** For a sentence of the plan its ledger id, with a letter where the sentence holds several checks. */
    String id();

    /** The sentence. */
    Clause clause();

    /** Whether its outcome decides compliance. */
    boolean mandatory();

    /** How sure its source is. */
    Certainty certainty();
}
