package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.DossierReturn;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.ProtectionLayers;
import vn.tuanthu.evidence.SecurityIncident;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.Identities;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;

/** Says what is wrong with declared systems before any is graded. */
final class SystemValidator {
    /** More than there are people: sums of such counts stay far below what a number can hold. */
    private static final long MOST = 100_000_000_000L;

    private static final long MOST_MONTHS = 1_200;

    /** For so many unknown names the nearest known one is sought: that takes time, and nobody reads more. */
    private static final int SOUGHT = 100;

    /** Reasons name every system on the way down. */
    private static final int MOST_LAYERS = 20;

    private final List<InformationSystem> systems;
    private final String file;
    private final SourceLocations places;
    private final @Nullable LocalDate declaredOn;
    private final Set<String> agencies;
    private final Set<String> ids;
    private final Set<String> measures;
    private final Set<String> settings;
    private final List<Problem> problems = new ArrayList<>();

    SystemValidator(Law law, Evidence evidence, String file, SourceLocations places) {
        this.systems = evidence.systems();
        this.file = file;
        this.places = places;
        this.declaredOn = evidence.asOf();
        this.agencies = evidence.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        this.ids = systems.stream().map(InformationSystem::id).collect(Collectors.toSet());
        this.measures = law.articles(Measure.class).stream().map(Measure::id).collect(Collectors.toSet());
        this.settings = Stream.concat(
                        law.articles(AdvisedFigure.class).stream().map(AdvisedFigure::setting),
                        law.articles(LegalRequirement.class).stream().flatMap(asked -> asked.settings().stream()))
                .collect(Collectors.toSet());
    }

    List<Problem> problems() {
        Set<String> seen = new HashSet<>();
        Identities identities = new Identities();
        for (int i = 0; i < systems.size(); i++) {
            InformationSystem system = systems.get(i);
            String at = "/systems/" + i;
            Message alike = identities.add(system.id());
            if (Blank.is(system.id())) {
                bad(at + "/id", "security.bad.blank-id");
            } else if (!seen.add(system.id())) {
                bad(at + "/id", "security.bad.repeated-id", system.id());
            } else if (alike != null) {
                problem(at + "/id", alike, Identities.remedy());
            }
            if (system.agency() != null && !agencies.contains(system.agency())) {
                unknown(at + "/agency", "security.bad.unknown-agency", system.agency(), agencies);
            }
            profile(system.profile(), at + "/profile");
            hosting(system.hosting(), at + "/hosting");
            components(system, at);
            dates(system, at);
            approval(system.approval(), at + "/approval");
            dossier(system, at);
            documents(system, at);
            measures(system, at);
            settings(system, at);
            reports(system, at);
        }
        if (problems.isEmpty()) {
            nesting();
        }
        return problems;
    }

    // ---- profile ----

    private void profile(@Nullable SystemProfile profile, String at) {
        if (profile == null) {
            return;
        }
        count(at, "users", profile.users());
        count(at, "basicDataSubjects", profile.basicDataSubjects());
        count(at, "sensitiveDataSubjects", profile.sensitiveDataSubjects());
        Set<Information> kinds = Set.copyOf(profile.information());
        boolean personal = kinds.contains(Information.PERSONAL);
        if (!kinds.isEmpty()
                && !personal
                && !kinds.contains(Information.PRIVATE)
                && (some(profile.basicDataSubjects()) || some(profile.sensitiveDataSubjects()))) {
            bad(at + "/information", "security.bad.subjects-without-personal");
        }
        if (personal && isZero(profile.basicDataSubjects()) && isZero(profile.sensitiveDataSubjects())) {
            bad(at + "/basicDataSubjects", "security.bad.personal-without-subjects");
        }
        if (!kinds.isEmpty() && !personal && !kinds.contains(Information.PRIVATE) && some(profile.users())) {
            bad(at + "/users", "security.bad.users-without-information");
        }
        Set<Purpose> purposes = Set.copyOf(profile.purposes());
        boolean facing = purposes.contains(Purpose.PEOPLE_AND_BUSINESSES)
                || purposes.contains(Purpose.ADMINISTRATIVE_PROCEDURES);
        if (!profile.services().isEmpty() && !facing) {
            bad(at + "/services", "security.bad.services-without-purpose");
        }
        if (profile.infrastructureFor() != null && !purposes.contains(Purpose.INFRASTRUCTURE)) {
            bad(at + "/infrastructureFor", "security.bad.field-without-purpose", "infrastructureFor", "INFRASTRUCTURE");
        }
        if (profile.worksClass() != null && !purposes.contains(Purpose.INDUSTRIAL_CONTROL)) {
            bad(at + "/worksClass", "security.bad.field-without-purpose", "worksClass", "INDUSTRIAL_CONTROL");
        }
        level(profile.primeMinisterDecision(), at + "/primeMinisterDecision");
        level(profile.riskAssessment(), at + "/riskAssessment");
    }

