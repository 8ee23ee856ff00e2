package vn.tuanthu.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.report.robustness.PoolStudy;
import vn.tuanthu.report.robustness.RankInterval;
import vn.tuanthu.report.robustness.Robustness;
import vn.tuanthu.text.Language;

/** A ranking as an Excel workbook: places, every score with its figure, and intervals of places if there are any. */
public final class RankingWorkbook {
    private static final int DECIMALS = 6;

    private RankingWorkbook() {}

    /**
     * The workbook.
     *
     * @param robustness may be null
     */
    public static byte[] of(Ranking ranking, Robustness robustness) {
        List<XlsxSheet> sheets = new ArrayList<>();
        List<List<Object>> places = new ArrayList<>();
        List<List<Object>> scores = new ArrayList<>();
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
                        node.rank(),
                        node.note() == null ? null : node.note().in(Language.VI)));
            }
        }
        sheets.add(new XlsxSheet(
                "Xếp hạng",
                List.of("Cấp", "Hạng", "Mã", "Cơ quan", "Điểm", "Tự đánh giá", "Xếp loại", "Lý do không xếp hạng"),
                places));
        sheets.add(new XlsxSheet(
                "Điểm", List.of("Mã", "Tiêu chí", "Tên tiêu chí", "Số liệu", "Điểm", "Hạng", "Ghi chú"), scores));
        if (robustness != null) {
            sheets.add(intervals(robustness));
        }
        return XlsxSheet.workbook(sheets);
    }

    private static XlsxSheet intervals(Robustness robustness) {
        List<List<Object>> rows = new ArrayList<>();
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

    private static Object rounded(Score score) {
        return score == null ? null : score.rounded(DECIMALS);
    }
}
