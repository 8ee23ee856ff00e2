package vn.tuanthu.testkit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Message;

/** axe-core, which looks for what keeps people from using a page: the rules of WCAG 2.1, levels A and AA. */
final class Axe {
    private static final String RUN = ";axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],"
            + " resultTypes: ['violations']}).then(found => JSON.stringify(found.violations.map(one =>"
            + " ({id: one.id, help: one.help, places: one.nodes.length, first: one.nodes[0].target.join(' ')}))))";

    /** The rules whose words stand in our messages; of the others axe-core's own are given. */
    private static final Set<String> IN_OUR_WORDS = Set.of(
            "html-has-lang",
            "image-alt",
            "color-contrast",
            "label",
            "link-name",
            "button-name",
            "document-title",
            "frame-title",
            "scrollable-region-focusable",
            "meta-viewport");

    private Axe() {}

    /** The script that looks at the page it is run in, and gives {@link #violations} what it found. */
    static String script() throws IOException {
        try (InputStream script = Axe.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8)
                    + RUN;
        }
    }

    /** What the script {@code found} against {@code page}, a sentence for each rule that is broken. */
    static List<Message> violations(URI page, String found) {
        List<Message> violations = new ArrayList<>();
        for (JsonNode one : Json.read(found)) {
            String rule = one.path("id").asText();
            violations.add(Message.of(
                    "probe.inaccessible",
                    page.toString(),
                    IN_OUR_WORDS.contains(rule)
                            ? Message.of("probe.axe." + rule)
                            : one.path("help").asText(),
                    rule,
                    one.path("places").asInt(),
                    one.path("first").asText()));
        }
        return violations;
    }
}
