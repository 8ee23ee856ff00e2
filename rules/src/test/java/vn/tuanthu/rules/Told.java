package vn.tuanthu.rules;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;

/**
 * Everything a verdict says, in a line: whether it decides or advises, why, its count and percentage, what is short, what
 * was asked, what it rests on, and how sure it is. Whoever is told to act reads this, so the wrong sentence under the right
 * outcome is a wrong verdict.
 */
public final class Told {
    private Told() {}

    public static String of(Finding finding) {
        List<String> told = new ArrayList<>();
        told.add(finding.outcome() + (finding.mandatory() ? ":" : " advises:"));
        told.add(finding.message().in(Language.EN));
        if (finding.numerator() != null) {
            told.add("[" + finding.numerator() + "/" + finding.denominator() + "]");
        }
        if (finding.percent() != null) {
            told.add("[" + finding.percent() + " %]");
        }
        if (finding.shortfall() != null) {
            told.add("[short " + finding.shortfall() + "]");
        }
        if (finding.required() != null) {
            told.add("[" + finding.required().in(Language.EN) + "]");
        }
        if (!finding.evidence().isEmpty()) {
            told.add(finding.evidence(Language.VI).toString());
        }
        if (finding.certainty() != Certainty.TEXT_READ) {
            told.add(finding.certainty().toString());
        }
        return String.join(" ", told);
    }
}
