package vn.tuanthu.index;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceValidator;
import vn.tuanthu.reading.Numeral;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.text.Message;

/**
 * Reads figures of the targets of a plan: counts as {@code 11230/12000}, or the published percentage. They have to be what
 * evidence about the same indicator has to be.
 */
record MeasuredCells(Plan plan) {
    FigureCells.Read figure(Node leaf, Sheet.Cell cell) {
        Measurement figure = measurement(leaf.column(), cell);
        if (figure == null) {
            return new FigureCells.Read(null, form());
        }
        List<Problem> problems = EvidenceValidator.problems(plan, figure);
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            boolean ofForm = first.remedy().key().startsWith("evidence.form.");
            return new FigureCells.Read(
                    null, Message.of("index.appeals.as-table", first.what(), ofForm ? form() : first.remedy()));
        }
        return new FigureCells.Read(IndexTables.figure(figure), null);
    }

    private static Message form() {
        return Message.of("index.appeals.share.remedy");
    }

    private @Nullable Measurement measurement(String indicator, Sheet.Cell cell) {
        Matcher counts = FigureCells.COUNTS.matcher(cell.text());
        if (cell.text().length() <= FigureCells.LONGEST_COUNTS && counts.matches()) {
            try {
                return figure(indicator)
                        .count(Long.parseLong(counts.group(1)))
                        .outOf(Long.parseLong(counts.group(2)))
                        .build();
            } catch (NumberFormatException e) {
                return null;
            }
        }
        Numeral number = Numeral.of(cell.text(), cell.number() ? Numeral.Style.POINT : Numeral.Style.UNKNOWN);
        return number == null
                ? null
                : figure(indicator).published(number.value()).build();
    }

    private Measurement.Builder figure(String indicator) {
        return Measurement.of(indicator).period(plan.period());
    }
}
