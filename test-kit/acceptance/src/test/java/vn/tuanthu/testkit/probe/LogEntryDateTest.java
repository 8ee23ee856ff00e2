package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogEntryDateTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    static Stream<String> dated() {
        return Stream.of(
                // ISO 8601 and its kin: rsyslog, nginx errors, IIS, log4j, PostgreSQL, MariaDB
                "2025-10-01T00:00:01.123456+07:00 may-chu sshd[1]: x",
                "2025/10/01 00:00:01 [error] 12#12: *1 open() \"/srv/2024/01/02\" failed",
                "2025-10-01 00:00:01 10.0.0.1 GET /x - 443 - 10.0.0.2 curl 200 0 0 1",
                "2025-10-01 00:00:01,123 ERROR vn.vidu.X",
                "2025-10-01 00:00:01.123 +07 [12] LOG:  checkpoint starting: time",
                "INFO  2025-10-01 00:00:01 vn.vidu.X",
                "[ERROR] 2025-10-01 00:00:01 vn.vidu.X",
                "[2025-10-01 00:00:01] app.ERROR: x",
                "<34>1 2025-10-01T00:00:01Z may-chu su - - x",
                // access logs of Apache, nginx and Tomcat, with the virtual host and with a name of two words
                "127.0.0.1 - - [01/Oct/2025:00:00:01 +0700] \"GET /2024/01/02 HTTP/1.1\" 200 12",
                "127.0.0.1 - - [2025-10-01T00:00:01+07:00] \"GET / HTTP/1.1\" 200 12",
                "vidu.gov.vn:443 127.0.0.1 - nguyen an [01/Oct/2025:00:00:01 +0700] \"GET / HTTP/1.1\" 200 12",
                "0:0:0:0:0:0:0:1 - - [01/Oct/2025:00:00:01 +0700] \"GET / HTTP/1.1\" 200 12",
                // Tomcat, java.util.logging, PHP, errors of Apache
                "01-Oct-2025 00:00:01.123 INFO [main] org.apache.catalina.startup.Catalina.start x",
                "Oct 01, 2025 12:00:01 AM org.apache.catalina.startup.Catalina start",
                "[01-Oct-2025 00:00:01 UTC] PHP Warning:  x in /srv/x.php on line 3",
                "[Wed Oct 01 00:00:01.123456 2025] [core:error] [pid 1] x",
                // as people write days
                "01/10/2025 00:00:01 x",
                // since 1970, in seconds and milliseconds; 17:00 in Greenwich is the next day in Vietnam
                "1759251600.123 5 10.0.0.1 TCP_MISS/200 12 GET http://x/",
                "1759251600123 x",
                "{\"ts\":1759251600.5,\"level\":\"info\"}",
                "{\"time\": \"2025-10-01T00:00:01+07:00\", \"msg\": \"x\"}",
                "{\"@timestamp\":\"2025-10-01T00:00:01Z\"}",
                "{\"level\":30,\"time\":1759251600123,\"msg\":\"x\"}",
                "{\"level\":\"info\", \"ts\":1759251600.5}",
                "{\"@t\":\"2025-10-01T00:00:01Z\",\"@mt\":\"x\"}",
                // IIS in its own format has the month first
                "10.0.0.1, -, 10/1/2025, 0:00:01, W3SVC1, MAY, 10.0.0.2, 12, 1, 2, 200, 0, GET, /x, -,",
                "fe80::1, nguyen an, 10/01/25, 00:00:01, W3SVC1, MAY, 10.0.0.2, 12, 1, 2, 200, 0, GET, /x, -,");
    }

    static Stream<String> undated() {
        return Stream.of(
                "GET /2025/10/01 HTTP/1.1",
                "\tat vn.vidu.X(X.java:2025-10-01)",
                "#Date: 2025-10-01 00:00:01",
                "báo cáo 2025-10-01",
                "2025-13-01 00:00:01",
                "2025-02-30 00:00:01",
                "12025-10-01",
                "2025-10-011",
                "01.10.2025 x",
                "01/Foo/2025 x",
                "1759251600123456789 x",
                "{\"msg\":\"x\",\"time\":\"2025-10-01\"}",
                "10.0.0.1, -, 13/1/2025, 0:00:01, W3SVC1, x",
                "10.0.0.1, -, 10/1/2025, x",
                "\"10.0.0.1\" [01/Oct/2025:00:00:01 +0700]",
                "");
    }

    @ParameterizedTest
    @MethodSource("dated")
    void theDateAtTheBeginningIsRead(String entry) {
        assertThat(LogEntryDate.of(entry)).contains(new LogEntryDate(DAY, null));
    }

    @ParameterizedTest
    @MethodSource("undated")
    void nothingElseIsADate(String entry) {
        assertThat(LogEntryDate.of(entry)).isEmpty();
    }

    @Test
    void syslogNamesNoYear() {
        assertThat(LogEntryDate.of("Oct  1 00:00:01 may-chu sshd[1]: x"))
                .contains(new LogEntryDate(null, MonthDay.of(10, 1)));
        assertThat(LogEntryDate.of("<13>Oct 21 00:00:01 may-chu x"))
                .contains(new LogEntryDate(null, MonthDay.of(10, 21)));
    }

    @Test
    void theYearFollowsFromWhenTheFileWasWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("syslog"),
                "Nov 20 00:00:01 m x\nDec 31 23:59:59 m x\nJan  1 00:00:01 m x\nFeb 28 00:00:01 m x\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));

        LogDays days = LogDays.of(file);

        assertThat(days.inferred()).isTrue();
        assertThat(days.days())
                .containsExactly(
                        LocalDate.of(2025, 11, 20),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 28));
    }

    @Test
    void aByteOrderMarkAndLinesOfAnyLengthAreRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.log"), "\uFEFF2025-10-01 a " + "x".repeat(200_000) + "\r\n2025-10-02 b");
        assertThat(LogDays.of(file).days()).containsExactly(DAY, DAY.plusDays(1));
    }
}
