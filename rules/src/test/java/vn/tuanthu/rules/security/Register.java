package vn.tuanthu.rules.security;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SecurityMeasure.Means;
import vn.tuanthu.evidence.SecurityMeasure.Status;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;

/** Short ways to declare systems and to read what was found about them. */
final class Register {
    static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");

    /** The evidence in which systems answer for themselves. */
    static Evidence derived(Evidence evidence, LocalDate day) {
        SecurityEngine systems = SecurityEngine.forPlan(ENGINE.plan());
        return systems.derive(evidence, systems.classify(evidence, day, new Digests("plan", "rules", "evidence")));
    }

    static final Law LAW = Law.load();

    /** Level 3 under ND85 (10.000 users), level 2 under ND331 (fewer than 100.000 people). */
    static final String BETWEEN =
            "profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE], "
                    + "users: 10000, basicDataSubjects: 99999, sensitiveDataSubjects: 0}";

    private Register() {}

    /** Systems as they stand in an evidence file, each line indented as there. */
    static Evidence of(String systems) {
        String file = "plan: hai-duong-2025\nsystems:\n" + systems;
        return StructuredInput.read(
                InputText.of("register.yaml", file.getBytes(StandardCharsets.UTF_8)), Evidence.class);
    }

    /** One operating system, {@code fields} being the lines below its id. */
    static Evidence system(String... fields) {
        String all = fields.length == 0 ? "" : "    " + String.join("\n    ", fields) + "\n";
        String status = ("\n" + all).contains("\n    status:") ? "" : "    status: OPERATING\n";
        return of("  - id: s\n" + status + all);
    }

    /** One operating system of the same level under each regime. */
    static Evidence ofLevel(int level, String... fields) {
        return system(
                Stream.concat(Stream.of(profile(level)), Stream.of(fields)).toArray(String[]::new));
    }

    static String profile(int level) {
        return switch (level) {
            case 1 -> "profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC], harm: {rights: HARM}}";
            case 2 -> "profile: {purposes: [INTERNAL_OPERATION], information: [PRIVATE], harm: {publicInterest: HARM}}";
            case 3 -> "profile: {purposes: [INFRASTRUCTURE], information: [PUBLIC], infrastructureFor: PROVINCE}";
            case 4 -> "profile: {purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: SERIOUS}}";
            default -> "profile: {purposes: [DEFENCE_OR_SECURITY], harm: {nationalSecurity: ESPECIALLY_SERIOUS}}";
        };
    }

    static GradedSystem graded(Evidence evidence, String day) {
        return ENGINE.classify(evidence, LocalDate.parse(day)).systems().get(0);
    }

    static GradedSystem graded(Evidence evidence, String id, String day) {
        return ENGINE.classify(evidence, LocalDate.parse(day)).systems().stream()
                .filter(system -> system.system().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Finding finding(Evidence evidence, String day, String check) {
        return finding(graded(evidence, day), check);
    }

    static Finding finding(GradedSystem system, String check) {
        List<Finding> found =
                system.findings().stream().filter(f -> f.check().equals(check)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " verdicts on " + check + ", there are "
                    + system.findings().stream().map(Finding::check).toList());
        }
        return found.get(0);
    }

    /** {@code evidence} with every measure of {@code level} of its first system in place by the strictest means. */
    static Evidence complete(Evidence evidence, int level, String documentDate, String... except) {
        List<SecurityMeasure> measures =
                new ArrayList<>(evidence.systems().get(0).measures());
        measures.addAll(inPlace(level, documentDate, except));
        return withMeasures(evidence, measures);
    }

    /** Every measure of {@code level} in place by the strictest means. */
    static List<SecurityMeasure> inPlace(int level, String documentDate, String... except) {
        Set<String> left = Set.of(except);
        return LAW.articles(Measure.class).stream()
                .filter(measure -> measure.isAskedAt(level) && !left.contains(measure.id()))
                .map(measure -> inPlace(measure.id(), documentDate))
                .toList();
    }

    static SecurityMeasure inPlace(String id, String documentDate) {
        return new SecurityMeasure(
                List.of(id),
                Status.IN_PLACE,
                Means.PRODUCT,
                "Biên bản " + id,
                LocalDate.parse(documentDate),
                null,
                List.of(Device.ALL_NETWORK_DEVICES),
                true,
                30L,
                null);
    }

    static Evidence withMeasures(Evidence evidence, List<SecurityMeasure> measures) {
        List<InformationSystem> systems = new ArrayList<>(evidence.systems());
        systems.set(0, systems.get(0).withMeasures(measures));
        return evidence.withSystems(systems);
    }

    static Map<String, Finding> byCheck(GradedSystem system) {
        return system.findings().stream().collect(Collectors.toMap(Finding::check, finding -> finding));
    }
}
