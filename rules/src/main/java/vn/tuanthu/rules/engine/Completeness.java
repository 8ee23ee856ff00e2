package vn.tuanthu.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Requirement;
import vn.tuanthu.verdict.Subject;

/**
 * Holds rules to exactly one verdict on each requirement and each subject it is asked of. Where they give none or two, or
 * could not run, {@link Outcome#ERROR} stands in the place of the verdict, and a verdict that nobody asked for becomes
 * an {@code ERROR} itself: never an exception, never silence.
 *
 * <pre>{@code
 * List<Finding> findings = Completeness.of(List.of(new Expected(duty, agencies), new Expected(target, agencies)))
 *         .collect(rules, facts)
 *         .findings();
 * }</pre>
 *
 * <p>One per evaluation, used by one thread.
 */
public final class Completeness {
    private static final Logger LOG = LoggerFactory.getLogger(Completeness.class);

    /**
     * What is asked, and of whom.
     *
     * @param asked the requirement
     * @param subjects those it is asked of, in the order of their verdicts; hand in the same list again for other
     *     requirements of the same subjects, and it is gone through once
     */
    public record Expected(Requirement asked, List<? extends Subject> subjects) {}

    /** The subjects of one requirement, whose verdicts stand side by side from {@code first} on. */
    private static final class Row {
        final Requirement asked;
        final List<? extends Subject> subjects;
        final int first;
        Message failure = Message.of("report.no-verdict");

        Row(Requirement asked, List<? extends Subject> subjects, int first) {
            this.asked = asked;
            this.subjects = subjects;
            this.first = first;
        }
    }

    /**
     * Where the verdict on each subject of one check stands: {@code first} and what is added to it.
     *
     * @param shared whether other checks look up their subjects here too
     */
    private record Places(int first, Map<String, Integer> bySubject, boolean shared) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Places> places = new HashMap<>();
    private final FindingList.Builder verdicts;
    private final BitSet contradicted;
    private final List<Finding> unasked = new ArrayList<>();
    private int done;

    private Completeness(List<Expected> expected) {
        Map<List<?>, Map<String, Integer>> indexed = new IdentityHashMap<>();
        int size = 0;
        for (Expected one : expected) {
            Map<String, Integer> index = indexed.computeIfAbsent(one.subjects(), list -> index(one.subjects()));
            List<? extends Subject> subjects = one.subjects();
            if (index.size() == subjects.size()
                    && !places.containsKey(one.asked().id())) {
                places.put(one.asked().id(), new Places(size, index, true));
            } else {
                subjects = others(one, size);
            }
            rows.add(new Row(one.asked(), subjects, size));
            size += subjects.size();
        }
        verdicts = new FindingList.Builder(size);
        contradicted = new BitSet(size);
    }

    private static Map<String, Integer> index(List<? extends Subject> subjects) {
        Map<String, Integer> index = new HashMap<>();
        for (Subject subject : subjects) {
            index.putIfAbsent(subject.id(), index.size());
        }
        return index;
    }

    /** The subjects that the same check was not asked of before; each is expected once. */
    private List<Subject> others(Expected one, int first) {
        Map<String, Integer> all = unshared(places.get(one.asked().id()));
        List<Subject> others = new ArrayList<>();
        for (Subject subject : one.subjects()) {
            if (all.putIfAbsent(subject.id(), first + others.size()) == null) {
                others.add(subject);
            }
        }
        places.put(one.asked().id(), new Places(0, all, false));
        return others;
    }

    private static Map<String, Integer> unshared(@Nullable Places before) {
        if (before != null && !before.shared()) {
            return before.bySubject();
        }
        Map<String, Integer> all = new HashMap<>();
        if (before != null) {
            before.bySubject().forEach((subject, place) -> all.put(subject, before.first() + place));
        }
        return all;
    }

    /** Expects one verdict for each of these, in this order. */
    public static Completeness of(List<Expected> expected) {
        return new Completeness(expected);
    }

