package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Tables as people make them: what they say is found, what is no unit is left out and told. */
class TablesOfPeopleTest {
    private static final IndexDefinition INDEX = Tables.yaml("""
            id: test
            name: {vi: thử, en: test}
            missing: PROPAGATE
            root:
              id: tong
              name: {vi: Tổng điểm, en: Total}
              aggregate: SUM
              children:
                - {id: hoa, name: {vi: "Hoá đơn số", en: Invoices}, measure: {allowed: {from: 0, to: 50}, score: {by: value}}}
                - {id: nhom, name: {vi: Nhóm hai, en: Two}, aggregate: SUM, children: [
                    {id: mang, name: {vi: An toàn mạng, en: Network}, measure: {allowed: {from: 0, to: 100}, score: {by: value}}}]}
            """);

    /** Each line is a table, its lines parted by /; each unit is read as its name and its two figures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,hoa,mang/A,1,2 | A 1 2",
                "Tên đơn vị;Hóa đơn số;An toàn mạng/A;1,5;2 | A 1.5 2",
                "TÊN ĐƠN VỊ;1. Hoá đơn số (50 điểm);Chỉ số 2.1: An toàn mạng/A;1;2 | A 1 2",
                "STT,Cơ quan,Điểm Hóa đơn số,Tiêu chí 2.1/1,A,1,2/2,B,3,4 | A 1 2, B 3 4",
                "UBND TỈNH/BẢNG ĐIỂM, NĂM 2025/Đơn vị;Hóa đơn số;An toàn mạng/A;1;2 | A 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng/(1),(2),(3)/A,1,2 | A 1 2",
                "STT,Đơn vị,Hóa đơn số,An toàn mạng/1,2,3,4/1,A,1,2 | A 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng/1,2,3/2,1,2 | 1 2 3, 2 1 2",
                "STT,Đơn vị,Hóa đơn số,An toàn mạng/A,B,1,2/1,A,1,2 | A 1 2",
                "STT,Đơn vị,Hóa đơn số,,Nhóm hai/,,Tự đánh giá,Thẩm định,An toàn mạng/1,A,9,1,2 | A 1 2",
                "STT,Đơn vị,Hóa đơn số,An toàn mạng/I,Khối sở,,/1,A,1,2/II,Khối xã,3,4/1,B,3,4 | A 1 2, B 3 4",
                "Đơn vị,Hóa đơn số,An toàn mạng/I. KHỐI SỞ,,/A,1,2/Cộng khối sở,1,2/Trung bình,1,2/B,3,4 | A 1 2, B 3 4",
                "Đơn vị,Hóa đơn số,An toàn mạng/TP. A,1,2/H. B,3,4/H. C,5,6/X. D,7,8 | TP. A 1 2, H. B 3 4, H. C 5 6, X. D 7 8",
                "Đơn vị,Hóa đơn số,An toàn mạng/A. KHỐI MỘT,9,9/I. Sở,5,5/A,1,2/II. Ban,5,5/B,3,4/B. KHỐI HAI,9,9/I. Xã,5,5/C,5,6 | A 1 2, B 3 4, C 5 6",
                "Đơn vị,Hóa đơn số,An toàn mạng/I. A,1,2/II. B,3,4 | I. A 1 2, II. B 3 4",
                "Đơn vị,Hóa đơn số,An toàn mạng/Tổng cục Thuế,1,2/Cộng hòa Pháp,3,4 | Tổng cục Thuế 1 2, Cộng hòa Pháp 3 4",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/,,NGƯỜI LẬP BIỂU/,,Nguyễn Văn A | A 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/,,Hải Dương; ngày 31 tháng 12 năm 2025 | A 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/Người lập biểu,,/Trần Thị B,, | A 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/Đơn vị,Hóa đơn số,An toàn mạng/B,3,4 | A 1 2, B 3 4",
                "Tiêu chí,A,B/Hóa đơn số,1,3/An toàn mạng,2,4 | A 1 2, B 3 4",
                "BẢNG ĐIỂM,,,,/STT,Tiêu chí,Điểm tối đa,A,B/1,Hóa đơn số,50,1,3/2,An toàn mạng,100,2,4 | A 1 2, B 3 4",
                "Đơn vị,Hóa đơn số,An toàn mạng,,/A,1,2,,/B,3,4,, | A 1 2, B 3 4",
                "/ /Đơn vị,Hóa đơn số,An toàn mạng/A,1,2 | A 1 2",
                "Mã,Tên đơn vị,Hóa đơn số,An toàn mạng/=\"001\",A,1,2 | 001 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng,Xếp hạng/A,1,2,1 | A 1 2",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,/B,,4 | A 1 –, B – 4",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,N.A/B,Chưa có số liệu,4 | A 1 –, B – 4",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/Cộng mang sang,1,2/B,3,4 | A 1 2, B 3 4",
                "STT,Tiêu chí,A,B/I,Nền tảng chung,,/1,Hóa đơn số,1,3/II,Hoạt động khác,,/2,An toàn mạng,2,4 | A 1 2, B 3 4",
                "Tiêu chí,A,B/Khối,sở,xã/Hóa đơn số,1,3/An toàn mạng,2,4 | A 1 2, B 3 4",
                "STT,Đơn vị,Hóa đơn số,An toàn mạng/I. KHỐI SỞ,,,/1,A,1,2/II. KHỐI XÃ,,,/1,B,3,4 | A 1 2, B 3 4",
            })
    void unitsAndFiguresAreFound(String table, String units) {
        assertThat(said(read(table))).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đơn vị,Hóa đơn số,An toàn mạng/I. KHỐI SỞ,,/A,1,2 | Không xếp hạng 1 dòng tên nhóm: dòng 2 “I. KHỐI SỞ”.",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/Tổng cộng,1,2 | Không xếp hạng 1 dòng tổng hoặc trung bình: dòng 3 “Tổng cộng”.",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/,,Giám đốc | Không xếp hạng 1 dòng ký tên, ghi chú cuối bảng: dòng 3 “Giám đốc”.",
                "Đơn vị,Hóa đơn số,An toàn mạng/,(tối đa 50),(tối đa 100)/A,1,2 | Không xếp hạng 1 dòng thuộc tiêu đề bảng: dòng 2 “(tối đa 50)”.",
                "Đơn vị,Hóa đơn số,An toàn mạng/(1),(2),(3)/A,1,2 | Không xếp hạng 1 dòng đánh số cột: dòng 2 “(1)”.",
                "Tên bảng/Đơn vị,Hóa đơn số,An toàn mạng/A,1,2 | Tiêu đề của bảng ở dòng 2; phía trên là tên bảng.",
                "Đơn vị,Hóa đơn số,An toàn mạng,Xếp hạng/A,1,2,1 | Không dùng các cột do bảng tự ghi: Xếp hạng.",
            })
    void whatIsLeftOutIsTold(String table, String note) {
        assertThat(read(table).notes()).extracting(n -> n.in(Language.VI)).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trung bình khối sở",
                "Bình quân toàn tỉnh",
                "Điểm TB",
                "Điểm bình quân khối",
                "Giá trị lớn nhất",
                "Cộng khối I",
                "Tổng (I)",
                "Tổng hợp toàn tỉnh",
                "TỔNG SỐ ĐIỂM",
                "Trung bình (16 đơn vị)",
                "Trung bình năm 2024",
                "Tỷ lệ % so với tối đa",
                "Toàn tỉnh",
                "Số đơn vị",
                "Mức tối đa",
                "Trọng số",
                "Grand total",
                "Mean score",
            })
    void aRowOfTotalsIsNoUnit(String name) {
        assertThat(said(read("Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/" + name + ",1,2/B,3,4")))
                .isEqualTo("A 1 2, B 3 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cục Thuế",
                "Tổng công ty Điện lực",
                "Tổng Cọt",
                "Cộng Hòa",
                "Cộng Lạc",
                "Phòng Tổng hợp",
                "Trung tâm Y tế",
                "Toàn Thắng",
                "Minh Tân",
                "Q. 1",
            })
    void aUnitMayBeCalledAlmostLikeATotal(String name) {
        assertThat(said(read("Đơn vị,Hóa đơn số,An toàn mạng/" + name + ",1,2/B,3,4")))
                .isEqualTo(name + " 1 2, B 3 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hải Dương; ngày … tháng … năm 2025",
                "KẾ TOÁN TRƯỞNG",
                "TỔ TRƯỞNG TỔ THẨM ĐỊNH",
                "Q. GIÁM ĐỐC",
                "KT. CHỦ TỊCH",
                "TM. HỘI ĐỒNG THẨM ĐỊNH",
                "Thành viên Hội đồng",
                "- Lưu: VT",
                "* Số liệu tạm tính",
                "(*) Đơn vị mới thành lập",
                "Biểu này gồm 2 trang",
                "Ngày lập: 05/01/2026",
            })
    void aLineBelowTheTableThatSignsOrExplainsIsNoUnit(String line) {
        assertThat(read("Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/B,3,4/" + line.replace("/", "-") + ",,")
                        .notes())
                .extracting(n -> n.in(Language.VI))
                .allMatch(note -> note.startsWith("Không xếp hạng 1 dòng ký tên"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đơn vị,Hóa đơn số,An toàn mạng/Xã 1,1,2/xã  1,1,2 | f.csv:3: đơn vị “Xã 1” và “xã 1” trông như nhau (chỉ khác chữ hoa, dấu cách hoặc cách mã hóa). Chỉ giữ lại một.",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/,3,4 | f.csv:3: dòng không có tên đơn vị ở ô đầu. Điền tên đơn vị.",
                "Đơn vị,Hóa đơn số,An toàn mạng,/A,1,2,x | f.csv:2: cột có số liệu (“x”) nhưng không có tên. Đặt tên cho cột ở dòng tiêu đề, hoặc xóa cột.",
                "Đơn vị,Hóa đơn số/A,1 | f.csv:1: bảng thiếu cột “mang” (An toàn mạng). Các cột hợp lệ: hoa, mang, tong, nhom, name, tier, providesPublicServices, hoặc tên của tiêu chí; số tự đánh giá như hoa.self.",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,60,2 | f.csv:2: ô Hóa đơn số có giá trị không hợp lệ: “60”. Giá trị phải nằm trong [0; 50].",
            })
    void whatCannotBeReadIsRefused(String table, String problem) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> read(table));

        assertThat(refused.in(Language.VI)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tiêu chí,A,,B,/,Tự chấm,Thẩm định,Tự chấm,Thẩm định/Hóa đơn số,9,1,8,3/An toàn mạng,7,2,6,4",
                "Tiêu chí,A,,B,/,Thẩm định,Tự chấm,Thẩm định,Tự chấm/Hóa đơn số,1,9,3,8/An toàn mạng,2,7,4,6",
                "Tiêu chí,A (tự chấm),A (thẩm định),B (tự chấm),B (thẩm định)/Hóa đơn số,9,1,8,3/An toàn mạng,7,2,6,4",
                "BẢNG,,,,,,/STT,Tiêu chí,Điểm tối đa,A,,B,/,,,Điểm tự đánh giá,Điểm thẩm định,Điểm tự đánh giá,Điểm thẩm định/"
                        + "1,Hóa đơn số,50,9,1,8,3/2,An toàn mạng,100,7,2,6,4/,Tổng điểm,150,16,3,14,7",
                "Đơn vị,Nguồn điểm,Hóa đơn số,An toàn mạng/A,Tự chấm,9,7/,Thẩm định,1,2/B,Tự chấm,8,6/,Thẩm định,3,4/"
                        + "Tổng cộng,Tự chấm,17,13/,Thẩm định,4,6",
                "Đơn vị,Hóa đơn số,An toàn mạng/A - tự đánh giá,9,7/A - thẩm định,1,2/B - tự đánh giá,8,6/B - thẩm định,3,4",
            })
    void aUnitMayHaveItsOwnFiguresOnOneLineAndTheVerifiedOnesOnAnother(String table) {
        IndexTable read = read(table);

        assertThat(said(read)).isEqualTo("A 1 2, B 3 4");
        assertThat(read.rows())
                .extracting(row -> row.self().get("hoa") + " " + row.self().get("mang"))
                .containsExactly("9 7", "8 6");
    }

    @Test
    void aUnitWithoutVerifiedFiguresIsRefused() {
        assertThat(catchThrowableOfType(
                                BadInputException.class,
                                () -> read(
                                        "Tiêu chí,A,,B/,Tự chấm,Thẩm định,Tự chấm/Hóa đơn số,9,1,8/An toàn mạng,7,2,6"))
                        .in(Language.VI))
                .isEqualTo(
                        "f.csv:4: đơn vị “B” có số liệu tự đánh giá nhưng không có số liệu thẩm định. Thêm dòng hoặc cột"
                                + " thẩm định của đơn vị này; để trống các ô nếu chưa có số liệu.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đơn vị,Hóa đơn số,An toàn mạng/I. KHỐI SỞ,,/A,1,2/II. KHỐI XÃ,,/B,3,4 | KHỐI SỞ; KHỐI XÃ",
                "STT,Đơn vị,Hóa đơn số,An toàn mạng/A,Các sở,,/1,A,1,2/B,UBND xã,,/1,B,3,4 | Các sở; UBND xã",
                "Đơn vị,Hóa đơn số,An toàn mạng/I. KHỐI SỞ,,/A,1,2/B,3,4 | ;",
                "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2/I. KHỐI SỞ,,/B,3,4/II. KHỐI XÃ,,/C,1,1 | ; ;",
                "Đơn vị,Hóa đơn số,An toàn mạng/I. Đợt một,,/A,1,2/II. Đợt hai,,/B,3,4 | ;",
                "Đơn vị,Cấp,Hóa đơn số,An toàn mạng/I. KHỐI SỞ,,,/A,x,1,2/II. KHỐI XÃ,,,/B,x,3,4 | x; x",
            })
    void groupsThatNameTiersAreTiers(String table, String tiers) {
        assertThat(read(table).rows().stream()
                        .map(row -> row.unit().pool())
                        .collect(Collectors.joining("; "))
                        .strip())
                .isEqualTo(tiers);
    }

    @Test
    void oneCauseOnManyLinesIsToldOnce() {
        StringBuilder table = new StringBuilder("Đơn vị,Hóa đơn số,An toàn mạng");
        for (int i = 0; i < 200; i++) {
            table.append("/A").append(i).append(",x,2");
        }
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> read(table.toString()));

        assertThat(refused.problems()).hasSize(200);
        assertThat(refused.in(Language.EN))
                .startsWith("f.csv:2, 3, 4, 5, 6 and 195 more places: cell Hóa đơn số has an unusable value: \"x\".")
                .hasLineCount(1);
    }

    @Test
    void ofManyMissingColumnsTheFirstAreNamedAndTheRestCounted() {
        IndexDefinition wide = Tables.tabular(
                "t,,,,,,,,,sum,,\n"
                        + IntStream.range(0, 4_000)
                                .mapToObj(i -> "c" + i + ",t,,,,,,,,,,\n")
                                .collect(Collectors.joining()),
                "skip");
        String refused = catchThrowableOfType(
                        BadInputException.class, () -> Tables.units(wide, "unit,c0,c1,Cột lạ\nA,1,2,3\n"))
                .in(Language.EN);

        assertThat(refused.lines()).hasSize(2);
        assertThat(refused).contains("“c2”, “c3”", "“c21”, and 3,978 more.").doesNotContain("c22");
    }

    @Test
    void aPercentageIsReadAsItIsShownAndTold() {
        Sheet.Cell shown = new Sheet.Cell(
                "94%",
                true,
                new Sheet.Flaw(
                        Sheet.Flaw.Kind.ROUNDED_PERCENT,
                        Message.of("index.note", "ô hiện 94% nhưng giữ 93.6%."),
                        Message.of("index.remedy")));
        List<Sheet.Row> rows = new ArrayList<>(List.of(row(1, false, "Đơn vị", "Hóa đơn số", "An toàn mạng")));
        for (int line = 2; line <= 8; line++) {
            rows.add(new Sheet.Row(line, false, List.of(Sheet.Cell.of("A" + line), Sheet.Cell.of("1"), shown)));
        }
        IndexTable table = IndexTables.read(
                new Workbook("f", List.of(new Sheet("S", false, rows, Set.of(), List.of(), false)), "sha"),
                List.of(),
                INDEX);

        assertThat(said(table)).startsWith("A2 1 94, A3 1 94");
        assertThat(table.notes())
                .extracting(note -> note.in(Language.VI))
                .startsWith("C2: ô hiện 94% nhưng giữ 93.6%. Đọc theo số ô hiện.")
                .endsWith("Còn 2 ô phần trăm nữa được đọc theo số ô hiện, không phải số ô giữ.")
                .hasSize(6);
    }

    @Test
    void whatDoesNotApplyIsNotMissing() {
        Ranking ranking = Ranker.of(INDEX)
                .rank(read("Đơn vị,Hóa đơn số,An toàn mạng,Ghi chú/A,Không áp dụng,2,đã kiểm tra/B,,4,/C,1,2,"));

        assertThat(ranking.unit("A").total().known().rounded(0)).hasToString("4");
        assertThat(notes(ranking.unit("A")))
                .containsExactly(
                        "Hoá đơn số: bảng ghi không áp dụng cho đơn vị này, không tính vào tổng",
                        "Ghi chú: đã kiểm tra");
        assertThat(ranking.unit("B").total().score()).isNull();
    }

    @Test
    void aSelfAssessedFigureBeyondTheRangeIsToldAndNotScored() {
        IndexTable table =
                read("Đơn vị,Hóa đơn số - Điểm tự đánh giá,Hóa đơn số - Điểm thẩm định,An toàn mạng/A,51,50,2");

        assertThat(said(table)).isEqualTo("A 50 2");
        assertThat(table.rows().get(0).self()).hasToString("{hoa=51}");
        assertThat(notes(Ranker.of(INDEX).rank(table).unit("A")))
                .containsExactly("Hoá đơn số: điểm tự đánh giá 51 nằm ngoài [0; 50]");
    }

    @Test
    void whatIsHiddenIsNotReadAndNamed() {
        Sheet sheet = new Sheet(
                "Điểm",
                false,
                List.of(
                        row(1, false, "Đơn vị", "nội bộ", "Hóa đơn số", "An toàn mạng"),
                        row(2, false, "A", "x", "1", "2"),
                        row(3, true, "B", "x", "3", "4")),
                Set.of(1),
                List.of(),
                false);
        IndexTable table = IndexTables.read(new Workbook("f", List.of(sheet), "sha"), List.of(), INDEX);

        assertThat(said(table)).isEqualTo("A 1 2");
        assertThat(table.notes())
                .extracting(note -> note.in(Language.VI))
                .containsExactly(
                        "Không đọc cột đang bị ẩn: nội bộ.", "Không xếp hạng 1 dòng đang bị ẩn hoặc lọc: dòng 3 “B”.");
    }

    @Test
    void aHiddenColumnOfFiguresIsNotDoneWithout() {
        Sheet sheet = new Sheet(
                "Điểm",
                false,
                List.of(row(1, false, "Đơn vị", "Hóa đơn số", "An toàn mạng"), row(2, false, "A", "1", "2")),
                Set.of(1),
                List.of(),
                false);

        assertThat(refusal(sheet))
                .isEqualTo(
                        "f:1: bảng thiếu cột “hoa” (Hoá đơn số). Bỏ ẩn các cột Hóa đơn số nếu số liệu ở đó, hoặc thêm"
                                + " cột còn thiếu.");
    }

    @Test
    void aHeadingOfMergedCellsIsReadAndAMergedFigureIsRefused() {
        List<Sheet.Row> rows = List.of(
                row(1, false, "BẢNG ĐIỂM", "", "", ""),
                row(2, false, "Đơn vị", "Hóa đơn số", "", "An toàn mạng"),
                row(3, false, "", "Tự chấm", "Thẩm định", ""),
                row(4, false, "A", "9", "1", "2"),
                row(5, false, "B", "9", "1", ""));
        List<Sheet.Merged> heading = List.of(
                new Sheet.Merged(1, 1, 0, 3),
                new Sheet.Merged(2, 3, 0, 0),
                new Sheet.Merged(2, 2, 1, 2),
                new Sheet.Merged(2, 3, 3, 3));
        List<Sheet.Merged> figures = new ArrayList<>(heading);
        figures.add(new Sheet.Merged(4, 5, 3, 3));

        assertThat(said(IndexTables.read(
                        new Workbook("f", List.of(new Sheet("S", false, rows, Set.of(), heading, false)), "sha"),
                        List.of(),
                        INDEX)))
                .isEqualTo("A 1 2, B 1 –");
        assertThat(refusal(new Sheet("S", false, rows, Set.of(), figures, false)))
                .isEqualTo(
                        "f:D5: ô này bị gộp (merge) với ô khác, không rõ giá trị thuộc ô nào. Bỏ gộp ô và điền giá trị"
                                + " vào từng ô.");
    }

    @Test
    void aSheetIsNamedWhereSeveralFitAndEachIsATier() {
        Workbook book = new Workbook(
                "f",
                List.of(
                        sheet("Sở", "Đơn vị,Hóa đơn số,An toàn mạng/A,1,2"),
                        sheet("Xã", "Đơn vị,Hóa đơn số,An toàn mạng/B,3,4"),
                        sheet("Hướng dẫn", "Cách chấm")),
                "sha");

        assertThat(catchThrowableOfType(BadInputException.class, () -> IndexTables.read(book, List.of(), INDEX))
                        .in(Language.VI))
                .startsWith("f: nhiều trang tính có dữ liệu: Sở, Xã, Hướng dẫn.");
        assertThat(said(IndexTables.read(book, List.of("xã"), INDEX))).isEqualTo("B 3 4");
        IndexTable both = IndexTables.read(book, List.of("Xã", "Sở"), INDEX);
        assertThat(both.rows()).extracting(row -> row.unit().pool()).containsExactly("Xã", "Sở");
        assertThat(both.notes())
                .extracting(note -> note.in(Language.VI))
                .containsExactly("Không đọc các trang tính khác: Hướng dẫn.");
        assertThat(catchThrowableOfType(BadInputException.class, () -> IndexTables.read(book, List.of("Xa"), INDEX))
                        .in(Language.VI))
                .isEqualTo("f: không có trang tính “Xa”. Các tên hợp lệ: Sở, Xã, Hướng dẫn.");
    }

    private static Sheet.Row row(int line, boolean hidden, String... cells) {
        return new Sheet.Row(
                line, hidden, Arrays.stream(cells).map(Sheet.Cell::of).toList());
    }

    private static Sheet sheet(String name, String table) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String line : table.split("/")) {
            rows.add(row(rows.size() + 1, false, line.split(",", -1)));
        }
        return new Sheet(name, false, rows, Set.of(), List.of(), false);
    }

    private static String refusal(Sheet sheet) {
        return catchThrowableOfType(
                        BadInputException.class,
                        () -> IndexTables.read(new Workbook("f", List.of(sheet), "sha"), List.of(), INDEX))
                .in(Language.VI);
    }

    private static IndexTable read(String table) {
        return IndexTables.read(CsvTable.read(Tables.text("f.csv", table.replace('/', '\n') + "\n")), INDEX);
    }

    private static List<String> notes(UnitScore unit) {
        return unit.notes().stream().map((Message note) -> note.in(Language.VI)).toList();
    }

    private static String said(IndexTable table) {
        return table.rows().stream()
                .map(row -> row.unit().id() + " " + figure(row, "hoa") + " " + figure(row, "mang"))
                .collect(Collectors.joining(", "));
    }

    private static String figure(IndexTable.Row row, String column) {
        Figure figure = row.figures().get(column);
        return figure == null ? "–" : figure.toString();
    }
}
