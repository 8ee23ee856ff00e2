package vn.tuanthu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SystemLinkTest {
    private static final Target TARGET = SmallPlan.target("1");
    private static final Obligation DUTY = SmallPlan.PLAN.obligations().get(0);

    @Test
    void joinsATargetOrADutyWithWhatAnswersIt() {
        assertThat(new SystemLink(TARGET, SystemLink.Shows.PLAN_OF_LEVEL, 5).target())
                .isEqualTo(TARGET);
        assertThat(new SystemLink(DUTY, SystemLink.Shows.FOUR_LAYERS, 1).check())
                .isEqualTo(DUTY);
    }

    @Test
    void refusesWhatCannotAnswerIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SystemLink(DUTY, SystemLink.Shows.PLAN_OF_LEVEL, 3))
                .withMessage("PLAN_OF_LEVEL does not answer 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SystemLink(TARGET, SystemLink.Shows.APPROVED_LEVEL_IN_PLACE, 1));
    }

    @Test
    void refusesALevelThatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SystemLink(TARGET, SystemLink.Shows.PLAN_OF_LEVEL, 6))
                .withMessage("there is no level 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SystemLink(TARGET, SystemLink.Shows.PLAN_OF_LEVEL, 0));
    }
}
