package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Period;

/**
 * A database in which figures are counted, by an account that may only read. A statement names the environment variables
 * that hold the account, never the account itself.
 *
 * @param url JDBC address, without name or password
 * @param driver jar file of the JDBC driver, below the working folder; null when the driver is on the class path
 * @param userFrom environment variable that holds the name of the account; null when none is needed
 * @param passwordFrom environment variable that holds its password; null when none is needed
 * @param period when the counted things happened
 * @param counts what is counted
 */
public record StatementDatabase(
        @JsonProperty(required = true) String url,
        @Nullable String driver,
        @Nullable String userFrom,
        @Nullable String passwordFrom,
        @JsonProperty(required = true) Period period,
        @JsonProperty(required = true) List<Count> counts) {
    public StatementDatabase {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(period, "period");
        counts = List.copyOf(counts);
    }

    /**
     * A figure counted by two queries, each of which answers with one whole number.
     *
     * @param indicator what is counted, such as {@code dossiers-online}
     * @param numerator query of the numerator
     * @param denominator query of the denominator
     */
    public record Count(
            @JsonProperty(required = true) String indicator,
            @JsonProperty(required = true) String numerator,
            @JsonProperty(required = true) String denominator) {
        public Count {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(denominator, "denominator");
        }
    }
}
