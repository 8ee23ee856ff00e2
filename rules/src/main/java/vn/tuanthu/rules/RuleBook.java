package vn.tuanthu.rules;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vn.tuanthu.rules.chapter.Chapter;
import vn.tuanthu.verdict.Scope;

/** The rules on targets and duties: the same for every plan, so built once and shared by all engines of a program. */
final class RuleBook {
    private static final String TARGETS = "vn.tuanthu.rules.targets";
    private static final FutureTask<RuleBook> SHARED = new FutureTask<>(RuleBook::new);

    private final Chapter targetsOfAgencies = Chapter.inOnePass(TARGETS);
    private final Chapter duties = Chapter.inOnePass("vn.tuanthu.rules.obligations");
    private final String sha256 = RulesDigest.sha256();

    private RuleBook() {}

    /** Starts to build the rules in a thread of their own, unless they are there. */
    static void prepare() {
        if (SHARED.isDone()) {
            return;
        }
        Thread builder = new Thread(SHARED, "tuanthu-rules");
        builder.setDaemon(true);
        builder.start();
    }

    /** The rules, which this thread builds unless another already does. */
    static RuleBook open() {
        SHARED.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return SHARED.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rules cannot be loaded", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The rules on quantified targets. Only those of a province's figures infer facts: sums and counts. */
    Chapter targets(Scope scope) {
        return scope == Scope.AGENCY ? targetsOfAgencies : OfProvinces.TARGETS;
    }

    /** The rules on duties that documents show. */
    Chapter duties() {
        return duties;
    }

    /** Digest of the text of all rules. */
    String sha256() {
        return sha256;
    }

    /** Built when a province is first judged. */
    private static final class OfProvinces {
        static final Chapter TARGETS = Chapter.of(RuleBook.TARGETS);
    }
}
