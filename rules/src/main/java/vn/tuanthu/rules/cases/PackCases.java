package vn.tuanthu.rules.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PackShape;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Scope;

/**
 * The cases of a plan pack, {@code cases.yaml}: by check, what is declared and what is to be found.
 *
 * <pre>{@code
 * day: 2026-12-31                       # of the cases that give none
 * cases:
 *   II.1a:                              # the check
 *     - case: on the threshold, and one short
 *       agency: {tier: PROVINCE, kind: DEPARTMENT}
 *       figure: $/10
 *       expect: {9: PASS, 8: {outcome: FAIL, shortfall: 1}}
 * }</pre>
 *
 * <p>What stands for {@code $} are the keys of {@code expect}. {@code figure} is the figure of the check's indicator:
 * {@code 9/10}, {@code 40.5 %}, {@code 85} or fields of a measurement. {@code agencies} may each have a {@code figure}. At province
 * scope and without agencies it is the province's own. {@code attestation} are fields of an attestation for the check.
 * {@code evidence} are fields of an evidence file. {@code none} leaves a field out.
 * A case whose agencies the plan does not list is judged as if they were all there are.
 */
public final class PackCases {
    /** Its name in a pack. */
    public static final String FILE = "cases.yaml";

    record CaseFile(
            @Nullable String day,
            @Nullable Scope scope,
            @JsonProperty(required = true) Map<String, List<Written>> cases) {}

    /** A case as it is written. */
    record Written(
            @JsonProperty(value = "case", required = true) String name,
            @Nullable String day,
            @Nullable Scope scope,
            @Nullable Map<String, Object> agency,
            @Nullable List<Map<String, Object>> agencies,
            @Nullable Object figure,
            @Nullable Map<String, Object> attestation,
            @Nullable Map<String, Object> evidence,
            @Nullable String of,
            @JsonProperty(required = true) Object expect) {}

    private final InputText text;
    private final Plan plan;
    private final SourceLocations places;
    private final List<PackCase> cases = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Judges what the plan asks of agencies of a case's own; made when a case has some. */
    private @Nullable ComplianceEngine unlisted;

    private PackCases(InputText text, Plan plan) {
        this.text = text;
        this.plan = plan;
        this.places = SourceLocations.of(text);
    }

    /**
     * The cases in {@code text}, in their order.
     *
     * @throws BadInputException with every case that is not written as it must be
     */
    public static List<PackCase> read(InputText text, Plan plan) {
        return read(text, plan, Set.of());
    }

    /**
     * The same of a plan of which some checks could not be read.
     *
     * @param unread their ids: nothing is said of their cases
     * @throws BadInputException with every other case that is not written as it must be
     */
    public static List<PackCase> read(InputText text, Plan plan, Set<String> unread) {
        return new PackCases(text, plan).read(unread);
    }

    /** JSON Schema (2020-12) of the file, indented. */
    public static String schema() {
        return PackShape.schema(CaseFile.class);
    }

    /** Ids of the checks of {@code plan} that none of {@code cases} is about. */
    public static List<String> without(List<PackCase> cases, Plan plan) {
        Set<String> tried = new LinkedHashSet<>();
        cases.forEach(one -> tried.add(one.check()));
        return plan.checks().stream()
                .map(Check::id)
                .filter(id -> !tried.contains(id))
                .toList();
    }

