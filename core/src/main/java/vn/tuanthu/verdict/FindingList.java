package vn.tuanthu.verdict;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Many findings in little memory: each is kept in some ten bytes, and made anew whenever it is read. Immutable and safe for
 * use by several threads; equal to any other list of the same findings.
 */
public final class FindingList extends AbstractList<Finding> implements RandomAccess {
    /** More findings than these are kept small. */
    private static final int MANY = 20_000;

    /** Their subjects, told apart from the rest: of many subjects much the same is said. */
    private record Named(String id, String name) {}

    private final PackedValues values;
    private final List<Named> subjects;
    /** Of each finding the number of its subject, and where the rest of it stands. */
    private final Places places;

    private final int from;
    private final int size;

    private FindingList(PackedValues values, List<Named> subjects, Places places, int from, int size) {
        this.values = values;
        this.subjects = subjects;
        this.places = places;
        this.from = from;
        this.size = size;
    }

    @Override
    public Finding get(int index) {
        return read(values, subjects, place(Objects.checkIndex(index, size)));
    }

    private long place(int index) {
        return places.get(from + index);
    }

    @Override
    public int size() {
        return size;
    }

    /** {@code findings} as they cannot change any more, kept small if they are so already. */
    public static List<Finding> copyOf(List<Finding> findings) {
        return findings instanceof FindingList ? findings : List.copyOf(findings);
    }

    /** {@code change} of each of {@code findings}, kept small where they are. */
    public static List<Finding> map(List<Finding> findings, UnaryOperator<Finding> change) {
        Builder changed = new Builder();
        findings.forEach(finding -> changed.add(change.apply(finding)));
        return changed.build();
    }

    /** The findings at the places from {@code from} to before {@code to}, kept small where all are. */
    public static List<Finding> part(List<Finding> findings, int from, int to) {
        Objects.checkFromToIndex(from, to, findings.size());
        return findings instanceof FindingList small
                ? new FindingList(small.values, small.subjects, small.places, small.from + from, to - from)
                : List.copyOf(findings.subList(from, to));
    }

    /** Those of {@code findings} that are {@code wanted}, in their order, kept small where all are. */
    public static List<Finding> filter(List<Finding> findings, Predicate<Finding> wanted) {
        return groupBy(findings, finding -> wanted.test(finding) ? List.of(true) : List.of())
                .getOrDefault(true, List.of());
    }

    /**
     * {@code findings} by what they have in common, in their order, kept small where all are.
     *
     * @param groups the groups a finding belongs to
     */
    public static <K> Map<K, List<Finding>> groupBy(
            List<Finding> findings, Function<? super Finding, ? extends List<K>> groups) {
        Map<K, Chosen> chosen = new LinkedHashMap<>();
        int place = 0;
        for (Finding finding : findings) {
            for (K group : groups.apply(finding)) {
                chosen.computeIfAbsent(group, any -> new Chosen()).add(place);
            }
            place++;
        }
        Map<K, List<Finding>> all = new LinkedHashMap<>();
        chosen.forEach((group, places) -> all.put(group, choose(findings, places.stream())));
        return all;
    }

    /** {@code findings} with the least {@code key} first, otherwise in their order, kept small where they are. */
    public static <K extends Comparable<K>> List<Finding> sort(List<Finding> findings, Function<Finding, K> key) {
        List<K> keys = new ArrayList<>(findings.size());
        findings.forEach(finding -> keys.add(key.apply(finding)));
        return choose(
                findings,
                IntStream.range(0, keys.size())
                        .boxed()
                        .sorted(Comparator.comparing(keys::get))
                        .mapToInt(place -> place));
    }

    /** {@code change} of each of {@code findings}; where these are kept small, made anew whenever it is read. */
    public static <T> List<T> view(List<Finding> findings, Function<Finding, T> change) {
        return findings instanceof FindingList
                ? new View<>(findings, change)
                : findings.stream().map(change).toList();
    }

    static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final List<Finding> findings;
        private final Function<Finding, T> change;

        private View(List<Finding> findings, Function<Finding, T> change) {
            this.findings = findings;
            this.change = change;
        }

