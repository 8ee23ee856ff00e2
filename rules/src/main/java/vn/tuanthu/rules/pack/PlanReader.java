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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.Target;
import vn.tuanthu.reading.Identities;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Scope;

/**
 * Reads plan packs. A pack is a folder of {@code plan.yaml}, {@code plan-text.txt}, {@code ledger.csv},
 * {@code targets.yaml} and, if the plan has duties or speaks of money, {@code obligations.yaml} and {@code budget.yaml}; next
 * year's plan is another folder.
 */
public final class PlanReader {
    private static final List<String> IDS = InputText.shipped(PlanReader.class, "packs/shipped.txt")
            .content()
            .lines()
            .toList();

    /**
     * What could be read of a pack that need not be in order. Nothing is judged by it.
     *
     * @param plan the plan without what could not be read; null where too little could be
     * @param problems everything that is wrong; empty where it is in order
     * @param unread ids of checks and of their sentences that are written and could not be read
     */
    public record Draft(@Nullable Plan plan, List<Problem> problems, Set<String> unread) {
        public Draft {
            problems = List.copyOf(problems);
            unread = Set.copyOf(unread);
        }
    }

    private final PackFiles files;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();

    private PlanReader(PackFiles files) {
        this.files = files;
    }

    /** Ids of the packs that ship with this library, first the one that is meant where none is named. */
    public static List<String> ids() {
        return IDS;
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
                .orElseThrow(() -> new BadInputException(
                        new Problem(id, "", Message.of("evidence.unknown-plan", id), Message.of("input.one-of", IDS))));
    }

    /**
     * The pack in {@code folder}.
     *
     * @throws BadInputException if a file is missing or the pack does not hold together, with every problem found
     */
    public static Plan read(Path folder) {
        return new PlanReader(PackFiles.in(folder)).read();
    }

    /** The pack in {@code folder}, as far as it can be read, with every problem found. */
    public static Draft draft(Path folder) {
        PlanReader reader = new PlanReader(PackFiles.in(folder));
        Plan plan;
        try {
            plan = reader.readable();
        } catch (BadInputException e) {
            plan = null;
            reader.problems.addAll(e.problems());
        }
        return new Draft(plan, reader.problems, reader.unread);
    }

    /**
     * The pack in a folder of a class path.
     *
     * @param loader finds its files
     * @param folder from the root of the class path, such as {@code plans/x-2026}
     * @throws BadInputException if a file is missing or the pack does not hold together, with every problem found
     */
    public static Plan read(ClassLoader loader, String folder) {
        return new PlanReader(PackFiles.of(loader, folder)).read();
    }

    /**
     * The pack that a program holds in memory.
     *
     * @param files by their names, such as {@code plan.yaml}, what they hold
     * @throws BadInputException if a file is missing or the pack does not hold together, with every problem found
     */
    public static Plan read(Map<String, String> files) {
        return new PlanReader(PackFiles.of(files)).read();
    }

