package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexColumn.Kind;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.text.Message;

/** Rows of a table that are no units: why each is left out, and the line that says so. */
enum LeftOut {
    HIDDEN,
    COLUMN_NUMBERS,
    HEADING_AGAIN,
    UNDER_HEADING,
    GROUP,
    SUBTOTAL,
    SIGNATURE;

    private static final int NAMED = 5;
    private static final int LONGEST = 60;
    /** A unit hardly has the figures 1, 2, 3, 4, 5. */
    private static final int SURELY_NUMBERS = 5;

    private static final Pattern FORMULA_OF_COLUMNS = Pattern.compile("\\s*=.*");

    private static final String STATISTIC =
            "(?:tổng|tổng cộng|tổng hợp(?= (?:chung|toàn|cả|các|của|kết quả|điểm))|cộng|trung bình|bình quân|tb|gttb|trung vị|"
                    + "độ lệch chuẩn|cao nhất|thấp nhất|lớn nhất|nhỏ nhất|tối đa|tối thiểu|lũy kế|total|subtotal|sub total|"
                    + "grand total|sum|average|mean|median|maximum|minimum|max|min)";
    /** What such a row is about, after which anything may follow. */
    private static final String ABOUT =
            "(?:toàn|cả|của|các|khối|nhóm|cụm|cấp|phần|mục|trang|bảng|biểu|năm|quý|kỳ|tiêu chí|chỉ số|chỉ tiêu|tỉnh|thành phố|"
                    + "sở|ban|ngành|xã|phường|huyện|đơn vị|cơ quan|theo|trên|so|of|for|\\d+)";

