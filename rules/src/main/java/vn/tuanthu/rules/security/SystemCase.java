package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Harm;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.InfrastructureScope;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.evidence.SystemProfile.Service;
import vn.tuanthu.evidence.SystemProfile.WorksClass;
import vn.tuanthu.text.Message;

/**
 * A system on the day it is judged, with the questions that the criteria ask of it.
 *
 * @param system what its owner declares
 * @param day the day
 * @param timeline when the law changes
 * @param figures figures of the law
 */
public record SystemCase(InformationSystem system, LocalDate day, Timeline timeline, Figures figures) {
    private static final SystemProfile NOTHING = SystemProfile.of(List.of(), List.of(), List.of());
    private static final Set<Service> UP_TO_LEVEL_2 =
            EnumSet.of(Service.INFORMATION, Service.PUBLIC_SERVICE_LEVEL_1, Service.PUBLIC_SERVICE_LEVEL_2);
    private static final Set<Service> FROM_LEVEL_3 =
            EnumSet.of(Service.PUBLIC_SERVICE_LEVEL_3, Service.PUBLIC_SERVICE_LEVEL_4);
    private static final Set<Service> READ_AS_LEVEL_3 =
            EnumSet.of(Service.PUBLIC_SERVICE_FULL_PROCESS, Service.PUBLIC_SERVICE_PARTIAL_FILED_ONLINE);

    /** The system's id. */
    public String id() {
        return system.id();
    }

    SystemProfile profile() {
        return system.profile() == null ? NOTHING : system.profile();
    }

    List<Role> roles() {
        return profile().roles();
    }

    List<Information> information() {
        return profile().information();
    }

    /** The level approved by the day, or null. */
    public @Nullable LevelApproval approval() {
        return system.approvedBy(day);
    }

    /** The level approved by the day, of a system known to have one. */
    LevelApproval approved() {
        return Objects.requireNonNull(approval(), "nothing approved");
    }

    /** Whether it runs on the day. */
    public boolean isOperating() {
        return system.isOperatingOn(day);
    }

    // ---- purposes and information ----

    private boolean isFor(Purpose purpose) {
        return profile().purposes().contains(purpose);
    }

    private boolean processes(Information kind) {
        return information().contains(kind);
    }

    /** Whether its purposes are not declared. */
    public boolean isPurposeUnknown() {
        return profile().purposes().isEmpty();
    }

    /** Whether its kinds of information are not declared although its level may follow from them. */
    public boolean isInformationUnknown() {
        return information().isEmpty() && (isInternal() || isPublicFacing());
    }

    /** Whether it serves internal operation. */
    public boolean isInternal() {
        return isFor(Purpose.INTERNAL_OPERATION);
    }

    /** Whether it serves internal operation and nothing else. */
    public boolean isInternalOnly() {
        return Set.copyOf(profile().purposes()).equals(Set.of(Purpose.INTERNAL_OPERATION));
    }

    /** Whether it serves people and businesses. */
    public boolean isPublicFacing() {
        return isFor(Purpose.PEOPLE_AND_BUSINESSES) || isFor(Purpose.ADMINISTRATIVE_PROCEDURES);
    }

    /** Whether it handles administrative procedures. */
    public boolean isForProcedures() {
        return isFor(Purpose.ADMINISTRATIVE_PROCEDURES);
    }

    /** Whether it processes public information and no other kind. */
    public boolean isPublicInformationOnly() {
        return Set.copyOf(information()).equals(Set.of(Information.PUBLIC));
    }

    /** Whether it processes private or personal information. */
    public boolean isPrivateOrPersonal() {
        return processes(Information.PRIVATE) || processes(Information.PERSONAL);
    }

    /** Whether it processes personal information. */
    public boolean isPersonal() {
        return processes(Information.PERSONAL);
    }

    /** Whether it processes state secrets. */
    public boolean isSecret() {
        return processes(Information.STATE_SECRET);
    }

    /** Whether it processes state secrets or serves defence or security. */
    public boolean isSecretOrDefence() {
        return isSecret() || isFor(Purpose.DEFENCE_OR_SECURITY);
    }

    /** Whether it stores especially important national data centrally. */
    public boolean isNationalDataStore() {
        return isFor(Purpose.NATIONAL_DATA_STORE);
    }

