package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem.Connection;
import vn.tuanthu.evidence.InformationSystem.Sector;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * Something an article asks of every system, or of an allocation of money, from one day to another.
 *
 * @param id such as {@code ND85.20.2c}
 * @param article where it stands
 * @param certainty how sure its text is
 * @param firstDay the first day it is asked
 * @param lastDay the last day it is asked; null while it still is
 * @param adviceFrom the day from which it only advises; null for never
 * @param advice whether it only advises at all times
 * @param connection with what a system must be connected to be asked; null where it need not be
 * @param sector what service a system must run to be asked; null where it need not; with a connection, either will do
 * @param topic what it is about, a name that rules on several requirements share; null when no rule is shared
 * @param partOf the name of a whole whose parts are there only together, such as the four layers; null for none
 * @param inCharge who must do it; the owner unless the article says otherwise
 * @param needs what must be there before it is judged, in the order in which its absence is told
 * @param values what it sets
 * @param words what it asks, in our words
 */
public record LegalRequirement(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String article,
        @JsonProperty(required = true) Certainty certainty,
        @JsonProperty(required = true) LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate adviceFrom,
        Boolean advice,
        @Nullable Connection connection,
        @Nullable Sector sector,
        @Nullable String topic,
        @Nullable String partOf,
        List<InCharge> inCharge,
        List<Need> needs,
        @Nullable Values values,
        @JsonProperty(required = true) LocalizedText words)
        implements Article {
    /** What must be there before a requirement is judged at all. */
    public enum Need {
        /** A level approved by the day. */
        APPROVAL,
        /** An approval by the law that asks; which laws these are stands in {@code values.approvedUnder}. */
        APPROVAL_UNDER_THIS_LAW,
        /** An approved level of at least {@code values.fromLevel}. */
        APPROVED_LEVEL,
        /** A known level. */
        LEVEL,
        /** A known level of at least {@code values.fromLevel}. */
        LEVEL_REACHED,
        /** A running system. */
        OPERATION,
        /** The day after {@code values.dueBy}. */
        DUE,
        /** A declared day of going into operation. */
        GO_LIVE,
        /** An inspection of the system by the day. */
        INSPECTION,
        /** State secrets among what the system processes. */
        STATE_SECRETS
    }

    public LegalRequirement {
        advice = advice != null && advice;
        inCharge = inCharge == null ? List.of(InCharge.OWNER) : List.copyOf(inCharge);
        needs = needs == null ? List.of() : List.copyOf(needs);
        values = values == null ? Values.NONE : values;
    }

    /** Code of the instrument whose requirement it is, with which its id begins. */
    public String instrument() {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }

    /** Names under which evidence declares the figures that answer it; empty where no figures do. */
    public List<String> settings() {
        return sets("settings", LocalDate.MAX) ? list("settings", LocalDate.MAX) : List.of();
    }

    /** Whether it is asked of every system, whatever it is connected with and runs. */
    public boolean isAskedOfAll() {
        return connection == null && sector == null;
    }

    /** Whether it is asked on {@code day}. */
    public boolean isAskedOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether its outcome decides compliance on {@code day}. */
    public boolean isMandatoryOn(LocalDate day) {
        return !advice && (adviceFrom == null || day.isBefore(adviceFrom));
    }
}