    private Plan read() {
        Plan plan = readable();
        if (plan == null || !problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return plan;
    }

    /** The plan without what could not be read, of which {@link #problems} tell; null where too little could be. */
    private @Nullable Plan readable() {
        PackSchema.Identity identity = yaml("plan.yaml", PackSchema.Identity.class);
        Map<String, Clause> clauses = tried(this::ledger);
        PackSchema.Targets shape = yaml("targets.yaml", PackSchema.Targets.class);
        PackSchema.Duties duties = files.has(PackFiles.DUTIES)
                ? yaml(PackFiles.DUTIES, PackSchema.Duties.class)
                : new PackSchema.Duties(Map.of(), List.of());
        if (identity != null) {
            days(identity);
            agencies(identity.agencies() == null ? List.of() : identity.agencies());
        }
        if (clauses == null) {
            return null;
        }
        TargetReader targets = identity == null || shape == null
                ? null
                : new TargetReader(files.get("targets.yaml"), shape, identity, clauses, problems);
        List<Target> quantified = targets == null ? List.of() : targets.read();
        List<Obligation> obligations = duties == null ? List.of() : obligations(duties, clauses);
        List<SystemLink> links = identity == null || targets == null || duties == null || identity.systems() == null
                ? List.of()
                : new SystemLinks(files.get("plan.yaml"), byId(quantified, obligations), problems)
                        .read(identity.systems());
        BudgetPlan budget = !files.has(PackFiles.BUDGET)
                ? null
                : tried(() -> new BudgetReader(
                                files,
                                identity == null ? null : identity.province().id(),
                                clauses,
                                problems)
                        .read());
        if (identity == null || shape == null || targets == null || duties == null) {
            return null;
        }
        if (!problems.isEmpty()) {
            shape.targets().forEach(one -> unread.addAll(List.of(one.id(), one.clause())));
            duties.obligations().forEach(one -> unread.add(one.id()));
            byId(quantified, obligations).keySet().forEach(unread::remove);
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
        for (int i = 0; i < listed.size(); i++) {
            String id = listed.get(i).id();
            if (!ids.add(id)) {
                bad("plan.yaml", "/agencies/" + i + "/id", Message.of("pack.repeated", id));
            }
        }
    }

    private static Map<String, Check> byId(List<Target> targets, List<Obligation> obligations) {
        Map<String, Check> checks = new LinkedHashMap<>();
        targets.forEach(target -> checks.put(target.id(), target));
        obligations.forEach(duty -> checks.put(duty.id(), duty));
        return checks;
    }

    /** A file that has its shape; null, and all that is wrong with the shape said, otherwise. */
    private <T> @Nullable T yaml(String name, Class<T> shape) {
        return tried(() -> {
            InputText file = files.get(name);
            try {
                return StructuredInput.read(file, shape);
            } catch (BadInputException first) {
                List<Problem> all = PackShape.of(shape).problems(file);
                throw all.size() < 2 ? first : new BadInputException(all);
            }
        });
    }

    /** What {@code read} gives; null, and what is wrong said, when that cannot be read. */
    private <T> @Nullable T tried(Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (BadInputException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private void days(PackSchema.Identity identity) {
        if (identity.lastDay().isBefore(identity.firstDay())) {
            bad(
                    files.get("plan.yaml"),
                    "/lastDay",
                    Message.of("pack.days-reversed", identity.lastDay(), identity.firstDay()));
        }
        if (identity.id().isBlank()) {
            bad(files.get("plan.yaml"), "/id", Message.of("pack.blank-id"));
        }
        Message strange = Identities.strange(identity.id());
        if (strange != null) {
            bad(files.get("plan.yaml"), "/id", strange);
        }
    }

    private Map<String, Clause> ledger() {
        PlanText text = new PlanText(files.get("plan-text.txt").content());
        return new LedgerReader(files.get("ledger.csv"), text, problems).read();
    }

    private List<Obligation> obligations(PackSchema.Duties duties, Map<String, Clause> clauses) {
        List<Obligation> obligations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < duties.obligations().size(); i++) {
            PackSchema.Duty d = duties.obligations().get(i);
            String at = "/obligations/" + i;
            Clause clause = resolve(PackFiles.DUTIES, at + "/id", d.id(), d.id(), clauses);
            if (!ids.add(d.id())) {
                bad(PackFiles.DUTIES, at + "/id", Message.of("pack.repeated", d.id()));
            }
            asksSomebody(d.id(), at + "/scope", d.scope(), Scope.values());
            asksSomebody(d.id(), at + "/tiers", d.tiers(), Agency.Tier.values());
            List<LocalizedText> roles = new ArrayList<>();
            for (String role : d.responsible()) {
                LocalizedText name = resolve(PackFiles.DUTIES, at + "/responsible", d.id(), role, duties.roles());
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

    /** What nobody is asked would never be missed; what is left out means everybody. */
    private void asksSomebody(String duty, String at, @Nullable Set<?> asked, Enum<?>[] known) {
        if (asked != null && asked.isEmpty()) {
            String field = at.substring(at.lastIndexOf('/') + 1);
            bad(PackFiles.DUTIES, at, Message.of("pack.asks-nobody", duty, field, List.of(known)));
        }
    }

    private <T> @Nullable T resolve(String file, String pointer, String check, String name, Map<String, T> known) {
        T found = known.get(name);
        if (found == null) {
            bad(file, pointer, Message.of("pack.unresolved", check, name, hint(name, known.keySet())));
        }
        return found;
    }

    private static String hint(String name, Collection<String> known) {
        return Suggestion.nearest(name, known).orElse("–");
    }

    private void bad(String file, String pointer, Message what) {
        bad(files.get(file), pointer, what);
    }

    private void bad(InputText file, String pointer, Message what) {
        problems.add(new Problem(file.name(), SourceLocations.of(file).at(pointer), what, Message.of("pack.remedy")));
    }
}
