package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an article sets, each value by the first day it holds: {@code users: {2016-07-01: 10000}}. A value may be a whole
 * number, a day, a day of the year ({@code "--12-20"}), a word, a list of words, or one of these by level
 * ({@code {3: 12, 4: 12, 5: 6}}). Before its first day the first value is given: a law that is still to come, or that is
 * applied to something older, is read with what it begins with. Immutable.
 */
public final class Values {
    /** Of an article that sets nothing. */
    public static final Values NONE = new Values(Map.of());

    private final Map<String, TreeMap<LocalDate, Object>> byName = new TreeMap<>();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Values(Map<String, ? extends Map<LocalDate, ?>> values) {
        values.forEach((name, byDay) -> byName.put(name, new TreeMap<>(byDay)));
    }

    /** A value with parts, in the order in which the law is printed. */
    @SafeVarargs
    static Map<String, Object> inOrder(Map.Entry<String, ?>... parts) {
        Map<String, Object> inOrder = new LinkedHashMap<>();
        for (Map.Entry<String, ?> part : parts) {
            inOrder.put(part.getKey(), part.getValue());
        }
        return inOrder;
    }

    /** All of them, by name and first day. */
    @JsonValue
    public Map<String, Map<LocalDate, Object>> all() {
        return Map.copyOf(byName);
    }

    /**
     * The number set on {@code day}.
     *
     * @throws NoSuchElementException if none of that name is set
     */
    public long number(String name, LocalDate day) {
        return ((Number) value(name, day)).longValue();
    }

    /** The number set for {@code level} on {@code day}; null where that level has none. */
    public @Nullable Long number(String name, int level, LocalDate day) {
        Object number = ((Map<?, ?>) value(name, day)).get(String.valueOf(level));
        return number == null ? null : (Long) ((Number) number).longValue();
    }

    /** The day set on {@code day}. */
    public LocalDate day(String name, LocalDate day) {
        return LocalDate.parse((String) value(name, day));
    }

    /** The day set for {@code level} on {@code day}; null where that level has none. */
    public @Nullable LocalDate day(String name, int level, LocalDate day) {
        Object set = ((Map<?, ?>) value(name, day)).get(String.valueOf(level));
        return set == null ? null : LocalDate.parse((String) set);
    }

    /** The days set by a key, such as a tier of government, on {@code day}; none where none of that name is set. */
    public Map<String, LocalDate> days(String name, LocalDate day) {
        Map<String, LocalDate> days = new TreeMap<>();
        find(name, day)
                .ifPresent(set -> ((Map<?, ?>) set)
                        .forEach((key, value) -> days.put(String.valueOf(key), LocalDate.parse((String) value))));
        return days;
    }

    /** The day of the year set on {@code day}. */
    public MonthDay dayOfYear(String name, LocalDate day) {
        return MonthDay.parse((String) value(name, day));
    }

    /** The days of the year set for {@code level} on {@code day}; empty where that level has none. */
    public List<MonthDay> daysOfYear(String name, int level, LocalDate day) {
        Object days = ((Map<?, ?>) value(name, day)).get(String.valueOf(level));
        return days == null
                ? List.of()
                : ((List<?>) days)
                        .stream().map(one -> MonthDay.parse((String) one)).toList();
    }

    /** The words set on {@code day}. */
    public List<String> words(String name, LocalDate day) {
        return ((List<?>) value(name, day)).stream().map(String::valueOf).toList();
    }

    /** The words set for {@code key}, such as a level, on {@code day}; empty where it has none. */
    public List<String> words(String name, Object key, LocalDate day) {
        Object words = ((Map<?, ?>) value(name, day)).get(String.valueOf(key));
        return words == null
                ? List.of()
                : ((List<?>) words).stream().map(String::valueOf).toList();
    }

    /** The words by name, such as degrees of harm by interest, set on {@code day}. */
    public Map<String, List<String>> wordsByName(String name, LocalDate day) {
        Map<String, List<String>> words = new TreeMap<>();
        ((Map<?, ?>) value(name, day))
                .forEach((key, some) -> words.put(
                        (String) key,
                        ((List<?>) some).stream().map(String::valueOf).toList()));
        return words;
    }

    /** The word for each name, such as how each thing is kept apart, set for {@code level} on {@code day}; empty if none. */
    public Map<String, String> wordByName(String name, int level, LocalDate day) {
        Map<String, String> words = new TreeMap<>();
        Object byName = ((Map<?, ?>) value(name, day)).get(String.valueOf(level));
        if (byName != null) {
            ((Map<?, ?>) byName).forEach((key, word) -> words.put((String) key, (String) word));
        }
        return words;
    }

    /**
     * The first day for which a value of that name is set.
     *
     * @throws NoSuchElementException if none of that name is set
     */
    public LocalDate firstDay(String name) {
        TreeMap<LocalDate, Object> byDay = byName.get(name);
        if (byDay == null) {
            throw new NoSuchElementException("the article sets no \"" + name + "\"");
        }
        return byDay.firstKey();
    }

    /** The value of that name on {@code day}; empty where none is set or its first day is still to come. */
    public Optional<Object> find(String name, LocalDate day) {
        TreeMap<LocalDate, Object> byDay = byName.get(name);
        return byDay == null
                ? Optional.empty()
                : Optional.ofNullable(byDay.floorEntry(day)).map(Map.Entry::getValue);
    }

    private Object value(String name, LocalDate day) {
        TreeMap<LocalDate, Object> byDay = byName.get(name);
        if (byDay == null) {
            throw new NoSuchElementException("the article sets no \"" + name + "\"");
        }
        return (byDay.firstKey().isAfter(day) ? byDay.firstEntry() : byDay.floorEntry(day)).getValue();
    }
}
