package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
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
import vn.tuanthu.text.Message;

/** Reads {@code budget.yaml} and holds it to the plan's own words. */
final class BudgetReader {
    private static final String TASK = "PL.";

    private final InputText file;
    private final Map<String, Clause> clauses;
    private final List<Problem> problems;

    BudgetReader(PackFiles files, Map<String, Clause> clauses, List<Problem> problems) {
        this.file = files.get("budget.yaml");
        this.clauses = clauses;
        this.problems = problems;
    }

    /** The plan's budget; null, and the problems said, when it does not hold together. */
    @Nullable BudgetPlan read() {
        int before = problems.size();
        PackSchema.Money shape = StructuredInput.read(file, PackSchema.Money.class);
        Clause principle = clause("/clauses/principle", shape.clauses().principle());
        Clause total = clause("/clauses/total", shape.clauses().total());
        Clause byLaw = clause("/clauses/byLaw", shape.clauses().byLaw());
        Clause list = clause("/clauses/list", shape.clauses().list());
        List<BudgetPlan.Source> sources = sources(shape.sources());
        appendix(shape.appendix(), sources);
        Long totalVnd = shape.appendix().totalVnd();
        if (problems.size() > before
                || principle == null
                || total == null
                || byLaw == null
                || list == null
                || totalVnd == null) {
            return null;
        }
        return new BudgetPlan(
                principle,
                total,
                byLaw,
                list,
                totalVnd,
                sources,
                shape.appendix(),
                shape.derivations() == null ? List.of() : shape.derivations(),
                shape.unitAliases() == null ? Map.of() : shape.unitAliases());
    }

    private List<BudgetPlan.Source> sources(List<PackSchema.MoneySource> shapes) {
        List<BudgetPlan.Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (shapes.isEmpty()) {
            bad("/sources", Message.of("pack.no-source"));
        }
        for (int i = 0; i < shapes.size(); i++) {
            PackSchema.MoneySource shape = shapes.get(i);
            String at = "/sources/" + i;
            Clause clause = clause(at + "/clause", shape.clause());
            if (!ids.add(shape.id())) {
                bad(at + "/id", Message.of("pack.repeated", shape.id()));
            }
            if (!agrees(shape.stated(), shape.statedVnd())) {
                bad(
                        at + "/stated",
                        Message.of("pack.amounts-differ", shape.id(), shape.stated(), Money.dong(shape.statedVnd())));
            }
            if (clause != null) {
                sources.add(new BudgetPlan.Source(shape.id(), clause, shape.name(), shape.statedVnd()));
            }
        }
        return sources;
    }

    /** Every row stands word for word in the ledger, with both forms of its amount. */
    private void appendix(Budget appendix, List<BudgetPlan.Source> sources) {
        problems.addAll(BudgetValidator.problems(
                sources.stream().map(BudgetPlan.Source::id).toList(),
                appendix,
                "/appendix",
                file.name(),
                SourceLocations.of(file)));
        if (appendix.total() == null || appendix.totalVnd() == null) {
            bad("/appendix", Message.of("pack.both-amounts", "total"));
        }
        for (int i = 0; i < appendix.tasks().size(); i++) {
            BudgetTask task = appendix.tasks().get(i);
            String at = "/appendix/tasks/" + i;
            String id = TASK + task.no();
            if (task.amount() == null || task.amountVnd() == null) {
                bad(at, Message.of("pack.both-amounts", id));
                continue;
            }
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

    private static boolean agrees(String printed, long dong) {
        try {
            return Money.parse(printed, Money.Unit.TY) == dong;
        } catch (UnreadableAmountException e) {
            return false;
        }
    }

    private @Nullable Clause clause(String pointer, String id) {
        Clause found = clauses.get(id);
        if (found == null) {
            bad(
                    pointer,
                    Message.of(
                            "pack.unresolved",
                            "budget",
                            id,
                            Suggestion.nearest(id, clauses.keySet()).orElse("–")));
        }
        return found;
    }

    private void bad(String pointer, Message what) {
        problems.add(new Problem(file.name(), SourceLocations.of(file).at(pointer), what, Message.of("pack.remedy")));
    }
}
