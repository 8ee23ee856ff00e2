package vn.tuanthu.reading;

import java.math.BigDecimal;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.PublishedChange;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/** Says what is wrong with the numbers of one figure, by what sort of number its indicator asks for. */
final class FigureValidator {
    /** Takes a problem with one field. */
    interface Problems {
        void bad(String field, Message what, Message remedy);
    }

    private static final int MOST_DIGITS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(LargeFigures.MOST);

    private final Plan plan;
    private final Indicator indicator;
    private final Measure measure;
    private final Measurement figure;
    private final Problems problems;

    FigureValidator(Plan plan, Indicator indicator, Measurement figure, Problems problems) {
        this.plan = plan;
        this.indicator = indicator;
        this.measure = indicator.measure();
        this.figure = figure;
        this.problems = problems;
    }

    void everything() {
        if (measure == Measure.DONE) {
            done();
        } else if (figure.done() != null || figure.doneOn() != null) {
            bad(figure.done() == null ? "/doneOn" : "/done", "evidence.not-done-but-number", indicator.id());
        } else if (measure.isSingle()) {
            single();
        } else {
            pair();
        }
        period();
    }

    private void done() {
        if (hasCounts() || figure.percent() != null || figure.value() != null) {
            bad("", "evidence.done-not-number", indicator.id());
        } else if (figure.done() == null && figure.doneOn() == null) {
            bad("", "evidence.no-done", indicator.id());
        } else if (Boolean.FALSE.equals(figure.done()) && figure.doneOn() != null) {
            bad("/doneOn", "evidence.done-and-not", String.valueOf(figure.doneOn()));
        }
    }

    private void single() {
        BigDecimal number = figure.single();
        if (figure.percent() != null) {
            bad("/percent", "evidence.number-not-percent", indicator.id());
        } else if (number == null) {
            bad("", "evidence.no-value", indicator.id());
        } else if (figure.value() != null && figure.numerator() != null) {
            bad("/value", "evidence.both-numbers", indicator.id());
        } else if (isUnwieldy(number)) {
            bad("/value", "evidence.percent-digits", MOST_DIGITS);
        } else if (number.stripTrailingZeros().scale() > 0
                || number.signum() < 0
                || number.compareTo(LARGEST) > 0
                || measure == Measure.RANK && number.signum() == 0) {
            bad("/value", measure == Measure.RANK ? "evidence.no-place" : "evidence.not-whole", number.toPlainString());
        } else if (figure.denominator() != null) {
            beside(number, figure.denominator());
        }
    }

    /** A place may say among how many; beside any other number only the planned one makes sense. */
    private void beside(BigDecimal number, long denominator) {
        if (measure == Measure.RANK) {
            if (number.compareTo(BigDecimal.valueOf(denominator)) > 0) {
                bad("/denominator", "evidence.place-beyond", number.toPlainString(), denominator);
            }
        } else if (plan.targets().stream()
                .filter(target -> target.indicator().equals(indicator))
                .noneMatch(target -> target.threshold().value().compareTo(BigDecimal.valueOf(denominator)) == 0)) {
            bad("/denominator", "evidence.not-the-planned", denominator, indicator.id());
        }
    }

    private void pair() {
        BigDecimal published = measure.isPercent() ? figure.percent() : figure.value();
        if (measure.isPercent() && figure.value() != null) {
            bad("/value", "evidence.percent-not-value", indicator.id());
        } else if (!measure.isPercent() && figure.percent() != null) {
            bad("/percent", "evidence.value-not-percent", indicator.id());
        } else if (figure.percentIs() != null && !(measure.isChange() && published != null)) {
            bad("/percentIs", "evidence.no-published-change", indicator.id());
        } else if (published != null) {
            published(published, measure.isPercent() ? "/percent" : "/value");
        } else {
            counts();
        }
    }

