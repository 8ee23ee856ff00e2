package vn.tuanthu.input;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tuanthu.text.Message;

/** Finds the name a user most likely meant. */
public final class Suggestion {
    /** Nobody misspells a longer name, and comparing grows with the square of the length. */
    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * The known name nearest to {@code given} by edit distance, if it is near enough to be a slip: at most a third of
     * the longer name differs.
     */
    public static Optional<String> nearest(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = LONGEST;
        for (String name : known) {
            if (name.equalsIgnoreCase(given)) {
                return Optional.of(name);
            }
            if (name.length() > LONGEST || Math.abs(name.length() - given.length()) > least) {
                continue;
            }
            int differs = distance(given, name, least);
            boolean near = differs * 3 <= Math.max(given.length(), name.length());
            if (near && (differs < least || best == null || (differs == least && name.compareTo(best) < 0))) {
                best = name;
                least = differs;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What to do about {@code given}: to take the nearest of {@code known}, or {@code otherwise} where none is near. */
    public static Message remedy(String given, Collection<String> known, Supplier<Message> otherwise) {
        return nearest(given, known)
                .map(near -> Message.of("input.did-you-mean-one", near))
                .orElseGet(otherwise);
    }

    /** How many characters differ; some larger number once it is clear that they are more than {@code most}. */
    private static int distance(String a, String b, int most) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return least;
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
