package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SecurityMeasure.Means;
import vn.tuanthu.evidence.SecurityMeasure.Reason;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * What systems of some levels must have.
 *
 * @param id such as {@code TT12.D04}
 * @param group what sort of measure it is
 * @param text what it is, in our words
 * @param certainty how sure its text is
 * @param notApplicableWhen reasons for which it may be declared not applicable
 * @param levels what each level asks; a level that is left out asks nothing
 */
public record Measure(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Group group,
        @JsonProperty(required = true) LocalizedText text,
        @JsonProperty(required = true) Certainty certainty,
        Set<Reason> notApplicableWhen,
        @JsonProperty(required = true) Map<Integer, Demand> levels) {
    /** Sorts of measures. */
    public enum Group {
        ZONE,
        DESIGN,
        ITEM,
        /** Asked by Luật 116 itself. */
        CYBER_LAW
    }

    /** By what means a measure may be met. */
    public enum Need {
        ANY(Set.of(Means.values()), new LocalizedText("có phương án", "an arrangement")),
        BUILT_IN(
                Set.of(Means.BUILT_IN, Means.PRODUCT),
                new LocalizedText(
                        "thiết bị có tích hợp chức năng, hoặc sản phẩm", "a device with the function, or a product")),
        SERVICE(
                Set.of(Means.SERVICE, Means.PRODUCT),
                new LocalizedText("dịch vụ hoặc sản phẩm", "a service or a product")),
        PRODUCT(Set.of(Means.PRODUCT), new LocalizedText("sản phẩm", "a product"));

        private final Set<Means> accepted;
        private final LocalizedText text;

        Need(Set<Means> accepted, LocalizedText text) {
            this.accepted = accepted;
            this.text = text;
        }

        boolean accepts(@Nullable Means means) {
            return this == ANY || (means != null && accepted.contains(means));
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /**
     * What one level asks.
     *
     * @param article where it stands
     * @param need by what means
     * @param stricter conditions that ask for other means
     * @param devices devices that need a standby
     * @param hotStandby whether the standby must take over without interruption
     * @param distanceKm least distance of the standby site in whole kilometres
     */
    public record Demand(
            @JsonProperty(required = true) String article,
            @JsonProperty(required = true) Need need,
            List<Condition> stricter,
            Set<Device> devices,
            Boolean hotStandby,
            @Nullable Long distanceKm) {
        public Demand {
            stricter = stricter == null ? List.of() : List.copyOf(stricter);
            devices = devices == null ? Set.of() : Set.copyOf(devices);
            hotStandby = hotStandby != null && hotStandby;
        }
    }

    /**
     * When other means are asked for: every list that is given must have a member in common with the system.
     *
     * @param need the means then
     * @param criteria beginnings of ids of criteria the system matched
     * @param roles its technical roles
     * @param information kinds of information it processes
     */
    public record Condition(
            @JsonProperty(required = true) Need need,
            @Nullable List<String> criteria,
            @Nullable Set<Role> roles,
            @Nullable Set<Information> information) {
        boolean holds(SystemCase system, List<String> matched) {
            return (criteria == null
                            || matched.stream().anyMatch(id -> criteria.stream().anyMatch(id::startsWith)))
                    && (roles == null || system.roles().stream().anyMatch(roles::contains))
                    && (information == null || system.information().stream().anyMatch(information::contains));
        }
    }

    public Measure {
        notApplicableWhen = notApplicableWhen == null ? Set.of() : Set.copyOf(notApplicableWhen);
        levels = Map.copyOf(levels);
    }

    /** What a level asks that does ask something. */
    Demand demand(int level) {
        return Objects.requireNonNull(levels.get(level), "nothing is asked at the level");
    }

    /** Whether a system of {@code level} must have it. */
    public boolean isAskedAt(int level) {
        return levels.containsKey(level);
    }

    /** Whether it is asked for on the day of {@code system}. */
    public boolean isAskedOf(SystemCase system) {
        return isOfPlan() ? !system.day().isBefore(system.timeline().tt12FirstDay()) : !system.isUnderNd85();
    }

    /** Whether it belongs to the security plan that the level asks for. */
    public boolean isOfPlan() {
        return group != Group.CYBER_LAW;
    }
}
