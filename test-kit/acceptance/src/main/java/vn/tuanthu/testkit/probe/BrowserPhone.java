package vn.tuanthu.testkit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * A headless Chromium that pretends to be a phone, driven over its DevTools protocol. It has a profile of its own that
 * is thrown away, and resolves no host but those it is given.
 */
final class BrowserPhone implements Phone {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** How a browser says that there is no server, which tells nothing about its pages. */
    private static final Pattern NOBODY_ANSWERS = Pattern.compile(
            "ERR_(CONNECTION|ADDRESS|TIMED_OUT|EMPTY_RESPONSE|NETWORK|INTERNET_DISCONNECTED|SOCKET_NOT_CONNECTED)");

    private static final String LISTENING = "DevTools listening on ";
    private static final String MEASURE = "JSON.stringify({"
            + "width: document.documentElement.clientWidth,"
            + "content: Math.max(document.documentElement.scrollWidth, document.body ? document.body.scrollWidth : 0),"
            + "viewport: (document.querySelector('meta[name=viewport]') || {content: ''}).content})";

    private final Path profile;
    private final Process process;
    private final DevTools tools;
    private final String version;

    BrowserPhone(Path program, Set<String> hosts) throws IOException, InterruptedException {
        this.profile = Files.createTempDirectory("tuanthu-browser");
        try {
            this.process = start(program, profile, hosts);
        } catch (IOException e) {
            Files.delete(profile);
            throw e;
        }
        try {
            this.tools = DevTools.connect(URI.create(listening(process)), LIMIT);
            this.version = tools.call("Browser.getVersion", Map.of(), null)
                    .path("product")
                    .asText("Chromium");
        } catch (IOException | InterruptedException | RuntimeException e) {
            stop();
            throw e;
        }
    }

    @Override
    public LocalizedText name() {
        String screen = version + ", " + PhoneProbe.WIDTH + "×" + PhoneProbe.HEIGHT;
        return new LocalizedText("trình duyệt " + screen, "browser " + screen);
    }

    @Override
    public PhoneView open(URI page) throws IOException, InterruptedException {
        return inPage(page, this::measured);
    }

    /** What {@link Axe} finds against {@code page}. */
    PhoneView audit(URI page) throws IOException, InterruptedException {
        return inPage(page, this::audited);
    }

    /** What is done with a page that stands open. */
    private interface Look {
        PhoneView at(URI page, String seen, String session) throws IOException, InterruptedException;
    }

    private PhoneView inPage(URI page, Look look) throws IOException, InterruptedException {
        String target = tools.call("Target.createTarget", Map.of("url", "about:blank"), null)
                .path("targetId")
                .asText();
        String session = tools.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), null)
                .path("sessionId")
                .asText();
        try {
            return opened(page, look, session);
        } finally {
            tools.call("Target.closeTarget", Map.of("targetId", target), null);
        }
    }

    private PhoneView opened(URI page, Look look, String session) throws IOException, InterruptedException {
        tools.call("Page.enable", Map.of(), session);
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", PhoneProbe.WIDTH, "height", PhoneProbe.HEIGHT, "deviceScaleFactor", 2, "mobile", true),
                session);
        // The blank page that was there before also loads, and a script asked of it is lost when it goes.
        JsonNode blank = tools.call("Page.getFrameTree", Map.of(), session)
                .path("frameTree")
                .path("frame");
        String frame = blank.path("id").asText();
        String before = blank.path("loaderId").asText();
        CompletableFuture<JsonNode> answered = tools.next(
                "Network.responseReceived",
                session,
                event -> event.path("frameId").asText().equals(frame)
                        && event.path("type").asText().equals("Document"));
        CompletableFuture<JsonNode> whole = tools.next(
                "Page.lifecycleEvent",
                session,
                event -> event.path("frameId").asText().equals(frame)
                        && event.path("name").asText().equals("load")
                        && !event.path("loaderId").asText().equals(before));
        tools.call("Network.enable", Map.of(), session);
        tools.call("Page.setLifecycleEventsEnabled", Map.of("enabled", true), session);
        JsonNode went = tools.call("Page.navigate", Map.of("url", page.toString()), session);
        String wrong = went.path("errorText").asText("");
        if (NOBODY_ANSWERS.matcher(wrong).find()) {
            throw new ProbeException(
                    wrong.contains("REFUSED")
                            ? Message.of("probe.refused", page.toString())
                            : Message.of("probe.no-answer", page.toString(), wrong),
                    null);
        }
        if (!wrong.isEmpty()) {
            return new PhoneView(page.toString(), List.of(Message.of("probe.not-opened", page.toString(), wrong)));
        }
        int status = tools.await(answered).path("response").path("status").asInt();
        String seen = page + " → " + status;
        if (status >= 300) {
            return new PhoneView(seen, List.of(Message.of("probe.not-opened", page.toString(), status)));
        }
        tools.await(whole);
        return look.at(page, seen, session);
    }

    /** The value of a script in the page, once it is settled. */
    private String evaluated(String script, String session) throws IOException, InterruptedException {
        JsonNode answer = tools.call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true), session);
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value").asText();
    }

    private PhoneView audited(URI page, String seen, String session) throws IOException, InterruptedException {
        return new PhoneView(seen, Axe.violations(page, evaluated(Axe.script(), session)));
    }

    private PhoneView measured(URI page, String seen, String session) throws IOException, InterruptedException {
        List<Message> defects = new ArrayList<>();
        JsonNode view = Json.read(evaluated(MEASURE, session));
        int width = view.path("width").asInt();
        int content = view.path("content").asInt();
        String viewport = view.path("viewport").asText("");
        if (width > PhoneProbe.WIDTH) {
            defects.add(Message.of("probe.no-viewport", page.toString(), viewport));
        } else if (content > width) {
            defects.add(Message.of("probe.too-wide", page.toString(), content, width));
        }
        return new PhoneView(seen + ", viewport “" + viewport + "”, " + content + "/" + width + " px", defects);
    }

    @Override
    public void close() throws IOException {
        tools.close();
        stop();
    }

    private static Process start(Path program, Path profile, Set<String> hosts) throws IOException {
        String only = hosts.stream().sorted().map(host -> "EXCLUDE " + host).collect(Collectors.joining(", "));
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--ignore-certificate-errors",
                "--host-resolver-rules=MAP * ~NOTFOUND, " + only));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium does not start for root otherwise; containers run tests as root.
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String listening(Process process) throws IOException {
        CompletableFuture<Process> late = process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
        var unused = late.whenComplete((exited, timeout) -> {
            if (timeout instanceof TimeoutException) {
                kill(process);
            }
        });
        StringBuilder said = new StringBuilder();
        BufferedReader messages = process.errorReader();
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (line.startsWith(LISTENING)) {
                late.cancel(false);
                drain(messages);
                return line.substring(LISTENING.length()).strip();
            }
            said.append(line).append(' ');
        }
        throw new ProbeException(Message.of("probe.browser.not-started", said.toString()), null);
    }

    /** A browser that nobody listens to stops when the pipe is full. */
    private static void drain(BufferedReader messages) {
        Thread drain = new Thread(() -> skip(messages), "tuanthu-browser-messages");
        drain.setDaemon(true);
        drain.start();
    }

    private static void skip(BufferedReader messages) {
        try {
            messages.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // The browser has stopped.
        }
    }

    private void stop() throws IOException {
        kill(process);
        process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A helper process of the browser may still write; the folder is temporary anyway.
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
