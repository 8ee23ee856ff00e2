package vn.tuanthu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.tuanthu.index.AppealReader;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.report.RankingHead;

class RankingAnnexTest {
    private static final RankingHead HEAD = new RankingHead(2025, LocalDate.of(2026, 1, 5), "UBND tỉnh Ví dụ");
    private static final IndexDefinition INDEX = IndexReader.read(text("index.yaml", """
        id: test
        name: {vi: Chỉ số thử, en: Index}
        missing: SKIP
        issuer: Sở Ví dụ
        year: 2024
        grades:
          - {from: 10, name: {vi: Tốt, en: Good}}
          - {from: 0, name: {vi: Khá, en: Fair}}
        root:
          id: total
          name: {vi: Tổng, en: Total}
          aggregate: SUM
          children:
            - {id: one, name: {vi: Một, en: First}, clause: I.1, points: 10, measure: {score: {by: value}}}
            - {id: two, name: {vi: Hai, en: Second}, points: 10, measure: {score: {by: value}}}
        """));

    private static InputText text(String name, String content) {
        return InputText.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static RankingExplanation explained() {
        IndexTable table = IndexTables.read(CsvTable.read(text("b.csv", """
                    unit,name,tier,one,two
                    a,Sở <A>,PROVINCE,5,6
                    b,Sở B,PROVINCE,4,6
                    c,Sở C,PROVINCE,1,
                    d,Sở D,PROVINCE,,
                    x,Xã X,COMMUNE,1,2
                    y,Xã Y,COMMUNE,1,2
                    """)), INDEX);
        return RankingExplanation.of(
                Ranker.of(INDEX),
                table,
                new RankingReview(
                        AppealReader.read(
                                Workbook.of(CsvTable.read(
                                        text("p.csv", "unit,criterion,old,new,document\nSở B,Một,4,5,BB 1\n"))),
                                Ranker.of(INDEX),
                                table),
                        List.of(new Exclusion(table.find("y").orElseThrow().unit(), "giải thể")),
                        null,
                        Map.of()));
    }

    private static XWPFDocument read(RankingHead head) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(RankingAnnex.docx(explained(), head)));
    }

    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> lines(XWPFDocument paper) {
        return paper.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void theHeadHasTheIssuerTheMottoTheYearAndTheDay() throws IOException {
        XWPFDocument paper = read(HEAD);

        assertThat(paper.getTables().get(0).getText())
                .contains("UBND TỈNH VÍ DỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ngày 05 tháng 01 năm 2026");
        assertThat(lines(paper))
                .startsWith(
                        "PHỤ LỤC",
                        "Kết quả xếp hạng năm 2025: Chỉ số thử",
                        "(Kèm theo Quyết định số            /QĐ-            ngày 05 tháng 01 năm 2026 của UBND tỉnh Ví dụ)",
                        "Lưu ý khi đọc kết quả",
                        "LƯU Ý: Sở C đứng hạng 3 (nhóm cấp tỉnh) với số liệu ở 1 trên 2 tiêu chí.");
    }

    @Test
    void eachTierHasItsTableThenThoseLeftOutAndTheAppeals() throws IOException {
        List<XWPFTable> tables = read(HEAD).getTables();

        assertThat(rows(tables.get(1)))
                .containsExactly(
                        "Hạng | Đơn vị | Điểm | Xếp loại | Ghi chú",
                        "1 | Sở <A> | 11,0000 | Tốt | đồng hạng, 2 đơn vị",
                        "1 | Sở B | 11,0000 | Tốt | đồng hạng, 2 đơn vị",
                        "3 | Sở C | 2,0000 | Khá | có số liệu ở 1 trên 2 tiêu chí");
        assertThat(rows(tables.get(2)))
                .containsExactly("Đơn vị | Điểm | Lý do", "Sở D | – | không có điểm tổng vì thiếu số liệu");
        assertThat(rows(tables.get(3))).endsWith("1 | Xã X | 3,0000 | Khá | ");
        assertThat(rows(tables.get(4))).containsExactly("Đơn vị | Lý do", "Xã Y | giải thể");
        assertThat(rows(tables.get(5)))
                .containsExactly("Đơn vị | Tiêu chí | Trước | Sau | Văn bản", "Sở B | I.1 Một | 4 | 5 | BB 1");
    }

    @Test
    void eachUnitHasAPageOfItsOwn() throws IOException {
        XWPFDocument paper = read(HEAD);

        assertThat(paper.getParagraphs().stream().filter(XWPFParagraph::isPageBreak))
                .hasSize(5);
        assertThat(rows(paper.getTables().get(8)))
                .containsExactly(
                        "Nội dung | Kết quả",
                        "Nhóm xếp hạng | cấp tỉnh",
                        "Hạng | 1 trên 3 đơn vị (đồng hạng, 2 đơn vị)",
                        "Điểm | 11,0000",
                        "Xếp loại | Tốt",
                        "Tiêu chí có số liệu | 2 trên 2",
                        "Phúc tra | I.1 Một: 4 → 5 (BB 1)");
        assertThat(rows(paper.getTables().get(11)))
                .containsExactly(
                        "Tiêu chí | Số liệu | Điểm | Hạng | Ghi chú",
                        "Tổng |  | 2,0000 | 3 | ",
                        "I.1 Một | 1 | 1,0000 | 3 | ",
                        "Hai |  | – | – | không có số liệu");
    }

    @Test
    void whatIsNotSaidOtherwiseTheIndexSaysOrIsLeftToBeFilledIn() throws IOException {
        assertThat(lines(read(RankingHead.NONE.or(INDEX))))
                .contains("Kết quả xếp hạng năm 2024: Chỉ số thử")
                .anyMatch(line -> line.endsWith("ngày      tháng      năm         của Sở Ví dụ)"));
        assertThat(read(RankingHead.NONE).getTables().get(0).getText()).contains("[CÒN THIẾU: cơ quan ban hành]");
    }

    @Test
    void theSameRankingIsTheSameBytes() {
        assertThat(RankingAnnex.docx(explained(), HEAD)).isEqualTo(RankingAnnex.docx(explained(), HEAD));
    }
}
