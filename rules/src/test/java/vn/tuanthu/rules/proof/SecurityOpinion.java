package vn.tuanthu.rules.proof;

import static vn.tuanthu.verdict.Certainty.COMPUTED;
import static vn.tuanthu.verdict.Certainty.INTERPRETATION;
import static vn.tuanthu.verdict.Certainty.SECOND_HAND;
import static vn.tuanthu.verdict.Certainty.TEXT_READ;
import static vn.tuanthu.verdict.Outcome.FAIL;
import static vn.tuanthu.verdict.Outcome.NOT_APPLICABLE;
import static vn.tuanthu.verdict.Outcome.NO_DATA;
import static vn.tuanthu.verdict.Outcome.PASS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.tuanthu.evidence.DossierReturn;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.Hosting.Separation;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.DossierContent;
import vn.tuanthu.evidence.InformationSystem.OwnerSector;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.Inspection.Content;
import vn.tuanthu.evidence.Inspection.Inspector;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.LevelApproval.Body;
import vn.tuanthu.evidence.ProtectionLayers;
import vn.tuanthu.evidence.ProtectionLayers.Centre;
import vn.tuanthu.evidence.ProtectionLayers.Layer;
import vn.tuanthu.evidence.SecurityIncident;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SecurityMeasure.Reason;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SecurityReport.Recipient;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.rules.proof.SecurityLevels.Grade;
import vn.tuanthu.rules.proof.SecurityLevels.Holding;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * What the law on graded security asks of one system on one day, decided a second time from its articles: plain Java,
 * without rules and without their data. Slow and long on purpose.
 */
final class SecurityOpinion {
    private static final LocalDate ND85 = LocalDate.parse("2016-07-01");
    private static final LocalDate CT14 = LocalDate.parse("2019-06-07");
    private static final LocalDate FIRST_REPORT_OF_CT14 = LocalDate.parse("2019-12-14");
    private static final LocalDate TCVN11930 = LocalDate.parse("2017-01-01");
    private static final LocalDate TT12 = LocalDate.parse("2022-10-01");
    private static final LocalDate ND331 = SecurityLevels.FIRST_OF_ND331;
    private static final LocalDate LAW116 = LocalDate.parse("2026-07-01");
    private static final LocalDate CT09 = LocalDate.parse("2024-02-23");
    private static final LocalDate END_OF_SEPTEMBER_2024 = LocalDate.parse("2024-09-30");
    private static final LocalDate END_OF_2024 = LocalDate.parse("2024-12-31");
    private static final LocalDate TASKS_PASSED_ON = LocalDate.parse("2025-03-01");

    /**
     * What is said of one check.
     *
     * @param mandatory false where the check does not apply
     * @param certainty null where the check was neither passed nor failed
     */
    record Said(String check, Outcome outcome, Long shortfall, boolean mandatory, Certainty certainty) {
        static Said of(Finding finding) {
            boolean decided = finding.outcome() == PASS || finding.outcome() == FAIL;
            return new Said(
                    finding.check(),
                    finding.outcome(),
                    finding.shortfall(),
                    finding.mandatory() && finding.outcome() != NOT_APPLICABLE,
                    decided ? finding.certainty() : null);
        }
    }

    private final Evidence evidence;
    private final LocalDate day;
    private final SecurityLevels levels;
    private final InformationSystem system;
    private final Holding holding;
    private final LevelApproval approval;
    private final boolean running;
    private final List<Said> said = new ArrayList<>();
    private final List<LocalDate> met = new ArrayList<>();
    private int unmet;
    private int unmetOfLaw116;
    private boolean fourLayers = true;

    /** Everything that is said of {@code system} on {@code day}. */
    SecurityOpinion(Evidence evidence, InformationSystem system, LocalDate day) {
        this.evidence = evidence;
        this.day = day;
        this.levels = new SecurityLevels(evidence, day);
        this.system = system;
        this.holding = levels.holding(system);
        this.approval = levels.approval(system);
        this.running = SecurityLevels.runsOn(system, day);
        measures();
        figures();
        level();
        approved();
        operation();
        inspections();
        reports();
        layers();
        said.addAll(new FloorsOpinion(levels, system, day).said());
    }

    List<Said> said() {
        return said;
    }

    Holding holding() {
        return holding;
    }

    boolean isRunning() {
        return running;
    }

    boolean isPlanInPlace() {
        return !met.isEmpty() && unmet == 0;
    }

    /** Its level is not known but from below, from 3 on, and something is not there that each level from that one asks for. */
    boolean isSurelyOpen() {
        int least = (holding.nd331() ? levels.nd331(system) : levels.nd85(system)).highest();
        if (holding.measured() > 0 || least < 3 || !isOn(TT12)) {
            return false;
        }
        List<String> there = system.measures().stream()
                .filter(m -> m.status() == SecurityMeasure.Status.IN_PLACE
                        || m.status() == SecurityMeasure.Status.NOT_APPLICABLE)
                .flatMap(m -> m.ids().stream())
                .toList();
        Set<String> always = SecurityMeasures.ids(least);
        for (int level = least; level <= 5; level++) {
            always.retainAll(SecurityMeasures.ids(level));
        }
        return always.stream().anyMatch(id -> SecurityMeasures.isOfPlan(id) && !there.contains(id));
    }

    boolean isFourLayered() {
        return fourLayers;
    }

    /** Approved, not below its criteria under the regime that holds, and its plan in place. */
    boolean isInOrder() {
        Integer level = (holding.nd331() ? levels.nd331(system) : levels.nd85(system)).level();
        return approval != null && isPlanInPlace() && level != null && approval.level() >= level;
    }

    private boolean isOn(LocalDate first) {
        return !day.isBefore(first);
    }

    /** Whether the act that asks for this was there. */
    private boolean isAskedYet(String check) {
        return switch (check) {
            case "TT12.6" -> isOn(TT12);
            case "CT14.report" -> isOn(FIRST_REPORT_OF_CT14);
            default -> isOn(check.startsWith("ND85.") ? ND85 : check.startsWith("CT14.") ? CT14 : LocalDate.MIN);
        };
    }

