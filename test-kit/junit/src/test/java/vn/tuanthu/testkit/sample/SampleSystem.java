package vn.tuanthu.testkit.sample;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.h2.jdbcx.JdbcConnectionPool;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.testkit.probe.JdbcProbe;
import vn.tuanthu.testkit.probe.Probe;

/** A small system on real sockets and a real database, with at most one {@link Flaw}. Every count is made up. */
final class SampleSystem implements AutoCloseable {
    private static final String PHONE_PAGE = "<!doctype html><html lang=vi><head><meta charset=utf-8>"
            + "<meta name=viewport content='width=device-width, initial-scale=1'><title>Ví dụ</title></head>"
            + "<body><p>Xin chào</p></body></html>";
    private static final String DESKTOP_PAGE = PHONE_PAGE.replaceAll("<meta name=viewport[^>]*>", "");
    // Not by a style within the page: its security policy forbids that, and a browser obeys.
    private static final String WIDE_PAGE =
            PHONE_PAGE.replace("<p>", "<table width=1200><tr><td>Bảng rất rộng</table><p>");

    /** The least counts that still meet every target: done, all. */
    private static final Map<String, int[]> COUNTS = new LinkedHashMap<>(Map.of(
            "procedures-full-process", new int[] {2, 2},
            "satisfaction", new int[] {90, 100},
            "reports-on-system", new int[] {1, 1},
            "shared-database-lgsp", new int[] {55, 100},
            "procedures-online-payment", new int[] {60, 100},
            "results-digitised", new int[] {7, 7},
            "dossiers-online", new int[] {50, 100},
            "staff-digital-skills", new int[] {50, 100},
            "systems-level3-plan", new int[] {1, 1}));

    private static final Map<Agency.Tier, Integer> WORK_FILES =
            Map.of(Agency.Tier.PROVINCE, 90, Agency.Tier.DISTRICT, 80, Agency.Tier.COMMUNE, 70);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Flaw flaw;
    private final Agency.Tier tier;
    private final Path folder;
    private final HttpsServer https;
    private final HttpServer http;
    private final JdbcConnectionPool database;
    private final SSLContext trust;
    private final Path log;

    SampleSystem(Flaw flaw, Path folder) throws IOException, GeneralSecurityException, SQLException {
        this.flaw = flaw;
        this.tier = flaw == null ? Agency.Tier.PROVINCE : flaw.tier();
        this.folder = folder;
        Path keys = keys();
        this.trust = Keys.trusting(flaw == Flaw.UNTRUSTED_CERTIFICATE ? good("other.p12") : keys);
        this.https = HttpsServer.create(local(), 0);
        this.https.setHttpsConfigurator(configurator(Keys.server(keys)));
        this.https.createContext("/", this::answer);
        // A browser opens connections ahead and says nothing on them yet: one thread would wait for it for ever.
        this.https.setExecutor(threads);
        this.https.start();
        this.http = HttpServer.create(local(), 0);
        this.http.createContext("/", this::redirect);
        this.http.start();
        this.database = JdbcConnectionPool.create("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        fill();
        this.log = folder.resolve("access.log");
        LocalDate first = day().minusMonths(3).plusDays(flaw == Flaw.SHORT_LOG ? 1 : 0);
        String line = "127.0.0.1 - - [%sT00:00:00+07:00] \"GET / HTTP/1.1\" 200%n";
        Files.writeString(
                log,
                first.datesUntil(day().plusDays(1), java.time.Period.ofWeeks(1))
                        .map(line::formatted)
                        .collect(Collectors.joining()));
    }

    /** The day it is judged for; the district tier ended in the middle of the year. */
    LocalDate day() {
        return tier == Agency.Tier.DISTRICT ? LocalDate.of(2025, 6, 30) : LocalDate.of(2025, 12, 31);
    }

    ConformanceStatement statement() {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "mau",
                "Hệ thống mẫu",
                flaw == Flaw.ANOTHER_VERSION ? "2.3.1" : "2.3.0",
                EnumSet.of(
                        SystemKind.DOCUMENT_MANAGEMENT,
                        SystemKind.ONE_STOP,
                        SystemKind.PUBLIC_PORTAL,
                        SystemKind.REPORTING,
                        SystemKind.SHARED_DATABASE,
                        SystemKind.TRAINING),
                flaw == Flaw.LEVEL_BELOW_THE_LAW ? 2 : 3,
                ConformanceStatement.Hosting.PROVINCE_DATA_CENTRE,
                List.of(
                        new ConformanceStatement.Service("khai-sinh", "Đăng ký khai sinh", "/dich-vu/khai-sinh"),
                        new ConformanceStatement.Service("ket-hon", "Đăng ký kết hôn", "/dich-vu/ket-hon")));
        Agency agency = Agency.of("co-quan-mau", "Cơ quan mẫu", tier, kind());
        return ConformanceStatement.of("hai-duong-2025", day(), "Công ty mẫu", system, agency)
                .at(addresses());
    }

    List<Probe> probes() {
        JdbcProbe probe = JdbcProbe.on(database, Period.ofYear(2025));
        for (String indicator : COUNTS.keySet()) {
            probe = counting(probe, indicator);
        }
        return List.of(counting(probe, "work-files-online"));
    }

    List<Measurement> measurements() {
        return flaw == Flaw.FIGURES_OF_ANOTHER_AGENCY
                ? List.of(Measurement.of("co-quan-khac", "satisfaction", 1, 1, Period.ofYear(2025), "mẫu"))
                : List.of();
    }

    SSLContext trust() {
        return trust;
    }

