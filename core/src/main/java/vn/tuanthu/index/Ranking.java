package vn.tuanthu.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/**
 * The result: every unit scored, and ranked within its tier. Immutable.
 *
 * @param index the definition
 * @param plan whose targets it scores; null where it is scored from a table of its leaves
 * @param asOf the day they are scored for; null where there is no plan
 * @param table the table as the user named it
 * @param tableSha256 digest of the table
 * @param units all units, in the order of the table
 * @param pools one for each tier, in the order they first occur
 * @param notes what a reader has to know: choices, superseded definitions, totals that do not fit their parts
 */
public record Ranking(
        IndexDefinition index,
        @Nullable Plan plan,
        @Nullable LocalDate asOf,
        String table,
        String tableSha256,
        List<UnitScore> units,
        List<Pool> pools,
        List<Message> notes) {
    public Ranking {
        units = List.copyOf(units);
        pools = List.copyOf(pools);
        notes = List.copyOf(notes);
    }

    /** What has to be said first: which units owe a place to figures of a few criteria alone. */
    public List<Message> warnings() {
        return ThinPlaces.of(pools);
    }

    /** The same of the units that {@code unit} is ranked against. */
    public List<Message> warnings(UnitScore unit) {
        return ThinPlaces.of(List.of(poolOf(unit)));
    }

    /**
     * One unit.
     *
     * @throws IllegalArgumentException if the table has no such unit
     */
    public UnitScore unit(String id) {
        return units.stream()
                .filter(scored -> scored.unit().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such unit: " + id));
    }

    /** The pool of a unit. */
    public Pool poolOf(UnitScore unit) {
        return pools.stream()
                .filter(pool -> pool.name().equals(unit.unit().pool()))
                .findFirst()
                .orElseThrow();
    }
}
