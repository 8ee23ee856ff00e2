package vn.tuanthu.verdict;

import vn.tuanthu.text.LocalizedText;

/** What a verdict is about: something that a plan, a law or a regulation asks. */
public interface Requirement {
    /** Id of the check, such as {@code II.2.1a} or {@code ND85.20.2c}; never null. */
    String id();

    /** Where it stands: a ledger id of the plan or an article; never null. */
    String basis();

    /** What it asks: the plan's own words, or ours for a law; never null. */
    LocalizedText words();

    /** Whether its outcome decides compliance; otherwise it is advice. */
    boolean mandatory();

    /** How sure its source is; never null. */
    Certainty certainty();
}
