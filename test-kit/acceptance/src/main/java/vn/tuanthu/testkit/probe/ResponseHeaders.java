package vn.tuanthu.testkit.probe;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the protective headers of an answer mean to a browser, each parsed by the rules that browsers follow. */
record ResponseHeaders(HttpHeaders headers) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
    /** Sources that let in any site: everything, or everything of a scheme. */
    private static final Pattern ANYBODY =
            Pattern.compile("\\*|[a-z][a-z0-9+.-]*:|(?:[a-z][a-z0-9+.-]*://)?\\*(?::(?:\\d+|\\*))?/?");

    /** Seconds for which a browser keeps to HTTPS; empty when it takes no such promise from these headers. */
    Optional<Long> transportSecurity() {
        // RFC 6797: only the first field counts, and one with a directive twice or without max-age is none at all.
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part :
                headers.firstValue("Strict-Transport-Security").orElse("").split(";", -1)) {
            String[] pair = part.split("=", 2);
            String name = pair[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && directives.put(name, pair.length < 2 ? "" : unquoted(pair[1].strip())) != null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(directives.get("max-age"))
                .filter(age -> SECONDS.matcher(age).matches())
                .map(Long::parseLong);
    }

    /** Whether a browser takes the declared type of content as it is. */
    boolean forbidsSniffing() {
        return values("X-Content-Type-Options").stream().findFirst().orElse("").equalsIgnoreCase("nosniff");
    }

    /** Whether a browser keeps foreign sites from showing the page in a frame. */
    boolean controlsFraming() {
        List<List<String>> ancestors = values("Content-Security-Policy").stream()
                .flatMap(policy -> ancestors(policy).stream())
                .toList();
        if (!ancestors.isEmpty()) {
            // X-Frame-Options counts for nothing beside it; of several policies each must be met.
            return ancestors.stream()
                    .anyMatch(sources -> sources.stream()
                            .noneMatch(source -> ANYBODY.matcher(source).matches()));
        }
        Set<String> options = new LinkedHashSet<>(values("X-Frame-Options").stream()
                .map(option -> option.toUpperCase(Locale.ROOT))
                .toList());
        return options.contains("DENY") || options.contains("SAMEORIGIN");
    }

    /** The sources of a policy's frame-ancestors; empty when it has none. Of a directive that stands twice the first counts. */
    private static Optional<List<String>> ancestors(String policy) {
        return Arrays.stream(policy.split(";", -1))
                .map(directive ->
                        List.of(directive.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .filter(words -> words.get(0).equals("frame-ancestors"))
                .findFirst()
                .map(words -> words.subList(1, words.size()));
    }

    /** The values of a field that may be sent several times or as a list. */
    private List<String> values(String name) {
        return headers.allValues(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
