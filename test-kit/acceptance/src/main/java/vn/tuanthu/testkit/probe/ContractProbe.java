package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tuanthu.acceptance.ByDocument;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;

/**
 * Looks at what a contract may ask for beside the law: how fast pages come, where weaknesses are reported, whether the
 * interface for other systems refuses strangers; and what the statement shows by documents alone.
 */
final class ContractProbe implements Probe {
    private static final String RESPONSE = "SYS.RESPONSE";
    private static final String SECURITY_TXT = "SYS.SECURITY-TXT";
    private static final String API = "SYS.API-AUTH";
    private static final String WELL_KNOWN = "/.well-known/security.txt";
    private static final int TIMES = 3;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final WebClient web = new WebClient();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Set<String> answers() {
        Set<String> answers = new HashSet<>(ByDocument.checks());
        answers.addAll(Set.of(RESPONSE, SECURITY_TXT, API));
        return answers;
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws InterruptedException {
        ProbeResult found = Look.tried(RESPONSE, () -> response(statement))
                .and(Look.tried(SECURITY_TXT, () -> securityTxt(statement)))
                .and(Look.tried(API, () -> api(statement)));
        return found.and(ProbeResult.of(ByDocument.checks().stream()
                .sorted()
                .map(check -> ByDocument.of(check, statement))
                .toArray(Observation[]::new)));
    }

    /** Every answer counts, not the fastest. */
    private Observation response(ConformanceStatement statement) throws IOException, InterruptedException {
        Integer limit = statement.limits().responseMillis();
        List<URI> pages = statement.addresses().pages();
        if (limit == null) {
            return ObservationBuilder.nothing(RESPONSE, "probe.no-limit", "limits.responseMillis");
        }
        if (pages.isEmpty()) {
            return ObservationBuilder.nothing(RESPONSE, "probe.no-page");
        }
        ObservationBuilder found = new ObservationBuilder(RESPONSE);
        long slowest = 0;
        for (URI page : pages) {
            for (int time = 0; time < TIMES; time++) {
                List<WebClient.Page> way = web.follow(page, PhoneProbe.hosts(statement));
                WebClient.Page reached = way.get(way.size() - 1);
                long took = way.stream()
                        .mapToLong(answer -> answer.took().toMillis())
                        .sum();
                way.forEach(answer -> found.saw(answer.seen()));
                slowest = Math.max(slowest, took);
                if (reached.status() >= 300) {
                    found.wrong("probe.not-opened", page.toString(), reached.status());
                } else if (took > limit) {
                    found.wrong("probe.slow", page.toString(), took, limit);
                }
            }
        }
        return found.or("probe.fast", pages.size(), slowest, limit);
    }

    private Observation securityTxt(ConformanceStatement statement) throws IOException, InterruptedException {
        if (statement.addresses().home().isEmpty()) {
            return ObservationBuilder.nothing(SECURITY_TXT, "probe.no-page");
        }
        URI address = statement.addresses().home().get().resolve(WELL_KNOWN);
        List<WebClient.Page> way = web.follow(address, PhoneProbe.hosts(statement));
        WebClient.Page page = way.get(way.size() - 1);
        ObservationBuilder found = new ObservationBuilder(SECURITY_TXT);
        way.forEach(answer -> found.saw(answer.seen()));
        found.saw(page.header("Content-Type"));
        if (page.status() != 200) {
            return found.wrong("probe.no-security-txt", address.toString(), page.status())
                    .or("probe.security-txt", address.toString());
        }
        if (!page.headers()
                .firstValue("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("text/plain")) {
            found.wrong("probe.security-txt-type", address.toString());
        }
        if (values(page.body(), "contact").isEmpty()) {
            found.wrong("probe.security-txt-contact", address.toString());
        }
        List<String> ends = values(page.body(), "expires");
        if (ends.size() != 1 || !isAhead(ends.get(0), clock.instant())) {
            found.wrong("probe.security-txt-expires", address.toString(), String.join(", ", ends));
        }
        return found.or("probe.security-txt", address.toString());
    }

    private static List<String> values(String body, String field) {
        return body.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean isAhead(String end, Instant now) {
        try {
            return OffsetDateTime.parse(end).toInstant().isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Observation api(ConformanceStatement statement) throws IOException, InterruptedException {
        URI address = statement.addresses().api();
        if (address == null) {
            return ObservationBuilder.nothing(API, "probe.no-api");
        }
        WebClient.Page page = web.get(address);
        ObservationBuilder found = new ObservationBuilder(API).saw(page.seen());
        if (page.status() != UNAUTHORIZED && page.status() != FORBIDDEN) {
            found.wrong("probe.api-open", address.toString(), page.status());
        }
        return found.or("probe.api", address.toString(), page.status());
    }
}
