package vn.tuanthu.rules.security;

import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Question;

/**
 * A sentence of the plan, put to the systems of its province.
 *
 * @param id id of the check
 * @param check the sentence
 * @param subject the province
 * @param mandatory whether it decides compliance
 * @param certainty how sure it is that systems answer it so
 */
@SeenByRules
public record PlanQuestion(String id, Check check, Plan.Province subject, boolean mandatory, Certainty certainty)
        implements Question {
    /** A target, as sure and as binding as it is. */
    public static PlanQuestion onTarget(SystemShare share) {
        Check check = share.link().check();
        return new PlanQuestion(check.id(), check, share.province(), check.mandatory(), check.certainty());
    }

    /** A duty that the plan gives no measure: that systems answer it so is a reading, and advice. */
    public static PlanQuestion onDuty(SystemShare share) {
        Check check = share.link().check();
        return new PlanQuestion(check.id(), check, share.province(), false, Certainty.INTERPRETATION);
    }

    /** What another instrument, the {@code article}, says of the sentence: advice that follows by comparing the two. */
    public static PlanQuestion by(String article, SystemShare share) {
        return new PlanQuestion(article, share.link().check(), share.province(), false, Certainty.COMPUTED);
    }

    @Override
    public String basis() {
        return check.basis();
    }

    @Override
    public LocalizedText words() {
        return check.words();
    }
}
