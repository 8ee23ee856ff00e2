package vn.tuanthu.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A result in JSON that somebody handed over, whichever command wrote it, to be repeated and compared. Immutable. */
public final class SavedResult {
    /** What tells one object of a list from the others, the first that it has. */
    private static final List<String> NAMES = List.of("check", "id", "unit", "no", "regime", "pool", "node", "number");

    private final InputText file;
    private final JsonNode tree;
    private final Language language;
    private final String malformed;

    private SavedResult(InputText file, JsonNode tree, Language language, String malformed) {
        this.file = file;
        this.tree = tree;
        this.language = language;
        this.malformed = malformed;
    }

    /**
     * The result in {@code file}.
     *
     * @throws BadInputException if it is not JSON that says in which language it is
     */
    public static SavedResult read(InputText file) {
        return read(file, "text.verify.not-a-result");
    }

    /** A report of {@code check}, which is refused as such. */
    static SavedResult ofReport(InputText file) {
        return read(file, "text.verify.not-a-report");
    }

    private static SavedResult read(InputText file, String malformed) {
        try {
            JsonNode tree = Json.read(file.content());
            Language language =
                    Language.valueOf(tree.path("language").asText("").toUpperCase(Locale.ROOT));
            return new SavedResult(file, tree, language, malformed);
        } catch (IllegalArgumentException e) {
            throw malformed(file, "", malformed);
        }
    }

    /** That what stands at {@code place} is not as this program writes it. */
    public BadInputException malformed(String place) {
        return malformed(file, place, malformed);
    }

    private static BadInputException malformed(InputText file, String place, String what) {
        return new BadInputException(new Problem(file.name(), place, Message.of(what), Message.of(what + ".remedy")));
    }

    /** The file it was read from. */
    public String name() {
        return file.name();
    }

    /** The language it is in. */
    public Language language() {
        return language;
    }

    /** Its fields. */
    public JsonNode fields() {
        return tree;
    }

    /**
     * The text of a field.
     *
     * @throws BadInputException if the field is no text
     */
    public String text(String field) {
        JsonNode value = tree.path(field);
        if (!value.isTextual()) {
            throw malformed(field);
        }
        return value.asText();
    }

    /**
     * The day in a field.
     *
     * @throws BadInputException if the field is no day
     */
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            throw malformed(field);
        }
    }

    /** SHA-256 of its {@code plan}, {@code rules} or {@code evidence}; empty if it does not say. */
    public String digest(String of) {
        return tree.path("digests").path(of).asText("");
    }

    /** Where the result as it is now, {@code repeated}, differs from it; empty when the bytes are the same. */
    public List<Message> differencesFrom(String repeated) {
        if (repeated.equals(file.content())) {
            return List.of();
        }
        List<Message> differences = new ArrayList<>();
        compare("", tree, Json.read(repeated), differences);
        if (differences.isEmpty()) {
            differences.add(Message.of("text.verify.layout"));
        }
        return differences;
    }

    private static void compare(String path, JsonNode then, JsonNode now, List<Message> differences) {
        if (then.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>(Json.names(then));
            names.addAll(Json.names(now));
            names.forEach(name -> compare(path + "/" + name, then.path(name), now.path(name), differences));
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int i = 0; i < then.size(); i++) {
                compare(path + "[" + name(then.get(i), i) + "]", then.get(i), now.get(i), differences);
            }
        } else if (!then.equals(now) && !then.toString().equals(now.toString())) {
            differences.add(Message.of("text.verify.difference", path, shortened(then), shortened(now)));
        }
    }

    private static String name(JsonNode one, int place) {
        Optional<String> known = NAMES.stream()
                .map(one::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst();
        String subject = one.path("subject").asText("");
        return known.map(id -> subject.isEmpty() ? id : id + " " + subject).orElse(String.valueOf(place + 1));
    }

    private static String shortened(JsonNode node) {
        if (node.isArray()) {
            return node.size() + " ×";
        }
        String text = node.isMissingNode() ? "–" : node.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
