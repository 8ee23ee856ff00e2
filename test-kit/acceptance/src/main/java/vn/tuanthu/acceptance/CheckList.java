package vn.tuanthu.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Finding;

/**
 * The checks that follow from a statement: targets of the plan in ledger order, what the level of a registered system
 * asks for, what is observed on the running system. Everybody who has the
 * statement and this library gets the same list; a certificate is written only when all of it was executed.
 *
 * @param checks the checks
 * @param own those of them that probes of the vendor's own bring and this library does not know
 * @param sha256 digest of their ids and weights
 */
public record CheckList(List<ListedCheck> checks, List<SystemCheck> own, String sha256) {
    /** No check at all, of a statement that cannot be used. */
    public static final CheckList NONE = new CheckList(List.of(), List.of(), "");

    static final String OBSERVED = "SYS";
    static final String OF_LEVEL = "SEC";

    public CheckList {
        checks = List.copyOf(checks);
        own = List.copyOf(own);
    }

    /** The list for {@code statement}. May be empty: then there is nothing to accept, which fails. */
    public static CheckList of(ConformanceStatement statement, Plan plan) {
        return of(statement, plan, List.of());
    }

    /**
     * The list for {@code statement} with further checks of the vendor's own.
     *
     * @param own what probes of the vendor observe beyond what this library knows
     */
    public static CheckList of(ConformanceStatement statement, Plan plan, Collection<SystemCheck> own) {
        CheckCatalogue selection = CheckCatalogue.shipped();
        Set<String> observed = new LinkedHashSet<>(statement.also());
        observed.addAll(statement.inContract());
        statement.documents().forEach(one -> observed.add(one.check()));
        statement
                .system()
                .kinds()
                .forEach(kind -> observed.addAll(selection.of(kind).system()));
        List<ListedCheck> checks = new ArrayList<>();
        plan.targets().stream()
                .filter(target ->
                        isAsked(target, statement, plan) || statement.also().contains(target.id()))
                .map(CheckList::listed)
                .forEach(checks::add);
        StatementClassification.asked(statement, plan).stream()
                .map(finding -> listed(finding, statement, StatementClassification.duties(plan)))
                .forEach(checks::add);
        selection.system().stream()
                .filter(check -> observed.contains(check.id()))
                .map(check -> listed(check, statement))
                .forEach(checks::add);
        own.stream().map(check -> listed(check, statement)).forEach(checks::add);
        return new CheckList(checks, List.copyOf(own), digest(checks));
    }

    /** Whether such a system holds what the target counts, or is of a level whose systems the target speaks of. */
    private static boolean isAsked(Target target, ConformanceStatement statement, Plan plan) {
        return target.indicator().heldBy().stream().anyMatch(statement.system().kinds()::contains)
                || plan.systemLinks().stream()
                        .filter(link -> link.shows() == SystemLink.Shows.PLAN_OF_LEVEL)
                        .anyMatch(link -> link.target().indicatorId().equals(target.indicatorId())
                                && statement.system().securityLevel() >= link.fromLevel());
    }

    /** Every id that a statement may name: targets of the plan and what this library observes. */
    static List<String> known(Plan plan) {
        List<String> ids =
                new ArrayList<>(plan.targets().stream().map(Target::id).toList());
        CheckCatalogue.shipped().system().forEach(check -> ids.add(check.id()));
        return ids;
    }

    /** Checks that systems of these kinds are not asked, but that a contract may ask for. */
    public static List<SystemCheck> offered(ConformanceStatement statement) {
        CheckCatalogue selection = CheckCatalogue.shipped();
        List<String> listed = statement.system().kinds().stream()
                .flatMap(kind -> selection.of(kind).offered().stream())
                .toList();
        return selection.system().stream()
                .filter(check -> listed.contains(check.id()))
                .toList();
    }

    /** The ids in order. */
    public List<String> ids() {
        return checks.stream().map(ListedCheck::id).toList();
    }

    /** The check with this id. */
    public Optional<ListedCheck> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** Whether {@code executed} is exactly this list. */
    public boolean isExactly(Collection<String> executed) {
        return executed.size() == checks.size() && Set.copyOf(executed).equals(Set.copyOf(ids()));
    }

    private static ListedCheck listed(Target target) {
        String clause = target.clause().id();
        String words = target.clause().text();
        return new ListedCheck(
                target.id(),
                clause,
                chapter(clause),
                new LocalizedText(words, words),
                target.mandatory(),
                target.certainty());
    }

    private static ListedCheck listed(Finding finding, ConformanceStatement statement, Set<String> duties) {
        boolean ofPlan = duties.contains(finding.check());
        return new ListedCheck(
                finding.check(),
                finding.clause(),
                ofPlan ? chapter(finding.clause()) : OF_LEVEL,
                finding.clauseText(),
                finding.mandatory() || statement.isMandatoryByContract(finding.check()),
                finding.certainty());
    }

    private static String chapter(String clause) {
        return clause.substring(0, clause.lastIndexOf('.'));
    }

    private static ListedCheck listed(SystemCheck check, ConformanceStatement statement) {
        return new ListedCheck(
                check.id(),
                check.clauseAt(statement.system().securityLevel()),
                OBSERVED,
                check.requirement(),
                statement.isMandatoryByContract(check.id()),
                check.certainty());
    }

    private static String digest(List<ListedCheck> checks) {
        String lines = checks.stream()
                .map(check -> check.id() + " " + (check.mandatory() ? "MANDATORY" : "ADVISORY") + "\n")
                .collect(Collectors.joining());
        return InputText.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }
}
