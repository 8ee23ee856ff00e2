package vn.tuanthu.rules.security;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: how many people's personal data a system and its parts process together. Who is in several parts is counted
 * several times.
 *
 * @param system the system's id
 * @param parts how many parts it has
 * @param online whether one of them is an online service that numbers of people matter to
 * @param basic people with basic personal data
 * @param sensitive people with sensitive personal data
 * @param uncounted names of those that process such data and do not declare both counts
 */
@SeenByRules
public record PeopleTogether(
        String system, int parts, boolean online, long basic, long sensitive, List<String> uncounted) {
    /** Counts {@code whole} and {@code parts}, a list of systems. */
    public static PeopleTogether of(SystemCase whole, List<?> parts) {
        List<SystemCase> all = Stream.concat(Stream.of(whole), parts.stream().map(SystemCase.class::cast))
                .toList();
        return new PeopleTogether(
                whole.id(),
                parts.size(),
                all.stream().anyMatch(SystemCase::isOtherOnlineService),
                sum(all, SystemCase::basicDataSubjects),
                sum(all, SystemCase::sensitiveDataSubjects),
                all.stream()
                        .filter(PeopleTogether::isUncounted)
                        .map(SystemCase::name)
                        .toList());
    }

    private static boolean isUncounted(SystemCase system) {
        boolean processes = system.information().contains(Information.PRIVATE)
                || system.information().contains(Information.PERSONAL);
        return processes && (system.basicDataSubjects() == null || system.sensitiveDataSubjects() == null);
    }

    private static long sum(List<SystemCase> systems, Function<SystemCase, @Nullable Long> count) {
        return systems.stream().map(count).filter(Objects::nonNull).reduce(0L, Math::addExact);
    }
}
