package vn.tuanthu.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.BudgetTask.Kind;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Waiver;

/** Shortfalls of an allocation may be accepted for a while, each by the id of its check. */
class BudgetWaiverTest {
    private static final BudgetEngine ENGINE = BudgetEngine.forPlan(PlanReader.bundled("hai-duong-2025"));
    private static final LocalDate DAY = LocalDate.of(2024, 7, 9);

    /** Three đồng more than the stated total. */
    private static final Budget SHORT = new Budget(
            2025,
            DAY,
            null,
            2L,
            List.of(),
            List.of(BudgetTask.of(4, "A")
                    .leadUnit("Sở Xây dựng")
                    .kind(Kind.BUILD)
                    .amountVnd(5L)
                    .build()),
            List.of());

    @ParameterizedTest(name = "a waiver of {0} on {1} to {2}: {3}")
    @CsvSource({
        "VI.2, , 2024-07-09, true",
        "VI.2, hai-duong, 2024-07-09, true",
        "VI.2, hai-duong, 2024-07-08, false",
        "VI.2, su-nghiep-cntt, 2024-07-09, false",
        "VI.2.2, , 2024-07-09, false",
    })
    void aShortfallIsWaivedByTheIdOfItsCheckWhileTheWaiverCounts(
            String check, String subject, LocalDate expires, boolean waived) {
        Waiver waiver = new Waiver(check, subject, "lý do", "UBND tỉnh", expires);

        BudgetResult result = ENGINE.check(SHORT, List.of()).waivedBy(List.of(waiver), DAY);

        Finding total = result.findings().stream()
                .filter(finding -> finding.check().equals("VI.2"))
                .findFirst()
                .orElseThrow();
        assertThat(total.waiver()).isEqualTo(waived ? waiver : null);
        assertThat(total.blocks()).isEqualTo(!waived);
    }

    private static Set<String> checks(Budget budget) {
        return ENGINE.expected(budget, List.of()).stream()
                .map(one -> one.asked().id())
                .collect(Collectors.toSet());
    }

    @Test
    void everyCheckOfAnAllocationMayBeNamed() {
        for (Budget budget : List.of(SHORT, ENGINE.plan().budget().appendix())) {
            Set<String> judged = ENGINE.check(budget, List.of()).findings().stream()
                    .map(Finding::check)
                    .collect(Collectors.toSet());

            assertThat(checks(budget)).isEqualTo(judged);
        }
        assertThat(checks(SHORT))
                .contains("VI.2", "VI.1.1", "PL.4", "PL.4.lead", "ND73.51.1d", "L116.38.1")
                .doesNotContain("VII.2", "PL.10");
    }

    @Test
    void aWaiverLeavesTheRestOfTheResultAsItWas() {
        BudgetResult result = ENGINE.checkPlan();

        assertThat(result.waivedBy(List.of(), DAY)).isEqualTo(result);
        assertThat(result.waivedBy(List.of(new Waiver("PL.1", null, "r", "b", DAY)), DAY))
                .isEqualTo(result);
    }
}
