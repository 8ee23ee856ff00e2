package vn.tuanthu.rules.proof;

import static vn.tuanthu.verdict.Certainty.INTERPRETATION;
import static vn.tuanthu.verdict.Certainty.SECOND_HAND;
import static vn.tuanthu.verdict.Certainty.TEXT_READ;
import static vn.tuanthu.verdict.Outcome.FAIL;
import static vn.tuanthu.verdict.Outcome.NOT_APPLICABLE;
import static vn.tuanthu.verdict.Outcome.NO_DATA;
import static vn.tuanthu.verdict.Outcome.PASS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.Connection;
import vn.tuanthu.evidence.InformationSystem.Sector;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.rules.proof.SecurityLevels.Grade;
import vn.tuanthu.rules.proof.SecurityLevels.Holding;
import vn.tuanthu.rules.proof.SecurityOpinion.Said;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Outcome;

/** What other instruments ask of a system for what it is connected with or the service it runs, decided a second time. */
final class FloorsOpinion {
    private static final LocalDate LATE_2026 = LocalDate.parse("2026-08-19");
    private static final LocalDate QCVN12 = LocalDate.parse("2026-07-01");

    private final InformationSystem system;
    private final LocalDate day;
    private final Holding holding;
    private final Grade grade;
    private final LevelApproval approval;
    private final boolean running;
    private final List<Said> said = new ArrayList<>();

    FloorsOpinion(SecurityLevels levels, InformationSystem system, LocalDate day) {
        this.system = system;
        this.day = day;
        this.holding = levels.holding(system);
        this.grade = holding.nd331() ? levels.nd331(system) : levels.nd85(system);
        this.approval = levels.approval(system);
        this.running = SecurityLevels.runsOn(system, day);
        if (system.sector() != null) {
            sector(system.sector());
        }
        system.connections().forEach(this::connection);
    }

    List<Said> said() {
        return said;
    }

    private void sector(Sector sector) {
        switch (sector) {
            case ONLINE_AUCTION -> floor("ND62.13.3", "2024-01-01", 3, true, TEXT_READ);
            case PORTAL_OR_ONE_STOP -> floor("TT22.8", "2021-01-01", 3, true, INTERPRETATION);
            case IT_LOUDSPEAKERS -> floor("TT39.9.2", "2022-01-01", 2, true, TEXT_READ);
            case PUBLIC_TRUST_SERVICES -> floor("ND174.level", "2026-08-19", 3, true, TEXT_READ);
            case ELECTRONIC_ARCHIVE -> archive();
        }
    }

    private void connection(Connection with) {
        switch (with) {
            case TAX_AUTHORITY -> floor("ND252.level", "2026-08-19", 3, true, TEXT_READ);
            case E_IDENTIFICATION -> floor("ND69.18.1", "2025-01-01", 3, false, SECOND_HAND);
            case POPULATION_DATABASE -> floor("ND70.7.2", "2025-01-01", 3, false, SECOND_HAND);
            case DEDICATED_STATE_NETWORK -> network();
        }
    }

    private void say(String check, Outcome outcome, Integer shortfall, boolean mandatory, Certainty certainty) {
        boolean decided = outcome == PASS || outcome == FAIL;
        said.add(new Said(
                check,
                outcome,
                shortfall == null ? null : (Long) shortfall.longValue(),
                mandatory && outcome != NOT_APPLICABLE,
                decided ? certainty : null));
    }

    private void floor(String check, String first, int least, boolean mandatory, Certainty certainty) {
        if (day.isBefore(LocalDate.parse(first))) {
            return;
        }
        if (approval != null) {
            int below = Math.max(0, least - approval.level());
            say(check, below == 0 ? PASS : FAIL, below, mandatory, certainty);
        } else if (running && grade.level() != null && grade.level() < least) {
            say(check, FAIL, least - grade.level(), mandatory, certainty);
        } else {
            Integer below = null;
            say(check, NO_DATA, below, mandatory, certainty);
        }
    }

    /** With state secrets only; from level 4 on two channels in two directions. */
    private void network() {
        if (day.isBefore(LATE_2026)) {
            return;
        }
        List<Information> kinds =
                system.profile() == null ? List.of() : system.profile().information();
        if (!kinds.contains(Information.STATE_SECRET)) {
            Outcome none = kinds.isEmpty() ? NO_DATA : NOT_APPLICABLE;
            say("TT06.level", none, null, true, TEXT_READ);
            say("TT06.channels", none, null, true, TEXT_READ);
            return;
        }
        floor("TT06.level", "2026-08-19", 3, true, TEXT_READ);
        Long channels = system.settings().get("dedicated-network-channels");
        Long directions = system.settings().get("dedicated-network-directions");
        boolean known = channels != null && directions != null;
        Outcome two = !known ? NO_DATA : channels >= 2 && directions >= 2 ? PASS : FAIL;
        boolean asked = holding.measured() == 0 || holding.measured() >= 4;
        Outcome outcome = holding.measured() == 0 ? NO_DATA : asked ? two : NOT_APPLICABLE;
        say("TT06.channels", outcome, outcome == PASS ? 0 : null, true, TEXT_READ);
    }

    private void archive() {
        if (day.isBefore(QCVN12)) {
            return;
        }
        int level = holding.measured();
        Inspection last = system.inspections().stream()
                .filter(made ->
                        made.scope() == Inspection.Scope.SYSTEM && !made.date().isAfter(day))
                .max((one, other) -> one.date().compareTo(other.date()))
                .orElse(null);
        LocalDate due = LocalDate.parse(level >= 3 ? "2027-06-30" : "2027-12-31");
        boolean time = SecurityLevels.runsOn(system, LocalDate.parse("2026-06-30")) && !day.isAfter(due);
        Outcome independent = last == null ? NO_DATA : SecurityOpinion.independence(system, last);
        boolean shown = last != null
                && !last.date().isBefore(QCVN12)
                && last.contents().contains(Inspection.Content.LEGAL_COMPLIANCE);
        archive("QCVN12.inspection", level >= 3, independent != PASS && time ? NOT_APPLICABLE : independent);
        archive("QCVN12.conformity", true, shown ? PASS : time ? NOT_APPLICABLE : NO_DATA);
    }

    private void archive(String check, boolean asked, Outcome outcome) {
        Outcome first = holding.measured() == 0 ? NO_DATA : !asked || !running ? NOT_APPLICABLE : outcome;
        say(check, first, null, true, INTERPRETATION);
    }
}
