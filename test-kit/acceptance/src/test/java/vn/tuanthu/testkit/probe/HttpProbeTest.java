package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** One bad answer voids one check; pages are seen as a browser sees them. */
class HttpProbeTest {
    private static final String TRACE = "<html><body><pre>Traceback (most recent call last):</pre></body></html>";
    /** The trace, packed by the brotli program. */
    private static final String TRACE_BY_BROTLI =
            "G0YAwJwHdizayDVZ8yWKj1y9wCWPDlWCpJSBQw7YvyIJMMCA8hhbg4EMj09oVJvyWyPAEy27A0UpWMMJ";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 200, new byte[0]));
        server.createContext("/loi", exchange -> answer(exchange, 404, "<p>Không có".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/vet", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 500, gzip(TRACE));
        });
        server.createContext("/vet-br", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            answer(exchange, 500, Base64.getDecoder().decode(TRACE_BY_BROTLI));
        });
        server.createContext("/nen-la", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "zstd");
            answer(exchange, 404, new byte[] {1, 2, 3});
        });
        server.createContext("/nen-hong", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 404, new byte[] {1, 2, 3});
        });
        server.createContext("/chuyen", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "cu=1");
            exchange.getResponseHeaders().add("Set-Cookie", "tam=1");
            exchange.getResponseHeaders().set("Location", "/Trang chinh|1");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/Trang chinh|1", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "cu=2; Secure; HttpOnly; SameSite=Lax");
            exchange.getResponseHeaders().add("Set-Cookie", "tam=; Max-Age=0");
            answer(exchange, 200, new byte[0]);
        });
        server.createContext("/vong", exchange -> {
            exchange.getResponseHeaders().set("Location", "/vong");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/ra-ngoai", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://khac.example/");
            answer(exchange, 302, new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest(name = "missing {0}: {1}")
    @CsvSource({
        "/loi,      PASS",
        "/vet,      FAIL",
        "/vet-br,   FAIL",
        "/nen-la,   ERROR",
        "/nen-hong, ERROR",
        "/vong,     ERROR",
        "/ra-ngoai, ERROR",
    })
    void aBadErrorPageVoidsItsOwnCheckOnly(String missing, Outcome leak) throws Exception {
        Map<String, Outcome> ends = ends(look("/", missing, null));
        assertThat(ends).containsEntry("SYS.LEAK", leak);
        assertThat(ends)
                .containsEntry("SYS.HEADERS", Outcome.FAIL)
                .containsEntry("SYS.COOKIES", Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest(name = "page {0}: {1}")
    @CsvSource({
        "/vet,    nhưng trang ấy trả lời lỗi",
        "/loi,    nhưng trang ấy trả lời lỗi",
        "/,       nhưng trang ấy không có nội dung gì",
        "/chuyen, nhưng trang ấy không có nội dung gì",
    })
    void aPageThatDoesNotOpenIsNotTheOneThatWasDeclared(String page, String said) throws Exception {
        ProbeResult found = look(page, "/loi", null);

        assertThat(found.contradictions())
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.in(Language.VI)).contains(page, said));
    }

    @Test
    void aPageWithContentIsTheOneThatWasDeclared() throws Exception {
        server.createContext("/trang", exchange -> answer(exchange, 200, "<p>x".getBytes(StandardCharsets.UTF_8)));

        assertThat(look("/trang", "/loi", null).contradictions()).isEmpty();
    }

    @Test
    void aClosedPortIsAFailureOfTheRedirectAlone() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        ProbeResult found = look("/", "/loi", URI.create("http://localhost:" + closed + "/"));
        assertThat(ends(found))
                .containsEntry("SYS.REDIRECT", Outcome.FAIL)
                .containsEntry("SYS.LEAK", Outcome.PASS)
                .doesNotContainValue(Outcome.ERROR);
        assertThat(message(found, "SYS.REDIRECT")).contains("từ chối kết nối", "bỏ addresses.plain");
    }

    @Test
    void aNameThatLeadsNowhereIsNoClosedPort() throws Exception {
        ProbeResult found = look("/", "/loi", URI.create("http://khong-co.invalid/"));
        assertThat(ends(found)).containsEntry("SYS.REDIRECT", Outcome.ERROR);
        assertThat(found.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why().in(Language.VI))
                        .contains("khong-co.invalid")
                        .doesNotContain("từ chối"));
    }

    @Test
    void aServerThatDoesNotAnswerIsAnErrorWithItsReason() throws Exception {
        server.stop(0);
        ProbeResult found = look("/", "/loi", null);
        assertThat(ends(found))
                .containsEntry("SYS.HEADERS", Outcome.ERROR)
                .containsEntry("SYS.COOKIES", Outcome.ERROR)
                .containsEntry("SYS.LEAK", Outcome.ERROR);
        assertThat(found.failures())
                .allSatisfy(failure -> assertThat(failure.why().in(Language.VI)).contains("từ chối kết nối"));
    }

    @Test
    void cookiesAreThoseThatABrowserHoldsOnThePageItReaches() throws Exception {
        ProbeResult found = look("/chuyen", "/loi", null);
        assertThat(ends(found)).containsEntry("SYS.COOKIES", Outcome.PASS);
        assertThat(found.observations().stream()
                        .filter(seen -> seen.check().equals("SYS.COOKIES"))
                        .findFirst()
                        .orElseThrow()
                        .evidence())
                .anyMatch(line -> line.vi().contains("/Trang%20chinh%7C1 → 200"));
    }

    @Test
    void aPageThatLeadsRoundUntilItSeesItsCookieIsReached() throws Exception {
        server.createContext("/tuong", exchange -> {
            boolean known = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))
                    .contains("qua=1");
            exchange.getResponseHeaders().add("Set-Cookie", "qua=1; HttpOnly; SameSite=Lax");
            exchange.getResponseHeaders().set("Location", "/tuong");
            answer(exchange, known ? 200 : 302, new byte[0]);
        });
        assertThat(new WebClient().follow(at("/tuong"), Set.of("localhost")))
                .extracting(WebClient.Page::status)
                .containsExactly(302, 200);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <meta http-equiv=refresh content='0; url=/toi'>                     | /toi",
                "200 | <META HTTP-EQUIV=\"Refresh\" CONTENT=\"1;URL='/toi'\">                | /toi",
                "200 | <meta http-equiv=refresh content='300; url=/toi'>                   | /dau",
                "200 | <meta http-equiv=refresh content='0'>                               | /dau",
                "200 | <noscript><meta http-equiv=refresh content='0;url=/toi'></noscript> | /dau",
                "200 | <p>http-equiv=refresh 0;url=/toi                                    | /dau",
                "404 | <meta http-equiv=refresh content='0; url=/toi'>                     | /dau",
            })
    void aPageThatOnlyLeadsOnIsNotTheOneThatIsReached(int status, String body, String reached) throws Exception {
        server.createContext("/toi", exchange -> answer(exchange, 200, "<p>x".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/dau", exchange -> answer(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
        List<WebClient.Page> way = new WebClient().follow(at("/dau"), Set.of("localhost"));

        assertThat(way.get(way.size() - 1).address()).isEqualTo(at(reached));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"301, PASS", "308, PASS", "300, FAIL", "304, FAIL", "200, FAIL"})
    void onlyWhatBrowsersFollowIsARedirect(int status, Outcome outcome) throws Exception {
        server.createContext("/mo", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://LOCALHOST/");
            answer(exchange, status, new byte[0]);
        });
        assertThat(ends(look("/", "/loi", at("/mo")))).containsEntry("SYS.REDIRECT", outcome);
    }

    @Test
    void whatBreaksOffOnceVoidsOneCheck() throws Exception {
        java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
        server.createContext("/dut", exchange -> {
            boolean broken = asked.getAndIncrement() == 0;
            exchange.getResponseHeaders().set("Content-Encoding", broken ? "la" : "identity");
            answer(exchange, 200, "<p>x".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(ends(look("/dut", "/loi", null)))
                .containsEntry("SYS.HEADERS", Outcome.ERROR)
                .containsEntry("SYS.COOKIES", Outcome.NOT_APPLICABLE)
                .containsEntry("SYS.LEAK", Outcome.PASS);
    }

    @Test
    void aPageInTheOpenMakesNoPromiseToABrowser() throws Exception {
        server.createContext("/mo", exchange -> {
            exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=31536000");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
            answer(exchange, 200, "<p>x".getBytes(StandardCharsets.UTF_8));
        });
        ProbeResult found = look("/mo", "/loi", null);

        assertThat(ends(found)).containsEntry("SYS.HEADERS", Outcome.FAIL);
        assertThat(message(found, "SYS.HEADERS")).contains("không mã hóa").doesNotContain("nosniff", "X-Frame");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1,           true",
        "v1,          true",
        "bản 1 (thử), true",
        "1-rc2,       false",
        "1+5,         false",
        "11,          false",
        "1.0,         false",
    })
    void theRunningVersionIsTheOneDeclared(String said, boolean same) throws Exception {
        server.createContext("/trang", exchange -> answer(exchange, 200, "<p>x".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/ban", exchange -> answer(exchange, 200, said.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/ban-cu", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ban");
            answer(exchange, 302, new byte[0]);
        });
        assertThat(look("/trang", "/loi", null, "/ban-cu").contradictions().isEmpty())
                .isEqualTo(same);
    }

    @Test
    void noUpgradeIsAskedForInPlainText() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StringBuilder asked = new StringBuilder();
            Thread answering = new Thread(() -> asked.append(answerOnce(socket)));
            answering.start();
            new WebClient().get(URI.create("http://localhost:" + socket.getLocalPort() + "/"));
            answering.join();
            assertThat(asked.toString()).contains("GET / HTTP/1.1").doesNotContainIgnoringCase("upgrade", "h2c");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // a server hello of the version offered, of a later one, an alert, nothing at all
        "160302003602000032 0302, TAKEN",
        "160303003602000032 0303, REFUSED",
        "15030200020246, REFUSED",
        "'', REFUSED",
    })
    void anOldProtocolIsReallyOffered(String answer, ClientHello.Answer wanted) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(answer.replace(" ", ""));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ByteArrayOutputStream hello = new ByteArrayOutputStream();
            Thread answering = new Thread(() -> {
                try (Socket one = socket.accept()) {
                    InputStream in = one.getInputStream();
                    hello.writeBytes(in.readNBytes(5));
                    byte[] head = hello.toByteArray();
                    hello.writeBytes(in.readNBytes(((head[3] & 0xff) << 8) | (head[4] & 0xff)));
                    one.getOutputStream().write(bytes);
                } catch (IOException e) {
                    hello.reset();
                }
            });
            answering.start();
            assertThat(ClientHello.ofTls11().offer(URI.create("https://localhost/"), socket.getLocalPort(), 10_000))
                    .isEqualTo(wanted);
            answering.join();
            assertThat(HexFormat.of().formatHex(hello.toByteArray()))
                    .startsWith("160301")
                    .contains("0302", HexFormat.of().formatHex("localhost".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void whatIsNoTlsIsNotTakenForARefusal() throws Exception {
        URI plain = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ClientHello.ofTls10().offer(plain, plain.getPort(), 10_000))
                .isInstanceOf(IOException.class);
    }

    private static String answerOnce(ServerSocket socket) {
        try (Socket one = socket.accept()) {
            StringBuilder head = new StringBuilder();
            InputStream in = one.getInputStream();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) in.read());
            }
            one.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return head.toString();
        } catch (IOException e) {
            return "";
        }
    }

    private ProbeResult look(String page, String missing, URI plain) throws Exception {
        return look(page, missing, plain, null);
    }

    private ProbeResult look(String page, String missing, URI plain, String version) throws Exception {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "x", "X", "1", Set.of(SystemKind.PUBLIC_PORTAL), 2, ConformanceStatement.Hosting.CLOUD, null);
        Agency agency = Agency.of("x", "X", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        ConformanceStatement statement = ConformanceStatement.of(
                        "hai-duong-2025", LocalDate.of(2025, 12, 31), "X", system, agency)
                .at(new ConformanceStatement.Addresses(
                        List.of(at(page)), plain, at(missing), version == null ? null : at(version), null));
        return new HttpProbe(new WebClient(Duration.ofSeconds(30))).look(statement);
    }

    private static Map<String, Outcome> ends(ProbeResult found) {
        Map<String, Outcome> ends =
                found.observations().stream().collect(Collectors.toMap(Observation::check, Observation::outcome));
        found.failures().forEach(failure -> failure.answers().forEach(check -> ends.put(check, Outcome.ERROR)));
        return ends;
    }

    private static String message(ProbeResult found, String check) {
        return found.observations().stream()
                .filter(seen -> seen.check().equals(check))
                .map(seen -> seen.message().in(Language.VI))
                .findFirst()
                .orElseThrow();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
