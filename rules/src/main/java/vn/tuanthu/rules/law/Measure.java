package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
 * @param askedBy code of the instrument that asks for it, from whose first day on it is asked
 * @param words what it is, in our words
 * @param certainty how sure its text is
 * @param notApplicableWhen reasons for which it may be declared not applicable
 * @param formerly ids of the measures on the same matter that were asked before it
 * @param levels what each level asks; a level that is left out asks nothing
 */
public record Measure(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Group group,
        @Nullable String askedBy,
        @JsonProperty(required = true) LocalizedText words,
        @JsonProperty(required = true) Certainty certainty,
        Set<Reason> notApplicableWhen,
        List<String> formerly,
        @JsonProperty(required = true) Map<Integer, Demand> levels)
        implements Article {
    private static final int HIGHEST = 5;

    /** Sorts of measures. */
    public enum Group {
        ZONE,
        DESIGN,
        ITEM,
        /** Asked by Luật 116 itself. */
        CYBER_LAW,
        /** Said of a standard that nobody here has read: advice. */
        ADVISED
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

        /** Whether {@code means} is enough; none is never enough where some are asked for. */
        public boolean accepts(@Nullable Means means) {
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
        boolean holds(Collection<String> met, Collection<Role> itsRoles, Collection<Information> itsInformation) {
            return (criteria == null
                            || met.stream().anyMatch(id -> criteria.stream().anyMatch(id::startsWith)))
                    && (roles == null || !Collections.disjoint(roles, itsRoles))
                    && (information == null || !Collections.disjoint(information, itsInformation));
        }
    }

    public Measure {
        notApplicableWhen = notApplicableWhen == null ? Set.of() : Set.copyOf(notApplicableWhen);
        formerly = formerly == null ? List.of() : List.copyOf(formerly);
        levels = Map.copyOf(levels);
    }

    /** A copy that {@code instrument} asks for. */
    Measure askedBy(@Nullable String instrument) {
        return new Measure(id, group, instrument, words, certainty, notApplicableWhen, formerly, levels);
    }

    /** The article of the lowest level that asks for it. */
    @Override
    public String article() {
        return demand(Collections.min(levels.keySet())).article();
    }

    /** A measure sets what it asks by level. */
    @Override
    public Values values() {
        return Values.NONE;
    }

    /**
     * What {@code level} asks.
     *
     * @throws NullPointerException if it asks nothing
     */
    public Demand demand(int level) {
        return Objects.requireNonNull(levels.get(level), "nothing is asked at the level");
    }

    /** Whether a system of {@code level} must have it. */
    public boolean isAskedAt(int level) {
        return levels.containsKey(level);
    }

    /** Whether systems of {@code level} and of every level above must have it. */
    public boolean isAskedFrom(int level) {
        return IntStream.rangeClosed(level, HIGHEST).allMatch(this::isAskedAt);
    }

    /**
     * By what means {@code level} asks for it, of a system that met {@code criteria}, plays {@code roles} and processes
     * {@code information}: the first stricter condition that holds decides.
     */
    public Need need(
            int level, Collection<String> criteria, Collection<Role> roles, Collection<Information> information) {
        Demand demand = demand(level);
        return demand.stricter().stream()
                .filter(condition -> condition.holds(criteria, roles, information))
                .map(Condition::need)
                .findFirst()
                .orElse(demand.need());
    }

    /** Whether it belongs to the security plan that the level asks for. */
    public boolean isOfPlan() {
        return group != Group.CYBER_LAW && !isAdvised();
    }

    /** Whether it never decides compliance. */
    public boolean isAdvised() {
        return group == Group.ADVISED;
    }
}
