package vn.tuanthu.examples.own;

import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts of the regulation into words; arithmetic is Java's, joining the facts is left to the rules. */
public final class RegulationVerdict {
    private static final Percentage LEAST = Percentage.of(75);

    private final OwnCheck check;
    private final Agency agency;

    private RegulationVerdict(OwnCheck check, Agency agency) {
        this.check = check;
        this.agency = agency;
    }

    public static RegulationVerdict on(OwnCheck check, Agency agency) {
        return new RegulationVerdict(check, agency);
    }

    /** The agency's counts, compared exactly. */
    public Finding judged(Measurement figure) {
        long missing = LEAST.shortfall(figure.count(), figure.outOf());
        Finding.Builder finding =
                start().counted(figure.count(), figure.outOf()).shortfall(missing);
        return missing == 0
                ? finding.ends(
                        Outcome.PASS, Message.of("regulation.met", figure.count(), figure.outOf(), LEAST.value()))
                : finding.ends(
                        Outcome.FAIL,
                        Message.of("regulation.missed", figure.count(), figure.outOf(), LEAST.value(), missing));
    }

    /** Nothing was counted. */
    public Finding unanswered() {
        return start().ends(Outcome.NO_DATA, Message.of("regulation.no-counts"));
    }

    private Finding.Builder start() {
        String words = check.clause().text();
        return Finding.of(check.id(), check.clause().id(), new LocalizedText(words, words), agency.id(), agency.name())
                .mandatory(check.mandatory())
                .certainty(check.certainty());
    }
}
