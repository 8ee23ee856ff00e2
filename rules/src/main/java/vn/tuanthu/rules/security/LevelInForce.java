package vn.tuanthu.rules.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.text.Message;

/**
 * The level of a system that holds on the day.
 *
 * @param system the system's id
 * @param regime whose level it is
 * @param level 1 to 5; null when it cannot be told
 * @param basis why this regime
 * @param measuresDue the last day to meet the measures of Luật 116; null when no such day is set
 * @param measured the level whose measures are asked for: the higher of the one that holds and the approved one; 0 when
 *     neither is known
 */
public record LevelInForce(
        String system,
        Regime regime,
        @Nullable Integer level,
        Basis basis,
        @Nullable LocalDate measuresDue,
        int measured) {
    /** Why a regime holds. */
    public enum Basis {
        /** ND85 is in force. */
        ND85,
        /** The level approved under ND85 is kept by Luật 116 Điều 45.1. */
        KEPT,
        /** Between ND85 and ND331, nothing approved to keep: ND85 is shown for want of another. */
        GAP,
        /** ND331 Điều 39.1 has systems under investment approved by ND85. */
        INVESTMENT,
        /** ND331 is in force. */
        ND331
    }

    /** The level by the criteria of {@code grade}. */
    public static LevelInForce graded(SystemCase system, RegimeLevel grade, Basis basis) {
        return of(system, grade.regime(), grade.level(), basis, null);
    }

    /** The approved level, kept. */
    public static LevelInForce kept(SystemCase system) {
        return of(
                system,
                Regime.ND85,
                system.approved().level(),
                Basis.KEPT,
                system.timeline().measuresDueBy());
    }

    /** A system that was under investment: its approved level, or the one by the criteria of {@code grade}. */
    public static LevelInForce investment(SystemCase system, RegimeLevel grade) {
        LevelApproval approval = system.approval();
        return of(
                system,
                Regime.ND85,
                approval == null ? grade.level() : approval.level(),
                Basis.INVESTMENT,
                system.timeline().measuresDueBy());
    }

    private static LevelInForce of(
            SystemCase system, Regime regime, @Nullable Integer level, Basis basis, @Nullable LocalDate due) {
        LevelApproval approval = system.approval();
        int measured = Math.max(level == null ? 0 : level, approval == null ? 0 : approval.level());
        return new LevelInForce(system.id(), regime, level, basis, due, measured);
    }

    /** Whether the measures of Luật 116 may still be met later. */
    boolean isGraceOn(LocalDate day) {
        return measuresDue != null && !day.isAfter(measuresDue);
    }

    /** Why, in a sentence. */
    public Message reason() {
        return measuresDue == null
                ? Message.of("security.holds." + basis)
                : Message.of("security.holds." + basis, measuresDue);
    }
}
