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
            "(?i)\\b(apache|nginx|tomcat|jetty:?|lighttpd|openresty|iis|php|express|undertow|weblogic(?: server)?|jboss(?: ?web| eap)?|wildfly"
                    + "|glassfish(?: server)?|payara(?: server)?|resin|asp\\.net|\\.net"
                    + " framework|spring|werkzeug|gunicorn|uvicorn|python|django|kestrel|openssl|cherrypy|litespeed|tengine|varnish|squid|kong|envoy"
                    + "|passenger|webrick|puma|ruby|rails|laravel|symfony|codeigniter|mariadb|mysql|postgresql|mediawiki|wordpress|drupal|joomla!?"
                    + "|liferay(?: portal| dxp)?|sharepoint|dnn|moodle|dspace)(?: version:?|)[/ -]{1,3}v?\\d+(\\.\\d+)*");
    private static final Pattern NUMBER = Pattern.compile("(?:^|[/ (-])v?\\d+(\\.\\d+)*");

    /** A file of the server's own disk. */
    private static final String FILE = "(?:[A-Za-z]:)?[\\w.@+~-]*[/\\\\][^\\s<>\"']{1,300}";

    private static final List<Pattern> TRACES = List.of(
            // Java
            Pattern.compile(
                    "\\b(?:java|javax|jakarta|org|com|net|vn|io|oracle|sun|groovy|kotlin|scala|freemarker|ognl|gov|edu)"
                            + "\\.[\\w.$]+(?:Exception|Error)\\b"),
            Pattern.compile("(?m)^\\s*at [\\w$.<>/@-]+\\([\\w$.: ]*\\)"),
            Pattern.compile("FreeMarker template error"),
            // PHP, where the words may be split by tags that the text of the page does not hold
            Pattern.compile(
                    "(?s)\\b(?:Fatal error|Parse error|Warning|Notice|Deprecated|Strict Standards)\\s*:.{1,600}?"
                            + "\\bin\\s+(?:\\S[^\\n]{0,300}?\\s+on line\\s*\\d+|" + FILE + ":\\d+)"),
            Pattern.compile("\\bPHP (?:Fatal|Parse|Recoverable fatal) error\\b|\\bPHP (?:Warning|Notice|Deprecated):"
                    + "|A PHP Error was encountered|An uncaught Exception was encountered|A Database Error Occurred"),
            Pattern.compile("(?m)^\\s*#\\d+ (?:\\{main\\}|.{1,300}\\.(?:php|inc|phtml)\\(\\d+\\):)"),
            Pattern.compile("\\.(?:php|inc|phtml)(?: on line |:| \\(?line )\\d+"),
            Pattern.compile("\\b[A-Za-z]\\w{0,60}(?:\\\\[A-Za-z]\\w{0,60}){1,9}(?:Exception|Error)\\b"),
            // ASP.NET
            Pattern.compile("Server Error in '.{0,200}' Application"),
            Pattern.compile(
                    "\\b(?:System|Microsoft)\\.[\\w.]+Exception\\b|\\[\\w+Exception(?: \\(0x[0-9a-fA-F]+\\))?:"),
            Pattern.compile(
                    "(?:ASP\\.NET|\\.NET Framework) Version:\\s*\\d|An unhandled exception occurred while processing"
                            + " the request"),
            Pattern.compile("(?m)^\\s*at .{1,300}\\) in .{1,300}:line \\d+"),
            // Node
            Pattern.compile("(?m)^\\s*at .{0,200}?\\(?(?:file:///|node:|/|[A-Z]:\\\\)\\S{1,300}:\\d+:\\d+\\)?"),
            // Python
            Pattern.compile("Traceback \\(most recent call last\\)|File \"[^\"\\n]{1,300}\", line \\d+"),
            Pattern.compile("because you have\\s+DEBUG\\s*=\\s*True|Werkzeug Debugger|\\bDjango Version:"),
            // Ruby
            Pattern.compile("\\S{1,300}\\.(?:rb|erb|ru|haml):\\d+:in [`'\"]|\\bRails\\.root:"),
            Pattern.compile(
                    "\\b(?:Active(?:Record|Support|Model)|Action(?:Controller|View|Dispatch))::\\w+|\\bNoMethodError\\b"),
            // Go
            Pattern.compile("goroutine \\d+ \\[|(?m)^panic: |\\S{1,300}\\.go:\\d+|\\bpq: \\w"
                    + "|\\bruntime error: (?:index|slice|invalid memory|integer divide|makeslice|hash of)"),
            // MySQL and MariaDB
            Pattern.compile(
                    "You have an error in your SQL syntax|\\bSQLSTATE\\b|\\b(?:mysqli_sql|PDO)_?[eE]xception\\b"),
            Pattern.compile(
                    "\\bERROR \\d{4} \\(\\w{5}\\)|Access denied for user '[^'\\n]*'@|Unknown (?:column|database)"
                            + " '[^'\\n]+'|Table '[^'\\n]+' doesn't exist|MySQL server has gone away|Can't connect to (?:local )?(?:MySQL|MariaDB)"
                            + " server|Duplicate entry '[^\\n]*' for key|Lost connection to (?:MySQL|MariaDB) server|\\bER_[A-Z]{2,}_\\w+"),
            // PostgreSQL
            Pattern.compile("\\bERROR:\\s+(?:syntax error at or near|relation \"|column \"|permission denied|invalid"
                    + " input|operator does not exist|unterminated"
                    + " quoted)|\\bPG::\\w+|\\bpg_\\w+\\(\\):|\\bpsycopg2?\\."),
            Pattern.compile(
                    "\\bFATAL:\\s+(?:password|database|role|no pg_hba|sorry|remaining|the database)|syntax error at or near \""
                            + "|(?:relation|column|schema|database|role|type) \"[^\"\\n]{1,200}\" does not exist"
                            + "|column \\w{1,100}\\.\\w{1,100} does not exist|function [\\w.]{1,200}\\([^)\\n]{0,200}\\) does not exist"
                            + "|violates (?:unique|foreign key|not-null|check|exclusion) constraint|password authentication failed for user"),
            // other data bases
            Pattern.compile(
                    "\\bORA-\\d{5}\\b|Unclosed quotation mark after|Microsoft OLE DB Provider|\\[Microsoft\\]\\[ODBC"
                            + "|Incorrect syntax near|Invalid (?:object|column) name '|Login failed for user '|Violation of (?:PRIMARY|UNIQUE) KEY"),
            Pattern.compile("\\bSQLite3?::\\w+|\\bsqlite3\\.\\w+Error\\b|\\bno such (?:table|column): \\w"
                    + "|\\bMongo(?:Server|Network)?Error\\b|\\bE11000 duplicate key"),
            // where the server keeps its files
            Pattern.compile(
                    "(?i)\\b[a-z]:\\\\(?:inetpub|xampp|wamp\\w*|www\\w*|websites?)\\\\|(?<![\\w.:/])/var/www/\\w"));

    /** Errors by name alone. Scripts of a page may hold such words for errors of the browser: only what is read counts. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:Type|Reference|Syntax|Range|Name|Attribute|Key|Value|Import|ModuleNotFound|Index|ZeroDivision|Assertion|Argument)"
                    + "Error: \\w|Sinatra doesn.t know this ditty");

    private final String shown;
    private final String text;
    private final Optional<String> generator;

    private PageLeaks(String shown, String text, Optional<String> generator) {
        this.shown = shown;
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
        String shown = document.wholeText().replace('\u00a0', ' ');
        return new PageLeaks(shown, shown + "\n" + body, generator);
    }

    /** Words of an error that only its developers should read. */
    Optional<String> trace() {
        return TRACES.stream()
                .flatMap(pattern -> quote(pattern, text).stream())
                .findFirst()
                .or(() -> quote(NAMED, shown));
    }

    /** The name and version of some software. */
    Optional<String> version() {
        return quote(VERSION, text);
    }

    /** The software and version that the page says it was made by. */
    Optional<String> generator() {
        return generator;
    }

    /** Whether a header such as {@code nginx/1.18.0} or {@code 4.0.30319} tells a version. */
    static boolean isNumbered(String value) {
        return NUMBER.matcher(value).find();
    }

    /** The name and version of some software in a header that gives versions of protocols too. */
    static Optional<String> versionIn(String value) {
        Matcher matcher = VERSION.matcher(value);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static Optional<String> quote(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String line = matcher.group().replaceAll("\\s+", " ").strip();
        return Optional.of(line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…");
    }
}
