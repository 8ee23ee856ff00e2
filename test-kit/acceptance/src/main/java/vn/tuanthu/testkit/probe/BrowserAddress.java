package vn.tuanthu.testkit.probe;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.text.Message;

/** Reads the target of a redirect as browsers do, who follow much that is no address by the book. */
final class BrowserAddress {
    private static final Pattern WEB = Pattern.compile("(?i)^(https?):(/*)");
    private static final Pattern HOST = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*", Pattern.CASE_INSENSITIVE);
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=%";

    private BrowserAddress() {}

    /**
     * What {@code location} names, seen from {@code from}.
     *
     * @param location as it stands in the header, one character for each byte
     * @throws ProbeException if not even a browser could make something of it
     */
    static URI resolve(URI from, String location) throws ProbeException {
        String clean =
                slashes(from, location.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/'));
        Matcher host = HOST.matcher(clean);
        if (host.find()) {
            clean = host.group().toLowerCase(Locale.ROOT) + clean.substring(host.end());
        } else if (clean.startsWith("?")) {
            // By the rules that Java follows it would lead to the folder of the page.
            clean = (from.getRawPath().isEmpty() ? "/" : from.getRawPath()) + clean;
        }
        try {
            return withinRoot(from.resolve(new URI(escaped(clean))));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            throw new ProbeException(Message.of("probe.unreadable-target", from.toString(), location), e);
        }
    }

    /** With two slashes before the host, however many were written; none after a scheme that is the page's own is a path. */
    private static String slashes(URI from, String location) {
        Matcher web = WEB.matcher(location);
        if (!web.find()) {
            return location.replaceFirst("^//+", "//");
        }
        String rest = location.substring(web.end());
        return web.group(2).length() < 2 && web.group(1).equalsIgnoreCase(from.getScheme())
                ? web.group(2) + rest
                : web.group(1).toLowerCase(Locale.ROOT) + "://" + rest;
    }

    /** Steps up from the root stay there. */
    private static URI withinRoot(URI address) throws java.net.URISyntaxException {
        String path = String.valueOf(address.getRawPath());
        String within = path.replaceFirst("^(?:/\\.\\.)+(?:/|$)", "/");
        return within.equals(path)
                ? address
                : new URI(address.toString().replaceFirst(Pattern.quote(path), Matcher.quoteReplacement(within)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = text.getBytes(
                text.chars().allMatch(c -> c < 0x100) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean fragment = c == '#' && escaped.indexOf("#") < 0;
            boolean kept = letter || fragment || (c == '%' ? isEscape(bytes, i) : ALLOWED.indexOf(c) >= 0);
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