    private void level(@Nullable LevelBasis basis, String at) {
        if (basis != null) {
            level(basis.level(), at + "/level");
            says(basis.document(), at, "document");
        }
    }

    private void level(int level, String at) {
        if (level < 1 || level > 5) {
            bad(at, "security.bad.level", level);
        }
    }

    private void count(String at, String field, @Nullable Long count) {
        if (count != null && count < 0) {
            bad(at + "/" + field, "security.bad.negative", field, count);
        } else if (count != null && count > MOST) {
            bad(at + "/" + field, "security.bad.too-large", field, count, MOST);
        }
    }

    private static boolean some(@Nullable Long count) {
        return count != null && count > 0;
    }

    private static boolean isZero(@Nullable Long count) {
        return count != null && count == 0;
    }

    private void hosting(@Nullable Hosting hosting, String at) {
        if (hosting != null
                && hosting.sharedSecurity().contains(Hosting.SharedSecurity.NONE)
                && Set.copyOf(hosting.sharedSecurity()).size() > 1) {
            bad(at + "/sharedSecurity", "security.bad.shared-none");
        }
    }

    // ---- components ----

    private void components(InformationSystem system, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < system.components().size(); i++) {
            String component = system.components().get(i);
            if (!ids.contains(component)) {
                unknown(at + "/components/" + i, "security.bad.unknown-component", component, ids);
            } else if (!seen.add(component)) {
                bad(at + "/components/" + i, "security.bad.repeated-component", component);
            }
        }
    }

    /** No system may be, through whatever parts, a part of itself, nor have parts of parts without end. */
    private void nesting() {
        Map<String, List<String>> parts = new HashMap<>();
        systems.forEach(system -> parts.put(system.id(), system.components()));
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < systems.size(); i++) {
            String id = systems.get(i).id();
            List<String> path = new ArrayList<>();
            if (layers(id, parts, path, known) > MOST_LAYERS) {
                String at = "/systems/" + i + "/components";
                if (path.size() > new HashSet<>(path).size()) {
                    bad(at, "security.bad.cycle", String.join(" → ", path));
                } else {
                    bad(at, "security.bad.deep", id, MOST_LAYERS);
                }
                return;
            }
        }
    }

    /** How many layers of systems there are from {@code id} down; the path is left where there are too many. */
    private static int layers(
            String id, Map<String, List<String>> parts, List<String> path, Map<String, Integer> known) {
        Integer before = known.get(id);
        if (before != null) {
            return before;
        }
        boolean again = path.contains(id);
        path.add(id);
        if (again || path.size() > MOST_LAYERS) {
            return Integer.MAX_VALUE;
        }
        int below = 0;
        for (String part : parts.getOrDefault(id, List.of())) {
            below = Math.max(below, layers(part, parts, path, known));
            if (below > MOST_LAYERS) {
                return below;
            }
        }
        path.remove(path.size() - 1);
        known.put(id, below + 1);
        return below + 1;
    }

    // ---- dates and documents ----

    private void dates(InformationSystem system, String at) {
        ordered(at + "/goLive", "investmentStarted", system.investmentStarted(), "goLive", system.goLive());
        LocalDate start = system.goLive();
        boolean runs = system.status() == InformationSystem.Status.OPERATING;
        if (start != null && declaredOn != null && system.isOperatingOn(declaredOn) != runs) {
            bad(at + "/goLive", "security.bad.status", system.status().name(), start, declaredOn);
        }
        if (system.regulation() != null
                && system.regulation().inspectionMonths() != null
                && (system.regulation().inspectionMonths() < 1
                        || system.regulation().inspectionMonths() > MOST_MONTHS)) {
            bad(
                    at + "/regulation/inspectionMonths",
                    "security.bad.months",
                    system.regulation().inspectionMonths());
        }
        for (int i = 0; i < system.dossierReturns().size(); i++) {
            DossierReturn one = system.dossierReturns().get(i);
            ordered(at + "/dossierReturns/" + i + "/returned", "received", one.received(), "returned", one.returned());
        }
        for (int i = 0; i < system.incidents().size(); i++) {
            SecurityIncident one = system.incidents().get(i);
            String incident = at + "/incidents/" + i;
            ordered(incident + "/firstNotice", "found", one.found(), "firstNotice", one.firstNotice());
            ordered(incident + "/report", "found", one.found(), "report", one.report());
        }
    }

    /** A document that must be named must be named by something: blank words prove nothing. */
    private void documents(InformationSystem system, String at) {
        if (system.approval() != null) {
            says(system.approval().document(), at + "/approval", "document");
        }
        if (system.regulation() != null) {
            says(system.regulation().document(), at + "/regulation", "document");
        }
        for (int i = 0; i < system.dossier().size(); i++) {
            says(system.dossier().get(i).document(), at + "/dossier/" + i, "document");
        }
        for (int i = 0; i < system.inspections().size(); i++) {
            says(system.inspections().get(i).document(), at + "/inspections/" + i, "document");
        }
        for (int i = 0; i < system.reports().size(); i++) {
            says(system.reports().get(i).document(), at + "/reports/" + i, "document");
        }
        ProtectionLayers layers = system.layers();
        if (layers != null) {
            says(layers.onSite(), at + "/layers/onSite");
            says(layers.monitoring(), at + "/layers/monitoring");
            says(layers.assessment(), at + "/layers/assessment");
        }
    }

    private void says(ProtectionLayers.@Nullable Layer layer, String at) {
        if (layer != null) {
            says(layer.provider(), at, "provider");
        }
    }

    private void says(String text, String at, String field) {
        if (Blank.is(text)) {
            problem(
                    at + "/" + field,
                    Message.of("evidence.blank-text", field),
                    Message.of("evidence.blank-text.remedy"));
        }
    }

    private void approval(@Nullable LevelApproval approval, String at) {
        if (approval == null) {
            return;
        }
        level(approval.level(), at + "/level");
        ordered(
                at + "/appraisalEnded",
                "appraisalStarted",
                approval.appraisalStarted(),
                "appraisalEnded",
                approval.appraisalEnded());
        ordered(at + "/date", "appraisalEnded", approval.appraisalEnded(), "date", approval.date());
        ordered(at + "/date", "approvalStarted", approval.approvalStarted(), "date", approval.date());
    }

    private <T extends Comparable<? super T>> void ordered(
            String at, String first, @Nullable T start, String second, @Nullable T end) {
        if (start != null && end != null && end.compareTo(start) < 0) {
            bad(at, "security.bad.order", second, end, first, start);
        }
    }

    private void dossier(InformationSystem system, String at) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < system.dossier().size(); i++) {
            int part = system.dossier().get(i).part();
            if (part < 1 || part > 5) {
                bad(at + "/dossier/" + i + "/part", "security.bad.part", part);
            } else if (!seen.add(part)) {
                bad(at + "/dossier/" + i + "/part", "security.bad.repeated-part", part);
            }
        }
    }

    private void measures(InformationSystem system, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < system.measures().size(); i++) {
            SecurityMeasure measure = system.measures().get(i);
            String here = at + "/measures/" + i;
            if (measure.ids().isEmpty()) {
                bad(here + "/ids", "security.bad.no-measure");
            }
            for (int j = 0; j < measure.ids().size(); j++) {
                String id = measure.ids().get(j);
                if (!measures.contains(id)) {
                    unknown(here + "/ids/" + j, "security.bad.unknown-measure", id, measures);
                } else if (!seen.add(id)) {
                    bad(here + "/ids/" + j, "security.bad.repeated-measure", id);
                }
            }
            if (measure.reason() != null && measure.status() != SecurityMeasure.Status.NOT_APPLICABLE) {
                bad(here + "/reason", "security.bad.reason", measure.status().name());
            }
            count(here, "distanceKm", measure.distanceKm());
        }
    }

    private void settings(InformationSystem system, String at) {
        system.settings().keySet().stream().sorted().forEach(name -> {
            if (!settings.contains(name)) {
                unknown(at + "/settings/" + name, "security.bad.unknown-setting", name, settings);
            } else {
                count(at + "/settings", name, system.settings().get(name));
            }
        });
    }

    private void reports(InformationSystem system, String at) {
        for (int i = 0; i < system.reports().size(); i++) {
            SecurityReport report = system.reports().get(i);
            if (report.date().getYear() < report.year()) {
                bad(at + "/reports/" + i + "/date", "security.bad.report-early", report.date(), report.year());
            }
        }
    }

    private void unknown(String at, String key, String given, Collection<String> known) {
        Message strange = Identities.strange(given);
        if (strange != null) {
            problem(at, strange, Identities.remedy());
            return;
        }
        Optional<String> near = problems.size() < SOUGHT ? Suggestion.nearest(given, known) : Optional.empty();
        problem(
                at,
                Message.of(key, given),
                near.map(one -> Message.of("security.bad.did-you-mean", one))
                        .orElseGet(() -> Message.of("security.bad.unknown.remedy")));
    }

    private void bad(String at, String key, Object... arguments) {
        problem(at, Message.of(key, arguments), Message.of(key + ".remedy"));
    }

    private void problem(String at, Message what, Message remedy) {
        problems.add(new Problem(file, places.at(at), what, remedy));
    }
}