    /** Whether it links Vietnam with abroad. */
    public boolean isInternationalGateway() {
        return isFor(Purpose.INTERNATIONAL_GATEWAY);
    }

    /** Whether it is a national e-government system. */
    public boolean isNationalEgovernment() {
        return isFor(Purpose.NATIONAL_EGOVERNMENT);
    }

    // ---- services ----

    private boolean offers(Collection<Service> some) {
        return profile().services().stream().anyMatch(some::contains);
    }

    /** Whether it serves people but its services are not declared. */
    public boolean isServiceUnknown() {
        return isPublicFacing() && profile().services().isEmpty();
    }

    /** Whether it offers anything online. */
    public boolean isOnline() {
        return isPublicFacing() && !profile().services().isEmpty();
    }

    /** Whether it offers information or public services of level 1 or 2. */
    public boolean isUpToServiceLevel2() {
        return isPublicFacing() && offers(UP_TO_LEVEL_2);
    }

    /** Whether it offers partial services not filed online, which are read as level 2 or lower. */
    public boolean isReadAsUpToServiceLevel2() {
        return isPublicFacing()
                && !offers(UP_TO_LEVEL_2)
                && offers(Set.of(Service.PUBLIC_SERVICE_PARTIAL_NOT_FILED_ONLINE));
    }

    /** Whether it offers public services of level 3 or 4. */
    public boolean isFromServiceLevel3() {
        return isPublicFacing() && offers(FROM_LEVEL_3);
    }

    /** Whether it offers full-process services or partial ones filed online, which are read as level 3 or higher. */
    public boolean isReadAsFromServiceLevel3() {
        return isPublicFacing() && !offers(FROM_LEVEL_3) && offers(READ_AS_LEVEL_3);
    }

    /** Whether it offers online services on the list of conditional business. */
    public boolean isConditionalBusiness() {
        return isPublicFacing() && offers(Set.of(Service.CONDITIONAL_BUSINESS));
    }

    /** Whether it offers online services that are not on that list. */
    public boolean isOtherOnline() {
        return isPublicFacing() && offers(Set.of(Service.OTHER_ONLINE));
    }

    // ---- numbers ----

    /** Whether the number of its users was declared. */
    public boolean isUsersKnown() {
        return profile().users() != null;
    }

    /** Whether it has at least as many users as the criterion says. */
    public boolean reachesUsers(Criterion criterion) {
        return reaches(profile().users(), criterion.users());
    }

    /** Whether basic or sensitive data of as many people as the criterion says, or more, is processed. */
    public boolean reachesSubjects(Criterion criterion) {
        return isPersonal()
                && (reaches(profile().basicDataSubjects(), criterion.basicSubjects())
                        || reaches(profile().sensitiveDataSubjects(), criterion.sensitiveSubjects()));
    }

    /** Whether basic or sensitive data of some people, but fewer than the criterion says, is processed. */
    public boolean staysBelowSubjects(Criterion criterion) {
        return isPersonal()
                && (below(profile().basicDataSubjects(), criterion.basicSubjects())
                        || below(profile().sensitiveDataSubjects(), criterion.sensitiveSubjects()));
    }

    /** Whether a number of people that could reach the criterion was not declared. */
    public boolean isSubjectsUnknown(Criterion criterion) {
        return isPersonal()
                && !reachesSubjects(criterion)
                && (profile().basicDataSubjects() == null || profile().sensitiveDataSubjects() == null);
    }

    /** A criterion that compares with no number is neither reached nor stayed below. */
    private static boolean reaches(@Nullable Long count, @Nullable Long bound) {
        return count != null && bound != null && count >= bound;
    }

    private static boolean below(@Nullable Long count, @Nullable Long bound) {
        return count != null && bound != null && count > 0 && count < bound;
    }

    // ---- infrastructure and industrial control ----

    /** Whether it is infrastructure for the activity of {@code scopes}. */
    private boolean isInfrastructureOf(Set<InfrastructureScope> scopes) {
        return isFor(Purpose.INFRASTRUCTURE)
                && profile().infrastructureFor() != null
                && scopes.contains(profile().infrastructureFor());
    }

