package vn.tuanthu.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.money.Money;
import vn.tuanthu.proposal.Grant;
import vn.tuanthu.proposal.Proposal;
import vn.tuanthu.proposal.Request;
import vn.tuanthu.proposal.SourceProposal;
import vn.tuanthu.report.FindingShape;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.report.BudgetShape;
import vn.tuanthu.text.Language;

/**
 * A proposal as it stands in JSON. {@code totalVnd}, {@code rows} and {@code findings} are those of the proposed
 * allocation; {@code givenVnd} is what was allotted before.
 */
record ProposalShape(
        String plan,
        Language language,
        boolean compliant,
        long totalVnd,
        String total,
        long givenVnd,
        List<BudgetShape.Row> rows,
        List<FindingShape> findings,
        List<Source> proposal) {
    /** What a source gives, and the proof. */
    record Source(
            String source,
            long ceilingVnd,
            long grantedVnd,
            long priorityVnd,
            long leftVnd,
            boolean optimal,
            boolean noFurtherRequestFits,
            @Nullable Long leastUnmetVnd,
            List<Integer> heldBack,
            List<Share> grants) {}

    /** What a request receives and why. */
    record Share(
            int no,
            String name,
            Request.Standing standing,
            long askedVnd,
            long minimumVnd,
            long currentVnd,
            long grantedVnd,
            long changeVnd,
            String reason) {}

    static ProposalShape of(
            String plan, BudgetResult given, BudgetResult judged, Proposal proposal, Language language) {
        BudgetShape shape = BudgetShape.of(plan, judged, language);
        return new ProposalShape(
                plan,
                language,
                judged.compliant(),
                judged.totalVnd(),
                Money.ty(judged.totalVnd()).in(language),
                given.totalVnd(),
                shape.rows(),
                shape.findings(),
                proposal.sources().stream()
                        .map(source -> source(source, language))
                        .toList());
    }

    private static Source source(SourceProposal source, Language language) {
        return new Source(
                source.source(),
                source.ceiling(),
                source.granted(),
                source.grantedToPriority(),
                source.left(),
                source.optimal(),
                source.isExhausted(),
                source.leastStep().isPresent() ? (Long) source.leastStep().getAsLong() : null,
                source.heldBack().stream().map(grant -> grant.request().no()).toList(),
                source.grants().stream().map(grant -> share(grant, language)).toList());
    }

    private static Share share(Grant grant, Language language) {
        Request request = grant.request();
        return new Share(
                request.no(),
                request.name(),
                request.standing(),
                request.asked(),
                request.least(),
                request.current(),
                grant.granted(),
                grant.granted() - request.current(),
                grant.reason().in(language));
    }
}
