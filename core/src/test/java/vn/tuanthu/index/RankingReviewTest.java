package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Language;

/** Appeals, exclusions, the year before, other weights, and what was cut of self-assessed scores. */
class RankingReviewTest {
    private static final IndexDefinition INDEX = index(1);
    private static final String TABLE = "unit,name,a,a.self,b,b.self\nx,Xã X,6,8,9,9\ny,Xã Y,7,7,7,10\nz,Xã Z,5,,,\n";

    private static IndexDefinition index(int weightOfA) {
        return Tables.yaml("""
            id: test
            name: {vi: thử, en: test}
            missing: ZERO
            root:
              id: t
              name: {vi: Tổng, en: Total}
              aggregate: SUM
              points: %d
              children:
                - {id: a, name: {vi: Hạ tầng, en: A}, weight: %d, points: 10, measure: {score: {by: value}}}
                - {id: b, name: {vi: Nhân lực, en: B}, points: 20, measure: {score: {by: value}}}
            """.formatted(10 * weightOfA + 20, weightOfA));
    }

    private static IndexTable table(String csv) {
        return Tables.units(INDEX, csv);
    }

    private static Appeals appeals(String rows) {
        return appeals(rows, table(TABLE));
    }

    private static Appeals appeals(String rows, IndexTable against) {
        Workbook book = Workbook.of(CsvTable.read(InputText.of(
                "phuc-tra.csv",
                ("unit,criterion,old,new,document\n" + rows.replace("/", "\n")).getBytes(StandardCharsets.UTF_8))));
        return AppealReader.read(book, Ranker.of(INDEX), against);
    }

    private static RankingExplanation reviewed(RankingReview review) {
        return RankingExplanation.of(Ranker.of(INDEX), table(TABLE), review);
    }

    private static List<String> places(Ranking ranking) {
        return ranking.units().stream()
                .map(unit -> unit.unit().id() + " " + unit.total().rank() + " "
                        + unit.total().known().rounded(2))
                .toList();
    }

    /** Each of the moved units as its places and what it gained. */
    private static List<String> moves(List<UnitChange> changes) {
        return changes.stream()
                .map(change -> change.unit().id() + " " + change.placeBefore() + "→" + change.placeNow() + " "
                        + change.gained())
                .toList();
    }

    @Test
    void anAppealRanksAsIfTheTableHadTheNewFigure() {
        RankingExplanation explained =
                reviewed(new RankingReview(appeals("Xã Y,Nhân lực,7,9,BB 1/z,b,,18,BB 2"), List.of(), null, Map.of()));

        assertThat(places(explained.ranking()))
                .isEqualTo(places(Ranker.of(INDEX)
                        .rank(table(TABLE.replace("7,7,7,10", "7,7,9,10").replace("5,,,", "5,,18,")))))
                .containsExactly("x 3 15.00", "y 2 16.00", "z 1 23.00");
        assertThat(moves(explained.appealed().orElseThrow().moved()))
                .containsExactly("z 3→1 18.0", "y 2→2 2.0", "x 1→3 0.0");
        assertThat(explained.ranking().notes())
                .extracting(note -> note.in(Language.EN))
                .anyMatch(note -> note.startsWith("Decisions on appeals applied: 2, from phuc-tra.csv (SHA-256: "));
    }

    /** A unit and a document may be merged over the lines they hold for; a figure that is would be anybody's. */
    @Test
    void mergedCellsOfAppealsHoldForEachOfTheirLinesButNoFigureMay() {
        Appeals decided = AppealReader.read(merged(4), Ranker.of(INDEX), table(TABLE));

        assertThat(decided.decisions())
                .extracting(one -> one.unit().id() + " " + one.criterion().id() + " " + one.document())
                .containsExactly("y a BB 1", "y b BB 1");
        assertThat(catchThrowableOfType(
                                BadInputException.class,
                                () -> AppealReader.read(merged(3), Ranker.of(INDEX), table(TABLE)))
                        .in(Language.VI))
                .startsWith("phuc-tra.xlsx:D3: ô này bị gộp");
    }

