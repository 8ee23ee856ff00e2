package vn.tuanthu.testkit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Message;

/** One connection to a browser's DevTools: calls with answers, and events one waits for. */
final class DevTools implements WebSocket.Listener {
    private static final int LONGEST = 16 << 20;

    private final Duration limit;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final StringBuilder incoming = new StringBuilder();
    private @Nullable WebSocket socket;

    /** What somebody waits for: of several events of a name the first that is {@code wanted}. */
    private record Awaited(Predicate<JsonNode> wanted, CompletableFuture<JsonNode> future) {}

    private DevTools(Duration limit) {
        this.limit = limit;
    }

    static DevTools connect(URI address, Duration limit) throws IOException, InterruptedException {
        DevTools tools = new DevTools(limit);
        tools.socket = tools.await(HttpClient.newBuilder()
                .connectTimeout(limit)
                .build()
                .newWebSocketBuilder()
                .buildAsync(address, tools));
        return tools;
    }

    /** Calls {@code method}, in the page of {@code session} or, when it is null, of the browser itself. */
    JsonNode call(String method, Map<String, Object> parameters, @Nullable String session)
            throws IOException, InterruptedException {
        int id = ids.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = expected("#" + id, any -> true);
        await(connected().sendText(Json.compact(message), true));
        return await(answer);
    }

    private WebSocket connected() {
        return Objects.requireNonNull(socket, "not connected");
    }

    /** The next event of this name in a page that is {@code wanted}. */
    CompletableFuture<JsonNode> next(String event, String session, Predicate<JsonNode> wanted) {
        return expected(event + " " + session, wanted);
    }

    <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ProbeException(Message.of("probe.browser.silent", limit.toSeconds()), e);
        } catch (ExecutionException e) {
            Throwable why = Objects.requireNonNullElse(e.getCause(), e);
            throw new ProbeException(
                    Message.of(
                            "probe.browser.failed",
                            why instanceof ProbeException known ? known.what() : String.valueOf(why.getMessage())),
                    why);
        }
    }

    void close() {
        connected().abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (incoming.length() + part.length() > LONGEST) {
            onError(from, new ProbeException(Message.of("probe.browser.too-long"), null));
            from.abort();
            return null;
        }
        incoming.append(part);
        if (last) {
            String message = incoming.toString();
            incoming.setLength(0);
            arrived(from, message);
        }
        from.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        awaited.values().forEach(one -> one.future().completeExceptionally(error));
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        onError(from, new ProbeException(Message.of("probe.browser.closed"), null));
        return null;
    }

    private CompletableFuture<JsonNode> expected(String key, Predicate<JsonNode> wanted) {
        CompletableFuture<JsonNode> future = new CompletableFuture<>();
        awaited.put(key, new Awaited(wanted, future));
        return future;
    }

    private void arrived(WebSocket from, String text) {
        JsonNode message;
        try {
            message = Json.read(text);
        } catch (IllegalArgumentException e) {
            onError(from, e);
            return;
        }
        boolean answer = message.has("id");
        String key = answer
                ? "#" + message.path("id").asInt()
                : message.path("method").asText() + " "
                        + message.path("sessionId").asText("");
        JsonNode told = message.path(answer ? "result" : "params");
        Awaited one = awaited.get(key);
        if (one == null || !one.wanted().test(told)) {
            return;
        }
        awaited.remove(key);
        if (message.has("error")) {
            one.future()
                    .completeExceptionally(new IOException(message.path("error").toString()));
        } else {
            one.future().complete(told);
        }
    }
}
