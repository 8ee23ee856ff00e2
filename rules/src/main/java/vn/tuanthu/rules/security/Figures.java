package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Hosting.Separation;

/**
 * Figures of the law on graded security; a level that is left out of a map has none.
 *
 * @param inspectionMonths months between inspections of a system, by level
 * @param organisationInspectionMonths months between inspections of an organisation
 * @param appraisalDays calendar days for an appraisal under ND85, by level
 * @param appraisalWorkingDays working days for an appraisal under ND331, by level
 * @param approvalWorkingDays working days for an approval
 * @param dossierParts how many parts the dossier has, by level
 * @param reportToOwnerBefore the yearly report reaches the owner before this day
 * @param reportToMinistryBefore the yearly report reaches the ministry before this day
 * @param reportFiguresTo the last day the yearly report is about
 * @param inspectionReportBefore inspection reports are sent before these days, by level
 * @param separation what must be kept apart on leased machines, by check and level
 */
public record Figures(
        @JsonProperty(required = true) Map<Integer, Integer> inspectionMonths,
        @JsonProperty(required = true) Integer organisationInspectionMonths,
        @JsonProperty(required = true) Map<Integer, Integer> appraisalDays,
        @JsonProperty(required = true) Map<Integer, Integer> appraisalWorkingDays,
        @JsonProperty(required = true) Integer approvalWorkingDays,
        @JsonProperty(required = true) Map<Integer, Integer> dossierParts,
        @JsonProperty(required = true) MonthDay reportToOwnerBefore,
        @JsonProperty(required = true) MonthDay reportToMinistryBefore,
        @JsonProperty(required = true) MonthDay reportFiguresTo,
        @JsonProperty(required = true) Map<Integer, List<MonthDay>> inspectionReportBefore,
        @JsonProperty(required = true) Map<String, Map<Integer, Apart>> separation) {
    /** What {@code check} asks to be kept apart at {@code level}; null when nothing. */
    @Nullable Apart separation(String check, int level) {
        return separation.getOrDefault(check, Map.of()).get(level);
    }

    /**
     * What must be kept apart, at least how; null where nothing is asked.
     *
     * @param fromOtherSystems the system from others
     * @param betweenZones its network zones
     * @param storage its storage
     * @param networkDevices its main network devices
     */
    public record Apart(
            @Nullable Separation fromOtherSystems,
            @Nullable Separation betweenZones,
            @Nullable Separation storage,
            @Nullable Separation networkDevices) {}
}
