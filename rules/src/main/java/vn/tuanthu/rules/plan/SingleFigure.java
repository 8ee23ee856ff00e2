package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;

/**
 * One measurement.
 *
 * @param measured the measurement
 * @param measure what sort of number it is
 * @param derived whether it was counted from the information systems of the evidence instead of declared
 */
@SeenByRules
public record SingleFigure(Measurement measured, Measure measure, boolean derived) implements Figure {
    /** What was measured. */
    public String indicator() {
        return measured.indicator();
    }

    @Override
    public List<SingleFigure> measurements() {
        return List.of(this);
    }

    @Override
    public List<String> silent() {
        return List.of();
    }

    @Override
    public boolean isCounted() {
        return measure != Measure.DONE && (measure.isSingle() ? measured.single() != null : measured.isCounted());
    }

    @Override
    public long count() {
        return measure.isSingle()
                ? Objects.requireNonNull(measured.single(), "value").longValueExact()
                : measured.count();
    }

    @Override
    public @Nullable LocalDate lastDay() {
        Period period = measured.period();
        return period == null ? null : period.lastDay();
    }

    /** One number is out of one. */
    @Override
    public long outOf() {
        return measure.isSingle() ? 1 : measured.outOf();
    }

    @Override
    public List<Localized> sources() {
        return List.of(source());
    }

    @Override
    public List<SingleFigure> remarks() {
        return List.of();
    }

    /** Whether it is defined otherwise than the plan defines it: what it would be under the plan's nobody knows. */
    boolean isOtherwiseDefined() {
        return !measured.isAsPlanned();
    }

    /** Its counts in {@code unit}, or whatever else it says. */
    Message shown(Localized unit) {
        if (measured.numerator() != null && measured.denominator() != null) {
            return Message.of("target.shown", measured.count(), measured.outOf(), unit);
        }
        if (measured.percent() != null) {
            return Message.of("target.shown-percent", measured.percent());
        }
        return measured.value() == null
                ? Message.of("target.shown-done", String.valueOf(measured.done()))
                : Message.of("target.shown-number", measured.value(), unit);
    }

    /** That it answers nothing, with its numbers and whence it comes. */
    Message remark(Localized unit) {
        return Message.of("target.remark", source(), shown(unit), String.valueOf(measured.definition()));
    }

    private Object doneOn() {
        LocalDate day = measured.doneOn();
        return day == null ? "–" : day;
    }

    /** Agency, source and period, as far as they are known. */
    Localized source() {
        String agency = measured.agency() == null ? "" : measured.agency() + ": ";
        Object period = measured.period() == null ? doneOn() : measured.period().text();
        if (derived) {
            return Message.of("target.derived", agency, period);
        }
        Object source = measured.source() == null ? Message.of("target.no-source") : measured.source();
        return Message.of("target.source", agency, source, period);
    }
}
