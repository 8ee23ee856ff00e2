package vn.tuanthu.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.FigureCount;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.RankedUnit;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.report.RankImprovements;
import vn.tuanthu.report.ReviewTable;
import vn.tuanthu.report.ScoreDecimals;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A ranking as an Excel workbook: places and what decides them, every score with its figure, ways up, and intervals. */
public final class RankingWorkbook {
    private static final int DECIMALS = 6;
    private static final List<String> UNIT_COLUMNS =
            List.of("pool", "place", "id", "agency", "score", "self", "grade", "figures", "reason", "note");
    /** So many lines above the ranking stay in sight; the sheet of notes has them all. */
    private static final int MOST_ABOVE = 4;
    /** So many documents and notes of a unit stand beside its scores. */
    private static final int MOST_REMARKS = 2;

    private final RankingExplanation defence;
    private final Language language;
    private final ScoreDecimals decimals;
    private final boolean apart;

    private RankingWorkbook(RankingExplanation defence, Language language) {
        this.defence = defence;
        this.language = language;
        this.decimals = ScoreDecimals.of(defence.ranking());
        this.apart = defence.ranking().pools().stream()
                .flatMap(pool -> Stream.concat(pool.places().stream().flatMap(List::stream), pool.unranked().stream()))
                .anyMatch(unit ->
                        unit.notes().stream().filter(RankingWorkbook::isRemark).count() > MOST_REMARKS);
    }

    /**
     * The workbook in {@code language}.
     *
     * @param robustness may be null
     */
    public static byte[] of(RankingExplanation defence, @Nullable Robustness robustness, Language language) {
        return new RankingWorkbook(defence, language).workbook(robustness);
    }

    private byte[] workbook(@Nullable Robustness robustness) {
        Ranking ranking = defence.ranking();
        List<XlsxSheet> sheets = new ArrayList<>();
        List<List<@Nullable Object>> places = new ArrayList<>();
        List<List<@Nullable Object>> scores = new ArrayList<>();
        for (UnitScore unit : inOrder()) {
            places.add(place(unit));
            for (NodeScore node : unit.nodes()) {
                scores.add(Arrays.asList(
                        unit.unit().id(),
                        node.node().id(),
                        node.node().name().in(language),
                        node.figure() == null ? null : node.figure().toString(),
                        rounded(node.node(), node.score()),
                        rounded(node.node(), node.self()),
                        rounded(node.node(), node.selfOver()),
                        node.rank(),
                        node.note() == null ? null : node.note().in(language)));
            }
        }
        List<String> heading =
                new ArrayList<>(UNIT_COLUMNS.stream().map(this::say).toList());
        parts().forEach(part -> heading.add(part.name().in(language)));
        List<String> above = words(ranking.warnings());
        sheets.add(new XlsxSheet(
                say("name.ranking"),
                above.subList(0, Math.min(MOST_ABOVE, above.size())),
                heading,
                places,
                UNIT_COLUMNS.size()));
        sheets.add(sheet(
                "scores",
                List.of("id", "criterion", "criterion-name", "figure", "score", "self", "difference", "place", "note"),
                scores));
        sheets.add(deciders());
        if (apart) {
            sheets.add(remarks());
        }
        if (RankImprovements.areQuick(ranking)) {
            sheets.add(raises());
        }
        if (robustness != null) {
            sheets.add(intervals(robustness));
        }
        ReviewTable.of(defence, language)
                .forEach(table -> sheets.add(new XlsxSheet(
                        say("name." + table.name()),
                        table.lines(),
                        table.columns(),
                        XlsxSheet.rows(table.rows(), RankingWorkbook::plain),
                        0)));
        sheets.add(notes(ranking));
        return XlsxSheet.workbook(sheets);
    }

