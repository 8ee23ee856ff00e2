package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Rules that are silent, that contradict each other or that fail leave an error on every check they were asked. */
class CompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Plan PLAN = PlanReader.bundled(PlanReader.HAI_DUONG_2025);
    private static final List<Check> DUTIES = PLAN.checks().stream()
            .filter(check -> check instanceof Obligation duty && duty.binds(Scope.AGENCY))
            .toList();
    private static final Agency A = Agency.of("a", "Sở A", Tier.PROVINCE, Kind.DEPARTMENT);
    private static final Agency B = Agency.of("b", "Sở B", Tier.PROVINCE, Kind.DEPARTMENT);
    private static final List<Completeness.Subject> BOTH =
            List.of(new Completeness.Subject("b", "Sở B"), new Completeness.Subject("a", "Sở A"));

    private static List<Object> facts(Object... given) {
        List<Object> facts = new ArrayList<>(List.of(new EvaluationContext(Scope.AGENCY, DAY), PLAN.province()));
        facts.addAll(PLAN.obligations());
        facts.addAll(List.of(given));
        return facts;
    }

    private static List<Finding> heard(List<Object> facts) {
        Completeness complete = new Completeness(DUTIES, BOTH);
        complete.collect(PlanRuleSets.duties(Scope.AGENCY), facts, check -> true);
        return complete.findings();
    }

    private static List<String> pairs(List<Finding> findings) {
        return findings.stream().map(f -> f.check() + " " + f.subject()).toList();
    }

    private static List<String> everyPair() {
        return DUTIES.stream()
                .flatMap(check -> Stream.of(check.id() + " b", check.id() + " a"))
                .toList();
    }

    @Test
    void aSubjectOfWhichTheRulesSayNothingHasAnErrorOnEveryCheck() {
        List<Finding> findings = heard(facts(A));

        assertThat(pairs(findings)).isEqualTo(everyPair());
        assertThat(findings).filteredOn(f -> f.subject().equals("a")).noneMatch(f -> f.outcome() == Outcome.ERROR);
        assertThat(findings).filteredOn(f -> f.subject().equals("b")).allSatisfy(error -> {
            Check check = DUTIES.stream()
                    .filter(duty -> duty.id().equals(error.check()))
                    .findFirst()
                    .orElseThrow();
            assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(error.message().in(Language.EN)).isEqualTo("No rule gave a verdict.");
            assertThat(error.subjectName()).isEqualTo("Sở B");
            assertThat(error.clause()).isEqualTo(check.clause().id());
            assertThat(error.clauseText().vi()).isEqualTo(check.clause().text());
            assertThat(error.mandatory()).isEqualTo(check.mandatory());
            assertThat(error.certainty()).isEqualTo(check.certainty());
        });
    }

    @Test
    void twoVerdictsOnOneMatterAreAnErrorOnEveryCheckAndNeitherOfThem() {
        Attestation done = attested(Attestation.Status.DONE);
        Attestation open = attested(Attestation.Status.NOT_DONE);

        List<Finding> findings = heard(facts(A, B, done, open));

        assertThat(pairs(findings)).isEqualTo(everyPair());
        assertThat(findings).allSatisfy(error -> {
            assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(error.message().in(Language.EN))
                    .isEqualTo("The rules could not run: "
                            + "java.lang.IllegalStateException: two verdicts on VII.3 of a.");
        });
    }

    private static Attestation attested(Attestation.Status status) {
        return new Attestation("VII.3", "a", status, "1/BC", DAY, null, null, null);
    }

    @Test
    void aVerdictOnACheckThatNobodyAskedForIsAnErrorOnThoseThatWereAsked() {
        Completeness complete = new Completeness(PLAN.checks(), BOTH);
        complete.collect(
                PlanRuleSets.targets(Scope.AGENCY),
                targets(A, B),
                check -> check.id().equals("II.2.9"));

        List<Finding> findings = complete.findings();
        assertThat(pairs(findings)).containsExactly("II.2.9 b", "II.2.9 a");
        assertThat(findings).allSatisfy(error -> {
            assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(error.message().in(Language.EN)).contains("nobody asked for a verdict on II.2.");
        });
    }

    @Test
    void aVerdictOnASubjectThatNobodyAskedAboutIsAnErrorOnThoseThatWereAsked() {
        Agency stranger = Agency.of("c", "Sở C", Tier.PROVINCE, Kind.DEPARTMENT);

        List<Finding> findings = heard(facts(A, B, stranger));

        assertThat(pairs(findings)).isEqualTo(everyPair());
        assertThat(findings).allSatisfy(error -> {
            assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(error.message().in(Language.EN))
                    .contains("nobody asked for a verdict on ")
                    .endsWith(" of c.");
        });
    }

    @Test
    void theOrderIsThatOfTheChecksAndTheSubjectsNotThatOfHearing() {
        Completeness complete = new Completeness(PLAN.checks(), BOTH);

        complete.collect(PlanRuleSets.duties(Scope.AGENCY), facts(A, B), DUTIES::contains);
        complete.collect(PlanRuleSets.targets(Scope.AGENCY), targets(A, B), Target.class::isInstance);

        List<Finding> findings = complete.findings();
        assertThat(pairs(findings))
                .containsExactlyElementsOf(PLAN.checks().stream()
                        .filter(check -> check instanceof Target || DUTIES.contains(check))
                        .flatMap(check -> Stream.of(check.id() + " b", check.id() + " a"))
                        .toList());
        assertThat(findings).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
    }

    private static List<Object> targets(Object... given) {
        List<Object> facts = new ArrayList<>(List.of(new EvaluationContext(Scope.AGENCY, DAY), PLAN.province()));
        facts.addAll(PLAN.targets());
        facts.addAll(List.of(given));
        return facts;
    }
}
