package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** What a contract may ask for beside the law: each check on both sides of what it asks, and where nobody tried. */
class ContractProbeTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final String SOUND = "Contact: mailto:attt@vidu.gov.vn\\nExpires: 2999-01-01T00:00:00Z\\n";

    private HttpServer server;
    private String securityTxt = SOUND.replace("\\n", "\n");
    private int status = 200;
    private int api = 401;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = securityTxt.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(
                    path.equals("/api") ? api : path.startsWith("/.well-known") ? status : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ConformanceStatement statement(String more) {
        String at = "http://localhost:" + server.getAddress().getPort();
        String yaml = """
                plan: hai-duong-2025
                asOf: 2025-12-31
                vendor: Công ty Ví dụ
                system: {id: cong, name: Cổng, version: "1", kinds: [OTHER], securityLevel: 1, hosting: CLOUD}
                agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
                addresses: {pages: ['%s/'], api: '%s/api'}
                """.formatted(at, at) + more;
        return StatementFile.read(InputText.of("s.yaml", yaml.getBytes(StandardCharsets.UTF_8)), PLAN, List.of());
    }

    private static Observation of(String check, ConformanceStatement statement) throws Exception {
        return new ContractProbe()
                .look(statement).observations().stream()
                        .filter(seen -> seen.check().equals(check))
                        .findFirst()
                        .orElseThrow();
    }

    private static String said(Observation seen) {
        return seen.message().in(Language.VI);
    }

    @Test
    void pagesAreHeldToTheLimitOfTheContract() throws Exception {
        assertThat(of("SYS.RESPONSE", statement("limits: {responseMillis: 600000}\n")))
                .satisfies(seen -> assertThat(seen.outcome()).isEqualTo(Outcome.PASS))
                .satisfies(seen -> assertThat(seen.evidence()).hasSize(3));
        assertThat(of("SYS.RESPONSE", statement("")).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(said(of("SYS.RESPONSE", statement("")))).contains("Chưa thử", "limits.responseMillis");
    }

    @Test
    void thePageThatIsReachedIsHeldToTheLimitToo() throws Exception {
        server.createContext("/cham", exchange -> {
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/nhanh", exchange -> {
            exchange.getResponseHeaders().set("Location", "/cham");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        ConformanceStatement quick = statement("limits: {responseMillis: 39}\n");
        URI home = quick.addresses().home().orElseThrow();
        Observation seen = of("SYS.RESPONSE", at(quick, home.resolve("/nhanh")));

        assertThat(seen.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(seen.evidence()).hasSize(6);
    }

    @Test
    void anErrorIsNoAnswerInTime() throws Exception {
        server.createContext("/hong", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        ConformanceStatement slow = statement("limits: {responseMillis: 600000}\n");
        URI home = slow.addresses().home().orElseThrow();

        assertThat(of("SYS.RESPONSE", at(slow, home.resolve("/hong"))).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    private static ConformanceStatement at(ConformanceStatement statement, URI page) {
        return statement.at(new ConformanceStatement.Addresses(List.of(page), null, null, null, List.of()));
    }

    @Test
    void securityTxtIsFollowedWithinTheSystem() throws Exception {
        status = 404;
        server.createContext("/.well-known/security.txt", exchange -> {
            exchange.getResponseHeaders().set("Location", "/security.txt");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });

        assertThat(of("SYS.SECURITY-TXT", statement("")).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aNameThatNoServerHasIsJudgedAsANameAllTheSame() throws Exception {
        ProbeResult found = new NameProbe().look(at(statement(""), URI.create("https://khong-co.invalid/")));

        assertThat(found.observations()).extracting(Observation::check).containsExactly("SYS.DOMAIN");
        assertThat(found.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.answers()).containsExactly("SYS.IPV6"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                SOUND + " | PASS",
                "Expires: 2999-01-01T00:00:00Z | FAIL",
                "Contact: | FAIL",
                "Contact: https://x/ | FAIL",
                "Contact: https://x/\\nExpires: 2020-01-01T00:00:00Z | FAIL",
                "Contact: https://x/\\nExpires: 2999-01-01T00:00:00Z\\nExpires: 2998-01-01T00:00:00Z | FAIL",
                "Contact: https://x/\\nExpires: mai | FAIL",
                "contact: https://x/\\nEXPIRES: 2999-01-01T00:00:00Z | PASS",
            })
    void weaknessesCanBeReported(String text, Outcome outcome) throws Exception {
        securityTxt = text.replace("\\n", "\n");
        assertThat(of("SYS.SECURITY-TXT", statement("")).outcome()).isEqualTo(outcome);
    }

    @Test
    void aMissingFileIsNoFile() throws Exception {
        status = 404;
        assertThat(of("SYS.SECURITY-TXT", statement("")).outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"401, PASS", "403, PASS", "200, FAIL", "302, FAIL", "500, FAIL"})
    void anInterfaceRefusesStrangers(int answer, Outcome outcome) throws Exception {
        api = answer;
        assertThat(of("SYS.API-AUTH", statement("")).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, PASS", "2026-01-01, NO_DATA"})
    void aDocumentShowsWhatCannotBeSeenFromItsDayOn(String date, Outcome outcome) throws Exception {
        ConformanceStatement statement =
                statement("documents: [{check: SYS.VNEID, document: Biên bản 05, date: " + date + "}]\n");

        assertThat(of("SYS.VNEID", statement).outcome()).isEqualTo(outcome);
        assertThat(of("SYS.RESTORE-TEST", statement).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(said(of("SYS.RESTORE-TEST", statement))).startsWith("Chưa thử");
    }

    @Test
    void aNameIsOfTheStateOrNotAndLeadsSomewhereOrNot() throws Exception {
        ConformanceStatement local = statement("");
        ConformanceStatement state = local.at(new ConformanceStatement.Addresses(
                List.of(URI.create("https://127.0.0.1/x")), null, null, null, List.of()));

        assertThat(new NameProbe().look(local).observations())
                .filteredOn(seen -> seen.check().equals("SYS.DOMAIN"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.outcome()).isEqualTo(Outcome.FAIL));
        assertThat(new NameProbe().look(state).observations())
                .filteredOn(seen -> seen.check().equals("SYS.IPV6"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.outcome()).isEqualTo(Outcome.FAIL));
    }
}
