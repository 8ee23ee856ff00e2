package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SecurityIncident;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Harm;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.InfrastructureScope;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.evidence.SystemProfile.Service;
import vn.tuanthu.evidence.SystemProfile.WorksClass;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.DatedDocument;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Subject;

/**
 * A system on the day it is judged, as its owner declares it.
 *
 * @param system what is declared
 * @param day the day
 * @param place its place in the evidence, from 0
 */
@SeenByRules
public record SystemCase(InformationSystem system, LocalDate day, int place) implements Subject {
    private static final Set<Service> FILED_ONLINE = EnumSet.of(
            Service.PUBLIC_SERVICE_LEVEL_3,
            Service.PUBLIC_SERVICE_LEVEL_4,
            Service.PUBLIC_SERVICE_FULL_PROCESS,
            Service.PUBLIC_SERVICE_PARTIAL_FILED_ONLINE);
    private static final SystemProfile NOTHING = SystemProfile.of(List.of(), List.of(), List.of());

    @Override
    public String id() {
        return system.id();
    }

    @Override
    public String name() {
        return system.name();
    }

    SystemProfile profile() {
        return system.profile() == null ? NOTHING : system.profile();
    }

    // ---- what the criteria ask about ----

    /** What it is for; empty when not declared. */
    public List<Purpose> purposes() {
        return profile().purposes();
    }

    /** Whether it is for {@code purpose} and nothing else. */
    public boolean servesOnly(Purpose purpose) {
        return Set.copyOf(purposes()).equals(Set.of(purpose));
    }

    /** Whether it serves people and businesses, by procedures or otherwise. */
    public boolean isPublicFacing() {
        return purposes().contains(Purpose.PEOPLE_AND_BUSINESSES)
                || purposes().contains(Purpose.ADMINISTRATIVE_PROCEDURES);
    }

    /** The kinds of information it processes; empty when not declared. */
    public List<Information> information() {
        return profile().information();
    }

    /** Whether it processes {@code kind} and no other kind. */
    public boolean processesOnly(Information kind) {
        return Set.copyOf(information()).equals(Set.of(kind));
    }

    /** What it offers online; empty when not declared. */
    public List<Service> services() {
        return profile().services();
    }

    /** Whether it offers public services of which the files are handed in online. */
    public boolean isFiledOnline() {
        return services().stream().anyMatch(FILED_ONLINE::contains);
    }

    /** Whether it offers people and businesses something online that is not on the list of conditional business lines. */
    public boolean isOtherOnlineService() {
        return isPublicFacing() && services().stream().anyMatch(service -> service != Service.CONDITIONAL_BUSINESS);
    }

    /** People whose private or personal information it processes; null when not declared. */
    public @Nullable Long users() {
        return profile().users();
    }

    /** People whose basic personal data it processes; null when not declared. */
    public @Nullable Long basicDataSubjects() {
        return profile().basicDataSubjects();
    }

    /** People whose sensitive personal data it processes; null when not declared. */
    public @Nullable Long sensitiveDataSubjects() {
        return profile().sensitiveDataSubjects();
    }

    /** Whose activity an infrastructure system serves; null when not declared. */
    public @Nullable InfrastructureScope infrastructureFor() {
        return profile().infrastructureFor();
    }

    /** Class of the works that it controls; null when not declared. */
    public @Nullable WorksClass worksClass() {
        return profile().worksClass();
    }

    /** Whether it must run round the clock and accepts no unplanned stop; null when not declared. */
    public @Nullable Boolean roundTheClock() {
        return profile().roundTheClock();
    }

    /** Whether it is a strategic system; null when not declared. */
    public @Nullable Boolean strategic() {
        return profile().strategic();
    }

    /** Technical roles that it plays. */
    public List<Role> roles() {
        return profile().roles();
    }

    /** What harm its destruction would do to national defence and security; null when not declared. */
    public @Nullable Harm harmToSecurity() {
        return profile().harm().nationalSecurity();
    }

    /** Whether the harm to national security may be of one of {@code degrees}: it is so declared, or no harm is. */
    public boolean mayDoHarmOf(List<String> degrees) {
        Harm harm = harmToSecurity();
        return harm == null || harm == Harm.NONE || degrees.contains(harm.name());
    }

