package vn.tuanthu.rules.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.Target;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Table;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/**
 * Reads plan packs. A pack is a folder of {@code plan.yaml}, {@code plan-text.txt}, {@code ledger.csv},
 * {@code targets.yaml}, {@code obligations.yaml} and, if the plan speaks of money, {@code budget.yaml}; next year's plan is another folder.
 */
public final class PlanReader {
    /** The pack of the plan this library was made for. */
    public static final String HAI_DUONG_2025 = "hai-duong-2025";

    private final PackFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private PlanReader(PackFiles files) {
        this.files = files;
    }

    /**
     * A pack that ships with this library.
     *
     * @throws BadInputException if there is none of that name
     */
    public static Plan bundled(String id) {
        PackFiles files = filesOf(id);
        // Read when the library was built, unless somebody has put other files in place of those.
        return CompiledPlan.of(id)
                .filter(plan -> plan.sha256().equals(files.sha256()))
                .orElseGet(() -> new PlanReader(files).read());
    }

    /** The plan of this id as it was when this library was built; empty where the library ships none. */
    public static Optional<Plan> shipped(String id) {
        return CompiledPlan.of(id).or(() -> PackFiles.bundled(id).map(files -> new PlanReader(files).read()));
    }

    /** The same, read from its files. */
    static Plan parsed(String id) {
        return new PlanReader(filesOf(id)).read();
    }

    private static PackFiles filesOf(String id) {
        return PackFiles.bundled(id)
                .orElseThrow(() -> new BadInputException(new Problem(
                        id, "", Message.of("evidence.unknown-plan", id), Message.of("input.one-of", HAI_DUONG_2025))));
    }

    /**
     * The pack in {@code folder}.
     *
     * @throws BadInputException if a file is missing or the pack does not hold together
     */
    public static Plan read(Path folder) {
        return new PlanReader(PackFiles.in(folder)).read();
    }

    private Plan read() {
        PackSchema.Identity identity = yaml("plan.yaml", PackSchema.Identity.class);
        PlanText text = new PlanText(files.get("plan-text.txt").content());
        Map<String, Clause> clauses = ledger(text);
        TargetReader targets = new TargetReader(files.get("targets.yaml"), identity, clauses, problems);
        PackSchema.Duties duties = yaml("obligations.yaml", PackSchema.Duties.class);
        List<Target> quantified = targets.read();
        agencies(identity.agencies() == null ? List.of() : identity.agencies());
        List<Obligation> obligations = obligations(duties, clauses);
        List<SystemLink> links = new SystemLinks(files.get("plan.yaml"), byId(quantified, obligations), problems)
                .read(identity.systems() == null ? List.of() : identity.systems());
        BudgetPlan budget = files.has(PackFiles.BUDGET) ? new BudgetReader(files, clauses, problems).read() : null;
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new Plan(
                identity.id(),
                identity.title(),
                identity.status(),
                identity.province(),
                identity.firstDay(),
                identity.lastDay(),
                identity.agencies() == null ? List.of() : identity.agencies(),
                Law.load().tiers(),
                List.copyOf(clauses.values()),
                targets.indicators(),
                quantified,
                obligations,
                budget,
                links,
                identity.successors() == null ? List.of() : identity.successors(),
                files.sha256());
    }

    private void agencies(List<Agency> listed) {
        Set<String> ids = new HashSet<>();
        for (Agency agency : listed) {
            if (!ids.add(agency.id())) {
                bad("plan.yaml", Message.of("pack.repeated", agency.id()));
            }
        }
    }

    private static Map<String, Check> byId(List<Target> targets, List<Obligation> obligations) {
        Map<String, Check> checks = new LinkedHashMap<>();
        targets.forEach(target -> checks.put(target.id(), target));
        obligations.forEach(duty -> checks.put(duty.id(), duty));
        return checks;
    }

    private <T> T yaml(String name, Class<T> shape) {
        return StructuredInput.read(files.get(name), shape);
    }

    private Map<String, Clause> ledger(PlanText text) {
        InputText file = files.get("ledger.csv");
        Map<String, Clause> clauses = new LinkedHashMap<>();
        List<Table.Row> rows = CsvTable.read(file).rows();
        for (Table.Row row : rows.subList(1, rows.size())) {
            List<String> cells = row.cells();
            String place = String.valueOf(row.line());
            if (cells.size() != 4 || !cells.get(1).matches("\\d{1,6}") || !isKind(cells.get(2))) {
                bad(file, place, Message.of("pack.ledger-row"));
                continue;
            }
            Clause clause = new Clause(
                    cells.get(0), Integer.parseInt(cells.get(1)), Clause.Kind.valueOf(cells.get(2)), cells.get(3));
            if (clauses.putIfAbsent(clause.id(), clause) != null) {
                bad(file, place, Message.of("pack.repeated", clause.id()));
            }
            if (!text.contains(clause.text())) {
                bad(file, place, Message.of("pack.not-verbatim", clause.id()));
            }
        }
        return clauses;
    }

    private static boolean isKind(String name) {
        return List.of(Clause.Kind.values()).stream()
                .anyMatch(kind -> kind.name().equals(name));
    }

    private List<Obligation> obligations(PackSchema.Duties duties, Map<String, Clause> clauses) {
        List<Obligation> obligations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PackSchema.Duty d : duties.obligations()) {
            Clause clause = resolve("obligations.yaml", d.id(), d.id(), clauses);
            if (!ids.add(d.id())) {
                bad("obligations.yaml", Message.of("pack.repeated", d.id()));
            }
            List<LocalizedText> roles = new ArrayList<>();
            for (String role : d.responsible()) {
                LocalizedText name = resolve("obligations.yaml", d.id(), role, duties.roles());
                if (name != null) {
                    roles.add(name);
                }
            }
            if (clause != null) {
                obligations.add(new Obligation(
                        d.id(),
                        clause,
                        roles,
                        d.scope(),
                        d.tiers() == null ? EnumSet.allOf(Agency.Tier.class) : d.tiers(),
                        d.weight() == PackSchema.Weight.MANDATORY,
                        d.supply(),
                        Certainty.TEXT_READ));
            }
        }
        return obligations;
    }

    private <T> @Nullable T resolve(String file, String check, String name, Map<String, T> known) {
        T found = known.get(name);
        if (found == null) {
            bad(file, Message.of("pack.unresolved", check, name, hint(name, known.keySet())));
        }
        return found;
    }

    private static String hint(String name, Collection<String> known) {
        return Suggestion.nearest(name, known).orElse("–");
    }

    private void bad(String file, Message what) {
        bad(files.get(file), "", what);
    }

    private void bad(InputText file, String place, Message what) {
        problems.add(new Problem(file.name(), place, what, Message.of("pack.remedy")));
    }
}
