package vn.example.portal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A small public-service portal with its own HTTP servers, database and access log. */
final class Portal implements AutoCloseable {
    static final String DATABASE = "jdbc:h2:mem:portal";

    private static final Map<String, String> PAGES = Map.of(
            "/", "Cổng dịch vụ công",
            "/dich-vu/khai-sinh", "Đăng ký khai sinh",
            "/dich-vu/ket-hon", "Đăng ký kết hôn");

    private final Settings settings;
    private final HttpsServer https;
    private final HttpServer http;
    private final Connection database;
    private final Path log;

    /** Starts on free ports of this machine. */
    Portal(Settings settings, SSLContext keys, Path folder, LocalDate today) throws IOException, SQLException {
        this.settings = settings;
        this.database = DriverManager.getConnection(
                DATABASE + ";INIT=RUNSCRIPT FROM 'classpath:data.sql'", "portal", "");
        this.log = folder.resolve("access.log");
        Files.write(
                log,
                today.minusDays(settings.daysOfLog())
                        .datesUntil(today.plusDays(1))
                        .map(day -> day + " 08:00:00 GET / 200")
                        .toList());
        this.https = HttpsServer.create(anyPort(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(keys));
        https.createContext("/", this::answer);
        https.start();
        this.http = HttpServer.create(anyPort(), 0);
        http.createContext("/", this::answerWithoutEncryption);
        http.start();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI address(String path) {
        return URI.create("https://localhost:" + https.getAddress().getPort() + path);
    }

    URI addressWithoutEncryption() {
        return URI.create("http://localhost:" + http.getAddress().getPort() + "/");
    }

    Path log() {
        return log;
    }

    private void answerWithoutEncryption(HttpExchange exchange) throws IOException {
        if (settings.redirectToHttps()) {
            exchange.getResponseHeaders().set("Location", address("/").toString());
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        } else {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Server", "portal");
        headers.set("Set-Cookie", "phien=vi-du" + (settings.protectedCookie() ? "; Secure; HttpOnly; SameSite=Lax" : ""));
        if (settings.protectiveHeaders()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        }
        String path = exchange.getRequestURI().getPath();
        if (settings.applicationFirewall() && isAttack(exchange.getRequestURI())) {
            send(exchange, 403, "text/html; charset=utf-8", page("Yêu cầu bị chặn"));
        } else if (path.equals("/phien-ban")) {
            send(exchange, 200, "application/json", "{\"version\": \"" + settings.version() + "\"}");
        } else if (PAGES.containsKey(path)) {
            send(exchange, 200, "text/html; charset=utf-8", page(PAGES.get(path)));
        } else {
            send(exchange, 404, "text/html; charset=utf-8", page(notFound()));
        }
    }

    /** A web application firewall stands before a real portal; this one knows a single attack. */
    private static boolean isAttack(URI request) {
        return request.getQuery() != null && request.getQuery().contains("<script>");
    }

    private String notFound() {
        return settings.detailsOnErrorPages()
                ? "<pre>java.lang.IllegalStateException: no page\n\tat vn.example.portal.Portal.answer(Portal.java:99)</pre>"
                : "Không có trang này";
    }

    private String page(String text) {
        String viewport =
                settings.forPhones() ? "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" : "";
        return "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">" + viewport
                + "<title>Ví dụ</title></head><body><p>" + text + "</p></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() throws SQLException {
        https.stop(0);
        http.stop(0);
        database.close();
    }
}
