package vn.tuanthu.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.index.Appeal;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.FigureCount;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.report.ExplanationWords;
import vn.tuanthu.report.RankingHead;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * A ranking as the annex of a decision: tiers with places, shared places and grades, who is not ranked and why, what was
 * decided on appeals, and then a page for each unit. In Vietnamese, as papers go to Vietnamese bodies.
 */
public final class RankingAnnex {
    private static final String NOTHING = "–";

    private final Wording words = Wording.beside(RankingAnnex.class, "ranking-annex");
    private final RankingExplanation explanation;
    private final Ranking ranking;
    private final RankingHead head;
    private final ExplanationWords shown;
    private final Map<String, DecisiveCriterion> deciders;
    private final AdministrativePaper paper;

    private RankingAnnex(RankingExplanation explanation, RankingHead head) {
        this.explanation = explanation;
        this.ranking = explanation.ranking();
        this.head = head;
        this.deciders = explanation.decidersByUnit();
        this.shown = ExplanationWords.of(ranking, Language.VI);
        AdministrativePaper.Issuer issuer = new AdministrativePaper.Issuer(null, issuer(), "");
        this.paper = head.day() == null
                ? AdministrativePaper.by(issuer, "")
                : AdministrativePaper.by(issuer, "", head.day());
    }

    /**
     * The annex as a DOCX file: the same bytes for the same ranking.
     *
     * @param head the issuing body, the year and the day; what is not said is left as a {@link Gap} or to be filled in by hand
     */
    public static byte[] docx(RankingExplanation explanation, RankingHead head) {
        RankingAnnex annex = new RankingAnnex(explanation, head);
        annex.write();
        return annex.paper.docx();
    }

    private String issuer() {
        return Gap.unless(head.issuer(), words.say("issuer"));
    }

    private void write() {
        paper.title(
                words.say("title"),
                head.year() == null
                        ? words.say("about", ranking.index().name().vi())
                        : words.say("about.year", ranking.index().name().vi(), String.valueOf(head.year())));
        paper.aside(words.say(
                "attached", head.day() == null ? words.say("day") : AdministrativePaper.inWords(head.day()), issuer()));
        warnings();
        List<Pool> pools = ranking.pools();
        for (int i = 0; i < pools.size(); i++) {
            pool(pools.get(i), pools.size() > 1 ? roman(i + 1) + ". " : "");
        }
        excluded();
        appeals();
        pools.forEach(pool -> units(pool).forEach(unit -> sheet(pool, unit)));
    }

    private void warnings() {
        List<Message> warnings = ranking.warnings();
        if (!warnings.isEmpty()) {
            paper.heading(words.say("warnings"));
            warnings.forEach(warning -> paper.paragraph(warning.in(Language.VI)));
        }
    }

    // ---- the tables ----

