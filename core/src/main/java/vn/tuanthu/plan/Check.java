package vn.tuanthu.plan;

import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Requirement;

/** What a sentence of the plan, or of somebody's own regulation, becomes when it is judged. */
public sealed interface Check extends Requirement permits Target, Obligation, OwnCheck {
    /** For a sentence of the plan its ledger id, with a letter where the sentence holds several checks. */
    @Override
    String id();

    /** The sentence. */
    Clause clause();

    /** Its ledger id, or the article. */
    @Override
    default String basis() {
        return clause().id();
    }

    /** The sentence itself, which has no translation. */
    @Override
    default LocalizedText words() {
        return new LocalizedText(clause().text(), clause().text());
    }
}
