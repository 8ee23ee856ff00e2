package vn.tuanthu.plan;

import vn.tuanthu.verdict.Certainty;

/** What a sentence of the plan becomes when it is judged. */
public sealed interface Check permits Target, Obligation {
    /** The ledger id of its sentence, with a letter where the sentence holds several checks. */
    String id();

    /** The sentence. */
    Clause clause();

    /** Whether its outcome decides compliance. */
    boolean mandatory();

    /** How sure its source is. */
    Certainty certainty();
}