    /** Two decisions on a unit, its name and column {@code column} merged over both. */
    private static Workbook merged(int column) {
        List<Sheet.Row> rows = List.of(
                row(1, "Đơn vị", "Tiêu chí", "Điểm cũ", "Điểm mới", "Văn bản"),
                row(2, "Xã Y", "Hạ tầng", "7", "8", "BB 1"),
                row(3, "", "Nhân lực", "7", column == 3 ? "" : "9", column == 4 ? "" : "BB 2"));
        List<Sheet.Merged> merged = List.of(new Sheet.Merged(2, 3, 0, 0), new Sheet.Merged(2, 3, column, column));
        return new Workbook(
                "phuc-tra.xlsx", List.of(new Sheet("Phúc tra", false, rows, Set.of(), merged, false)), "sha");
    }

    private static Sheet.Row row(int line, String... cells) {
        return new Sheet.Row(line, false, Stream.of(cells).map(Sheet.Cell::of).toList());
    }

    @Test
    void anAppealMayDecideThatACriterionAppliesOrDoesNot() {
        IndexTable given = table("unit,name,a,b\nx,Xã X,6,9\ny,Xã Y,7,không áp dụng\n");
        Appeals decided = appeals("y,b,không áp dụng,8,BB 1/x,a,6,Không áp dụng,BB 2", given);

        RankingExplanation explained =
                RankingExplanation.of(Ranker.of(INDEX), given, new RankingReview(decided, List.of(), null, Map.of()));

        assertThat(places(explained.ranking()))
                .isEqualTo(places(Ranker.of(INDEX).rank(table("unit,name,a,b\nx,Xã X,không áp dụng,9\ny,Xã Y,7,8\n"))));
        assertThat(decided.decisions())
                .extracting(one -> one.old().in(Figure::toString).in(Language.VI) + " → "
                        + one.decided().in(Figure::toString).in(Language.VI))
                .containsExactly("không áp dụng → 8", "6 → không áp dụng");
    }

