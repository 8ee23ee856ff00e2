package vn.tuanthu.testkit.probe;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.text.Message;

/** Reads the target of a redirect as browsers do, who follow much that is no address by the book. */
final class BrowserAddress {
    private static final Pattern START = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*):(?://([^/?#]*))?");
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private BrowserAddress() {}

    /**
     * What {@code location} names, seen from {@code from}.
     *
     * @param location as it stands in the header, one character for each byte
     * @throws ProbeException if not even a browser could make something of it
     */
    static URI resolve(URI from, String location) throws ProbeException {
        String clean = location.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
        Matcher start = START.matcher(clean);
        if (start.find()) {
            String host = start.group(2) == null ? "" : "//" + start.group(2).toLowerCase(Locale.ROOT);
            clean = start.group(1).toLowerCase(Locale.ROOT) + ":" + host + clean.substring(start.end());
        }
        try {
            return from.resolve(new URI(escaped(clean)));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            throw new ProbeException(Message.of("probe.unreadable-target", from.toString(), location), e);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = text.getBytes(
                text.chars().allMatch(c -> c < 0x100) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean kept = letter || (c == '%' ? isEscape(bytes, i) : ALLOWED.indexOf(c) >= 0);
            escaped.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return escaped.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }
}