        @Override
        public T get(int index) {
            return change.apply(findings.get(index));
        }

        @Override
        public int size() {
            return findings.size();
        }
    }

    /** The findings at the places {@code chosen}, in that order, kept small where all are. */
    public static List<Finding> choose(List<Finding> findings, IntStream chosen) {
        if (findings instanceof FindingList small) {
            Places places = new Places();
            chosen.forEach(index -> places.add(small.place(index)));
            return new FindingList(small.values, small.subjects, places, 0, places.size());
        }
        return chosen.mapToObj(findings::get).toList();
    }

    /** Places in a list. */
    private static final class Chosen {
        private int[] places = new int[4];
        private int count;

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }

        IntStream stream() {
            return Arrays.stream(places, 0, count);
        }
    }

    private static Finding read(PackedValues values, List<Named> subjects, long place) {
        Named subject = subjects.get((int) (place >>> Integer.SIZE));
        PackedValues.Reader in = values.at((int) place);
        return new Finding(
                (String) in.value(),
                (String) in.value(),
                (LocalizedText) in.value(),
                subject.id(),
                subject.name(),
                (Outcome) in.value(),
                (Boolean) in.value(),
                (Long) in.read(),
                (Long) in.read(),
                (BigDecimal) in.read(),
                (Message) in.read(),
                (Long) in.read(),
                (Message) in.value(),
                (Message) in.read(),
                ((List<?>) in.value()).stream().map(Localized.class::cast).toList(),
                (Certainty) in.value(),
                (Waiver) in.read());
    }

    /** Takes findings one after the other, or so many in any order. Not safe for use by several threads. */
    public static final class Builder {
        private boolean many;
        private final List<@Nullable Finding> plain;
        private final Places places = new Places();
        private final PackedValues values = new PackedValues();
        private final Numbered<Named> subjects = new Numbered<>();

        /** Of findings still to be added. */
        public Builder() {
            this(0);
        }

        /** Of {@code size} findings, each still to be set. */
        public Builder(int size) {
            this.many = size > MANY;
            this.plain = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (many) {
                    places.add(-1);
                } else {
                    plain.add(null);
                }
            }
        }

        /** How many there are or will be. */
        public int size() {
            return many ? places.size() : plain.size();
        }

        /** Whether there is one at {@code place}. */
        public boolean has(int place) {
            return many ? places.get(place) >= 0 : plain.get(place) != null;
        }

        /** Puts {@code finding} at {@code place}, whatever was there. */
        public void set(int place, Finding finding) {
            if (many) {
                places.set(place, place(finding));
            } else {
                plain.set(place, finding);
            }
        }

        /** Adds {@code finding} at the end. */
        public void add(Finding finding) {
            if (!many && plain.size() == MANY) {
                many = true;
                plain.forEach(one -> places.add(one == null ? -1 : place(one)));
                plain.clear();
            }
            if (many) {
                places.add(place(finding));
            } else {
                plain.add(finding);
            }
        }

        private long place(Finding finding) {
            int subject = subjects.of(new Named(finding.subject(), finding.subjectName()));
            return (long) subject << Integer.SIZE | write(finding);
        }

        private int write(Finding finding) {
            values.word(finding.check());
            values.word(finding.clause());
            values.word(finding.clauseText());
            values.word(finding.outcome());
            values.word(finding.mandatory());
            values.write(finding.numerator());
            values.write(finding.denominator());
            values.write(finding.percent());
            values.word(finding.required());
            values.write(finding.shortfall());
            values.write(finding.message());
            values.word(finding.definition());
            values.write(finding.evidence());
            values.word(finding.certainty());
            values.word(finding.waiver());
            return values.end();
        }

        /**
         * The findings. No more can be set.
         *
         * @throws NullPointerException if one was not set
         */
        public List<Finding> build() {
            if (!many) {
                return plain.stream()
                        .map(one -> Objects.requireNonNull(one, "a finding was not set"))
                        .toList();
            }
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i) < 0) {
                    throw new NullPointerException("a finding was not set");
                }
            }
            values.close();
            return new FindingList(values, subjects.all(), places, 0, places.size());
        }
    }
}