    private void pool(Pool pool, String number) {
        paper.heading(number
                + (pool.name().isEmpty()
                        ? words.say("pool.all", pool.size())
                        : words.say("pool", pool.title().vi(), pool.size())));
        boolean graded = !ranking.index().grades().isEmpty();
        List<List<String>> rows = new ArrayList<>();
        for (List<UnitScore> level : pool.places()) {
            for (UnitScore unit : level) {
                List<String> row = new ArrayList<>(
                        List.of(String.valueOf(unit.place()), unit.unit().name(), score(unit.total())));
                if (graded) {
                    row.add(grade(unit));
                }
                row.add(Stream.of(level.size() > 1 ? words.say("level", level.size()) : "", thin(unit))
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining("; ")));
                rows.add(row);
            }
        }
        paper.table(
                graded ? List.of(9, 41, 16, 14, 20) : List.of(9, 47, 18, 26),
                columns(graded ? "columns.graded" : "columns"),
                rows);
        if (!pool.unranked().isEmpty()) {
            paper.paragraph(words.say("unranked"));
            paper.table(
                    List.of(40, 16, 44),
                    columns("unranked.columns"),
                    pool.unranked().stream()
                            .map(unit -> List.of(
                                    unit.unit().name(),
                                    score(unit.total()),
                                    unit.whyUnranked().in(Language.VI)))
                            .toList());
        }
    }

    private void excluded() {
        List<Exclusion> exclusions = explanation.review().exclusions();
        if (!exclusions.isEmpty()) {
            paper.heading(words.say("excluded"));
            paper.table(
                    List.of(45, 55),
                    columns("excluded.columns"),
                    exclusions.stream()
                            .map(one -> List.of(one.unit().name(), one.reason()))
                            .toList());
        }
    }

    private void appeals() {
        List<Appeal> decisions = explanation.review().appeals().decisions();
        if (!decisions.isEmpty()) {
            paper.heading(words.say("appeals"));
            paper.table(
                    List.of(24, 28, 12, 12, 24),
                    columns("appeals.columns"),
                    decisions.stream()
                            .map(one -> List.of(
                                    one.unit().name(),
                                    shown.named(one.criterion()),
                                    entry(one.old()),
                                    entry(one.decided()),
                                    one.document()))
                            .toList());
        }
    }

    private String entry(Appeal.Entry entry) {
        return entry.in(shown::figure).in(Language.VI);
    }

    // ---- a page for each unit ----

    private static List<UnitScore> units(Pool pool) {
        return Stream.concat(pool.places().stream().flatMap(List::stream), pool.unranked().stream())
                .toList();
    }

    private void sheet(Pool pool, UnitScore unit) {
        paper.newPage();
        paper.centre(words.say("sheet"));
        paper.centre(unit.unit().name().toUpperCase(Locale.ROOT));
        List<List<String>> facts = new ArrayList<>();
        if (!pool.name().isEmpty()) {
            facts.add(List.of(words.say("fact.pool"), pool.title().vi()));
        }
        facts.add(List.of(words.say("fact.place"), place(pool, unit)));
        facts.add(List.of(words.say("fact.score"), score(unit.total())));
        if (unit.grade() != null) {
            facts.add(List.of(words.say("fact.grade"), grade(unit)));
        }
        FigureCount count = unit.figures();
        facts.add(List.of(words.say("fact.figures"), words.say("fact.figures.of", count.figures(), count.criteria())));
        DecisiveCriterion decider = deciders.get(unit.unit().id());
        if (decider != null) {
            facts.add(List.of(words.say("fact.why"), shown.decided(decider)));
        }
        explanation.review().appeals().decisions().stream()
                .filter(appeal -> appeal.unit().id().equals(unit.unit().id()))
                .forEach(appeal -> facts.add(List.of(
                        words.say("fact.appeal"),
                        words.say(
                                "fact.appeal.of",
                                shown.named(appeal.criterion()),
                                entry(appeal.old()),
                                entry(appeal.decided()),
                                appeal.document()))));
        paper.table(List.of(30, 70), columns("facts"), facts);
        paper.table(
                List.of(36, 22, 14, 10, 18),
                columns("criteria"),
                unit.nodes().stream().map(this::criterion).toList());
    }

    private List<String> criterion(NodeScore node) {
        return List.of(
                shown.named(node.node()),
                node.figure() == null ? "" : shown.figure(node.figure()),
                score(node),
                node.rank() == null ? NOTHING : node.rank().toString(),
                note(node));
    }

    private String note(NodeScore node) {
        boolean missing = node.node().isLeaf() && node.isAsked() && node.figure() == null;
        return node.note() == null
                ? ""
                : missing ? words.say("no-figure") : node.note().in(Language.VI);
    }

    private String place(Pool pool, UnitScore unit) {
        if (!unit.ranked()) {
            return unit.whyUnranked().in(Language.VI);
        }
        int level = pool.places().stream()
                .filter(group -> group.contains(unit))
                .mapToInt(List::size)
                .sum();
        String place = words.say("fact.place.of", unit.place(), pool.size());
        return level > 1 ? place + " (" + words.say("level", level) + ")" : place;
    }

    private String score(NodeScore node) {
        return shown.number(node.node(), node.score());
    }

    private static String grade(UnitScore unit) {
        return unit.grade() == null ? "" : unit.grade().vi();
    }

    private String thin(UnitScore unit) {
        FigureCount count = unit.figures();
        return count.isWhole() ? "" : words.say("thin", count.figures(), count.criteria());
    }

    private List<String> columns(String key) {
        return List.of(words.say(key).split("\\|"));
    }

    private static String roman(int number) {
        return "X".repeat(number / 10)
                + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
                        .get(number % 10);
    }
}
