package vn.tuanthu.rules.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.verdict.Finding;

/**
 * What a case declares: the fields of a {@code system}, or of {@code systems}, or of a {@code budget} and its
 * {@code tasks}, as in an evidence file, and these shorthands.
 *
 * <ul>
 *   <li>The id of a system is {@code s} and its status {@code OPERATING} unless it says otherwise.
 *   <li>What belongs into its {@code profile} may stand beside it: {@code {purposes: [...], users: 9999}}.
 *   <li>{@code level: 3} is a profile that is of level 3 under each decree.
 *   <li>{@code measures: {all: 3, since: 2025-01-01, except: [TT12.D04], and: [...]}} is every measure of level 3 in place
 *       by the strictest means, and others.
 *   <li>An allocation is decided on the day of the case; its tasks are numbered and have a name and a unit in charge unless
 *       they say otherwise. The first of them is the one that is judged.
 *   <li>{@code none} leaves a field out.
 * </ul>
 */
final class Facts {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Set<String> OF_PROFILE = Set.of(
            "purposes information services users basicDataSubjects sensitiveDataSubjects infrastructureFor worksClass roundTheClock roles harm primeMinisterDecision riskAssessment strategic"
                    .split(" "));
    private static final Map<String, Object> LEVELS = yaml("""
        1: {purposes: [INTERNAL_OPERATION], information: [PUBLIC], harm: {rights: HARM}}
        2: {purposes: [INTERNAL_OPERATION], information: [PRIVATE], harm: {publicInterest: HARM}}
        3: {purposes: [INFRASTRUCTURE], information: [PUBLIC], infrastructureFor: PROVINCE}
        4: {purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: SERIOUS}}
        5: {purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: ESPECIALLY_SERIOUS}}
        """);
    private static final Map<String, Object> IN_PLACE = yaml("""
        status: IN_PLACE
        means: PRODUCT
        document: BB
        devices: [ALL_NETWORK_DEVICES]
        hotStandby: true
        distanceKm: 30
        """);

