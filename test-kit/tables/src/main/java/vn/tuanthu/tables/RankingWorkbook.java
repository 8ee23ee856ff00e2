package vn.tuanthu.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.DecisiveCriterion;
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
import vn.tuanthu.report.ScoreDecimals;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A ranking as an Excel workbook: places and what decides them, every score with its figure, ways up, and intervals. */
public final class RankingWorkbook {
    private static final int DECIMALS = 6;

    private final RankingExplanation defence;
    private final Language language;
    private final ScoreDecimals decimals;

    private RankingWorkbook(RankingExplanation defence, Language language) {
        this.defence = defence;
        this.language = language;
        this.decimals = ScoreDecimals.of(defence.ranking());
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
        for (UnitScore unit : ranking.units()) {
            places.add(Arrays.asList(
                    unit.unit().pool(),
                    unit.total().rank(),
                    unit.unit().id(),
                    unit.unit().name(),
                    rounded(unit.total().node(), unit.total().score()),
                    rounded(unit.total().node(), unit.total().self()),
                    unit.grade() == null ? null : unit.grade().in(language),
                    unit.reason() == null ? null : unit.reason().in(language)));
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
        sheets.add(
                sheet("ranking", List.of("pool", "place", "id", "agency", "score", "self", "grade", "reason"), places));
        sheets.add(sheet(
                "scores",
                List.of("id", "criterion", "criterion-name", "figure", "score", "self", "difference", "place", "note"),
                scores));
        sheets.add(deciders());
        if (RankImprovements.areQuick(ranking)) {
            sheets.add(raises());
        }
        if (robustness != null) {
            sheets.add(intervals(robustness));
        }
        return XlsxSheet.workbook(sheets);
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
        for (UnitScore unit : defence.ranking().units()) {
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