    private void say(String check, Outcome outcome, Number shortfall, boolean mandatory, Certainty certainty) {
        if (!isAskedYet(check)) {
            return;
        }
        boolean decided = outcome == PASS || outcome == FAIL;
        said.add(new Said(
                check,
                outcome,
                shortfall == null ? null : shortfall.longValue(),
                mandatory && outcome != NOT_APPLICABLE,
                decided ? certainty : null));
    }

    private void say(String check, Outcome outcome) {
        say(check, outcome, null, true, TEXT_READ);
    }

    private static Outcome passIf(boolean holds) {
        return holds ? PASS : FAIL;
    }

    // ---- measures ----

    private void measures() {
        if (holding.measured() == 0) {
            return;
        }
        for (String id : SecurityMeasures.ids(holding.measured())) {
            boolean ofPlan = SecurityMeasures.isOfPlan(id);
            boolean advised = SecurityMeasures.isAdvised(id);
            if (!isOn(advised ? ND331 : ofPlan ? TT12 : LAW116)) {
                continue;
            }
            SecurityMeasure given = system.measures().stream()
                    .filter(m -> m.ids().contains(id))
                    .findFirst()
                    .orElse(null);
            Outcome outcome = measure(id, given);
            if (advised) {
                say(id, outcome, null, false, SECOND_HAND);
                continue;
            }
            boolean mandatory = running && (ofPlan || !holding.grace());
            say(id, outcome, null, mandatory, ofPlan && isOn(LAW116) ? INTERPRETATION : TEXT_READ);
            if (outcome == PASS && ofPlan) {
                met.add(given.date());
            } else if (outcome == FAIL || outcome == NO_DATA) {
                unmet += ofPlan ? 1 : 0;
                unmetOfLaw116 += ofPlan ? 0 : 1;
            }
        }
    }

    private Outcome measure(String id, SecurityMeasure given) {
        if (given == null) {
            return NO_DATA;
        }
        return switch (given.status()) {
            case PLANNED, NOT_IN_PLACE -> FAIL;
            case NOT_APPLICABLE -> isExcused(id, given.reason()) ? NOT_APPLICABLE : FAIL;
            case IN_PLACE -> isShown(given.document(), given.date()) ? inPlace(id, given) : NO_DATA;
        };
    }

    private boolean isExcused(String id, Reason reason) {
        Set<Role> roles = roles();
        return reason != null
                && reason == SecurityMeasures.excuse(id)
                && !(reason == Reason.NO_WIRELESS_NETWORK && roles.contains(Role.WIRELESS_NETWORK))
                && !(reason == Reason.NO_MAIL_SERVICE && roles.contains(Role.MAIL));
    }

    private boolean isShown(String document, LocalDate date) {
        return document != null && !document.isBlank() && date != null && !date.isAfter(day);
    }

    private Outcome inPlace(String id, SecurityMeasure given) {
        int level = holding.measured();
        Boolean means = SecurityMeasures.accepts(need(id, level), given.means());
        Set<Device> devices = SecurityMeasures.devices(id, level);
        Long distance = SecurityMeasures.distanceKm(id);
        boolean hot = SecurityMeasures.hotStandby(id, level);
        if (means == null
                || (!devices.isEmpty() && given.devices().isEmpty())
                || (hot && given.hotStandby() == null)
                || (distance != null && given.distanceKm() == null)) {
            return NO_DATA;
        }
        return passIf(means
                && (given.devices().containsAll(devices) || given.devices().contains(Device.ALL_NETWORK_DEVICES))
                && (!hot || given.hotStandby())
                && (distance == null || given.distanceKm() >= distance));
    }

    private String need(String id, int level) {
        for (String condition : SecurityMeasures.conditions(id, level)) {
            String[] parts = condition.split(":");
            boolean holds = true;
            for (String part : parts[0].split("\\+")) {
                holds &= isCase(part);
            }
            if (holds) {
                return parts[1];
            }
        }
        return SecurityMeasures.plain(id, level);
    }

    private boolean isCase(String word) {
        Set<String> criteria = levels.nd85(system).criteria();
        Set<Role> roles = roles();
        return switch (word) {
            case "secret" ->
                system.profile() != null && system.profile().information().contains(Information.STATE_SECRET);
            case "users" -> criteria.contains("ND85.9.2c");
            case "mail" -> roles.contains(Role.MAIL);
            case "central" -> roles.contains(Role.CENTRAL_DATABASE);
            case "shared" -> roles.contains(Role.SHARED_DATABASE);
            case "inner" -> roles.contains(Role.INTERNAL_NETWORK) || roles.contains(Role.SECURITY_OPERATIONS_CENTRE);
            case "open" ->
                roles.contains(Role.DATA_CENTRE)
                        || roles.contains(Role.CLOUD)
                        || roles.contains(Role.IDENTITY_OR_SIGNATURE)
                        || roles.contains(Role.INTEGRATION_AND_SHARING);
            default -> criteria.stream().anyMatch(criterion -> criterion.matches("ND85\\." + word + "[abc]?"));
        };
    }

    private Set<Role> roles() {
        return system.profile() == null ? Set.of() : Set.copyOf(system.profile().roles());
    }

    /** Advice from hearsay. */
    private void figures() {
        for (SecurityMeasures.Advised advised : SecurityMeasures.advised()) {
            Long value = advised.values().get(holding.measured());
            boolean older = advised.id().startsWith("TCVN11930");
            boolean own = advised.own().contains(holding.measured());
            if ((value == null && !own) || !isOn(older ? TCVN11930 : ND331) || (older && isOn(ND331))) {
                continue;
            }
            Long figure = system.settings().get(advised.setting());
            if (own) {
                say(advised.id(), figure == null || figure == 0 ? NO_DATA : PASS, null, false, SECOND_HAND);
                continue;
            }
            boolean kept = figure != null && (advised.atLeast() ? figure >= value : figure <= value);
            boolean unknown = figure == null || (!advised.atLeast() && figure == 0);
            say(advised.id(), unknown ? NO_DATA : passIf(kept), null, false, SECOND_HAND);
        }
    }

    // ---- the level ----