    /**
     * What was found.
     *
     * @param graded the system that is judged; null for an allocation
     * @param money the allocation; null for a system
     * @param subject the system or the row that is judged
     * @param findings about it, and about what is above it
     */
    record Found(@Nullable GradedSystem graded, @Nullable BudgetResult money, String subject, List<Finding> findings) {}

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
        put(declared, "agencies", written.agencies());
        put(declared, "systems", written.system() == null ? written.systems() : List.of(written.system()));
        put(declared, "budget", written.budget());
        put(declared, "tasks", written.tasks());
        return new Facts(declared, written.of(), place);
    }

    private static void put(Map<String, Object> declared, String name, @Nullable Object value) {
        if (value != null) {
            declared.put(name, value);
        }
    }

    /** Whether {@code text} stands anywhere. */
    boolean has(String text) {
        return text.equals(of) || scalars().contains(text);
    }

    /** Every value that is declared, as it is written. */
    Set<String> scalars() {
        return CaseData.scalars(declared);
    }

    /** With {@code value} where {@link CaseData#EACH} stands. */
    Facts with(String value) {
        return new Facts(CaseData.replaced(declared, value), CaseData.EACH.equals(of) ? value : of, place);
    }

    /** The same beside the systems of {@code others}, which are no part of the case. */
    Facts beside(List<Facts> others) {
        if (!isOneSystem()) {
            return this;
        }
        List<Object> systems = new ArrayList<>(maps(declared.get("systems")));
        for (Facts other : others) {
            if (other.isOneSystem()) {
                Map<String, Object> neighbour =
                        new LinkedHashMap<>(maps(other.declared.get("systems")).get(0));
                neighbour.put("id", "neighbour-" + systems.size());
                neighbour.put("owner", "Cơ quan bên cạnh " + systems.size());
                systems.add(neighbour);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>(declared);
        all.put("systems", systems);
        return new Facts(all, of, place);
    }

    private boolean isOneSystem() {
        return declared.get("systems") instanceof List<?> some && some.size() == 1;
    }

    // ---- what is found ----

    Found judged(String day) {
        try {
            Evidence evidence = evidence(day);
            if (evidence.budget() == null) {
                Classification all = ENGINE.classify(evidence, LocalDate.parse(day));
                GradedSystem graded =
                        all.system(of == null ? evidence.systems().get(0).id() : of);
                return new Found(
                        graded,
                        null,
                        graded.system().id(),
                        Stream.concat(graded.findings().stream(), all.findings().stream())
                                .toList());
            }
            BudgetResult all = ENGINE.allocate(evidence, LocalDate.parse(day));
            String row = of == null ? "PL.1" : of;
            return new Found(
                    null,
                    all,
                    row,
                    all.findings().stream()
                            .filter(finding -> !finding.subject().startsWith("PL.")
                                    || finding.subject().equals(row))
                            .toList());
        } catch (RuntimeException e) {
            throw new AssertionError(place + ": what is declared cannot be judged: " + e.getMessage(), e);
        }
    }

    private Evidence evidence(String day) {
        Map<String, Object> file = new LinkedHashMap<>(declared);
        file.put("plan", "hai-duong-2025");
        file.computeIfPresent(
                "systems",
                (name, systems) -> maps(systems).stream().map(Facts::system).toList());
        if (declared.containsKey("tasks")) {
            Map<String, Object> budget = new LinkedHashMap<>(Map.of("decisionDate", day));
            budget.putAll(map(declared.getOrDefault("budget", Map.of())));
            List<Object> tasks = new ArrayList<>();
            maps(Objects.requireNonNull(file.remove("tasks"))).forEach(task -> tasks.add(task(task, tasks.size() + 1)));
            budget.put("tasks", tasks);
            file.put("budget", budget);
        }
        return StructuredInput.read(text(Json.compact(CaseData.stated(file))), Evidence.class);
    }

    private InputText text(String content) {
        return InputText.of(place, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> system(Map<String, Object> written) {
        Map<String, Object> system = new LinkedHashMap<>(Map.of("id", "s", "status", "OPERATING"));
        Map<String, Object> profile = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            if (name.equals("level")) {
                profile.putAll(map(Objects.requireNonNull(LEVELS.get(String.valueOf(value)), "levels are 1 to 5")));
            } else if (OF_PROFILE.contains(name)) {
                profile.put(name, value);
            } else {
                system.put(name, name.equals("measures") && value instanceof Map<?, ?> ? measures(map(value)) : value);
            }
        });
        if (!profile.isEmpty()) {
            system.put("profile", profile);
        }
        return system;
    }

    private static List<Object> measures(Map<String, Object> written) {
        Map<String, Object> rest = new LinkedHashMap<>(written);
        int level = (Integer) rest.remove("all");
        Map<String, Object> inPlace = new LinkedHashMap<>(IN_PLACE);
        inPlace.put("date", Objects.requireNonNull(rest.remove("since"), "since"));
        List<?> except = (List<?>) Objects.requireNonNullElse(rest.remove("except"), List.of());
        inPlace.put(
                "ids",
                Law.load().articles(Measure.class).stream()
                        .filter(measure -> measure.isAskedAt(level) && !except.contains(measure.id()))
                        .map(Measure::id)
                        .toList());
        List<Object> measures = new ArrayList<>((List<?>) Objects.requireNonNullElse(rest.remove("and"), List.of()));
        measures.add(inPlace);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("measures: unknown " + rest.keySet());
        }
        return measures;
    }

    private static Map<String, Object> task(Map<String, Object> written, int no) {
        Map<String, Object> task =
                new LinkedHashMap<>(Map.of("no", no, "name", "Nhiệm vụ " + no, "leadUnit", "Sở Xây dựng"));
        task.putAll(written);
        return task;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private static Map<String, Object> yaml(String text) {
        return map(StructuredInput.read(InputText.of("yaml", text.getBytes(StandardCharsets.UTF_8)), Map.class));
    }
}
