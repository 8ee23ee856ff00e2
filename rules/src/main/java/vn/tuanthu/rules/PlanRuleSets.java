package vn.tuanthu.rules;

import java.util.concurrent.atomic.AtomicBoolean;
import vn.tuanthu.rules.plan.PlanRules;

/** The rules on targets and duties: the same for every plan, and for all engines of a program. */
final class PlanRuleSets {
    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private PlanRuleSets() {}

    /** Starts to build the rules on agencies in a thread of their own, unless that was done before. */
    static void prepare() {
        if (PREPARED.compareAndSet(false, true)) {
            Thread builder = new Thread(PlanRuleSets::build, "tuanthu-rules");
            builder.setDaemon(true);
            // Whoever asks first meets the same fault, and is told of it.
            builder.setUncaughtExceptionHandler((thread, fault) -> {});
            builder.start();
        }
    }

    private static void build() {
        PlanRules.prepare();
        sha256();
    }

    /** Digest of all rules, of their text and the code that runs. */
    static String sha256() {
        return Digest.OF_ALL;
    }

    private static final class Digest {
        static final String OF_ALL = RulesDigest.sha256();
    }
}
