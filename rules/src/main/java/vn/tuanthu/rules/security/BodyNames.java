package vn.tuanthu.rules.security;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two names mean one body: case, spaces and the way accents are encoded do not count. */
final class BodyNames {
    private BodyNames() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
