package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Check;
import vn.tuanthu.rules.engine.FindingCollector;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.engine.Verdict;
import vn.tuanthu.verdict.Subject;

/** A check of the plan and one of those it may be asked of, as of a day. */
@SeenByRules
public abstract sealed class PlanCase permits TargetCase, DutyCase, ProvinceTarget {
    /** A tier of government that has ended. */
    record Ended(Agency.Tier tier, LocalDate lastDay) {}

    private final Check check;
    private final Set<Agency.Tier> tiers;
    private final Addressee addressee;

    /** @param tiers those the check speaks of */
    PlanCase(Check check, Set<Agency.Tier> tiers, Addressee addressee) {
        this.check = check;
        this.tiers = tiers;
        this.addressee = addressee;
    }

    /** Starts the verdict on this case with what every verdict on it says. */
    public abstract Verdict verdict(FindingCollector findings);

    /** Id of the check. */
    public String id() {
        return check.id();
    }

    /** An agency, or the province. */
    public Subject subject() {
        return addressee.subject();
    }

    /** The day everything is evaluated for. */
    public LocalDate day() {
        return addressee.day();
    }

    /** Whether the check is asked of this agency, or of the province. */
    public abstract boolean isAsked();

    /** Whether the agency's tier of government has ended by the day; for the province, every tier the check speaks of. */
    public boolean isTierEnded() {
        return ended() != null;
    }

    /** The tier that has ended. */
    public Agency.Tier endedTier() {
        return Objects.requireNonNull(ended(), "the tier has not ended").tier();
    }

    /** Its last day. */
    public LocalDate lastDayOfTier() {
        return Objects.requireNonNull(ended(), "the tier has not ended").lastDay();
    }

    @Nullable Ended ended() {
        return addressee.ended();
    }

    /** Whether the check speaks of the agency's tier; true of the province. */
    public boolean isOfItsTiers() {
        Agency agency = addressee.agency();
        return agency == null || tiers.contains(agency.tier());
    }

    /**
     * The agency.
     *
     * @throws NullPointerException if it is the province
     */
    public Agency agency() {
        return Objects.requireNonNull(addressee.agency(), "the province is no agency");
    }

    /** Whether it is asked of an agency, not of the province. */
    public boolean isOfAgency() {
        return addressee.agency() != null;
    }

    Addressee addressee() {
        return addressee;
    }
}
