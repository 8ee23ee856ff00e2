package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.VisibleText;

/**
 * What became of the units between two rankings.
 *
 * @param before the first
 * @param now the second
 * @param units those of the second, pool by pool, best first; then those that are in the first alone
 */
public record RankingChange(Ranking before, Ranking now, List<UnitChange> units) {
    public RankingChange {
        units = List.copyOf(units);
    }

    /** Units are the same if their codes look alike, or else if their names do and no other unit has them. */
    static RankingChange between(Ranking before, Ranking now) {
        Map<String, UnitScore> byId = unique(before, unit -> unit.unit().id());
        Map<String, UnitScore> byName = unique(before, unit -> unit.unit().name());
        Map<String, UnitScore> namesNow = unique(now, unit -> unit.unit().name());
        Set<UnitScore> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<UnitChange> units = new ArrayList<>();
        List<UnitScore> inOrder =
                now.pools().stream().flatMap(RankingChange::units).toList();
        Map<UnitScore, UnitScore> earlier = new IdentityHashMap<>();
        for (UnitScore unit : inOrder) {
            UnitScore same = byId.get(VisibleText.alike(unit.unit().id()));
            if (same != null && found.add(same)) {
                earlier.put(unit, same);
            }
        }
        for (UnitScore unit : inOrder) {
            String name = VisibleText.alike(unit.unit().name());
            UnitScore same = byName.get(name);
            if (!earlier.containsKey(unit) && same != null && namesNow.containsKey(name) && found.add(same)) {
                earlier.put(unit, same);
            }
            units.add(change(earlier.get(unit), unit, before.index().equals(now.index())));
        }
        before.pools().stream()
                .flatMap(RankingChange::units)
                .filter(unit -> !found.contains(unit))
                .forEach(unit -> units.add(new UnitChange(unit, null, List.of())));
        return new RankingChange(before, now, units);
    }

    private static Stream<UnitScore> units(Pool pool) {
        return Stream.concat(pool.places().stream().flatMap(List::stream), pool.unranked().stream());
    }

    private static Map<String, UnitScore> unique(Ranking ranking, Function<UnitScore, String> key) {
        Map<String, UnitScore> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (UnitScore unit : ranking.units()) {
            String alike = VisibleText.alike(key.apply(unit));
            if (found.put(alike, unit) != null) {
                twice.add(alike);
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static UnitChange change(@Nullable UnitScore before, UnitScore now, boolean sameIndex) {
        boolean split = sameIndex
                && before != null
                && before.total().score() != null
                && now.total().score() != null;
        return new UnitChange(
                before,
                now,
                split && before != null
                        ? Difference.of(now.total().node(), now, before).parts()
                        : List.of());
    }

    /** Those whose place or total is another. */
    public List<UnitChange> moved() {
        return units.stream().filter(UnitChange::isAny).toList();
    }
}
