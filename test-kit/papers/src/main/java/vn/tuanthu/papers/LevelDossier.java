package vn.tuanthu.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.security.CriterionMet;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.LevelInForce;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * The papers that propose the level of an information system (Nghị định 331/2026/NĐ-CP Điều 21, 22), filled in from a
 * register as far as it goes: description, explanation of the level, explanation of the measures, then those of the forms 01
 * to 07 that the level needs: requests, opinion and submission that lead to an approval, and the decision that approves. What
 * the register does not say stands in them as a {@link Gap}. The wording is our own; the forms of the decree name only what
 * each paper must hold.
 *
 * <p>The level and its measures are those that a new proposal comes to on the day: as if no level had been approved before.
 */
public final class LevelDossier {
    /** Code of the decree whose papers these are. */
    public static final String DECREE = "ND331";

    /**
     * A paper of the dossier.
     *
     * @param file the name of its file, such as {@code 3-thuyet-minh-cap-do.docx}
     * @param title what it is, in Vietnamese
     * @param gaps what is missing in it, in its order
     * @param docx the file
     */
    public record Paper(String file, String title, List<String> gaps, byte[] docx) {
        public Paper {
            gaps = List.copyOf(gaps);
        }
    }

    private final LevelProposal proposal;
    private final Wording words;
    private final GradedSystem graded;
    private final RegimeLevel level;
    private final SystemFacts facts;
    private final List<Paper> papers = new ArrayList<>();

    private LevelDossier(LevelProposal proposal) {
        this.proposal = proposal;
        this.words = proposal.words();
        this.graded = proposal.graded();
        this.level = proposal.level();
        this.facts = proposal.facts();
    }

    /**
     * The papers on one system of {@code evidence}, in the order of the dossier.
     *
     * @param id the system's
     * @param asOf the day they are made for, on which the decree must be in force
     * @throws IllegalArgumentException if there is no such system, or the decree is not in force on the day
     */
    public static List<Paper> of(ComplianceEngine engine, Evidence evidence, String id, LocalDate asOf) {
        if (!decree().isInForceOn(asOf)) {
            throw new IllegalArgumentException(DECREE + " is not in force on " + asOf);
        }
        List<InformationSystem> proposed = evidence.systems().stream()
                .map(one -> one.id().equals(id) ? one.withApproval(null) : one)
                .toList();
        return new LevelDossier(new LevelProposal(
                        engine.classify(evidence.withSystems(proposed), asOf), id, asOf, list(evidence, id, asOf)))
                .papers();
    }

    /** The national list that the approval of the day or before names. */
    private static @Nullable String list(Evidence evidence, String id, LocalDate asOf) {
        for (InformationSystem one : evidence.systems()) {
            LevelApproval approval = one.id().equals(id) ? one.approvedBy(asOf) : null;
            String list = approval == null ? null : approval.primeMinisterList();
            if (list != null && !Blank.provesNothing(list)) {
                return list;
            }
        }
        return null;
    }

    /** The decree whose papers these are, with the days it is in force. */
    public static Instrument decree() {
        return Law.load().instrument(DECREE).orElseThrow();
    }

    private List<Paper> papers() {
        description();
        levelExplained();
        measuresExplained();
        papers.addAll(new AppraisalForms(proposal).papers());
        decision();
        return List.copyOf(papers);
    }

    // ---- part 1: the description ----

