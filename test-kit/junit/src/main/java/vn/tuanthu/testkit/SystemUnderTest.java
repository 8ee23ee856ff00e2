package vn.tuanthu.testkit;

import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.testkit.probe.Probe;

/**
 * What an acceptance test class adds to its statement. The class is made once, with its constructor without parameters,
 * when its first check runs, and closed after the last one: start the system in the constructor, stop it in
 * {@link #close()}. All methods have an answer already.
 */
public interface SystemUnderTest extends AutoCloseable {
    /**
     * Where the system may be looked at; what the statement says, unless it is only known at run time.
     *
     * @param declared what the statement says
     */
    default ConformanceStatement.Addresses addresses(ConformanceStatement declared) {
        return declared.addresses();
    }

    /** Figures that the vendor has counted by other means, each with its source. */
    default List<Measurement> measurements() {
        return List.of();
    }

    /** Probes beyond those that follow from the statement's addresses. */
    default List<Probe> probes() {
        return List.of();
    }

    /** The authorities that the system's certificate may come from; null for those of the Java platform. */
    default @Nullable SSLContext trust() {
        return null;
    }

    /** Stops what the constructor started. */
    @Override
    default void close() throws Exception {
        // Nothing was started.
    }
}
