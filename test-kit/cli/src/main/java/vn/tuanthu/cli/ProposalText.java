package vn.tuanthu.cli;

import java.util.List;
import java.util.Locale;
import vn.tuanthu.money.Money;
import vn.tuanthu.proposal.Grant;
import vn.tuanthu.proposal.Proposal;
import vn.tuanthu.proposal.Request;
import vn.tuanthu.proposal.SourceProposal;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;

/** Writes a proposal as text: what changes, why each request is refused or cut, and the proof. */
final class ProposalText {
    private final Language language;
    private final StringBuilder out = new StringBuilder();
    private final TextPage page;

    private ProposalText(Language language) {
        this.language = language;
        this.page = new TextPage(out, language, Styler.NONE);
    }

    static String of(BudgetResult given, BudgetResult judged, Proposal proposal, Language language) {
        ProposalText text = new ProposalText(language);
        text.page.line(text.page.say(
                "cli.proposal.title", both(given.totalVnd(), language), both(judged.totalVnd(), language)));
        text.page.line(text.page.say("cli.proposal.order"));
        for (SourceProposal source : proposal.sources()) {
            if (source.ceiling() > 0 || !source.grants().isEmpty()) {
                text.source(source);
            }
        }
        text.rules(judged);
        return text.out.toString();
    }

    private void source(SourceProposal source) {
        page.line("");
        page.line(page.say("cli.proposal.source", source.source(), both(source.ceiling(), language)));
        for (Grant grant : source.grants()) {
            Request request = grant.request();
            page.line(String.format(
                    Locale.ROOT,
                    "%4d  %14s  %22s  %s  %s",
                    request.no(),
                    Money.ty(grant.granted()).in(language),
                    Money.dong(grant.granted()).in(language),
                    change(grant),
                    request.name()));
        }
        List<Grant> unmet =
                source.grants().stream().filter(grant -> !grant.isFull()).toList();
        if (!unmet.isEmpty()) {
            page.line("");
            page.line(page.say("cli.proposal.unmet"));
            unmet.forEach(grant -> page.line(
                    String.format(Locale.ROOT, "%4d  ", grant.request().no())
                            + grant.reason().in(language)));
        }
        page.line("");
        page.line(page.say("cli.proposal.proof"));
        page.line("  "
                + page.say(
                        "cli.proposal.within",
                        both(source.granted(), language),
                        both(source.left(), language),
                        both(source.ceiling(), language)));
        page.line("  " + page.say("cli.proposal.priority", both(source.grantedToPriority(), language)));
        if (source.leastStep().isEmpty()) {
            page.line("  " + page.say("cli.proposal.all-met"));
        } else {
            page.line("  "
                    + page.say(
                            source.isExhausted() ? "cli.proposal.exhausted" : "cli.proposal.not-exhausted",
                            both(source.leastStep().getAsLong(), language),
                            both(source.left(), language)));
        }
        if (!source.heldBack().isEmpty()) {
            page.line("  "
                    + page.say(
                            "cli.proposal.held-back",
                            source.heldBack().stream()
                                    .map(g -> String.valueOf(g.request().no()))
                                    .toList()));
        }
        page.line("  " + page.say(source.optimal() ? "cli.proposal.optimal" : "cli.proposal.not-optimal"));
    }

    private String change(Grant grant) {
        long change = grant.granted() - grant.request().current();
        if (change == 0) {
            return "=";
        }
        return (change > 0 ? "+" : "−") + Money.ty(Math.abs(change)).in(language);
    }

    private void rules(BudgetResult judged) {
        page.line("");
        List<Finding> blocking =
                judged.findings().stream().filter(Finding::blocks).toList();
        if (blocking.isEmpty()) {
            page.line(page.say("cli.proposal.kept"));
            return;
        }
        page.line(page.say("cli.proposal.open"));
        blocking.forEach(finding -> page.line("  " + finding.check() + " " + finding.subject() + ": "
                + finding.message().in(language)));
    }

    private static String both(long dong, Language language) {
        return Money.ty(dong).in(language) + " (" + Money.dong(dong).in(language) + ")";
    }
}
