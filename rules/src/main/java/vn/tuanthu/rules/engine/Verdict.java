package vn.tuanthu.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Requirement;
import vn.tuanthu.verdict.Subject;

/**
 * A verdict that a rule writes down: what it was counted from, what it rests on, and last its outcome and its sentence.
 * Not safe for use by several threads.
 *
 * <p>An argument of a sentence may be a constant of an enum: {@code Body.OWNER} in a sentence of the bundle
 * {@code security} is the sentence {@code security.body.OWNER}.
 */
public final class Verdict {
    private final FindingCollector collector;
    private final Finding.Builder finding;
    private final List<? extends Subject> alike;
    private final @Nullable Message remark;

    Verdict(FindingCollector collector, Requirement asked, Subject subject, List<? extends Subject> alike) {
        this.collector = collector;
        this.alike = alike;
        this.finding = Finding.of(asked, subject);
        this.remark = asked instanceof Remarked remarked ? remarked.remark() : null;
    }

    /** Only advises, although the requirement decides elsewhere. */
    public Verdict advice() {
        finding.mandatory(false);
        return this;
    }

    /** Only advises if this is so, although the requirement decides elsewhere. */
    public Verdict adviceIf(boolean so) {
        return so ? advice() : this;
    }

    /** Rests on a reading of the text if this is so. */
    public Verdict readingIf(boolean so) {
        return so ? certainty(Certainty.INTERPRETATION) : this;
    }

    /** Rests on this source, surer or less sure than the requirement's. */
    public Verdict certainty(Certainty sure) {
        finding.certainty(sure);
        return this;
    }

    /** So many, in whole units, out of nothing in particular. */
    public Verdict counted(long count) {
        finding.counted(count);
        return this;
    }

    /** So many of so many, in whole units. */
    public Verdict counted(long count, long outOf) {
        finding.counted(count, outOf);
        return this;
    }

    /** So many of so many, in whole units, and what that is in percent; no percentage of zero. */
    public Verdict ratio(long count, long outOf) {
        finding.counted(count, outOf);
        return outOf > 0 ? percent(Percentage.display(count, outOf)) : this;
    }

    /** A ratio in percent, for display; null when undefined. */
    public Verdict percent(@Nullable BigDecimal rounded) {
        finding.percent(rounded);
        return this;
    }

    /** The condition that was to be met. */
    public Verdict required(String key, Object... arguments) {
        finding.required(message(key, arguments));
        return this;
    }

    /** The condition that was to be met. */
    public Verdict required(Message condition) {
        finding.required(condition);
        return this;
    }

    /** How many whole units are missing, 0 or more. */
    public Verdict shortfall(long missing) {
        finding.shortfall(missing);
        return this;
    }

    /** How the figure is defined. */
    public Verdict definition(String key, Object... arguments) {
        finding.definition(message(key, arguments));
        return this;
    }

    /** How the figure is defined. */
    public Verdict definition(Message used) {
        finding.definition(used);
        return this;
    }

    /** What it rests on: words in both languages, texts, or facts that name their document. */
    public Verdict evidence(Object... used) {
        List<Object> all = new ArrayList<>();
        for (Object one : used) {
            if (one instanceof Collection<?> many) {
                all.addAll(many);
            } else {
                all.add(one);
            }
        }
        finding.evidence(all);
        return this;
    }

    /** The condition holds. */
    public void pass(String key, Object... arguments) {
        ends(Outcome.PASS, key, arguments);
    }

    /** The condition does not hold. */
    public void fail(String key, Object... arguments) {
        ends(Outcome.FAIL, key, arguments);
    }

    /** The check applies and its evidence is missing, or its denominator is zero. */
    public void noData(String key, Object... arguments) {
        ends(Outcome.NO_DATA, key, arguments);
    }

    /** The check is excluded by tier, kind, date or declared profile. */
    public void notApplicable(String key, Object... arguments) {
        ends(Outcome.NOT_APPLICABLE, key, arguments);
    }

    private void ends(Outcome outcome, String key, Object... arguments) {
        Message said = message(key, arguments);
        Finding one = finding.ends(outcome, remark == null ? said : Message.of("report.beside", said, remark));
        collector.record(one);
        for (Subject other : alike) {
            collector.record(one.about(other));
        }
    }

    /** A sentence with its places filled; constants of enums become sentences of the same bundle. */
    static Message message(String key, Object... arguments) {
        for (Object argument : arguments) {
            if (!isPlain(argument)) {
                return Message.of(
                        key, Stream.of(arguments).map(one -> argument(key, one)).toArray());
            }
        }
        return Message.of(key, arguments);
    }

    private static boolean isPlain(Object argument) {
        return argument instanceof String || argument instanceof Number || argument instanceof Localized;
    }

    private static Object argument(String key, Object argument) {
        if (isPlain(argument)) {
            return argument;
        }
        if (argument instanceof Enum<?> constant) {
            String bundle = key.substring(0, key.indexOf('.') + 1);
            String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return Message.of(bundle + type + "." + constant.name());
        }
        if (argument instanceof Collection<?> many) {
            return many.stream().map(one -> argument(key, one)).toList();
        }
        return argument;
    }
}
