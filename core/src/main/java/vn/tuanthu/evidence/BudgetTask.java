package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import vn.tuanthu.text.LocalizedText;

/**
 * One row of an allocation: a task, what it receives and what is known about it. Every amount may be given as printed,
 * in tỷ unless it names another unit, or in whole đồng, or both when they agree.
 *
 * @param no its number in the list, 1 or more, used once
 * @param name its name
 * @param leadUnit the unit in charge, by its name in the plan, its name today, or the id of an agency of the evidence
 * @param amount what it receives this year, as printed
 * @param amountVnd the same in đồng; 0 for a request that receives nothing
 * @param source one of the plan's sources; null means the plan's first
 * @param kind what is done with the money
 * @param note the remark printed beside it
 * @param lease the terms of a lease
 * @param phase the phase this year's money is for; null when the task has no phases
 * @param fullAmount what all phases cost, as printed
 * @param fullAmountVnd the same in đồng
 * @param installation for a purchase, whether it has to be installed into existing infrastructure
 * @param cyberSecurity whether the whole amount protects cyber security; null when that is not stated
 * @param cyberSecurityVnd the part of the amount that does, in đồng
 * @param groups the priority groups its proposer claims
 * @param requested what its proposer asked for, as printed
 * @param requestedVnd the same in đồng
 * @param minimum the least it can start with, as printed; null when only the full request makes sense
 * @param minimumVnd the same in đồng
 * @param eligible whether it may be funded at all; true unless it says otherwise
 * @param ineligibleReason why it may not
 * @param decisionDate the day it was decided or its appraisal report issued, when that is not the allocation's
 * @param procedure how its proposer prepares it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BudgetTask(
        @JsonProperty(required = true) Integer no,
        @JsonProperty(required = true) String name,
        @Nullable String leadUnit,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String amount,

        @Nullable Long amountVnd,
        @Nullable String source,
        @Nullable Kind kind,
        @Nullable String note,
        @Nullable BudgetLease lease,
        @Nullable Integer phase,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String fullAmount,

        @Nullable Long fullAmountVnd,
        @Nullable Boolean installation,
        @Nullable Boolean cyberSecurity,
        @Nullable Long cyberSecurityVnd,
        List<PriorityClaim> groups,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String requested,

        @Nullable Long requestedVnd,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String minimum,

        @Nullable Long minimumVnd,
        @Nullable Boolean eligible,
        @Nullable String ineligibleReason,
        @Nullable LocalDate decisionDate,
        @Nullable Procedure procedure) {
    /** What is done with the money. */
    public enum Kind {
        LEASE(new LocalizedText("thuê dịch vụ", "lease")),
        BUILD(new LocalizedText("xây dựng mới", "new build")),
        UPGRADE(new LocalizedText("nâng cấp, mở rộng", "upgrade or extension")),
        PURCHASE(new LocalizedText("mua sắm", "purchase")),
        /** Creating or keeping up a database, without building software. */
        DATABASE(new LocalizedText("tạo lập, duy trì cơ sở dữ liệu", "creation or upkeep of a database")),
        DIGITISATION(new LocalizedText("số hóa tài liệu", "digitisation of records")),
        OPERATION(new LocalizedText("duy trì, vận hành", "operation and maintenance")),
        EVENT(new LocalizedText("tổ chức sự kiện", "event"));

        private final LocalizedText text;

        Kind(LocalizedText text) {
            this.text = text;
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    public BudgetTask {
        Objects.requireNonNull(no, "no");
        Objects.requireNonNull(name, "name");
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** A task that receives {@code amountVnd} đồng from {@code source}, with nothing else known about it. */
    public static BudgetTask of(int no, String name, String leadUnit, Kind kind, String source, long amountVnd) {
        return new BudgetTask(
                no, name, leadUnit, null, amountVnd, source, kind, null, null, null, null, null, null, null, null,
                List.of(), null, null, null, null, null, null, null, null);
    }

    /** The same task with another amount, and what was asked for stated. The part for cyber security stays within it. */
    public BudgetTask receiving(long newAmountVnd, long askedVnd) {
        Long cyber = cyberSecurityVnd == null ? null : (Long) Math.min(cyberSecurityVnd, newAmountVnd);
        return new BudgetTask(
                no,
                name,
                leadUnit,
                null,
                newAmountVnd,
                source,
                kind,
                note,
                lease,
                phase,
                fullAmount,
                fullAmountVnd,
                installation,
                cyberSecurity,
                cyber,
                groups,
                null,
                askedVnd,
                minimum,
                minimumVnd,
                eligible,
                ineligibleReason,
                decisionDate,
                procedure);
    }
}
