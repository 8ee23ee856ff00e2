package vn.tuanthu.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ids as a reader sees them: two that look alike are one id, or are refused. An id is written with the letters of
 * Vietnamese and the other characters of ASCII; whatever looks like one of these and is none is refused by name.
 */
public final class Identity {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** The marks of Vietnamese: grave, acute, circumflex, tilde, breve, hook above, horn and dot below. */
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";

    private Identity() {}

    /** {@code id} in Unicode NFC, its runs of blanks as one blank and none around it; ids equal in this form are one. */
    public static String of(String id) {
        if (isPlain(id)) {
            return id;
        }
        return BLANKS.matcher(Normalizer.normalize(id, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The first character of {@code id} that no id may have, by code point and name; empty when there is none. */
    public static Optional<String> strangeCharacter(String id) {
        if (isPlain(id)) {
            return Optional.empty();
        }
        PrimitiveIterator.OfInt characters =
                Normalizer.normalize(id, Normalizer.Form.NFD).codePoints().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            boolean known = (character >= ' ' && character < 0x7F)
                    || character == 'đ'
                    || character == 'Đ'
                    || MARKS.indexOf(character) >= 0;
            if (!known) {
                return Optional.of(String.format(Locale.ROOT, "U+%04X %s", character, Character.getName(character)));
            }
        }
        return Optional.empty();
    }

    /** {@code id} with the case of its letters taken away: ids equal in this form look too much alike. */
    public static String caseless(String id) {
        return id.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The code points of {@code id}, such as {@code U+0078 U+0061}. */
    public static String codePoints(String id) {
        return id.codePoints()
                .mapToObj(character -> String.format(Locale.ROOT, "U+%04X", character))
                .collect(Collectors.joining(" "));
    }
}
