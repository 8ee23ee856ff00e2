package vn.tuanthu.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.SystemLink.Shows;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.budget.BudgetCheck;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.engine.Completeness;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.law.Provision;
import vn.tuanthu.rules.law.RuleCatalogue;
import vn.tuanthu.rules.law.RuleEntry;
import vn.tuanthu.rules.law.RuleFiles;
import vn.tuanthu.rules.law.SpendingArticle;

/**
 * From an article or a sentence to its rules and its checks, and from one check to those that follow from it. Immutable.
 */
public final class LawLinks {
    private final Plan plan;
    private final Law law = Law.load();
    private final RuleCatalogue rules = RuleCatalogue.of(RuleFiles.all());

    private LawLinks(Plan plan) {
        this.plan = plan;
    }

    /** The links of the law with {@code plan}. */
    public static LawLinks with(Plan plan) {
        return new LawLinks(plan);
    }

    /** The instruments and articles that ship. */
    public Law law() {
        return law;
    }

    /** Every rule that ships. */
    public RuleCatalogue rules() {
        return rules;
    }

    /** Ids of the checks that {@code article} leads to, its own first, then those that are derived from it. */
    public List<String> checks(Article article) {
        Stream<String> ids;
        if (article instanceof Criterion criterion) {
            ids = law.articles(LegalRequirement.class).stream()
                    .filter(asked -> "LEVEL".equals(asked.topic()) || "APPROVED_LEVEL".equals(asked.topic()))
                    .filter(asked -> isOf(criterion.regime(), asked))
                    .map(Article::id);
        } else if (article instanceof LegalRequirement asked) {
            ids = Stream.concat(
                    Stream.of(asked.id()),
                    "FOUR_LAYERS".equals(asked.partOf()) ? linked(Shows.FOUR_LAYERS) : Stream.of());
        } else if (article instanceof Measure measure) {
            ids = Stream.concat(Stream.of(measure.id()), measure.isOfPlan() ? fromMeasures() : Stream.of());
        } else if (article instanceof AdvisedFigure || article instanceof SpendingArticle) {
            ids = Stream.of(article.id());
        } else {
            ids = Stream.of();
        }
        Stream<String> speaking = rules.of(article).stream()
                .map(RuleEntry::clause)
                .filter(clause -> clause != null
                        && law.article(clause)
                                .filter(one -> !(one instanceof Criterion) && !(one instanceof Provision))
                                .isPresent());
        return Stream.concat(ids, speaking).distinct().toList();
    }

    private boolean isOf(String code, Article article) {
        return law.instrumentOf(article)
                .map(Instrument::code)
                .filter(code::equals)
                .isPresent();
    }

    /** The plan of a level is in place when its measures are: rules on that speak of them all. */
    private Stream<String> fromMeasures() {
        return Stream.concat(
                rules.rules().stream()
                        .filter(rule -> rule.clause() != null
                                && (rule.text().contains("MeasureMet(")
                                        || rule.text().contains("MeasureUnmet(")))
                        .map(RuleEntry::clause)
                        .filter(clause -> law.article(clause).isPresent()),
                Stream.concat(linked(Shows.PLAN_OF_LEVEL), linked(Shows.APPROVED_LEVEL_IN_PLACE)));
    }

    private Stream<String> linked(Shows shows) {
        return plan.systemLinks().stream()
                .filter(link -> link.shows() == shows)
                .map(SystemLink::check)
                .map(check -> check.id());
    }

    /** What of the systems of a register answers the check {@code id} of the plan; empty when nothing does. */
    public List<Shows> answeredBySystems(String id) {
        return plan.systemLinks().stream()
                .filter(link -> link.check().id().equals(id))
                .map(SystemLink::shows)
                .toList();
    }

    /** The rules that judge a target or a duty of the plan, those that systems answer it by last. */
    public List<RuleEntry> rules(Check check) {
        return Stream.concat(
                        rules.about(check instanceof Target ? "target" : "duty").stream(),
                        answeredBySystems(check.id()).stream()
                                .flatMap(shows -> rules.mentioning("Shows." + shows.name()).stream()))
                .distinct()
                .toList();
    }

    /**
     * The checks on money that rest on the sentence, or have the id, {@code id}, each with its rules: found on the list of
     * tasks that is printed with the plan, where one is.
     */
    public Map<String, List<RuleEntry>> money(String id) {
        BudgetPlan budget = plan.budget();
        Map<String, List<RuleEntry>> found = new LinkedHashMap<>();
        if (budget != null) {
            BudgetEngine.forPlan(plan).expected().stream()
                    .map(Completeness.Expected::asked)
                    .filter(BudgetCheck.class::isInstance)
                    .map(BudgetCheck.class::cast)
                    .filter(check -> id.equals(check.id()) || id.equals(check.basis()) || id.equals(check.subject()))
                    .forEach(check -> found.computeIfAbsent(
                            check.id(),
                            any -> rules.mentioning("Topic." + check.topic().name())));
        }
        return found;
    }
}
