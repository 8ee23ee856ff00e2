package vn.tuanthu.rules.budget;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Plan;

/** The units a row may name: those of the plan's list and roster, their successors, and the agencies of the evidence. */
final class LeadUnits {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Plan.Successor> successors = new LinkedHashMap<>();

    LeadUnits(Plan plan, BudgetPlan budget, List<Agency> agencies) {
        Budget printed = budget.appendix();
        for (BudgetTask task : printed == null ? List.<BudgetTask>of() : printed.tasks()) {
            String unit = task.leadUnit();
            if (unit != null) {
                know(unit, budget.unitAliases().getOrDefault(unit, unit));
            }
        }
        budget.unitAliases().forEach((alias, name) -> {
            know(alias, name);
            know(name, name);
        });
        for (Plan.Successor successor : plan.successors()) {
            know(successor.body(), successor.body());
            know(successor.successor(), successor.successor());
            successors.put(key(successor.body()), successor);
        }
        Stream.concat(agencies.stream(), plan.agencies().stream()).forEach(agency -> {
            know(agency.id(), agency.name());
            know(agency.name(), agency.name());
        });
    }

    /** Whether there is any. */
    boolean areKnown() {
        return !names.isEmpty();
    }

    /** The unit written as {@code text}; null when nothing is written. */
    @Nullable LeadUnit find(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = names.get(key(text));
        if (name == null) {
            return new LeadUnit(
                    text, null, null, Suggestion.nearest(text, names.values()).orElse(null));
        }
        return new LeadUnit(text, name, successors.get(key(name)), null);
    }

    private void know(String written, String name) {
        names.putIfAbsent(key(written), name);
    }

    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