    /** Documents of many criteria, which would fill a cell that nobody reads beside the scores. */
    private XlsxSheet remarks() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitScore unit : inOrder()) {
            unit.notes().stream()
                    .filter(RankingWorkbook::isRemark)
                    .forEach(remark ->
                            rows.add(List.of(unit.unit().id(), unit.unit().name(), remark.in(language))));
        }
        return sheet("remarks", List.of("id", "agency", "note"), rows);
    }

    private static boolean isRemark(Message note) {
        return note.key().equals("index.remark");
    }

    private static List<@Nullable Object> plain(List<@Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object cell : row) {
            cells.add(cell instanceof ReviewTable.Gain gain ? gain.by() : cell);
        }
        return cells;
    }

    private XlsxSheet notes(Ranking ranking) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(ranking.index().name().in(language)));
        rows.add(List.of(say("table") + ": " + ranking.table() + ", SHA-256 " + ranking.tableSha256()));
        words(ranking.warnings()).forEach(line -> rows.add(List.of(line)));
        words(ranking.notes()).forEach(line -> rows.add(List.of(line)));
        return sheet("notes", List.of("note"), rows);
    }

    private List<String> words(List<Message> messages) {
        return messages.stream().map(message -> message.in(language)).toList();
    }

    /** The units of each pool, best first, then those that are not ranked. */
    private List<UnitScore> inOrder() {
        return defence.ranking().pools().stream()
                .flatMap(pool -> Stream.concat(pool.places().stream().flatMap(List::stream), pool.unranked().stream()))
                .toList();
    }

    private List<Node> parts() {
        return defence.ranking().index().root().all().skip(1).toList();
    }

    /** What is said of a unit beside its scores. */
    private @Nullable String notes(UnitScore unit) {
        String notes = unit.notes().stream()
                .filter(note -> !apart || !isRemark(note))
                .map(note -> note.in(language))
                .collect(Collectors.joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    /** A unit with its scores on all parts of the index, side by side. */
    private List<@Nullable Object> place(UnitScore unit) {
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.asList(
                unit.unit().pool(),
                unit.total().rank(),
                unit.unit().id(),
                unit.unit().name(),
                shown(unit.total().node(), unit.total().score()),
                shown(unit.total().node(), unit.total().self()),
                unit.grade() == null ? null : unit.grade().in(language),
                counted(unit.figures()),
                unit.reason() == null ? null : unit.reason().in(language),
                notes(unit)));
        unit.nodes().stream().skip(1).forEach(node -> cells.add(shown(node.node(), node.score())));
        return cells;
    }

    /** A spreadsheet would take {@code 7/11} for a day. */
    private String counted(FigureCount count) {
        return Message.of("sheet.figures.of", count.figures(), count.criteria()).in(language);
    }

    /** To as many decimals as tell the places on it apart. */
    private @Nullable Object shown(Node node, @Nullable Score score) {
        return score == null ? null : score.rounded(decimals.of(node));
    }

    private XlsxSheet deciders() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DecisiveCriterion decider : defence.deciders()) {
            if (!decider.isMerit()) {
                continue;
            }
            rows.add(Arrays.asList(
                    decider.upper().unit().pool(),
                    decider.upper().total().rank(),
                    decider.upper().unit().id(),
                    decider.lower().unit().id(),
                    decider.part().node().id(),
                    decider.part().node().name().in(language),
                    decider.part().effect().rounded(DECIMALS),
                    say(decider.alone() ? "yes" : "no")));
        }
        return sheet(
                "why", List.of("pool", "place", "id", "over", "criterion", "criterion-name", "effect", "alone"), rows);
    }

    private XlsxSheet raises() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitScore unit : inOrder()) {
            for (RankImprovement raise : defence.raise(unit.unit().id())) {
                rows.add(Arrays.asList(
                        unit.unit().id(),
                        raise.fromRank(),
                        raise.toRank(),
                        raise.level().isEmpty()
                                ? null
                                : raise.level().stream().map(RankedUnit::name).collect(Collectors.joining(", ")),
                        raise.leaf().id(),
                        raise.leaf().name().in(language),
                        raise.from() == null ? null : raise.from().toString(),
                        raise.to().toString(),
                        raise.more(),
                        raise.thing() == null ? null : raise.thing().in(language)));
            }
        }
        return sheet(
                "raises",
                List.of(
                        "id",
                        "place-now",
                        "place-then",
                        "level-with",
                        "criterion",
                        "criterion-name",
                        "from",
                        "to",
                        "more",
                        "thing"),
                rows);
    }

    private XlsxSheet intervals(Robustness robustness) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PoolStudy study : robustness.pools()) {
            for (RankInterval i : study.intervals()) {
                rows.add(Arrays.asList(
                        study.pool(),
                        i.unit(),
                        i.rank(),
                        i.q5(),
                        i.median(),
                        i.q95(),
                        i.best(),
                        i.worst(),
                        robustness.runs(),
                        String.valueOf(robustness.seed())));
            }
        }
        return sheet(
                "intervals",
                List.of("pool", "id", "place", "q5", "median", "q95", "best", "worst", "runs", "seed"),
                rows);
    }

    private XlsxSheet sheet(String name, List<String> columns, List<List<@Nullable Object>> rows) {
        return new XlsxSheet(
                say("name." + name), columns.stream().map(this::say).toList(), rows);
    }

    private String say(String key) {
        return Message.of("sheet." + key).in(language);
    }

    private @Nullable Object rounded(Node node, @Nullable Score score) {
        return score == null ? null : score.rounded(Math.max(DECIMALS, decimals.of(node)));
    }
}
