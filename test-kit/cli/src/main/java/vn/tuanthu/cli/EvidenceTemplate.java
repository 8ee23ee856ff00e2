package vn.tuanthu.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Scope;

/**
 * A commented evidence file for a plan, with every indicator and duty of it: to be filled in. All counts are 0, so that
 * nothing that was left as it is can pass for a figure.
 */
final class EvidenceTemplate {
    private final Plan plan;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private EvidenceTemplate(Plan plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** For the figures of an agency and its duties. */
    static String agency(Plan plan, Language language) {
        return new EvidenceTemplate(plan, language).of(Scope.AGENCY);
    }

    /** For the figures of a province's agencies and its own duties. */
    static String province(Plan plan, Language language) {
        return new EvidenceTemplate(plan, language).of(Scope.PROVINCE);
    }

    /**
     * For an allocation of money.
     *
     * @throws BadInputException if the plan has none
     */
    static String budget(Plan plan, Language language) {
        BudgetPlan budget = plan.budget();
        if (budget == null) {
            throw new BadInputException(new Problem(
                    plan.id(), "", Message.of("cli.template.no-budget"), Message.of("cli.template.no-budget.remedy")));
        }
        return new EvidenceTemplate(plan, language).of(budget);
    }

    /** A table of the figures of agencies that are counted out of something. */
    static String table(Plan plan, Language language) {
        return new EvidenceTemplate(plan, language).table();
    }

    private String table() {
        // Without this mark Excel takes the letters for those of another encoding.
        out.append('\uFEFF');
        line("agency,name,tier,kind,indicator,numerator,denominator,period,source");
        for (Agency agency : tabled()) {
            asked(target -> target.speaksOf(agency)).keySet().stream()
                    .filter(indicator -> indicator.denominator() != null)
                    .forEach(indicator -> line(Stream.of(
                                    agency.id(),
                                    agency.name(),
                                    agency.tier().name(),
                                    agency.kind().name(),
                                    indicator.id(),
                                    "0",
                                    "0",
                                    plan.period().toString(),
                                    "<" + say("cli.template.source") + ">")
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(","))));
        }
        return out.toString();
    }

    /** The agency that an agency's template is about until it is filled in. */
    static Agency example(Plan plan, Language language) {
        return new EvidenceTemplate(plan, language).mostAsked();
    }

    /** The agencies that a table or workbook of all of them has lines for. */
    static List<Agency> all(Plan plan, Language language) {
        return new EvidenceTemplate(plan, language).tabled();
    }

    /** Where the plan lists its agencies, a template speaks of one of them: another would be refused. */
    static String speakingOfListed(String template, Plan plan) {
        return plan.agencies().stream()
                .filter(agency -> agency.tier() == Agency.Tier.PROVINCE && agency.kind() == Agency.Kind.DEPARTMENT)
                .findFirst()
                .map(agency -> template.replace("so-vi-du", agency.id())
                        .replace("name: Sở Ví dụ", "name: " + quoted(agency.name())))
                .orElse(template);
    }

    /** A statement's template says which kind of system holds which indicator of the plan. */
    static String namingHeldIndicators(String template, Plan plan, Language language) {
        String others = "| TRAINING | OTHER\n";
        int after = template.indexOf(others);
        if (after < 0) {
            return template;
        }
        Map<SystemKind, List<String>> held = new EnumMap<>(SystemKind.class);
        plan.indicators()
                .forEach(indicator -> indicator
                        .heldBy()
                        .forEach(kind -> held.computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(indicator.id())));
        StringBuilder said = new StringBuilder();
        held.forEach((kind, indicators) -> said.append("    # ")
                .append(Message.of("cli.template.held", kind.name(), indicators).in(language))
                .append('\n'));
        if (held.isEmpty()) {
            said.append("    # ")
                    .append(Message.of("cli.template.held-none").in(language))
                    .append('\n');
        }
        int end = after + others.length();
        return template.substring(0, end) + said + template.substring(end);
    }

