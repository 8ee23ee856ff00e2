package vn.tuanthu.cli;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.money.Money;
import vn.tuanthu.proposal.Grant;
import vn.tuanthu.proposal.Proposal;
import vn.tuanthu.proposal.SourceProposal;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.JsonFields;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.report.BudgetJson;
import vn.tuanthu.rules.report.RulesModule;
import vn.tuanthu.text.Language;

/**
 * Writes a proposal as JSON. {@code totalVnd}, {@code rows} and {@code findings} are those of the proposed allocation;
 * {@code givenVnd} is what was allotted before; {@code proposal} is what each source gives, with the proof.
 */
final class ProposalJson {
    private record Judged(String plan, BudgetResult given, BudgetResult result, Proposal proposal) {}

    private ProposalJson() {}

    static String of(String plan, BudgetResult given, BudgetResult judged, Proposal proposal, Language language) {
        return new Json(ProposalModule::new).write(new Judged(plan, given, judged, proposal), language);
    }

    private static final class ProposalModule extends RulesModule {
        ProposalModule(Language language) {
            super(language);
            addSerializer(new JsonFields<>(Judged.class)
                    .with("plan", Judged::plan)
                    .with("language", judged -> language)
                    .with("compliant", judged -> judged.result().compliant())
                    .with("totalVnd", judged -> judged.result().totalVnd())
                    .with("total", judged -> Money.ty(judged.result().totalVnd()))
                    .with("givenVnd", judged -> judged.given().totalVnd())
                    .with("rows", judged -> BudgetJson.rows(judged.result()))
                    .with("findings", judged -> judged.result().findings())
                    .with("proposal", judged -> judged.proposal().sources()));
            addSerializer(new JsonFields<>(SourceProposal.class)
                    .with("source", SourceProposal::source)
                    .with("ceilingVnd", SourceProposal::ceiling)
                    .with("grantedVnd", SourceProposal::granted)
                    .with("priorityVnd", SourceProposal::grantedToPriority)
                    .with("leftVnd", SourceProposal::left)
                    .with("optimal", SourceProposal::optimal)
                    .with("noFurtherRequestFits", SourceProposal::isExhausted)
                    .with("leastUnmetVnd", ProposalJson::leastUnmet)
                    .with(
                            "heldBack",
                            source -> source.heldBack().stream()
                                    .map(grant -> grant.request().no())
                                    .toList())
                    .with("grants", SourceProposal::grants));
            addSerializer(new JsonFields<>(Grant.class)
                    .with("no", grant -> grant.request().no())
                    .with("name", grant -> grant.request().name())
                    .with("standing", grant -> grant.request().standing())
                    .with("askedVnd", grant -> grant.request().asked())
                    .with("minimumVnd", grant -> grant.request().least())
                    .with("currentVnd", grant -> grant.request().current())
                    .with("grantedVnd", Grant::granted)
                    .with(
                            "changeVnd",
                            grant -> grant.granted() - grant.request().current())
                    .with("reason", Grant::reason));
        }
    }

    private static @Nullable Long leastUnmet(SourceProposal source) {
        return source.leastStep().isPresent() ? (Long) source.leastStep().getAsLong() : null;
    }
}