    private void description() {
        AdministrativePaper paper = proposal.start(proposal.operator(), "");
        paper.title(words.say("description.title"), proposal.about());
        paper.heading(words.say("description.bodies"));
        paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), facts.bodies());
        paper.heading(words.say("description.scope"));
        paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), facts.scope());
        paper.heading(words.say("description.models"));
        paper.paragraph(words.gap("gap.models"));
        paper.heading(words.say("description.devices"));
        emptyTable(paper, "description.devices.columns", "gap.devices");
        paper.heading(words.say("description.applications"));
        emptyTable(paper, "description.applications.columns", "gap.applications");
        paper.heading(words.say("description.zones"));
        emptyTable(paper, "description.zones.columns", "gap.zones");
        if (proposal.saysMore()) {
            paper.heading(words.say("description.closer"));
            paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), facts.closer());
        }
        paper.signed(List.of(), words.say("head-of", proposal.operator()));
        add("1-mo-ta-he-thong.docx", words.say("description.title"), paper);
    }

    private void emptyTable(AdministrativePaper paper, String columns, String gap) {
        List<String> heading = List.of(words.say(columns).split("\\|"));
        List<String> row = new ArrayList<>(heading.stream().map(any -> "").toList());
        row.set(0, "1");
        row.set(1, words.gap(gap));
        paper.table(
                IntStream.range(0, heading.size())
                        .map(column -> column == 0 ? 10 : 90 / (heading.size() - 1))
                        .boxed()
                        .toList(),
                heading,
                List.of(row));
    }

    // ---- part 3: the level ----

    private void levelExplained() {
        AdministrativePaper paper = proposal.start(proposal.operator(), "");
        paper.title(words.say("level.title"), proposal.about());
        paper.heading(words.say("level.list"));
        paper.table(
                List.of(10, 38, 14, 38),
                List.of(words.say("no"), words.say("system"), words.say("level"), words.say("basis")),
                List.of(List.of("1", proposal.system().name(), proposal.levelInWords(), proposal.basis())));
        paper.heading(words.say("level.kinds"));
        paper.paragraph(words.say("level.information", facts.information()));
        paper.paragraph(words.say("level.purposes", facts.purposes()));
        paper.heading(words.say("level.criteria"));
        if (level.matches().isEmpty()) {
            paper.paragraph(words.gap("gap.criteria"));
        } else {
            paper.paragraph(words.say("level.criteria.how", proposal.regime()));
            paper.table(
                    List.of(11, 32, 25, 32),
                    List.of(
                            words.say("level"),
                            words.say("criterion"),
                            words.say("article"),
                            words.say("level.met-by")),
                    level.matches().stream().map(LevelDossier::criterion).toList());
        }
        if (level.level() == null) {
            level.supply().forEach(one -> paper.paragraph(Gap.of(one.in(Language.VI))));
        }
        paper.heading(words.say("level.risks"));
        paper.paragraph(words.say("level.assessment", facts.riskAssessment()));
        paper.paragraph(words.say("level.harm", facts.harm()));
        paper.paragraph(words.gap("gap.risks"));
        paper.heading(words.say("level.proposal"));
        paper.paragraph(words.say("level.proposal.is", proposal.system().name(), proposal.levelInWords()));
        if (proposal.list() != null) {
            paper.paragraph(words.say(
                    "level.listed",
                    proposal.list(),
                    proposal.article("ND331.20.4").article()));
        }
        if (graded.inForce().basis() == LevelInForce.Basis.INVESTMENT) {
            paper.paragraph(graded.inForce().reason().in(Language.VI));
        }
        paper.signed(List.of(), words.say("head-of", proposal.operator()));
        add("3-thuyet-minh-cap-do.docx", words.say("level.title"), paper);
    }

    private static List<String> criterion(CriterionMet met) {
        return List.of(
                String.valueOf(met.level()),
                met.basis().words().in(Language.VI),
                met.basis().article(),
                met.isShown()
                        ? met.reason().in(Language.VI)
                        : Gap.of(met.reason().in(Language.VI)));
    }

    // ---- part 4: the measures ----

    private void measuresExplained() {
        AdministrativePaper paper = proposal.start(proposal.operator(), "");
        paper.title(words.say("measures.title"), proposal.about());
        Map<Measure.Group, List<Finding>> byGroup = graded.findings().stream()
                .filter(finding -> measure(finding) != null)
                .collect(Collectors.groupingBy(
                        finding -> Objects.requireNonNull(measure(finding)).group(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (byGroup.isEmpty()) {
            paper.paragraph(words.gap("gap.measures"));
        } else {
            paper.paragraph(words.say(
                    "measures.summary",
                    proposal.levelInWords(),
                    graded.measures().asked(),
                    graded.measures().met(),
                    graded.measures().asked() - graded.measures().met()));
        }
        byGroup.forEach((group, findings) -> {
            paper.heading(words.say("measures.group." + group));
            paper.table(
                    List.of(8, 30, 22, 40),
                    List.of(
                            words.say("no"),
                            words.say("measures.asked"),
                            words.say("article"),
                            words.say("measures.answer")),
                    IntStream.range(0, findings.size())
                            .mapToObj(place -> measure(place + 1, findings.get(place)))
                            .toList());
        });
        paper.heading(words.say("measures.regulation"));
        paper.paragraph(words.say("measures.regulation.is", facts.regulation()));
        paper.signed(List.of(), words.say("head-of", proposal.operator()));
        add("4-thuyet-minh-phuong-an.docx", words.say("measures.title"), paper);
    }

    private @Nullable Measure measure(Finding finding) {
        return proposal.law().article(finding.check()).orElse(null) instanceof Measure measure ? measure : null;
    }

    private List<String> measure(int place, Finding finding) {
        String why = finding.message().in(Language.VI);
        boolean open = finding.outcome() != Outcome.PASS
                && finding.outcome() != Outcome.NOT_APPLICABLE
                && !Objects.requireNonNull(measure(finding)).isAdvised();
        String answer = words.say("measures.outcome." + finding.outcome());
        return List.of(
                String.valueOf(place),
                finding.clauseText().in(Language.VI) + " (" + finding.check() + ")",
                finding.clause(),
                open ? answer + " " + Gap.of(why) : answer + " " + why);
    }

    // ---- the decision: forms 06 and 07 ----

    private void decision() {
        boolean listed =
                proposal.procedureLevel() >= proposal.article("ND331.18.3đ").number("fromLevel", proposal.day());
        String sort = listed ? "plan-decision" : "decision";
        AdministrativePaper paper = proposal.start(proposal.approver(), words.say("decision.symbol"));
        paper.title(
                words.say("decision.title"),
                words.say(sort + ".about", proposal.system().name()));
        paper.authority(words.say("head-of", proposal.approver()));
        paper.form(words.say("form", listed ? "07" : "06", decree().name().vi()));
        proposal.grounds(paper);
        paper.ground(words.say("decision.asked-by", proposal.operator()));
        paper.ground(words.say("decision.opinion", facts.opinion()));
        paper.centre(words.say("decision.decides"));
        paper.article(
                words.say("article-no", 1),
                words.say(sort + ".first", proposal.system().name(), proposal.levelInWords()));
        paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), proposal.summary());
        paper.article(
                words.say("article-no", 2), words.say("decision.second", proposal.operator(), proposal.securityUnit()));
        paper.article(
                words.say("article-no", 3), words.say("decision.third", proposal.operator(), proposal.securityUnit()));
        if (listed) {
            paper.paragraph(words.say("plan-decision.list"));
        }
        paper.signed(
                List.of(words.say("recipient.article-3"), words.say("recipient.ministry"), words.say("recipient.file")),
                words.say("head-of", proposal.approver()));
        add(
                listed ? "mau-07-quyet-dinh-phuong-an.docx" : "mau-06-quyet-dinh-cap-do.docx",
                words.say("decision.title"),
                paper);
    }

    private void add(String file, String title, AdministrativePaper paper) {
        papers.add(new Paper(file, title, paper.gaps(), paper.docx()));
    }
}
