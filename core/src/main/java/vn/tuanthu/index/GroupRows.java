package vn.tuanthu.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexColumn.Kind;
import vn.tuanthu.reading.Heading;
import vn.tuanthu.reading.Sheet;

/**
 * Rows that name a group: {@code I. KHỐI SỞ} or {@code A} in the column of ordinals. They count up, I, II, III or A, B, C,
 * perhaps anew within each other; {@code H. Cẩm Giàng} and {@code X. Minh Đức} do not, and are units.
 */
final class GroupRows {
    private static final Pattern ORDINAL = Pattern.compile("([IVXL]+|[A-ZĐ])(?:\\s*[.):\\-–]+.*)?");
    private static final Pattern NAME = Pattern.compile("([IVXL]+|[A-ZĐ])\\s*[.):\\-–]+\\s*\\S.*");
    private static final Pattern ROMAN = Pattern.compile("[IVXL]+");
    /** Of huyện, phường, quận, thị xã, xã. */
    private static final String ABBREVIATIONS = "HPQTX";

    private static final String ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String VIETNAMESE = "ABCDĐEGHIKLMNOPQRSTUVXY";

    private GroupRows() {}

    /** Those among {@code rows}. */
    static List<Sheet.Row> of(List<Sheet.Row> rows, Heading<IndexColumn> heading, int unit) {
        Map<Sheet.Row, String> groups = new LinkedHashMap<>();
        Map<Boolean, String> last = new HashMap<>();
        String above = "";
        for (Sheet.Row row : rows) {
            String label = row.hidden() ? null : label(row, heading, unit);
            if (label == null) {
                continue;
            }
            if (label.equals(above)) {
                // Twice the same, such as A - tự chấm and A - thẩm định, is the name of a unit.
                groups.values().removeIf(label::equals);
                continue;
            }
            boolean roman = ROMAN.matcher(label).matches();
            String before = last.get(roman);
            boolean begins = before == null && !LeftOut.hasFigure(row, heading) && !ABBREVIATIONS.contains(label);
            if (label.equals(roman ? "I" : "A") || begins || (before != null && isNext(before, label, roman))) {
                last.put(roman, label);
                groups.put(row, label);
                above = label;
            }
        }
        return List.copyOf(groups.keySet());
    }

    private static @Nullable String label(Sheet.Row row, Heading<IndexColumn> heading, int unit) {
        for (int i = 0; i < row.cells().size(); i++) {
            IndexColumn column = heading.column(i);
            Matcher ordinal = ORDINAL.matcher(row.cell(i).text());
            if (column != null && column.kind() == Kind.ORDINAL && ordinal.matches()) {
                return ordinal.group(1);
            }
        }
        Matcher name = NAME.matcher(row.cell(unit).text());
        return name.matches() ? name.group(1) : null;
    }

    private static boolean isNext(String before, String label, boolean roman) {
        return roman
                ? value(label) == value(before) + 1
                : isNext(before, label, ENGLISH) || isNext(before, label, VIETNAMESE);
    }

    private static boolean isNext(String before, String label, String alphabet) {
        int at = alphabet.indexOf(before);
        return at >= 0 && alphabet.indexOf(label) == at + 1;
    }

    private static int value(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = digit(roman.charAt(i));
            boolean less = i + 1 < roman.length() && digit < digit(roman.charAt(i + 1));
            sum += less ? -digit : digit;
        }
        return sum;
    }

    private static int digit(char roman) {
        return switch (roman) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 50;
        };
    }
}
