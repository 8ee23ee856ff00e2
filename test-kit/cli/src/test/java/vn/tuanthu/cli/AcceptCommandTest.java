package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code accept}: the acceptance test without a build tool. All figures are made up. */
class AcceptCommandTest {
    private static final String FIGURES = """
        plan: hai-duong-2025
        asOf: 2025-12-31
        vendor: Công ty Ví dụ
        system:
          id: bao-cao
          name: Báo cáo (ví dụ)
          version: "1.0"
          kinds: [OTHER]
          securityLevel: 1
          hosting: CLOUD
        agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
        also: [II.2.3, II.2.9]
        measurements:
          - {indicator: satisfaction, numerator: 90, denominator: 100, period: 2025, source: khảo sát mẫu}
          - {indicator: dossiers-online, numerator: ONLINE, denominator: 100, period: 2025, source: đếm mẫu}
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} of 100: exit {1}")
    @CsvSource({
        "50, 0, 'Nghiệm thu Báo cáo (ví dụ): ĐẠT. Bản ghi: '",
        "49, 1, 'Nghiệm thu Báo cáo (ví dụ): CHƯA ĐẠT: 1 kiểm tra không đạt (II.2.9). Bản ghi: '"
    })
    void theExitCodeIsWhetherItMayBeAccepted(int online, int code, String said) throws Exception {
        Run run = accept(counted(online));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).contains(said + out().resolve("acceptance.html"));
        assertThat(out())
                .isDirectoryContaining("glob:**acceptance.json")
                .isDirectoryContaining("glob:**statement.json")
                .isDirectoryContaining("glob:**evidence.json");
    }

    @Test
    void whatIsOnlyStatedIsNotAccepted() throws IOException {
        Run run = accept(FIGURES.replace("ONLINE", "50"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("CHƯA ĐẠT: không đo được gì trên hệ thống");
    }

    @Test
    void nothingIsAcceptedForADayThatHasNotCome() throws Exception {
        Run run = accept(counted(50).replace("asOf: 2025-12-31", "asOf: 2199-12-31"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("Tuyên bố xét cho ngày 31/12/2199, chưa đến vào ngày kiểm thử ", "CHƯA ĐẠT: 1 điểm");
    }

    @Test
    void whereTheXmlCannotBeWrittenNoRecordIsEither() throws IOException {
        Run run = accept(
                FIGURES.replace("ONLINE", "50"),
                "--junit-xml",
                out().getParent().toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(out()).doesNotExist();
    }

    @Test
    void whatIsNotMetStandsFirstWithItsShortfall() throws Exception {
        Run run = accept(counted(49), "--lang", "en");

        assertThat(run.out().indexOf("NOT MET: II.2.9"))
                .isNotNegative()
                .isLessThan(run.out().indexOf("passed: II.2.3"));
        assertThat(run.out()).contains("49/100", "NOT ACCEPTED: 1 check failed (II.2.9)");
    }

    @Test
    void aStoppedSystemIsNotAcceptedAndTheHeadlineSaysWhy() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Run run = accept(FIGURES.replace("ONLINE", "50").replace("[OTHER]", "[PUBLIC_PORTAL]")
                + "addresses: {pages: ['https://localhost:" + closed + "/']}\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("KHÔNG CHẠY ĐƯỢC: SYS.TLS", "CHƯA ĐẠT: ", "kiểm tra không chạy được (SYS.TLS, SYS.CERT");
    }

    @Test
    void someChecksLeaveTheRecordOfTheWholeListAlone() throws IOException {
        accept(FIGURES.replace("ONLINE", "50"));
        Map<String, String> before = record();

        Run run = accept(FIGURES.replace("ONLINE", "49"), "--check", "II.2.9");
        Run other = accept(FIGURES.replace("ONLINE", "49"), "--check", "II.2.3");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("49/100", "Mới chạy 1/2 kiểm tra").doesNotContain("II.2.3");
        assertThat(other.code()).isZero();
        assertThat(record()).isEqualTo(before);
    }

    @Test
    void everyCheckNamedIsAWholeRun() throws IOException {
        accept(FIGURES.replace("ONLINE", "50"), "--check", "II.2.9", "--check", "II.2.3");

        assertThat(record()).containsKey("acceptance.json");
    }

    @Test
    void anUnknownCheckIsRefusedAndNothingIsWritten() throws IOException {
        Run run = accept(FIGURES.replace("ONLINE", "50"), "--check", "II.2.99");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("“II.2.99”", "II.2.9");
        assertThat(out()).doesNotExist();
    }

    @Test
    void anEmptyListIsNoAcceptance() throws IOException {
        Run run = accept(FIGURES.substring(0, FIGURES.indexOf("also:")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("không dẫn đến kiểm tra nào");
        assertThat(out()).doesNotExist();
    }

    @Test
    void buildServersReadTheSameEnds() throws Exception {
        Path xml = folder.resolve("ket-qua.xml");
        accept(FIGURES.replace("ONLINE", "49"), "--junit-xml", xml.toString());

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xml.toFile())
                .getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(((Element) cases.item(2)).getAttribute("name")).startsWith("II.2.9 – ");
        assertThat(((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .contains("49/100");
    }

    /** The figures, but {@code online} of a hundred dossiers are counted in a database instead of stated. */
    private String counted(int online) throws SQLException, URISyntaxException {
        Path database = folder.resolve("ho-so.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.createStatement().execute("""
                    create table ho_so as
                    with recursive hundred(so) as (select 1 union all select so + 1 from hundred where so < 100)
                    select so, iif(so <= %d, 'TRUC_TUYEN', 'GIAY') as kenh from hundred""".formatted(online));
        }
        Path driver = Path.of(org.sqlite
                .JDBC
                .class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return FIGURES.substring(0, FIGURES.indexOf("  - {indicator: dossiers-online"))
                + """
                databases:
                  - url: jdbc:sqlite:%s
                    driver: %s
                    userFrom: PATH
                    passwordFrom: PATH
                    period: 2025
                    counts:
                      - indicator: dossiers-online
                        numerator: select count(*) from ho_so where kenh = 'TRUC_TUYEN'
                        denominator: select count(*) from ho_so
                """.formatted(database, driver);
    }

    @Test
    void figuresAreCountedWithADriverAndAnAccountThatIsNeverTold() throws Exception {
        String secret = System.getenv("PATH");

        Run run = accept(counted(50));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(record()).allSatisfy((file, content) -> assertThat(content).doesNotContain(secret));
        assertThat(record().get("evidence.json")).contains("SQLite", "TRUC_TUYEN");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "trust: [khong-co.pem]                                                    | khong-co.pem",
                "databases: [{url: 'jdbc:x:y', driver: khong-co.jar, period: 2025, counts: []}] | khong-co.jar",
                "databases: [{url: 'jdbc:x:y', userFrom: KHONG_AI_DAT, period: 2025, counts: []}] | KHONG_AI_DAT",
                "databases: [{url: 'jdbc:x:y', period: 2025, counts: []}] | databases[1].driver: không có trình điều khiển",
            })
    void whatTheStatementRestsOnMustBeThere(String line, String named) throws IOException {
        Run run = accept(FIGURES.replace("ONLINE", "50") + line + "\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(named);
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest(name = "with a stated figure: {0}")
    @ValueSource(booleans = {false, true})
    void aDatabaseThatDoesNotAnswerIsAnErrorOfWhatItCountsWhateverIsStated(boolean stated) throws IOException {
        String figures = stated
                ? FIGURES.replace("ONLINE", "50")
                : FIGURES.substring(0, FIGURES.indexOf("  - {indicator: dossiers-online"));
        Run run = accept(figures
                + "databases: [{url: 'jdbc:sqlite:/khong/co/thu-muc/x.db', period: 2025, counts: [{indicator: dossiers-online,"
                + " numerator: select 1, denominator: select 1}]}]\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("KHÔNG CHẠY ĐƯỢC: II.2.9", "1 kiểm tra không chạy được (II.2.9)");
    }

    @Test
    void pagesAreLookedAtAsInTheTestKit() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("X-Powered-By", "PHP/8.2.1");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        try {
            String at = "http://localhost:" + server.getAddress().getPort();
            Run run = accept(FIGURES.replace("ONLINE", "50").replace("II.2.9]", "SYS.LEAK]") + "addresses: {pages: ['"
                    + at + "/'], missing: '" + at + "/khong-co'}\n");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("KHÔNG ĐẠT: SYS.LEAK", "X-Powered-By: PHP/8.2.1");
        } finally {
            server.stop(0);
        }
    }

    private Run accept(String statement, String... more) throws IOException {
        Path file = folder.resolve("tuyen-bo.yaml");
        Files.writeString(file, statement);
        String[] arguments = new String[4 + more.length];
        arguments[0] = "accept";
        arguments[1] = file.toString();
        arguments[2] = "--out";
        arguments[3] = out().toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    private Path out() {
        return folder.resolve("nghiem-thu");
    }

    /** Every text of the record by its name. */
    private Map<String, String> record() throws IOException {
        try (var files = Files.list(out())) {
            return files.filter(file -> !file.toString().endsWith(".docx"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            AcceptCommandTest::content,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
