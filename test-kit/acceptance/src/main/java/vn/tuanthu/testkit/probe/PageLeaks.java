package vn.tuanthu.testkit.probe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page gives away about the software behind it: traces of errors, and versions. */
final class PageLeaks {
    private static final int LONGEST_QUOTE = 120;

    private static final Pattern VERSION = Pattern.compile(
            "(?i)\\b(apache|nginx|tomcat|jetty|lighttpd|openresty|iis|php|express|undertow|weblogic|jboss|wildfly|glassfish|asp\\.net|\\.net"
                    + " framework|spring|werkzeug|gunicorn|uvicorn|python|kestrel|openssl"
                    + "|passenger|webrick|puma|ruby|mariadb|mysql|postgresql|mediawiki|wordpress|drupal|joomla|liferay|dnn|moodle|dspace)(?:"
                    + " version:?|)[/ -]v?\\d+(\\.\\d+)*");
    private static final Pattern NUMBER = Pattern.compile("(?:^|[/ (-])v?\\d+(\\.\\d+)*");

    private static final List<Pattern> TRACES = List.of(
            // Java
            Pattern.compile("\\b(?:java|javax|jakarta|org|com|net|vn)\\.[\\w.$]+(?:Exception|Error)\\b"),
            Pattern.compile("(?m)^\\s*at [\\w$.<>/@-]+\\([\\w$.: ]*\\)"),
            // PHP, where the words may be split by tags that the text of the page does not hold
            Pattern.compile(
                    "(?s)\\b(?:Fatal error|Parse error|Warning|Notice|Deprecated|Strict Standards)\\s*:.{1,600}?"
                            + "\\bin\\s+\\S{1,300}\\s*(?:on line|:)\\s*\\d+"),
            Pattern.compile("\\bPHP (?:Fatal|Parse|Recoverable fatal) error\\b|\\bPHP (?:Warning|Notice|Deprecated):"),
            Pattern.compile("(?m)^\\s*#\\d+ (?:\\{main\\}|.{1,300}\\.(?:php|inc|phtml)\\(\\d+\\):)"),
            Pattern.compile("\\.(?:php|inc|phtml)(?: on line |:)\\d+"),
            // ASP.NET
            Pattern.compile("Server Error in '.{0,200}' Application"),
            Pattern.compile(
                    "\\b(?:System|Microsoft)\\.[\\w.]+Exception\\b|\\[\\w+Exception(?: \\(0x[0-9a-fA-F]+\\))?:"),
            Pattern.compile("(?:ASP\\.NET|\\.NET Framework) Version:\\s*\\d"),
            Pattern.compile("(?m)^\\s*at .{1,300}\\) in .{1,300}:line \\d+"),
            // Node
            Pattern.compile("(?m)^\\s*at .{0,200}?\\(?(?:file:///|node:|/|[A-Z]:\\\\)\\S{1,300}:\\d+:\\d+\\)?"),
            // Python
            Pattern.compile("Traceback \\(most recent call last\\)|File \"[^\"\\n]{1,300}\", line \\d+"),
            Pattern.compile("because you have\\s+DEBUG\\s*=\\s*True|Werkzeug Debugger"),
            // Ruby
            Pattern.compile("\\S{1,300}\\.(?:rb|erb|ru|haml):\\d+:in [`'\"]|\\bRails\\.root:"),
            Pattern.compile(
                    "\\b(?:Active(?:Record|Support|Model)|Action(?:Controller|View|Dispatch))::\\w+|\\bNoMethodError\\b"),
            // Go
            Pattern.compile("goroutine \\d+ \\[|(?m)^panic: |\\S{1,300}\\.go:\\d+"),
            // data bases
            Pattern.compile(
                    "You have an error in your SQL syntax|\\bSQLSTATE\\b|\\b(?:mysqli_sql|PDO)_?[eE]xception\\b"),
            Pattern.compile(
                    "\\bERROR \\d{4} \\(\\w{5}\\)|Access denied for user '[^'\\n]*'@|Unknown column '[^'\\n]+' in"
                            + "|Table '[^'\\n]+' doesn't exist"),
            Pattern.compile("\\bERROR:\\s+(?:syntax error at or near|relation \"|column \"|permission denied|invalid"
                    + " input|operator does not exist|unterminated"
                    + " quoted)|\\bPG::\\w+|\\bpg_\\w+\\(\\):|\\bpsycopg2?\\."),
            Pattern.compile("\\bORA-\\d{5}\\b|Unclosed quotation mark after|Microsoft OLE DB Provider"),
            Pattern.compile("\\bSQLite3?::\\w+|\\bsqlite3\\.\\w+Error\\b|\\bno such (?:table|column): \\w"));

    private final String text;
    private final Optional<String> generator;

    private PageLeaks(String text, Optional<String> generator) {
        this.text = text;
        this.generator = generator;
    }

    static PageLeaks of(String body) {
        Document document = Jsoup.parse(body);
        document.select("script, style").remove();
        Optional<String> generator = document.select("meta[name]").stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase("generator"))
                .map(meta -> meta.attr("content"))
                .filter(PageLeaks::isNumbered)
                .findFirst();
        for (Element line : document.select("br, p, div, li, tr, pre, h1, h2, h3")) {
            line.before("\n");
        }
        return new PageLeaks(document.wholeText().replace('\u00a0', ' ') + "\n" + body, generator);
    }

    /** Words of an error that only its developers should read. */
    Optional<String> trace() {
        return TRACES.stream().flatMap(pattern -> quote(pattern).stream()).findFirst();
    }

    /** The name and version of some software. */
    Optional<String> version() {
        return quote(VERSION);
    }

    /** The software and version that the page says it was made by. */
    Optional<String> generator() {
        return generator;
    }

    /** Whether a header such as {@code nginx/1.18.0} or {@code 4.0.30319} tells a version. */
    static boolean isNumbered(String value) {
        return NUMBER.matcher(value).find();
    }

    private Optional<String> quote(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String line = matcher.group().replaceAll("\\s+", " ").strip();
        return Optional.of(line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…");
    }
}
