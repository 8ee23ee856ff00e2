package vn.tuanthu.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt name is answered with the known name nearest to it, and a quite different one with none. */
class SuggestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | abc | abc",
                "abd | abc | abc",
                "ab | abc | abc",
                "abcd | abc | abc",
                "axd | abc |",
                "abcxef | abcdef uvwxyz | abcdef",
                "abxyef | abcdef | abcdef",
                "abxyzf | abcdef |",
                "abc | abx aby abz | abx",
                "abc | abz aby abx | abx",
                "abcdef | abcdxy abcdex | abcdex",
                "abcdef | abcdex abcdxy | abcdex",
                "'' | abc |",
                "abc | '' |",
            })
    void atMostAThirdOfTheLongerNameDiffers(String given, String known, String nearest) {
        assertThat(Suggestion.nearest(given, List.of(known.split(" "))).orElse(null))
                .isEqualTo(nearest);
    }

    @Test
    void namesOverAHundredCharactersAreNotCompared() {
        String longest = "x".repeat(100);
        String tooLong = "x".repeat(101);

        assertThat(Suggestion.nearest(longest, List.of(longest))).contains(longest);
        assertThat(Suggestion.nearest("x".repeat(99), List.of(longest))).contains(longest);
        assertThat(Suggestion.nearest(longest, List.of(tooLong))).isEmpty();
        assertThat(Suggestion.nearest(tooLong, List.of(longest))).isEmpty();
        assertThat(Suggestion.nearest("", List.of(longest))).isEmpty();
    }

    /** Against the plain recursive definition of the edit distance, ties going to the first in the alphabet. */
    @Property
    void itIsTheNearestByEditDistance(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String given,
            @ForAll @Size(max = 5) List<@CharRange(from = 'a', to = 'c') @StringLength(max = 6) String> known) {
        assertThat(Suggestion.nearest(given, known))
                .isEqualTo(known.stream()
                        .filter(name -> 3 * distance(given, name) <= Math.max(given.length(), name.length()))
                        .min(java.util.Comparator.comparingInt((String name) -> distance(given, name))
                                .thenComparing(name -> name)));
    }

    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shorterA = a.substring(1);
        String shorterB = b.substring(1);
        int same = a.charAt(0) == b.charAt(0) ? 0 : 1;
        return Arrays.stream(new int[] {
                    distance(shorterA, shorterB) + same, distance(shorterA, b) + 1, distance(a, shorterB) + 1
                })
                .min()
                .orElseThrow();
    }
}