    private void level() {
        Grade nd85 = levels.nd85(system);
        Grade nd331 = levels.nd331(system);
        boolean gap = !holding.nd331() && !holding.kept() && isOn(LAW116) && !isOn(ND331);
        told("ND85.level", nd85, !holding.nd331() && !holding.kept(), gap);
        againstApproval("ND85.approved-level", nd85, !isOn(LAW116), gap);
        if (isOn(ND331)) {
            told("ND331.level", nd331, holding.nd331(), false);
            againstApproval("ND331.approved-level", nd331, holding.nd331(), false);
            risk();
            riskAnew();
            split(nd331);
            boolean wrong = investment() == PASS && isOfWrongBody();
            say("ND331.39.1", investment(), null, true, wrong ? INTERPRETATION : TEXT_READ);
        }
        if (isOn(LAW116)) {
            int missing = unmet + unmetOfLaw116;
            if (!holding.kept()) {
                say("L116.45.1", NOT_APPLICABLE);
            } else if (holding.grace()) {
                say("L116.45.1", PASS, null, true, isOfWrongBody() ? INTERPRETATION : TEXT_READ);
            } else {
                say("L116.45.1", passIf(missing == 0), missing == 0 ? null : missing, true, INTERPRETATION);
            }
        }
    }

    /** Of a kept level: whether another body appraised or approved it, as far as can be said. */
    private boolean isOfWrongBody() {
        Body right = approval.level() >= 3 ? Body.OWNER : Body.SECURITY_UNIT;
        Body by = approval.appraisedBy();
        boolean said = isBySaidMinistry();
        boolean self = approval.level() <= 3
                && !approval.date().isBefore(TT12)
                && isOperatedByUnitInCharge()
                && by != null
                && by != Body.OTHER_UNIT
                && by != Body.INDEPENDENT_COUNCIL;
        return approval.approvedBy() != right
                || self
                || (by != null
                        && (said
                                ? by != Body.MINISTRY_OF_PUBLIC_SECURITY
                                : !appraisersUnderNd85().contains(by)));
    }

    private void told(String check, Grade grade, boolean mandatory, boolean gap) {
        say(check, grade.level() == null ? NO_DATA : PASS, null, mandatory, gap ? INTERPRETATION : certainty(grade));
    }

    private static Certainty certainty(Grade grade) {
        Predicate<String> decides = criterion -> SecurityLevels.levelOf(criterion) == grade.highest();
        boolean written = grade.criteria().stream()
                .filter(decides)
                .anyMatch(criterion -> grade.sure().get(criterion));
        return written || grade.sure().isEmpty() ? TEXT_READ : INTERPRETATION;
    }

    private void againstApproval(String check, Grade grade, boolean mandatory, boolean gap) {
        if (approval == null) {
            say(check, NOT_APPLICABLE, null, mandatory, TEXT_READ);
            return;
        }
        int below = Math.max(0, grade.highest() - approval.level());
        boolean open = below == 0 && grade.level() == null;
        say(
                check,
                open ? NO_DATA : passIf(below == 0),
                open ? null : below,
                mandatory,
                gap ? INTERPRETATION : certainty(grade));
    }

    private void risk() {
        LevelBasis risk = system.profile() == null ? null : system.profile().riskAssessment();
        boolean made = risk != null && !risk.date().isAfter(day);
        Outcome outcome = !made || holding.level() == null ? NO_DATA : passIf(risk.level() <= holding.level());
        say("ND331.10", outcome, null, !holding.grace(), TEXT_READ);
    }

    /** No time is set for it, so that none of a later day is missing data and no more. */
    private void riskAnew() {
        LocalDate last = null;
        for (SecurityIncident incident : system.incidents()) {
            LocalDate found = incident.found().toLocalDate();
            boolean grave = incident.gravity() != SecurityIncident.Gravity.ORDINARY;
            if (grave && !found.isBefore(ND331) && !found.isAfter(day) && (last == null || found.isAfter(last))) {
                last = found;
            }
        }
        LevelBasis risk = system.profile() == null ? null : system.profile().riskAssessment();
        boolean anew = risk != null
                && last != null
                && risk.date().isAfter(last)
                && !risk.date().isAfter(day);
        say("ND331.10.2", last == null ? NOT_APPLICABLE : anew ? PASS : NO_DATA, null, !holding.grace(), TEXT_READ);
    }

    /** People counted over a whole and its parts, who reach a threshold that none of them reaches alone. */
    private void split(Grade grade) {
        Outcome outcome = NOT_APPLICABLE;
        if (!system.components().isEmpty()) {
            long basic = 0;
            long sensitive = 0;
            List<InformationSystem> all = new ArrayList<>(List.of(system));
            system.components().forEach(part -> all.add(levels.named(part)));
            for (InformationSystem one : all) {
                if (one.profile() != null) {
                    basic += zero(one.profile().basicDataSubjects());
                    sensitive += zero(one.profile().sensitiveDataSubjects());
                }
            }
            boolean together = basic >= 100_000 || sensitive >= 10_000;
            boolean online = all.stream().anyMatch(SecurityLevels::isOtherOnlineService);
            boolean uncounted = grade.highest() < 3 && all.stream().anyMatch(SecurityOpinion::isUncounted);
            outcome = !online
                    ? NOT_APPLICABLE
                    : together && grade.highest() < 3 ? FAIL : grade.level() == null || uncounted ? NO_DATA : PASS;
        }
        say("ND331.8.3", outcome, null, false, INTERPRETATION);
    }

    private static boolean isUncounted(InformationSystem system) {
        SystemProfile p = system.profile();
        return p != null
                && (p.information().contains(Information.PRIVATE)
                        || p.information().contains(Information.PERSONAL))
                && (p.basicDataSubjects() == null || p.sensitiveDataSubjects() == null);
    }

    private static long zero(Long count) {
        return count == null ? 0 : count;
    }

    private Outcome investment() {
        if (!levels.wasUnderInvestment(system)) {
            return NOT_APPLICABLE;
        }
        if (approval == null) {
            return day.isAfter(SecurityLevels.INVESTMENT_DUE) ? FAIL : NOT_APPLICABLE;
        }
        return passIf(!approval.date().isAfter(SecurityLevels.INVESTMENT_DUE));
    }

