package agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.text.Language;

@QuarkusTest
class ServiceTest {
    @TestHTTPResource("/report")
    URI address;

    @Inject
    Service service;

    @Test
    void aReportIsAnsweredInItsOwnBytes() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

        assertTrue(answer.body().contains("\"check\" : \"II.2.1a\""));
        assertEquals(ReportJson.of(service.report(12_000), Language.VI), answer.body());
    }
}