    /** Collects what {@code rules} say on everything expected. */
    public Completeness collect(RuleSet rules, Collection<?> facts) {
        return collect(asked -> true, () -> rules.judge(facts).stream());
    }

    /** Collects what {@code rules} say on the requirements that are {@code theirs}; on others they are not asked. */
    public Completeness collect(RuleSet rules, Collection<?> facts, Predicate<? super Requirement> theirs) {
        return collect(theirs, () -> rules.judge(facts).stream());
    }

    /**
     * Collects what rules say on the requirements that are {@code theirs}, in as many stages as they need.
     *
     * @param judging runs the rules, before or while the verdicts are asked for; when it fails, that is the error of all
     *     that was theirs and has no verdict yet
     */
    public Completeness collect(Predicate<? super Requirement> theirs, Supplier<Stream<Finding>> judging) {
        return collect(theirs, judging, (done, all) -> {});
    }

    /**
     * The same, telling after each verdict how many of all are there.
     *
     * @param told hears of {@code (done, all)}; must be quick
     */
    public Completeness collect(
            Predicate<? super Requirement> theirs, Supplier<Stream<Finding>> judging, Progress told) {
        BitSet open = new BitSet(verdicts.size());
        List<Row> these = rows.stream().filter(row -> theirs.test(row.asked)).toList();
        these.forEach(row -> open.set(row.first, row.first + row.subjects.size()));
        try {
            judging.get().forEach(finding -> {
                place(finding, open);
                told.progressed(++done, verdicts.size());
            });
        } catch (RuntimeException e) {
            Message failure = e instanceof RuleFailure known
                    ? known.told()
                    : Message.of("report.rule-failed", RuleFailure.root(e).toString());
            // What a rule of others says of its failure may name figures, or worse: that is for the report.
            LOG.error(
                    "the rules could not run{}: {}",
                    e instanceof RuleFailure in && !in.rule().isEmpty() ? ", in \"" + OneLine.of(in.rule()) + "\"" : "",
                    RuleFailure.root(e).getClass().getName());
            LOG.debug("the rules could not run", e);
            these.forEach(row -> row.failure = failure);
        }
        return this;
    }

    /** What has no verdict in the end has none because of {@code failure}, if it is {@code theirs}. */
    public Completeness failed(Predicate<? super Requirement> theirs, Message failure) {
        rows.stream().filter(row -> theirs.test(row.asked)).forEach(row -> row.failure = failure);
        return this;
    }

    private void place(Finding finding, BitSet open) {
        Places check = places.get(finding.check());
        Integer subject = check == null ? null : check.bySubject().get(finding.subject());
        int place = subject == null ? -1 : Objects.requireNonNull(check).first() + subject;
        if (place < 0 || !open.get(place)) {
            unasked.add(error(finding));
        } else if (!verdicts.has(place)) {
            verdicts.set(place, finding);
        } else {
            contradicted.set(place);
        }
    }

    /** One verdict for each requirement and subject in the order expected, then what nobody asked for. */
    public List<Finding> findings() {
        for (Row row : rows) {
            int place = row.first;
            for (Subject subject : row.subjects) {
                if (contradicted.get(place)) {
                    verdicts.set(
                            place,
                            Finding.of(row.asked, subject).ends(Outcome.ERROR, Message.of("report.two-verdicts")));
                } else if (!verdicts.has(place)) {
                    verdicts.set(place, Finding.of(row.asked, subject).ends(Outcome.ERROR, row.failure));
                }
                place++;
            }
        }
        return unasked.isEmpty()
                ? verdicts.build()
                : Stream.concat(verdicts.build().stream(), unasked.stream()).toList();
    }

    private static Finding error(Finding unasked) {
        return Finding.of(
                        unasked.check(),
                        unasked.clause(),
                        unasked.clauseText(),
                        unasked.subject(),
                        unasked.subjectName())
                .certainty(unasked.certainty())
                .ends(Outcome.ERROR, Message.of("report.not-asked"));
    }
}
