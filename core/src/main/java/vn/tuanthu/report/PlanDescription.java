package vn.tuanthu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;

/**
 * A plan with its checks in sentences, for somebody to read, to hold against the document and to sign.
 *
 * @param coverage its sentences with their checks, or why there are none
 * @param reviewed where its words and its data seemed to part and somebody found the pack right: what, who and why
 */
public record PlanDescription(Coverage coverage, List<Message> reviewed) {
    private static final Set<String> PARTS = Set.of("lead", "unique", "lease-terms", "lease-pace", "full-amount");

    public PlanDescription {
        reviewed = List.copyOf(reviewed);
    }

    /** What the whole plan is: whom it binds, when, and how much it holds. */
    public List<Message> identity() {
        Plan plan = coverage.plan();
        List<Message> all = new ArrayList<>();
        all.add(Message.of("describe.status", plan.status()));
        all.add(Message.of("describe.province", plan.province().name(), plan.firstDay(), plan.lastDay()));
        LocalDate last = plan.province().lastDay();
        if (last != null) {
            all.add(Message.of("describe.province-ended", last));
        }
        plan.tiers().lastDays().entrySet().stream()
                .sorted(Map.Entry.<Agency.Tier, LocalDate>comparingByKey(Comparator.naturalOrder()))
                .forEach(tier ->
                        all.add(Message.of("describe.tier-ended", tier.getKey().text(), tier.getValue())));
        all.add(Message.of(
                "describe.counts",
                plan.clauses().size(),
                plan.targets().size(),
                plan.obligations().size(),
                coverage.unsettled().size()));
        return all;
    }

    /** The words of a sentence; cells of a row are parted by a bar. */
    public String words(Clause clause) {
        return clause.text().strip().replaceAll("\\s*\\t\\s*", " | ");
    }

    /** What {@code answer} asks; of a check that only repeats its sentence what it is about. */
    public Localized demand(Coverage.Sentence sentence, Coverage.Answer answer) {
        String text = sentence.clause().text().replace('\t', ' ').strip();
        boolean isRepeated = answer.demand().in(Language.VI).equals(text);
        return isRepeated ? Message.of("describe.asks." + topic(sentence.clause(), answer.check())) : answer.demand();
    }

    private String topic(Clause clause, String check) {
        BudgetPlan budget = coverage.plan().budget();
        String part = check.substring(check.lastIndexOf('.') + 1);
        if (PARTS.contains(part)) {
            return part;
        }
        if (budget != null && clause.equals(budget.principle())) {
            return check.endsWith("a") ? "group" : check.endsWith("b") ? "order" : "principle";
        }
        return clause.kind() == Clause.Kind.TASK ? "money" : "sentence";
    }

    /** What else is to be known of the check {@code id}: what is counted, how the province's figure is made, what trap there is. */
    public List<Message> details(String id) {
        List<Message> all = new ArrayList<>();
        for (Check check : coverage.plan().checks()) {
            if (check.id().equals(id) && check instanceof Target target) {
                Indicator what = target.indicator();
                if (!target.isOfProvinceAlone() && !target.kinds().isEmpty()) {
                    all.add(Message.of(
                            "describe.kinds",
                            target.kinds().stream()
                                    .sorted()
                                    .map(Agency.Kind::text)
                                    .toList()));
                }
                if (target.publicServicesOnly()) {
                    all.add(Message.of("describe.public-services"));
                }
                all.add(Message.of(
                        "describe.province-figure." + target.province(),
                        coverage.plan().province().name()));
                target.threshold()
                        .towardsAim()
                        .ifPresent(aim -> all.add(Message.of("describe.aim", aim.required(what.unit()))));
                if (!target.each().isEmpty()) {
                    all.add(Message.of(
                            "describe.each",
                            target.each().stream().map(Plan.Member::name).toList()));
                }
                if (!what.heldBy().isEmpty()) {
                    all.add(Message.of(
                            "describe.held-by",
                            what.heldBy().stream().map(SystemKind::text).toList()));
                }
                all.add(
                        target.isDeliverable() || what.measure().isPlace()
                                ? Message.of("describe.definition-alone", what.id(), what.caution(), what.basis())
                                : Message.of(
                                        "describe.definition", what.id(), what.unit(), what.caution(), what.basis()));
            }
        }
        coverage.plan().systemLinks().stream()
                .filter(link -> link.check().id().equals(id))
                .forEach(link -> all.add(Message.of("describe.by-systems", link.fromLevel())));
        return all;
    }

    /** The sources of money, each with what it is said to give, and what has priority. */
    public List<Message> money() {
        BudgetPlan budget = coverage.plan().budget();
        return budget == null
                ? List.of()
                : Stream.concat(
                                budget.sources().stream().map(PlanDescription::source),
                                budget.groups().stream().map(PlanDescription::group))
                        .toList();
    }

    private static Message source(BudgetPlan.Source source) {
        String clause = source.clause().id();
        Long stated = source.statedVnd();
        return stated == null
                ? Message.of("describe.source-open", clause, source.name(), source.id())
                : Message.of("describe.source", clause, source.name(), stated, source.id());
    }

    private static Message group(BudgetPlan.Group group) {
        return Message.of(
                group.runningLeases() ? "describe.group-running" : "describe.group", group.name(), group.id());
    }
}
