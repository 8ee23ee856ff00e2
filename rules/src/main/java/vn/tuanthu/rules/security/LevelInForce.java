package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * The level of a system that holds on the day.
 *
 * @param system the system's id
 * @param regime code of the instrument whose level it is
 * @param level 1 to 5; null when it cannot be told
 * @param basis why this regime
 * @param measuresDue the last day to meet the measures of the new law; null when no such day is set
 * @param measured the level whose measures are asked for: the higher of the one that holds and the approved one; 0 when
 *     neither is known
 * @param reason why, in a sentence
 */
public record LevelInForce(
        String system,
        String regime,
        @Nullable Integer level,
        Basis basis,
        @Nullable LocalDate measuresDue,
        int measured,
        Message reason) {
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
        ND331,
        /** The rules could not tell. */
        UNKNOWN
    }

    /** The level by the criteria of {@code level}, for the {@code reason}. */
    public static LevelInForce graded(SystemCase system, RegimeLevel level, Basis basis, Message reason) {
        return of(system, level.regime(), level.level(), basis, null, reason);
    }

    /** The approved level, kept; the measures of the new law are due by {@code due}. */
    public static LevelInForce kept(SystemCase system, Approval approval, String regime, LocalDate due) {
        return of(system, regime, approval.level(), Basis.KEPT, due, Message.of("security.holds.KEPT", due));
    }

    /** A system that was under investment: its approved level, or the one by the criteria of {@code level}. */
    public static LevelInForce investment(SystemCase system, RegimeLevel level, LocalDate due, Message reason) {
        return of(
                system,
                level.regime(),
                system.approvedLevel() == 0 ? level.level() : (Integer) system.approvedLevel(),
                Basis.INVESTMENT,
                due,
                reason);
    }

    /** Of a system whose level the rules could not tell. */
    static LevelInForce unknown(SystemCase system, String regime) {
        return of(system, regime, null, Basis.UNKNOWN, null, Message.of("security.holds.UNKNOWN"));
    }

    private static LevelInForce of(
            SystemCase system,
            String regime,
            @Nullable Integer level,
            Basis basis,
            @Nullable LocalDate due,
            Message reason) {
        int measured = Math.max(level == null ? 0 : level, system.approvedLevel());
        return new LevelInForce(system.id(), regime, level, basis, due, measured, reason);
    }

    /** The same, with what must be said with it. */
    LevelInForce remarked(List<LevelRemark> remarks) {
        Message said = reason;
        for (LevelRemark remark : remarks) {
            said = Message.of("security.holds.remarked", said, remark.text());
        }
        return new LevelInForce(system, regime, level, basis, measuresDue, measured, said);
    }

    /** Whether the measures of the new law may still be met later. */
    public boolean isGraceOn(LocalDate day) {
        return measuresDue != null && !day.isAfter(measuresDue);
    }
}