    /** Whether it is infrastructure of unknown scope. */
    public boolean isInfrastructureScopeUnknown() {
        return isFor(Purpose.INFRASTRUCTURE) && profile().infrastructureFor() == null;
    }

    /** Whether it is the infrastructure of one agency. */
    public boolean isInfrastructureOfOneAgency() {
        return isInfrastructureOf(EnumSet.of(InfrastructureScope.ONE_AGENCY));
    }

    /** Whether it is infrastructure shared in a sector, a province or several provinces. */
    public boolean isInfrastructureOfSectorOrProvince() {
        return isInfrastructureOf(EnumSet.of(
                InfrastructureScope.SECTOR, InfrastructureScope.PROVINCE, InfrastructureScope.SEVERAL_PROVINCES));
    }

    /** Whether it is infrastructure of a ministry, a sector, a province or several provinces. */
    public boolean isInfrastructureOfMinistryOrWider() {
        return isInfrastructureOfSectorOrProvince() || isInfrastructureOf(EnumSet.of(InfrastructureScope.MINISTRY));
    }

    /** Whether it is nationwide infrastructure. */
    public boolean isInfrastructureNationwide() {
        return isInfrastructureOf(EnumSet.of(InfrastructureScope.NATIONWIDE));
    }

    /** Whether it must run round the clock and accepts no unplanned stop. */
    public boolean isRoundTheClock() {
        return Boolean.TRUE.equals(profile().roundTheClock());
    }

    /** Whether its level depends on running round the clock, which was not declared. */
    public boolean isRoundTheClockUnknown() {
        return profile().roundTheClock() == null && (isNationalEgovernment() || isInfrastructureNationwide());
    }

    /** Whether it controls works of one of {@code classes}. */
    private boolean controls(Set<WorksClass> classes) {
        return isFor(Purpose.INDUSTRIAL_CONTROL)
                && profile().worksClass() != null
                && classes.contains(profile().worksClass());
    }

    /** Whether it controls works of unknown class. */
    public boolean isWorksClassUnknown() {
        return isFor(Purpose.INDUSTRIAL_CONTROL) && profile().worksClass() == null;
    }

    /** Whether it controls works of class II, III or IV. */
    public boolean isControlOfClass2To4() {
        return controls(EnumSet.of(WorksClass.CLASS_II, WorksClass.CLASS_III, WorksClass.CLASS_IV));
    }

    /** Whether it controls works of class I. */
    public boolean isControlOfClass1() {
        return controls(EnumSet.of(WorksClass.CLASS_I));
    }

    /** Whether it controls works of special class or important for national security. */
    public boolean isControlOfSpecialWorks() {
        return controls(EnumSet.of(WorksClass.SPECIAL, WorksClass.NATIONAL_SECURITY));
    }

    // ---- harm, decisions ----

    /** Whether the harm to national security was not declared. */
    public boolean isSecurityHarmUnknown() {
        return profile().harm().nationalSecurity() == null;
    }

    /** Whether its destruction would do {@code degree} to national security. */
    public boolean isSecurityHarm(Harm degree) {
        return profile().harm().nationalSecurity() == degree;
    }

    /** Whether the declared harm comes to {@code level} by Luật 116 Điều 8.1. */
    public boolean isHarmOfLevel(int level) {
        SystemProfile.DeclaredHarm harm = profile().harm();
        return switch (level) {
            case 1 -> harm.rights() == Harm.HARM;
            case 2 -> harm.rights() == Harm.SERIOUS || harm.publicInterest() == Harm.HARM;
            case 3 ->
                harm.rights() == Harm.ESPECIALLY_SERIOUS
                        || harm.publicInterest() == Harm.SERIOUS
                        || harm.publicOrder() == Harm.HARM
                        || harm.publicOrder() == Harm.SERIOUS
                        || harm.nationalSecurity() == Harm.HARM;
            case 4 ->
                harm.publicInterest() == Harm.ESPECIALLY_SERIOUS
                        || harm.publicOrder() == Harm.ESPECIALLY_SERIOUS
                        || harm.nationalSecurity() == Harm.SERIOUS;
            case 5 -> harm.nationalSecurity() == Harm.ESPECIALLY_SERIOUS;
            default -> false;
        };
    }

