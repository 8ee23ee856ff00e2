package vn.tuanthu.testkit.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server program of the system, started for one {@link Site} and stopped again. */
final class RealServer implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Process process;

    private RealServer(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it answers in plain HTTP. */
    static RealServer start(ProcessBuilder command, Path folder, int plain) throws IOException {
        Path said = folder.resolve("said.txt");
        Process process =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        RealServer server = new RealServer(process);
        long until = System.nanoTime() + PATIENCE;
        while (!answers(plain)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                server.close();
                throw new IllegalStateException(command.command() + ": " + Files.readString(said));
            }
            LockSupport.parkNanos(PAUSE);
        }
        return server;
    }

    /** A port may be open long before anybody listens. */
    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a program says of its version, in its first line. */
    static String version(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            return said.lines().findFirst().orElse("?");
        } catch (IOException e) {
            return "–";
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
