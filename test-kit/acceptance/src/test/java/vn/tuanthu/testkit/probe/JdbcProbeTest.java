package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.Language;

class JdbcProbeTest {
    private static final Period YEAR = Period.ofYear(2025);
    private static final String ALL = "select count(*) from ho_so";

    private JdbcConnectionPool database;

    @BeforeEach
    void fill() throws SQLException {
        database = JdbcConnectionPool.create("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table ho_so as select x as so from system_range(1, 10)");
        }
    }

    @AfterEach
    void dispose() {
        database.dispose();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select count(*) from ho_so where so <= 3 | 3",
                "  SELECT 10                              | 10",
                "(select 0)                               | 0",
                "with a as (select 7 as n) select n from a | 7",
                "select 4.00                              | 4"
            })
    void aWholeNumberIsAFigure(String sql, long number) throws SQLException {
        Measurement figure = look(sql, ALL).measurements().get(0);
        assertThat(figure.numerator()).isEqualTo(number);
        assertThat(figure.denominator()).isEqualTo(10);
        assertThat(figure.source().vi()).startsWith("H2: ").contains(sql.strip() + " = " + number, ALL + " = 10");
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into ho_so values (11)                               | chỉ được đọc",
                "delete from ho_so                                           | chỉ được đọc",
                "drop table ho_so                                            | chỉ được đọc",
                "call 1                                                      | chỉ được đọc",
                "# select 1                                                  | chỉ được đọc",
                "''                                                          | chỉ được đọc",
                "select so from ho_so                                        | đúng một số nguyên",
                "select 1, 2                                                 | đúng một số",
                "select so from ho_so where so > 10                          | đúng một số",
                "select max(so) from ho_so where so > 10                     | đúng một số nguyên",
                "select 2.5                                                  | đúng một số nguyên",
                "select 'chín'                                               | chín",
                "select 99999999999999999999                                 | 99999999999999999999",
                "select -1                                                   | tử số phải từ 0 đến mẫu số",
                "select 11                                                   | tử số phải từ 0 đến mẫu số",
                "select count(*) from ho_xo                                  | HO_XO",
            })
    void anythingElseIsAnErrorOfThatIndicatorAlone(String sql, String named) throws SQLException {
        JdbcProbe probe = JdbcProbe.on(database, YEAR)
                .counting("dossiers-online", sql, ALL)
                .counting("satisfaction", "select 9", ALL);

        ProbeResult found = probe.look(statement());

        assertThat(found.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.answers()).containsExactly("dossiers-online");
            assertThat(failure.why().in(Language.VI)).contains("dossiers-online", named);
        });
        assertThat(found.measurements()).extracting(Measurement::indicator).containsExactly("satisfaction");
        assertThat(rows()).isEqualTo(10);
    }

    @Test
    void whatASelectWritesIsRolledBack() throws SQLException {
        look("select count(*) from final table (insert into ho_so values (11))", ALL);
        assertThat(rows()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- đếm hồ sơ\nselect 3",
                "/* đếm\n hồ sơ */ select 3",
                "\uFEFFselect 3",
                "--\n/**/ -- x\n (select 3)",
                "select 3;",
                "select 3 ;\n"
            })
    void commentsAndAByteOrderMarkBeforeAQueryAreFine(String sql) throws SQLException {
        assertThat(look(sql, ALL).measurements().get(0).numerator()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- select\ndelete from ho_so", "/* select 1 */ drop table ho_so", "-- select 1"})
    void aQueryThatOnlyReadsInItsCommentIsRefused(String sql) throws SQLException {
        assertThat(look(sql, ALL).failures()).hasSize(1);
        assertThat(rows()).isEqualTo(10);
    }

    @Test
    void theConnectionIsGivenBackAsItCame() throws SQLException {
        try (Connection held = database.getConnection()) {
            Connection kept = (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(held, arguments));
            javax.sql.DataSource one = (javax.sql.DataSource) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {javax.sql.DataSource.class},
                    (proxy, method, arguments) -> kept);
            JdbcProbe.on(one, YEAR).counting("dossiers-online", "select 1", ALL).look(statement());
            assertThat(held.getAutoCommit()).isTrue();
            assertThat(held.isReadOnly()).isFalse();
        }
    }

    /** MySQL and MariaDB take it; H2, which does not, says so itself. */
    @Test
    void aCommentOfMysqlBeforeAQueryIsLeftToTheDatabase() throws SQLException {
        assertThat(look("# đếm\nselect 3", ALL).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why().in(Language.VI))
                        .contains("# đếm")
                        .doesNotContain("chỉ được đọc"));
    }

    @Test
    void aDriverThatTakesReadOnlyInSilenceAndDoesNotKeepItIsTold() throws SQLException {
        assertThat(look("select 3", ALL).measurements().get(0).source().vi())
                .contains("không nhận chế độ chỉ đọc", "đã hoàn tác");
    }

    @Test
    void aDriverThatDoesNotTakeReadOnlyIsTold(@TempDir Path folder) throws SQLException {
        SQLiteDataSource sqlite = new SQLiteDataSource();
        sqlite.setUrl("jdbc:sqlite:" + folder.resolve("ho-so.db"));
        try (Connection connection = sqlite.getConnection()) {
            connection.createStatement().execute("create table ho_so (so integer)");
            connection.createStatement().execute("insert into ho_so values (1), (2), (3)");
        }
        Measurement figure = JdbcProbe.on(sqlite, YEAR)
                .counting("dossiers-online", "select count(*) from ho_so where so < 3", ALL)
                .look(statement())
                .measurements()
                .get(0);
        assertThat(figure.numerator()).isEqualTo(2);
        assertThat(figure.denominator()).isEqualTo(3);
        assertThat(figure.source().vi()).startsWith("SQLite: ").contains("không nhận chế độ chỉ đọc", "đã hoàn tác");
        assertThat(figure.source().en()).startsWith("SQLite: ").contains("takes no read-only mode", "rolled back");
    }

    @Test
    void aQueryThatTakesTooLongIsGivenUp() throws SQLException {
        String endless =
                "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b where a.x * b.x > 0";
        ProbeResult found = JdbcProbe.on(database, YEAR)
                .within(Duration.ofSeconds(1))
                .counting("dossiers-online", endless, ALL)
                .look(statement());
        assertThat(found.measurements()).isEmpty();
        assertThat(found.failures().get(0).why().in(Language.VI)).contains("quá 1 giây", "system_range");
        assertThat(found.failures().get(0).why().in(Language.EN))
                .startsWith("The query of dossiers-online cannot be used: more than 1 second: select count(*)");
    }

    private ProbeResult look(String numerator, String denominator) throws SQLException {
        return JdbcProbe.on(database, YEAR)
                .counting("dossiers-online", numerator, denominator)
                .look(statement());
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(ALL)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ConformanceStatement statement() {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "x", "X", "1", Set.of(SystemKind.ONE_STOP), 2, ConformanceStatement.Hosting.CLOUD, List.of());
        Agency agency = Agency.of("x", "X", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        return ConformanceStatement.of("hai-duong-2025", LocalDate.of(2025, 12, 31), "X", system, agency);
    }
}