    @ParameterizedTest
    @CsvSource({
        "'y,b,,8,BB', bảng ghi không áp dụng nhưng cột điểm cũ ghi không có số liệu",
        "'z,b,không áp dụng,8,BB', bảng ghi không có số liệu nhưng cột điểm cũ ghi không áp dụng",
    })
    void whatDoesNotApplyIsNotTheSameAsNoFigure(String row, String problem) {
        IndexTable given = table("unit,name,a,b\nx,Xã X,6,9\ny,Xã Y,7,không áp dụng\nz,Xã Z,5,\n");

        assertThat(catchThrowableOfType(BadInputException.class, () -> appeals(row, given))
                        .in(Language.VI))
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,a,7,8,BB | phuc-tra.csv:2: Xã X, Hạ tầng: bảng ghi 6 nhưng cột điểm cũ ghi 7. Kiểm tra",
                "x,a,,8,BB | phuc-tra.csv:2: Xã X, Hạ tầng: bảng ghi 6 nhưng cột điểm cũ ghi không có số liệu. Kiểm tra",
                "z,b,1,8,BB | phuc-tra.csv:2: Xã Z, Nhân lực: bảng ghi không có số liệu nhưng cột điểm cũ ghi 1. Kiểm tra",
                "x,a,6,8, | phuc-tra.csv:2: kết quả phúc tra không ghi văn bản.",
                "x,a,6,8,BB số ... | phuc-tra.csv:2: kết quả phúc tra không ghi văn bản.",
                "x,a,6,,BB | phuc-tra.csv:2: không có số liệu mới.",
                "x,a,6,11,BB | phuc-tra.csv:2: ô new có giá trị không hợp lệ: “11”. Giá trị phải nằm trong [0; 10].",
                "q,a,6,8,BB | phuc-tra.csv:2: không có đơn vị “q” trong bảng.",
                "x,t,6,8,BB | phuc-tra.csv:2: không có tiêu chí chấm điểm “t” trong chỉ số.",
                "x,a,6,8,BB/Xã X,Hạ tầng,6,7,BB | phuc-tra.csv:3: phúc tra của Xã X về Hạ tầng được ghi hai lần.",
            })
    void anAppealThatDoesNotAgreeWithTheTableIsRefused(String rows, String problem) {
        assertThat(catchThrowableOfType(BadInputException.class, () -> appeals(rows))
                        .in(Language.VI))
                .startsWith(problem);
    }

    @Test
    void aDecisionMayLeaveTheFigureAsItIs() {
        RankingExplanation explained = reviewed(new RankingReview(appeals("x,a,6.0,6,BB"), List.of(), null, Map.of()));

        assertThat(explained.appealed().orElseThrow().moved()).isEmpty();
        assertThat(explained.review().appeals().decisions()).hasSize(1);
    }

    @Test
    void anExcludedUnitIsAsIfItWereNotInTheTableAndIsNamed() {
        IndexTable table = table(TABLE);
        Exclusion exclusion = new Exclusion(table.find("xã x").orElseThrow().unit(), "sáp nhập");
        RankingExplanation explained = reviewed(new RankingReview(Appeals.NONE, List.of(exclusion), null, Map.of()));

        assertThat(places(explained.ranking())).containsExactly("y 1 14.00", "z 2 5.00");
        assertThat(explained.ranking().notes())
                .extracting(note -> note.in(Language.VI))
                .contains("Loại khỏi xếp hạng: Xã X (lý do: sáp nhập).");
        assertThatThrownBy(() -> new Exclusion(exclusion.unit(), " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theYearBeforeIsHeldAgainstThisOneUnitByUnitAndCriterionByCriterion() {
        IndexTable before = table("unit,name,a,b\nx,Xã X,8,5\nyy,XÃ Y,2,20\nw,Xã W,1,1\n");
        RankingChange since = reviewed(new RankingReview(Appeals.NONE, List.of(), before, Map.of()))
                .sincePrevious()
                .orElseThrow();

        assertThat(moves(since.units())).containsExactly("x 2→1 2.0", "y 1→2 -8.0", "z null→3 null", "w 3→null null");
        assertThat(since.units().get(1).placesUp()).isEqualTo(-1);
        assertThat(since.units().get(1).parts())
                .extracting(part -> part.node().id() + " " + part.effect())
                .containsExactly("b -13.0", "a 5.0");
        assertThat(since.units().get(2).parts()).isEmpty();
    }

    @Test
    void otherWeightsRankAsAnIndexThatHasThemAndLeaveThePlacesAsTheyAre() {
        RankingExplanation explained =
                reviewed(new RankingReview(Appeals.NONE, List.of(), null, Map.of("a", new BigDecimal(3))));
        RankingChange change = explained.underWeights().orElseThrow();

        assertThat(places(explained.ranking())).containsExactly("x 1 15.00", "y 2 14.00", "z 3 5.00");
        assertThat(places(change.now()))
                .isEqualTo(places(Ranker.of(index(3)).rank(table(TABLE))))
                .containsExactly("x 2 27.00", "y 1 28.00", "z 3 15.00");
        assertThat(INDEX.weighted(Map.of("a", new BigDecimal(3)))).isEqualTo(index(3));
        assertThat(moves(change.moved())).containsExactly("y 2→1 14.0", "x 1→2 12.0", "z 3→3 10.0");
    }

    @Test
    void weightsOfNothingAndOfNoPartAreRefused() {
        assertThatThrownBy(() -> INDEX.weighted(Map.of("q", BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INDEX.weighted(Map.of("a", BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INDEX.weighted(Map.of("a", BigDecimal.ZERO, "b", BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestCutsComeFirst() {
        assertThat(reviewed(RankingReview.NONE).cuts(5))
                .extracting(cut -> cut.unit().unit().id() + " "
                        + cut.criterion().node().id() + " " + cut.cut() + " " + cut.effect())
                .containsExactly("y b 3.0 3.0", "x a 2.0 2.0");
        assertThat(reviewed(RankingReview.NONE).cuts(1)).hasSize(1);
    }
}
