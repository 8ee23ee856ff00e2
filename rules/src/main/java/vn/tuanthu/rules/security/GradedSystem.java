package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;

/**
 * A system with its level under each regime and what was found about it.
 *
 * @param system what its owner declares
 * @param grades what each regime says, ND85 first
 * @param inForce the level that holds on the day
 * @param floors what other instruments ask of its level, for what it is connected with or the service it runs
 * @param approved the level approved by the day; null when none was
 * @param approvalIsReading whether that counts as approved by a reading only: another body than the right one appraised or
 *     approved it, or it was approved while no decree surely governed approvals
 * @param operating whether it runs on the day
 * @param planInPlace whether every measure of the security plan of its level is in place
 * @param fourLayers whether its four layers of protection are there and independent
 * @param measures how many of the measures that its level asks for are there
 * @param duties what it must still have or do: what is overdue first, what lies ahead last
 * @param findings the verdicts on it
 */
public record GradedSystem(
        InformationSystem system,
        List<RegimeLevel> grades,
        LevelInForce inForce,
        List<LevelFloor> floors,
        @Nullable LevelApproval approved,
        boolean approvalIsReading,
        boolean operating,
        boolean planInPlace,
        boolean fourLayers,
        MeasureCount measures,
        List<OpenDuty> duties,
        List<Finding> findings) {
    public GradedSystem {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(inForce, "inForce");
        Objects.requireNonNull(measures, "measures");
        grades = List.copyOf(grades);
        floors = List.copyOf(floors);
        duties = duties instanceof OpenDuties ? duties : List.copyOf(duties);
        findings = FindingList.copyOf(findings);
    }

    /** The next day by which something that decides compliance must be done; null when none lies ahead. */
    public @Nullable LocalDate nextDeadline() {
        return duties.stream()
                .filter(duty -> duty.mandatory() && !duty.overdue())
                .map(OpenDuty::lastDay)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What the regime says whose level holds on the day. */
    public RegimeLevel gradeInForce() {
        return grades.stream()
                .filter(grade -> grade.regime().equals(inForce.regime()))
                .findFirst()
                .orElseThrow();
    }

    /** The level that holds, or what it comes to at least when something undeclared could raise it; 0 when unknown. */
    public int levelAtLeast() {
        return inForce.level() == null ? gradeInForce().atLeast() : inForce.level();
    }

    /** How many of the measures that its level asks for are there, such as {@code 3/36}; {@code ?} while no level is known. */
    public String measuresOfAsked() {
        return inForce.measured() == 0 ? "?" : measures.met() + "/" + measures.asked();
    }

    /** The highest level that other instruments ask of it, whatever the criteria give; 0 when none asks for one. */
    public long floor() {
        return floors.stream().mapToLong(LevelFloor::level).max().orElse(0);
    }
}
