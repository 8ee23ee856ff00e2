package vn.tuanthu.testkit.probe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A cookie as an answer sets it. Its value may be a session: it is no evidence and is not kept.
 *
 * @param name its name
 * @param attributes its attributes by their names in lower case, the last of each
 */
record Cookie(String name, Map<String, String> attributes) {
    /** Tokens that the page's own script must read and send back: by their purpose they cannot be HttpOnly. */
    private static final List<String> READ_BY_SCRIPTS =
            List.of("xsrf-token", "csrf-token", "csrftoken", "csrf_token", "xsrf_token", "_xsrf");

    static Cookie parse(String field) {
        String[] parts = field.split(";", -1);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            attributes.put(pair[0].strip().toLowerCase(Locale.ROOT), pair.length < 2 ? "" : pair[1].strip());
        }
        return new Cookie(parts[0].split("=", 2)[0].strip(), attributes);
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
        if (!attributes.containsKey("httponly") && !READ_BY_SCRIPTS.contains(name.toLowerCase(Locale.ROOT))) {
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
        return name + ";" + attributes.getOrDefault("domain", "").toLowerCase(Locale.ROOT) + ";"
                + attributes.getOrDefault("path", "");
    }

    private static boolean isPast(String expires, Instant now) {
        try {
            // Netscape's form has hyphens in the date.
            String date = expires.replaceFirst("(\\d{1,2})-([A-Za-z]{3})-(\\d{4})", "$1 $2 $3");
            return !ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
