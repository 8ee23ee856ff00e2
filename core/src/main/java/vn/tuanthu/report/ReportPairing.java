package vn.tuanthu.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Measured;
import vn.tuanthu.verdict.Scope;

/** Finds to each verdict of one report its counterpart in the other. */
final class ReportPairing {
    /** Of whom and of what a verdict is: a province's report is about its province, whichever it is. */
    private record Key(@Nullable String subject, String what) {}

    private final SavedReport before;
    private final SavedReport after;
    private final boolean samePlan;
    private final List<SavedFinding> old;
    private final List<SavedFinding> young;
    private final Map<String, Measured> oldMeasured;
    private final Map<String, Measured> youngMeasured;

    ReportPairing(SavedReport before, SavedReport after) {
        this.before = before;
        this.after = after;
        this.samePlan = before.plan().equals(after.plan());
        this.old = before.findings();
        this.young = after.findings();
        this.oldMeasured = before.measured();
        this.youngMeasured = after.measured();
    }

    ReportDiff compared() {
        Map<SavedFinding, SavedFinding> pairs = samePlan ? byCheck() : byIndicator();
        boolean sameWords = before.language() == after.language();
        List<ReportChange> changes = new ArrayList<>();
        Set<SavedFinding> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        int unchanged = 0;
        for (SavedFinding now : young) {
            SavedFinding then = pairs.get(now);
            ReportChange change = ReportChange.of(then, now, sameWords);
            if (then != null) {
                paired.add(then);
            }
            if (change == null) {
                unchanged++;
            } else {
                changes.add(change);
            }
        }
        old.stream().filter(then -> !paired.contains(then)).forEach(then -> changes.add(ReportChange.removed(then)));
        return new ReportDiff(
                ReportDiff.Side.of(before, old),
                ReportDiff.Side.of(after, young),
                notes(sameWords),
                changes,
                unchanged,
                young.stream().filter(f -> f.mandatory() && f.isOpen()).toList(),
                young.stream().filter(f -> !f.mandatory() && f.isOpen()).count());
    }

    /** By the later verdict, the earlier one. */
    private Map<SavedFinding, SavedFinding> byCheck() {
        Map<Key, Deque<SavedFinding>> known = new LinkedHashMap<>();
        old.forEach(then -> known.computeIfAbsent(key(then, then.check()), key -> new ArrayDeque<>())
                .add(then));
        Map<SavedFinding, SavedFinding> pairs = new IdentityHashMap<>();
        for (SavedFinding now : young) {
            Deque<SavedFinding> counterparts = known.get(key(now, now.check()));
            if (counterparts != null && !counterparts.isEmpty()) {
                pairs.put(now, counterparts.remove());
            }
        }
        return pairs;
    }

    private Map<SavedFinding, SavedFinding> byIndicator() {
        Map<Key, List<SavedFinding>> theirs = measuring(old, oldMeasured);
        Map<SavedFinding, SavedFinding> pairs = new IdentityHashMap<>();
        measuring(young, youngMeasured).forEach((key, ours) -> {
            List<SavedFinding> left = new ArrayList<>(theirs.getOrDefault(key, List.of()));
            List<SavedFinding> alone = new ArrayList<>();
            for (SavedFinding now : ours) {
                List<SavedFinding> exact = left.stream()
                        .filter(then -> tiers(oldMeasured, then).equals(tiers(youngMeasured, now)))
                        .toList();
                if (exact.size() == 1) {
                    pairs.put(now, exact.get(0));
                    left.remove(exact.get(0));
                } else {
                    alone.add(now);
                }
            }
            if (alone.size() == 1
                    && left.size() == 1
                    && tiers(oldMeasured, left.get(0)).stream()
                            .anyMatch(tiers(youngMeasured, alone.get(0))::contains)) {
                pairs.put(alone.get(0), left.get(0));
            }
        });
        return pairs;
    }

    private static List<String> tiers(Map<String, Measured> measured, SavedFinding finding) {
        Measured what = measured.get(finding.check());
        return what == null ? List.of() : what.tiers();
    }

    private Map<Key, List<SavedFinding>> measuring(List<SavedFinding> findings, Map<String, Measured> measured) {
        Map<Key, List<SavedFinding>> all = new LinkedHashMap<>();
        for (SavedFinding finding : findings) {
            Measured what = measured.get(finding.check());
            if (what != null) {
                all.computeIfAbsent(key(finding, what.indicator()), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        return all;
    }

    private Key key(SavedFinding finding, String what) {
        return new Key(before.scope() == Scope.PROVINCE ? null : finding.subject(), what);
    }

    private List<Message> notes(boolean sameWords) {
        List<Message> notes = new ArrayList<>();
        if (after.asOf().isBefore(before.asOf())) {
            notes.add(Message.of("diff.backwards"));
        }
        if (!samePlan) {
            notes.add(Message.of("diff.other-plan"));
            for (SavedReport one : List.of(before, after)) {
                if (one.measured().isEmpty()) {
                    notes.add(Message.of("diff.no-indicators", one.name()));
                }
            }
        } else if (!before.digest("plan").equals(after.digest("plan"))) {
            notes.add(Message.of("diff.plan-changed"));
        }
        if (!before.digest("rules").equals(after.digest("rules"))) {
            notes.add(Message.of("diff.rules-changed"));
        }
        if (!sameWords) {
            notes.add(Message.of("diff.other-language"));
        }
        return notes;
    }
}
