package vn.tuanthu.rules.security;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the rules inferred in one evaluation, for the reader of the result. Used by one thread. */
public final class Notes {
    private final Map<String, Map<Regime, RegimeLevel>> grades = new HashMap<>();
    private final Map<String, LevelInForce> holdings = new HashMap<>();
    private final Set<String> plans = new HashSet<>();
    private final Set<String> layered = new HashSet<>();

    /** Notes what one regime says of a system. */
    public void note(RegimeLevel grade) {
        grades.computeIfAbsent(grade.system(), id -> new EnumMap<>(Regime.class))
                .put(grade.regime(), grade);
    }

    /** Notes the level that holds. */
    public void note(LevelInForce holding) {
        holdings.put(holding.system(), holding);
    }

    /** Notes that the whole security plan of {@code system} is in place. */
    public void planInPlace(String system) {
        plans.add(system);
    }

    /** Notes that {@code system} has its four layers. */
    public void fourLayers(String system) {
        layered.add(system);
    }

    RegimeLevel grade(String system, Regime regime) {
        return Objects.requireNonNull(
                grades.getOrDefault(system, Map.of()).get(regime), "every system is graded by every regime");
    }

    LevelInForce holding(String system) {
        return Objects.requireNonNull(holdings.get(system), "every system has a level that holds, if unknown");
    }

    boolean isPlanInPlace(String system) {
        return plans.contains(system);
    }

    boolean isFourLayered(String system) {
        return layered.contains(system);
    }
}
