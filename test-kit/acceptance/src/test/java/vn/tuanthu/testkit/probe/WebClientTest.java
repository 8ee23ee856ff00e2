package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that never end: the time and the size of a look are bounded, and the connection is given up. */
class WebClientTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/never-answers", exchange -> await());
        server.createContext("/never-ends", this::trickle);
        server.createContext("/endless", this::flood);
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/never-answers");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        assertThatThrownBy(() -> new WebClient(SHORT).get(at("/never-answers")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/never-answers");
    }

    @Test
    void aPageThatNeverEndsIsGivenUpAndItsConnectionClosed() throws Exception {
        assertThatThrownBy(() -> new WebClient(SHORT).get(at("/never-ends")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/never-ends");
        assertThat(givenUp.await(30, TimeUnit.SECONDS))
                .as("the server saw the end")
                .isTrue();
    }

    @Test
    void onlyTheBeginningOfAnEndlessPageIsRead() throws Exception {
        WebClient.Page page = new WebClient(Duration.ofSeconds(30)).get(at("/endless"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).hasSize(WebClient.LIMIT_KIB << 10);
        assertThat(givenUp.await(30, TimeUnit.SECONDS))
                .as("the server saw the end")
                .isTrue();
    }

    @Test
    void aRedirectIsReportedAndNotFollowed() throws Exception {
        WebClient.Page page = new WebClient(Duration.ofSeconds(30)).get(at("/elsewhere"));
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).isEqualTo("Location: /never-answers");
    }

    /** One byte, and then as many as there are turns of a lock nobody opens; ends when the other side has gone. */
    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        try {
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                body.write('x');
                body.flush();
            }
        } catch (IOException gone) {
            givenUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[64 << 10];
        java.util.Arrays.fill(much, (byte) 'x');
        try {
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(much);
            }
        } catch (IOException gone) {
            givenUp.countDown();
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }
}
