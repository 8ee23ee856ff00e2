package vn.tuanthu.rules.hostile;

import java.util.List;
import java.util.Random;

/** Valid text, damaged in a few places: cut, doubled, swapped, or with what trips readers put in. */
final class Broken {
    private static final List<String> TRAPS = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            ";",
            "\t",
            "\n",
            "- ",
            "? ",
            "&a ",
            "*a",
            "<<: ",
            "!!int ",
            "|",
            ">",
            "#",
            "%",
            "@",
            "`",
            "~",
            "null",
            "true",
            "-1",
            "0x1F",
            "1e999999999",
            "-0",
            "99999999999999999999",
            "9223372036854775807",
            "2147483647",
            "+999999999-12-31",
            "-999999999-01-01",
            "0001-01-01",
            "9999-12-31",
            ".inf",
            "NaN",
            "2025-13-45",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud83d\ude00",
            "=cmd|' /C calc'!A0",
            "<script>",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "{0}",
            "{",
            "''",
            "[[[[[[[[[[",
            "{a: {a: {a: ",
            "---\n",
            "...\n");

    private Broken() {}

    static String from(String valid, Random random) {
        StringBuilder text = new StringBuilder(valid);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, TRAPS.get(random.nextInt(TRAPS.size())));
                case 3 -> text.replace(from, to, TRAPS.get(random.nextInt(TRAPS.size())));
                default -> text.setCharAt(from, (char) random.nextInt(0x2100));
            }
        }
        return text.toString();
    }
}
