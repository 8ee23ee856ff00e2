package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.engine.Completeness;
import vn.tuanthu.rules.engine.EvaluationContext;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.plan.PlanRules;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** What rules leave out, contradict themselves on or were not asked is an error, and so is all of it when they fail. */
class CompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final List<Check> DUTIES = PLAN.checks().stream()
            .filter(check -> check instanceof Obligation duty && duty.binds(Scope.AGENCY))
            .toList();
    private static final Agency A = Agency.of("a", "Sở A", Tier.PROVINCE, Kind.DEPARTMENT);
    private static final Agency B = Agency.of("b", "Sở B", Tier.PROVINCE, Kind.DEPARTMENT);
    private static final List<Agency> BOTH = List.of(B, A);

    private static PlanRules rules(Object... given) {
        List<Agency> agencies = Stream.of(given)
                .filter(Agency.class::isInstance)
                .map(Agency.class::cast)
                .toList();
        List<Attestation> attestations = Stream.of(given)
                .filter(Attestation.class::isInstance)
                .map(Attestation.class::cast)
                .toList();
        Evidence evidence = Evidence.of(PLAN.id(), DAY, agencies, List.of()).withAttestations(attestations);
        return PlanRules.of(
                new EvaluationContext(Scope.AGENCY, DAY), PLAN.tiers(), PLAN.province(), evidence, evidence);
    }

    private static Stream<Finding> duties(Object... given) {
        return rules(given).duties(PLAN.obligations());
    }

    private static Stream<Finding> targets(Object... given) {
        return rules(given).targets(PLAN.targets());
    }

    private static List<Finding> heard(Object... given) {
        return asked(DUTIES).collect(check -> true, () -> duties(given)).findings();
    }

    private static Completeness asked(List<? extends Check> checks) {
        return Completeness.of(checks.stream()
                .map(check -> new Completeness.Expected(check, BOTH))
                .toList());
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
        List<Finding> findings = heard(A);

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
    void twoVerdictsOnOneMatterAreAnErrorAndNeitherOfThem() {
        Attestation done = attested(Attestation.Status.DONE);
        Attestation open = attested(Attestation.Status.NOT_DONE);

        List<Finding> findings = heard(A, B, done, open);

        assertThat(pairs(findings)).isEqualTo(everyPair());
        assertThat(findings)
                .filteredOn(finding -> finding.outcome() == Outcome.ERROR)
                .extracting(error -> error.check() + " " + error.subject() + " "
                        + error.message().in(Language.EN))
                .containsExactly("VII.3 a The rules gave more than one verdict.");
    }

    private static Attestation attested(Attestation.Status status) {
        return new Attestation("VII.3", "a", status, "1/BC", DAY, null, null, null);
    }

    @Test
    void aVerdictOnACheckThatNobodyAskedForIsAnErrorItself() {
        List<Finding> findings = asked(PLAN.checks())
                .collect(check -> check.id().equals("II.2.9"), () -> targets(A, B))
                .findings();

        assertThat(findings).filteredOn(f -> f.check().equals("II.2.9")).noneMatch(f -> f.outcome() == Outcome.ERROR);
        assertThat(findings.subList(2 * PLAN.checks().size(), findings.size()))
                .hasSize(2 * (PLAN.targets().size() - 1))
                .allSatisfy(error -> {
                    assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
                    assertThat(error.blocks()).isTrue();
                    assertThat(error.message().in(Language.EN))
                            .isEqualTo("A rule gave a verdict that nobody asked for.");
                });
    }

    @Test
    void aVerdictOnASubjectThatNobodyAskedAboutIsAnErrorItself() {
        Agency stranger = Agency.of("c", "Sở C", Tier.PROVINCE, Kind.DEPARTMENT);

        List<Finding> findings = heard(A, B, stranger);

        assertThat(findings).filteredOn(f -> !f.subject().equals("c")).noneMatch(f -> f.outcome() == Outcome.ERROR);
        assertThat(findings)
                .filteredOn(f -> f.subject().equals("c"))
                .hasSize(DUTIES.size())
                .allSatisfy(error -> {
                    assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
                    assertThat(error.subjectName()).isEqualTo("Sở C");
                });
    }

    @Test
    void rulesThatFailLeaveAnErrorOnAllThatTheyWereAskedAndOnNothingElse() {
        List<Finding> findings = asked(PLAN.checks())
                .collect(Target.class::isInstance, () -> {
                    throw new IllegalStateException("broken", new ArithmeticException("too much"));
                })
                .collect(DUTIES::contains, () -> duties(A, B))
                .findings();

        assertThat(findings)
                .filteredOn(f ->
                        PLAN.targets().stream().anyMatch(target -> target.id().equals(f.check())))
                .allSatisfy(error -> {
                    assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
                    assertThat(error.message().in(Language.EN))
                            .isEqualTo("The rules could not run: java.lang.ArithmeticException: too much.");
                });
        assertThat(findings)
                .filteredOn(f -> DUTIES.stream().anyMatch(duty -> duty.id().equals(f.check())))
                .noneMatch(f -> f.outcome() == Outcome.ERROR);
    }

    /** A law asks the same of each row of a list, surer of some than of others; one asked twice is expected once. */
    @Test
    void oneCheckMayBeAskedOfSomeSubjectsAfterTheOther() {
        Check duty = DUTIES.get(0);
        Check target = PLAN.targets().get(0);
        List<Completeness.Expected> expected = List.of(
                new Completeness.Expected(duty, List.of(A)),
                new Completeness.Expected(target, List.of(A)),
                new Completeness.Expected(duty, List.of(A, B, B)));

        List<Finding> findings = Completeness.of(expected)
                .collect(check -> true, () -> duties(A, B))
                .findings();

        assertThat(findings.subList(0, 3))
                .extracting(f -> f.check() + " " + f.subject() + " " + (f.outcome() == Outcome.ERROR))
                .containsExactly(duty.id() + " a false", target.id() + " a true", duty.id() + " b false");
    }

    @Test
    void theOrderIsThatOfTheChecksAndTheSubjectsNotThatOfHearing() {
        List<Finding> findings = asked(PLAN.checks().stream()
                        .filter(check -> check instanceof Target || DUTIES.contains(check))
                        .toList())
                .collect(DUTIES::contains, () -> duties(A, B))
                .collect(Target.class::isInstance, () -> targets(A, B))
                .findings();
        assertThat(pairs(findings))
                .containsExactlyElementsOf(PLAN.checks().stream()
                        .filter(check -> check instanceof Target || DUTIES.contains(check))
                        .flatMap(check -> Stream.of(check.id() + " b", check.id() + " a"))
                        .toList());
        assertThat(findings).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
    }
}
