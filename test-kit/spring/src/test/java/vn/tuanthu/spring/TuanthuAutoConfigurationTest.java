package vn.tuanthu.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

class TuanthuAutoConfigurationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String PLAN = "tuanthu.plan=hai-duong-2025";

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TuanthuAutoConfiguration.class,
                    TuanthuWebAutoConfiguration.class,
                    TuanthuActuatorAutoConfiguration.class));

    private static Evidence evidence(ComplianceEngine engine, long online) {
        return engine.evidence(DAY)
                .agency(
                        "so-a",
                        us -> us.is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "dossiers-online",
                                        filed -> filed.count(online)
                                                .outOf(100)
                                                .year(2025)
                                                .source("một cửa")))
                .build();
    }

    @Test
    void theEngineJudgesByThePlanThatIsNamed() {
        program.withPropertyValues(PLAN).run(context -> {
            ComplianceEngine engine = context.getBean(ComplianceEngine.class);

            assertThat(engine.plan().id()).isEqualTo("hai-duong-2025");
            assertThat(engine.check(evidence(engine, 49), Scope.AGENCY).findings())
                    .filteredOn(finding -> finding.check().equals("II.2.9"))
                    .extracting(Finding::outcome)
                    .containsExactly(Outcome.FAIL);
        });
    }

    @Test
    void orByAPackOfOnesOwn() {
        String pack =
                Path.of("../../examples/packs/lam-giang-2026").toAbsolutePath().toString();

        program.withPropertyValues("tuanthu.pack=" + pack)
                .run(context -> assertThat(
                                context.getBean(ComplianceEngine.class).plan().id())
                        .isEqualTo(PlanReader.read(Path.of(pack)).id()));
    }

    @Test
    void noPlanAndTwoPlansAreRefusedWithWhatToDo() {
        for (String[] properties : List.of(new String[0], new String[] {PLAN, "tuanthu.pack=x"})) {
            program.withPropertyValues(properties).run(context -> {
                assertThat(context).hasFailed();
                FailureAnalysis analysis = new BadInputFailureAnalyzer().analyze(context.getStartupFailure());
                assertThat(analysis.getDescription()).contains("tuanthu.plan, tuanthu.pack");
                assertThat(analysis.getAction()).contains("hai-duong-2025");
            });
        }
    }

    @Test
    void aPackThatCannotBeReadEndsTheStartWithItsProblems(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "id: [");

        program.withPropertyValues("tuanthu.pack=" + folder).run(context -> {
            assertThat(context).hasFailed();
            assertThat(new BadInputFailureAnalyzer()
                            .analyze(context.getStartupFailure())
                            .getDescription())
                    .contains("plan.yaml");
        });
    }

    @Test
    void theAnalyzerIsFoundBySpring() throws IOException {
        String factories = new String(
                getClass().getResourceAsStream("/META-INF/spring.factories").readAllBytes());

        assertThat(factories).contains(BadInputFailureAnalyzer.class.getName());
    }

    @Test
    void anEngineOfTheProgramsOwnIsLeftAlone() {
        program.withBean(ComplianceEngine.class, () -> ComplianceEngine.forPlan("hai-duong-2025"))
                .run(context -> assertThat(context).hasSingleBean(ComplianceEngine.class));
    }

    @Test
    void aProgramMayHaveAnEngineForEachOfSeveralPlans() {
        Path other = Path.of("../../examples/packs/lam-giang-2026");
        ApplicationContextRunner several = program.withBean(
                        "province", ComplianceEngine.class, () -> ComplianceEngine.forPlan("hai-duong-2025"))
                .withBean("other", ComplianceEngine.class, () -> ComplianceEngine.forPlan(PlanReader.read(other)));

        several.withClassLoader(BOOT_3)
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health().getDetails())
                        .extractingByKey("plans", InstanceOfAssertFactories.MAP)
                        .containsOnlyKeys(
                                "hai-duong-2025", PlanReader.read(other).id()));
        several.withClassLoader(BOOT_4)
                .run(context -> assertThat(
                                context.getBean(org.springframework.boot.health.contributor.HealthIndicator.class)
                                        .health()
                                        .getDetails())
                        .containsKey("plans"));
    }

    @Test
    void anEmptyPropertyChoosesNothing() {
        program.withPropertyValues(PLAN, "tuanthu.pack=")
                .run(context -> assertThat(context).hasSingleBean(ComplianceEngine.class));
        program.withPropertyValues("tuanthu.plan= ", "tuanthu.pack=").run(context -> {
            assertThat(context).hasFailed();
            assertThat(new BadInputFailureAnalyzer()
                            .analyze(context.getStartupFailure())
                            .getDescription())
                    .contains("tuanthu.plan, tuanthu.pack");
        });
    }

    @Test
    void rulesOfOnesOwnAreJudgedToo() {
        RuleExtension own = new RuleExtension(
                Scope.AGENCY, List.of(OwnCheck.of("QC.1", "Quy chế", "Điều gì đó.")), RuleSet.inOnePass(), "");

        program.withPropertyValues(PLAN)
                .withBean(RuleExtension.class, () -> own)
                .run(context -> {
                    ComplianceEngine engine = context.getBean(ComplianceEngine.class);
                    assertThat(engine.check(evidence(engine, 49), Scope.AGENCY).findings())
                            .extracting(Finding::check)
                            .contains("QC.1");
                });
    }

    @Test
    void metersCountByOutcomeAndTimeEachReport() {
        program.withPropertyValues(PLAN)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    ComplianceEngine engine = context.getBean(ComplianceEngine.class);
                    Report report = engine.check(evidence(engine, 49), Scope.AGENCY);
                    engine.check(evidence(engine, 49), Scope.AGENCY);
                    try {
                        engine.check(evidence(engine, 101), Scope.AGENCY);
                    } catch (BadInputException expected) {
                        assertThat(expected.problems()).isNotEmpty();
                    }
                    MeterRegistry meters = context.getBean(MeterRegistry.class);

                    assertThat(meters.get("tuanthu.evaluations")
                                    .tags("plan", "hai-duong-2025", "scope", "agency")
                                    .timer()
                                    .count())
                            .isEqualTo(2);
                    for (Outcome outcome : Outcome.values()) {
                        assertThat(meters.get("tuanthu.findings")
                                        .tag("outcome", outcome.name().toLowerCase())
                                        .counter()
                                        .count())
                                .isEqualTo(2.0 * report.count(outcome));
                    }
                    assertThat(meters.get("tuanthu.refusals").counter().count()).isEqualTo(1);
                });
    }

    private static final FilteredClassLoader BOOT_3 = new FilteredClassLoader("org.springframework.boot.health");
    private static final FilteredClassLoader BOOT_4 =
            new FilteredClassLoader("org.springframework.boot.actuate.health");

    @Test
    void healthTellsWhetherRulesRunAndNotWhoComplies() {
        program.withPropertyValues(PLAN).withClassLoader(BOOT_3).run(context -> {
            HealthIndicator health = context.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            ComplianceEngine engine = context.getBean(ComplianceEngine.class);
            assertThat(engine.check(evidence(engine, 49), Scope.AGENCY).compliant())
                    .isFalse();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails())
                    .containsAllEntriesOf(Map.of("plan", "hai-duong-2025", "lastAsOf", "2025-12-31", "lastErrors", 0L));
        });
    }

    @Test
    void aRuleThatDoesNotRunPutsHealthDown() {
        RuleExtension silent = new RuleExtension(
                Scope.AGENCY, List.of(OwnCheck.of("QC.1", "Quy chế", "Điều gì đó.")), RuleSet.inOnePass(), "");
        ApplicationContextRunner broken = program.withPropertyValues(PLAN).withBean(RuleExtension.class, () -> silent);

        broken.withClassLoader(BOOT_3).run(context -> {
            ComplianceEngine engine = context.getBean(ComplianceEngine.class);
            engine.check(evidence(engine, 49), Scope.AGENCY);
            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.DOWN);
        });
        broken.withClassLoader(BOOT_4).run(context -> {
            ComplianceEngine engine = context.getBean(ComplianceEngine.class);
            engine.check(evidence(engine, 49), Scope.AGENCY);
            assertThat(context.getBean(org.springframework.boot.health.contributor.HealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(org.springframework.boot.health.contributor.Status.DOWN);
        });
    }

    @Test
    void theEndpointGivesTheLastReport() {
        program.withPropertyValues(PLAN, "management.endpoints.web.exposure.include=tuanthu")
                .withPropertyValues("management.endpoints.jmx.exposure.include=tuanthu")
                .run(context -> {
                    ReportEndpoint endpoint = context.getBean(ReportEndpoint.class);
                    assertThat(endpoint.report()).isNull();
                    ComplianceEngine engine = context.getBean(ComplianceEngine.class);
                    Report report = engine.check(evidence(engine, 49), Scope.AGENCY);
                    assertThat(endpoint.report()).isEqualTo(ReportJson.of(report, Language.VI));
                });
    }

    @Test
    void nothingIsShownThatNobodyAskedFor() {
        program.withPropertyValues(PLAN)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ReportEndpoint.class)
                        .doesNotHaveBean(BadInputAdvice.class));
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(TuanthuAutoConfiguration.class, TuanthuWebAutoConfiguration.class))
                .withPropertyValues(PLAN)
                .run(context -> assertThat(context).hasSingleBean(BadInputAdvice.class));
    }

    @Test
    void withoutActuatorAndMicrometerThereIsStillAnEngine() {
        program.withPropertyValues(PLAN)
                .withClassLoader(new FilteredClassLoader(
                        "io.micrometer", "org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ComplianceEngine.class));
    }

    @Test
    void editorsAreToldOfTheProperties() throws IOException {
        assertThat(getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json"))
                .asInstanceOf(InstanceOfAssertFactories.INPUT_STREAM)
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"tuanthu.plan\"", "\"tuanthu.pack\"");
    }
}
