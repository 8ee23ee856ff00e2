package vn.tuanthu.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.run.AcceptanceRun;
import vn.tuanthu.testkit.run.EndedRun;
import vn.tuanthu.testkit.run.TestOutcome;
import vn.tuanthu.text.Language;

/**
 * The web servers of Debian, clean and broken in one way each: the check that is meant finds the breakage, no other does,
 * and a clean server fails none. Run by {@code .ci/servers}, which installs them; {@code -Dtuanthu.servers=Tomcat} tries one
 * alone, {@code all} every one.
 */
@EnabledIfSystemProperty(named = "tuanthu.servers", matches = ".+")
class ServerMatrixTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final Path TABLE = Path.of("target/servers.md");

    @TempDir
    private Path folder;

    static Stream<WebServers> servers() {
        String asked = System.getProperty("tuanthu.servers", "all");
        return Stream.of(WebServers.values()).filter(server -> asked.equals("all") || asked.equals(server.title()));
    }

    static Stream<Arguments> broken() {
        return servers().flatMap(server -> Breakage.of(server.title()).stream().map(one -> Arguments.of(server, one)));
    }

    @BeforeAll
    static void startTheTable() throws IOException {
        Files.createDirectories(TABLE.getParent());
        StringBuilder head = new StringBuilder(
                "| server | breakage | check that must fail | checks that failed |\n|---|---|---|---|\n");
        for (WebServers server : WebServers.values()) {
            head.insert(0, server.title() + ": " + server.version() + "\n\n");
        }
        Files.writeString(TABLE, head);
    }

    @ParameterizedTest(name = "{0} clean")
    @MethodSource("servers")
    void aCleanServerFailsNothing(WebServers server) throws Exception {
        assertThat(failed(server, null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("broken")
    void exactlyTheCheckThatIsMeantFails(WebServers server, Breakage breakage) throws Exception {
        assertThat(failed(server, breakage)).containsExactly(breakage.check());
    }

    private Set<String> failed(WebServers server, @Nullable Breakage breakage) throws Exception {
        Site site = Site.in(folder, breakage);
        Set<String> failed = new TreeSet<>();
        try (RealServer running = server.start(site)) {
            AcceptanceRun run = AcceptanceRun.of(site.statement(), PLAN);
            EndedRun ended = run.at(run.list().ids());
            if (!ended.result().contradictions().isEmpty()) {
                failed.add("statement");
            }
            for (String check : ended.asked()) {
                TestOutcome outcome = ended.of(check, Language.VI);
                if (outcome.status() == TestOutcome.Status.FAILED || outcome.status() == TestOutcome.Status.ERROR) {
                    failed.add(check);
                }
            }
        }
        Files.writeString(
                TABLE,
                "| "
                        + String.join(
                                " | ",
                                List.of(
                                        server.title(),
                                        breakage == null ? "–" : breakage.name(),
                                        breakage == null ? "–" : breakage.check(),
                                        failed.isEmpty() ? "–" : String.join(", ", failed)))
                        + " |\n",
                StandardOpenOption.APPEND);
        return failed;
    }
}
