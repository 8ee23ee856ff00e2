package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * Looks at the named pages over HTTP: redirect to HTTPS, protective headers, cookie flags, what error pages give away,
 * and the running version.
 */
public final class HttpProbe implements Probe {
    private static final Pattern VERSION =
            Pattern.compile("(?i)\\b(apache|nginx|tomcat|jetty|iis|php|express|openresty|undertow|weblogic|jboss"
                    + "|wildfly|glassfish|asp\\.net|spring|werkzeug|gunicorn|kestrel)[/ -]v?\\d+(\\.\\d+)*");
    private static final Pattern NUMBERED = Pattern.compile("[/ ]v?\\d+(\\.\\d+)*");
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s*at [\\w$.<>/]+\\([\\w$.: ]*\\)"
            + "|Traceback \\(most recent call last\\)"
            + "|\\b(java|javax|jakarta|org|com|net)\\.[\\w.]+(Exception|Error)\\b"
            + "|\\bSystem\\.[\\w.]+Exception\\b"
            + "|\\bORA-\\d{5}\\b|\\bSQLSTATE\\b|PHP (Fatal|Parse) error"
            + "|\\.php on line \\d+");
    private static final List<String> TELLING = List.of("Server", "X-Powered-By", "X-AspNet-Version", "X-Generator");

    private final WebClient web;

    /** A probe with the default limits: 10 seconds and 1 MiB per page. */
    public HttpProbe() {
        this(new WebClient());
    }

    HttpProbe(WebClient web) {
        this.web = web;
    }

    @Override
    public Set<String> answers() {
        return Set.of("SYS.REDIRECT", "SYS.HEADERS", "SYS.COOKIES", "SYS.LEAK");
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws IOException, InterruptedException {
        ConformanceStatement.Addresses addresses = statement.addresses();
        ProbeResult gathered = redirect(addresses);
        if (addresses.pages().isEmpty()) {
            return gathered.and(ProbeResult.of(
                    ObservationBuilder.nothing("SYS.HEADERS", "probe.no-page"),
                    ObservationBuilder.nothing("SYS.COOKIES", "probe.no-page"),
                    ObservationBuilder.nothing("SYS.LEAK", "probe.no-page")));
        }
        List<WebClient.Page> pages = new ArrayList<>();
        for (URI address : addresses.pages()) {
            pages.add(web.get(address));
        }
        gathered = gathered.and(ProbeResult.of(headers(pages), cookies(pages)));
        if (addresses.missing() != null) {
            pages.add(web.get(addresses.missing()));
            gathered = gathered.and(ProbeResult.of(leaks(pages)));
        } else {
            gathered = gathered.and(ProbeResult.of(ObservationBuilder.nothing("SYS.LEAK", "probe.no-missing")));
        }
        return gathered.and(version(statement));
    }

    private ProbeResult redirect(ConformanceStatement.Addresses addresses) throws IOException, InterruptedException {
        URI plain = addresses.plain();
        if (plain == null) {
            return ProbeResult.of(ObservationBuilder.nothing("SYS.REDIRECT", "probe.no-plain"));
        }
        WebClient.Page page = web.get(plain);
        ObservationBuilder found =
                new ObservationBuilder("SYS.REDIRECT").saw(page.seen()).saw(page.header("Location"));
        Optional<String> location = page.headers().firstValue("Location");
        if (page.status() < 300 || page.status() > 399 || location.isEmpty()) {
            found.wrong("probe.no-redirect", plain.toString(), page.status());
        } else {
            URI target = plain.resolve(location.get());
            if (!"https".equals(target.getScheme())) {
                found.wrong("probe.redirect-plain", target.toString());
            } else if (!hosts(addresses, plain).contains(String.valueOf(target.getHost()))) {
                found.wrong("probe.redirect-elsewhere", target.toString());
            }
        }
        return ProbeResult.of(found.or("probe.redirects", plain.toString(), location.orElse("")));
    }

    private static List<String> hosts(ConformanceStatement.Addresses addresses, URI plain) {
        List<String> hosts =
                new ArrayList<>(addresses.pages().stream().map(URI::getHost).toList());
        hosts.add(plain.getHost());
        return hosts;
    }

    private static Observation headers(List<WebClient.Page> pages) {
        ObservationBuilder found = new ObservationBuilder("SYS.HEADERS");
        for (WebClient.Page page : pages) {
            String where = page.address().toString();
            found.saw(page.seen())
                    .saw(page.header("Strict-Transport-Security"))
                    .saw(page.header("X-Content-Type-Options"))
                    .saw(page.header("X-Frame-Options"))
                    .saw(page.header("Content-Security-Policy"));
            if (!isLasting(
                    page.headers().firstValue("Strict-Transport-Security").orElse(""))) {
                found.wrong("probe.no-hsts", where);
            }
            if (!"nosniff"
                    .equalsIgnoreCase(page.headers()
                            .firstValue("X-Content-Type-Options")
                            .orElse("")
                            .strip())) {
                found.wrong("probe.no-nosniff", where);
            }
            if (!isFramingControlled(page)) {
                found.wrong("probe.no-framing", where);
            }
        }
        return found.or("probe.headers", pages.size());
    }

    private static boolean isLasting(String transportSecurity) {
        Matcher age = Pattern.compile("(?i)max-age\\s*=\\s*\"?(\\d{1,10})").matcher(transportSecurity);
        return age.find() && Long.parseLong(age.group(1)) > 0;
    }

    private static boolean isFramingControlled(WebClient.Page page) {
        String frame =
                page.headers().firstValue("X-Frame-Options").orElse("").strip().toUpperCase(Locale.ROOT);
        return frame.equals("DENY")
                || frame.equals("SAMEORIGIN")
                || page.headers().allValues("Content-Security-Policy").stream()
                        .anyMatch(policy -> policy.toLowerCase(Locale.ROOT).contains("frame-ancestors"));
    }

    private static Observation cookies(List<WebClient.Page> pages) {
        ObservationBuilder found = new ObservationBuilder("SYS.COOKIES");
        int seen = 0;
        for (WebClient.Page page : pages) {
            for (String cookie : page.headers().allValues("Set-Cookie")) {
                seen++;
                String name = cookie.split("=", 2)[0].strip();
                List<String> flags = flags(cookie);
                // The value may be a session: it is no evidence and stays out.
                found.saw(page.address() + " Set-Cookie " + name + " " + flags);
                List<String> missing = new ArrayList<>(List.of("secure", "httponly", "samesite"));
                missing.removeAll(flags);
                if (!missing.isEmpty()) {
                    found.wrong("probe.cookie", name, page.address().toString(), missing);
                }
            }
        }
        return seen == 0
                ? new Observation(
                        "SYS.COOKIES",
                        Outcome.NOT_APPLICABLE,
                        Message.of("probe.no-cookie", pages.size()),
                        pages.stream().map(WebClient.Page::seen).toList())
                : found.or("probe.cookies", seen);
    }

    private static List<String> flags(String cookie) {
        String[] parts = cookie.split(";", -1);
        List<String> flags = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            flags.add(parts[i].split("=", 2)[0].strip().toLowerCase(Locale.ROOT));
        }
        return flags;
    }

    /** The last page is the one that was asked for and does not exist. */
    private static Observation leaks(List<WebClient.Page> pages) {
        ObservationBuilder found = new ObservationBuilder("SYS.LEAK");
        for (WebClient.Page page : pages) {
            found.saw(page.seen());
            for (String name : TELLING) {
                page.headers().firstValue(name).ifPresent(value -> {
                    found.saw(name + ": " + value);
                    if (NUMBERED.matcher(value).find()) {
                        found.wrong(
                                "probe.telling-header",
                                name,
                                value,
                                page.address().toString());
                    }
                });
            }
        }
        WebClient.Page missing = pages.get(pages.size() - 1);
        if (missing.status() < 400) {
            found.wrong("probe.not-an-error", missing.address().toString(), missing.status());
        }
        quote(TRACE, missing)
                .ifPresent(words -> found.wrong("probe.trace", missing.address().toString(), words));
        quote(VERSION, missing)
                .ifPresent(
                        words -> found.wrong("probe.version", missing.address().toString(), words));
        return found.or("probe.no-leak", missing.address().toString(), missing.status());
    }

    private static Optional<String> quote(Pattern pattern, WebClient.Page page) {
        Matcher matcher = pattern.matcher(page.body());
        return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
    }

    private ProbeResult version(ConformanceStatement statement) throws IOException, InterruptedException {
        URI address = statement.addresses().version();
        if (address == null) {
            return ProbeResult.nothing();
        }
        WebClient.Page page = web.get(address);
        String declared = statement.system().version();
        boolean same = page.status() < 400
                && Pattern.compile("(?<![\\w.])" + Pattern.quote(declared) + "(?![\\w.]*\\w)")
                        .matcher(page.body())
                        .find();
        return same
                ? ProbeResult.nothing()
                : ProbeResult.contradiction(
                        Message.of("probe.other-version", declared, page.seen(), shortened(page.body())));
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
