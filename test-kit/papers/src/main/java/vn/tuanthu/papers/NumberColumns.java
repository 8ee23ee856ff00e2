package vn.tuanthu.papers;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns of a table hold numbers, so that their digits stand under one another. A first column of them is a running
 * number or a place, which papers put in the middle.
 */
final class NumberColumns {
    /** A number, a ratio or a share as papers print it; a day is none. */
    private static final Pattern NUMBER = Pattern.compile("[-−+]?\\d[\\d.,]*(?:/\\d[\\d.,]*)?(?:\\h?%)?");

    private static final String NOTHING = "–";

    private final List<Boolean> numbers;

    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private NumberColumns(List<Boolean> numbers) {
        this.numbers = numbers;
    }

    /** Those of a table with {@code columns}: of what a column says, half or more are numbers. */
    static NumberColumns of(int columns, List<List<String>> rows) {
        return new NumberColumns(IntStream.range(0, columns)
                .mapToObj(column ->
                        mostlyNumbers(rows.stream().map(row -> row.get(column)).toList()))
                .toList());
    }

    private static boolean mostlyNumbers(List<String> cells) {
        long said = cells.stream()
                .filter(cell -> !cell.isBlank() && !cell.equals(NOTHING))
                .count();
        long counted = cells.stream().filter(NumberColumns::isNumber).count();
        return counted > 0 && 2 * counted >= said;
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** Where {@code cell} of a column stands: words among numbers stand as words do. */
    Side side(int column, String cell) {
        boolean aligned = numbers.get(column) && (isNumber(cell) || cell.equals(NOTHING));
        return !aligned ? Side.LEFT : column == 0 ? Side.MIDDLE : Side.RIGHT;
    }
}
