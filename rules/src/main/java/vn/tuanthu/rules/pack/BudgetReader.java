package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.money.Money;
import vn.tuanthu.money.UnreadableAmountException;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.reading.BudgetValidator;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Reads {@code budget.yaml} and holds it to the plan's own words. What a plan does not say of its money is left out: a
 * principle, a total, a list of tasks; but some sentence speaks of it.
 */
final class BudgetReader {
    private static final String ROWS = "PL.";
    private static final PackSchema.MoneySource ALL_MONEY = new PackSchema.MoneySource(
            "kinh-phi", null, new LocalizedText("kinh phí của kế hoạch", "the plan's money"), null, null);

    private final InputText file;
    private final @Nullable String province;
    private final Map<String, Clause> clauses;
    private final List<Problem> problems;

    /** @param province id of the province; null where that is not known */
    BudgetReader(PackFiles files, @Nullable String province, Map<String, Clause> clauses, List<Problem> problems) {
        this.province = province;
        this.file = files.get(PackFiles.BUDGET);
        this.clauses = clauses;
        this.problems = problems;
    }

    /** The plan's budget; null, and the problems said, when it does not hold together. */
    @Nullable BudgetPlan read() {
        int before = problems.size();
        PackSchema.Money shape = shape();
        PackSchema.MoneyClauses named = shape.clauses();
        Clause principle = clause("/clauses/principle", named.principle());
        Clause total = clause("/clauses/total", named.total());
        Clause byLaw = clause("/clauses/byLaw", named.byLaw());
        Clause list = clause("/clauses/list", named.list());
        String rows = Objects.requireNonNullElse(named.rows(), ROWS);
        List<BudgetPlan.Group> groups = groups(shape);
        Clause nearest = Stream.of(total, list, byLaw, principle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<BudgetPlan.Source> sources = sources(shape, nearest);
        Budget appendix = shape.appendix();
        if (appendix != null) {
            appendix(appendix, rows, sources, groups);
        }
        Long totalVnd = total(shape);
        if (problems.size() > before) {
            return null;
        }
        if (nearest == null && (shape.sources() == null || shape.sources().isEmpty())) {
            bad("/clauses", Message.of("pack.no-money-clause"));
            return null;
        }
        return new BudgetPlan(
                principle,
                total,
                byLaw,
                list,
                rows,
                totalVnd,
                groups,
                sources,
                appendix,
                shape.derivations() == null ? List.of() : shape.derivations(),
                shape.unitAliases() == null ? Map.of() : shape.unitAliases());
    }

    private PackSchema.Money shape() {
        try {
            return StructuredInput.read(file, PackSchema.Money.class);
        } catch (BadInputException first) {
            List<Problem> all = PackShape.of(PackSchema.Money.class).problems(file);
            throw all.size() < 2 ? first : new BadInputException(all);
        }
    }

    /** The total that the plan states, or else that of its list of tasks. */
    private @Nullable Long total(PackSchema.Money shape) {
        Budget list = shape.appendix();
        boolean own = shape.total() != null || shape.totalVnd() != null || list == null;
        Long total = own ? amount("/total", "total", shape.total(), shape.totalVnd()) : null;
        if (!own && list != null) {
            total = list.totalVnd() == null && list.total() != null ? read(list.total()) : list.totalVnd();
        }
        if (total == null && shape.clauses().total() != null && !areStated(shape)) {
            bad("/clauses/total", Message.of("pack.no-total"));
        }
        return total;
    }

    private static boolean areStated(PackSchema.Money shape) {
        return shape.sources() != null
                && !shape.sources().isEmpty()
                && shape.sources().stream().allMatch(source -> source.stated() != null || source.statedVnd() != null);
    }

    /** A principle gives priority to something, and only a principle does. */
    private List<BudgetPlan.Group> groups(PackSchema.Money shape) {
        List<PackSchema.MoneyGroup> shapes = shape.groups() == null ? List.of() : shape.groups();
        boolean isPrinciple = shape.clauses().principle() != null;
        if (shapes.isEmpty() && isPrinciple) {
            bad("/clauses/principle", Message.of("pack.no-groups"));
        } else if (!shapes.isEmpty() && !isPrinciple) {
            bad("/groups", Message.of("pack.no-principle"));
        }
        List<BudgetPlan.Group> groups = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            PackSchema.MoneyGroup one = shapes.get(i);
            if (!ids.add(one.id())) {
                bad("/groups/" + i + "/id", Message.of("pack.repeated", one.id()));
            }
            groups.add(new BudgetPlan.Group(one.id(), one.name(), Boolean.TRUE.equals(one.runningLeases())));
        }
        List<BudgetPlan.Derivation> derivations = shape.derivations() == null ? List.of() : shape.derivations();
        for (int i = 0; i < derivations.size(); i++) {
            String group = derivations.get(i).group();
            if (!ids.contains(group)) {
                bad("/derivations/" + i + "/group", unresolved("derivations", group, ids));
            }
        }
        return groups;
    }

