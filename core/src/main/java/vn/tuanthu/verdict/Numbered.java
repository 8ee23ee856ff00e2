package vn.tuanthu.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that come again and again, each kept once and known by its number. Not safe for use by several threads. */
final class Numbered<T> {
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    /** The number of {@code thing}, a new one if it never came before. */
    int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, things.size());
        if (known == null) {
            things.add(thing);
            return things.size() - 1;
        }
        return known;
    }

    boolean holds(T thing) {
        return numbers.containsKey(thing);
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }

    /** No more will be numbered: what is only needed for that goes. */
    void close() {
        numbers.clear();
    }

    /** All of them, in the order of their numbers. */
    List<T> all() {
        return List.copyOf(things);
    }
}
