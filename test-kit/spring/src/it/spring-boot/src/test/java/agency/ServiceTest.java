package agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.text.Language;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServiceTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Service service;

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void aReportIsAnsweredInItsOwnBytes() throws Exception {
        assertThat(get("/report").body()).isEqualTo(ReportJson.of(service.report(12_000), Language.VI));
    }

    @Test
    void badFiguresAreTheCallersToMend() throws Exception {
        HttpResponse<String> answer = get("/report?done=12001");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"problems\":[{\"file\":\"evidence\"", "\"remedy\":", "\"status\":400");
    }

    @Test
    void whoRunsItSeesHealthMetricsAndTheLastReport() throws Exception {
        String report = get("/report").body();

        assertThat(get("/actuator/tuanthu").body()).isEqualTo(report);
        assertThat(get("/actuator/health").body())
                .contains("\"tuanthu\":{", "\"plan\":\"hai-duong-2025\"", "\"lastErrors\":0");
        assertThat(get("/actuator/metrics/tuanthu.evaluations").body()).contains("\"COUNT\"");
        assertThat(get("/actuator/metrics/tuanthu.findings").body()).contains("no_data");
    }
}
