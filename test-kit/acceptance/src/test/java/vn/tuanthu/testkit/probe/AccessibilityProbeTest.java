package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

class AccessibilityProbeTest {
    private static final String GOOD = "<!doctype html><html lang=vi><meta charset=utf-8><title>Cổng</title>"
            + "<meta name=viewport content='width=device-width'>"
            + "<main><h1>Cổng</h1><img src=a.png alt='Quốc huy'><label>Số <input name=so></label>"
            + "<a href=/>Trang chủ</a><p style='color:#333;background:#fff'>Chữ</p></main></html>";

    private HttpServer server;
    private String body = GOOD;
    private int status = 200;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'self'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<html lang=vi> | <html> | html-has-lang | trang không khai ngôn ngữ (lang)",
                " alt='Quốc huy' | '' | image-alt | hình không có chữ thay thế (alt)",
                "<label>Số <input name=so></label> | Số <input name=so> | label | ô nhập không có nhãn",
                "color:#333 | color:#ccc | color-contrast | chữ và nền không đủ tương phản",
                ">Trang chủ< | >< | link-name | liên kết không có tên",
                "<title>Cổng</title> | '' | document-title | trang không có tiêu đề",
            })
    void eachFaultOfAPageIsNamedAndCounted(String good, String bad, String rule, String words) throws Exception {
        body = GOOD.replace(good, bad);

        Observation found = look(browser());

        assertThat(body).isNotEqualTo(GOOD);
        assertThat(found.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(found.message().in(Language.VI)).contains(words, "(" + rule + ", 1 chỗ, trước hết ");
    }

    @Test
    void aPageWithoutFaultsPasses() throws Exception {
        Observation found = look(browser());

        assertThat(found.message().in(Language.VI))
                .isEqualTo("Trang đã xem không có gì cản người khuyết tật mà axe-core tìm được (WCAG 2.1 mức A, AA).");
        assertThat(found.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void anErrorPageIsNotJudged() throws Exception {
        status = 500;

        Observation found = look(browser());

        assertThat(found.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(found.message().in(Language.VI)).contains("không mở được: 500");
    }

    @Test
    void withoutABrowserItHasNotTried() throws Exception {
        Observation found = look(Optional.empty());

        assertThat(found.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(found.message().in(Language.VI)).startsWith("Chưa thử: ");
    }

    private static Optional<Path> browser() {
        Optional<Path> browser = InstalledBrowser.onThisMachine();
        assumeTrue(browser.isPresent(), "no browser is installed");
        return browser;
    }

    private Observation look(Optional<Path> browser) throws Exception {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "x", "X", "1", Set.of(SystemKind.PUBLIC_PORTAL), 2, ConformanceStatement.Hosting.CLOUD, List.of());
        Agency agency = Agency.of("x", "X", Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE);
        URI home = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        ConformanceStatement statement = ConformanceStatement.of(
                        "hai-duong-2025", LocalDate.of(2025, 12, 31), "X", system, agency)
                .at(new ConformanceStatement.Addresses(List.of(home), null, null, null, null));
        return new AccessibilityProbe(Browser.forEachLook(browser))
                .look(statement)
                .observations()
                .get(0);
    }
}