    private String of(Scope scope) {
        head();
        List<Agency> agencies = scope == Scope.AGENCY ? List.of(mostAsked()) : examples();
        line("agencies:");
        for (Agency agency : agencies) {
            line("  - id: " + agency.id());
            line("    name: " + quoted(agency.name()));
            line("    tier: " + agency.tier());
            line("    kind: " + agency.kind());
        }
        line("");
        line("measurements:");
        agencies.forEach(this::figures);
        if (scope == Scope.PROVINCE) {
            ownFigures();
        }
        duties(scope, agencies.get(0));
        return out.toString();
    }

    private void head() {
        comment(Message.of("cli.template.head", plan.id(), plan.title()));
        comment(Message.of("cli.template.how", String.valueOf(plan.firstDay().getYear())));
        line("plan: " + quoted(plan.id()));
        line("asOf: " + plan.lastDay());
        line("");
    }

    /** Of its examples the one of which most is asked. */
    private Agency mostAsked() {
        return most(examples().stream()).orElseThrow();
    }

    /** Every agency that it lists and asks something of; of a tier that it does not list, an example. */
    private List<Agency> tabled() {
        return examples().stream()
                .flatMap(example -> plan.agencies().contains(example)
                        ? plan.agencies().stream().filter(agency -> agency.tier() == example.tier() && asks(agency) > 0)
                        : Stream.of(example))
                .toList();
    }

    /** Of several agencies the first of those of which most is asked. */
    private Optional<Agency> most(Stream<Agency> agencies) {
        return agencies.reduce((one, other) -> asks(other) > asks(one) ? other : one);
    }

    private long asks(Agency agency) {
        return plan.targets().stream().filter(target -> target.speaksOf(agency)).count();
    }

    /**
     * One agency of each tier that some target speaks of and that the plan's last day still has: that of which most is asked;
     * one that the plan lists, if any.
     */
    private List<Agency> examples() {
        List<Agency> examples = new ArrayList<>();
        for (Agency.Tier tier : Agency.Tier.values()) {
            most(plan.targets().stream()
                            .filter(target -> plan.tiers().existsOn(tier, plan.lastDay()))
                            .flatMap(target -> target.kinds().stream())
                            .distinct()
                            .sorted()
                            .filter(kind -> kind.existsAt(tier))
                            .flatMap(kind -> of(tier, kind))
                            .filter(agency -> asks(agency) > 0))
                    .ifPresent(examples::add);
        }
        return examples.isEmpty()
                ? List.of(Agency.of(
                        "province-1",
                        Agency.Tier.PROVINCE.text().in(language),
                        Agency.Tier.PROVINCE,
                        Agency.Kind.DEPARTMENT))
                : examples;
    }

    /** Of a tier whose agencies the plan lists, those of it; else an example. */
    private Stream<Agency> of(Agency.Tier tier, Agency.Kind kind) {
        boolean listed = plan.agencies().stream().anyMatch(agency -> agency.tier() == tier);
        return listed
                ? plan.agencies().stream().filter(agency -> agency.tier() == tier && agency.kind() == kind)
                : Stream.of(Agency.of(
                        tier.name().toLowerCase(Locale.ROOT) + "-1", tier.text().in(language), tier, kind));
    }

    private void figures(Agency agency) {
        asked(target -> target.speaksOf(agency)).forEach((indicator, targets) -> {
            comments(indicator, targets);
            figure("agency: " + agency.id(), indicator);
        });
    }

    /** What belongs to the province and to no agency, or to each of a list. */
    private void ownFigures() {
        asked(Target::isOfProvinceAlone).forEach((indicator, targets) -> {
            comments(indicator, targets);
            List<Plan.Member> members = targets.get(0).each();
            if (members.isEmpty()) {
                figure("indicator: " + indicator.id(), indicator);
            }
            members.forEach(member -> figure("subject: " + member.id(), indicator));
        });
    }

