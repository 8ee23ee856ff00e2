package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Finding;

/**
 * The rules on information systems, stage by stage: each builds on the facts and verdicts of those before it. Where one
 * breaks, none follows and nothing that was found stands: what the others lack may be what keeps a system from passing.
 */
final class Stages {
    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);
    private static final String LEVELS = "vn.tuanthu.law.levels";
    private static final List<String> IN_ORDER = List.of(
            "vn.tuanthu.law.criteria",
            "vn.tuanthu.law.components",
            "vn.tuanthu.law.floors",
            LEVELS,
            "vn.tuanthu.law.measures",
            "vn.tuanthu.law.needs",
            "vn.tuanthu.law.duties",
            "vn.tuanthu.law.consequences",
            "vn.tuanthu.rules.plan.systems");

    private final List<RuleSet> stages = IN_ORDER.stream().map(RuleSet::of).toList();
    /** Of all systems together, where the others are of each with its parts. */
    private final RuleSet shares = RuleSet.of("vn.tuanthu.rules.plan.shares");

    /** Everything that was found and inferred. */
    static final class Result {
        private final List<Finding> findings = new ArrayList<>();
        private Collection<Object> facts;
        private @Nullable Message failure;
        private final Map<String, Map<String, RegimeLevel>> levels = new HashMap<>();
        private final Map<String, LevelInForce> inForce = new HashMap<>();
        private final Map<String, List<Deadline>> deadlines = new HashMap<>();
        private final Map<String, List<LevelFloor>> floors = new HashMap<>();
        private final Map<String, List<LevelRemark>> remarks = new HashMap<>();
        private final Set<String> approvedByReading = new HashSet<>();
        private final Set<String> plans = new HashSet<>();
        private final Set<String> layered = new HashSet<>();

        private Result(Collection<Object> facts) {
            this.facts = facts;
        }

        private void index() {
            for (Object fact : facts) {
                if (fact instanceof RegimeLevel level) {
                    levels.computeIfAbsent(level.system(), id -> new HashMap<>())
                            .put(level.regime(), level);
                } else if (fact instanceof LevelInForce level) {
                    inForce.put(level.system(), level);
                } else if (fact instanceof Deadline deadline) {
                    deadlines
                            .computeIfAbsent(deadline.system(), id -> new ArrayList<>())
                            .add(deadline);
                } else if (fact instanceof LevelFloor floor) {
                    floors.computeIfAbsent(floor.system(), id -> new ArrayList<>())
                            .add(floor);
                } else if (fact instanceof LevelRemark remark) {
                    remarks.computeIfAbsent(remark.system(), id -> new ArrayList<>())
                            .add(remark);
                } else if (fact instanceof WrongBody wrong) {
                    approvedByReading.add(wrong.system());
                } else if (fact instanceof ApprovedUnder under && under.contested()) {
                    approvedByReading.add(under.system());
                } else if (fact instanceof PlanInPlace plan) {
                    plans.add(plan.system());
                } else if (fact instanceof FourLayers layers) {
                    layered.add(layers.system());
                }
            }
        }

        /** Nothing where a stage broke. */
        List<Finding> findings() {
            return findings;
        }

        /** What broke, if a stage did. */
        Optional<Message> failure() {
            return Optional.ofNullable(failure);
        }

        <T> Stream<T> inferred(Class<T> sort) {
            return facts.stream().filter(sort::isInstance).map(sort::cast);
        }

        /** What the criteria of {@code regime} say of a system; nothing where the rules could not tell. */
        RegimeLevel level(String system, String regime) {
            RegimeLevel level = levels.getOrDefault(system, Map.of()).get(regime);
            return level == null ? new RegimeLevel(system, regime, List.of(), List.of()) : level;
        }

        Optional<LevelInForce> levelInForce(String system) {
            return Optional.ofNullable(inForce.get(system))
                    .map(level -> level.remarked(remarks.getOrDefault(system, List.of())));
        }

        List<Deadline> deadlines(String system) {
            return deadlines.getOrDefault(system, List.of());
        }

        List<LevelFloor> floors(String system) {
            return floors.getOrDefault(system, List.of()).stream()
                    .sorted(Comparator.comparing(LevelFloor::check))
                    .toList();
        }

        boolean isApprovalReading(String system) {
            return approvedByReading.contains(system);
        }

        boolean isPlanInPlace(String system) {
            return plans.contains(system);
        }

        boolean isFourLayered(String system) {
            return layered.contains(system);
        }
    }

    /** Lets every stage judge {@code facts} of some systems and what was inferred from them before it. */
    Result run(Collection<Object> facts) {
        Result result = new Result(facts);
        for (int stage = 0; stage < stages.size() && result.failure == null; stage++) {
            run(stages.get(stage), result);
            if (IN_ORDER.get(stage).equals(LEVELS)) {
                // What is undeclared stands in the levels now; of many components it is more than all other facts.
                result.facts.removeIf(fact -> fact instanceof UndeclaredFact || fact instanceof Within);
            }
        }
        if (result.failure == null) {
            result.index();
        }
        return result;
    }

    /** Lets the last stage judge what all systems show. */
    Result share(Collection<Object> facts) {
        Result result = new Result(facts);
        run(shares, result);
        return result;
    }

    private static void run(RuleSet stage, Result result) {
        try {
            RuleSet.Result after = stage.infer(result.facts);
            result.findings.addAll(after.findings());
            result.facts = after.facts();
            result.facts.addAll(after.findings());
        } catch (RuntimeException e) {
            LOG.error("the rules on systems could not run: {}", OneLine.of(String.valueOf(e.getMessage())));
            LOG.debug("the rules on systems could not run", e);
            result.findings.clear();
            result.failure = Message.of("report.rule-failed", root(e).toString());
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