    @Override
    public void close() {
        https.stop(0);
        http.stop(0);
        threads.shutdownNow();
        database.dispose();
    }

    private ConformanceStatement.Addresses addresses() {
        String secure = "https://localhost:" + https.getAddress().getPort();
        return new ConformanceStatement.Addresses(
                List.of(URI.create(secure + "/")),
                URI.create("http://localhost:" + http.getAddress().getPort() + "/"),
                URI.create(secure + "/khong-co"),
                URI.create(secure + "/phien-ban"),
                List.of(log.toString()));
    }

    private Agency.Kind kind() {
        return tier == Agency.Tier.PROVINCE ? Agency.Kind.DEPARTMENT : Agency.Kind.PEOPLES_COMMITTEE;
    }

    private static InetSocketAddress local() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private Path good(String file) {
        return Keys.make(folder, file, "dns:localhost,ip:127.0.0.1", "-1d", 30);
    }

    private Path keys() {
        if (flaw == Flaw.EXPIRED_CERTIFICATE) {
            return Keys.make(folder, "expired.p12", "dns:localhost,ip:127.0.0.1", "-1y", 30);
        }
        if (flaw == Flaw.CERTIFICATE_NOT_YET_VALID) {
            return Keys.make(folder, "notyet.p12", "dns:localhost,ip:127.0.0.1", "+5d", 30);
        }
        if (flaw == Flaw.CERTIFICATE_OF_ANOTHER_NAME) {
            return Keys.make(folder, "othername.p12", "dns:khac.example", "-1d", 30);
        }
        return good("keys.p12");
    }

    private HttpsConfigurator configurator(SSLContext context) {
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var tls = getSSLContext().getDefaultSSLParameters();
                tls.setProtocols(
                        flaw == Flaw.OLD_TLS
                                ? new String[] {"TLSv1.2", "TLSv1.1"}
                                : new String[] {"TLSv1.3", "TLSv1.2"});
                parameters.setSSLParameters(tls);
            }
        };
    }

    private void redirect(HttpExchange exchange) throws IOException {
        String target = "https://localhost:" + https.getAddress().getPort() + "/";
        if (flaw == Flaw.REDIRECTS_TO_PLAIN_HTTP) {
            target = "http://localhost:" + http.getAddress().getPort() + "/chinh";
        } else if (flaw == Flaw.REDIRECTS_ELSEWHERE) {
            target = "https://khac.example/";
        }
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(flaw == Flaw.PLAIN_HTTP_ANSWERS ? 200 : 301, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        protect(exchange.getResponseHeaders());
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/" -> page(exchange, 200, homePage());
            case "/dich-vu/khai-sinh" -> page(exchange, 200, PHONE_PAGE);
            case "/dich-vu/ket-hon" ->
                page(exchange, 200, flaw == Flaw.SERVICE_NOT_FOR_PHONES ? DESKTOP_PAGE : PHONE_PAGE);
            case "/phien-ban" -> page(exchange, 200, "{\"version\": \"2.3.0\"}");
            default -> page(exchange, flaw == Flaw.ERROR_PAGE_IS_OK ? 200 : 404, errorPage());
        }
    }

    private String homePage() {
        return flaw == Flaw.NO_VIEWPORT ? DESKTOP_PAGE : flaw == Flaw.WIDE_PAGE ? WIDE_PAGE : PHONE_PAGE;
    }

    private String errorPage() {
        if (flaw == Flaw.STACK_TRACE) {
            return "<pre>java.lang.IllegalStateException: x\n\tat vn.vidu.Trang.mo(Trang.java:12)</pre>";
        }
        return flaw == Flaw.VERSION_IN_ERROR_PAGE ? "<hr>Apache Tomcat/9.0.30" : "<p>Không có trang này.";
    }

    private void protect(Headers headers) {
        if (flaw != Flaw.NO_TRANSPORT_SECURITY) {
            boolean never = flaw == Flaw.TRANSPORT_SECURITY_FOR_NO_TIME;
            headers.set("Strict-Transport-Security", never ? "max-age=0" : "max-age=31536000; includeSubDomains");
        }
        if (flaw != Flaw.SNIFFABLE) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        if (flaw != Flaw.FRAMEABLE) {
            headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        }
        headers.set("Server", flaw == Flaw.VERSION_IN_HEADER ? "nginx/1.18.0" : "nginx");
        headers.set(
                "Set-Cookie",
                "phien=bi-mat"
                        + (flaw == Flaw.COOKIE_WITHOUT_SECURE ? "" : "; Secure")
                        + (flaw == Flaw.COOKIE_WITHOUT_HTTP_ONLY ? "" : "; HttpOnly")
                        + (flaw == Flaw.COOKIE_WITHOUT_SAME_SITE ? "" : "; SameSite=Lax"));
    }

    private static void page(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void fill() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table viec (chi_tieu varchar(40), xong boolean)");
            for (Map.Entry<String, int[]> count : COUNTS.entrySet()) {
                insert(connection, count.getKey(), count.getValue()[0], count.getValue()[1]);
            }
            insert(connection, "work-files-online", WORK_FILES.get(tier), 100);
        }
    }

    private void insert(Connection connection, String indicator, int done, int all) throws SQLException {
        int undone = flaw != null && indicator.equals(flaw.indicator()) ? 1 : 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into viec values (?, ?)")) {
            for (int i = 0; i < all + undone; i++) {
                insert.setString(1, indicator);
                insert.setBoolean(2, i < done);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static JdbcProbe counting(JdbcProbe probe, String indicator) {
        String all = "select count(*) from viec where chi_tieu = '" + indicator + "'";
        return probe.counting(indicator, all + " and xong", all);
    }
}
