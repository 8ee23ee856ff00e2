package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Target;

/**
 * The words of a sentence, cut where it pauses; what has no number goes with what is before it.
 *
 * @param all the parts, in their order
 */
record SentenceParts(List<Part> all) {
    private static final Pattern STOP = Pattern.compile("[;,](?= )|\\.(?= )| và | đồng thời | còn ");

    /**
     * Some words of a sentence.
     *
     * @param numbers the numbers in them
     * @param words the words
     */
    record Part(List<StatedNumber> numbers, String words) {}

    /** Those of {@code words} with {@code numbers}. */
    static SentenceParts of(String words, List<StatedNumber> numbers) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Matcher stop = STOP.matcher(words);
        while (stop.find()) {
            add(words, numbers, from, stop.start(), parts);
            from = stop.end();
        }
        add(words, numbers, from, words.length(), parts);
        return new SentenceParts(List.copyOf(parts));
    }

    private static void add(String words, List<StatedNumber> all, int from, int to, List<Part> parts) {
        String part = words.substring(from, to);
        List<StatedNumber> numbers = all.stream()
                .filter(number -> number.start() >= from && number.start() < to)
                .toList();
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && (numbers.isEmpty() || last.numbers().isEmpty())) {
            List<StatedNumber> both = new ArrayList<>(last.numbers());
            both.addAll(numbers);
            parts.set(parts.size() - 1, new Part(both, last.words() + " " + part));
        } else {
            parts.add(new Part(numbers, part));
        }
    }

    /** The one part with the number of {@code target}; empty where it is not clear which that is. */
    Optional<Part> of(Target target) {
        List<Part> its = all.stream()
                .filter(part -> part.numbers().stream().anyMatch(number -> number.isOf(target)))
                .toList();
        return its.size() == 1 && its.get(0).numbers().size() == 1 ? Optional.of(its.get(0)) : Optional.empty();
    }

    /** The part that has {@code number} alone; empty where it shares it with another. */
    Optional<Part> with(StatedNumber number) {
        return all.stream()
                .filter(part -> part.numbers().size() == 1 && part.numbers().contains(number))
                .findFirst();
    }
}