    /** Whether the Prime Minister decided on {@code level} by the day. */
    public boolean isDecided(int level) {
        return comesTo(profile().primeMinisterDecision(), level);
    }

    /** Whether the Prime Minister's decision or the risk assessment comes to {@code level} by the day. */
    public boolean isDecidedOrAssessed(int level) {
        return isDecided(level) || comesTo(profile().riskAssessment(), level);
    }

    private boolean comesTo(@Nullable LevelBasis basis, int level) {
        return basis != null && basis.level() == level && !basis.date().isAfter(day);
    }

    /** The body whose system it is: its agency, or else its owner; one that names neither stands alone. */
    public String organisation() {
        if (system.agency() != null) {
            return "agency " + system.agency();
        }
        return system.owner() != null ? "owner " + system.owner() : "system " + id();
    }

    // ---- which regime holds ----

    /** Whether the day is on or before the last day of ND85. */
    public boolean isUnderNd85() {
        return timeline.isUnderNd85(day);
    }

    /** Whether the day lies between ND85 and ND331. */
    public boolean isInGap() {
        return !timeline.isUnderNd85(day) && !timeline.isUnderNd331(day);
    }

    /** Whether the day is on or after the first day of ND331. */
    public boolean isUnderNd331() {
        return timeline.isUnderNd331(day);
    }

    /** Whether its level was approved early enough to be kept by Luật 116 Điều 45.1. */
    public boolean isKept() {
        return approval() != null && !approval().date().isAfter(timeline.keptIfApprovedBy());
    }

    /**
     * Whether it was under investment when ND85 ended and still has, or kept, the time that ND331 Điều 39.1 gives for an
     * approval by ND85.
     */
    public boolean isUnderInvestmentTransition() {
        LocalDate until = timeline.investmentApprovalDueBy();
        return isUnderInvestmentBefore2026July()
                && (approval() == null
                        ? !day.isAfter(until)
                        : !approval().date().isAfter(until));
    }

    /** Whether investment in it had begun, and it did not run yet, when ND85 ended. */
    public boolean isUnderInvestmentBefore2026July() {
        LocalDate started = system.investmentStarted();
        return started != null
                && !started.isAfter(timeline.nd85LastDay())
                && !system.isOperatingOn(timeline.nd85LastDay())
                && !isKept();
    }

    // ---- reasons, for verdicts ----

    /** The declared purposes and kinds of information. */
    public Message byKinds() {
        return Message.of(
                "security.reason.kinds",
                profile().purposes().stream().map(Purpose::text).toList(),
                information().stream().map(Information::text).toList());
    }

    /** The declared services. */
    public Message byServices() {
        return Message.of(
                "security.reason.services",
                profile().services().stream().map(Service::text).toList());
    }

    /** The number of users beside the criterion's. */
    public Message byUsers(Criterion criterion) {
        return Message.of(
                reachesUsers(criterion) ? "security.reason.users-reach" : "security.reason.users-below",
                Objects.requireNonNull(profile().users(), "users"),
                criterion.usersAsked());
    }

    /** The numbers of people beside the criterion's. */
    public Message bySubjects(Criterion criterion) {
        List<Message> parts = new ArrayList<>();
        part(parts, "basic", profile().basicDataSubjects(), criterion.basicAsked());
        part(parts, "sensitive", profile().sensitiveDataSubjects(), criterion.sensitiveAsked());
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
                isRoundTheClock() ? "security.reason.infrastructure-24-7" : "security.reason.infrastructure",
                Objects.requireNonNull(profile().infrastructureFor(), "infrastructureFor")
                        .text());
    }

    /** The declared class of works. */
    public Message byWorks() {
        return Message.of(
                "security.reason.works",
                Objects.requireNonNull(profile().worksClass(), "worksClass").text());
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

    /** The decision or assessment that comes to {@code level}. */
    public Message byDocument(int level) {
        LevelBasis basis = Objects.requireNonNull(
                isDecided(level) ? profile().primeMinisterDecision() : profile().riskAssessment(),
                "no document comes to the level");
        return Message.of("security.reason.document", basis.document(), basis.date(), level);
    }
}
