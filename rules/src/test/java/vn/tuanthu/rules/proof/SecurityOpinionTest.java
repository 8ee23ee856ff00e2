package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** The engine's levels and verdicts on information systems against a second opinion. */
class SecurityOpinionTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");

    /** One classification, held against all three: classifying takes nearly all of the time. */
    @Property
    void theEngineAgrees(@ForAll("registers") RandomRegister register, @ForAll long shuffle) {
        Classification classified = ENGINE.classify(register.evidence(), register.day());

        everyLevelOutcomeAndShortfallIsTheSame(register, classified);
        theProvincesShareFollowsFromItsSystems(register, classified);
        theOrderOfSystemsDoesNotMatter(register, classified, new Random(shuffle));
    }

    private static void everyLevelOutcomeAndShortfallIsTheSame(RandomRegister register, Classification classified) {
        SecurityLevels levels = new SecurityLevels(register.evidence(), register.day());

        for (GradedSystem graded : classified.systems()) {
            InformationSystem system = graded.system();
            String what = system.id();
            agrees(graded.grades().get(0), "ND85", levels.nd85(system), what);
            agrees(graded.grades().get(1), "ND331", levels.nd331(system), what);
            SecurityOpinion second = new SecurityOpinion(register.evidence(), system, register.day());
            assertThat(graded.inForce().regime().equals("ND331"))
                    .as(what)
                    .isEqualTo(second.holding().nd331());
            assertThat(graded.inForce().level())
                    .as(what)
                    .isEqualTo(second.holding().level());
            assertThat(graded.inForce().measured())
                    .as(what)
                    .isEqualTo(second.holding().measured());
            assertThat(graded.operating()).as(what).isEqualTo(second.isRunning());
            assertThat(graded.planInPlace()).as(what).isEqualTo(second.isPlanInPlace());
            assertThat(graded.fourLayers()).as(what).isEqualTo(second.isFourLayered());
            List<SecurityOpinion.Said> engine = without(said(graded), second.said());
            List<SecurityOpinion.Said> other = without(second.said(), said(graded));
            assertThat(engine.isEmpty() && other.isEmpty())
                    .withFailMessage(
                            () -> "the engine says " + engine + ", the second opinion " + other + " of " + system)
                    .isTrue();
        }
    }

    private static void agrees(RegimeLevel grade, String regime, SecurityLevels.Grade second, String what) {
        assertThat(grade.regime()).isEqualTo(regime);
        assertThat(new TreeSet<>(grade.criteria())).as(what).isEqualTo(second.criteria());
        assertThat(grade.criteria()).as(what).doesNotHaveDuplicates();
        assertThat(grade.atLeast()).as(what).isEqualTo(second.highest());
        assertThat(grade.level()).as(what).isEqualTo(second.level());
    }

    private static List<SecurityOpinion.Said> without(
            List<SecurityOpinion.Said> all, List<SecurityOpinion.Said> known) {
        List<SecurityOpinion.Said> rest = new ArrayList<>(all);
        known.forEach(rest::remove);
        return rest;
    }

    private static List<SecurityOpinion.Said> said(GradedSystem graded) {
        return graded.findings().stream().map(SecurityOpinion.Said::of).toList();
    }

    private static void theProvincesShareFollowsFromItsSystems(RandomRegister register, Classification classified) {
        List<SecurityOpinion> running = register.evidence().systems().stream()
                .map(system -> new SecurityOpinion(register.evidence(), system, register.day()))
                .filter(SecurityOpinion::isRunning)
                .toList();
        Map<String, Opinion> engine = new HashMap<>();
        for (Finding finding : classified.findings()) {
            engine.put(finding.check(), Opinion.of(finding));
        }

        long open = running.stream()
                .filter(s -> s.holding().measured() == 0 && !s.isSurelyOpen())
                .count();
        long high = running.stream().filter(s -> s.holding().measured() >= 3).count();
        long missing = running.stream()
                .filter(s -> s.isSurelyOpen() || s.holding().measured() >= 3 && !s.isPlanInPlace())
                .count();
        Outcome outcome = missing > 0 ? Outcome.FAIL : open > 0 || high == 0 ? Outcome.NO_DATA : Outcome.PASS;
        boolean counted = outcome != Outcome.NO_DATA;
        assertThat(engine.get("II.2.11"))
                .isEqualTo(new Opinion("II.2.11", "hai-duong", outcome, counted ? missing : null, true));
        share(
                engine,
                "III.5.3",
                running,
                running.stream().filter(s -> !s.isFourLayered()).count());
        share(
                engine,
                "III.5.4",
                running,
                running.stream().filter(s -> !s.isInOrder()).count());
        assertThat(engine.get("CT09.scope"))
                .isEqualTo(new Opinion("CT09.scope", "hai-duong", Outcome.FAIL, null, false));
    }

    private static void share(Map<String, Opinion> engine, String check, List<?> running, long missing) {
        Outcome outcome = running.isEmpty() ? Outcome.NO_DATA : missing == 0 ? Outcome.PASS : Outcome.FAIL;
        assertThat(engine.get(check))
                .isEqualTo(new Opinion(check, "hai-duong", outcome, running.isEmpty() ? null : missing, false));
    }

    private static void theOrderOfSystemsDoesNotMatter(
            RandomRegister register, Classification classified, Random random) {
        List<InformationSystem> shuffled = new ArrayList<>(register.evidence().systems());
        Collections.shuffle(shuffled, random);
        Evidence other = register.evidence().withSystems(shuffled);

        assertThat(bySystem(ENGINE.classify(other, register.day()))).isEqualTo(bySystem(classified));
    }

    private static Map<String, Set<SecurityOpinion.Said>> bySystem(Classification classified) {
        return classified.systems().stream()
                .collect(Collectors.toMap(graded -> graded.system().id(), graded -> new HashSet<>(said(graded))));
    }

    @Example
    void everyOutcomeOfEveryCheckIsMetWith() {
        Random random = new Random(85);
        Map<String, Set<Outcome>> met = new HashMap<>();
        for (int i = 0; i < 1500; i++) {
            RandomRegister register = RandomRegister.from(random);
            for (InformationSystem system : register.evidence().systems()) {
                for (SecurityOpinion.Said said :
                        new SecurityOpinion(register.evidence(), system, register.day()).said()) {
                    met.computeIfAbsent(said.check(), check -> new TreeSet<>()).add(said.outcome());
                }
            }
        }

        assertThat(met.keySet()).containsAll(SecurityMeasures.ids());
        met.forEach((check, outcomes) ->
                assertThat(outcomes).as(check).contains(Outcome.PASS).hasSizeGreaterThan(1));
    }

    @Example
    void manyThreadsOnOneEngineSayTheSameAsOne() throws Exception {
        Random random = new Random(331);
        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            RandomRegister register = RandomRegister.from(random);
            jobs.add(() -> {
                Classification classified = ENGINE.classify(register.evidence(), register.day());
                List<Finding> findings = new ArrayList<>(classified.findings());
                classified.systems().forEach(system -> findings.addAll(system.findings()));
                return classified.compliant() + "\n" + classified + "\n" + Threads.everyWordOf(findings);
            });
        }
        Threads.sayTheSameAsOne(jobs);
    }

    @Provide
    Arbitrary<RandomRegister> registers() {
        return Arbitraries.randomValue(RandomRegister::from);
    }
}