    /** Whether its destruction would do one of the {@code degrees} of harm to one of the interests they are listed by. */
    public boolean doesHarm(Map<String, List<String>> degrees) {
        SystemProfile.DeclaredHarm harm = profile().harm();
        return isAmong(harm.rights(), degrees.get("rights"))
                || isAmong(harm.publicInterest(), degrees.get("publicInterest"))
                || isAmong(harm.publicOrder(), degrees.get("publicOrder"))
                || isAmong(harm.nationalSecurity(), degrees.get("nationalSecurity"));
    }

    /** The interests whose harm is not declared and could meet one of {@code criteria}. */
    public List<Message> harmLeftOpen(List<?> criteria) {
        SystemProfile.DeclaredHarm harm = profile().harm();
        List<String> open = new ArrayList<>();
        open(open, "rights", harm.rights());
        open(open, "publicInterest", harm.publicInterest());
        open(open, "publicOrder", harm.publicOrder());
        open(open, "nationalSecurity", harm.nationalSecurity());
        return open.stream()
                .filter(interest -> criteria.stream()
                        .map(Article.class::cast)
                        .anyMatch(criterion ->
                                criterion.values().wordsByName("harm", day).containsKey(interest)))
                .map(interest -> Message.of("security.interest." + interest))
                .toList();
    }

    private static void open(List<String> open, String interest, @Nullable Harm degree) {
        if (degree == null) {
            open.add(interest);
        }
    }

    private static boolean isAmong(@Nullable Harm degree, @Nullable List<String> degrees) {
        return degree != null && degrees != null && degrees.contains(degree.name());
    }

    /** The level approved by the day; 0 when none was. */
    public int approvedLevel() {
        LevelApproval approval = system.approvedBy(day);
        return approval == null ? 0 : approval.level();
    }

    /** The level that the Prime Minister decided on by the day; 0 when there is no such decision. */
    public int decidedLevel() {
        return levelBy(profile().primeMinisterDecision());
    }

    /** The level that the risk assessment of the day or before comes to; 0 when there is none. */
    public int assessedLevel() {
        return levelBy(profile().riskAssessment());
    }

    /** Whether a document of the day or before, named by what is no placeholder, holds the risk assessment. */
    public boolean isAssessmentShown() {
        LevelBasis risk = profile().riskAssessment();
        return risk != null && assessedLevel() > 0 && !Blank.provesNothing(risk.document());
    }

    /** Whether a level was decided or assessed by the day, and only placeholders name the documents of it. */
    public boolean isLevelUnfilled() {
        return (decidedLevel() > 0 || assessedLevel() > 0)
                && isUnfilled(profile().primeMinisterDecision())
                && isUnfilled(profile().riskAssessment());
    }

    private boolean isUnfilled(@Nullable LevelBasis basis) {
        return levelBy(basis) == 0 || basis == null || Blank.provesNothing(basis.document());
    }

    /** The risk assessment with its date; empty when there is none. */
    public List<String> assessment() {
        LevelBasis risk = profile().riskAssessment();
        return risk == null ? List.of() : List.of(DatedDocument.text(risk.document(), risk.date()));
    }

    /** The day of the risk assessment; null when there is none of the day or before. */
    public @Nullable LocalDate assessedOn() {
        LevelBasis risk = profile().riskAssessment();
        return risk == null || assessedLevel() == 0 ? null : risk.date();
    }

    private int levelBy(@Nullable LevelBasis basis) {
        return basis == null || basis.date().isAfter(day) ? 0 : basis.level();
    }

    // ---- what it is connected with and runs ----

    /** What it is connected with that other law speaks of; empty when nothing of it is declared. */
    public List<InformationSystem.Connection> connections() {
        return system.connections();
    }

    /** The service it runs that other law speaks of; null when none is declared. */
    public InformationSystem.@Nullable Sector sector() {
        return system.sector();
    }

    // ---- its life and its people ----

    /** Whether it runs on the day. */
    public boolean isOperating() {
        return system.isOperatingOn(day);
    }

    /** Whether it ran on {@code some} day. */
    public boolean wasOperatingOn(LocalDate some) {
        return system.isOperatingOn(some);
    }

    /** The day it was put into operation; null when not declared. */
    public @Nullable LocalDate goLive() {
        return system.goLive();
    }

    /** The day investment in it began; null when not declared. */
    public @Nullable LocalDate investmentStarted() {
        return system.investmentStarted();
    }

