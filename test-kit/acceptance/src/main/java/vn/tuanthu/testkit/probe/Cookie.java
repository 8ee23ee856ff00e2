package vn.tuanthu.testkit.probe;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cookie as an answer sets it. Its value may be a session: it is no evidence and is not kept.
 *
 * @param name its name
 * @param from the page that sets it
 * @param attributes its attributes by their names in lower case, the last of each
 */
record Cookie(String name, URI from, Map<String, String> attributes) {
    /** Tokens that the page's own script must read and send back: by their purpose they cannot be HttpOnly. */
    private static final Pattern READ_BY_SCRIPTS = Pattern.compile(
            "(?i)(?:__(?:host|secure)-)?(?:x-)?(?:[cx]srf[-_]?(?:access[-_])?token|csrf_cookie_name|_xsrf)");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DATE = Pattern.compile(
            "(?i)(\\d{1,2})[^\\d:]+?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[^\\d:]+(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?!\\d)");

    static Cookie parse(String field, URI from) {
        String[] parts = field.split(";", -1);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            attributes.put(pair[0].strip().toLowerCase(Locale.ROOT), pair.length < 2 ? "" : pair[1].strip());
        }
        return new Cookie(parts[0].split("=", 2)[0].strip(), from, attributes);
    }

    /** Whether it takes a cookie away rather than sets one. */
    boolean isDeletion(Instant now) {
        String age = attributes.get("max-age");
        if (age != null && age.matches("-?\\d{1,18}")) {
            return Long.parseLong(age) <= 0;
        }
        String expires = attributes.get("expires");
        return expires != null && isPast(expires, now);
    }

    /** What it lacks of Secure, HttpOnly and SameSite; SameSite=None protects from nothing, and other values are ignored. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!attributes.containsKey("secure")) {
            missing.add("Secure");
        }
        if (!attributes.containsKey("httponly")
                && !READ_BY_SCRIPTS.matcher(name).matches()) {
            missing.add("HttpOnly");
        }
        String sameSite = attributes.getOrDefault("samesite", "").toLowerCase(Locale.ROOT);
        if (!sameSite.equals("lax") && !sameSite.equals("strict")) {
            missing.add("SameSite=Lax");
        }
        return missing;
    }

    /** In one browser a later cookie of the same name, domain and path takes the place of an earlier one. */
    String place() {
        String domain =
                attributes.getOrDefault("domain", "").toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        String path = attributes.getOrDefault("path", "");
        // A cookie of one host alone is not that of a domain, even of the same name.
        return name + ";"
                + (domain.isEmpty() ? "=" + String.valueOf(from.getHost()).toLowerCase(Locale.ROOT) : domain) + ";"
                + (path.startsWith("/") ? path : folder());
    }

    /** The path of a cookie that names none. */
    private String folder() {
        String path = String.valueOf(from.getRawPath());
        return path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : "/";
    }

    /** Browsers look for day, month, year and time wherever they stand, and take no notice of weekday and zone. */
    private static boolean isPast(String expires, Instant now) {
        Matcher date = DATE.matcher(expires);
        Matcher time = TIME.matcher(expires);
        if (!date.find() || !time.find()) {
            return false;
        }
        int year = Integer.parseInt(date.group(3));
        int full = year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
        try {
            return !LocalDateTime.of(
                            full,
                            MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1,
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(time.group(1)),
                            Integer.parseInt(time.group(2)),
                            Integer.parseInt(time.group(3)))
                    .toInstant(ZoneOffset.UTC)
                    .isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
