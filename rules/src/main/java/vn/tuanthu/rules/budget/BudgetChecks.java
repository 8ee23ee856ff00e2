package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.budget.BudgetCheck.Topic;
import vn.tuanthu.rules.engine.Completeness;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.SpendingArticle;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Subject;

/**
 * What is asked of an allocation, one check for each verdict that it has to have, in their order: the principle, the
 * total, the sources; row by row what the plan asks; row by row what the law asks; what the law asks of the whole.
 */
final class BudgetChecks {
    private final Plan plan;
    private final BudgetPlan budget;
    private final Law law;
    private final Allocation allocation;
    private final Map<LocalDate, GoverningDecree> decrees = new HashMap<>();
    private final Map<String, List<ProcedureRoute>> routes;
    private final List<Completeness.Expected> expected = new ArrayList<>();

    /** @param inferred what the rules of the first stage made of the allocation */
    BudgetChecks(Plan plan, BudgetPlan budget, Law law, Allocation allocation, List<?> inferred) {
        this.plan = plan;
        this.budget = budget;
        this.law = law;
        this.allocation = allocation;
        facts(inferred, GoverningDecree.class).forEach(decree -> decrees.put(decree.day(), decree));
        this.routes = facts(inferred, ProcedureRoute.class).stream()
                .collect(Collectors.groupingBy(route -> route.row().id()));
        whole();
        allocation.rows().forEach(this::byPlan);
        allocation.rows().forEach(this::byLaw);
        share();
    }

