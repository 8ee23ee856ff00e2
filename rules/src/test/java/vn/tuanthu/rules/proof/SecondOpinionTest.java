package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Check;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** The engine against a second opinion, and what must hold whatever the evidence is. */
class SecondOpinionTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Set<String> KNOWN = Set.copyOf(SecondOpinion.checks());

    @Example
    void theSecondOpinionKnowsEveryCheckOfThePlan() {
        assertThat(ENGINE.plan().checks()).extracting(Check::id).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    @Property
    void theEngineAgreesInEveryOutcomeAndShortfall(@ForAll("evidence") RandomEvidence random, @ForAll Scope scope) {
        List<Opinion> engine = opinions(random.evidence(), random.day(), scope);
        List<Opinion> second = SecondOpinion.on(random.evidence(), random.day(), scope);

        assertThat(without(second, engine))
                .as("what only the engine says on " + random)
                .isEmpty();
        assertThat(without(engine, second))
                .as("what only the second opinion says on " + random)
                .isEmpty();
        assertThat(engine).hasSameSizeAs(second);
    }

    @Property
    void theOrderOfFactsNeverMatters(
            @ForAll("evidence") RandomEvidence random, @ForAll Scope scope, @ForAll long shuffle) {
        Evidence given = random.evidence();
        Random order = new Random(shuffle);
        Evidence shuffled = Evidence.of(
                        given.plan(),
                        given.asOf(),
                        shuffled(given.agencies(), order),
                        shuffled(given.measurements(), order))
                .withAttestations(shuffled(given.attestations(), order))
                .withWaivers(given.waivers());

        assertThat(ENGINE.check(shuffled, random.day(), scope).findings())
                .containsExactlyInAnyOrderElementsOf(
                        ENGINE.check(given, random.day(), scope).findings());
    }

    @Property
    void addingToANumeratorNeverTurnsPassIntoFail(
            @ForAll("evidence") RandomEvidence random, @ForAll Scope scope, @ForAll long choice) {
        Random chooser = new Random(choice);
        List<Measurement> better = random.evidence().measurements().stream()
                .map(figure -> chooser.nextBoolean() ? moreOf(figure, chooser) : figure)
                .toList();

        Map<String, Outcome> before = outcomes(random.evidence(), random.day(), scope);
        Map<String, Outcome> after = outcomes(with(random.evidence(), better), random.day(), scope);

        before.forEach((what, outcome) -> {
            if (outcome == Outcome.PASS) {
                assertThat(after.get(what)).as(what).isEqualTo(Outcome.PASS);
            }
        });
    }

    @Property
    void splittingAnAgencyInTwoLeavesPooledVerdictsAsTheyWere(@ForAll("evidence") RandomEvidence random) {
        Evidence whole = random.evidence();
        if (whole.agencies().isEmpty()) {
            return;
        }
        Agency split = whole.agencies().get(0);
        List<Agency> agencies = new ArrayList<>(whole.agencies());
        agencies.add(new Agency("half", "Nửa kia", split.tier(), split.kind(), split.providesPublicServices()));
        List<Measurement> figures = whole.measurements().stream()
                .flatMap(figure -> split.id().equals(figure.agency()) ? halves(figure) : Stream.of(figure))
                .toList();
        Evidence halved = Evidence.of(whole.plan(), whole.asOf(), agencies, figures)
                .withAttestations(whole.attestations())
                .withWaivers(whole.waivers());

        Set<String> pooled = ENGINE.plan().targets().stream()
                .filter(target -> target.isPooled())
                .map(Check::id)
                .collect(Collectors.toSet());
        assertThat(opinions(halved, random.day(), Scope.PROVINCE).stream().filter(o -> pooled.contains(o.check())))
                .containsExactlyElementsOf(opinions(whole, random.day(), Scope.PROVINCE).stream()
                        .filter(o -> pooled.contains(o.check()))
                        .toList());
    }

    @Example
    void manyThreadsOnOneEngineSayTheSameAsOne() throws Exception {
        Random random = new Random(2025);
        List<RandomEvidence> inputs =
                Stream.generate(() -> RandomEvidence.from(random)).limit(200).toList();
        List<Callable<String>> jobs = new ArrayList<>();
        for (RandomEvidence input : inputs) {
            for (Scope scope : Scope.values()) {
                jobs.add(() -> everyWordOf(ENGINE.check(input.evidence(), input.day(), scope)));
            }
        }
        Threads.sayTheSameAsOne(jobs);
    }

    @Provide
    Arbitrary<RandomEvidence> evidence() {
        return Arbitraries.randomValue(RandomEvidence::from);
    }

    private static List<Opinion> opinions(Evidence evidence, LocalDate day, Scope scope) {
        return ENGINE.check(evidence, day, scope).findings().stream()
                .filter(finding -> KNOWN.contains(finding.check()))
                .map(Opinion::of)
                .toList();
    }

    private static List<Opinion> without(List<Opinion> known, List<Opinion> all) {
        List<Opinion> rest = new ArrayList<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static Map<String, Outcome> outcomes(Evidence evidence, LocalDate day, Scope scope) {
        return ENGINE.check(evidence, day, scope).findings().stream()
                .collect(Collectors.toMap(f -> f.check() + " " + f.subject(), Finding::outcome));
    }

    private static Measurement moreOf(Measurement figure, Random random) {
        if (figure.percent() != null || figure.numerator().equals(figure.denominator())) {
            return figure;
        }
        long room = figure.denominator() - figure.numerator();
        return counts(
                figure,
                figure.agency(),
                figure.numerator() + 1 + (long) (random.nextDouble() * (room - 1)),
                figure.denominator());
    }

    private static Stream<Measurement> halves(Measurement figure) {
        if (figure.percent() != null) {
            return Stream.of(figure, figure.but().agency("half").covering(null).build());
        }
        long part = figure.numerator() / 2;
        long whole = figure.denominator() / 2;
        return Stream.of(
                counts(figure, figure.agency(), part, whole),
                counts(figure, "half", figure.numerator() - part, figure.denominator() - whole));
    }

    private static Measurement counts(Measurement figure, String agency, long numerator, long denominator) {
        return figure.but().agency(agency).count(numerator).outOf(denominator).build();
    }

    private static Evidence with(Evidence evidence, List<Measurement> figures) {
        return Evidence.of(evidence.plan(), evidence.asOf(), evidence.agencies(), figures)
                .withAttestations(evidence.attestations())
                .withWaivers(evidence.waivers());
    }

    private static <T> List<T> shuffled(List<T> given, Random order) {
        List<T> shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    private static String everyWordOf(Report report) {
        return report.compliant() + "\n" + report.digests() + "\n" + Threads.everyWordOf(report.findings());
    }
}
