package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jsoup.Jsoup;
import vn.tuanthu.text.Message;

/**
 * Reads pages as a browser does: GET only, redirects followed on the hosts that the statement names and nowhere else, bodies
 * unpacked, at most {@value #LIMIT_KIB} KiB of each, and a limit on the time from the first byte sent to the last one read.
 * Certificates are not judged here, so that a bad one does not hide everything else; {@link TlsProbe} judges them.
 */
final class WebClient {
    static final int LIMIT_KIB = 1024;
    static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern REFRESH = Pattern.compile("(?i)http-equiv\\s*=\\s*[\"']?refresh");
    private static final Pattern AT_ONCE =
            Pattern.compile("(?i)\\s*[01]?(?:\\.\\d{0,9})?\\s*[;,]\\s*url\\s*=\\s*[\"']?([^\"']+?)[\"']?\\s*");
    /** What a person waits for without wondering; longer is told. */
    static final Duration SLOW = Duration.ofSeconds(3);

    /**
     * What came back.
     *
     * @param address what was asked
     * @param status the HTTP status
     * @param headers its headers
     * @param body the beginning of its body
     * @param took from the first byte sent to the last one read
     */
    record Page(URI address, int status, HttpHeaders headers, String body, Duration took) {
        /** As evidence, such as {@code GET https://… → 200, 12 ms}. */
        String seen() {
            return "GET " + address + " → " + status + ", " + took.toMillis() + " ms";
        }

        /** One header as evidence, such as {@code Server: nginx}. */
        String header(String name) {
            List<String> values = headers.allValues(name);
            return name + ": " + (values.isEmpty() ? "–" : String.join(" | ", values));
        }

        /** Whether it leads elsewhere. */
        boolean isRedirect() {
            return REDIRECTS.contains(status) && location().isPresent();
        }

        /** Where it leads, as a browser reads it; of a redirect only. */
        URI target() throws ProbeException {
            return BrowserAddress.resolve(address, location().orElse(""));
        }

        /** Where a page leads that nobody has time to read, as it says in its head or in a header; empty for any other. */
        Optional<String> refresh() {
            if (status != 200) {
                return Optional.empty();
            }
            Stream<String> said = headers.allValues("Refresh").stream();
            if (REFRESH.matcher(body).find()) {
                said = Stream.concat(
                        said,
                        Jsoup.parse(body).select("meta[http-equiv=refresh]").stream()
                                .filter(meta -> meta.closest("noscript") == null)
                                .map(meta -> meta.attr("content")));
            }
            return said.map(AT_ONCE::matcher)
                    .filter(Matcher::matches)
                    .map(at -> at.group(1))
                    .findFirst();
        }

        /** Whether what it says went in the open. */
        boolean isPlain() {
            return !"https".equals(address.getScheme());
        }

        private Optional<String> location() {
            return headers.allValues("Location").stream()
                    .filter(value -> !value.isBlank())
                    .findFirst();
        }

        boolean isSlow() {
            return took.compareTo(SLOW) > 0;
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
     * Reads {@code address} and what it leads to. Cookies that are set on the way are sent back on it and forgotten at its
     * end: some pages lead round in circles until they see them.
     *
     * @param hosts where it may lead; a page anywhere else is not touched
     * @return every answer on the way, the page that is reached last
     * @throws IOException if one does not answer in time, leads elsewhere, or leads round in circles
     */
    List<Page> follow(URI address, Set<String> hosts) throws IOException, InterruptedException {
        List<Page> way = new ArrayList<>();
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);
        URI next = address;
        while (way.size() <= MOST_REDIRECTS) {
            Page page = get(next, cookies.get(next, Map.of()).getOrDefault("Cookie", List.of()));
            way.add(page);
            cookies.put(next, page.headers().map());
            Optional<String> refresh = page.refresh();
            if (!page.isRedirect() && refresh.isEmpty()) {
                return way;
            }
            next = page.isRedirect() ? page.target() : BrowserAddress.resolve(next, refresh.get());
            if (!hosts.contains(String.valueOf(next.getHost()).toLowerCase(Locale.ROOT))) {
                throw new ProbeException(
                        Message.of("probe.leads-elsewhere", address.toString(), next.toString()), null);
            }
        }
        throw new ProbeException(Message.of("probe.circles", address.toString(), MOST_REDIRECTS), null);
    }

    /**
     * Reads {@code address}, following nothing.
     *
     * @throws IOException if it does not answer in time
     */
    Page get(URI address) throws IOException, InterruptedException {
        return get(address, List.of());
    }

    private Page get(URI address, List<String> cookies) throws IOException, InterruptedException {
        boolean plain = "http".equals(address.getScheme());
        HttpRequest.Builder asked = HttpRequest.newBuilder(address)
                .timeout(limit)
                // Browsers speak HTTP/2 over TLS only; asking for it in plain text provokes some servers.
                .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .header("User-Agent", "tuanthu-test-kit")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Encoding", "gzip, deflate, br");
        if (!cookies.isEmpty()) {
            asked.header("Cookie", String.join("; ", cookies));
        }
        HttpRequest request = asked.GET().build();
        long started = System.nanoTime();
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        var answer = sent.thenApplyAsync(response -> page(response, started));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            var unused = sent.thenAccept(WebClient::abandon);
            throw new ProbeException(Message.of("probe.too-slow", address.toString(), limit.toSeconds()), e);
        } catch (ExecutionException e) {
            throw failed(address, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static IOException failed(URI address, Throwable cause) {
        Throwable why = cause instanceof UncheckedIOException unchecked ? unchecked.getCause() : cause;
        // The client says of both that it could not connect, but a closed port is a property of the system.
        for (Throwable at = why; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
                return new ProbeException(Message.of("probe.unknown-host", String.valueOf(address.getHost())), why);
            }
        }
        if (why instanceof ConnectException) {
            return new ProbeException(Message.of("probe.refused", address.toString()), why);
        }
        return new ProbeException(Message.of("probe.no-answer", address.toString(), String.valueOf(why)), why);
    }

    /** Ends the connection, and with it the thread that still waits for the rest of the body. */
    private static void abandon(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }

    private static Page page(HttpResponse<InputStream> response, long started) {
        try (InputStream raw = response.body();
                InputStream in = ContentCoding.unpacked(raw, response.headers())) {
            String body = new String(in.readNBytes(LIMIT_KIB << 10), ContentCoding.charset(response.headers()));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new Page(response.uri(), response.statusCode(), response.headers(), body, took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context that accepts every certificate, for looking only: nothing is ever sent but GET with the cookies of the same way. */
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
