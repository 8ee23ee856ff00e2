package vn.tuanthu.pages;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import vn.tuanthu.text.Language;

/**
 * Draws the charts of one page as SVG elements. Each has a title and a description for those who cannot see it; the
 * same numbers always stand in a table beside it.
 */
final class Chart {
    private static final int WIDTH = 760;
    private static final int ROW = 24;
    private static final int AXIS = 44;
    private static final Color BAR = new Color(0x1F, 0x5A, 0x8C);
    private static final Color MEDIAN = new Color(0xB4, 0x3E, 0x00);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** Shared by all charts of a page, whose elements must not have the same id. */
    private final SVGIDGenerator ids = new SVGIDGenerator();

    private final Language language;
    private int count;

    /** The charts of one page, with numbers as {@code language} writes them. */
    Chart(Language language) {
        this.language = language;
    }

    /** One bar for each name. */
    String bars(String title, String description, String axis, List<String> names, List<Double> values) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < names.size(); i++) {
            data.addValue(values.get(i), "", new Row(i, names.get(i)));
        }
        BarRenderer bars = new BarRenderer();
        bars.setSeriesPaint(0, BAR);
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.6);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format("0.####")));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(FONT);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultNegativeItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
        NumberAxis numbers = new NumberAxis(axis);
        numbers.setUpperMargin(0.12);
        return svg(title, description, plot(data, numbers, bars), names.size());
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
        // A range of one place is drawn as a short bar, or it could not be seen.
        double half = 0.15;
        Row[] rows = new Row[names.size()];
        Number[][] starts = new Number[1][names.size()];
        Number[][] ends = new Number[1][names.size()];
        DefaultCategoryDataset points = new DefaultCategoryDataset();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row(i, names.get(i));
            starts[0][i] = from.get(i) - half;
            ends[0][i] = to.get(i) + half;
            points.addValue(marks.get(i), "", rows[i]);
        }
        IntervalBarRenderer ranges = new IntervalBarRenderer();
        ranges.setSeriesPaint(0, new Color(0x8F, 0xB8, 0xDA));
        ranges.setBarPainter(new StandardBarPainter());
        ranges.setShadowVisible(false);
        ranges.setMaximumBarWidth(0.4);
        NumberAxis numbers = new NumberAxis(axis);
        numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        numbers.setAutoRangeIncludesZero(false);
        CategoryPlot plot =
                plot(new DefaultIntervalCategoryDataset(new String[] {""}, rows, starts, ends), numbers, ranges);
        LineAndShapeRenderer dots = new LineAndShapeRenderer(false, true);
        dots.setSeriesPaint(0, MEDIAN);
        dots.setSeriesShape(0, new Rectangle2D.Double(-3, -6, 6, 12));
        plot.setDataset(1, points);
        plot.setRenderer(1, dots);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return svg(title, description, plot, names.size());
    }

    /** Two rows may have the same name. */
    private record Row(int place, String name) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private CategoryPlot plot(CategoryDataset data, NumberAxis numbers, BarRenderer bars) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(FONT);
        names.setMaximumCategoryLabelWidthRatio(0.4f);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        numbers.setTickLabelFont(FONT);
        numbers.setLabelFont(FONT);
        numbers.setNumberFormatOverride(format("0.##"));
        CategoryPlot plot = new CategoryPlot(data, names, numbers, bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(new Color(0xBB, 0xBB, 0xBB));
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setOutlineVisible(false);
        return plot;
    }

    private NumberFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
    }

    private String svg(String title, String description, CategoryPlot plot, int rows) {
        JFreeChart chart = new JFreeChart(null, FONT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        int height = rows * ROW + AXIS;
        SVGGeneratorContext context;
        try {
            context = SVGGeneratorContext.createDefault(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can make a document", e);
        }
        context.setIDGenerator(ids);
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        StringWriter out = new StringWriter();
        try {
            graphics.stream(out, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String id = "chart" + ++count;
        String drawn = out.toString();
        // The one id that the generator does not make unique; nothing refers to it.
        String body =
                drawn.substring(drawn.indexOf('>', drawn.indexOf("<svg")) + 1).replace(" id=\"genericDefs\"", "");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"\
                 viewBox="0 0 %2$d %3$d" font-family="sans-serif" font-size="12" role="img"\
                 aria-labelledby="%1$st %1$sd"><title id="%1$st">%4$s</title><desc id="%1$sd">%5$s</desc>""".formatted(id, WIDTH, height, escaped(title), escaped(description))
                .concat(body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