    private Map<Indicator, List<Target>> asked(Predicate<Target> theirs) {
        Map<Indicator, List<Target>> asked = new LinkedHashMap<>();
        plan.targets().stream()
                .filter(theirs)
                .forEach(target -> asked.computeIfAbsent(target.indicator(), indicator -> new ArrayList<>())
                        .add(target));
        return asked;
    }

    private void comments(Indicator indicator, List<Target> targets) {
        targets.forEach(target -> comment(
                Message.of("cli.template.check", target.id(), target.clause().text())));
        if (indicator.hasTrap()) {
            comment(indicator.trap());
        }
    }

    /** What 0 cannot stand for is left out, as a comment: a place, a count of which there may be too many, a deed. */
    private void figure(String first, Indicator indicator) {
        boolean isDone = indicator.measure() == Measure.DONE;
        boolean isRatio = indicator.denominator() != null && !isDone;
        boolean isChangeOfPlace = indicator.measure() == Measure.PLACES_UP;
        String mark = isRatio && !isChangeOfPlace ? "" : "# ";
        line(mark + "  - " + first);
        if (!first.startsWith("indicator:")) {
            line(mark + "    indicator: " + indicator.id());
        }
        String counted = indicator.numerator().in(language);
        if (isDone) {
            line("#     done: false       # " + counted);
        } else if (isRatio) {
            line(mark + "    numerator: 0      # " + counted);
            line(mark + "    denominator: 0    # " + indicator.outOf().in(language));
        } else {
            line("#     value: 0          # " + counted);
        }
        line(mark + "    period: " + plan.period());
        line(mark + "    source:           # " + say("cli.template.source"));
        line("");
    }

    private void duties(Scope scope, Agency agency) {
        List<Obligation> duties = plan.obligations().stream()
                .filter(duty -> duty.binds(scope) && (scope == Scope.PROVINCE || duty.speaksOf(agency)))
                .toList();
        if (duties.isEmpty()) {
            return;
        }
        comment(Message.of("cli.template.duties"));
        line("attestations:");
        for (Obligation duty : duties) {
            comment(Message.of("cli.template.check", duty.id(), duty.clause().text()));
            comment(Message.of("cli.template.supply", duty.supply()));
            line("  - check: " + duty.id());
            if (scope == Scope.AGENCY) {
                line("    agency: " + agency.id());
            }
            line("    status: NOT_DONE");
        }
    }

    private String of(BudgetPlan budget) {
        comment(Message.of("cli.template.head", plan.id(), plan.title()));
        line("plan: " + quoted(plan.id()));
        line("");
        line("budget:");
        line("  year: " + plan.firstDay().getYear());
        comment(Message.of("cli.template.decision-date"));
        line("  decisionDate: " + plan.firstDay());
        line("  sources:");
        for (BudgetPlan.Source source : budget.sources()) {
            comment(Message.of("cli.template.check", source.clause().id(), source.name()));
            line("    - id: " + source.id());
        }
        if (!budget.groups().isEmpty()) {
            comment(Message.of("cli.template.groups"));
            budget.groups().forEach(group -> comment(Message.of("cli.template.check", group.id(), group.name())));
        }
        comment(Message.of("cli.template.task"));
        line("  tasks:");
        line("    - no: 1");
        line("      name: " + quoted(say("cli.template.task-name")));
        line("      leadUnit: " + quoted(say("cli.template.lead-unit")));
        line("      amountVnd: 0");
        line("      source: " + budget.sources().get(0).id());
        return out.toString();
    }

    private void comment(Localized words) {
        line("# " + words.in(language));
    }

    /** As a YAML text in double quotes, which are those of JSON. */
    static String quoted(String text) {
        return Json.compact(text);
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(OneLine.of(text)).append('\n');
    }
}