    // ---- the approval ----

    private void approved() {
        boolean before331 = !isOn(ND331);
        say(
                "ND85.5.1a",
                system.owner() == null || system.owner().isBlank() ? NO_DATA : PASS,
                null,
                before331,
                isOn(LAW116) ? INTERPRETATION : TEXT_READ);
        if (isOn(CT09)) {
            say("CT09.approved", levelApproved(), null, before331, TEXT_READ);
            planApplied();
        }
        if (day.isAfter(END_OF_SEPTEMBER_2024)) {
            say("CT09.approved-on-time", approvedOnTime(), null, false, COMPUTED);
        }
        boolean by85 = approval != null
                && (!approval.date().isAfter(SecurityLevels.LAST_OF_ND85) || levels.isInvestmentUnderNd85(system));
        boolean by331 = approval != null && !by85 && !approval.date().isBefore(ND331);
        // From 01/07/2026 to 18/08/2026: whether the old decree was still in force is contested.
        boolean between = approval != null && !by85 && !by331;
        by85 |= between;
        UnaryOperator<Certainty> sure = written -> between ? INTERPRETATION : written;
        int level = approval == null ? 0 : approval.level();
        Body appraiser = approval == null ? null : approval.appraisedBy();
        if (by85 && isBySaidMinistry()) {
            say("ND85.12.appraiser", passIf(appraiser == Body.MINISTRY_OF_PUBLIC_SECURITY), null, false, SECOND_HAND);
        } else {
            say(
                    "ND85.12.appraiser",
                    by85 ? oneOf(appraiser, appraisersUnderNd85()) : NOT_APPLICABLE,
                    null,
                    true,
                    sure.apply(TEXT_READ));
        }
        say(
                "ND85.12.approver",
                by85
                        ? oneOf(approval.approvedBy(), Set.of(level >= 3 ? Body.OWNER : Body.SECURITY_UNIT))
                        : NOT_APPLICABLE,
                null,
                true,
                sure.apply(TEXT_READ));
        say(
                "ND85.12.3đ",
                by85 && level == 5 ? named(approval.primeMinisterList()) : NOT_APPLICABLE,
                null,
                true,
                sure.apply(TEXT_READ));
        say(
                "TT12.6",
                by85 && !approval.date().isBefore(TT12) && level <= 3 ? selfAppraised() : NOT_APPLICABLE,
                null,
                true,
                sure.apply(TEXT_READ));
        time("ND85.16.2", by85, level, sure.apply(TEXT_READ));
        time("ND85.17.2", by85, level, sure.apply(COMPUTED));
        dossier("ND85.15", by85, level, before331, sure.apply(TEXT_READ));
        say(
                "ND85.17.1b",
                by85 && level >= 3 ? named(approval.appraisalDocument()) : NOT_APPLICABLE,
                null,
                before331,
                sure.apply(TEXT_READ));
        if (isOn(ND331)) {
            approvedBy331(by331, level, appraiser);
            time("ND331.23", by331, isImportant() ? 5 : level, COMPUTED);
            incompleteDossiers();
            time("ND331.24.2", by331, level, COMPUTED);
        }
        if (isOn(TT12)) {
            say("TT12.9.7", by85 ? regulation() : NOT_APPLICABLE, null, true, sure.apply(TEXT_READ));
        }
    }

    /** Nghị định 331: Điều 4.3, 18, 20.4, 21, 22, 24.1b and 30.7. */
    private void approvedBy331(boolean by331, int level, Body appraiser) {
        boolean late = approval == null && running && !levels.isInvestmentUnderNd85(system);
        say("ND331.18", approval != null ? PASS : late ? FAIL : NOT_APPLICABLE, null, true, INTERPRETATION);
        boolean listed = isImportant();
        Outcome appraised = NOT_APPLICABLE;
        if (by331 && (level >= 4 || listed)) {
            appraised = oneOf(appraiser, Set.of(appraiserUnderNd331()));
        } else if (by331) {
            boolean known = system.operator() != null && system.securityUnit() != null;
            appraised = !known
                    ? NO_DATA
                    : oneOf(
                            appraiser,
                            isOperatedByUnitInCharge()
                                    ? EnumSet.of(Body.OTHER_UNIT, Body.INDEPENDENT_COUNCIL)
                                    : EnumSet.of(Body.SECURITY_UNIT));
        }
        say("ND331.18.appraiser", appraised);
        Body approver = approval == null ? null : approval.approvedBy();
        Body right = level >= 3 ? Body.OWNER : Body.SECURITY_UNIT;
        boolean delegated = by331
                && approver != right
                && named(approval.delegation()) == PASS
                && (approver == Body.SECURITY_UNIT || approver == Body.OTHER_UNIT);
        Outcome approved = by331 ? passIf(approver == right || delegated) : NOT_APPLICABLE;
        say("ND331.18.approver", approved, null, true, delegated ? INTERPRETATION : TEXT_READ);
        say("ND331.18.3đ", by331 && level == 5 ? named(approval.primeMinisterList()) : NOT_APPLICABLE);
        dossier("ND331.21", by331, listed ? 5 : level, true, TEXT_READ);
        contents331(by331, listed ? 5 : level);
        say("ND331.24.1b", by331 && level >= 3 ? named(approval.appraisalDocument()) : NOT_APPLICABLE);
        say("ND331.30.7", by331 ? regulation() : NOT_APPLICABLE);
    }

    private void contents331(boolean by331, int level) {
        Set<DossierContent> missing = EnumSet.allOf(DossierContent.class);
        if (level <= 3) {
            missing.removeAll(EnumSet.of(
                    DossierContent.CONNECTED_SYSTEMS,
                    DossierContent.ATTACK_RISKS,
                    DossierContent.SCOPE_OF_EFFECT,
                    DossierContent.WHY_ROUND_THE_CLOCK));
        }
        boolean declared = false;
        for (InformationSystem.DossierPart part : system.dossier()) {
            declared |= !part.contents().isEmpty();
            part.contents().forEach(missing::remove);
        }
        if (!by331 || !declared) {
            say("ND331.22", by331 ? NO_DATA : NOT_APPLICABLE);
        } else {
            say("ND331.22", passIf(missing.isEmpty()), missing.size(), true, TEXT_READ);
        }
    }

