package vn.tuanthu.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.LevelInForce;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/** The level that is proposed for a system on a day, and who takes part in its approval: what every paper of a dossier says. */
final class LevelProposal {
    private static final String LAW = "L116";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int HIGHEST = 5;

    private final Wording words = Wording.beside(LevelDossier.class, "level-dossier");
    private final Law law = Law.load();
    private final LocalDate day;
    private final GradedSystem graded;
    private final InformationSystem system;
    private final RegimeLevel level;
    private final SystemFacts facts;
    private final @Nullable String list;

    /** On {@code list} of systems important to national security; null for one that stands on none. */
    LevelProposal(Classification proposed, String id, LocalDate day, @Nullable String list) {
        this.day = day;
        this.list = list;
        this.graded = proposed.system(id);
        this.system = graded.system();
        this.level = graded.inForce().basis() == LevelInForce.Basis.INVESTMENT
                ? graded.gradeInForce()
                : graded.grades().get(graded.grades().size() - 1);
        this.facts = new SystemFacts(words, system);
    }

    Wording words() {
        return words;
    }

    Law law() {
        return law;
    }

    LocalDate day() {
        return day;
    }

    GradedSystem graded() {
        return graded;
    }

    InformationSystem system() {
        return system;
    }

    RegimeLevel level() {
        return level;
    }

    SystemFacts facts() {
        return facts;
    }

    // ---- the level ----

    /** Articles of the criteria that decide the level. */
    String basis() {
        List<String> articles = level.matches().stream()
                .filter(met -> level.decisive().contains(met.criterion()))
                .map(met -> met.basis().article())
                .distinct()
                .toList();
        return articles.isEmpty() ? words.gap("gap.criteria") : String.join("; ", articles);
    }

    String regime() {
        return law.instrument(level.regime()).orElseThrow().name().vi();
    }

    int proposedLevel() {
        Integer told = level.level();
        return told == null ? level.atLeast() : told;
    }

    String levelInWords() {
        Integer told = level.level();
        return told != null
                ? String.valueOf(told)
                : Gap.of(
                        level.atLeast() == 0
                                ? words.say("gap.level")
                                : words.say("gap.level-at-least", level.atLeast()));
    }

    /** The national list that it stands on; null for none. */
    @Nullable String list() {
        return list;
    }

    /** The level by whose procedure {@code some} level of this system is proposed and approved (Điều 20 khoản 4). */
    private int procedure(int some) {
        return list == null ? some : (int) article("ND331.16.4").number("level", day);
    }

    /** The level by whose procedure the level is proposed and approved; 0 while the level is not known. */
    int procedureLevel() {
        return procedure(proposedLevel());
    }

    /** The level, or each that it may still be. */
    IntStream possibleLevels() {
        Integer told = level.level();
        return told == null ? IntStream.rangeClosed(Math.max(1, level.atLeast()), HIGHEST) : IntStream.of(told);
    }

    /** The rows that requests, submission and decision share. */
    List<List<String>> summary() {
        return facts.summary(levelInWords(), basis());
    }

    // ---- what the papers rest on ----

    void grounds(AdministrativePaper paper) {
        for (String code : List.of(LAW, LevelDossier.DECREE)) {
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

    AdministrativePaper start(String body, String symbol) {
        boolean below = !body.equals(owner()) && !(isAppraisedAbove() && body.equals(appraiser()));
        return AdministrativePaper.by(
                new AdministrativePaper.Issuer(below ? system.owner() : null, body, words.gap("gap.place")), symbol);
    }

    String about() {
        return words.say("about", system.name());
    }

    String owner() {
        return facts.owner();
    }

    String operator() {
        return facts.operator();
    }

    String securityUnit() {
        return facts.securityUnit();
    }

    /** Who approves by the level: the unit in charge of security, or the owner. */
    String approver() {
        return procedureLevel() == 0
                ? words.gap("gap.approver")
                : article("ND331.18.approver")
                                .list("approvers", procedureLevel(), day)
                                .contains("OWNER")
                        ? owner()
                        : securityUnit();
    }

    /** Whether one unit appraises and approves {@code some} level of this system. */
    boolean isOneStep(int some) {
        return !isSelfOperated()
                && article("ND331.18.appraiser")
                        .list("appraisers", procedure(some), day)
                        .equals(article("ND331.18.approver").list("approvers", procedure(some), day));
    }

    /** Who appraises by the level: the unit in charge of security, whom the owner names in its place, or a ministry. */
    String appraiser() {
        if (procedureLevel() == 0) {
            return words.gap("gap.appraiser");
        }
        Article article = article("ND331.18.appraiser");
        if (isAppraisedAbove()) {
            return body(
                    article.list("ministries", system.ownerSector().name(), day).get(0));
        }
        return isSelfOperated() ? words.gap("gap.other-appraiser") : securityUnit();
    }

    /** Whether a ministry appraises. */
    boolean isAppraisedAbove() {
        return procedureLevel() > 0
                && article("ND331.18.appraiser")
                        .list("appraisers", procedureLevel(), day)
                        .isEmpty();
    }

    private boolean isSelfOperated() {
        String operator = system.operator();
        String unit = system.securityUnit();
        return operator != null && unit != null && VisibleText.alike(operator).equals(VisibleText.alike(unit));
    }

    static String body(String name) {
        return Message.of("security.body." + name).in(Language.VI);
    }

    /** Whether the description says more than that of lower levels: what the system is connected with, and why it never stops. */
    boolean saysMore() {
        return article("ND331.22").list("contents", procedureLevel(), day).contains("CONNECTED_SYSTEMS");
    }

    /** How many parts the dossier has; of a level that is not known, as many as that of the lowest. */
    long parts() {
        return partsOf(Math.max(1, procedureLevel()));
    }

    /** Whether the dossier of {@code some} level holds the opinion of the unit in charge, which that of the lowest does not. */
    boolean holdsOpinion(int some) {
        return partsOf(procedure(some)) > partsOf(1);
    }

    private long partsOf(int some) {
        return Objects.requireNonNull(article("ND331.21").number("parts", some, day));
    }

    Article article(String id) {
        return law.article(id).orElseThrow();
    }
}
