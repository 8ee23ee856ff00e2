package vn.tuanthu.rules.pack;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;

/**
 * Tiers and kinds of agency that a pack asks and that there cannot be: a tier that the law ended before the plan begins, a
 * ministry or a department at a tier that has none. Nobody would ever answer.
 */
final class PossibleAgencies {
    private final Plan plan;

    private PossibleAgencies(Plan plan) {
        this.plan = plan;
    }

    /** Of the agencies that {@code plan.yaml} lists. */
    static void listed(Plan plan, Doubts doubts) {
        PossibleAgencies possible = new PossibleAgencies(plan);
        for (int i = 0; i < plan.agencies().size(); i++) {
            Agency agency = plan.agencies().get(i);
            String at = "/agencies/" + i;
            possible.tiers(agency.id(), Set.of(agency.tier()), at + "/tier", doubts);
            if (!agency.kind().existsAt(agency.tier())) {
                doubts.at(
                        at + "/kind",
                        "pack.doubt.no-such-agency",
                        agency.id(),
                        agency.tier().text(),
                        List.of(agency.kind().text()));
            }
        }
    }

    /** Of the targets. */
    static void asked(Plan plan, Doubts doubts) {
        PossibleAgencies possible = new PossibleAgencies(plan);
        for (int i = 0; i < plan.targets().size(); i++) {
            Target target = plan.targets().get(i);
            String at = "/targets/" + i;
            if (target.isOfProvinceAlone()) {
                continue;
            }
            possible.tiers(target.id(), target.tiers(), at + "/tiers", doubts);
            boolean isEveryTier = target.tiers().size() == Tier.values().length;
            for (Tier tier : EnumSet.copyOf(target.tiers())) {
                Set<Kind> kinds = EnumSet.copyOf(target.kinds());
                kinds.removeAll(target.except().getOrDefault(tier, Set.of()));
                if (!isEveryTier && kinds.stream().noneMatch(kind -> kind.existsAt(tier))) {
                    List<LocalizedText> named = kinds.stream().map(Kind::text).toList();
                    doubts.at(at + "/kinds", "pack.doubt.no-such-agency", target.id(), tier.text(), named);
                }
            }
        }
    }

    /** Of the duties. */
    static void bound(Plan plan, Doubts doubts) {
        PossibleAgencies possible = new PossibleAgencies(plan);
        for (int i = 0; i < plan.obligations().size(); i++) {
            Obligation duty = plan.obligations().get(i);
            possible.tiers(duty.id(), duty.tiers(), "/obligations/" + i + "/tiers", doubts);
        }
    }

    private void tiers(String who, Set<Tier> tiers, String at, Doubts doubts) {
        if (tiers.size() == Tier.values().length) {
            return;
        }
        for (Tier tier : tiers) {
            LocalDate last = plan.tiers().lastDay(tier);
            if (last != null && last.isBefore(plan.firstDay())) {
                doubts.at(at, "pack.doubt.tier-ended", who, tier.text(), last, plan.firstDay());
            }
        }
    }
}
