package vn.tuanthu.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Pace;
import vn.tuanthu.verdict.Scope;

/** What is said of the targets of a plan on a day within its time: how far each is, and what the rest of the time needs. */
final class Paces {
    private static final LocalizedText AGENCIES = new LocalizedText("cơ quan", "agencies");

    private final Plan plan;
    private final Scope scope;
    private final LocalDate day;

    Paces(Plan plan, Scope scope, LocalDate day) {
        this.plan = plan;
        this.scope = scope;
        this.day = day;
    }

    /** Those of {@code findings}, in their order; none before the first day of the plan or once a target is due. */
    List<Pace> of(List<Finding> findings) {
        if (day.isBefore(plan.firstDay())) {
            return List.of();
        }
        Map<String, Target> targets =
                plan.targets().stream().collect(Collectors.toMap(Target::id, Function.identity()));
        List<Finding> told = FindingList.filter(
                findings, finding -> pace(targets.get(finding.check()), finding).isPresent());
        return FindingList.view(
                told, finding -> pace(targets.get(finding.check()), finding).orElseThrow());
    }

    private Optional<Pace> pace(@Nullable Target asked, Finding finding) {
        if (asked == null) {
            return Optional.empty();
        }
        Target target = isShareOfAgencies(asked) ? asked.asShareOfAgencies() : asked;
        LocalDate due = target.due() == null ? plan.lastDay() : target.due();
        boolean isJudged = finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.FAIL;
        boolean isOpen = target.isDeliverable() && finding.outcome() == Outcome.NO_DATA;
        if (!day.isBefore(due) || !isJudged && !isOpen) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(day, due);
        if (finding.outcome() == Outcome.PASS) {
            return Optional.of(pace(finding, due, days, 0L, null, null, reached(target, finding, due, days)));
        }
        Long missing = finding.shortfall();
        if (isOpen || missing == null) {
            String key = isOpen ? "pace.open" : "pace.published";
            return Optional.of(pace(finding, due, days, null, null, null, Message.of(key, due, days)));
        }
        Localized left = counted(target, missing);
        boolean isPlace = target.indicator().measure().isPlace();
        boolean isToFall = target.indicator().measure() == Measure.DECREASE && !isExceeded(target, finding);
        if (isPlace || isTooMuch(target, finding)) {
            String key = isPlace ? "pace.rank" : "pace.too-much";
            return Optional.of(pace(finding, due, days, missing, null, null, Message.of(key, left, due, days)));
        }
        long months = ChronoUnit.MONTHS.between(day.plusDays(1), due.plusDays(1));
        long perDay = perUnit(missing, days);
        Long perMonth = months == 0 ? null : (Long) perUnit(missing, months);
        String what = isToFall
                ? "pace.to-fall"
                : isSum(target) || perMonth == null ? "pace.missing" : "pace.missing-of-today";
        Message text = Message.of("pace.needs", Message.of(what, left, due, days), rate(target, missing, days, months));
        return Optional.of(pace(finding, due, days, missing, perMonth, perDay, text));
    }

    /** What each month and day needs; where there is less to do than days, how many days there are for each of it. */
    private Message rate(Target target, long missing, long days, long months) {
        Localized perDay = counted(target, perUnit(missing, days));
        if (missing < Math.max(months, 1) || months == 0 && missing < days) {
            return Message.of("pace.every", days / missing, counted(target, 1));
        }
        if (months == 0) {
            return Message.of("pace.per-day", perDay);
        }
        Localized perMonth = counted(target, perUnit(missing, months));
        return missing < days
                ? Message.of("pace.per-month", perMonth, months)
                : Message.of("pace.per-month-and-day", perMonth, months, perDay);
    }

    private static Pace pace(
            Finding finding,
            LocalDate due,
            long days,
            @Nullable Long missing,
            @Nullable Long perMonth,
            @Nullable Long perDay,
            Message text) {
        return new Pace(
                finding.check(), finding.subject(), finding.subjectName(), due, days, missing, perMonth, perDay, text);
    }

    /** Of a sum that may only grow so far, how much more there may be. */
    private Message reached(Target target, Finding finding, LocalDate due, long days) {
        Threshold threshold = target.threshold();
        Comparison comparison = threshold.comparison();
        Long counted = finding.numerator();
        boolean isBounded =
                isSum(target) && comparison.hasMost() && target.indicator().measure() != Measure.RANK;
        if (!isBounded || counted == null) {
            return Message.of("pace.reached", due, days);
        }
        long most = (threshold.upTo() == null ? threshold.value() : threshold.upTo()).longValueExact();
        long room = (comparison == Comparison.LESS_THAN ? most - 1 : most) - counted;
        return Message.of("pace.room", counted(target, room), due, days);
    }

    /** Of a decrease that went too far it is the counted thing that is missing. */
    private boolean isTooMuch(Target target, Finding finding) {
        return target.indicator().measure() != Measure.DECREASE && isExceeded(target, finding);
    }

    private boolean isExceeded(Target target, Finding finding) {
        Long numerator = finding.numerator();
        if (target.isDeliverable() || isShareOfAgencies(target) || numerator == null) {
            return false;
        }
        Long denominator = finding.denominator();
        long outOf = target.indicator().measure().isSingle() || denominator == null ? 1 : denominator;
        return target.threshold().isExceededBy(numerator, outOf);
    }

    /** Whether its figure is one number that only grows, not a part of a whole that grows too. */
    private static boolean isSum(Target target) {
        Measure measure = target.indicator().measure();
        return measure == Measure.COUNT || measure == Measure.AMOUNT;
    }

    private boolean isShareOfAgencies(Target target) {
        return scope == Scope.PROVINCE && target.countsAgencies();
    }

    private Localized counted(Target target, long units) {
        return target.threshold()
                .counted(
                        units,
                        isShareOfAgencies(target)
                                ? AGENCIES
                                : target.indicator().unit());
    }

    private static long perUnit(long missing, long units) {
        return (missing + units - 1) / units;
    }
}
