package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.HeaderPolicy;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * Looks at the named pages over HTTP as a browser reaches them: redirect to HTTPS, protective headers, cookie flags, what
 * pages and error pages give away, and the running version. An address that does not answer voids the checks that rest on
 * it, and no others.
 */
public final class HttpProbe implements Probe {
    private static final String REDIRECT = "SYS.REDIRECT";
    private static final String HEADERS = "SYS.HEADERS";
    private static final String COOKIES = "SYS.COOKIES";
    private static final String LEAK = "SYS.LEAK";
    private static final List<String> TELLING = List.of(
            "Server",
            "X-Powered-By",
            "X-Powered-CMS",
            "X-AspNet-Version",
            "X-AspNetMvc-Version",
            "X-Generator",
            "X-Runtime-Version",
            "X-Php-Version",
            "X-Drupal-Version",
            "X-Joomla-Version",
            "X-Jenkins",
            "X-OWA-Version",
            "X-Mod-Pagespeed",
            "X-Page-Speed",
            "MicrosoftSharePointTeamServices",
            "Liferay-Portal",
            "Servlet-Engine");

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
        return Set.of(REDIRECT, HEADERS, COOKIES, LEAK);
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws InterruptedException {
        Visit visit = new Visit(web, statement.addresses());
        return Look.tried(REDIRECT, visit::redirect)
                .and(Look.tried(HEADERS, () -> headers(visit.pages())))
                .and(Look.tried(COOKIES, visit::cookies))
                .and(Look.tried(LEAK, visit::leaks))
                .and(opened(visit))
                .and(version(statement, visit));
    }

    /**
     * The pages of one statement, each asked for until it has answered, however many checks look at it: what breaks off once
     * voids the check that was looking. Used by one thread.
     */
    private static final class Visit {
        private final WebClient web;
        private final ConformanceStatement.Addresses addresses;
        private final Map<URI, List<WebClient.Page>> ways = new HashMap<>();

        Visit(WebClient web, ConformanceStatement.Addresses addresses) {
            this.web = web;
            this.addresses = addresses;
        }

        /** For each named page the answers on the way to it, the page that is reached last; empty when none is named. */
        List<List<WebClient.Page>> pages() throws IOException, InterruptedException {
            List<List<WebClient.Page>> pages = new ArrayList<>();
            for (URI address : addresses.pages()) {
                pages.add(way(address));
            }
            return pages;
        }

        private List<WebClient.Page> way(URI address) throws IOException, InterruptedException {
            List<WebClient.Page> known = ways.get(address);
            if (known != null) {
                return known;
            }
            List<WebClient.Page> way = web.follow(address, hosts());
            ways.put(address, way);
            return way;
        }

        private Set<String> hosts() {
            return Stream.concat(
                            addresses.pages().stream(),
                            Stream.of(addresses.plain(), addresses.missing(), addresses.version())
                                    .flatMap(Stream::ofNullable))
                    .map(address -> String.valueOf(address.getHost()).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }

        Observation redirect() throws IOException, InterruptedException {
            URI plain = addresses.plain();
            if (plain == null) {
                return ObservationBuilder.nothing(REDIRECT, "probe.no-plain");
            }
            ObservationBuilder found = new ObservationBuilder(REDIRECT);
            WebClient.Page page;
            try {
                page = web.get(plain);
            } catch (ProbeException e) {
                if (!e.what().key().equals("probe.refused")) {
                    throw e;
                }
                return found.saw(e.what())
                        .wrong("probe.closed", plain.toString())
                        .or("probe.redirects", plain.toString(), "");
            }
            found.saw(page.seen()).saw(page.header("Location"));
            if (!page.isRedirect()) {
                return found.wrong("probe.no-redirect", plain.toString(), page.status())
                        .or("probe.redirects", plain.toString(), "");
            }
            URI target = page.target();
            if (!"https".equals(target.getScheme())) {
                found.wrong("probe.redirect-plain", target.toString());
            } else if (!hosts().contains(String.valueOf(target.getHost()).toLowerCase(Locale.ROOT))) {
                found.wrong("probe.redirect-elsewhere", target.toString());
            }
            return found.or("probe.redirects", plain.toString(), target.toString());
        }

        Observation cookies() throws IOException, InterruptedException {
            List<List<WebClient.Page>> pages = pages();
            return pages.isEmpty()
                    ? ObservationBuilder.nothing(COOKIES, "probe.no-page")
                    : HttpProbe.cookies(pages, Instant.now());
        }

        Observation leaks() throws IOException, InterruptedException {
            if (addresses.pages().isEmpty()) {
                return ObservationBuilder.nothing(LEAK, "probe.no-page");
            }
            URI missing = addresses.missing();
            if (missing == null) {
                return ObservationBuilder.nothing(LEAK, "probe.no-missing");
            }
            return HttpProbe.leaks(pages(), way(missing));
        }
    }

