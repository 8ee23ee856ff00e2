package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.PlanCoverage;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Every sentence of the plan is answered or excused, and no rule stands without a sentence or an article. */
class CoverageTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");

    @Test
    void everySentenceIsAnsweredOrExcusedAndNotBoth() {
        Coverage coverage = PlanCoverage.of(PLAN, CoverageFile.bundled(PLAN));

        assertThat(coverage.sentences()).hasSize(148);
        assertThat(coverage.unsettled()).extracting(s -> s.clause().id()).isEmpty();
    }

    @Test
    void everyReasonIsWrittenInBothLanguages() {
        assertThat(CoverageFile.bundled(PLAN).values()).allSatisfy(reason -> {
            assertThat(reason.vi().length()).isGreaterThan(20);
            assertThat(reason.en().length()).isGreaterThan(20);
        });
    }

    @Test
    void aSentenceWithoutCheckAndReasonIsFound() {
        Map<String, LocalizedText> reasons = new HashMap<>(CoverageFile.bundled(PLAN));
        reasons.remove("I.3");

        assertThat(PlanCoverage.of(PLAN, reasons).unsettled())
                .extracting(s -> s.clause().id())
                .containsExactly("I.3");
    }

    @Test
    void anExcusedSentenceThatHasACheckIsFound() {
        Map<String, LocalizedText> reasons = new HashMap<>(CoverageFile.bundled(PLAN));
        reasons.put("II.2.9", new LocalizedText("lý do", "reason"));

        assertThat(PlanCoverage.of(PLAN, reasons).unsettled())
                .extracting(s -> s.clause().id())
                .containsExactly("II.2.9");
    }

    @Test
    void anExcuseForNoSentenceOfThePlanIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("coverage.yaml"),
                "notTestable:\n- reason: {vi: lý do, en: reason}\n  clauses: [II.9.9, I.1, I.1]\n");

        assertThatThrownBy(() -> CoverageFile.read(folder, PLAN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("coverage.yaml")
                .hasMessageContaining("“II.9.9”")
                .hasMessageContaining("“I.1” có hai lý do");
    }

    @Test
    void aPackMayGoWithoutTheFile(@TempDir Path folder) {
        assertThat(CoverageFile.read(folder, PLAN)).isEmpty();
    }

    @Test
    void everyFindingOnSystemsAndMoneyNamesItsArticle() {
        Random random = new Random(1);
        ComplianceEngine security = ComplianceEngine.forPlan(PLAN);
        BudgetEngine money = BudgetEngine.forPlan(PLAN);
        for (int i = 0; i < 200; i++) {
            RandomRegister register = RandomRegister.from(random);
            security.classify(register.evidence(), register.day())
                    .systems()
                    .forEach(system -> assertThat(system.findings()).allSatisfy(CoverageTest::namesItsArticle));
            assertThat(money.check(RandomBudget.from(random), List.of()).findings())
                    .isNotEmpty()
                    .allSatisfy(CoverageTest::namesItsArticle);
        }
    }

    private static void namesItsArticle(Finding finding) {
        assertThat(finding.clause()).isNotBlank();
        assertThat(finding.clauseText().vi()).isNotBlank();
        assertThat(finding.certainty()).isNotNull();
        assertThat(finding.outcome()).isNotEqualTo(Outcome.ERROR);
    }
}
