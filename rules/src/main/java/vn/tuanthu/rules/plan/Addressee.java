package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Tiers;
import vn.tuanthu.verdict.Subject;

/**
 * Of whom a check is asked, and when.
 *
 * @param subject an agency, the province or one of a list of the plan
 * @param agency the agency; null for what is none
 * @param ended the agency's tier if it has ended by the day
 * @param day the day everything is evaluated for
 * @param alike further agencies of which all that decides is the same
 */
record Addressee(
        Subject subject, @Nullable Agency agency, PlanCase.@Nullable Ended ended, LocalDate day, List<Agency> alike) {
    static Addressee of(Agency agency, Tiers tiers, LocalDate day) {
        LocalDate last = tiers.lastDay(agency.tier());
        PlanCase.Ended ended = last != null && day.isAfter(last) ? new PlanCase.Ended(agency.tier(), last) : null;
        return new Addressee(agency, agency, ended, day, List.of());
    }

    /** The same agency before {@code others} that are like it. */
    Addressee with(List<Agency> others) {
        return new Addressee(subject, agency, ended, day, others);
    }

    /** The province, or what else is no agency. */
    static Addressee of(Subject subject, LocalDate day) {
        return new Addressee(subject, null, null, day, List.of());
    }
}