    /** The body that owns it; null when none is named. */
    public @Nullable String owner() {
        return Blank.provesNothing(system.owner()) ? null : system.owner();
    }

    /** To which side of the state its owner belongs. */
    public InformationSystem.OwnerSector ownerSector() {
        return system.ownerSector();
    }

    /** The unit that operates it; null when not declared. */
    public @Nullable String operator() {
        return system.operator();
    }

    /** The owner's unit in charge of security; null when not declared. */
    public @Nullable String securityUnit() {
        return system.securityUnit();
    }

    /** Whether the unit in charge of security operates it. */
    public boolean isSelfOperated() {
        return operator() != null && securityUnit() != null && BodyNames.same(operator(), securityUnit());
    }

    /** Where it runs; null when not declared. */
    public @Nullable Hosting hosting() {
        return system.hosting();
    }

    /** What the security solutions that it shares do, beside what {@code allowed} names. */
    public List<Hosting.SharedSecurity> sharedBeside(List<String> allowed) {
        Hosting hosting = hosting();
        return hosting == null
                ? List.of()
                : hosting.sharedSecurity().stream()
                        .filter(one -> !allowed.contains(one.name()))
                        .toList();
    }

    /** The regulation it is run by; null when there is none. */
    public InformationSystem.@Nullable SecurityRegulation regulation() {
        return system.regulation();
    }

    /** How often its regulation asks for an inspection, in months; null when it does not say. */
    public @Nullable Long inspectionMonths() {
        InformationSystem.SecurityRegulation regulation = system.regulation();
        return regulation == null ? null : regulation.inspectionMonths();
    }

    /** What an inspection of it must cover by {@code article}: more where it has software of its own. */
    public List<String> inspectedFor(Article article) {
        List<String> contents = new ArrayList<>(article.list("contents", day));
        if (answersOnSoftware(article).anyMatch(status -> status != SecurityMeasure.Status.NOT_APPLICABLE)) {
            contents.addAll(article.list("contentsOfInternalSoftware", day));
        }
        return contents;
    }

    /** What an inspection of it must cover by {@code article} if it has software of its own, while that is not declared. */
    public List<String> perhapsInspectedFor(Article article) {
        return answersOnSoftware(article).findAny().isPresent()
                ? List.of()
                : article.list("contentsOfInternalSoftware", day);
    }

    private Stream<SecurityMeasure.Status> answersOnSoftware(Article article) {
        String software = article.list("internalSoftware", day).get(0);
        return system.measures().stream()
                .filter(measure -> measure.ids().contains(software))
                .map(SecurityMeasure::status);
    }

