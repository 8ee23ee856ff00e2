package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a system runs.
 *
 * @param kind whose machines they are
 * @param provider who leases them out
 * @param fromOtherSystems how it is kept apart from other systems; null when not declared
 * @param betweenZones how its network zones are kept apart
 * @param storage how its storage is kept apart
 * @param networkDevices how its main network devices are kept apart
 * @param sharedSecurity what the security solutions do that it shares with other systems; empty when not declared
 */
public record Hosting(
        @JsonProperty(required = true) Kind kind,
        @Nullable String provider,
        @Nullable Separation fromOtherSystems,
        @Nullable Separation betweenZones,
        @Nullable Separation storage,
        @Nullable Separation networkDevices,
        List<SharedSecurity> sharedSecurity) {
    /** Whose machines a system runs on. */
    public enum Kind {
        OWN,
        LEASED_DATA_CENTRE,
        CLOUD
    }

    /** How things are kept apart, weakest first. */
    public enum Separation {
        NONE,
        LOGICAL,
        PHYSICAL
    }

    /** What a security solution does that several systems share. */
    public enum SharedSecurity {
        /** No solution is shared. */
        NONE,
        WATCHING,
        DETECTION,
        WARNING,
        EDGE_PROTECTION,
        /** Anything else. */
        OTHER
    }

    public Hosting {
        Objects.requireNonNull(kind, "kind");
        sharedSecurity = sharedSecurity == null ? List.of() : List.copyOf(sharedSecurity);
    }

    /** Whether it runs on leased machines. */
    @JsonIgnore
    public boolean isLeased() {
        return kind != Kind.OWN;
    }
}