    /** Điều 16.4 and 20.4. */
    private boolean isImportant() {
        return holding.measured() == 5 || (approval != null && named(approval.primeMinisterList()) == PASS);
    }

    private Outcome levelApproved() {
        if (approval != null) {
            return PASS;
        }
        return running && day.isAfter(END_OF_SEPTEMBER_2024) ? FAIL : NOT_APPLICABLE;
    }

    private Outcome approvedOnTime() {
        if (approval == null || !running) {
            return NOT_APPLICABLE;
        }
        LocalDate start = system.goLive();
        if (start == null) {
            return NO_DATA;
        }
        return passIf(!approval.date().isAfter(END_OF_SEPTEMBER_2024)
                || !approval.date().isAfter(start));
    }

    private void planApplied() {
        if (!running || !day.isAfter(END_OF_2024)) {
            say("CT09.applied", NOT_APPLICABLE);
        } else if (met.isEmpty() && unmet == 0) {
            say("CT09.applied", NO_DATA, null, !isOn(ND331), TEXT_READ);
        } else {
            say("CT09.applied", passIf(approval != null && unmet == 0), unmet, !isOn(ND331), TEXT_READ);
        }
    }

    private static Outcome oneOf(Body body, Set<Body> allowed) {
        return body == null ? NO_DATA : passIf(allowed.contains(body));
    }

    private static Outcome named(String document) {
        return document == null || document.isBlank() ? NO_DATA : PASS;
    }

    /** Điều 12: the owner's unit up to level 3; at levels 4 and 5 a ministry. */
    private Set<Body> appraisersUnderNd85() {
        if (approval.level() <= 3) {
            return isOperatedByUnitInCharge()
                    ? EnumSet.of(Body.SECURITY_UNIT, Body.OTHER_UNIT, Body.INDEPENDENT_COUNCIL)
                    : EnumSet.of(Body.SECURITY_UNIT);
        }
        if (system.ownerSector() == OwnerSector.DEFENCE) {
            return EnumSet.of(Body.MINISTRY_OF_DEFENCE);
        }
        if (system.ownerSector() == OwnerSector.PUBLIC_SECURITY) {
            return EnumSet.of(Body.MINISTRY_OF_PUBLIC_SECURITY);
        }
        return isAfterTasksPassedOn()
                ? EnumSet.of(
                        Body.MINISTRY_OF_PUBLIC_SECURITY,
                        Body.MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS,
                        Body.MINISTRY_OF_SCIENCE_AND_TECHNOLOGY)
                : EnumSet.of(Body.MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS);
    }

    private boolean isAfterTasksPassedOn() {
        LocalDate when = approval.appraisalEnded() == null ? approval.date() : approval.appraisalEnded();
        return !when.isBefore(TASKS_PASSED_ON);
    }

    /** A civil system of level 4 or 5, appraised since March 2025 by one of the three ministries that may have had the task. */
    private boolean isBySaidMinistry() {
        boolean civil = system.ownerSector() == OwnerSector.CIVIL || system.ownerSector() == OwnerSector.CIPHER;
        return civil
                && approval.level() >= 4
                && isAfterTasksPassedOn()
                && approval.appraisedBy() != null
                && appraisersUnderNd85().contains(approval.appraisedBy());
    }

    private Body appraiserUnderNd331() {
        return switch (system.ownerSector()) {
            case DEFENCE -> Body.MINISTRY_OF_DEFENCE;
            case CIPHER -> Body.CIPHER_COMMITTEE;
            default -> Body.MINISTRY_OF_PUBLIC_SECURITY;
        };
    }

    private boolean isOperatedByUnitInCharge() {
        return system.operator() != null
                && system.securityUnit() != null
                && isSame(system.operator(), system.securityUnit());
    }

