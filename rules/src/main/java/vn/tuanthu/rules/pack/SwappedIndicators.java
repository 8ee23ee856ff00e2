package vn.tuanthu.rules.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.plan.Target;

/** Two targets of a sentence of which each counts what the sentence says of the number of the other. */
final class SwappedIndicators {
    /** Those that were told; what else would be said of them is said of the wrong number. */
    Set<Target> look(Sentence sentence, List<ClauseReview.Placed> targets, Doubts doubts) {
        SentenceParts parts = SentenceParts.of(sentence.words(), sentence.asked());
        Set<Target> told = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                Target one = targets.get(i).target();
                Target other = targets.get(j).target();
                Optional<SentenceParts.Part> ofOne = parts.of(one);
                Optional<SentenceParts.Part> ofOther = parts.of(other);
                if (one.indicator().equals(other.indicator())
                        || ofOne.isEmpty()
                        || ofOther.isEmpty()
                        || ofOne.equals(ofOther)) {
                    continue;
                }
                long straight = shared(one, ofOne.get(), ofOther.get()) + shared(other, ofOther.get(), ofOne.get());
                long crossed = shared(one, ofOther.get(), ofOne.get()) + shared(other, ofOne.get(), ofOther.get());
                if (crossed > straight) {
                    doubts.at(
                            targets.get(i).at(),
                            "pack.doubt.swapped",
                            one.id(),
                            other.id(),
                            ofOne.get().words().strip(),
                            one.indicator().id());
                    told.addAll(List.of(one, other));
                }
            }
        }
        return told;
    }

    /** How many words of what {@code target} counts are in {@code part} and not in {@code beside}. */
    private static long shared(Target target, SentenceParts.Part part, SentenceParts.Part beside) {
        Set<String> said = IndicatorWords.words(part.words()).collect(Collectors.toSet());
        said.removeAll(IndicatorWords.words(beside.words()).collect(Collectors.toSet()));
        return IndicatorWords.counted(target.indicator()).stream()
                .filter(said::contains)
                .count();
    }
}
