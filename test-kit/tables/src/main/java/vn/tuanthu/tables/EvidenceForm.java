package vn.tuanthu.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * A workbook to be filled in with the figures of agencies for a plan, a line for each ratio the plan asks of each. All counts
 * are 0, so that nothing that was left as it is can pass for a figure.
 */
public final class EvidenceForm {
    private static final List<String> COLUMNS = List.of(
            "agency", "name", "tier", "kind", "indicator", "numerator", "denominator", "period", "source", "note");
    private static final int TIER = 2;
    private static final int KIND = 3;
    private static final double WIDE = 60;
    private static final List<Double> WIDTHS = List.of(16.0, 30.0, 16.0, 24.0, 28.0, 10.0, 10.0, 8.0, 36.0, WIDE);
    private static final double LINE = 15;

    private EvidenceForm() {}

    private record Line(Agency agency, Indicator indicator) {}

    /** The workbook for the figures that {@code plan} asks of {@code agencies}, one agency below the other. */
    public static byte[] of(Plan plan, List<Agency> agencies, Language language) {
        List<Line> asked = agencies.stream()
                .flatMap(agency -> plan.targets().stream()
                        .filter(target -> target.speaksOf(agency))
                        .map(Target::indicator)
                        .filter(indicator -> indicator.denominator() != null && indicator.measure() != Measure.DONE)
                        .distinct()
                        .map(indicator -> new Line(agency, indicator)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "TuanThu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(say("name.figures", language));
            Worksheet words = workbook.newWorksheet(say("name.words", language));
            Worksheet instructions = workbook.newWorksheet(say("name.instructions", language));
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, say("evidence.column." + COLUMNS.get(c), language));
                sheet.width(c, WIDTHS.get(c));
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("DDE7F0")
                    .set();
            for (int i = 0; i < asked.size(); i++) {
                line(sheet, i + 1, plan, asked.get(i), language);
            }
            choices(
                    sheet,
                    words,
                    TIER,
                    asked.size(),
                    Arrays.stream(Agency.Tier.values())
                            .map(tier -> tier.text().in(language))
                            .toList());
            choices(
                    sheet,
                    words,
                    KIND,
                    asked.size(),
                    Arrays.stream(Agency.Kind.values())
                            .map(kind -> kind.text().in(language))
                            .toList());
            words.setVisibilityState(VisibilityState.HIDDEN);
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, Math.max(1, asked.size()), COLUMNS.size() - 1);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(0);
            String[] lines = say("evidence.instructions", language).split("\n", -1);
            instructions.width(0, WIDE * 2);
            instructions.paperSize(PaperSize.A4_PAPER);
            instructions.pageOrientation("landscape");
            instructions.fitToWidth((short) 1);
            instructions.fitToHeight((short) 0);
            for (int row = 0; row < lines.length; row++) {
                instructions.value(row, 0, lines[row]);
                instructions.style(row, 0).wrapText(true).set();
                instructions.rowHeight(row, height(lines[row], WIDE * 2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TimelessArchive.of(out.toByteArray());
    }

    private static void line(Worksheet sheet, int row, Plan plan, Line line, Language language) {
        Agency agency = line.agency();
        Indicator indicator = line.indicator();
        List<Object> cells = List.of(
                agency.id(),
                agency.name(),
                agency.tier().text().in(language),
                agency.kind().text().in(language),
                indicator.id(),
                0,
                0,
                plan.period().toString(),
                "",
                indicator.numerator().in(language) + " / " + indicator.outOf().in(language));
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c) instanceof Integer number) {
                sheet.value(row, c, number);
            } else {
                sheet.value(row, c, cells.get(c).toString());
            }
        }
        sheet.range(row, 0, row, cells.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, height(cells.get(cells.size() - 1).toString(), WIDE));
    }

    /** Not every program makes a line as high as the words that are wrapped in it. */
    static double height(String text, double width) {
        return LINE * Math.ceil(Math.max(1, text.length()) / width);
    }

    private static void choices(Worksheet sheet, Worksheet words, int column, int rows, List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            words.value(i, column, choices.get(i));
        }
        sheet.range(1, column, Math.max(1, rows), column)
                .validateWithList(words.range(0, column, choices.size() - 1, column))
                .allowBlank(false)
                .showErrorMessage(true);
    }

    private static String say(String key, Language language) {
        return Message.of("sheet." + key).in(language);
    }
}
