package vn.example.onestop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OneStopServiceTest {
    private static EmbeddedPostgres postgres;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ComplianceController controller;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void countsTheYearByTheTrapsOfThePlan() throws Exception {
        Report report = controller.compliance(LocalDate.of(2025, 12, 31));

        assertThat(report.findings())
                .filteredOn(finding -> finding.numerator() != null)
                .extracting(
                        Finding::check, Finding::outcome, Finding::numerator, Finding::denominator, Finding::shortfall)
                .containsExactly(
                        tuple("II.2.1a", Outcome.FAIL, 10_488L, 12_000L, 312L),
                        tuple("II.2.3", Outcome.PASS, 912L, 1_000L, 0L),
                        tuple("II.2.9", Outcome.PASS, 4_100L, 7_300L, 0L),
                        tuple("II.2.10", Outcome.FAIL, 48L, 98L, 1L));
        assertThat(get("/compliance?day=2025-12-31").body()).isEqualTo(ReportJson.of(report, Language.VI));
    }

    @Test
    void aDayThatIsNoneIsTheCallersToMend() throws Exception {
        assertThat(get("/compliance?day=2025-02-30").statusCode()).isEqualTo(400);
    }
}
