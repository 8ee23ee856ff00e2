package vn.tuanthu.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name a user most likely meant. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known name nearest to {@code given} by edit distance, if it is near enough to be a slip: at most a third of
     * the longer name differs.
     */
    public static Optional<String> nearest(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(given, name)).thenComparing(name -> name))
                .filter(name -> distance(given, name) * 3 <= Math.max(given.length(), name.length()));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
