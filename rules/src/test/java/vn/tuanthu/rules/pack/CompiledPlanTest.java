package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompiledPlanTest {
    @Test
    void theCompiledPlanIsThePlanInTheFiles() {
        assertThat(CompiledPlan.of(PlanReader.HAI_DUONG_2025)).contains(PlanReader.parsed(PlanReader.HAI_DUONG_2025));
    }

    @Test
    void whatWasNotCompiledIsReadFromItsFiles() {
        assertThat(CompiledPlan.of("tinh-khac-2026")).isEmpty();
    }
}
