package vn.tuanthu.pages;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.OneLine;

/**
 * Draws the charts of one page as SVG elements: a line for each name, a scale below. Each has a title and a description for
 * those who cannot see it; the same numbers always stand in a table beside it.
 *
 * <p>Rectangles and words are all there is to draw. Libraries that draw more ask the computer for its fonts, which a server
 * may not have, and make other bytes where it has others.
 */
final class Chart {
    private static final int WIDTH = 760;
    private static final int NAMES = 290;
    /** Space to the right of the longest bar for its number. */
    private static final int NUMBERS = 70;

    private static final int ROW = 24;
    private static final int AXIS = 44;
    private static final int GAP = 6;
    /** So many letters of a name fit beside its bar. */
    private static final int LONGEST = 44;

    private static final int LINE = 11;

    private static final int TICKS = 6;
    private static final double[] STEPS = {1, 2, 5, 10};

    private final DecimalFormat tick;
    private int count;

    /** The charts of one page, with numbers as {@code language} writes them. */
    Chart(Language language) {
        tick = format("0.##", language);
    }

    private static DecimalFormat format(String pattern, Language language) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
    }

    /** A range for each name, with a mark in it. */
    String ranges(
            String title,
            String description,
            String axis,
            List<String> names,
            List<Double> from,
            List<Double> to,
            List<Double> marks) {
        Scale scale = Scale.of(Collections.min(from), Collections.max(to), 1);
        // A range of one place is drawn as a short bar, or it could not be seen.
        double half = 0.15;
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            rows.append(rectangle(scale.x(from.get(i) - half), scale.x(to.get(i) + half), i, 7, "#8FB8DA"));
            double mark = scale.x(marks.get(i));
            rows.append(rectangle(mark - 3, mark + 3, i, 6, "#B43E00"));
        }
        return svg(title, description, axis, names, scale, rows);
    }

    /** From numbers to places along a line. */
    private record Scale(double from, double to, double step) {
        /** @param least the least step between two marks; 0 for any */
        static Scale of(double lowest, double highest, double least) {
            double span = highest > lowest ? highest - lowest : Math.max(1, Math.abs(highest));
            double rough = Math.max(span / TICKS, least);
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power;
            for (double multiple : STEPS) {
                step = power * multiple;
                if (step >= rough) {
                    break;
                }
            }
            double margin = least > 0 ? least / 2 : 0;
            return new Scale(lowest - margin, lowest + span + margin, step);
        }

        double x(double number) {
            return NAMES + (number - from) / (to - from) * (WIDTH - NAMES - NUMBERS);
        }
    }

    private String svg(
            String title, String description, String axis, List<String> names, Scale scale, StringBuilder rows) {
        int bottom = names.size() * ROW;
        StringBuilder body = new StringBuilder();
        for (double at = Math.ceil(scale.from() / scale.step()) * scale.step(); at <= scale.to(); at += scale.step()) {
            double x = scale.x(at);
            body.append(formatted("<path d=\"M%.1f 0V%d\" stroke=\"#BBB\" stroke-width=\"0.5\"/>", x, bottom));
            body.append(words(x, bottom + 14.0, "middle", tick.format(at + 0.0)));
        }
        body.append(rows);
        for (int i = 0; i < names.size(); i++) {
            name(names.get(i), i, body);
        }
        body.append(words((NAMES + WIDTH - NUMBERS) / 2.0, bottom + AXIS - GAP * 2.0, "middle", axis));
        String id = "chart" + ++count;
        return formatted("""
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12"\
                         role="img" aria-labelledby="%st %sd"><title id="%st">%s</title><desc id="%sd">%s</desc>""", WIDTH, bottom + AXIS, id, id, id, escaped(title), id, escaped(description))
                + body
                + "</svg>";
    }

    /** A long name takes two lines; of a still longer one the middle is left out, for names often differ at their ends. */
    private static void name(String name, int row, StringBuilder body) {
        double x = NAMES - (double) GAP;
        int cut = name.lastIndexOf(' ', LONGEST);
        if (name.length() <= LONGEST || cut <= 0) {
            body.append(words(x, middle(row), "end", shortened(name)));
        } else {
            body.append(words(x, middle(row) - LINE / 2.0, "end", name.substring(0, cut)));
            body.append(words(x, middle(row) + LINE / 2.0, "end", shortened(name.substring(cut + 1))));
        }
    }

    private static String shortened(String name) {
        int half = LONGEST / 2 - 1;
        return name.length() <= LONGEST
                ? name
                : name.substring(0, half).strip() + " … "
                        + name.substring(name.length() - half).strip();
    }

    private static double middle(int row) {
        return row * ROW + ROW / 2.0 + 4;
    }

    private static String rectangle(double from, double to, int row, int margin, String colour) {
        return formatted(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                from, row * ROW + margin, to - from, ROW - 2 * margin, colour);
    }

    private static String words(double x, double y, String anchor, String text) {
        return formatted("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text));
    }

    private static String formatted(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static String escaped(String text) {
        return OneLine.of(text).replace("&", "&amp;").replace("<", "&lt;");
    }
}