    private static Observation headers(List<List<WebClient.Page>> pages) {
        if (pages.isEmpty()) {
            return ObservationBuilder.nothing(HEADERS, "probe.no-page");
        }
        ObservationBuilder found = new ObservationBuilder(HEADERS);
        for (List<WebClient.Page> way : pages) {
            WebClient.Page page = reached(way);
            String where = page.address().toString();
            ResponseHeaders headers = new ResponseHeaders(page.headers());
            found.saw(page.seen())
                    .saw(page.header("Strict-Transport-Security"))
                    .saw(page.header("X-Content-Type-Options"))
                    .saw(page.header("X-Frame-Options"))
                    .saw(page.header("Content-Security-Policy"));
            if (page.isSlow()) {
                found.saw(Message.of("probe.seen.slow", page.took().toMillis()));
            }
            long days = headers.transportSecurity().orElse(0L) / HeaderPolicy.SECONDS_OF_DAY;
            if (page.isPlain()) {
                // Browsers take the promise from no page that anybody on the way may have written.
                found.wrong("probe.reached-plain", way.get(0).address().toString(), where);
            } else if (headers.transportSecurity().orElse(0L) <= 0) {
                found.wrong("probe.no-hsts", where);
            } else if (days < HeaderPolicy.transportSecurityDays()) {
                found.wrong("probe.short-hsts", where, days, HeaderPolicy.transportSecurityDays());
            }
            if (!headers.forbidsSniffing()) {
                found.wrong("probe.no-nosniff", where);
            }
            if (!headers.controlsFraming()) {
                found.wrong("probe.no-framing", where);
            }
        }
        return found.or("probe.headers", pages.size());
    }

    /** What a browser holds when it has reached the pages: the last of each cookie, deleted ones gone. */
    private static Observation cookies(List<List<WebClient.Page>> pages, Instant now) {
        Map<String, Cookie> held = new LinkedHashMap<>();
        Map<String, URI> setBy = new HashMap<>();
        List<LocalizedText> seen = new ArrayList<>();
        for (List<WebClient.Page> way : pages) {
            for (WebClient.Page page : way) {
                seen.add(LocalizedText.of(page.seen()));
                for (String field : page.headers().allValues("Set-Cookie")) {
                    Cookie cookie = Cookie.parse(field, page.address());
                    seen.add(LocalizedText.of("Set-Cookie " + cookie.name() + " "
                            + cookie.attributes().keySet()));
                    if (cookie.isDeletion(now)) {
                        held.remove(cookie.place());
                    } else {
                        held.put(cookie.place(), cookie);
                        setBy.put(cookie.place(), page.address());
                    }
                }
            }
        }
        if (held.isEmpty()) {
            return new Observation(COOKIES, Outcome.NOT_APPLICABLE, Message.of("probe.no-cookie", pages.size()), seen);
        }
        ObservationBuilder found = new ObservationBuilder(COOKIES);
        seen.forEach(found::saw);
        held.forEach((place, cookie) -> {
            if (!cookie.missing().isEmpty()) {
                found.wrong("probe.cookie", cookie.name(), String.valueOf(setBy.get(place)), cookie.missing());
            }
        });
        return found.or("probe.cookies", held.size());
    }

    private static Observation leaks(List<List<WebClient.Page>> pages, List<WebClient.Page> toMissing) {
        ObservationBuilder found = new ObservationBuilder(LEAK);
        Stream.concat(pages.stream(), Stream.of(toMissing))
                .flatMap(List::stream)
                .forEach(page -> given(page, found));
        WebClient.Page missing = reached(toMissing);
        if (missing.status() < 400) {
            found.wrong("probe.not-an-error", missing.address().toString(), missing.status());
        }
        PageLeaks.of(missing.body())
                .version()
                .ifPresent(
                        words -> found.wrong("probe.version", missing.address().toString(), words));
        return found.or("probe.no-leak", missing.address().toString(), missing.status());
    }

    /** What any answer may give away, by its headers or in its body. */
    private static void given(WebClient.Page page, ObservationBuilder found) {
        String where = page.address().toString();
        found.saw(page.seen());
        for (String name : TELLING) {
            for (String value : page.headers().allValues(name)) {
                found.saw(name + ": " + value);
                if (PageLeaks.isNumbered(value)) {
                    found.wrong("probe.telling-header", name, value, where);
                }
            }
        }
        for (String value : page.headers().allValues("Via")) {
            PageLeaks.versionIn(value).ifPresent(name -> found.wrong("probe.telling-header", "Via", value, where));
        }
        PageLeaks leaks = PageLeaks.of(page.body());
        leaks.trace().ifPresent(words -> found.wrong("probe.trace", where, words));
        leaks.generator().ifPresent(words -> found.wrong("probe.generator", where, words));
    }

    /** A page that answers with an error, or with nothing, is not the one that was declared, whatever its headers are. */
    private static ProbeResult opened(Visit visit) throws InterruptedException {
        ProbeResult found = ProbeResult.nothing();
        for (URI address : visit.addresses.pages()) {
            try {
                WebClient.Page page = reached(visit.way(address));
                if (page.status() >= 300 || page.body().isBlank()) {
                    found = found.and(ProbeResult.contradiction(Message.of(
                            page.status() >= 300 ? "probe.page-not-opened" : "probe.page-empty",
                            address.toString(),
                            page.seen())));
                }
            } catch (IOException e) {
                // The checks of the page tell of it.
            }
        }
        return found;
    }

    private static ProbeResult version(ConformanceStatement statement, Visit visit) throws InterruptedException {
        URI address = statement.addresses().version();
        if (address == null) {
            return ProbeResult.nothing();
        }
        WebClient.Page page;
        try {
            page = reached(visit.way(address));
        } catch (IOException e) {
            return ProbeResult.contradiction(
                    Message.of("probe.version-unseen", statement.system().version(), Look.why(e)));
        }
        String declared = statement.system().version();
        boolean same = page.status() < 400
                && Pattern.compile("(?<![\\w.])[vV]?" + Pattern.quote(declared) + "(?![\\w.+-]*\\w)")
                        .matcher(page.body())
                        .find();
        return same
                ? ProbeResult.nothing()
                : ProbeResult.contradiction(
                        Message.of("probe.other-version", declared, page.seen(), shortened(page.body())));
    }

    private static WebClient.Page reached(List<WebClient.Page> way) {
        return way.get(way.size() - 1);
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