    private void published(BigDecimal number, String field) {
        if (hasCounts()) {
            problems.bad(field, Message.of("evidence.both-forms"), Message.of("evidence.both-forms.remedy"));
        }
        if (isUnwieldy(number)) {
            bad(field, "evidence.percent-digits", MOST_DIGITS);
            return;
        }
        if (measure.isChange()) {
            change(number, field);
            return;
        }
        if (measure == Measure.PLACES_UP && number.stripTrailingZeros().scale() > 0) {
            bad(field, "evidence.not-whole-places", number.toPlainString());
            return;
        }
        boolean share = measure == Measure.RATIO;
        if (share && figure.isAsPlanned() && isFraction(number) && isAskedFor()) {
            bad(field, "evidence.percent-fraction", number.toPlainString());
            return;
        }
        boolean tooSmall = measure != Measure.PLACES_UP && number.signum() < 0;
        if (tooSmall || share && number.compareTo(HUNDRED) > 0) {
            problems.bad(
                    field,
                    Message.of(share ? "evidence.percent-range" : "evidence.published-range", number.toPlainString()),
                    Message.of("evidence.percent-range.remedy"));
        }
    }

    /** What was there can grow without limit; it can lose no more than all of itself. */
    private void change(BigDecimal number, String field) {
        PublishedChange is = figure.percentIs();
        if (is == null) {
            problems.bad(
                    "/percentIs",
                    Message.of("evidence.which-change", number, indicator.id()),
                    Message.of("evidence.which-change.remedy"));
        } else if (is.rise(number).compareTo(HUNDRED.negate()) < 0) {
            problems.bad(
                    field,
                    Message.of("evidence.published-range", number.toPlainString()),
                    Message.of("evidence.which-change.remedy"));
        }
    }

    /** 0.95 is hardly ever less than one percent: somebody wrote 95 % as a share of one. */
    private static boolean isFraction(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether every target that the figure answers wants as much as possible, and more than one percent. */
    private boolean isAskedFor() {
        return plan.targets().stream()
                .filter(target -> target.indicator().equals(indicator))
                .allMatch(target -> !target.threshold().comparison().hasMost()
                        && target.threshold().value().compareTo(BigDecimal.ONE) > 0);
    }

    /** "882 out of 1.000" is hardly ever a village of so many people: somebody wrote the "per 1.000" of the density. */
    private boolean isUnitOfDensity(long denominator) {
        return measure == Measure.DENSITY
                && denominator > 1
                && plan.targets().stream()
                        .filter(target -> target.indicator().equals(indicator))
                        .anyMatch(target -> target.threshold().scale() == denominator);
    }

    private void counts() {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (numerator == null || denominator == null) {
            problems.bad("", Message.of("evidence.no-numbers"), Message.of("evidence.no-numbers.remedy"));
            return;
        }
        negative("/numerator", numerator);
        negative("/denominator", denominator);
        if (isUnitOfDensity(denominator)) {
            bad("/denominator", "evidence.density-unit", denominator, indicator.outOf());
        }
        if (measure == Measure.PLACES_UP && (numerator == 0 || denominator == 0)) {
            bad(numerator == 0 ? "/numerator" : "/denominator", "evidence.no-place", "0");
        }
        if (measure == Measure.RATIO && denominator >= 0 && numerator > denominator) {
            problems.bad(
                    "/numerator",
                    Message.of("evidence.above", numerator, denominator),
                    Message.of("evidence.above.remedy"));
        }
    }

    private void negative(String field, long number) {
        if (number < 0) {
            problems.bad(
                    field,
                    Message.of("evidence.negative", field.substring(1), number),
                    Message.of("evidence.negative.remedy"));
        }
    }

    private boolean hasCounts() {
        return figure.numerator() != null || figure.denominator() != null;
    }

    /** A few characters such as 1e999999999 stand for a number that no memory holds once it is written out. */
    private static boolean isUnwieldy(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
    }

    private void period() {
        if (figure.period() == null) {
            if (measure != Measure.DONE) {
                problems.bad("/period", Message.of("evidence.no-period"), Message.of("evidence.no-period.remedy"));
            }
        } else if (figure.isAsPlanned() && !figure.period().isWithin(plan.firstDay(), plan.lastDay())) {
            problems.bad(
                    "/period",
                    Message.of(
                            "evidence.wrong-period", String.valueOf(figure.period()), plan.firstDay(), plan.lastDay()),
                    Message.of("evidence.wrong-period.remedy"));
        }
    }

    private void bad(String field, String key, Object... arguments) {
        problems.bad(field, Message.of(key, arguments), Message.of("evidence.form." + measure.name()));
    }
}
