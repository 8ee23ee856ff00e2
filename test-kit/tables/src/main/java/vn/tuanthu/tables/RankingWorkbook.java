package vn.tuanthu.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.report.RankImprovements;
import vn.tuanthu.text.Language;

/** A ranking as an Excel workbook: places and what decides them, every score with its figure, ways up, and intervals. */
public final class RankingWorkbook {
    private static final int DECIMALS = 6;

    private RankingWorkbook() {}

    /**
     * The workbook.
     *
     * @param robustness may be null
     */
    public static byte[] of(RankingExplanation defence, @Nullable Robustness robustness) {
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
                    rounded(unit.total().score()),
                    rounded(unit.total().self()),
                    unit.grade() == null ? null : unit.grade().in(Language.VI),
                    unit.reason() == null ? null : unit.reason().in(Language.VI)));
            for (NodeScore node : unit.nodes()) {
                scores.add(Arrays.asList(
                        unit.unit().id(),
                        node.node().id(),
                        node.node().name().in(Language.VI),
                        node.figure() == null ? null : node.figure().toString(),
                        rounded(node.score()),
                        rounded(node.self()),
                        rounded(node.selfOver()),
                        node.rank(),
                        node.note() == null ? null : node.note().in(Language.VI)));
            }
        }
        sheets.add(new XlsxSheet(
                "Xếp hạng",
                List.of("Cấp", "Hạng", "Mã", "Cơ quan", "Điểm", "Tự đánh giá", "Xếp loại", "Lý do không xếp hạng"),
                places));
        sheets.add(new XlsxSheet(
                "Điểm",
                List.of("Mã", "Tiêu chí", "Tên tiêu chí", "Số liệu", "Điểm", "Tự đánh giá", "Chênh", "Hạng", "Ghi chú"),
                scores));
        sheets.add(deciders(defence));
        if (RankImprovements.areQuick(ranking)) {
            sheets.add(raises(defence));
        }
        if (robustness != null) {
            sheets.add(intervals(robustness));
        }
        return XlsxSheet.workbook(sheets);
    }

    private static XlsxSheet deciders(RankingExplanation defence) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DecisiveCriterion decider : defence.deciders()) {
            rows.add(Arrays.asList(
                    decider.upper().unit().pool(),
                    decider.upper().total().rank(),
                    decider.upper().unit().id(),
                    decider.lower().unit().id(),
                    decider.part().node().id(),
                    decider.part().node().name().in(Language.VI),
                    rounded(decider.part().effect()),
                    decider.alone() ? "có" : "không"));
        }
        return new XlsxSheet(
                "Vì sao đứng trên",
                List.of("Cấp", "Hạng", "Mã", "Hơn", "Tiêu chí", "Tên tiêu chí", "Góp", "Thiếu nó thì không còn hơn"),
                rows);
    }

    private static XlsxSheet raises(RankingExplanation defence) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitScore unit : defence.ranking().units()) {
            for (RankImprovement raise : defence.raise(unit.unit().id())) {
                rows.add(Arrays.asList(
                        unit.unit().id(),
                        raise.fromRank(),
                        raise.toRank(),
                        raise.leaf().id(),
                        raise.leaf().name().in(Language.VI),
                        raise.from().toString(),
                        raise.to().toString(),
                        raise.more(),
                        raise.thing() == null ? null : raise.thing().in(Language.VI)));
            }
        }
        return new XlsxSheet(
                "Muốn lên hạng",
                List.of("Mã", "Hạng nay", "Hạng mới", "Tiêu chí", "Tên tiêu chí", "Từ", "Đến", "Thêm", "Đơn vị đếm"),
                rows);
    }

    private static XlsxSheet intervals(Robustness robustness) {
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
        return new XlsxSheet(
                "Khoảng hạng",
                List.of("Cấp", "Mã", "Hạng", "5 %", "Trung vị", "95 %", "Tốt nhất", "Kém nhất", "Số lần chạy", "Mầm"),
                rows);
    }

    private static @Nullable Object rounded(@Nullable Score score) {
        return score == null ? null : score.rounded(DECIMALS);
    }
}