    private static <T> List<T> facts(List<?> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Every check with its subject. */
    List<Completeness.Expected> expected() {
        return expected;
    }

    /** The decree by which what is decided on {@code day} is judged, if one is known. */
    @Nullable GoverningDecree decree(@Nullable LocalDate day) {
        return day == null ? null : decrees.get(day);
    }

    // ---- by the plan ----

    private void whole() {
        List<Completeness.Expected> whole = new ArrayList<>();
        if (budget.principle() != null) {
            principle(budget.principle(), whole);
        }
        if (budget.total() != null) {
            whole.add(check(Topic.SUM, budget.total(), "total", "", true, allocation));
        }
        for (FundingSource source : allocation.sources()) {
            Clause clause = source.origin().clause();
            if (source.stated() != null) {
                whole.add(check(Topic.SUM, clause, source.id(), "", true, source));
            }
            if (source.ceiling() != null) {
                whole.add(check(Topic.CEILING, clause, source.id(), "a", true, source));
            }
        }
        if (budget.byLaw() != null) {
            whole.add(check(Topic.BY_LAW, budget.byLaw(), "law", "", false, allocation));
        }
        Map<String, Integer> ledger = new HashMap<>();
        plan.clauses().forEach(clause -> ledger.put(clause.id(), ledger.size()));
        whole.sort(Comparator.<Completeness.Expected>comparingInt(
                        one -> ledger.getOrDefault(one.asked().basis(), 0))
                .thenComparing(one -> one.asked().id()));
        expected.addAll(whole);
    }

    private void principle(Clause principle, List<Completeness.Expected> whole) {
        List<TaskRow> asking = allocation.rows().stream()
                .filter(row -> row.isRequestStated() && row.isPriority())
                .toList();
        (asking.isEmpty() ? List.of(allocation) : asking)
                .forEach(subject -> whole.add(check(Topic.PRINCIPLE, principle, "principle", "", true, subject)));
        allocation.rows().stream()
                .filter(TaskRow::isFunded)
                .forEach(row -> whole.add(check(Topic.GROUP, principle, "principle", "a", false, row)));
        whole.add(check(Topic.ORDER, principle, "principle", "b", false, allocation));
    }

    private void byPlan(TaskRow row) {
        List<Completeness.Expected> own = new ArrayList<>();
        own.add(ofRow(Topic.MONEY, "", true, row));
        if (allocation.knowsUnits()) {
            own.add(ofRow(Topic.LEAD, ".lead", true, row));
        }
        own.add(ofRow(Topic.UNIQUE, ".unique", true, row));
        if (row.lease() != null) {
            own.add(ofRow(Topic.LEASE_TERMS, ".lease-terms", false, row));
        }
        if (row.isDatedLease() && row.isFunded()) {
            own.add(ofRow(Topic.LEASE_PACE, ".lease-pace", false, row));
        }
        if (row.isPhased()) {
            own.add(ofRow(Topic.FULL_AMOUNT, ".full-amount", false, row));
        }
        addSorted(own);
    }

    private Completeness.Expected ofRow(Topic topic, String part, boolean mandatory, TaskRow row) {
        return expect(topic, row.id() + part, clause(row), mandatory, row);
    }

    /** The row of the plan's list if it is that task, otherwise the sentence that brings in the list or speaks of money. */
    private Clause clause(TaskRow row) {
        Optional<Clause> own = plan.clause(budget.rows() + row.no())
                .filter(clause -> LeadUnits.key(clause.text()).contains(LeadUnits.key(row.name())));
        return own.orElse(budget.basis());
    }

    /** Where one sentence says several things of the money, each check also names which of them it asks. */
    private Completeness.Expected check(
            Topic topic, Clause clause, String role, String letter, boolean mandatory, Subject subject) {
        long named = Stream.of(budget.principle(), budget.total(), budget.byLaw())
                .filter(clause::equals)
                .count();
        List<BudgetPlan.Source> sources = budget.sources().stream()
                .filter(source -> source.clause().equals(clause))
                .toList();
        boolean several = subject instanceof FundingSource
                ? named > 0 || sources.size() > 1
                : named > 1 || sources.stream().anyMatch(source -> source.statedVnd() != null);
        String id = several ? clause.id() + "." + role + letter : clause.id() + letter;
        return expect(topic, id, clause, mandatory, subject);
    }

    private static Completeness.Expected expect(
            Topic topic, String id, Clause clause, boolean mandatory, Subject subject) {
        String text = clause.text().replace('\t', ' ').strip();
        LocalizedText words = new LocalizedText(text, text);
        return expect(
                new BudgetCheck(topic, id, clause.id(), words, mandatory, Certainty.TEXT_READ, subject.id()), subject);
    }

    private static Completeness.Expected expect(BudgetCheck check, Subject subject) {
        return new Completeness.Expected(check, List.of(subject));
    }

    private void addSorted(List<Completeness.Expected> some) {
        some.sort(Comparator.comparing(one -> one.asked().id()));
        expected.addAll(some);
    }

    // ---- by the law ----

    /** The one article that answers for the row; the decree itself where none does, or more than one. */
    private void byLaw(TaskRow row) {
        GoverningDecree decree = decree(row.decidedOn());
        if (decree == null) {
            return;
        }
        List<Completeness.Expected> own = new ArrayList<>();
        List<ProcedureRoute> found = routes.getOrDefault(row.id(), List.of());
        own.add(
                found.size() == 1
                        ? ofArticle(Topic.PROCEDURE, found.get(0).article(), decree, row)
                        : ofDecree(decree, row));
        if (row.lease() != null) {
            own.add(ofArticle(Topic.LEASE_YEARS, about(SpendingArticle.Topic.LEASE_YEARS), decree, row));
        }
        addSorted(own);
    }

    private Completeness.Expected ofDecree(GoverningDecree decree, TaskRow row) {
        return law.article(decree.code())
                .map(whole -> ofArticle(Topic.PROCEDURE, whole, decree, row))
                .orElseGet(() ->
                        ofLaw(Topic.PROCEDURE, decree.code(), decree.decree().about(), decree, row));
    }

    private Completeness.Expected ofArticle(Topic topic, Article article, GoverningDecree decree, TaskRow row) {
        return ofLaw(topic, article.id(), words(article), decree, row);
    }

    private static Completeness.Expected ofLaw(
            Topic topic, String id, LocalizedText words, GoverningDecree decree, TaskRow row) {
        return expect(new BudgetCheck(topic, id, id, words, decree.isRead(), decree.certainty(), row.id()), row);
    }

    private void share() {
        Article article = about(SpendingArticle.Topic.CYBER_SECURITY_SHARE);
        expected.add(expect(
                new BudgetCheck(
                        Topic.CYBER_SECURITY_SHARE,
                        article.id(),
                        article.id(),
                        words(article),
                        true,
                        article.certainty(),
                        allocation.id()),
                allocation));
    }

    private Article about(SpendingArticle.Topic topic) {
        return law.articles(SpendingArticle.class).stream()
                .filter(article -> article.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private LocalizedText words(Article article) {
        LocalizedText name =
                law.instrumentOf(article).map(Instrument::shortName).orElseThrow();
        return new LocalizedText(words(article, name, Language.VI), words(article, name, Language.EN));
    }

    private static String words(Article article, LocalizedText name, Language language) {
        String place = article.place().in(language);
        return name.in(language) + (place.isEmpty() ? "" : " " + place) + ": "
                + article.words().in(language) + ".";
    }
}
