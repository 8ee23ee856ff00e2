package vn.tuanthu.testkit.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.TestCertificate;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;

/** What every server of the matrix serves: the same pages, keys and log, with at most one {@link Breakage}. */
record Site(Path folder, @Nullable Breakage broken, int plain, int secure) {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final DateTimeFormatter LOGGED = DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ENGLISH);
    private static final String VIEWPORT = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";

    static Site in(Path folder, @Nullable Breakage broken) throws IOException, GeneralSecurityException {
        Site site = new Site(folder, broken, free(), free());
        site.write();
        return site;
    }

    boolean has(Breakage breakage) {
        return broken == breakage;
    }

    Path root() {
        return folder.resolve("root");
    }

    Path certificate() {
        return folder.resolve("server.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    /** Where plain HTTP leads. */
    String target() {
        return has(Breakage.REDIRECTS_ELSEWHERE) ? "https://khac.example/" : "https://localhost:" + secure + "/";
    }

    /** The protective headers, name and value. */
    List<List<String>> headers() {
        List<List<String>> all = List.of(
                List.of(
                        "Strict-Transport-Security",
                        has(Breakage.TRANSPORT_SECURITY_FOR_A_MINUTE) ? "max-age=60" : "max-age=31536000"),
                List.of("X-Content-Type-Options", "nosniff"),
                List.of("X-Frame-Options", "DENY"));
        return all.stream()
                .filter(header ->
                        !(has(Breakage.NO_TRANSPORT_SECURITY) && header.get(0).startsWith("Strict")))
                .filter(header -> !(has(Breakage.SNIFFABLE) && header.get(0).startsWith("X-Content")))
                .filter(header -> !(has(Breakage.FRAMEABLE) && header.get(0).startsWith("X-Frame")))
                .toList();
    }

    /** The session's cookie where no program sets one. */
    String cookie() {
        return "phien=x; Path=/" + (has(Breakage.COOKIE_NOT_SECURE) ? "" : "; Secure")
                + (has(Breakage.COOKIE_FOR_SCRIPTS) ? "" : "; HttpOnly")
                + (has(Breakage.COOKIE_FOR_ALL_SITES) ? "" : "; SameSite=Lax");
    }

    /** A page that is made for phones. */
    String page(String content) {
        return "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + (has(Breakage.NOT_FOR_PHONES) ? "" : VIEWPORT) + "<title>Ví dụ</title></head><body><p>" + content
                + "</p></body></html>\n";
    }

    ConformanceStatement statement() {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "cong",
                "Cổng ví dụ",
                has(Breakage.ANOTHER_VERSION) ? "1.4.1" : "1.4.0",
                Set.of(SystemKind.PUBLIC_PORTAL),
                2,
                ConformanceStatement.Hosting.OWN_PREMISES,
                List.of());
        String secured = "https://localhost:" + secure;
        return ConformanceStatement.of(
                        "hai-duong-2025",
                        DAY,
                        "Công ty Ví dụ",
                        system,
                        Agency.of("so", "Sở Ví dụ", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT))
                .at(new ConformanceStatement.Addresses(
                        List.of(URI.create(secured + "/")),
                        URI.create("http://localhost:" + plain + "/"),
                        URI.create(secured + "/khong-co"),
                        URI.create(secured + "/phien-ban.txt"),
                        List.of(folder.resolve("declared.log").toString())))
                .trusting(List.of(folder.resolve("trusted.pem").toString()));
    }

    private void write() throws IOException, GeneralSecurityException {
        // Servers read as accounts of their own.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(root());
        Files.writeString(root().resolve("index.html"), page("Xin chào"));
        Files.writeString(root().resolve("404.html"), page("Không có trang này."));
        Files.writeString(root().resolve("phien-ban.txt"), "1.4.0\n");
        TestCertificate own = certificateOf(has(Breakage.CERTIFICATE_OF_ANOTHER_NAME) ? "khac.example" : "localhost");
        Files.writeString(certificate(), own.pem());
        Files.writeString(key(), own.keyPem());
        Files.writeString(
                folder.resolve("trusted.pem"),
                has(Breakage.CERTIFICATE_OF_A_STRANGER)
                        ? certificateOf("localhost").pem()
                        : own.pem());
        LocalDate first = has(Breakage.LOG_OF_A_WEEK) ? DAY.minusDays(7) : DAY.minusMonths(2);
        Files.writeString(
                folder.resolve("declared.log"),
                first.datesUntil(DAY.plusDays(1))
                        .map(day ->
                                "127.0.0.1 - - [" + LOGGED.format(day) + ":00:00:00 +0700] \"GET / HTTP/1.1\" 200 1\n")
                        .collect(Collectors.joining()));
    }

    private TestCertificate certificateOf(String host) throws GeneralSecurityException {
        Instant from = Instant.now().minus(has(Breakage.EXPIRED_CERTIFICATE) ? 60 : 1, ChronoUnit.DAYS);
        return TestCertificate.of(
                host, null, "RSA", 2048, "SHA256withRSA", from, 50, TestCertificate.Extension.host(host));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
