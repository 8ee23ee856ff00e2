package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.DossierPart;
import vn.tuanthu.evidence.InformationSystem.OwnerSector;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.LevelApproval.Body;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on the approval of a level into words: by whom, on what dossier, in what time. */
public final class ApprovalVerdict {
    private final CheckVerdict verdict;
    private final SystemCase system;
    private final InformationSystem declared;
    private final @Nullable LevelApproval approval;

    private ApprovalVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
        this.declared = system.system();
        this.approval = system.approval();
    }

    /** A verdict on {@code system}. */
    public static ApprovalVerdict on(SystemCase system, SecurityRequirement check) {
        return new ApprovalVerdict(new CheckVerdict(system, check));
    }

    /** Whether an owner is named. */
    public Finding owner() {
        return declared.owner() == null || declared.owner().isBlank()
                ? verdict.noData("security.owner.none")
                : verdict.pass(List.of(), "security.owner.one", declared.owner());
    }

    /** Whether the level of an operating system is approved, once that is due. */
    public Finding approved() {
        LocalDate due = system.timeline().ct09ApprovedBy();
        if (approval != null) {
            return verdict.pass(
                    document(), "security.approval.is", approval.level(), approval.document(), approval.date());
        }
        if (!system.isOperating()) {
            return verdict.notApplicable("security.not-operating");
        }
        return system.day().isAfter(due)
                ? verdict.fail(List.of(), "security.approval.missing", due)
                : verdict.notApplicable("security.not-due", due);
    }

    /** Whether the approval came by the deadline, or before the system went into operation after it. */
    public Finding approvedOnTime() {
        if (approval == null) {
            return verdict.notApplicable("security.approval.none");
        }
        if (!system.isOperating()) {
            return verdict.notApplicable("security.not-operating");
        }
        if (declared.goLive() == null) {
            return verdict.noData("security.go-live.none");
        }
        LocalDate deadline = system.timeline().ct09ApprovedBy();
        LocalDate due = declared.goLive().isAfter(deadline) ? declared.goLive() : deadline;
        return approval.date().isAfter(due)
                ? verdict.fail(document(), "security.approval.late", approval.date(), due, days(due, approval.date()))
                : verdict.pass(document(), "security.approval.on-time", approval.date(), due);
    }

    /** Whether the whole plan is in place, once that is due; the lists hold measures that are met and unmet. */
    public Finding applied(List<?> met, List<?> unmet) {
        LocalDate due = system.timeline().ct09AppliedBy();
        if (!system.isOperating()) {
            return verdict.notApplicable("security.not-operating");
        }
        if (!system.day().isAfter(due)) {
            return verdict.notApplicable("security.not-due", due);
        }
        int all = met.size() + unmet.size();
        if (all == 0) {
            return verdict.noData("security.level.unknown");
        }
        Finding.Builder finding = verdict.start().counted(met.size(), all).shortfall(unmet.size());
        if (approval == null) {
            return finding.ends(Outcome.FAIL, Message.of("security.applied.not-approved", met.size(), all));
        }
        return unmet.isEmpty()
                ? finding.evidence(document()).ends(Outcome.PASS, Message.of("security.applied.all", all))
                : finding.evidence(document())
                        .ends(
                                Outcome.FAIL,
                                Message.of("security.applied.missing", met.size(), all, unmet.size(), firstOf(unmet)));
    }

    private static List<String> firstOf(List<?> names) {
        List<String> sorted = names.stream().map(String.class::cast).sorted().toList();
        return sorted.size() <= 8
                ? sorted
                : IntStream.rangeClosed(0, 8)
                        .mapToObj(i -> i < 8 ? sorted.get(i) : "…")
                        .toList();
    }

    // ---- by whom ----

    /** The approval, where there is known to be one. */
    private LevelApproval given() {
        return Objects.requireNonNull(approval, "nothing approved");
    }

    private boolean isUnderNd85() {
        return !given().date().isAfter(system.timeline().nd85LastDay()) || system.isUnderInvestmentTransition();
    }

    /** Between the two decrees neither says who approves, and how. */
    private boolean isUnderNd331() {
        return !given().date().isBefore(system.timeline().nd331FirstDay()) && !isUnderNd85();
    }

    /** Whether the body that appraised may do so at the approved level. */
    public Finding appraiser() {
        if (approval == null || !isUnderNd85()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        return judged("security.appraised", approval.appraisedBy(), appraisersUnderNd85());
    }

    private Set<Body> appraisersUnderNd85() {
        if (given().level() <= 3) {
            return isSelfOperated()
                    ? EnumSet.of(Body.SECURITY_UNIT, Body.OTHER_UNIT, Body.INDEPENDENT_COUNCIL)
                    : EnumSet.of(Body.SECURITY_UNIT);
        }
        return switch (declared.ownerSector()) {
            case DEFENCE -> EnumSet.of(Body.MINISTRY_OF_DEFENCE);
            case PUBLIC_SECURITY -> EnumSet.of(Body.MINISTRY_OF_PUBLIC_SECURITY);
            case CIVIL, CIPHER -> EnumSet.of(informationMinistry());
        };
    }

    private Body informationMinistry() {
        LocalDate when = given().appraisalEnded() == null ? given().date() : given().appraisalEnded();
        return when.isAfter(system.timeline().informationMinistryLastDay())
                ? Body.MINISTRY_OF_SCIENCE_AND_TECHNOLOGY
                : Body.MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS;
    }

    /** Whether the body that approved may do so at the approved level. */
    public Finding approver() {
        if (approval == null || !isUnderNd85()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        return judged(
                "security.approved",
                approval.approvedBy(),
                EnumSet.of(approval.level() <= 2 ? Body.SECURITY_UNIT : Body.OWNER));
    }

    /** Whether a system of level 5 stands on the Prime Minister's list. */
    public Finding listed() {
        if (approval == null || !isUnderNd85()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        if (approval.level() < 5) {
            return verdict.notApplicable("security.only-level", 5, approval.level());
        }
        String list = approval.primeMinisterList();
        return list == null || list.isBlank()
                ? verdict.noData("security.list.none")
                : verdict.pass(List.of(list), "security.list.is", list);
    }

    /** Whether another unit appraised where the unit in charge operates the system itself. */
    public Finding selfAppraisal() {
        if (approval == null || approval.date().isBefore(system.timeline().tt12FirstDay()) || !isUnderNd85()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        if (approval.level() > 3) {
            return verdict.notApplicable("security.self.level", approval.level());
        }
        if (declared.operator() == null || declared.securityUnit() == null) {
            return verdict.noData("security.self.unknown");
        }
        if (!isSelfOperated()) {
            return verdict.notApplicable("security.self.not", declared.operator(), declared.securityUnit());
        }
        return judged(
                "security.appraised", approval.appraisedBy(), EnumSet.of(Body.OTHER_UNIT, Body.INDEPENDENT_COUNCIL));
    }

    private boolean isSelfOperated() {
        return declared.operator() != null
                && declared.securityUnit() != null
                && BodyNames.as(declared.operator(), declared.securityUnit());
    }

    /** Whether the body that appraised a level approved under ND331 may do so. */
    public Finding appraiserUnderNd331() {
        if (approval == null || !isUnderNd331()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        if (approval.level() < 4) {
            return verdict.notApplicable("security.only-level", 4, approval.level());
        }
        OwnerSector sector = declared.ownerSector();
        Body body = sector == OwnerSector.DEFENCE
                ? Body.MINISTRY_OF_DEFENCE
                : sector == OwnerSector.CIPHER ? Body.CIPHER_COMMITTEE : Body.MINISTRY_OF_PUBLIC_SECURITY;
        return judged("security.appraised", approval.appraisedBy(), EnumSet.of(body));
    }

    private Finding judged(String key, @Nullable Body body, Set<Body> allowed) {
        List<Message> names = allowed.stream().map(ApprovalVerdict::name).toList();
        if (body == null) {
            return verdict.noData(key + ".unknown", given().level(), names);
        }
        return allowed.contains(body)
                ? verdict.pass(document(), key + ".right", given().level(), name(body))
                : verdict.fail(document(), key + ".wrong", given().level(), name(body), names);
    }

    private static Message name(Body body) {
        return Message.of("security.body." + body);
    }

    // ---- in what time ----

    /** Whether the appraisal took no longer than it may; calendar days under ND85, working days under ND331. */
    public Finding appraisalTime() {
        Finding other = ofOtherLaw();
        if (other != null) {
            return other;
        }
        boolean working = verdict.check().id().startsWith("ND331");
        Integer limit = (working
                        ? system.figures().appraisalWorkingDays()
                        : system.figures().appraisalDays())
                .get(given().level());
        if (limit == null) {
            return verdict.notApplicable("security.time.not-set", given().level());
        }
        return time(given().appraisalStarted(), given().appraisalEnded(), limit, working, "appraisal");
    }

    /** Whether the approval took no more working days than it may. */
    public Finding approvalTime() {
        Finding other = ofOtherLaw();
        return other != null
                ? other
                : time(
                        given().approvalStarted(),
                        given().date(),
                        system.figures().approvalWorkingDays(),
                        true,
                        "approval");
    }

    private @Nullable Finding ofOtherLaw() {
        if (approval == null) {
            return verdict.notApplicable("security.approval.none");
        }
        boolean asked = verdict.check().id().startsWith("ND331") ? isUnderNd331() : isUnderNd85();
        return asked ? null : verdict.notApplicable("security.approval.other-law");
    }

    private Finding time(@Nullable LocalDate start, @Nullable LocalDate end, int limit, boolean working, String what) {
        if (start == null || end == null) {
            return verdict.noData("security.time.unknown-" + what);
        }
        long taken = working ? WorkingDays.between(start, end) : days(start, end);
        Finding.Builder finding = verdict.start()
                .evidence(document())
                .required(Message.of(working ? "security.time.working" : "security.time.days", limit));
        String unit = working ? "working" : "days";
        return taken > limit
                ? finding.shortfall(taken - limit)
                        .ends(Outcome.FAIL, Message.of("security.time.over-" + unit, taken, limit))
                : finding.shortfall(0).ends(Outcome.PASS, Message.of("security.time.within-" + unit, taken, limit));
    }

    private static long days(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end);
    }

    // ---- on what dossier ----

    /** Whether the dossier has all its parts. */
    public Finding dossier() {
        if (approval == null || !isUnderNd85()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        int all =
                Objects.requireNonNull(system.figures().dossierParts().get(approval.level()), "parts for every level");
        if (declared.dossier().isEmpty()) {
            return verdict.noData("security.dossier.none", all);
        }
        Set<Integer> there = declared.dossier().stream().map(DossierPart::part).collect(Collectors.toSet());
        List<Integer> missing = IntStream.rangeClosed(1, all)
                .filter(part -> !there.contains(part))
                .boxed()
                .toList();
        Finding.Builder finding = verdict.start()
                .counted(all - missing.size(), all)
                .shortfall(missing.size())
                .evidence(declared.dossier().stream().map(DossierPart::document).toList());
        return missing.isEmpty()
                ? finding.ends(Outcome.PASS, Message.of("security.dossier.complete", all))
                : finding.ends(Outcome.FAIL, Message.of("security.dossier.missing", all, missing));
    }

    /** Whether the appraisal opinion is there, from level 3 up. */
    public Finding opinion() {
        if (approval == null || !isUnderNd85()) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        if (approval.level() < 3) {
            return verdict.notApplicable("security.only-level", 3, approval.level());
        }
        String opinion = approval.appraisalDocument();
        return opinion == null || opinion.isBlank()
                ? verdict.noData("security.opinion.none")
                : verdict.pass(List.of(opinion), "security.opinion.is", opinion);
    }

    /** Whether the regulation was issued before the approval. */
    public Finding regulation() {
        if (approval == null || approval.date().isBefore(system.timeline().tt12FirstDay())) {
            return verdict.notApplicable(approval == null ? "security.approval.none" : "security.approval.other-law");
        }
        InformationSystem.SecurityRegulation regulation = declared.regulation();
        if (regulation == null) {
            return verdict.noData("security.regulation.none");
        }
        List<String> evidence = List.of(regulation.document() + " (" + regulation.date() + ")");
        return regulation.date().isAfter(approval.date())
                ? verdict.fail(evidence, "security.regulation.late", regulation.date(), approval.date())
                : verdict.pass(evidence, "security.regulation.before", regulation.date(), approval.date());
    }

    private List<String> document() {
        return List.of(LevelVerdict.document(given()));
    }
}
