package vn.tuanthu.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Numeral;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/** Reads the figures of a table of units. */
final class FigureCells {
    private static final Set<String> NO_DATA = Set.of("", "-", "–", "—", "...", "…");
    private static final Set<String> NO_DATA_WORDS = Set.of(
            "na",
            "n a",
            "nan",
            VisibleText.words("không có số liệu"),
            VisibleText.words("chưa có số liệu"),
            VisibleText.words("thiếu số liệu"),
            VisibleText.words("không có dữ liệu"),
            VisibleText.words("chưa đánh giá"),
            VisibleText.words("chưa chấm"),
            VisibleText.words("chưa có dữ liệu"));
    private static final Set<String> NOT_APPLICABLE = Set.of(
            VisibleText.words("không áp dụng"),
            VisibleText.words("không thuộc diện"),
            VisibleText.words("không thuộc đối tượng"),
            VisibleText.words("không đánh giá"),
            VisibleText.words("kad"),
            VisibleText.words("k.a.d"),
            VisibleText.words("not applicable"));
    static final Pattern COUNTS = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    static final int LONGEST_COUNTS = 100;
    private static final int DECIMALS_OF_PERCENT = 2;

    /** What a figure says, or why it says nothing; both null if there is none. */
    record Read(@Nullable Figure figure, @Nullable Message remedy) {
        static final Read NOTHING = new Read(null, null);
    }

    /** How each column writes decimals, by its place. */
    private final Map<Integer, Numeral.Style> styles = new HashMap<>();

    static boolean isNotApplicable(String text) {
        return NOT_APPLICABLE.contains(VisibleText.words(text));
    }

    static boolean isNoData(String text) {
        return NO_DATA.contains(text) || NO_DATA_WORDS.contains(VisibleText.words(text));
    }

    /** Learns how {@code column} writes decimals from the cells of {@code rows} that hold text. */
    void learn(int column, List<Sheet.Row> rows) {
        styles.put(
                column,
                Numeral.style(rows.stream()
                        .map(row -> row.cell(column))
                        .filter(cell -> !cell.number())
                        .map(Sheet.Cell::text)::iterator));
    }

    /**
     * The figure in a cell of {@code leaf}.
     *
     * @param counts whether it has to lie in the range of the leaf
     */
    Read figure(Node leaf, Sheet.Cell cell, int column, boolean counts) {
        String text = cell.text();
        if (leaf.measured().score() instanceof Scoring.Role role) {
            return role.shares().containsKey(text)
                    ? new Read(Figure.of(text), null)
                    : wrong(
                            "input.one-of",
                            role.shares().keySet().stream().sorted().toList());
        }
        Matcher fraction = COUNTS.matcher(text);
        if (text.length() <= LONGEST_COUNTS && fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? wrong("index.table.number")
                    : checked(leaf, Figure.of(new BigInteger(fraction.group(1)), denominator), counts);
        }
        Numeral number = number(cell, column);
        if (number == null) {
            return wrong("index.table.number");
        }
        Bounds range = range(leaf);
        if (number.percent() && !isShare(range) && !isOfHundred(range)) {
            return wrong("index.table.percent");
        }
        BigDecimal value = value(number, range);
        if (value == null) {
            return wrong("index.table.thousands");
        }
        boolean share = number.percent() && isShare(range);
        return checked(leaf, Figure.of(share ? value.movePointLeft(DECIMALS_OF_PERCENT) : value), counts);
    }

    /** A number on its own, such as a total; null if it is none, or could be either of two. */
    @Nullable BigDecimal plain(Sheet.Cell cell, int column) {
        Numeral number = number(cell, column);
        return number == null || number.grouped() != null || number.percent() ? null : number.value();
    }

    private @Nullable Numeral number(Sheet.Cell cell, int column) {
        Numeral.Style style = cell.number() ? Numeral.Style.POINT : styles.getOrDefault(column, Numeral.Style.UNKNOWN);
        return Numeral.of(cell.text(), style);
    }

    /** The only one of two readings that lies where figures of this leaf lie; null if both may. */
    private static @Nullable BigDecimal value(Numeral number, @Nullable Bounds range) {
        BigDecimal grouped = number.grouped();
        if (grouped == null) {
            return number.value();
        }
        boolean small = range == null || range.holds(Rational.of(number.value()));
        boolean large = range == null || range.holds(Rational.of(grouped));
        return small == large ? null : small ? number.value() : grouped;
    }

    private static Read checked(Node leaf, Figure figure, boolean counts) {
        LeafScale measure = leaf.measured();
        Rational value = figure.quantity();
        if (measure.transform() == Transform.LN
                && (measure.cap() == null ? value : measure.cap().cut(value)).signum() <= 0) {
            return wrong("index.log");
        }
        Bounds allowed = allowed(leaf);
        return !counts || allowed == null || allowed.holds(value)
                ? new Read(figure, null)
                : wrong("index.table.range", allowed.toString());
    }

    private static Read wrong(String key, Object... arguments) {
        return new Read(null, Message.of(key, arguments));
    }

    private static boolean isShare(@Nullable Bounds range) {
        return range != null && range.to() != null && range.to().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isOfHundred(@Nullable Bounds range) {
        return range != null && range.to() != null && range.to().compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /** Where figures of a leaf lie: where they have to, or else between its goalposts. */
    private static @Nullable Bounds range(Node leaf) {
        Bounds allowed = allowed(leaf);
        boolean open = allowed == null || allowed.to() == null;
        return open && leaf.measured().score() instanceof Scoring.Goalposts posts
                ? new Bounds(posts.lo(), posts.hi())
                : allowed;
    }

    /** The range a figure has to lie in, said by the definition or by the way it is scored; null if any will do. */
    static @Nullable Bounds allowed(Node leaf) {
        Scoring by = leaf.measured().score();
        if (leaf.measured().allowed() != null) {
            return leaf.measured().allowed();
        }
        if (by instanceof Scoring.Ratio) {
            return new Bounds(BigDecimal.ZERO, BigDecimal.ONE);
        }
        boolean positive =
                by instanceof Scoring.Count || by instanceof Scoring.ShareOfTarget || by instanceof Scoring.ShareOfBest;
        if (positive) {
            return new Bounds(BigDecimal.ZERO, null);
        }
        boolean ownPoints = by instanceof Scoring.Value value
                && value.scale().compareTo(BigDecimal.ONE) == 0
                && leaf.points() != null;
        return ownPoints ? new Bounds(BigDecimal.ZERO, leaf.points()) : null;
    }
}
