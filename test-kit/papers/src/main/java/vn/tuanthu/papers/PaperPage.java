package vn.tuanthu.papers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tuanthu.text.OneLine;

/**
 * The same paper as a page to print on A4, without anything from elsewhere. Columns keep their widths, and words are broken
 * only where one is longer than its column. Not safe for use by several threads.
 */
public final class PaperPage implements PaperWriter {
    private static final String STYLE = """
            @page { size: A4; margin: 2cm 1.8cm 2cm 3cm; @top-center { content: counter(page); font: 13pt "Times New Roman", serif; } }
            @page :first { @top-center { content: none; } }
            body { font: 13pt/1.35 "Times New Roman", serif; color: #000; max-width: 16.2cm; margin: 1cm auto; padding: 0 .5cm; }
            p { margin: 0 0 6pt; text-align: justify; text-indent: 1cm; }
            h1 { font-size: 14pt; text-align: center; margin: 14pt 0 0; }
            h2 { font-size: 13pt; margin: 10pt 0 6pt; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 12pt; margin: 0 0 8pt; }
            th, td { border: 1px solid #000; padding: 2pt 4pt; text-align: left; vertical-align: top; overflow-wrap: break-word; }
            th, .m { text-align: center; } .n { text-align: right; } tr { break-inside: avoid; } thead { display: table-header-group; }
            .plain, .plain td { border: 0; } .plain td, .about { text-align: center; } .about { font-weight: bold; text-indent: 0; }
            .rule { display: block; width: 40%; margin: 2pt auto 8pt; border-top: 1px solid #000; }
            .gap { color: #c00000; background: #ffff00; font-weight: bold; } .sign td { padding-top: 10pt; height: 4cm; }
            @media screen and (max-width: 600px) { body { margin: 0; padding: 8px; overflow-wrap: anywhere; }
              table { font-size: 10pt; } td, th { overflow-wrap: anywhere; } }
            @media print { body { margin: 0; padding: 0; max-width: none; } }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    private PaperPage(String title) {
        this.title = title;
    }

    /**
     * Starts a page with the head of the paper.
     *
     * @param title of the window
     * @param symbol what follows the number
     */
    public static PaperPage by(AdministrativePaper.Issuer issuer, String symbol, String title) {
        PaperPage page = new PaperPage(title);
        page.head(issuer, symbol);
        return page;
    }

    private void head(AdministrativePaper.Issuer issuer, String symbol) {
        body.append(
                "<table class=\"plain\"><colgroup><col style=\"width:40%\"><col style=\"width:60%\"></colgroup><tr><td>");
        if (issuer.superior() != null) {
            body.append(words(AdministrativePaper.upper(issuer.superior()))).append("<br>");
        }
        body.append("<b>")
                .append(words(AdministrativePaper.upper(issuer.body())))
                .append("</b><span class=\"rule\"></span>");
        body.append("Số:&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;/")
                .append(words(symbol))
                .append("</td><td>");
        body.append(
                "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><span class=\"rule\"></span><i>");
        body.append(words(issuer.place() + AdministrativePaper.DAY)).append("</i></td></tr></table>\n");
    }

    @Override
    public void title(String sort, String about) {
        body.append("<h1>")
                .append(words(sort))
                .append("</h1>\n<p class=\"about\">")
                .append(words(about));
        body.append("</p><span class=\"rule\"></span>\n");
    }

    @Override
    public void ground(String words) {
        body.append("<p><i>").append(words(words)).append("</i></p>\n");
    }

    @Override
    public void heading(String words) {
        body.append("<h2>").append(words(words)).append("</h2>\n");
    }

    @Override
    public void paragraph(String words) {
        body.append("<p>").append(words(words)).append("</p>\n");
    }

    @Override
    public void table(List<Integer> widths, List<String> heading, List<List<String>> rows) {
        AdministrativePaper.fits(widths, heading, rows);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        body.append("<table><colgroup>");
        widths.forEach(width ->
                body.append("<col style=\"width:").append(width * 100 / sum).append("%\">"));
        body.append("</colgroup><thead>").append(heading(heading)).append("</thead>\n<tbody>");
        NumberColumns numbers = NumberColumns.of(heading.size(), rows);
        rows.forEach(row -> body.append(row(numbers, row)).append('\n'));
        body.append("</tbody></table>\n");
    }

    private static String heading(List<String> cells) {
        return cells.stream()
                .map(one -> "<th scope=\"col\">" + words(one) + "</th>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String row(NumberColumns numbers, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> switch (numbers.side(column, cells.get(column))) {
                            case LEFT -> "<td>";
                            case MIDDLE -> "<td class=\"m\">";
                            case RIGHT -> "<td class=\"n\">";
                        }
                        + words(cells.get(column)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    @Override
    public void signatures(List<String> capacities) {
        body.append("<table class=\"plain sign\"><tr>");
        capacities.forEach(one -> body.append("<td><b>")
                .append(words(AdministrativePaper.upper(one)))
                .append("</b><br><i>")
                .append(AdministrativePaper.SIGN)
                .append("</i></td>"));
        body.append("</tr></table>\n");
    }

    /** The page. */
    public String html() {
        return "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + body
                + "</main>\n</body>\n</html>\n";
    }

    private static String words(String sentence) {
        return Gap.parts(sentence).stream()
                .map(part -> part.missing()
                        ? "<span class=\"gap\">" + escaped(PaperText.missing(part.words())) + "</span>"
                        : lines(part.words()).replace("  ", "&nbsp;&nbsp;"))
                .collect(Collectors.joining());
    }

    private static String lines(String words) {
        return Stream.of(words.split("\n", -1))
                .map(line -> escaped(OneLine.of(line)))
                .collect(Collectors.joining("<br>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
