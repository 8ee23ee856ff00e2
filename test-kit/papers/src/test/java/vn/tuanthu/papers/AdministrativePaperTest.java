package vn.tuanthu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The form of an administrative paper, read back from the file. */
class AdministrativePaperTest {
    private static final AdministrativePaper.Issuer ISSUER =
            new AdministrativePaper.Issuer("UBND tỉnh VD", "Sở Ví dụ", "Thành phố VD");

    private static AdministrativePaper paper() {
        AdministrativePaper paper = AdministrativePaper.by(ISSUER, "QĐ-SVD");
        paper.title("QUYẾT ĐỊNH", "Về một việc");
        paper.ground("Căn cứ một văn bản;");
        paper.article("Điều 1.", "Giao " + Gap.of("tên đơn vị") + " thực hiện.");
        paper.table(List.of(10, 90), List.of("STT", "Việc"), List.of(List.of("1", "việc <a> & \"b\" {0}")));
        paper.signed(List.of("Như Điều 1;"), "Giám đốc");
        return paper;
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static String text(XWPFTable table) {
        return table.getText().strip();
    }

    @Test
    void theHeadHasTheIssuerTheMottoTheNumberAndThePlace() throws IOException {
        XWPFDocument read = read(paper().docx());

        assertThat(text(read.getTables().get(0)))
                .contains("UBND TỈNH VD")
                .contains("SỞ VÍ DỤ")
                .contains("/QĐ-SVD")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("Thành phố VD, ngày");
    }

    @Test
    void aPaperWithoutASymbolHasNoNumber() throws IOException {
        assertThat(text(read(AdministrativePaper.by(ISSUER, "").docx())
                        .getTables()
                        .get(0)))
                .doesNotContain("Số:");
    }

    @Test
    void whatIsMissingIsMarkedAndCollected() throws IOException {
        AdministrativePaper paper = paper();
        List<XWPFRun> marked = read(paper.docx()).getParagraphs().stream()
                .flatMap(line -> line.getRuns().stream())
                .filter(run -> run.text().contains("CÒN THIẾU"))
                .toList();

        assertThat(paper.gaps()).containsExactly("tên đơn vị");
        assertThat(marked).singleElement().satisfies(run -> {
            assertThat(run.text()).isEqualTo("[CÒN THIẾU: tên đơn vị]");
            assertThat(run.getColor()).isEqualTo("C00000");
            assertThat(run.isBold()).isTrue();
        });
    }

    @Test
    void wordsStandAsTheyAreGiven() throws IOException {
        XWPFDocument read = read(paper().docx());

        assertThat(text(read.getTables().get(1))).isEqualTo("STT\tViệc\n1\tviệc <a> & \"b\" {0}");
        assertThat(read.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
        assertThat(read.getParagraphs().stream().map(line -> line.getText()).collect(Collectors.joining("\n")))
                .contains("QUYẾT ĐỊNH\nVề một việc")
                .contains("Điều 1. Giao [CÒN THIẾU: tên đơn vị] thực hiện.");
    }

    @Test
    void everyRunIsInTheTypefaceOfAdministrativePapers() throws IOException {
        assertThat(read(paper().docx()).getParagraphs().stream()
                        .flatMap(line -> line.getRuns().stream())
                        .filter(run -> !run.text().isEmpty()))
                .isNotEmpty()
                .allSatisfy(run -> {
                    assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
                    assertThat(run.getFontSizeAsDouble()).isBetween(11.0, 14.0);
                });
    }

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertThat(paper().docx()).isEqualTo(paper().docx());
    }

    @Test
    void aTableWhoseRowsDoNotFitIsRefused() {
        AdministrativePaper paper = AdministrativePaper.by(ISSUER, "");

        assertThatThrownBy(() -> paper.table(List.of(1), List.of("a", "b"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paper.table(List.of(1, 1), List.of("a", "b"), List.of(List.of("x"))))
                .hasMessageContaining("row 1 has 1 cells");
    }
}
