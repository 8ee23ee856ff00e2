package vn.tuanthu.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.CriterionMet;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.LevelInForce;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * The papers that propose the level of an information system (Nghị định 331/2026/NĐ-CP Điều 21, 22), filled in from a
 * register as far as it goes: description, explanation of the level, explanation of the measures, submission, and the
 * decision that approves. What the register does not say stands in them as a {@link Gap}. The wording is our own; the forms
 * of the decree name only what each paper must hold.
 *
 * <p>The level and its measures are those that a new proposal comes to on the day: as if no level had been approved before.
 */
public final class LevelDossier {
    /** Code of the decree whose papers these are. */
    public static final String DECREE = "ND331";

    private static final String LAW = "L116";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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

    private final Wording words = Wording.beside(LevelDossier.class, "level-dossier");
    private final Law law = Law.load();
    private final LocalDate day;
    private final GradedSystem graded;
    private final InformationSystem system;
    private final RegimeLevel level;
    private final SystemFacts facts;
    private final List<Paper> papers = new ArrayList<>();

    private LevelDossier(Classification proposed, String id, LocalDate day) {
        this.day = day;
        this.graded = proposed.system(id);
        this.system = graded.system();
        this.level = graded.inForce().basis() == LevelInForce.Basis.INVESTMENT
                ? graded.gradeInForce()
                : graded.grades().get(graded.grades().size() - 1);
        this.facts = new SystemFacts(words, system);
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
        return new LevelDossier(engine.classify(evidence.withSystems(proposed), asOf), id, asOf).papers();
    }

    /** The decree whose papers these are, with the days it is in force. */
    public static Instrument decree() {
        return Law.load().instrument(DECREE).orElseThrow();
    }

    private List<Paper> papers() {
        description();
        levelExplained();
        measuresExplained();
        submission();
        decision();
        return List.copyOf(papers);
    }

    // ---- part 1: the description ----

