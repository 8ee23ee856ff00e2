package vn.tuanthu.rules.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.LevelApproval.Body;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: who may appraise or approve the level of a system, beside who did.
 *
 * @param asked the requirement
 * @param bodies who may
 * @param acted who did; null when not declared
 * @param sentence the sentences that say so
 */
@SeenByRules
public record CompetentBodies(
        ApplicableRequirement asked,
        List<Body> bodies,
        @Nullable Body acted,
        String sentence) {
    /** Who may appraise. */
    public static CompetentBodies toAppraise(ApplicableRequirement asked, List<String> bodies, Approval approval) {
        return new CompetentBodies(asked, named(bodies), approval.appraisedBy(), "security.appraised");
    }

    /** Who may approve. */
    public static CompetentBodies toApprove(ApplicableRequirement asked, List<String> bodies, Approval approval) {
        return new CompetentBodies(asked, named(bodies), approval.approvedBy(), "security.approved");
    }

    /** Bodies by their names. */
    public static List<Body> named(List<String> bodies) {
        return bodies.stream().map(Body::valueOf).toList();
    }
}
