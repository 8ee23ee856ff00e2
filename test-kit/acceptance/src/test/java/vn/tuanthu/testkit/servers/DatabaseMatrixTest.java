package vn.tuanthu.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.run.AcceptanceRun;
import vn.tuanthu.testkit.run.EndedRun;
import vn.tuanthu.testkit.run.TestOutcome;
import vn.tuanthu.text.Language;

/**
 * Figures counted in the database servers of Debian by an account that may only read: of two checks the one whose figure or
 * table is broken fails, no other does, and nothing that a query writes stays. Run by {@code .ci/servers}, which installs the
 * servers and sets the account.
 */
@EnabledIfSystemProperty(named = "tuanthu.servers", matches = ".+")
class DatabaseMatrixTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final Path TABLE = Path.of("target/databases.md");
    private static final String USER = "TUANTHU_DATABASE_USER";
    private static final String PASSWORD = "TUANTHU_DATABASE_PASSWORD";

    @TempDir
    private static Path folder;

    /** One thing that is wrong with a database or with how it is asked, and the check that must find it. */
    enum Fault {
        NONE(""),
        TOO_FEW("II.2.9"),
        NO_SUCH_TABLE("II.2.9"),
        NO_RIGHT_TO_READ("II.2.9"),
        NOT_A_NUMBER("II.2.9"),
        NOTHING_TO_COUNT("II.2.9"),
        A_QUERY_THAT_WRITES("II.2.9"),
        ANOTHER_FIGURE_IS_STATED("II.2.9");

        private final String check;

        Fault(String check) {
            this.check = check;
        }
    }

    static Stream<Arguments> all() {
        return Stream.of(DatabaseServer.values())
                .flatMap(server -> Stream.of(Fault.values()).map(fault -> Arguments.of(server, fault)));
    }

    @BeforeAll
    static void startTheTable() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(TABLE.getParent());
        StringBuilder head = new StringBuilder();
        for (DatabaseServer server : DatabaseServer.values()) {
            head.append(server.title()).append(": ").append(server.version()).append("\n\n");
        }
        head.append("| database | fault | check that must fail | checks that failed |\n|---|---|---|---|\n");
        Files.writeString(TABLE, head);
    }

    private static DatabaseServer running;
    private static Process process;
    private static int port;

    /** Both servers take seconds to start: each is started once, and the table made anew for each fault. */
    private static void start(DatabaseServer server) throws Exception {
        if (running == server) {
            return;
        }
        stop();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path own = Files.createDirectories(folder.resolve(server.name()));
        process = server.start(own, port);
        running = server;
        execute(
                server == DatabaseServer.POSTGRESQL
                        ? "create user " + env(USER) + " password '" + env(PASSWORD) + "'"
                        : "create user " + env(USER) + "@'localhost' identified by '" + env(PASSWORD) + "'");
        execute(server == DatabaseServer.POSTGRESQL ? "create schema cong" : "create database cong");
        if (server == DatabaseServer.POSTGRESQL) {
            execute("grant usage on schema cong to " + env(USER));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
        process = null;
        running = null;
    }

    @AfterEach
    void dropTheTable() throws Exception {
        if (running == DatabaseServer.MARIADB) {
            // Rights outlive the table there.
            execute("revoke all privileges, grant option from " + env(USER) + "@'localhost'");
        }
        execute("drop table if exists cong.ho_so");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void exactlyTheCheckThatIsMeantFails(DatabaseServer server, Fault fault) throws Exception {
        start(server);
        execute("create table cong.ho_so (so integer, kenh varchar(20))");
        for (int so = 1; so <= 4 && fault != Fault.NOTHING_TO_COUNT; so++) {
            boolean online = so <= (fault == Fault.TOO_FEW ? 1 : 2);
            execute("insert into cong.ho_so values (" + so + ", '" + (online ? "TRUC_TUYEN" : "GIAY") + "')");
        }
        if (fault != Fault.NO_RIGHT_TO_READ) {
            String whom = server == DatabaseServer.POSTGRESQL ? env(USER) : env(USER) + "@'localhost'";
            execute("grant " + (fault == Fault.A_QUERY_THAT_WRITES ? "all" : "select") + " on cong.ho_so to " + whom);
        }

        Map<String, String> failed = failed(statement(fault));

        Files.writeString(
                TABLE,
                "| " + server.title() + " | " + fault + " | " + (fault.check.isEmpty() ? "–" : fault.check) + " | "
                        + (failed.isEmpty() ? "–" : String.join(", ", failed.keySet())) + " |\n",
                StandardOpenOption.APPEND);
        assertThat(failed.keySet()).as("%s", failed).isEqualTo(fault.check.isEmpty() ? Set.of() : Set.of(fault.check));
        assertThat(count()).isEqualTo(fault == Fault.NOTHING_TO_COUNT ? 0 : 4);
    }

    private static Map<String, String> failed(String statement) {
        AcceptanceRun run =
                AcceptanceRun.of(InputText.of("statement.yaml", statement.getBytes(StandardCharsets.UTF_8)), PLAN);
        EndedRun ended = run.at(run.list().ids());
        Map<String, String> failed = new TreeMap<>();
        if (!ended.result().contradictions().isEmpty()) {
            failed.put("statement", ended.result().contradictions().toString());
        }
        for (String check : ended.asked()) {
            TestOutcome outcome = ended.of(check, Language.VI);
            if (outcome.status() == TestOutcome.Status.FAILED || outcome.status() == TestOutcome.Status.ERROR) {
                failed.put(check, outcome.why());
            }
        }
        return failed;
    }

    private static String statement(Fault fault) {
        String stated = fault == Fault.ANOTHER_FIGURE_IS_STATED
                ? "  - {indicator: dossiers-online, numerator: 3, denominator: 4, period: 2025, source: đếm tay}\n"
                : "";
        String counted = switch (fault) {
            case NO_SUCH_TABLE -> "select count(*) from cong.khong_co";
            case NOT_A_NUMBER -> "select min(kenh) from cong.ho_so";
            case A_QUERY_THAT_WRITES ->
                running == DatabaseServer.POSTGRESQL
                        ? "with xoa as (delete from cong.ho_so returning so) select count(*) from xoa"
                        : "delete from cong.ho_so returning 2";
            default -> "select count(*) from cong.ho_so where kenh = 'TRUC_TUYEN'";
        };
        return """
                plan: hai-duong-2025
                asOf: 2025-12-31
                vendor: Công ty Ví dụ
                system: {id: cong, name: Cổng ví dụ, version: "1.0", kinds: [OTHER], securityLevel: 1, hosting: CLOUD}
                agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
                also: [II.2.3, II.2.9]
                measurements:
                  - {indicator: satisfaction, numerator: 90, denominator: 100, period: 2025, source: khảo sát mẫu}
                %sdatabases:
                  - url: %s
                    userFrom: %s
                    passwordFrom: %s
                    period: 2025
                    counts:
                      - indicator: dossiers-online
                        numerator: "%s"
                        denominator: "select count(*) from cong.ho_so"
                """.formatted(stated, running.url(port), USER, PASSWORD, counted);
    }

    private static long count() throws Exception {
        try (Connection connection = running.administrator(port);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from cong.ho_so")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = running.administrator(port);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String env(String name) {
        return System.getenv(name);
    }
}