    private void description() {
        AdministrativePaper paper = start(operator(), "");
        paper.title(words.say("description.title"), about());
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
        if (saysMore()) {
            paper.heading(words.say("description.closer"));
            paper.table(List.of(30, 70), List.of(words.say("item"), words.say("content")), facts.closer());
        }
        paper.signed(List.of(), words.say("head-of", operator()));
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
        AdministrativePaper paper = start(operator(), "");
        paper.title(words.say("level.title"), about());
        paper.heading(words.say("level.list"));
        paper.table(
                List.of(10, 38, 14, 38),
                List.of(words.say("no"), words.say("system"), words.say("level"), words.say("basis")),
                List.of(List.of("1", system.name(), levelInWords(), basis())));
        paper.heading(words.say("level.kinds"));
        paper.paragraph(words.say("level.information", facts.information()));
        paper.paragraph(words.say("level.purposes", facts.purposes()));
        paper.heading(words.say("level.criteria"));
        if (level.matches().isEmpty()) {
            paper.paragraph(words.gap("gap.criteria"));
        } else {
            paper.paragraph(words.say("level.criteria.how", regime()));
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
        paper.paragraph(words.say("level.proposal.is", system.name(), levelInWords()));
        if (graded.inForce().basis() == LevelInForce.Basis.INVESTMENT) {
            paper.paragraph(graded.inForce().reason().in(Language.VI));
        }
        paper.signed(List.of(), words.say("head-of", operator()));
        add("3-thuyet-minh-cap-do.docx", words.say("level.title"), paper);
    }

    private static List<String> criterion(CriterionMet met) {
        return List.of(
                String.valueOf(met.level()),
                met.basis().words().in(Language.VI),
                met.basis().article(),
                met.reason().in(Language.VI));
    }

    /** Articles of the criteria that decide the level. */
    private String basis() {
        List<String> articles = level.matches().stream()
                .filter(met -> level.decisive().contains(met.criterion()))
                .map(met -> met.basis().article())
                .distinct()
                .toList();
        return articles.isEmpty() ? words.gap("gap.criteria") : String.join("; ", articles);
    }

    private String regime() {
        return law.instrument(level.regime()).orElseThrow().name().vi();
    }

    private int proposedLevel() {
        Integer told = level.level();
        return told == null ? level.atLeast() : told;
    }

    private String levelInWords() {
        Integer told = level.level();
        return told != null
                ? String.valueOf(told)
                : Gap.of(
                        level.atLeast() == 0
                                ? words.say("gap.level")
                                : words.say("gap.level-at-least", level.atLeast()));
    }

    // ---- part 4: the measures ----

    private void measuresExplained() {
        AdministrativePaper paper = start(operator(), "");
        paper.title(words.say("measures.title"), about());
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
                    levelInWords(),
                    graded.measures().asked(),
                    graded.measures().met(),
                    graded.measures().asked() - graded.measures().met()));
        }
        byGroup.forEach((group, findings) -> {
            paper.heading(words.say("measures.group." + group));
            paper.table(
                    List.of(10, 32, 25, 33),
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
        paper.signed(List.of(), words.say("head-of", operator()));
        add("4-thuyet-minh-phuong-an.docx", words.say("measures.title"), paper);
    }

    private @Nullable Measure measure(Finding finding) {
        return law.article(finding.check()).orElse(null) instanceof Measure measure ? measure : null;
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

    // ---- the submission and the decision ----

    private void submission() {
        AdministrativePaper paper = start(operator(), words.say("submission.symbol"));
        paper.title(words.say("submission.title"), words.say("submission.about", system.name()));
        paper.centre(words.say("submission.to", approver()));
        grounds(paper);
        paper.paragraph(words.say("submission.proposes", operator(), approver(), system.name(), levelInWords()));
        paper.heading(words.say("submission.system"));
        paper.table(
                List.of(30, 70),
                List.of(words.say("item"), words.say("content")),
                facts.summary(levelInWords(), basis()));
        paper.heading(words.say("submission.parts"));
        for (int part = 1; part <= parts(); part++) {
            paper.paragraph(words.say("submission.part", part, words.say("submission.part." + part), facts.part(part)));
        }
        paper.heading(words.say("submission.state"));
        paper.paragraph(words.say(
                "submission.state.is",
                graded.measures().met(),
                graded.measures().asked()));
        paper.paragraph(words.say("submission.asks", approver()));
        paper.signed(
                List.of(words.say("recipient.above"), words.say("recipient.file")), words.say("head-of", operator()));
        add("mau-05-to-trinh.docx", words.say("submission.title"), paper);
    }

    private void decision() {
        boolean listed = proposedLevel() >= article("ND331.18.3đ").number("fromLevel", day);
        String sort = listed ? "plan-decision" : "decision";
        AdministrativePaper paper = start(approver(), words.say("decision.symbol"));
        paper.title(words.say("decision.title"), words.say(sort + ".about", system.name()));
        paper.authority(words.say("head-of", approver()));
        grounds(paper);
        paper.ground(words.say("decision.asked-by", operator()));
        paper.ground(words.say("decision.opinion", facts.opinion()));
        paper.centre(words.say("decision.decides"));
        paper.article(words.say("article-no", 1), words.say(sort + ".first", system.name(), levelInWords()));
        paper.table(
                List.of(30, 70),
                List.of(words.say("item"), words.say("content")),
                facts.summary(levelInWords(), basis()));
        paper.article(words.say("article-no", 2), words.say("decision.second", operator(), securityUnit()));
        paper.article(words.say("article-no", 3), words.say("decision.third", operator(), securityUnit()));
        if (listed) {
            paper.paragraph(words.say("plan-decision.list"));
        }
        paper.signed(
                List.of(words.say("recipient.article-3"), words.say("recipient.ministry"), words.say("recipient.file")),
                words.say("head-of", approver()));
        add(
                listed ? "mau-07-quyet-dinh-phuong-an.docx" : "mau-06-quyet-dinh-cap-do.docx",
                words.say("decision.title"),
                paper);
    }

    private void grounds(AdministrativePaper paper) {
        for (String code : List.of(LAW, DECREE)) {
            Instrument one = law.instrument(code).orElseThrow();
            LocalDate signed = one.signed();
            paper.ground(words.say(
                    "ground",
                    one.name().vi(),
                    signed == null ? words.gap("gap.signed") : DAY.format(signed),
                    one.about().vi()));
        }
    }

    // ---- whose papers they are ----

    private AdministrativePaper start(String body, String symbol) {
        return AdministrativePaper.by(
                new AdministrativePaper.Issuer(
                        body.equals(owner()) ? null : system.owner(), body, words.gap("gap.place")),
                symbol);
    }

    private String about() {
        return words.say("about", system.name());
    }

    private String owner() {
        return facts.owner();
    }

    private String operator() {
        return facts.operator();
    }

    private String securityUnit() {
        return facts.securityUnit();
    }

    /** Who approves by the level: the unit in charge of security, or the owner. */
    private String approver() {
        return proposedLevel() == 0
                ? words.gap("gap.approver")
                : article("ND331.18.approver")
                                .list("approvers", proposedLevel(), day)
                                .contains("OWNER")
                        ? owner()
                        : securityUnit();
    }

    /** Whether the description says more than that of lower levels: what the system is connected with, and why it never stops. */
    private boolean saysMore() {
        return article("ND331.22").list("contents", proposedLevel(), day).contains("CONNECTED_SYSTEMS");
    }

    /** How many parts the dossier has; of a level that is not known, as many as that of the lowest. */
    private long parts() {
        return Objects.requireNonNull(article("ND331.21").number("parts", Math.max(1, proposedLevel()), day));
    }

    private Article article(String id) {
        return law.article(id).orElseThrow();
    }

    private void add(String file, String title, AdministrativePaper paper) {
        papers.add(new Paper(file, title, paper.gaps(), paper.docx()));
    }
}
