package vn.tuanthu.rules.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on duties into words. */
public final class ObligationVerdict {
    private final Obligation obligation;
    private final String subject;
    private final String subjectName;

    private ObligationVerdict(Obligation obligation, String subject, String subjectName) {
        this.obligation = obligation;
        this.subject = subject;
        this.subjectName = subjectName;
    }

    /** A verdict on an agency. */
    public static ObligationVerdict on(Obligation obligation, Agency agency) {
        return new ObligationVerdict(obligation, agency.id(), agency.name());
    }

    /** A verdict on a province. */
    public static ObligationVerdict on(Obligation obligation, Plan.Province province) {
        return new ObligationVerdict(obligation, province.id(), province.name());
    }

    /** The duty does not bind this agency on {@code day}. */
    public Finding excluded(Agency agency, LocalDate day) {
        return start().ends(
                        Outcome.NOT_APPLICABLE,
                        obligation.exclusion(agency, day).orElseThrow());
    }

    /** Nobody attested anything. */
    public Finding unanswered() {
        return start().ends(
                        Outcome.NO_DATA,
                        Message.of("obligation.unanswered", obligation.supply(), obligation.responsible()));
    }

    /** It is attested as done, by a document that counts. */
    public Finding done(Attestation attestation) {
        return of(attestation)
                .ends(Outcome.PASS, Message.of("obligation.done", attestation.shownBy(), attestation.shownOn()));
    }

    /** It is attested as not done, or not done yet. */
    public Finding notDone(Attestation attestation) {
        return of(attestation)
                .ends(
                        Outcome.FAIL,
                        Message.of(
                                attestation.status() == Attestation.Status.IN_PROGRESS
                                        ? "obligation.in-progress"
                                        : "obligation.not-done",
                                obligation.supply(),
                                obligation.responsible()));
    }

    /** It is attested as done, but no document that counts on {@code day} shows it. */
    public Finding unproven(Attestation attestation, LocalDate day) {
        return of(attestation).ends(Outcome.NO_DATA, reason(attestation, day));
    }

    private Message reason(Attestation attestation, LocalDate day) {
        if (!attestation.isDocumented()) {
            return Message.of("obligation.undocumented", obligation.supply());
        }
        if (attestation.shownOn().isAfter(day)) {
            return Message.of("obligation.later-document", attestation.shownBy(), attestation.shownOn(), day);
        }
        LocalDate ends = attestation.validUntil();
        if (ends != null && day.isAfter(ends)) {
            return Message.of("obligation.lapsed", attestation.shownBy(), ends, day);
        }
        LocalDate due = Objects.requireNonNull(attestation.nextReview(), "nothing else keeps a document from holding");
        return Message.of("obligation.review-overdue", attestation.shownBy(), due, day);
    }

    private Finding.Builder of(Attestation attestation) {
        Finding.Builder finding = start();
        return attestation.isDocumented()
                ? finding.evidence(List.of(attestation.document() + " (" + attestation.date() + ")"))
                : finding;
    }

    private Finding.Builder start() {
        String words = obligation.clause().text();
        return Finding.of(
                        obligation.id(),
                        obligation.clause().id(),
                        new LocalizedText(words, words),
                        subject,
                        subjectName)
                .mandatory(obligation.mandatory())
                .required(Message.of("obligation.required", obligation.supply()))
                .certainty(obligation.certainty());
    }
}
