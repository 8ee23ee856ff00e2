package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.StatementDatabase;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** A database that a statement names, with the account that the environment holds. What it holds is told to nobody. */
final class DeclaredDatabase implements JdbcProbe.Database {
    private final String url;
    private final Properties account;
    private final @Nullable Driver driver;

    private DeclaredDatabase(String url, Properties account, @Nullable Driver driver) {
        this.url = url;
        this.account = account;
        this.driver = driver;
    }

    /**
     * A probe that counts what {@code declared} says.
     *
     * @param file what the statement is called in messages
     * @param place where the database stands in it
     * @throws BadInputException if a variable is not set, or the driver cannot be used
     */
    static JdbcProbe probe(StatementDatabase declared, String file, String place, Map<String, String> environment) {
        Properties account = new Properties();
        for (Map.Entry<String, String> wanted : variables(declared).entrySet()) {
            String value = environment.get(wanted.getValue());
            if (value == null) {
                throw new BadInputException(new Problem(
                        file,
                        place + "." + wanted.getKey() + "From",
                        Message.of("run.no-variable", wanted.getValue()),
                        Message.of("run.no-variable.remedy")));
            }
            account.setProperty(wanted.getKey(), value);
        }
        Driver driver = declared.driver() == null ? null : driver(Path.of(declared.driver()), declared.url());
        if (driver == null && DriverManager.drivers().noneMatch(one -> takes(one, declared.url()))) {
            throw new BadInputException(new Problem(
                    file,
                    place + ".driver",
                    Message.of("run.no-driver", declared.url()),
                    Message.of("run.bad-driver.remedy")));
        }
        JdbcProbe probe = JdbcProbe.on(new DeclaredDatabase(declared.url(), account, driver), declared.period());
        for (StatementDatabase.Count count : declared.counts()) {
            probe = probe.counting(count.indicator(), count.numerator(), count.denominator());
        }
        return probe;
    }

    private static boolean takes(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Which variable holds what of the account. */
    private static Map<String, String> variables(StatementDatabase declared) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (declared.userFrom() != null) {
            variables.put("user", declared.userFrom());
        }
        if (declared.passwordFrom() != null) {
            variables.put("password", declared.passwordFrom());
        }
        return variables;
    }

    private static Driver driver(Path jar, String url) {
        Message why = Message.of("run.no-file");
        if (Files.isRegularFile(jar)) {
            try {
                // Open for as long as the program runs: the driver loads its classes when it needs them.
                ClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                for (Driver driver : ServiceLoader.load(Driver.class, classes)) {
                    if (driver.acceptsURL(url)) {
                        return driver;
                    }
                }
                why = Message.of("run.other-driver", url);
            } catch (IOException | SQLException | LinkageError | ServiceConfigurationError e) {
                why = Message.of("run.said", String.valueOf(e.getMessage()));
            }
        }
        throw new BadInputException(new Problem(
                jar.toString(), "", Message.of("run.bad-driver", why), Message.of("run.bad-driver.remedy")));
    }

    @Override
    public Connection connect() throws SQLException {
        try {
            Connection connection =
                    driver == null ? DriverManager.getConnection(url, account) : driver.connect(url, account);
            if (connection == null) {
                throw new SQLException(url);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            // Without the cause: drivers put into their messages what they were given.
            throw new SQLException(withoutAccount(String.valueOf(e.getMessage())));
        }
    }

    private String withoutAccount(String message) {
        String told = message;
        for (Object value : account.values()) {
            told = value.toString().isEmpty() ? told : told.replace(value.toString(), "•••");
        }
        return told;
    }
}