    /** The day on which its last serious incident of those from {@code first} to the day was found; null when there was none. */
    public @Nullable LocalDate lastGraveIncidentSince(LocalDate first) {
        return system.incidents().stream()
                .filter(incident -> incident.gravity() != SecurityIncident.Gravity.ORDINARY)
                .map(incident -> incident.found().toLocalDate())
                .filter(found -> !found.isBefore(first) && !found.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether {@code inspection} was made by the unit that operates the system, whatever it is called. */
    public boolean isInspectedByItsOperator(Inspection inspection) {
        return inspection.provider() != null && operator() != null && BodyNames.same(inspection.provider(), operator());
    }

    /** Whether an internal unit is said to have inspected, and it or the operator is not named: nothing shows them apart. */
    public boolean isIndependenceOpen(Inspection inspection) {
        return inspection.by() == Inspection.Inspector.INTERNAL_INDEPENDENT_UNIT
                && (Blank.provesNothing(inspection.provider()) || Blank.provesNothing(operator()));
    }

    /** Whether what is declared of {@code inspection} shows that the operator did not make it. */
    public boolean isShownApart(Inspection inspection) {
        return !isIndependenceOpen(inspection) && !isInspectedByItsOperator(inspection);
    }

    /** Reports of the inspections of the system that were made by the day it was put into operation, as far as that is declared. */
    public List<String> inspectionsByGoLive() {
        LocalDate end = goLive();
        return system.inspections().stream()
                .filter(inspection -> inspection.scope() == Inspection.Scope.SYSTEM
                        && end != null
                        && !inspection.date().isAfter(end))
                .map(inspection -> DatedDocument.text(inspection.document(), inspection.date()))
                .toList();
    }

    /** The day it was put into operation, if that is declared and after {@code day}; otherwise {@code day}. */
    public LocalDate goLiveIfAfter(LocalDate day) {
        return goLive() != null && goLive().isAfter(day) ? goLive() : day;
    }

    /** Whether its four layers are declared at all. */
    public boolean isLayersDeclared() {
        return system.layers() != null;
    }

    /** The declared figure of that name; null when not declared. */
    public @Nullable Long setting(String name) {
        return system.settings().get(name);
    }

    /** The body whose system it is: its agency, or else its owner; one that names neither stands alone. */
    public String organisation() {
        if (system.agency() != null) {
            return "agency " + system.agency();
        }
        return system.owner() != null ? "owner " + system.owner() : "system " + id();
    }

    // ---- what of it meets a criterion, for the reader ----

    /** The declared purposes and kinds of information. */
    public Message byKinds() {
        return Message.of(
                "security.reason.kinds",
                purposes().stream().map(Purpose::text).toList(),
                information().stream().map(Information::text).toList());
    }

    /** The declared purposes. */
    public Message byPurposes() {
        return Message.of(
                "security.reason.services",
                purposes().stream().map(Purpose::text).toList());
    }

    /** The declared services. */
    public Message byServices() {
        return Message.of(
                "security.reason.services",
                services().stream().map(Service::text).toList());
    }

    /** The declared services beside the {@code list} of conditional business lines that counts on the day. */
    public Message byServicesBeside(List<String> list) {
        return Message.of(
                "security.reason.services-list",
                services().stream().map(Service::text).toList(),
                list.stream().map(name -> Message.of("security.lines." + name)).toList());
    }

    /** The number of users beside {@code bound}. */
    public Message byUsers(long bound) {
        long count = Objects.requireNonNull(users(), "users");
        return Message.of(count >= bound ? "security.reason.users-reach" : "security.reason.users-below", count, bound);
    }

    /** The numbers of people beside the bounds for basic and for sensitive data. */
    public Message bySubjects(long basic, long sensitive) {
        List<Message> parts = new ArrayList<>();
        part(parts, "basic", basicDataSubjects(), basic);
        part(parts, "sensitive", sensitiveDataSubjects(), sensitive);
        return Message.of("security.reason.subjects", parts);
    }

    private static void part(List<Message> parts, String kind, @Nullable Long count, long bound) {
        if (count != null) {
            String side = count >= bound ? "-reach" : "-below";
            parts.add(Message.of("security.reason." + kind + side, count, bound));
        }
    }

    /** The declared scope of infrastructure. */
    public Message byInfrastructure() {
        return Message.of(
                Boolean.TRUE.equals(roundTheClock())
                        ? "security.reason.infrastructure-24-7"
                        : "security.reason.infrastructure",
                Objects.requireNonNull(infrastructureFor(), "infrastructureFor").text());
    }

    /** The declared class of works. */
    public Message byWorks() {
        return Message.of(
                "security.reason.works",
                Objects.requireNonNull(worksClass(), "worksClass").text());
    }

    /** The declared harm. */
    public Message byHarm() {
        SystemProfile.DeclaredHarm harm = profile().harm();
        List<Message> parts = new ArrayList<>();
        harm(parts, "rights", harm.rights());
        harm(parts, "publicInterest", harm.publicInterest());
        harm(parts, "publicOrder", harm.publicOrder());
        harm(parts, "nationalSecurity", harm.nationalSecurity());
        return Message.of("security.reason.harm", parts);
    }

    private static void harm(List<Message> parts, String to, @Nullable Harm degree) {
        if (degree != null && degree != Harm.NONE) {
            parts.add(Message.of("security.harm." + to, degree.text()));
        }
    }

    /** The Prime Minister's decision or the risk assessment that comes to {@code level}; of both the one that is filled in. */
    public LevelBasis documentOf(int level) {
        boolean decided = decidedLevel() == level;
        boolean unfilled = isUnfilled(profile().primeMinisterDecision());
        return decided && (!unfilled || assessedLevel() != level) ? decision() : assessed();
    }

    /** The Prime Minister's decision on its level. */
    public LevelBasis decision() {
        return Objects.requireNonNull(profile().primeMinisterDecision(), "nothing was decided");
    }

    /** The assessment of its risk. */
    public LevelBasis assessed() {
        return Objects.requireNonNull(profile().riskAssessment(), "nothing was assessed");
    }
}
