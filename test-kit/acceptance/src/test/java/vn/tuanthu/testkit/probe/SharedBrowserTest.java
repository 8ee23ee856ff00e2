package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.run.AcceptanceRun;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** One browser for all that looks with it, held against the pages that the kit itself writes. All names are made up. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the browser is started by a shell script that counts")
class SharedBrowserTest {
    private static final String STATEMENT = """
        plan: hai-duong-2025
        asOf: 2025-12-31
        vendor: Công ty Ví dụ
        system: {id: cong, name: Cổng ví dụ, version: "1", kinds: [PUBLIC_PORTAL], securityLevel: 3, hosting: OWN_PREMISES}
        agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
        """;

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = Files.readAllBytes(
                    folder.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theRecordAndTheMinutesFitAPhoneAndKeepNobodyOutAndOneBrowserSeesIt() throws Exception {
        Optional<Path> installed = InstalledBrowser.onThisMachine();
        assumeTrue(installed.isPresent(), "no browser is installed");
        AcceptanceRun run = AcceptanceRun.of(
                InputText.of("s.yaml", STATEMENT.getBytes(StandardCharsets.UTF_8)),
                PlanReader.bundled("hai-duong-2025"));
        run.at(run.list().ids()).record(folder).orElseThrow();
        ConformanceStatement written = run.statement()
                .at(new ConformanceStatement.Addresses(
                        List.of(page(AcceptanceRecord.PAGE), page(AcceptanceRecord.MINUTES)), null, null, null, null));

        try (Browser browser = Browser.kept(Optional.of(counting(installed.get())))) {
            Observation phone = new PhoneProbe(null, browser, new WebClient())
                    .look(written)
                    .observations()
                    .get(0);
            Observation everybody =
                    new AccessibilityProbe(browser).look(written).observations().get(0);

            assertThat(phone.outcome()).as(phone.message().in(Language.EN)).isEqualTo(Outcome.PASS);
            assertThat(everybody.outcome())
                    .as(everybody.message().in(Language.EN))
                    .isEqualTo(Outcome.PASS);
        }
        assertThat(Files.readAllLines(folder.resolve("starts"))).hasSize(1);
    }

    private URI page(String name) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + name);
    }

    /** A browser that notes each start of it. */
    private Path counting(Path browser) throws IOException {
        Path script = Files.writeString(
                folder.resolve("browser"),
                "#!/bin/sh\necho start >> '" + folder.resolve("starts") + "'\nexec '" + browser + "' \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
