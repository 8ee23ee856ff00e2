package vn.tuanthu.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Sheet.Flaw;
import vn.tuanthu.text.Message;

/** Cells as they are, and why some cannot be used. */
final class CellFlaws {
    private static final int LARGEST_EXPONENT = 30;
    /** Spreadsheets hold no more digits. */
    private static final MathContext HELD_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private CellFlaws() {}

    /** A number, to the digits a spreadsheet holds, as {@code format} shows it. */
    static Sheet.Cell number(BigDecimal number, NumberFormat format) {
        if (isExtreme(number)) {
            return unusable(number.toString(), "xlsx.extreme");
        }
        BigDecimal held = held(number);
        String text = format.shown(held);
        String rounded = format.roundedTo(held);
        if (format.disguised()) {
            return unusable(text, "xlsx.disguised", text);
        }
        if (format.scaled()) {
            return unusable(text, "xlsx.scaled", text);
        }
        if (rounded == null) {
            return new Sheet.Cell(text, true, null);
        }
        return format.kind() == NumberFormat.Kind.PERCENT
                ? roundedPercent(rounded, text)
                : unusable(text, "xlsx.rounded", rounded, text);
    }

    static boolean isExtreme(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT;
    }

    static BigDecimal held(BigDecimal number) {
        return number.round(HELD_DIGITS);
    }

    /** A cell that cannot be used, for the reason that the messages {@code key} and {@code key.remedy} say. */
    static Sheet.Cell unusable(String text, String key, Object... arguments) {
        return new Sheet.Cell(
                text, false, new Flaw(Flaw.Kind.UNUSABLE, Message.of(key, arguments), Message.of(key + ".remedy")));
    }

    /** A percentage that is shown as a rounding of what the cell holds. */
    static Sheet.Cell roundedPercent(String shown, String held) {
        return new Sheet.Cell(
                shown,
                true,
                new Flaw(
                        Flaw.Kind.ROUNDED_PERCENT,
                        Message.of("xlsx.rounded-percent", shown, held),
                        Message.of("xlsx.rounded.remedy")));
    }

    /** A cell that nobody sees because it is merged with another, and holds something all the same. */
    static Sheet.Cell covered() {
        return unusable("", "xlsx.covered");
    }

    /** A cell with a formula that once gave {@code result}; null if no result was saved. */
    static Sheet.Cell formula(Sheet.@Nullable Cell result, Spreadsheet.Formulas formulas) {
        if (result == null || result.isEmpty()) {
            return new Sheet.Cell(
                    "",
                    false,
                    new Flaw(
                            Flaw.Kind.FORMULA,
                            Message.of("xlsx.formula.no-result"),
                            Message.of("xlsx.formula.no-result.remedy")));
        }
        boolean usable = result.flaw() == null || result.flaw().kind() == Flaw.Kind.ROUNDED_PERCENT;
        if (formulas == Spreadsheet.Formulas.SAVED_RESULTS || !usable) {
            return result;
        }
        return new Sheet.Cell(
                result.text(),
                result.number(),
                new Flaw(Flaw.Kind.FORMULA, Message.of("xlsx.formula"), Message.of("xlsx.formula.remedy")));
    }
}
