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
    GROUP,
    SUBTOTAL,
    SIGNATURE;

    private static final int NAMED = 5;
    private static final int LONGEST = 60;
    /** A unit hardly has the figures 1, 2, 3, 4, 5. */
    private static final int SURELY_NUMBERS = 5;

    private static final Pattern FORMULA_OF_COLUMNS = Pattern.compile("\\s*=.*");

    /** Totals and averages, whole: a unit may be called Tổng cục Thuế. */
    private static final Pattern TOTAL = Pattern.compile(
            "^(?:tổng|tổng cộng|tổng số|tổng điểm|cộng|trung bình|trung bình cộng|bình quân|điểm trung bình|điểm bình quân|tb|"
                    + "giá trị trung bình|cao nhất|thấp nhất|lớn nhất|nhỏ nhất|điểm tối đa|điểm cao nhất|điểm thấp nhất|trung vị|"
                    + "độ lệch chuẩn|total|subtotal|sub total|sum|average|mean|median|maximum|minimum|max|min)"
                    + "(?: (?:chung|mang sang|chuyển sang|trang .*|điểm|đơn vị|số đơn vị|toàn .*|cả .*|của .*|các .*|khối .*|nhóm .*|cấp .*|phần .*|mục .*|of .*|"
                    + "[ivxl]+|[a-z]|\\d+))?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SIGNED = Pattern.compile(
            "^(?:người (?:lập|tổng hợp|kiểm tra|ký|duyệt|báo cáo).*|thủ trưởng.*|(?:kt|tm|tl|tuq|q) (?:chủ tịch|giám đốc|thủ trưởng|"
                    + "trưởng|ủy ban|ubnd|bộ trưởng).*|(?:phó )?(?:chủ tịch|giám đốc|trưởng phòng|chánh văn phòng)|"
                    + "ký.*họ tên.*|ký tên.*|đã ký|nơi nhận.*|xác nhận của .*|ghi chú.*|lưu ý.*|nguồn.*|"
                    + "(?:.* )?ngày(?: \\d+)? tháng(?: \\d+)? năm.*|prepared by.*|approved by.*|signature.*|signed.*|notes?|source.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern GROUP_NUMBER = Pattern.compile("[IVXL]+|[A-ZĐ]");
    private static final Pattern GROUP_LABEL = Pattern.compile("(?:[IVXL]+|[A-ZĐ])\\s*[.):\\-–]+\\s*\\S.*");
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
        boolean otherwise = body.stream()
                .anyMatch(row -> !row.hidden()
                        && hasFigure(row, heading)
                        && !isNumberedAsGroup(row, heading, unit)
                        && !isTotal(row, heading));
        List<Sorted> sorted = new ArrayList<>();
        boolean signed = false;
        for (Sheet.Row row : body) {
            if (row.cells().stream().allMatch(Sheet.Cell::isEmpty)) {
                continue;
            }
            LeftOut reason = reason(row, heading, unit, otherwise, sheet);
            boolean nothing = !hasFigure(row, heading);
            if (reason == null && nothing && (signed || row.cell(unit).isEmpty())) {
                reason = SIGNATURE;
            }
            signed |= reason == SIGNATURE;
            sorted.add(new Sorted(row, sorted.isEmpty() && isColumnNumbers(row, heading) ? COLUMN_NUMBERS : reason));
        }
        return sorted;
    }

    private static @Nullable LeftOut reason(
            Sheet.Row row, Heading<IndexColumn> heading, int unit, boolean otherwise, Sheet sheet) {
        if (row.hidden()) {
            return HIDDEN;
        }
        if (isHeading(row, heading)) {
            return HEADING_AGAIN;
        }
        if (isTotal(row, heading)) {
            return SUBTOTAL;
        }
        boolean figures = hasFigure(row, heading);
        if (isNumberedAsGroup(row, heading, unit) && (!figures || otherwise)) {
            return GROUP;
        }
        if (figures) {
            return null;
        }
        if (row.cells().stream().anyMatch(cell -> isSigned(cell.text()))) {
            return SIGNATURE;
        }
        boolean group = GROUP_WORDS
                        .matcher(row.cell(unit).text().toLowerCase(Locale.ROOT))
                        .matches()
                || sheet.isMergedAcross(row, unit);
        return group ? GROUP : null;
    }

    private static boolean isSigned(String text) {
        return !text.isEmpty() && SIGNED.matcher(spoken(text)).matches();
    }

    /** Lower-case words with tones where people write them. */
    private static String spoken(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTotal(Sheet.Row row, Heading<IndexColumn> heading) {
        for (int i = 0; i < row.cells().size(); i++) {
            IndexColumn column = heading.column(i);
            if (column != null && (column.isNumeric() || column.kind() == Kind.REMARK)) {
                continue;
            }
            String text = row.cell(i).text();
            if (!text.isEmpty() && TOTAL.matcher(spoken(text)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumberedAsGroup(Sheet.Row row, Heading<IndexColumn> heading, int unit) {
        for (int i = 0; i < row.cells().size(); i++) {
            IndexColumn column = heading.column(i);
            String text = row.cell(i).text();
            if (column != null
                    && column.kind() == Kind.ORDINAL
                    && (GROUP_NUMBER.matcher(text).matches()
                            || GROUP_LABEL.matcher(text).matches())) {
                return true;
            }
        }
        return GROUP_LABEL.matcher(row.cell(unit).text()).matches();
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
