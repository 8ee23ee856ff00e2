package vn.tuanthu.rules.security;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityMeasure.Reason;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * A measure that the level of a system asks for, with the verdicts on it.
 *
 * @param subject the system
 * @param measure the measure
 * @param level the level that asks for it
 * @param need by what means it must be met, its conditions taken into account
 * @param mandatory whether it decides compliance
 */
public record Required(SystemCase subject, Measure measure, int level, Measure.Need need, boolean mandatory) {
    private static final Map<Reason, Role> CONTRADICTED_BY =
            Map.of(Reason.NO_WIRELESS_NETWORK, Role.WIRELESS_NETWORK, Reason.NO_MAIL_SERVICE, Role.MAIL);

    /** What {@code measure} asks of {@code system}, which met the criteria {@code matched}. */
    public static Required of(SystemCase system, LevelInForce holding, Measure measure, List<?> matched) {
        int level = holding.measured();
        Measure.Demand demand = measure.demand(level);
        List<String> ids = matched.stream().map(String.class::cast).toList();
        Measure.Need need = demand.stricter().stream()
                .filter(condition -> condition.holds(system, ids))
                .map(Measure.Condition::need)
                .findFirst()
                .orElse(demand.need());
        boolean due = measure.isOfPlan() || !holding.isGraceOn(system.day());
        return new Required(system, measure, level, need, due && system.isOperating());
    }

    /** The system's id. */
    public String system() {
        return subject.id();
    }

    /** The measure's id. */
    public String id() {
        return measure.id();
    }

    private Measure.Demand demand() {
        return measure.demand(level);
    }

    /** Whether {@code answer} gives a reason that the rules allow and the declaration does not contradict. */
    public boolean isExcused(Answer answer) {
        Reason reason = answer.given().reason();
        return reason != null && measure.notApplicableWhen().contains(reason) && !isContradicted(reason);
    }

    private boolean isContradicted(Reason reason) {
        return CONTRADICTED_BY.containsKey(reason) && subject.roles().contains(CONTRADICTED_BY.get(reason));
    }

    /** Whether {@code answer} names a document of the day or before. */
    public boolean isShown(Answer answer) {
        return answer.given().isDocumented() && !answer.given().shownOn().isAfter(subject.day());
    }

    /** Whether {@code answer} leaves out what the level asks about. */
    public boolean isOpen(Answer answer) {
        SecurityMeasure given = answer.given();
        return (need != Measure.Need.ANY && given.means() == null)
                || (!demand().devices().isEmpty() && given.devices().isEmpty())
                || (demand().hotStandby() && given.hotStandby() == null)
                || (demand().distanceKm() != null && given.distanceKm() == null);
    }

    /** Whether {@code answer} says enough, and it is what the level asks. */
    public boolean isAdequate(Answer answer) {
        return !isOpen(answer) && satisfies(answer.given());
    }

    /** Whether {@code answer} says enough, and it is not what the level asks. */
    public boolean isInadequate(Answer answer) {
        return !isOpen(answer) && !satisfies(answer.given());
    }

    private boolean satisfies(SecurityMeasure given) {
        return need.accepts(given.means())
                && (given.devices().contains(SecurityMeasure.Device.ALL_NETWORK_DEVICES)
                        || given.devices().containsAll(demand().devices()))
                && (!demand().hotStandby() || Boolean.TRUE.equals(given.hotStandby()))
                && isFarEnough(demand().distanceKm(), given.distanceKm());
    }

    private static boolean isFarEnough(@Nullable Long asked, @Nullable Long given) {
        return asked == null || (given != null && given >= asked);
    }

    /** Nothing is said of it. */
    public Finding unanswered() {
        return start().ends(
                        Outcome.NO_DATA,
                        Message.of("security.measure.unanswered", measure.text(), level, asked(), measure.id()));
    }

    /** It does not apply, for an allowed reason. */
    public Finding excused(Answer answer) {
        return start().ends(Outcome.NOT_APPLICABLE, reason("security.measure.excused", answer));
    }

    /** It is said not to apply, for no reason or one that is not allowed. */
    public Finding notExcused(Answer answer) {
        Reason reason = answer.given().reason();
        if (reason == null) {
            return start().ends(Outcome.FAIL, Message.of("security.measure.no-reason", measure.text()));
        }
        return start().ends(
                        Outcome.FAIL,
                        reason(
                                measure.notApplicableWhen().contains(reason)
                                        ? "security.measure.contradicted"
                                        : "security.measure.wrong-reason",
                                answer));
    }

    private Message reason(String key, Answer answer) {
        return Message.of(
                key,
                measure.text(),
                Message.of("security.excuse." + answer.given().reason()));
    }

    /** It is planned or not in place. */
    public Finding missing(Answer answer) {
        return start().ends(
                        Outcome.FAIL,
                        Message.of("security.measure." + answer.status(), measure.text(), level, asked()));
    }

    /** It is said to be in place, but nothing of the day or before shows it. */
    public Finding unshown(Answer answer) {
        SecurityMeasure given = answer.given();
        if (!given.isDocumented()) {
            return start().ends(Outcome.NO_DATA, Message.of("security.measure.undocumented", measure.text()));
        }
        return start().ends(
                        Outcome.NO_DATA,
                        Message.of("security.measure.later", given.shownBy(), given.shownOn(), subject.day()));
    }

    /** It is in place, but what the level asks about is not said. */
    public Finding open(Answer answer) {
        return shown(answer).ends(Outcome.NO_DATA, Message.of("security.measure.open", measure.text(), asked()));
    }

    /** It is in place, but not as the level asks. */
    public Finding inadequate(Answer answer) {
        return shown(answer)
                .ends(Outcome.FAIL, Message.of("security.measure.inadequate", measure.text(), level, asked()));
    }

    /** It is in place as the level asks. */
    public Finding met(Answer answer) {
        SecurityMeasure given = answer.given();
        return shown(answer)
                .ends(
                        Outcome.PASS,
                        Message.of("security.measure.met", measure.text(), given.shownBy(), given.shownOn()));
    }

    private Message asked() {
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

    private Finding.Builder shown(Answer answer) {
        SecurityMeasure given = answer.given();
        return start().evidence(List.of(given.document() + " (" + given.date() + ")"));
    }

    private Finding.Builder start() {
        boolean textHolds = !measure.isOfPlan() || !subject.isUnderNd331();
        return Finding.of(
                        measure.id(),
                        demand().article(),
                        measure.text(),
                        subject.id(),
                        subject.system().name())
                .mandatory(mandatory)
                .required(asked())
                .certainty(textHolds ? measure.certainty() : Certainty.INTERPRETATION);
    }
}
