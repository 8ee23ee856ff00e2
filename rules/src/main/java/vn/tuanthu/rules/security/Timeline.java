package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * Days on which the law on graded security changes; each is the last or the first day itself.
 *
 * @param nd85LastDay last day of Nghị định 85 with the law it rests on
 * @param nd331FirstDay first day of Nghị định 331
 * @param keptIfApprovedBy levels approved by this day are kept (Luật 116 Điều 45.1)
 * @param measuresDueBy last day to meet the measures of Luật 116 for a kept level
 * @param investmentApprovalDueBy last day to have the level of a system under investment approved (ND331 Điều 39.1)
 * @param tt12FirstDay first day of Thông tư 12/2022
 * @param ct09ApprovedBy last day for approvals under Chỉ thị 09
 * @param ct09AppliedBy last day for measures under Chỉ thị 09
 * @param informationMinistryLastDay last day of the ministry of information and communications
 */
public record Timeline(
        @JsonProperty(required = true) LocalDate nd85LastDay,
        @JsonProperty(required = true) LocalDate nd331FirstDay,
        @JsonProperty(required = true) LocalDate keptIfApprovedBy,
        @JsonProperty(required = true) LocalDate measuresDueBy,
        @JsonProperty(required = true) LocalDate investmentApprovalDueBy,
        @JsonProperty(required = true) LocalDate tt12FirstDay,
        @JsonProperty(required = true) LocalDate ct09ApprovedBy,
        @JsonProperty(required = true) LocalDate ct09AppliedBy,
        @JsonProperty(required = true) LocalDate informationMinistryLastDay) {
    boolean isUnderNd85(LocalDate day) {
        return !day.isAfter(nd85LastDay);
    }

    boolean isUnderNd331(LocalDate day) {
        return !day.isBefore(nd331FirstDay);
    }
}
