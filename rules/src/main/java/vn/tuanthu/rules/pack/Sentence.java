package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Target;

/**
 * The words of a sentence of the plan, read for what they ask.
 *
 * @param clause the sentence
 * @param words in small letters, folded, with a blank before and after
 * @param numbers the numbers in it
 * @param tiers the tiers of government that it names
 */
record Sentence(Clause clause, String words, List<StatedNumber> numbers, NamedTiers tiers) {
    static Sentence of(Clause clause) {
        String written = " " + PlanText.folded(clause.text()) + " ";
        String small = written.toLowerCase(Locale.ROOT);
        // A letter that is two in small letters would move all after it.
        String words = small.length() == written.length() ? small : written;
        List<StatedNumber> numbers = StatedNumber.in(words, written);
        return new Sentence(clause, words, numbers, NamedTiers.in(words, numbers));
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(words).find();
    }

    /** Its numbers that are the threshold of {@code target}. */
    List<StatedNumber> stated(Target target) {
        return numbers.stream().filter(one -> one.isOf(target)).toList();
    }

    /** Its numbers that are {@code value}, a figure as {@code target} measures it. */
    List<StatedNumber> stated(Target target, BigDecimal value) {
        return numbers.stream()
                .filter(one -> one.is(value, target.threshold().measure()))
                .toList();
    }

    /**
     * The part of it that is about {@code target}: what stands with its number between two semicolons, or two commas where each
     * part has a number and a day, and what comes before all numbers. All of it where it is not clear which part that is.
     */
    String wordsOf(Target target) {
        List<StatedNumber> its = stated(target);
        if (its.size() != 1 || asked().isEmpty()) {
            return words;
        }
        int at = its.get(0).start();
        int from = words.lastIndexOf("; ", at) + 1;
        int to = words.indexOf("; ", at);
        String part = words.substring(from, to < 0 ? words.length() : to);
        String head = words.substring(0, Math.min(from, asked().get(0).start()));
        return " " + head + " " + part + " ";
    }

    /** The numbers by which something seems to be asked. */
    List<StatedNumber> asked() {
        return numbers.stream().filter(StatedNumber::isAsked).toList();
    }

    /** Those of them that are the same as {@code number}, itself among them. */
    List<StatedNumber> askedAlike(StatedNumber number) {
        return asked().stream().filter(number::isAlike).toList();
    }
}
