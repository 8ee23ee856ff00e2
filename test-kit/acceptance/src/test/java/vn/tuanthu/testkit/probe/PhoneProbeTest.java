package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

class PhoneProbeTest {
    private static final String HEAD = "<!doctype html><meta charset=utf-8><title>x</title>";
    private static final String VIEWPORT = "<meta name=viewport content='width=device-width'>";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/tot", 200, HEAD + VIEWPORT + "<p>Xin chào");
        page("/khong-viewport", 200, HEAD + "<p>Xin chào");
        page("/rong", 200, HEAD + VIEWPORT + "<div style='width:1200px'>Bảng</div>");
        page("/rong-vi-css", 200, HEAD + VIEWPORT + "<style>p { white-space: nowrap }</style><p>" + "dài ".repeat(200));
        page("/loi", 500, HEAD + VIEWPORT);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void byMarkup() throws Exception {
        ProbeResult found = look(Optional.empty());
        assertThat(found.observations().get(0).outcome()).isEqualTo(Outcome.PASS);
        assertThat(found.observations().get(0).evidence()).anyMatch(e -> e.vi().contains("theo mã HTML"));
        // Markup does not show what a style sheet does.
        assertThat(found.measurements().get(0).numerator()).isEqualTo(2);
        assertThat(found.measurements().get(0).denominator()).isEqualTo(5);
        assertThat(found.measurements().get(0).source().vi()).contains("theo mã HTML", "khong-viewport, rong, loi");
        assertThat(found.measurements().get(0).source().en())
                .startsWith("each service opened on a phone on ")
                .endsWith("; not usable: khong-viewport, rong, loi");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<style>@media (min-width: 768px) { .k { width: 750px } }</style>       | PASS",
                "<style>@media (min-width:48em){.k{width:750px}} p{color:red}</style>   | PASS",
                "<style>@media print { .k { width: 750px } }</style>                    | PASS",
                "<style>.k { width: 750px; max-width: 100% }</style>                    | PASS",
                "<div style='width:750px;max-width:100%'>x</div>                        | PASS",
                "<link rel=stylesheet href=/x.css><img width=1200 src=x>                | PASS",
                "<style>@media (min-width: 300px) { .k { width: 750px } }</style>       | FAIL",
                "<style>@media (max-width: 768px) { .k { width: 750px } }</style>       | FAIL",
                "<style>@media print { p { width: 9px } } .k { width: 750px }</style>   | FAIL",
                "<style>.a { max-width: 100% } .k { width: 750px }</style>              | FAIL",
                "<img width=1200 src=x>                                                 | FAIL",
                "<table width=1200></table><link rel=stylesheet href=/x.css>            | FAIL",
            })
    void widthsThatAreMeantForOtherScreensAreNoneOfAPhone(String markup, Outcome outcome) throws Exception {
        page("/khac", 200, HEAD + "<meta name=Viewport content='Width=Device-Width'>" + markup);
        URI home = URI.create("http://localhost:" + server.getAddress().getPort() + "/khac");
        PhoneView seen = new MarkupPhone(new WebClient(), Set.of("localhost")).open(home);

        assertThat(seen.defects().isEmpty()).as("%s", seen).isEqualTo(outcome == Outcome.PASS);
    }

    @Test
    void inARealBrowser() throws Exception {
        Optional<Path> browser = InstalledBrowser.onThisMachine();
        assumeTrue(browser.isPresent(), "no browser is installed");
        ProbeResult found = look(browser);
        assertThat(found.observations().get(0).outcome()).isEqualTo(Outcome.PASS);
        assertThat(found.observations().get(0).message().in(Language.VI)).contains("trình duyệt");
        assertThat(found.measurements().get(0).numerator()).isEqualTo(1);
        assertThat(found.measurements().get(0).source().vi()).contains("khong-viewport, rong, rong-vi-css, loi");
    }

    @Test
    void aBrowserThatIsNamedButNotThereIsAnErrorAndNoSilentReadingOfMarkup() {
        Path none = Path.of("/no/such/chromium");
        assertThatThrownBy(() -> look(Optional.of(none)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(none.toString());
    }

    @Test
    void aServerThatHasStoppedIsAnErrorAndNoDefectOfItsPages() {
        server.stop(0);

        assertThatThrownBy(() -> look(Optional.empty())).hasMessageContaining("máy chủ từ chối kết nối");
        InstalledBrowser.onThisMachine()
                .ifPresent(browser -> assertThatThrownBy(() -> look(Optional.of(browser)))
                        .hasMessageContaining("máy chủ từ chối kết nối"));
    }

    private ProbeResult look(Optional<Path> browser) throws Exception {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "x",
                "X",
                "1",
                Set.of(SystemKind.ONE_STOP),
                2,
                ConformanceStatement.Hosting.CLOUD,
                List.of(
                        service("tot"),
                        service("khong-viewport"),
                        service("rong"),
                        service("rong-vi-css"),
                        service("loi")));
        Agency agency = Agency.of("x", "X", Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE);
        URI home = URI.create("http://localhost:" + server.getAddress().getPort() + "/tot");
        ConformanceStatement statement = ConformanceStatement.of(
                        "hai-duong-2025", LocalDate.of(2025, 12, 31), "X", system, agency)
                .at(new ConformanceStatement.Addresses(List.of(home), null, null, null, null));
        return new PhoneProbe("services-multi-channel", Browser.forEachLook(browser), new WebClient()).look(statement);
    }

    private static ConformanceStatement.Service service(String id) {
        return new ConformanceStatement.Service(id, id, "/" + id);
    }

    private void page(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