    private List<PackCase> read(Set<String> unread) {
        CaseFile file = StructuredInput.read(text, CaseFile.class);
        file.cases().forEach((id, written) -> {
            if (unread.contains(id)) {
                return;
            }
            Check check = plan.checks().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
            if (check == null) {
                List<String> known = plan.checks().stream().map(Check::id).toList();
                bad(
                        "/cases/" + id,
                        Message.of("cases.unknown-check", id),
                        Suggestion.remedy(id, known, () -> Message.of("input.one-of", String.join(", ", known))));
                return;
            }
            for (int i = 0; i < written.size(); i++) {
                String at = "/cases/" + id + "/" + i;
                Written one = written.get(i);
                try {
                    cases(check, one, file, at);
                } catch (BadInputException e) {
                    problems.addAll(e.problems());
                } catch (DateTimeException e) {
                    bad(at, Message.of("cases.no-day"), Message.of("input.expected.date"));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cases;
    }

    private void cases(Check check, Written written, CaseFile file, String at) {
        String day = written.day() == null ? file.day() : written.day();
        if (day == null) {
            bad(at, Message.of("cases.no-day"), Message.of("input.expected.date"));
            return;
        }
        Scope scope =
                Objects.requireNonNullElse(written.scope(), Objects.requireNonNullElse(file.scope(), Scope.AGENCY));
        if (scope == Scope.AGENCY && written.agency() == null && written.agencies() == null) {
            bad(at, Message.of("cases.no-agency"), Message.of("cases.no-agency.remedy"));
            return;
        }
        Map<String, Object> declared = new LinkedHashMap<>();
        put(declared, "agency", written.agency());
        put(declared, "agencies", written.agencies());
        put(declared, "figure", written.figure());
        put(declared, "attestation", written.attestation());
        put(declared, "evidence", written.evidence());
        put(declared, "of", written.of());
        if (!day.equals(CaseData.EACH) && !CaseData.hasEach(declared)) {
            add(check, written.name(), day, scope, declared, written.expect(), at);
        } else if (written.expect() instanceof Map<?, ?> each) {
            each.forEach((key, found) -> add(
                    check,
                    written.name() + ": " + key,
                    day.equals(CaseData.EACH) ? String.valueOf(key) : day,
                    scope,
                    CaseData.replaced(declared, String.valueOf(key)),
                    found,
                    at));
        } else {
            bad(at, Message.of("cases.each", CaseData.EACH), Message.of("cases.each.remedy"));
        }
    }

    private static void put(Map<String, Object> declared, String name, @Nullable Object value) {
        if (value != null) {
            declared.put(name, value);
        }
    }

    private void add(
            Check check, String name, String day, Scope scope, Map<String, Object> declared, Object expect, String at) {
        ExpectedVerdict expected = expected(expect, at);
        if (expected == null) {
            return;
        }
        Object of = declared.get("of");
        Evidence evidence = evidence(check, scope, CaseData.stated(declared), at);
        cases.add(new PackCase(
                check.id(),
                name,
                text.name() + ":" + line(at),
                LocalDate.parse(day),
                scope,
                evidence,
                of == null ? null : String.valueOf(of),
                hasOthers(evidence) ? this::ofOwnAgencies : null,
                expected));
    }

    /** Whether it has agencies of its own in place of those that the plan lists: then these are all there are. */
    private boolean hasOthers(Evidence evidence) {
        return evidence.agencies().stream()
                .anyMatch(agency -> plan.agencies().stream().anyMatch(listed -> listed.tier() == agency.tier())
                        && plan.agencies().stream()
                                .noneMatch(listed -> listed.id().equals(agency.id())));
    }

    private ComplianceEngine ofOwnAgencies() {
        if (unlisted == null) {
            unlisted = ComplianceEngine.forPlan(plan.withoutAgencies());
        }
        return unlisted;
    }

    private @Nullable ExpectedVerdict expected(Object written, String at) {
        Object fields = written instanceof String outcome ? Map.of("outcome", outcome) : written;
        ExpectedVerdict expected = bound(fields, ExpectedVerdict.class, at);
        if (expected.outcome() == null
                || expected.outcome().equals(ExpectedVerdict.NOT_ASKED) && expected.isMoreThanAnOutcome()) {
            bad(at, Message.of("cases.no-outcome"), Message.of("cases.no-outcome.remedy"));
            return null;
        }
        return expected;
    }

    // ---- what is declared ----

    private Evidence evidence(Check check, Scope scope, Map<String, Object> declared, String at) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("plan", plan.id());
        List<Object> agencies = new ArrayList<>();
        List<Object> figures = new ArrayList<>();
        List<Object> attestations = new ArrayList<>();
        for (Map<String, Object> one : agencies(declared)) {
            Map<String, Object> agency = new LinkedHashMap<>(one);
            agency.putIfAbsent("id", "a" + (agencies.isEmpty() ? "" : agencies.size() + 1));
            Object figure = agency.remove("figure");
            if (figure == null && !declared.containsKey("agencies")) {
                figure = declared.get("figure");
            }
            if (figure != null) {
                figures.add(measurement(check, figure, agency.get("id"), at));
            }
            Object attestation = scope == Scope.AGENCY ? declared.get("attestation") : null;
            if (attestation != null) {
                attestations.add(attestation(check, attestation, agency.get("id")));
            }
            agencies.add(agency);
        }
        if (agencies.isEmpty() && declared.containsKey("figure")) {
            figures.add(measurement(check, declared.get("figure"), null, at));
        }
        if (scope == Scope.PROVINCE && declared.containsKey("attestation")) {
            attestations.add(attestation(check, declared.get("attestation"), null));
        }
        file.put("agencies", agencies);
        file.put("measurements", figures);
        file.put("attestations", attestations);
        if (declared.get("evidence") instanceof Map<?, ?> more) {
            more.forEach((name, value) -> file.merge(String.valueOf(name), value, PackCases::together));
        }
        return bound(file, Evidence.class, at);
    }

    private static Object together(Object one, Object other) {
        if (one instanceof List<?> some && other instanceof List<?> more) {
            List<Object> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }
        return other;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> agencies(Map<String, Object> declared) {
        Object many = declared.get("agencies");
        Object one = declared.get("agency");
        return many != null
                ? (List<Map<String, Object>>) many
                : one == null ? List.of() : List.of((Map<String, Object>) one);
    }

    private Map<String, Object> measurement(Check check, Object figure, @Nullable Object agency, String at) {
        Map<String, Object> measurement = new LinkedHashMap<>();
        put(measurement, "agency", agency);
        if (check instanceof Target target) {
            measurement.put("indicator", target.indicatorId());
            if (agency == null && target.tiers().size() == 1 && isOneOfSeveral(target)) {
                measurement.put("tier", target.tiers().iterator().next().name());
            }
        }
        measurement.put("period", plan.period().toString());
        measurement.put("source", text.name());
        if (figure instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> measurement.put(String.valueOf(name), value));
        } else {
            written(measurement, String.valueOf(figure).strip(), at);
        }
        return measurement;
    }

    private void written(Map<String, Object> measurement, String figure, String at) {
        if (figure.matches("-?\\d+\\s*/\\s*-?\\d+")) {
            String[] counts = figure.split("/");
            measurement.put("numerator", Long.parseLong(counts[0].strip()));
            measurement.put("denominator", Long.parseLong(counts[1].strip()));
        } else if (figure.matches("[+-]?\\d+([.,]\\d+)?\\s*%( (RISE|FALL|OF_BASE))?")) {
            String[] parts = figure.split("%");
            measurement.put("percent", new BigDecimal(parts[0].strip().replace(',', '.')));
            put(measurement, "percentIs", parts.length == 1 ? null : parts[1].strip());
        } else if (figure.matches("-?\\d+(\\.\\d+)?")) {
            measurement.put("value", new BigDecimal(figure));
        } else {
            bad(at, Message.of("cases.figure", figure), Message.of("cases.figure.remedy"));
        }
    }

    private boolean isOneOfSeveral(Target target) {
        return plan.targets().stream()
                        .filter(other -> other.indicatorId().equals(target.indicatorId()))
                        .count()
                > 1;
    }

    private static Map<String, Object> attestation(Check check, Object fields, @Nullable Object agency) {
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("check", check.id());
        put(attestation, "agency", agency);
        ((Map<?, ?>) fields).forEach((name, value) -> attestation.put(String.valueOf(name), value));
        return attestation;
    }

    private <T> T bound(Object fields, Class<T> type, String at) {
        String json = Json.compact(fields);
        try {
            return StructuredInput.read(InputText.of(text.name(), json.getBytes(StandardCharsets.UTF_8)), type);
        } catch (BadInputException e) {
            // Its own lines are those of the words it was made of, not of the file.
            throw new BadInputException(e.problems().stream()
                    .map(one -> new Problem(one.file(), places.at(at), one.what(), one.remedy()))
                    .toList());
        }
    }

    private String line(String at) {
        return places.at(at).replaceAll(" .*", "");
    }

    private void bad(String at, Message what, Message remedy) {
        problems.add(new Problem(text.name(), places.at(at), what, remedy));
    }
}
