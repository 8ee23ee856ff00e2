package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompiledPlanTest {
    @Test
    void theCompiledPlanIsThePlanInTheFiles() {
        assertThat(CompiledPlan.of("hai-duong-2025")).contains(PlanReader.parsed("hai-duong-2025"));
    }

    @Test
    void whatWasNotCompiledIsReadFromItsFiles() {
        assertThat(CompiledPlan.of("tinh-khac-2026")).isEmpty();
    }
}
