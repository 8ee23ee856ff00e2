package vn.tuanthu.testkit.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Counts numerators and denominators by the vendor's SQL. All queries of a look run in one transaction that is read-only
 * and rolled back, so that the counts belong together; each must answer with exactly one whole number. A query that
 * cannot be used is an error of its own indicator alone. Immutable.
 *
 * <pre>{@code
 * JdbcProbe.on(dataSource, Period.ofYear(2025))
 *         .counting("dossiers-online",
 *                 "select count(*) from ho_so where kenh = 'TRUC_TUYEN'",
 *                 "select count(*) from ho_so")
 * }</pre>
 *
 * <p>Read-only is asked of the driver, and it is up to the database to hold it: give the probe an account that may only
 * read. A driver that does not take it is told of in the source of each figure. The connection is given back as it came.
 */
public final class JdbcProbe implements Probe {
    /** How long one query may take unless told otherwise. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Pattern READING = Pattern.compile("(?i)^[\\s(]*(select|with)\\b");
    private static final Pattern COMMENT =
            Pattern.compile("^[\\s\uFEFF]*(?:(?:--|#)[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)|^[\\s\uFEFF]+");

    /** A query that cannot be used, as the user is told. */
    private static final class BadQueryException extends SQLException {
        private static final long serialVersionUID = 1L;

        private final transient Message what;

        BadQueryException(String key, Object... arguments) {
            super(Message.of(key, arguments).in(Language.ofSystem()));
            this.what = Message.of(key, arguments);
        }
    }

    private record Count(String indicator, String numerator, String denominator) {}

    /** Where connections come from. */
    interface Database {
        Connection connect() throws SQLException;
    }

    private final Database database;
    private final Period period;
    private final Duration limit;
    private final List<Count> counts;

    private JdbcProbe(Database database, Period period, Duration limit, List<Count> counts) {
        this.database = database;
        this.period = period;
        this.limit = limit;
        this.counts = counts;
    }

    /**
     * A probe of a database that counts nothing yet.
     *
     * @param period when the counted things happened
     */
    public static JdbcProbe on(DataSource database, Period period) {
        return on(database::getConnection, period);
    }

    static JdbcProbe on(Database database, Period period) {
        return new JdbcProbe(database, period, LIMIT, List.of());
    }

    /**
     * Counts an indicator too.
     *
     * @param indicator what is counted, such as {@code dossiers-online}
     * @param numerator one query that answers with one whole number
     * @param denominator likewise
     */
    public JdbcProbe counting(String indicator, String numerator, String denominator) {
        List<Count> more = new ArrayList<>(counts);
        more.add(new Count(indicator, numerator, denominator));
        return new JdbcProbe(database, period, limit, List.copyOf(more));
    }

    /** With another limit on the time of one query, in whole seconds. */
    public JdbcProbe within(Duration other) {
        return new JdbcProbe(database, period, other, counts);
    }

    @Override
    public Set<String> answers() {
        return counts.stream().map(Count::indicator).collect(Collectors.toSet());
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws SQLException {
        List<Measurement> figures = new ArrayList<>();
        ProbeResult failed = ProbeResult.nothing();
        try (Connection connection = database.connect()) {
            boolean wasReadOnly = connection.isReadOnly();
            boolean wasCommitting = connection.getAutoCommit();
            Optional<String> refusal = readOnly(connection);
            connection.setAutoCommit(false);
            try {
                for (Count count : counts) {
                    try {
                        figures.add(figure(connection, count, statement, refusal));
                    } catch (SQLException e) {
                        failed = failed.and(ProbeResult.failed(
                                Set.of(count.indicator()),
                                Message.of(
                                        "probe.query-failed",
                                        count.indicator(),
                                        e instanceof BadQueryException bad
                                                ? bad.what
                                                : String.valueOf(e.getMessage()))));
                        // Some databases answer nothing more in a transaction in which a query has failed.
                        connection.rollback();
                    }
                }
            } finally {
                connection.rollback();
                // A pool hands it to the system that is tested: it goes back as it came.
                connection.setAutoCommit(wasCommitting);
                if (refusal.isEmpty() && !wasReadOnly) {
                    connection.setReadOnly(false);
                }
            }
        }
        return ProbeResult.of(figures.toArray(Measurement[]::new)).and(failed);
    }

    /** Why the driver does not promise to read only, which the figures must say; empty when it does. */
    private static Optional<String> readOnly(Connection connection) {
        try {
            connection.setReadOnly(true);
            return connection.isReadOnly() ? Optional.empty() : Optional.of("isReadOnly = false");
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Measurement figure(
            Connection connection, Count count, ConformanceStatement statement, Optional<String> refusal)
            throws SQLException {
        long numerator = number(connection, count.numerator());
        long denominator = number(connection, count.denominator());
        if (numerator < 0 || numerator > denominator) {
            throw new BadQueryException(
                    "probe.query.range",
                    oneLine(count.numerator()) + " = " + numerator + "; " + oneLine(count.denominator()) + " = "
                            + denominator);
        }
        String source = connection.getMetaData().getDatabaseProductName()
                + ": " + oneLine(count.numerator()) + " = " + numerator
                + "; " + oneLine(count.denominator()) + " = " + denominator;
        Measurement counted =
                Measurement.of(statement.agency().id(), count.indicator(), numerator, denominator, period, source);
        return refusal.map(why -> LocalizedText.of(Message.of("probe.query.not-read-only", source, why)))
                .map(told -> counted.but().source(told).build())
                .orElse(counted);
    }

    private long number(Connection connection, String sql) throws SQLException {
        if (!READING.matcher(uncommented(sql)).find()) {
            throw new BadQueryException("probe.query.not-reading", oneLine(sql));
        }
        try {
            // Some drivers take the mark that ends a statement for a part of it.
            return counted(connection, sql.replace("\uFEFF", "").replaceFirst("[\\s;]+$", ""));
        } catch (SQLTimeoutException e) {
            throw new BadQueryException("probe.query.too-slow", oneLine(sql), limit.toSeconds());
        }
    }

    private long counted(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setQueryTimeout((int) Math.max(1, limit.toSeconds()));
            query.setMaxRows(2);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.getMetaData().getColumnCount() != 1 || !rows.next()) {
                    throw new BadQueryException("probe.query.one-number", oneLine(sql));
                }
                long number = rows.getLong(1);
                boolean whole = !rows.wasNull()
                        && rows.getBigDecimal(1).stripTrailingZeros().scale() <= 0;
                if (!whole || rows.next()) {
                    throw new BadQueryException("probe.query.whole", oneLine(sql));
                }
                return number;
            }
        }
    }

    /** Without a byte order mark and comments before the first word. */
    private static String uncommented(String sql) {
        String rest = sql;
        for (Matcher before = COMMENT.matcher(rest); before.find(); before = COMMENT.matcher(rest)) {
            rest = rest.substring(before.end());
        }
        return rest;
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }
}
