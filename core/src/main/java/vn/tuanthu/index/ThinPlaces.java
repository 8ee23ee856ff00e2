package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.text.Message;

/** What has to be said first of a ranking: units on top, and others, that owe their place to few of the criteria. */
final class ThinPlaces {
    /** A place on top is one of the first so many. */
    private static final int ON_TOP = 3;
    /** Nobody reads more lines before a ranking. */
    private static final int TOLD = 10;

    private ThinPlaces() {}

    static List<Message> of(List<Pool> pools) {
        List<Message> warnings = new ArrayList<>();
        pools.forEach(pool -> warnings.addAll(onTop(pool)));
        int more = warnings.size() - TOLD;
        if (more > 0) {
            warnings.subList(TOLD, warnings.size()).clear();
            warnings.add(Message.of("index.thin.more", more));
        }
        long ranked = pools.stream().mapToLong(Pool::size).sum();
        long thin = pools.stream()
                .flatMap(pool -> pool.places().stream())
                .flatMap(List::stream)
                .filter(unit -> unit.figures().isLessThanHalf())
                .count();
        if (thin > 0) {
            warnings.add(Message.of("index.thin", thin, ranked));
        }
        return warnings;
    }

    private static List<Message> onTop(Pool pool) {
        return pool.places().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.place() <= ON_TOP && !unit.figures().isWhole())
                .map(unit -> told(pool, unit))
                .toList();
    }

    private static Message told(Pool pool, UnitScore unit) {
        FigureCount count = unit.figures();
        return pool.name().isEmpty()
                ? Message.of("index.thin.place", unit.unit().name(), unit.place(), count.figures(), count.criteria())
                : Message.of(
                        "index.thin.place-of",
                        unit.unit().name(),
                        unit.place(),
                        count.figures(),
                        count.criteria(),
                        pool.title());
    }
}
