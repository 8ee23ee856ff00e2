package vn.tuanthu.rules;

import java.util.concurrent.atomic.AtomicBoolean;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.verdict.Scope;

/** The rules on targets and duties: the same for every plan, and for all engines of a program. */
final class PlanRuleSets {
    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private PlanRuleSets() {}

    /** Starts to build the rules on agencies in a thread of their own, unless that was done before. */
    static void prepare() {
        if (PREPARED.compareAndSet(false, true)) {
            Thread builder = new Thread(PlanRuleSets::build, "tuanthu-rules");
            builder.setDaemon(true);
            builder.start();
        }
    }

    private static void build() {
        targets(Scope.AGENCY);
        duties(Scope.AGENCY);
        sha256();
    }

    /** The rules on quantified targets. Only those of a province's figures infer facts: sums and counts. */
    static RuleSet targets(Scope scope) {
        return scope == Scope.AGENCY
                ? RuleSet.inOnePass("vn.tuanthu.rules.targets.agency")
                : RuleSet.of("vn.tuanthu.rules.targets.province");
    }

    /** The rules on duties that documents show. */
    static RuleSet duties(Scope scope) {
        return RuleSet.inOnePass(
                scope == Scope.AGENCY
                        ? "vn.tuanthu.rules.obligations.agency"
                        : "vn.tuanthu.rules.obligations.province");
    }

    /** Digest of the text of all rules. */
    static String sha256() {
        return Digest.OF_ALL;
    }

    private static final class Digest {
        static final String OF_ALL = RulesDigest.sha256();
    }
}
