package vn.tuanthu.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The database servers of Debian, each with a store of its own in a folder that is thrown away. */
enum DatabaseServer {
    POSTGRESQL("PostgreSQL", "postgres") {
        @Override
        List<String> preparation(Path data) {
            return List.of(program("initdb"), "-D", data.toString(), "-U", "quan_tri", "--auth=trust", "-E", "UTF8");
        }

        @Override
        List<String> command(Path data, int port) {
            return List.of(
                    program("postgres"),
                    "-D",
                    data.toString(),
                    "-p",
                    String.valueOf(port),
                    "-k",
                    data.toString(),
                    "-c",
                    "listen_addresses=127.0.0.1");
        }

        @Override
        String url(int port) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        @Override
        String administrator() {
            return "quan_tri";
        }
    },
    MARIADB("MariaDB", "mysql") {
        @Override
        List<String> preparation(Path data) {
            return List.of(
                    program("mariadb-install-db"),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db");
        }

        @Override
        List<String> command(Path data, int port) {
            return List.of(
                    program("mariadbd"),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--port=" + port,
                    "--socket=" + data.resolve("s"),
                    "--bind-address=127.0.0.1");
        }

        @Override
        String url(int port) {
            return "jdbc:mariadb://127.0.0.1:" + port + "/?sslMode=disable";
        }

        @Override
        String administrator() {
            return "root";
        }
    };

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final String title;
    /** Whom Debian runs it as; neither server runs as root. */
    private final String account;

    DatabaseServer(String title, String account) {
        this.title = title;
        this.account = account;
    }

    abstract List<String> preparation(Path data);

    abstract List<String> command(Path data, int port);

    /** Where it is asked, without an account. */
    abstract String url(int port);

    abstract String administrator();

    String title() {
        return title;
    }

    String version() {
        return RealServer.version(List.of(program(this == POSTGRESQL ? "postgres" : "mariadbd"), "--version"));
    }

    /** Starts it with an empty store, and waits until it answers. */
    Process start(Path folder, int port) throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        run(folder, List.of("chown", account, data.toString()));
        run(folder, as(preparation(data)));
        Process process = new ProcessBuilder(as(command(data, port)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        long until = System.nanoTime() + PATIENCE;
        while (true) {
            try (Connection any = administrator(port)) {
                return process;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    Connection administrator(int port) throws SQLException {
        return DriverManager.getConnection(url(port), administrator(), "");
    }

    private List<String> as(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("runuser", "-u", account, "--"));
        whole.addAll(command);
        return whole;
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("prepared.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(said));
        }
    }

    /** Debian keeps the programs of PostgreSQL out of the path. */
    private static String program(String name) {
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.of()) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .findFirst()
                    .orElse(name);
        } catch (IOException e) {
            return name;
        }
    }
}