    /** Where none is named all money is one source; one that no sentence states rests on the nearest sentence. */
    private List<BudgetPlan.Source> sources(PackSchema.Money shape, @Nullable Clause nearest) {
        List<PackSchema.MoneySource> shapes =
                shape.sources() == null || shape.sources().isEmpty() ? List.of(ALL_MONEY) : shape.sources();
        List<BudgetPlan.Source> sources = new ArrayList<>();
        Map<String, String> checks = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            PackSchema.MoneySource one = shapes.get(i);
            String at = "/sources/" + i;
            if (!ids.add(one.id())) {
                bad(at + "/id", Message.of("pack.repeated", one.id()));
            }
            if (one.id().equals(province)) {
                bad(at + "/id", Message.of("pack.source-is-province", one.id()));
            }
            Long stated = amount(at + "/stated", one.id(), one.stated(), one.statedVnd());
            Clause clause = one.clause() == null ? nearest : clause(at + "/clause", one.clause());
            if (one.clause() == null && nearest == null && shape.sources() != null) {
                bad(at, Message.of("pack.source-without-clause", one.id()));
            }
            if (clause != null) {
                sources.add(new BudgetPlan.Source(one.id(), clause, one.name(), stated));
                distinct(at, one.id(), clause, checks);
            }
        }
        return sources;
    }

    /** Where one sentence says several things, the name of a source tells its checks from the others of the sentence. */
    private void distinct(String at, String id, Clause clause, Map<String, String> checks) {
        for (String part : List.of("principle", "principlea", "principleb", "total", "law")) {
            checks.putIfAbsent(clause.id() + "." + part, "clauses." + part);
        }
        for (String part : List.of(id, id + "a")) {
            String taken = checks.put(clause.id() + "." + part, id);
            if (taken != null && !taken.equals(id)) {
                bad(at + "/id", Message.of("pack.source-name", id, taken));
            }
        }
    }

    /** Every row stands word for word in the ledger, where the ledger has it. */
    private void appendix(
            Budget appendix, String rows, List<BudgetPlan.Source> sources, List<BudgetPlan.Group> groups) {
        problems.addAll(BudgetValidator.problems(
                sources.stream().map(BudgetPlan.Source::id).toList(),
                groups.stream().map(BudgetPlan.Group::id).toList(),
                appendix,
                "/appendix",
                file.name(),
                SourceLocations.of(file)));
        for (int i = 0; i < appendix.tasks().size(); i++) {
            BudgetTask task = appendix.tasks().get(i);
            String at = "/appendix/tasks/" + i;
            String id = rows + task.no();
            Clause row = clause(at + "/no", id);
            if (row == null) {
                continue;
            }
            List<String> cells = Arrays.stream(row.text().split("\t", -1))
                    .map(PlanText::folded)
                    .toList();
            for (String words : new String[] {task.name(), task.leadUnit(), task.amount(), task.note()}) {
                if (words != null && !cells.contains(PlanText.folded(words))) {
                    bad(at, Message.of("pack.not-in-row", words, id));
                }
            }
        }
    }

    /** An amount in đồng, given as printed or in đồng or both alike; null when it is not given. */
    private @Nullable Long amount(String at, String whose, @Nullable String printed, @Nullable Long dong) {
        if (printed == null) {
            if (dong != null && (dong < 0 || dong > Money.MOST)) {
                bad(at + "Vnd", Message.of("pack.amount", whose, dong));
            }
            return dong;
        }
        Long read = read(printed);
        if (dong != null && !dong.equals(read)) {
            bad(at, Message.of("pack.amounts-differ", whose, printed, Money.dong(dong)));
        } else if (read == null) {
            bad(at, Message.of("pack.amount", whose, printed));
        }
        return read;
    }

    private static @Nullable Long read(String printed) {
        try {
            return Money.parse(printed, Money.Unit.TY);
        } catch (UnreadableAmountException e) {
            return null;
        }
    }

    private @Nullable Clause clause(String pointer, @Nullable String id) {
        Clause found = id == null ? null : clauses.get(id);
        if (id != null && found == null) {
            bad(pointer, unresolved("budget", id, clauses.keySet()));
        }
        return found;
    }

    private static Message unresolved(String who, String id, Set<String> known) {
        return Message.of(
                "pack.unresolved", who, id, Suggestion.nearest(id, known).orElse("–"));
    }

    private void bad(String pointer, Message what) {
        problems.add(new Problem(file.name(), SourceLocations.of(file).at(pointer), what, Message.of("pack.remedy")));
    }
}
