package vn.tuanthu.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import vn.tuanthu.evidence.InformationSystem.DossierContent;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * The papers between a dossier and the decision on it (Nghị định 331/2026/NĐ-CP Điều 18, 23, 24): form 01 where one unit
 * appraises and approves; otherwise form 02 that asks for the appraisal, form 03 that asks the unit in charge for its opinion
 * where the dossier must hold one, form 04 with the opinion of the appraiser, and form 05 that submits to who approves. While
 * the level is open, the forms of every level that it may still be. Which form belongs to which step is our reading of their
 * names.
 */
final class AppraisalForms {
    private final LevelProposal proposal;
    private final Wording words;
    private final List<LevelDossier.Paper> papers = new ArrayList<>();

    AppraisalForms(LevelProposal proposal) {
        this.proposal = proposal;
        this.words = proposal.words();
    }

    List<LevelDossier.Paper> papers() {
        if (isPossible(proposal::isOneStep)) {
            request("01", "one-step", proposal.operator(), proposal.approver());
        }
        boolean steps = isPossible(level -> !proposal.isOneStep(level));
        if (steps) {
            request(
                    "02",
                    "appraisal",
                    proposal.isAppraisedAbove() ? proposal.owner() : proposal.operator(),
                    proposal.appraiser());
        }
        if (isPossible(proposal::holdsOpinion)) {
            request("03", "opinion", proposal.operator(), proposal.securityUnit());
        }
        if (steps) {
            appraised();
            request("05", "submission", proposal.operator(), proposal.approver());
        }
        return List.copyOf(papers);
    }

    private boolean isPossible(IntPredicate such) {
        return proposal.possibleLevels().anyMatch(such);
    }

    /** A paper by which {@code from} asks {@code to} for something. */
    private void request(String form, String sort, String from, String to) {
        AdministrativePaper paper = start(form, from, words.say(sort + ".symbol"));
        String name = proposal.system().name();
        paper.title(words.say(sort + ".title"), words.say(sort + ".about", name));
        paper.centre(words.say("submission.to", to));
        proposal.grounds(paper);
        paper.paragraph(words.say(sort + ".proposes", from, to, name, proposal.levelInWords()));
        paper.heading(words.say("submission.system"));
        paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), proposal.summary());
        paper.heading(words.say("submission.parts"));
        parts(paper);
        paper.heading(words.say("submission.state"));
        state(paper);
        if (form.equals("05")) {
            paper.paragraph(words.say("submission.opinion", proposal.facts().opinion()));
        }
        paper.paragraph(words.say(sort + ".asks", to));
        paper.signed(List.of(words.say("recipient.above"), words.say("recipient.file")), words.say("head-of", from));
        add(sort, paper);
    }

    /** A draft for the appraiser, whose findings and conclusion are its own to write. */
    private void appraised() {
        String from = proposal.appraiser();
        AdministrativePaper paper = start("04", from, words.say("appraised.symbol"));
        String name = proposal.system().name();
        paper.title(words.say("appraised.title"), words.say("appraised.about", name));
        paper.centre(words.say("submission.to", proposal.approver()));
        proposal.grounds(paper);
        paper.paragraph(words.say("appraised.asked-by", proposal.operator(), name, proposal.levelInWords()));
        paper.paragraph(time());
        paper.heading(words.say("appraised.parts"));
        parts(paper);
        paper.heading(words.say("appraised.contents"));
        paper.table(
                List.of(10, 45, 45),
                List.of(words.say("no"), words.say("item"), words.say("appraised.finding")),
                contents());
        paper.heading(words.say("appraised.level"));
        paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), proposal.summary());
        paper.paragraph(words.gap("gap.appraised.level"));
        paper.heading(words.say("appraised.measures"));
        state(paper);
        paper.paragraph(words.gap("gap.appraised.measures"));
        paper.heading(words.say("appraised.conclusion"));
        paper.paragraph(words.gap("gap.appraised.conclusion"));
        paper.signed(
                List.of(
                        words.say("recipient.above"),
                        words.say("recipient.operator", proposal.operator()),
                        words.say("recipient.file")),
                words.say("head-of", from));
        add("appraised", paper);
    }

    /** How long the appraisal may take. */
    private String time() {
        Long days = proposal.procedureLevel() == 0
                ? null
                : proposal.article("ND331.23").number("workingDays", proposal.procedureLevel(), proposal.day());
        return days == null ? words.say("appraised.no-time") : words.say("appraised.time", days);
    }

    private List<List<String>> contents() {
        Article article = proposal.article("ND331.22");
        List<String> names = article.list("contents", Math.max(1, proposal.procedureLevel()), proposal.day());
        List<List<String>> rows = new ArrayList<>();
        for (DossierContent content : DossierContent.values()) {
            if (names.contains(content.name())) {
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        Message.of("security.dossiercontent." + content).in(Language.VI),
                        words.gap("gap.appraised.finding")));
            }
        }
        return rows;
    }

    private void parts(AdministrativePaper paper) {
        for (int part = 1; part <= proposal.parts(); part++) {
            paper.paragraph(words.say(
                    "submission.part",
                    part,
                    words.say("submission.part." + part),
                    proposal.facts().part(part)));
        }
    }

    private void state(AdministrativePaper paper) {
        paper.paragraph(words.say(
                "submission.state.is",
                proposal.graded().measures().met(),
                proposal.graded().measures().asked()));
    }

    private AdministrativePaper start(String form, String from, String symbol) {
        AdministrativePaper paper = proposal.start(from, symbol);
        paper.form(words.say("form", form, LevelDossier.decree().name().vi()));
        return paper;
    }

    private void add(String sort, AdministrativePaper paper) {
        papers.add(new LevelDossier.Paper(
                words.say(sort + ".file"), words.say(sort + ".title"), paper.gaps(), paper.docx()));
    }
}
