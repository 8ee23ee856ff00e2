package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.rules.engine.FindingCollector;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.engine.Verdict;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.DatedDocument;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** A duty, an agency or the province, and the attestation that answers it. */
@SeenByRules
public final class DutyCase extends PlanCase {
    private final Obligation duty;
    private final @Nullable Attestation attestation;
    private final boolean derived;

    /** @param derived whether it was shown by the information systems of the evidence instead of declared */
    DutyCase(Obligation duty, Addressee addressee, @Nullable Attestation attestation, boolean derived) {
        super(duty, duty.tiers(), addressee);
        this.duty = duty;
        this.attestation = attestation;
        this.derived = derived;
    }

    @Override
    public Verdict verdict(FindingCollector findings) {
        Verdict verdict = findings.on(duty, subject()).required("obligation.required", supply());
        return isAsked() && isDocumented() ? verdict.evidence(source()) : verdict;
    }

    @Override
    public boolean isAsked() {
        return !isTierEnded() && isOfItsTiers();
    }

    /** How far it is attested to be; null when nobody attested anything. */
    public Attestation.@Nullable Status status() {
        return attestation == null ? null : attestation.status();
    }

    /** Whether the attestation names a document with its date. */
    public boolean isDocumented() {
        return attestation != null && attestation.isDocumented();
    }

    /** Whether what stands in the place of its document is still to be filled in. */
    public boolean isToBeFilledIn() {
        return attestation != null && !Blank.is(attestation.document()) && Blank.provesNothing(attestation.document());
    }

    /** Whether its document was written after the day. */
    public boolean isWrittenLater() {
        return writtenOn().isAfter(day());
    }

    /** Whether its document is no longer valid on the day. */
    public boolean isLapsed() {
        LocalDate last = attested().validUntil();
        return last != null && day().isAfter(last);
    }

    /** Whether its document was to be reviewed before the day. */
    public boolean isReviewOverdue() {
        LocalDate due = attested().nextReview();
        return due != null && day().isAfter(due);
    }

    // ---- for the sentences ----

    /** What document shows that it was done. */
    public LocalizedText supply() {
        return duty.supply();
    }

    /** The bodies responsible for it. */
    public List<LocalizedText> responsible() {
        return duty.responsible();
    }

    /** The document: its own words, or that it was derived. */
    public Object document() {
        return derived ? Message.of("obligation.derived") : attested().shownBy();
    }

    private Localized source() {
        return derived
                ? Message.of("obligation.document", document(), writtenOn())
                : LocalizedText.of(DatedDocument.text(attested().shownBy(), writtenOn()));
    }

    /** The document's date. */
    public LocalDate writtenOn() {
        return attested().shownOn();
    }

    /** The last day it is valid. */
    public LocalDate validUntil() {
        return Objects.requireNonNull(attested().validUntil(), "it has no last day");
    }

    /** The day it is to be reviewed by. */
    public LocalDate reviewBy() {
        return Objects.requireNonNull(attested().nextReview(), "it needs no review");
    }

    private Attestation attested() {
        return Objects.requireNonNull(attestation, "nothing is attested");
    }
}
