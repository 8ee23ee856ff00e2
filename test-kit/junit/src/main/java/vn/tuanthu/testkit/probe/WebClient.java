package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import vn.tuanthu.text.Message;

/**
 * Reads pages: GET only, redirects reported and never followed, at most {@value #LIMIT_KIB} KiB of a body, and a limit
 * on the time from the first byte sent to the last one read. Certificates are not judged here, so that a bad one does
 * not hide everything else; {@link TlsProbe} judges them.
 */
final class WebClient {
    static final int LIMIT_KIB = 1024;
    static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * What came back.
     *
     * @param address what was asked
     * @param status the HTTP status
     * @param headers its headers
     * @param body the beginning of its body, as UTF-8
     */
    record Page(URI address, int status, HttpHeaders headers, String body) {
        /** As evidence, such as {@code GET https://… → 200}. */
        String seen() {
            return "GET " + address + " → " + status;
        }

        /** One header as evidence, such as {@code Server: nginx}. */
        String header(String name) {
            return name + ": " + headers.firstValue(name).orElse("–");
        }
    }

    private final HttpClient client;
    private final Duration limit;

    WebClient() {
        this(LIMIT);
    }

    WebClient(Duration limit) {
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(unjudged())
                .build();
    }

    /**
     * Reads {@code address}.
     *
     * @throws IOException if it does not answer in time
     */
    Page get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("User-Agent", "tuanthu-test-kit")
                .GET()
                .build();
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        var answer = sent.thenApplyAsync(WebClient::page);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            var unused = sent.thenAccept(WebClient::abandon);
            throw new ProbeException(Message.of("probe.too-slow", address.toString(), limit.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new IOException(address + ": " + e.getCause(), e.getCause());
        }
    }

    /** Ends the connection, and with it the thread that still waits for the rest of the body. */
    private static void abandon(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }

    private static Page page(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            String body = new String(in.readNBytes(LIMIT_KIB << 10), StandardCharsets.UTF_8);
            return new Page(response.uri(), response.statusCode(), response.headers(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context that accepts every certificate, for looking only: nothing is ever sent but GET without credentials. */
    static SSLContext unjudged() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Unjudging()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static final class Unjudging extends X509ExtendedTrustManager {
        private static final String NO_CLIENTS = "this looks at servers only";

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException(NO_CLIENTS);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new UnsupportedOperationException(NO_CLIENTS);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new UnsupportedOperationException(NO_CLIENTS);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Judged by TlsProbe.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // Judged by TlsProbe.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // Judged by TlsProbe.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
