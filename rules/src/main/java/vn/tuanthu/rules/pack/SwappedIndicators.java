package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Target;

/** Two targets of a sentence of which each counts what the sentence says of the number of the other. */
final class SwappedIndicators implements ClauseReview {
    private static final Pattern STOP = Pattern.compile("[;,](?= )| và ");
    /** So many words more must fit the other way round. */
    private static final long MARGIN = 2;

    /** Some words of a sentence with one number. */
    private record Part(List<StatedNumber> numbers, String words) {}

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        List<Part> parts = parts(sentence);
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                Target one = targets.get(i).target();
                Target other = targets.get(j).target();
                Optional<Part> ofOne = of(one, parts);
                Optional<Part> ofOther = of(other, parts);
                if (one.indicator().equals(other.indicator())
                        || one.indicator().measure() != other.indicator().measure()
                        || ofOne.isEmpty()
                        || ofOther.isEmpty()
                        || ofOne.equals(ofOther)) {
                    continue;
                }
                long straight = shared(one, ofOne.get()) + shared(other, ofOther.get());
                long swapped = shared(one, ofOther.get()) + shared(other, ofOne.get());
                if (swapped >= straight + MARGIN) {
                    doubts.at(
                            targets.get(i).at(),
                            "pack.doubt.swapped",
                            one.id(),
                            other.id(),
                            ofOne.get().words().strip(),
                            one.indicator().id());
                }
            }
        }
    }

    /** The one part with the number of {@code target}; empty where it is not clear which that is. */
    private static Optional<Part> of(Target target, List<Part> parts) {
        List<Part> its = parts.stream()
                .filter(part -> part.numbers().stream().anyMatch(number -> number.isOf(target)))
                .toList();
        return its.size() == 1 && its.get(0).numbers().size() == 1 ? Optional.of(its.get(0)) : Optional.empty();
    }

    private static long shared(Target target, Part part) {
        Set<String> said = IndicatorWords.words(part.words()).collect(Collectors.toSet());
        return IndicatorWords.counted(target.indicator()).stream()
                .filter(said::contains)
                .count();
    }

    /** The sentence cut where it pauses; what has no number goes with what is before it. */
    private static List<Part> parts(Sentence sentence) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Matcher stop = STOP.matcher(sentence.words());
        while (stop.find()) {
            add(sentence, from, stop.start(), parts);
            from = stop.end();
        }
        add(sentence, from, sentence.words().length(), parts);
        return parts;
    }

    private static void add(Sentence sentence, int from, int to, List<Part> parts) {
        String words = sentence.words().substring(from, to);
        List<StatedNumber> numbers = sentence.asked().stream()
                .filter(number -> number.start() >= from && number.start() < to)
                .toList();
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && (numbers.isEmpty() || last.numbers().isEmpty())) {
            List<StatedNumber> both = new ArrayList<>(last.numbers());
            both.addAll(numbers);
            parts.set(parts.size() - 1, new Part(both, last.words() + " " + words));
        } else {
            parts.add(new Part(numbers, words));
        }
    }
}
