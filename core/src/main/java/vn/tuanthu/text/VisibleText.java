package vn.tuanthu.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a reader sees of a text, apart from how a computer wrote it down. */
public final class VisibleText {
    /** Zero-width characters, soft hyphens and byte order marks: nobody sees them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}\\x{00AD}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\x{85}\\x{2028}\\x{2029}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** A tone is written over one vowel or the next ({@code hoà}, {@code hòa}): the word is the same. */
    private static final Pattern TONE =
            Pattern.compile("([\\x{300}\\x{301}\\x{303}\\x{309}\\x{323}])([\\p{L}\\p{M}]*)");

    private VisibleText() {}

    /** {@code text} in Unicode NFC, with one blank for any blanks, none around it and nothing invisible in it. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The same for texts that look alike: capitals, and where a tone mark stands, make no difference. */
    public static String alike(String text) {
        return tonesLast(of(text).toLowerCase(Locale.ROOT));
    }

    /** The words of {@code text} alone, to be looked up: {@link #alike}, and punctuation makes no difference either. */
    public static String words(String text) {
        return NO_LETTER.matcher(alike(text)).replaceAll(" ").strip();
    }

    private static String tonesLast(String text) {
        if (isPlain(text)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(TONE.matcher(apart).replaceAll("$2$1"), Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }
}
