package vn.tuanthu.rules.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.text.Localized;

/** What answers a target: one measurement, or what those of a province's agencies come to. */
sealed interface Figure permits SingleFigure, PooledRatio, AgencyShare {
    /** The measurements it is made of, by agency. */
    List<SingleFigure> measurements();

    /** Ids of the agencies of which it is not known, sorted. */
    List<String> silent();

    /** Whether all of it was counted. */
    boolean isCounted();

    /** The numerator of what was counted. */
    long count();

    /** The denominator of what was counted. */
    long outOf();

    /** What the numerator comes to if the agencies of which it is not known are as good as can be. */
    default long most() {
        return count();
    }

    /** How many agencies the target speaks of. */
    default int agencies() {
        return measurements().size() + silent().size();
    }

    /** What is counted. */
    default Localized unit(Indicator indicator) {
        return indicator.unit();
    }

    /** The last day it tells anything of; null where no measurement has a period. */
    default @Nullable LocalDate lastDay() {
        return measurements().stream()
                .map(one -> one.measured().period())
                .filter(Objects::nonNull)
                .map(Period::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Where it comes from. */
    default List<Localized> sources() {
        return measurements().stream().map(SingleFigure::source).toList();
    }

    /** Figures that were supplied for it and answer nothing: verdicts show them beside what they rest on. */
    List<SingleFigure> remarks();

    /** In an order that does not depend on how they were supplied. */
    static List<SingleFigure> byAgency(Stream<?> figures) {
        return figures.map(SingleFigure.class::cast)
                .sorted(Comparator.comparing(
                        one -> String.valueOf(one.measured().agency())))
                .toList();
    }

    /** Likewise, of the ids of agencies. */
    static List<String> sorted(List<?> ids) {
        return ids.stream().map(String.class::cast).sorted().toList();
    }
}
