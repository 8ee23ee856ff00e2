package vn.tuanthu.rules.security;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Question;

/**
 * Inferred: a measure that the level of a system asks for.
 *
 * @param subject the system
 * @param measure the measure
 * @param level the level that asks for it
 * @param need by what means it must be met, its conditions taken into account
 * @param mandatory whether it decides compliance
 * @param certainty how sure it is that it is asked
 */
@SeenByRules
public record RequiredMeasure(
        SystemCase subject, Measure measure, int level, Measure.Need need, boolean mandatory, Certainty certainty)
        implements Question {
    @Override
    public String id() {
        return measure.id();
    }

    @Override
    public String basis() {
        return demand().article();
    }

    @Override
    public LocalizedText words() {
        return measure.words();
    }

    /** The system's id. */
    public String system() {
        return subject.id();
    }

    /** Whether it belongs to the security plan of the level. */
    public boolean isOfPlan() {
        return measure.isOfPlan();
    }

    /** Whether it was asked before under the id of {@code other}. */
    public boolean isFormerly(String other) {
        return measure.formerly().contains(other);
    }

    private Measure.Demand demand() {
        return measure.demand(level);
    }

    /** Whether {@code given} leaves out what the level asks about. */
    public boolean isLeftOpenBy(SecurityMeasure given) {
        return (need != Measure.Need.ANY && given.means() == null)
                || (!demand().devices().isEmpty() && given.devices().isEmpty())
                || (demand().hotStandby() && given.hotStandby() == null)
                || (demand().distanceKm() != null && given.distanceKm() == null);
    }

    /** Whether {@code given} is what the level asks. */
    public boolean isMetBy(SecurityMeasure given) {
        return need.accepts(given.means())
                && (given.devices().contains(SecurityMeasure.Device.ALL_NETWORK_DEVICES)
                        || given.devices().containsAll(demand().devices()))
                && (!demand().hotStandby() || Boolean.TRUE.equals(given.hotStandby()))
                && isFarEnough(demand().distanceKm(), given.distanceKm());
    }

    private static boolean isFarEnough(@Nullable Long asked, @Nullable Long given) {
        return asked == null || (given != null && given >= asked);
    }

    /** What is asked, in words. */
    public Message asks() {
        if (!demand().devices().isEmpty()) {
            return Message.of(
                    demand().hotStandby() ? "security.asked.hot-standby" : "security.asked.standby",
                    demand().devices().stream()
                            .sorted()
                            .map(device -> Message.of("security.device." + device))
                            .toList());
        }
        if (demand().distanceKm() != null) {
            return Message.of("security.asked.distance", demand().distanceKm());
        }
        return Message.of("security.asked.need", need.text());
    }
}