    /** Totals and averages, whole: a unit may be called Tổng cục Thuế or, a commune, Cộng Hòa. */
    private static final Pattern TOTAL = Pattern.compile(
            "^(?:(?:(?:số|điểm|điểm số|giá trị|mức|kết quả|xếp hạng) )*" + STATISTIC
                    + "(?: (?:cộng|chung|số|điểm|hợp|kết quả|tối đa|tối thiểu|cao nhất|thấp nhất|mang sang|chuyển sang|score|"
                    + "scores|points|[ivxl]+|[a-z]))*(?: " + ABOUT + "(?: .*)?)?"
                    + "|(?:điểm|thang điểm|mức) (?:chuẩn|sàn|quy định)|thang điểm|trọng số|hệ số|(?:số|số lượng) đơn vị(?: .*)?"
                    + "|(?:tỷ|tỉ) lệ(?: (?:phần trăm|chung|đạt|so|bình quân|trung bình|của|trên)(?: .*)?)?"
                    + "|(?:toàn|cả) (?:tỉnh|thành phố|huyện|ngành|khối|bảng|nước|quốc)(?: .*)?)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String OFFICE =
            "(?:chủ tịch|giám đốc|thủ trưởng|(?:cục|chi cục|vụ|viện|bộ|tổ|đội|hiệu) trưởng|trưởng (?:ban|phòng|đoàn|nhóm|bộ phận)|"
                    + "chánh (?:văn phòng|thanh tra)|chủ nhiệm|thư ký|kế toán|thủ quỹ|(?:thành|ủy) viên)";

    /** Only of rows without figures. */
    private static final Pattern SIGNED = Pattern.compile(
            "^(?:người (?:lập|tổng hợp|kiểm tra|ký|duyệt|báo cáo|thẩm định|chấm|ghi|phụ trách|đại diện).*|lập (?:biểu|bảng).*|"
                    + "(?:kt|tm|tl|tuq|q) (?:" + OFFICE + "|trưởng|ủy ban|ubnd|hội đồng|tổ ).*|(?:phó )*" + OFFICE
                    + "(?: .*)?|"
                    + "hội đồng (?:thẩm định|đánh giá|chấm|xét).*|tổ (?:thẩm định|đánh giá|chấm).*|kiểm soát|phê duyệt|"
                    + "chữ ký.*|ký.*họ tên.*|ký tên.*|đã ký|nơi nhận.*|như trên|lưu vt.*|xác nhận của .*|ghi chú.*|lưu ý.*|nguồn.*|"
                    + "(?:biểu|bảng|danh sách) này .*|ngày (?:lập|\\d).*|(?:.* )?ngày(?: \\d+)? tháng(?: \\d+)? năm.*|"
                    + "prepared by.*|approved by.*|signature.*|signed.*|notes?|source.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** How a note below a table begins. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?:[*†‡]|\\(\\*+\\)|[-–+•]\\s).*");

    /** {@code (tối đa 50 điểm)}, {@code [%]}. */
    private static final Pattern ASIDE = Pattern.compile("[(\\[].*[)\\]]");

    private static final Pattern GROUP_WORDS = Pattern.compile("^(?:khối|nhóm|các|cụm|phần) .*");

    /** A row and why it is none of the units; null if it is one. */
    record Sorted(Sheet.Row row, @Nullable LeftOut reason) {}

    /**
     * Sorts the rows below the heading.
     *
     * @param unit the column that names the unit
     */
    static List<Sorted> sort(Sheet sheet, Heading<IndexColumn> heading, int unit) {
        List<Sheet.Row> body = sheet.rows().subList(heading.to(), sheet.rows().size());
        List<Sheet.Row> numbered = GroupRows.of(body, heading, unit);
        boolean otherwise = body.stream()
                .anyMatch(row -> !row.hidden()
                        && hasFigure(row, heading)
                        && !numbered.contains(row)
                        && !isTotal(row, heading, unit));
        List<Sorted> sorted = new ArrayList<>();
        boolean signed = false;
        for (Sheet.Row row : body) {
            if (row.cells().stream().allMatch(Sheet.Cell::isEmpty)) {
                continue;
            }
            LeftOut reason = reason(row, heading, unit, numbered.contains(row), otherwise, sheet);
            boolean nothing = !hasFigure(row, heading);
            if (reason == null && nothing && (signed || row.cell(unit).isEmpty())) {
                reason = SIGNATURE;
            }
            signed |= reason == SIGNATURE;
            boolean first = sorted.stream().allMatch(above -> above.reason() == UNDER_HEADING);
            if (first && isColumnNumbers(row, heading)) {
                reason = COLUMN_NUMBERS;
            } else if (first && reason != HIDDEN && isUnderHeading(row, heading, unit, sheet)) {
                reason = UNDER_HEADING;
            }
            sorted.add(new Sorted(row, reason));
        }
        return sorted;
    }

    private static @Nullable LeftOut reason(
            Sheet.Row row, Heading<IndexColumn> heading, int unit, boolean numbered, boolean otherwise, Sheet sheet) {
        if (row.hidden()) {
            return HIDDEN;
        }
        if (isHeading(row, heading)) {
            return HEADING_AGAIN;
        }
        if (isTotal(row, heading, unit)) {
            return SUBTOTAL;
        }
        boolean figures = hasFigure(row, heading);
        if (!figures && row.cells().stream().anyMatch(cell -> isSigned(cell.text()))) {
            return SIGNATURE;
        }
        if (numbered && (!figures || otherwise)) {
            return GROUP;
        }
        if (figures) {
            return null;
        }
        boolean group = GROUP_WORDS
                        .matcher(row.cell(unit).text().toLowerCase(Locale.ROOT))
                        .matches()
                || sheet.isMergedAcross(row, unit);
        return group ? GROUP : null;
    }

    private static boolean isSigned(String text) {
        return !text.isEmpty()
                && (SIGNED.matcher(spoken(text)).matches()
                        || FOOTNOTE.matcher(text).matches());
    }

    /** Lower-case words with tones where people write them. */
    private static String spoken(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTotal(Sheet.Row row, Heading<IndexColumn> heading, int unit) {
        for (int i = 0; i < row.cells().size(); i++) {
            IndexColumn column = heading.column(i);
            boolean isTierOfUnit = column != null
                    && column.kind() == Kind.TIER
                    && !row.cell(unit).isEmpty();
            if (column != null && (column.isNumeric() || column.kind() == Kind.REMARK || isTierOfUnit)) {
                continue;
            }
            String text = row.cell(i).text();
            if (!text.isEmpty() && TOTAL.matcher(spoken(text)).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean hasFigure(Sheet.Row row, Heading<IndexColumn> heading) {
        for (int i = 0; i < row.cells().size(); i++) {
            IndexColumn column = heading.column(i);
            if (column != null && column.isNumeric() && isFigure(row.cell(i))) {
                return true;
            }
        }
        return false;
    }

    /** Names of people and offices stand below many a table, in whatever column. */
    private static boolean isFigure(Sheet.Cell cell) {
        String text = cell.text();
        boolean word = !text.isEmpty() && !text.contains(" ");
        return cell.flaw() != null
                || FigureCells.isNotApplicable(text)
                || (!isSigned(text) && (word || text.chars().anyMatch(Character::isDigit)));
    }

    private static boolean isHeading(Sheet.Row row, Heading<IndexColumn> heading) {
        int same = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i).text();
            if (!text.isEmpty()
                    && i < heading.labels().size()
                    && heading.labels().get(i).contains(text)) {
                same++;
            } else if (!text.isEmpty()) {
                return false;
            }
        }
        return same > 1;
    }

    /** A line that says what criteria are worth or counted in, below a heading whose cell for the unit reaches down to it. */
    private static boolean isUnderHeading(Sheet.Row row, Heading<IndexColumn> heading, int unit, Sheet sheet) {
        String name = row.cell(unit).isEmpty() ? sheet.spread(row, unit).text() : "";
        boolean reachesDown = !name.isEmpty() && heading.labels().get(unit).contains(name);
        boolean asides = row.cell(unit).isEmpty()
                && row.cells().stream()
                        .allMatch(cell ->
                                cell.isEmpty() || ASIDE.matcher(cell.text()).matches());
        return reachesDown || asides;
    }

    /** The line under many a heading that numbers its columns: (1), (2), (3); A, B, 1, 2; or 1, 2, 3 from its ordinal on. */
    private static boolean isColumnNumbers(Sheet.Row row, Heading<IndexColumn> heading) {
        int cells = 0;
        int bracketed = 0;
        int letters = 0;
        int last = 0;
        for (Sheet.Cell cell : row.cells()) {
            String text = cell.text();
            if (text.isEmpty()) {
                continue;
            }
            String bare = FORMULA_OF_COLUMNS
                    .matcher(text.replaceAll("[()\\[\\]]", ""))
                    .replaceFirst("");
            boolean letter = last == 0 && bare.matches("[A-ZĐ]");
            if (!letter && !bare.equals(String.valueOf(last + 1))) {
                return false;
            }
            cells++;
            bracketed += text.equals(bare) ? 0 : 1;
            letters += letter ? 1 : 0;
            last += letter ? 0 : 1;
        }
        IndexColumn first = heading.column(0);
        boolean ordinal = first != null && first.kind() == Kind.ORDINAL;
        return cells > 2
                && (bracketed == last
                        || letters > 1
                        || last >= SURELY_NUMBERS
                        || (ordinal && letters == 0 && cells > SURELY_NUMBERS - 2));
    }

    /** A line for each reason that says which rows were left out. */
    static List<Message> told(List<Sorted> sorted, Sheet sheet, int unit) {
        List<Message> notes = new ArrayList<>();
        for (LeftOut reason : values()) {
            List<String> rows = new ArrayList<>();
            for (Sorted row : sorted) {
                if (row.reason() == reason) {
                    rows.add(sheet.place(row.row().line()) + quoted(row.row(), unit));
                }
            }
            if (!rows.isEmpty()) {
                String key = "index.left-out."
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                List<String> first = rows.subList(0, Math.min(NAMED, rows.size()));
                notes.add(
                        rows.size() <= NAMED
                                ? Message.of(key, rows.size(), first)
                                : Message.of(
                                        "index.left-out.more",
                                        Message.of(key, rows.size(), first),
                                        rows.size() - NAMED));
            }
        }
        return notes;
    }

    /** What the row says it is about: the name of a unit or group, or the first thing it says at all. */
    static String text(Sheet.Row row, int unit) {
        String text = row.cell(unit).text();
        return text.isEmpty()
                ? row.cells().stream()
                        .map(Sheet.Cell::text)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse("")
                : text;
    }

    private static String quoted(Sheet.Row row, int unit) {
        String text = text(row, unit);
        return text.isEmpty() ? "" : " “" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }
}
