package vn.tuanthu.testkit.probe;

import java.util.List;
import java.util.Set;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.acceptance.SystemCheck;

/**
 * Looks at a running system and brings back figures and observations with their evidence. Vendors add their own by
 * {@code SystemUnderTest.probes()}, or for every test on the class path by listing the class in
 * {@code META-INF/services/vn.tuanthu.testkit.probe.Probe}; one of these that is {@link AutoCloseable} is closed when the test
 * has ended.
 */
public interface Probe {
    /** The checks ({@code SYS.TLS}) and indicators ({@code dossiers-online}) it answers; it runs only if one is asked. */
    Set<String> answers();

    /**
     * Looks at the system. Must touch only what {@code statement} names, or what its maker was given.
     *
     * @throws Exception if it could not look; the checks it answers then end as errors with that reason
     */
    ProbeResult look(ConformanceStatement statement) throws Exception;

    /** Checks of its own that this library does not know; counted only for probes found on the class path. */
    default List<SystemCheck> checks() {
        return List.of();
    }
}
