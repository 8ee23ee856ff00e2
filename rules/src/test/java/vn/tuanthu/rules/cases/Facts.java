package vn.tuanthu.rules.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.security.Classification;

/**
 * What a case declares: the fields of a system, or of {@code systems}, as in an evidence file, and these shorthands.
 *
 * <ul>
 *   <li>The id is {@code s} and the status {@code OPERATING} where a system does not say otherwise.
 *   <li>What belongs into {@code profile} may stand beside it: {@code {purposes: [...], users: 9999}}.
 *   <li>{@code level: 3} is a profile that is of level 3 under each decree.
 *   <li>{@code measures: {all: 3, since: 2025-01-01, except: [TT12.D04], and: [...]}} is every measure of level 3 in place
 *       by the strictest means, and others.
 *   <li>{@code none} for {@code $} leaves the field out.
 * </ul>
 */
final class Facts {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PlanReader.HAI_DUONG_2025);
    private static final Set<String> OF_PROFILE = Set.of(
            "purposes",
            "information",
            "services",
            "users",
            "basicDataSubjects",
            "sensitiveDataSubjects",
            "infrastructureFor",
            "worksClass",
            "roundTheClock",
            "roles",
            "harm",
            "primeMinisterDecision",
            "riskAssessment");
    private static final Map<String, Map<String, Object>> LEVELS = Map.of(
            "1",
                    Map.of(
                            "purposes",
                            List.of("INTERNAL_OPERATION"),
                            "information",
                            List.of("PUBLIC"),
                            "harm",
                            Map.of("rights", "HARM")),
            "2",
                    Map.of(
                            "purposes",
                            List.of("INTERNAL_OPERATION"),
                            "information",
                            List.of("PRIVATE"),
                            "harm",
                            Map.of("publicInterest", "HARM")),
            "3", Map.of("purposes", List.of("INFRASTRUCTURE"), "infrastructureFor", "PROVINCE"),
            "4", Map.of("purposes", List.of("DEFENCE_OR_SECURITY"), "harm", Map.of("nationalSecurity", "SERIOUS")),
            "5",
                    Map.of(
                            "purposes",
                            List.of("DEFENCE_OR_SECURITY"),
                            "harm",
                            Map.of("nationalSecurity", "ESPECIALLY_SERIOUS")));

    private final Map<String, Object> declared;
    private final @Nullable String of;
    private final String place;

    private Facts(Map<String, Object> declared, @Nullable String of, String place) {
        this.declared = declared;
        this.of = of;
        this.place = place;
    }

    static Facts of(LawCase.Written written, String place) {
        Map<String, Object> declared = new LinkedHashMap<>();
        List<Map<String, Object>> systems = written.systems() == null ? List.of() : written.systems();
        declared.put("systems", written.system() == null ? systems : List.of(written.system()));
        if (written.agencies() != null) {
            declared.put("agencies", written.agencies());
        }
        return new Facts(declared, written.of(), place);
    }

    /** Whether {@code text} stands anywhere. */
    boolean has(String text) {
        return text.equals(of) || scalars().contains(text);
    }

    /** Every value that is declared, as it is written. */
    Set<String> scalars() {
        Set<String> all = new TreeSet<>();
        collect(declared, all);
        return all;
    }

    private static void collect(Object value, Set<String> all) {
        if (value instanceof Map<?, ?> fields) {
            fields.values().forEach(one -> collect(one, all));
        } else if (value instanceof List<?> many) {
            many.forEach(one -> collect(one, all));
        } else {
            all.add(String.valueOf(value));
        }
    }

    /** With {@code value} where {@code each} stands. */
    @SuppressWarnings("unchecked")
    Facts with(String each, String value) {
        return new Facts(
                (Map<String, Object>) Objects.requireNonNull(replaced(declared, each, value)),
                each.equals(of) ? value : of,
                place);
    }

    private static @Nullable Object replaced(Object old, String each, String value) {
        if (old instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((name, field) -> {
                Object changed = replaced(field, each, value);
                if (changed != null) {
                    copy.put((String) name, changed);
                }
            });
            return copy;
        }
        if (old instanceof List<?> many) {
            return many.stream()
                    .map(one -> replaced(one, each, value))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (!old.equals(each)) {
            return old;
        }
        return switch (value) {
            case "none" -> null;
            case "true", "false" -> Boolean.valueOf(value);
            default -> value.matches("\\d+") ? (Object) Long.valueOf(value) : value;
        };
    }

    /** Id of the system that is judged. */
    String judged() {
        return of == null ? String.valueOf(completed(systems().get(0)).get("id")) : of;
    }

    Classification classified(String day) {
        try {
            Map<String, Object> file = new LinkedHashMap<>(declared);
            file.put("plan", PlanReader.HAI_DUONG_2025);
            file.put("systems", systems().stream().map(Facts::completed).toList());
            String json = JsonMapper.shared().writeValueAsString(file);
            InputText text = InputText.of(place, json.getBytes(StandardCharsets.UTF_8));
            return ENGINE.classify(StructuredInput.read(text, Evidence.class), LocalDate.parse(day));
        } catch (RuntimeException e) {
            throw new AssertionError(place + ": what is declared cannot be judged: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> systems() {
        return (List<Map<String, Object>>) Objects.requireNonNull(declared.get("systems"));
    }

    private static Map<String, Object> completed(Map<String, Object> written) {
        Map<String, Object> system = new LinkedHashMap<>(Map.of("id", "s", "status", "OPERATING"));
        Map<String, Object> profile = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            if (name.equals("level")) {
                profile.putAll(Objects.requireNonNull(LEVELS.get(String.valueOf(value)), "levels are 1 to 5"));
            } else if (OF_PROFILE.contains(name)) {
                profile.put(name, value);
            } else if (name.equals("measures") && value instanceof Map<?, ?> all) {
                system.put(name, measures(all));
            } else {
                system.put(name, value);
            }
        });
        if (!profile.isEmpty()) {
            system.put("profile", profile);
        }
        return system;
    }

    private static List<Object> measures(Map<?, ?> written) {
        Map<Object, Object> all = new LinkedHashMap<>(written);
        int level = Integer.parseInt(String.valueOf(all.remove("all")));
        Object since = Objects.requireNonNull(all.remove("since"), "since");
        List<?> except = (List<?>) Objects.requireNonNullElse(all.remove("except"), List.of());
        List<Object> measures = new ArrayList<>((List<?>) Objects.requireNonNullElse(all.remove("and"), List.of()));
        if (!all.isEmpty()) {
            throw new IllegalArgumentException("measures: unknown " + all.keySet());
        }
        measures.add(Map.of(
                "ids",
                Law.load().articles(Measure.class).stream()
                        .filter(measure -> measure.isAskedAt(level) && !except.contains(measure.id()))
                        .map(Measure::id)
                        .toList(),
                "status",
                "IN_PLACE",
                "means",
                "PRODUCT",
                "document",
                "BB",
                "date",
                since,
                "devices",
                List.of("ALL_NETWORK_DEVICES"),
                "hotStandby",
                true,
                "distanceKm",
                30));
        return measures;
    }
}