    private static boolean isSame(String one, String other) {
        List<String> words = List.of(one.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return words.equals(List.of(other.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    private Outcome selfAppraised() {
        if (system.operator() == null || system.securityUnit() == null) {
            return NO_DATA;
        }
        return isOperatedByUnitInCharge()
                ? oneOf(approval.appraisedBy(), EnumSet.of(Body.OTHER_UNIT, Body.INDEPENDENT_COUNCIL))
                : NOT_APPLICABLE;
    }

    private void incompleteDossiers() {
        int late = 0;
        boolean open = false;
        boolean answered = false;
        for (DossierReturn one : system.dossierReturns()) {
            if (one.received().isBefore(ND331) || one.received().isAfter(day)) {
                continue;
            }
            boolean told = one.returned() != null && !one.returned().isAfter(day);
            LocalDate end = told ? one.returned() : day;
            int working = 0;
            for (LocalDate at = one.received().plusDays(1); !at.isAfter(end); at = at.plusDays(1)) {
                working += at.getDayOfWeek().getValue() <= 5 ? 1 : 0;
            }
            late += told && working > 5 ? 1 : 0;
            open |= !told && working > 5;
            boolean shown = told && named(one.document()) == PASS;
            open |= told && working <= 5 && !shown;
            answered |= shown && working <= 5;
        }
        Outcome outcome = late > 0 ? FAIL : open ? NO_DATA : answered ? PASS : NOT_APPLICABLE;
        say("ND331.23.2", outcome, outcome == FAIL || outcome == PASS ? Integer.valueOf(late) : null, false, COMPUTED);
    }

    private void time(String check, boolean asked, int level, Certainty certainty) {
        boolean appraisal = check.equals("ND85.16.2") || check.equals("ND331.23");
        if (!asked || (appraisal && level < 3)) {
            say(check, NOT_APPLICABLE, null, false, certainty);
            return;
        }
        LocalDate start = appraisal ? approval.appraisalStarted() : approval.approvalStarted();
        LocalDate end = appraisal ? approval.appraisalEnded() : approval.date();
        if (start == null || end == null) {
            say(check, NO_DATA, null, false, certainty);
            return;
        }
        int limit = !appraisal ? 7 : level == 3 ? 15 : check.equals("ND85.16.2") ? 30 : 25;
        int taken = 0;
        for (LocalDate at = start; at.isBefore(end); at = at.plusDays(1)) {
            DayOfWeek next = at.plusDays(1).getDayOfWeek();
            boolean weekend = next == DayOfWeek.SATURDAY || next == DayOfWeek.SUNDAY;
            taken += weekend && !check.equals("ND85.16.2") ? 0 : 1;
        }
        say(check, passIf(taken <= limit), Math.max(0, taken - limit), false, certainty);
    }

    private void dossier(String check, boolean asked, int level, boolean mandatory, Certainty certainty) {
        if (!asked || system.dossier().isEmpty()) {
            say(check, asked ? NO_DATA : NOT_APPLICABLE, null, mandatory, certainty);
            return;
        }
        Set<Integer> missing = new TreeSet<>(List.of(1, 2, 3, 4));
        if (level >= 4) {
            missing.add(5);
        }
        system.dossier().forEach(part -> missing.remove(part.part()));
        say(check, passIf(missing.isEmpty()), missing.size(), mandatory, certainty);
    }

    private Outcome regulation() {
        if (approval == null || approval.date().isBefore(TT12)) {
            return NOT_APPLICABLE;
        }
        return system.regulation() == null
                ? NO_DATA
                : passIf(!system.regulation().date().isAfter(approval.date()));
    }

    // ---- operation ----

    private void operation() {
        if (isOn(TT12)) {
            beforeOperation();
            boolean superseded = isOn(ND331) && !holding.grace();
            separation("TT12.9.9", holding.measured() == 3, superseded);
            separation("TT12.9.10", holding.measured() >= 4, superseded);
        }
        if (isOn(ND331)) {
            planBefore331();
            separation("ND331.30.8", holding.measured() >= 3 && !isImportant(), false);
            separation("ND331.30.9", isImportant(), false);
            sharedSecurity();
            assessedBefore331();
            incidents("ND331.31.2d-notice", 24, true);
            incidents("ND331.31.2d-report", 72, false);
        }
    }

    private void planBefore331() {
        LocalDate start = system.goLive();
        boolean mandatory = !holding.grace();
        if (!running || (start != null && start.isBefore(ND331))) {
            say("ND331.30.6", NOT_APPLICABLE);
        } else if (start == null) {
            say("ND331.30.6", NO_DATA);
        } else if (approval == null || approval.date().isAfter(start)) {
            say("ND331.30.6", FAIL, null, mandatory, TEXT_READ);
        } else if (met.isEmpty()) {
            say("ND331.30.6", NO_DATA, null, mandatory, TEXT_READ);
        } else {
            long late = met.stream().filter(shown -> shown.isAfter(start)).count();
            say("ND331.30.6", passIf(late == 0), late, mandatory, TEXT_READ);
        }
    }

    private void sharedSecurity() {
        Hosting hosting = system.hosting();
        if (holding.measured() == 0) {
            say("ND331.30.9đ", NO_DATA, null, !holding.grace(), TEXT_READ);
        } else if (!isImportant() || (hosting != null && hosting.kind() == Hosting.Kind.OWN)) {
            say("ND331.30.9đ", NOT_APPLICABLE);
        } else if (hosting == null || hosting.sharedSecurity().isEmpty()) {
            say("ND331.30.9đ", NO_DATA, null, !holding.grace(), TEXT_READ);
        } else {
            boolean more = hosting.sharedSecurity().contains(Hosting.SharedSecurity.OTHER);
            say("ND331.30.9đ", passIf(!more), more ? 1 : 0, !holding.grace(), TEXT_READ);
        }
    }

    private void assessedBefore331() {
        LocalDate start = system.goLive();
        if (!running || (start != null && start.isBefore(ND331))) {
            say("ND331.28.3", NOT_APPLICABLE);
        } else if (start == null) {
            say("ND331.28.3", NO_DATA);
        } else {
            boolean assessed = system.inspections().stream()
                    .anyMatch(one -> one.scope() == Inspection.Scope.SYSTEM
                            && !one.date().isAfter(start));
            say("ND331.28.3", assessed ? PASS : NO_DATA, null, !holding.grace(), INTERPRETATION);
        }
    }

    private void incidents(String check, int hours, boolean notice) {
        LocalDateTime end = day.atTime(LocalTime.MAX);
        int late = 0;
        int unknown = 0;
        boolean told = false;
        for (SecurityIncident incident : system.incidents()) {
            if ((notice && incident.gravity() == SecurityIncident.Gravity.ORDINARY)
                    || incident.found().isBefore(ND331.atStartOfDay())
                    || incident.found().isAfter(end)) {
                continue;
            }
            LocalDateTime last = incident.found().plusHours(hours);
            LocalDateTime when = notice ? incident.firstNotice() : incident.report();
            boolean atOnce = notice && incident.gravity() == SecurityIncident.Gravity.TO_TELL_AT_ONCE;
            if (when == null || when.isAfter(end)) {
                unknown += !atOnce && last.isAfter(end) ? 0 : 1;
            } else if (when.isAfter(last)) {
                late++;
            } else if (atOnce && when.isAfter(incident.found())) {
                // How long "at once" may take is not written.
                unknown++;
            } else {
                told = true;
            }
        }
        Outcome outcome = late > 0 ? FAIL : unknown > 0 ? NO_DATA : told ? PASS : NOT_APPLICABLE;
        say(check, outcome, late > 0 ? late : null, true, TEXT_READ);
    }

    private void beforeOperation() {
        LocalDate start = system.goLive();
        boolean other = start != null && (start.isBefore(TT12) || !start.isBefore(ND331));
        if (!running || other) {
            say("TT12.9.6", NOT_APPLICABLE);
        } else if (start == null || met.isEmpty()) {
            say("TT12.9.6", NO_DATA);
        } else {
            long late = met.stream().filter(shown -> shown.isAfter(start)).count();
            say("TT12.9.6", passIf(late == 0), late, true, TEXT_READ);
        }
    }

    private void separation(String check, boolean asked, boolean superseded) {
        Hosting hosting = system.hosting();
        boolean of331 = check.startsWith("ND331.");
        boolean mandatory = !of331 || !holding.grace();
        if (holding.measured() == 0) {
            say(check, NO_DATA, null, mandatory, TEXT_READ);
            return;
        }
        if (!asked || superseded || (hosting != null && hosting.kind() == Hosting.Kind.OWN)) {
            say(check, NOT_APPLICABLE);
            return;
        }
        if (hosting == null) {
            say(check, NO_DATA, null, mandatory, TEXT_READ);
            return;
        }
        boolean apart = of331 ? check.equals("ND331.30.9") : holding.measured() >= 4;
        List<Boolean> kept = new ArrayList<>();
        kept.add(isApart(hosting.fromOtherSystems(), apart));
        kept.add(isApart(hosting.betweenZones(), false));
        kept.add(isApart(hosting.storage(), apart));
        if (apart) {
            kept.add(isApart(hosting.networkDevices(), true));
        }
        long broken = kept.stream().filter(k -> k != null && !k).count();
        Outcome outcome = broken > 0 ? FAIL : kept.contains(null) ? NO_DATA : PASS;
        say(check, outcome, broken > 0 ? broken : null, mandatory, TEXT_READ);
    }

    private static Boolean isApart(Separation declared, boolean physically) {
        return declared == null
                ? null
                : Boolean.valueOf(declared == Separation.PHYSICAL || (!physically && declared == Separation.LOGICAL));
    }

    // ---- inspections ----

    private void inspections() {
        boolean before331 = !isOn(ND331);
        Certainty certainty = isOn(LAW116) ? INTERPRETATION : TEXT_READ;
        int level = holding.measured();
        Inspection last = last(List.of(system), Inspection.Scope.SYSTEM);
        say(
                "ND85.20.2c",
                level == 0 ? NO_DATA : level < 3 ? NOT_APPLICABLE : inspectedSince(last, level == 5 ? 6 : 12),
                null,
                before331,
                certainty);
        if (before331) {
            Outcome body = last == null ? NOT_APPLICABLE : passIf(isOutside(last.by()));
            say("ND85.20.2c-body", level == 0 ? NO_DATA : level < 3 ? NOT_APPLICABLE : body);
        } else {
            Long months =
                    system.regulation() == null ? null : system.regulation().inspectionMonths();
            say(
                    "ND331.28.5",
                    months != null ? inspectedSince(last, months) : running ? NO_DATA : NOT_APPLICABLE,
                    null,
                    months != null,
                    TEXT_READ);
            Outcome body = last == null
                    ? NOT_APPLICABLE
                    : (isImportant() || last.cause() != null) && !isOutside(last.by())
                            ? FAIL
                            : independence(system, last);
            say("ND331.31.2c", level == 0 ? NO_DATA : body);
            formOfInspection(last);
        }
        Inspection whole =
                last(evidence.systems().stream().filter(this::isOfSameBody).toList(), Inspection.Scope.ORGANISATION);
        Outcome organisation =
                whole == null ? NO_DATA : passIf(!day.isAfter(whole.date().plusYears(2)));
        say("ND85.20.2c-organisation", organisation, null, before331, certainty);
        if (isOn(TT12)) {
            contents(last);
        }
    }

    /** Whether the operator did not make {@code last}: an internal unit has to be named, and so has the operator. */
    static Outcome independence(InformationSystem system, Inspection last) {
        String unit = last.provider();
        String operator = system.operator();
        if (last.by() == Inspector.OPERATOR || unit != null && unit.equals(operator)) {
            return FAIL;
        }
        return last.by() == Inspector.INTERNAL_INDEPENDENT_UNIT && (unit == null || operator == null) ? NO_DATA : PASS;
    }

    private static boolean isOutside(Inspector by) {
        return by != Inspector.OPERATOR && by != Inspector.INTERNAL_INDEPENDENT_UNIT;
    }

    private Outcome inspectedSince(Inspection last, long months) {
        if (!running) {
            return NOT_APPLICABLE;
        }
        if (last == null && system.goLive() == null) {
            return NO_DATA;
        }
        LocalDate from = last == null ? system.goLive() : last.date();
        boolean overdue = day.isAfter(from.plusMonths(months));
        return overdue ? FAIL : last == null ? NOT_APPLICABLE : PASS;
    }

    private boolean isOfSameBody(InformationSystem other) {
        if (other.id().equals(system.id())) {
            return true;
        }
        if (system.agency() == null && other.agency() == null) {
            return system.owner() != null && system.owner().equals(other.owner());
        }
        return system.agency() != null && system.agency().equals(other.agency());
    }

    private Inspection last(List<InformationSystem> systems, Inspection.Scope scope) {
        Inspection last = null;
        for (InformationSystem one : systems) {
            for (Inspection inspection : one.inspections()) {
                if (inspection.scope() == scope
                        && !inspection.date().isAfter(day)
                        && (last == null || inspection.date().isAfter(last.date()))) {
                    last = inspection;
                }
            }
        }
        return last;
    }

    private void formOfInspection(Inspection last) {
        if (last == null || last.date().isBefore(ND331)) {
            say("ND331.27", NOT_APPLICABLE);
            return;
        }
        boolean looked = last.contents().contains(Content.SOURCE_CODE);
        if (last.contents().isEmpty()) {
            say("ND331.27", NO_DATA);
        } else if (!looked && hasOwnSoftware() == null) {
            say("ND331.27", NO_DATA);
        } else if (!looked && hasOwnSoftware()) {
            say("ND331.27", FAIL, 1, true, TEXT_READ);
        } else {
            boolean told = !last.forms().isEmpty();
            say("ND331.27", told ? PASS : NO_DATA, told ? Integer.valueOf(0) : null, true, TEXT_READ);
        }
    }

    /** Null while nothing is declared of it. */
    private Boolean hasOwnSoftware() {
        List<SecurityMeasure> said = system.measures().stream()
                .filter(m -> m.ids().contains("TT12.9.8"))
                .toList();
        return said.isEmpty()
                ? null
                : (Boolean) said.stream().anyMatch(m -> m.status() != SecurityMeasure.Status.NOT_APPLICABLE);
    }

    private void contents(Inspection last) {
        if (last == null || last.contents().isEmpty()) {
            say("TT12.11.1", last == null ? NOT_APPLICABLE : NO_DATA, null, !isOn(ND331), TEXT_READ);
            return;
        }
        int missing = 0;
        for (Content content : Content.values()) {
            boolean asked = content != Content.SOURCE_CODE || Boolean.TRUE.equals(hasOwnSoftware());
            missing += asked && !last.contents().contains(content) ? 1 : 0;
        }
        boolean unknown = hasOwnSoftware() == null && !last.contents().contains(Content.SOURCE_CODE);
        Outcome outcome = missing == 0 && unknown ? NO_DATA : passIf(missing == 0);
        say("TT12.11.1", outcome, outcome == NO_DATA ? null : missing, !isOn(ND331), TEXT_READ);
    }

    // ---- reports ----

    private void reports() {
        Set<Recipient> police = EnumSet.of(Recipient.MINISTRY_OF_PUBLIC_SECURITY);
        yearly("TT12.13.4-owner", 20, EnumSet.of(Recipient.OWNER), 2022, 2025);
        yearly("TT12.13.4-ministry", 25, EnumSet.of(Recipient.INFORMATION_MINISTRY), 2022, 2024);
        yearly("TT12.13.4-ministry", 25, EnumSet.complementOf(EnumSet.of(Recipient.OWNER)), 2025, 2025);
        yearly("TT12.13.4-addressee", 25, police, 2025, 2025);
        yearly("ND331.35.4a", 20, EnumSet.of(Recipient.OWNER), 2026, 9999);
        yearly("ND331.35.4b", 25, police, 2026, 9999);
        say("CT14.report", inspectionReport(), null, !isOn(LAW116), TEXT_READ);
    }

    /** The report of a year is due before a day of December of that year. */
    private void yearly(String check, int before, Set<Recipient> to, int first, int last) {
        LocalDate due = LocalDate.of(day.getYear(), 12, before);
        due = day.isBefore(due) ? due.minusYears(1) : due;
        int year = due.getYear();
        if (year < first || year > last) {
            return;
        }
        if (!SecurityLevels.runsOn(system, LocalDate.of(year, 12, 14))) {
            say(check, NOT_APPLICABLE);
            return;
        }
        LocalDate sent = null;
        for (SecurityReport report : system.reports()) {
            boolean counts = report.kind() == SecurityReport.Kind.ANNUAL
                    && report.year() == year
                    && to.contains(report.to())
                    && !report.date().isAfter(day);
            sent = counts && (sent == null || report.date().isBefore(sent)) ? report.date() : sent;
        }
        boolean hearsay = check.equals("TT12.13.4-addressee");
        Outcome outcome = sent == null ? NO_DATA : passIf(sent.isBefore(due));
        say(check, outcome, null, !hearsay, hearsay ? SECOND_HAND : TEXT_READ);
    }

    private Outcome inspectionReport() {
        if (holding.measured() < 3) {
            return holding.measured() == 0 ? NO_DATA : NOT_APPLICABLE;
        }
        // The last day before which a report was due, and the one before it.
        LocalDate due = LocalDate.of(day.getYear() + 1, 12, 14);
        int months = holding.measured() == 5 ? 6 : 12;
        while (due.isAfter(day)) {
            due = due.minusMonths(months);
        }
        LocalDate from = due.minusMonths(months);
        if (!SecurityLevels.runsOn(system, from)) {
            return NOT_APPLICABLE;
        }
        boolean any = false;
        boolean inTime = false;
        for (SecurityReport report : system.reports()) {
            if (report.kind() == SecurityReport.Kind.INSPECTION
                    && report.to() != SecurityReport.Recipient.OWNER
                    && !report.date().isBefore(from)
                    && !report.date().isAfter(day)) {
                any = true;
                inTime |= report.date().isBefore(due);
            }
        }
        return any ? passIf(inTime) : NO_DATA;
    }

    // ---- layers ----

    private void layers() {
        ProtectionLayers layers = system.layers();
        Layer monitoring = layers == null ? null : layers.monitoring();
        Layer assessment = layers == null ? null : layers.assessment();
        boolean low = holding.measured() == 1 || holding.measured() == 2;
        layer("CT14.layer1", there(layers == null ? null : layers.onSite()));
        layer("CT14.layer2", there(monitoring));
        boolean unknown = holding.measured() == 0;
        Outcome third = assessment == null && low ? NOT_APPLICABLE : there(assessment);
        layer("CT14.layer3", third == FAIL && unknown ? NO_DATA : third);
        ProtectionLayers.NationalConnection national = layers == null ? null : layers.national();
        layer(
                "CT14.layer4",
                national == null ? absent() : isShown(national.document(), national.date()) ? PASS : NO_DATA);
        layer("CT14.independence", independence(monitoring, assessment, low));
        if (isOn(LAW116)) {
            Outcome centre = national == null
                    ? running ? NO_DATA : NOT_APPLICABLE
                    : national.to() == Centre.NATIONAL_CENTRE_OF_INFORMATION_MINISTRY
                            ? FAIL
                            : isShown(national.document(), national.date()) ? PASS : NO_DATA;
            say("L116.40.1", centre, null, !holding.grace(), TEXT_READ);
            if (isOn(ND331)) {
                say("ND331.33.5", centre, null, !holding.grace(), INTERPRETATION);
            }
        }
    }

    private void layer(String check, Outcome outcome) {
        fourLayers &= isOn(CT14) && (outcome == PASS || outcome == NOT_APPLICABLE);
        say(check, outcome);
    }

    private Outcome there(Layer layer) {
        return layer == null ? absent() : isShown(layer.document(), layer.date()) ? PASS : NO_DATA;
    }

    private Outcome absent() {
        return !running ? NOT_APPLICABLE : system.layers() == null ? NO_DATA : FAIL;
    }

    private Outcome independence(Layer monitoring, Layer assessment, boolean low) {
        if (assessment == null && low) {
            return NOT_APPLICABLE;
        }
        if (monitoring == null || assessment == null) {
            return running ? NO_DATA : NOT_APPLICABLE;
        }
        return passIf(!isSame(monitoring.provider(), assessment.provider()));
    }
}
