package vn.tuanthu.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Measured;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A report in JSON that somebody handed over, to be repeated and compared. */
public final class SavedReport {
    /** Reads reports of later versions too, whose verdicts may say more. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, Measured>> MEASURED = new TypeReference<>() {};

    private final InputText file;
    private final JsonNode tree;

    private SavedReport(InputText file, JsonNode tree) {
        this.file = file;
        this.tree = tree;
    }

    /**
     * The report in {@code file}.
     *
     * @throws BadInputException if it is not a report as {@code check --format json} writes it
     */
    public static SavedReport read(InputText file) {
        try {
            SavedReport report = new SavedReport(file, Json.read(file.content()));
            report.asOf();
            report.scope();
            report.language();
            report.plan();
            return report;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw notAReport(file, "");
        }
    }

    private static BadInputException notAReport(InputText file, String place) {
        return new BadInputException(new Problem(
                file.name(),
                place,
                Message.of("text.verify.not-a-report"),
                Message.of("text.verify.not-a-report.remedy")));
    }

    /** The plan it was made for. */
    public String plan() {
        return field("plan");
    }

    /** The day it was made for. */
    public LocalDate asOf() {
        return LocalDate.parse(field("asOf"));
    }

    /** Whose figures it judges. */
    public Scope scope() {
        return Scope.valueOf(field("scope").toUpperCase(Locale.ROOT));
    }

    /** The language it is in. */
    public Language language() {
        return Language.valueOf(field("language").toUpperCase(Locale.ROOT));
    }

    /** The file it was read from. */
    public String name() {
        return file.name();
    }

    /** Whether it says that everything mandatory was met. */
    public boolean compliant() {
        return tree.path("compliant").asBoolean(false);
    }

    /**
     * Its verdicts, in their order.
     *
     * @throws BadInputException if one of them is not a verdict, or there are none
     */
    public List<SavedFinding> findings() {
        JsonNode all = tree.path("findings");
        if (!all.isArray()) {
            throw notAReport(file, "findings");
        }
        List<SavedFinding> findings = new ArrayList<>();
        for (JsonNode one : all) {
            try {
                findings.add(LENIENT.treeToValue(one, SavedFinding.class));
            } catch (JacksonException e) {
                throw notAReport(file, "findings[" + (findings.size() + 1) + "]");
            }
        }
        return findings;
    }

    /** By the id of a check, what its figure measures; empty if the report does not say. */
    public Map<String, Measured> measured() {
        try {
            return tree.has("measured") ? LENIENT.convertValue(tree.get("measured"), MEASURED) : Map.of();
        } catch (IllegalArgumentException e) {
            throw notAReport(file, "measured");
        }
    }

    /** SHA-256 of its {@code plan}, {@code rules} or {@code evidence}; empty if it does not say. */
    public String digest(String of) {
        return tree.path("digests").path(of).asText("");
    }

    /** Where {@code repeated} differs from it; empty when the bytes are the same. */
    public List<Message> differencesFrom(Report repeated) {
        String now = ReportJson.of(repeated, language());
        if (now.equals(file.content())) {
            return List.of();
        }
        List<Message> differences = new ArrayList<>();
        compare("", tree, Json.read(now), differences);
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
                String name = then.get(i).path("check").isTextual()
                        ? "[" + then.get(i).get("check").asText() + " "
                                + then.get(i).path("subject").asText("") + "]"
                        : "[" + (i + 1) + "]";
                compare(path + name, then.get(i), now.get(i), differences);
            }
        } else if (!then.equals(now) && !then.toString().equals(now.toString())) {
            differences.add(Message.of("text.verify.difference", path, shortened(then), shortened(now)));
        }
    }

    private static String shortened(JsonNode node) {
        if (node.isArray()) {
            return node.size() + " ×";
        }
        String text = node.isMissingNode() ? "–" : node.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private String field(String name) {
        JsonNode value = tree.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name);
        }
        return value.asText();
    }
}
