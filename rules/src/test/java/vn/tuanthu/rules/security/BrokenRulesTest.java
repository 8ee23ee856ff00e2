package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A stage that cannot run is an error of everything that was asked: what it leaves out might have been a failure. */
class BrokenRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Plan plan = PlanReader.bundled("hai-duong-2025");
    private final ComplianceEngine engine = ComplianceEngine.forPlan(plan);
    private final List<String> linked = plan.systemLinks().stream()
            .map(link -> link.check().id())
            .distinct()
            .toList();

    /** Puts rules that cannot run in the place of those of the stage that {@code drlPackage} is, for as long as {@code work} takes. */
    private static void broken(String drlPackage, Runnable work) throws ReflectiveOperationException {
        Field rules = RuleSet.class.getDeclaredField("rules");
        rules.setAccessible(true);
        Object stage = RuleSet.of(drlPackage);
        Object built = rules.get(stage);
        rules.set(
                stage,
                Proxy.newProxyInstance(
                        KieBase.class.getClassLoader(), new Class<?>[] {KieBase.class}, (proxy, method, arguments) -> {
                            throw new IllegalStateException("broken");
                        }));
        try {
            work.run();
        } finally {
            rules.set(stage, built);
        }
    }

    private Evidence register() {
        return engine.read(InputText.read(Path.of("../examples/evidence/system-register.yaml")))
                .evidence();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.tuanthu.law.criteria",
                "vn.tuanthu.law.components",
                "vn.tuanthu.law.floors",
                "vn.tuanthu.law.levels",
                "vn.tuanthu.law.measures",
                "vn.tuanthu.law.needs",
                "vn.tuanthu.law.duties",
                "vn.tuanthu.law.consequences",
                "vn.tuanthu.rules.plan.systems"
            })
    void aStageThatBreaksIsAnErrorOfAllSystemsAndOfThePlan(String drlPackage) throws ReflectiveOperationException {
        Evidence register = register();
        broken(drlPackage, () -> {
            Classification graded = engine.classify(register, DAY);

            assertThat(graded.report().findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.outcome()).isEqualTo(Outcome.ERROR);
                assertThat(finding.message().toString()).contains("broken");
            });
            assertThat(graded.systems()).hasSize(register.systems().size()).allSatisfy(system -> {
                assertThat(system.findings()).isNotEmpty();
                assertThat(system.inForce().level()).isNull();
                assertThat(system.planInPlace()).isFalse();
            });
            assertThat(graded.findings()).extracting(Finding::check).containsExactlyElementsOf(linked);
            assertThat(graded.compliant()).isFalse();
            ofThePlan(engine.check(register, DAY, Scope.PROVINCE));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = "vn.tuanthu.rules.plan.shares")
    void whatAllSystemsShowIsAnErrorOfThePlanAlone(String drlPackage) throws ReflectiveOperationException {
        Evidence register = register();
        Classification whole = engine.classify(register, DAY);
        broken(drlPackage, () -> {
            Classification graded = engine.classify(register, DAY);

            for (int i = 0; i < whole.systems().size(); i++) {
                assertThat(graded.systems().get(i).findings())
                        .isEqualTo(whole.systems().get(i).findings());
            }
            assertThat(graded.broken()).containsOnlyKeys(linked);
            ofThePlan(engine.check(register, DAY, Scope.PROVINCE));
        });
        assertThat(whole.broken()).isEmpty();
    }

    private void ofThePlan(Report report) {
        assertThat(report.findings())
                .filteredOn(finding -> linked.contains(finding.check()))
                .hasSize(linked.size())
                .allSatisfy(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.ERROR));
        assertThat(report.findings())
                .filteredOn(finding -> !linked.contains(finding.check()))
                .noneMatch(finding -> finding.outcome() == Outcome.ERROR);
        assertThat(report.compliant()).isFalse();
    }
}
