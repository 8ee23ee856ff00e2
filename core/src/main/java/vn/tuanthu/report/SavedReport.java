package vn.tuanthu.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Measured;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A report in JSON that somebody handed over, to be repeated and compared. */
public final class SavedReport {
    /** Reads reports of later versions too, whose verdicts may say more. */
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, Measured>> MEASURED = new TypeReference<>() {};

    private final SavedResult result;

    private SavedReport(SavedResult result) {
        this.result = result;
    }

    /**
     * The report in {@code file}.
     *
     * @throws BadInputException if it is not a report as {@code check --format json} writes it
     */
    public static SavedReport read(InputText file) {
        return of(SavedResult.ofReport(file));
    }

    /**
     * The report that {@code result} is.
     *
     * @throws BadInputException if it is not a report as {@code check --format json} writes it
     */
    public static SavedReport of(SavedResult result) {
        SavedReport report = new SavedReport(result);
        try {
            report.asOf();
            report.scope();
            report.plan();
            return report;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw result.malformed("");
        }
    }

    /** The plan it was made for. */
    public String plan() {
        return result.text("plan");
    }

    /** The day it was made for. */
    public LocalDate asOf() {
        return LocalDate.parse(result.text("asOf"));
    }

    /** Whose figures it judges. */
    public Scope scope() {
        return Scope.valueOf(result.text("scope").toUpperCase(Locale.ROOT));
    }

    /** The language it is in. */
    public Language language() {
        return result.language();
    }

    /** The file it was read from. */
    public String name() {
        return result.name();
    }

    /** Whether it says that everything mandatory was met. */
    public boolean compliant() {
        return result.fields().path("compliant").asBoolean(false);
    }

    /**
     * Its verdicts, in their order.
     *
     * @throws BadInputException if one of them is not a verdict, or there are none
     */
    public List<SavedFinding> findings() {
        JsonNode all = result.fields().path("findings");
        if (!all.isArray()) {
            throw result.malformed("findings");
        }
        List<SavedFinding> findings = new ArrayList<>();
        for (JsonNode one : all) {
            try {
                findings.add(LENIENT.treeToValue(one, SavedFinding.class));
            } catch (JacksonException e) {
                throw result.malformed("findings[" + (findings.size() + 1) + "]");
            }
        }
        return findings;
    }

    /** By the id of a check, what its figure measures; empty if the report does not say. */
    public Map<String, Measured> measured() {
        try {
            return result.fields().has("measured")
                    ? LENIENT.convertValue(result.fields().get("measured"), MEASURED)
                    : Map.of();
        } catch (IllegalArgumentException e) {
            throw result.malformed("measured");
        }
    }

    /** SHA-256 of its {@code plan}, {@code rules} or {@code evidence}; empty if it does not say. */
    public String digest(String of) {
        return result.digest(of);
    }

    /** Where {@code repeated} differs from it; empty when the bytes are the same. */
    public List<Message> differencesFrom(Report repeated) {
        return result.differencesFrom(ReportJson.of(repeated, language()));
    }
}
