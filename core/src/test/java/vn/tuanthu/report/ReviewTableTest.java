package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tuanthu.index.AppealReader;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Language;

/** A year of work with a ranking, as text, JSON and CSV. */
class ReviewTableTest {
    private static final IndexDefinition INDEX = StructuredInput.read(text("index.yaml", """
        id: test
        name: {vi: Chỉ số, en: Index}
        missing: SKIP
        root:
          id: total
          name: {vi: Tổng, en: Total}
          aggregate: SUM
          children:
            - {id: one, name: {vi: Một, en: First}, points: 10, measure: {score: {by: value}}}
            - {id: two, name: {vi: Hai, en: Second}, points: 10, measure: {score: {by: value}}}
        """), IndexDefinition.class);

    private static final RankingExplanation REVIEWED = reviewed();

    private static InputText text(String name, String content) {
        return InputText.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static IndexTable table(String name, String csv) {
        return IndexTables.read(CsvTable.read(text(name, csv)), INDEX);
    }

    private static RankingExplanation reviewed() {
        IndexTable table = table("2025.csv", "unit,name,one,two\na,Sở A,5,5\nb,Sở B,6,5\nc,Sở C,1,1\n");
        return RankingExplanation.of(
                Ranker.of(INDEX),
                table,
                new RankingReview(
                        AppealReader.read(
                                Workbook.of(CsvTable.read(
                                        text("phuc-tra.csv", "unit,criterion,old,new,document\nSở A,Một,5,7,BB 1\n"))),
                                Ranker.of(INDEX),
                                table),
                        List.of(new Exclusion(table.find("c").orElseThrow().unit(), "sáp nhập")),
                        table("2024.csv", "unit,name,one,two\na,Sở A,6,5\nb,Sở B,6,6\n"),
                        Map.of("two", new BigDecimal("0.5"))));
    }

    @Test
    void asTextEachTableHasALineForEachUnit() {
        String text = RankingText.of(REVIEWED, Language.VI);

        assertThat(text.substring(text.indexOf("\nĐơn vị loại")).replaceAll("SHA-256: [0-9a-f]+", "SHA-256"))
                .isEqualTo("""

                    Đơn vị loại khỏi xếp hạng
                      Sở C: lý do sáp nhập

                    Kết quả phúc tra
                      Sở A: tiêu chí Một; trước phúc tra 5; sau phúc tra 7; văn bản BB 1

                    Thay đổi do phúc tra
                      Sở A: hạng trước 2; hạng nay 1; đổi hạng +1; điểm trước 10,0000; điểm nay 12,0000; đổi điểm +2,0000
                      Sở B: hạng trước 1; hạng nay 2; đổi hạng -1; điểm trước 11,0000; điểm nay 11,0000; đổi điểm 0,0000

                    So với lần trước
                      Bảng trước: 2024.csv (SHA-256), chấm bằng cùng định nghĩa chỉ số, cùng kế hoạch và ngày đánh giá nếu có.
                      Sở A: hạng trước 2; hạng nay 1; đổi hạng +1; điểm trước 11,0000; điểm nay 12,0000; đổi điểm +1,0000; tăng nhiều nhất ở Một (+1,0000)
                      Sở B: hạng trước 1; hạng nay 2; đổi hạng -1; điểm trước 12,0000; điểm nay 11,0000; đổi điểm -1,0000; giảm nhiều nhất ở Hai (-1,0000)

                    Nếu trọng số khác
                      Thử trọng số Hai = 0,5: 0 trên 2 đơn vị đổi hạng. Thứ hạng ở trên không đổi; “trước” là hạng ở trên, “nay” là hạng nếu trọng số như thế.
                    """);
    }

    @Test
    void asJsonTheLogHasTheDigestOfTheFileAndEveryChange() {
        JsonNode review = Json.read(RankingJson.of(REVIEWED, null, Language.EN)).path("review");

        assertThat(review.path("excluded").path(0).path("reason").asText()).isEqualTo("sáp nhập");
        assertThat(review.path("appeals").path("sha256").asText()).hasSize(64);
        JsonNode decision = review.path("appeals").path("decisions").path(0);
        assertThat(List.of(decision.path("unit").asText(), decision.path("node").asText()))
                .containsExactly("a", "one");
        assertThat(List.of(
                        decision.path("old").asText(),
                        decision.path("new").asText(),
                        decision.path("document").asText()))
                .containsExactly("5", "7", "BB 1");
        assertThat(review.path("appeals").path("changes").findValuesAsText("rankNow"))
                .containsExactly("1", "2");
        assertThat(review.path("previous").path("table").asText()).isEqualTo("2024.csv");
        assertThat(review.path("previous").path("changes").path(0).path("parts").findValuesAsText("effect"))
                .containsExactly("1.0");
        assertThat(review.path("weights").path("tried").path("two").asText()).isEqualTo("0.5");
    }

    @Test
    void asCsvTheLineOfACriterionHasItsAppealAndALeftOutUnitItsReason() {
        assertThat(RankingCsv.of(REVIEWED, Language.EN).lines())
                .contains(
                        "a,one,7.0,1,1,1,\"appeal: 5 → 7 (BB 1)\"",
                        "c,total,,,0,0,\"Left out of the ranking: Sở C (reason: sáp nhập).\"");
    }
}
