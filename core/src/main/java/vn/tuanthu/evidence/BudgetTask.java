package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * One row of an allocation: a task, what it receives and what is known about it. Every amount may be given as printed,
 * in tỷ unless it names another unit, or in whole đồng, or both when they agree.
 *
 * <pre>{@code
 * BudgetTask.of(15, "Mua sắm máy chủ").amount("1,5").kind(Kind.PURCHASE).installation(false).build()
 * }</pre>
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

    /** Starts a task of which nothing else is known; give it what is known and {@link Builder#build() build} it. */
    public static Builder of(int no, String name) {
        return new Builder(no, name);
    }

    /** Starts a task that is like this one but for what is changed. */
    public Builder but() {
        Builder copy = of(no, name);
        copy.leadUnit = leadUnit;
        copy.amount = amount;
        copy.amountVnd = amountVnd;
        copy.source = source;
        copy.kind = kind;
        copy.note = note;
        copy.lease = lease;
        copy.phase = phase;
        copy.fullAmount = fullAmount;
        copy.fullAmountVnd = fullAmountVnd;
        copy.installation = installation;
        copy.cyberSecurity = cyberSecurity;
        copy.cyberSecurityVnd = cyberSecurityVnd;
        copy.groups = groups;
        copy.requested = requested;
        copy.requestedVnd = requestedVnd;
        copy.minimum = minimum;
        copy.minimumVnd = minimumVnd;
        copy.eligible = eligible;
        copy.ineligibleReason = ineligibleReason;
        copy.decisionDate = decisionDate;
        copy.procedure = procedure;
        return copy;
    }

    /** The same task with another amount, and what was asked for stated. The part for cyber security stays within it. */
    public BudgetTask receiving(long newAmountVnd, long askedVnd) {
        return but().amount(null)
                .amountVnd(newAmountVnd)
                .cyberSecurityVnd(cyberSecurityVnd == null ? null : (Long) Math.min(cyberSecurityVnd, newAmountVnd))
                .requested(null)
                .requestedVnd(askedVnd)
                .build();
    }

    /** Puts together a task from what is known about it. Not safe for use by several threads. */
    public static final class Builder {
        private final int no;
        private final String name;
        private @Nullable String leadUnit;
        private @Nullable String amount;
        private @Nullable Long amountVnd;
        private @Nullable String source;
        private @Nullable Kind kind;
        private @Nullable String note;
        private @Nullable BudgetLease lease;
        private @Nullable Integer phase;
        private @Nullable String fullAmount;
        private @Nullable Long fullAmountVnd;
        private @Nullable Boolean installation;
        private @Nullable Boolean cyberSecurity;
        private @Nullable Long cyberSecurityVnd;
        private List<PriorityClaim> groups = List.of();
        private @Nullable String requested;
        private @Nullable Long requestedVnd;
        private @Nullable String minimum;
        private @Nullable Long minimumVnd;
        private @Nullable Boolean eligible;
        private @Nullable String ineligibleReason;
        private @Nullable LocalDate decisionDate;
        private @Nullable Procedure procedure;

        private Builder(int no, String name) {
            this.no = no;
            this.name = name;
        }

        /** The unit in charge, by its name in the plan, its name today, or the id of an agency. */
        public Builder leadUnit(@Nullable String given) {
            this.leadUnit = given;
            return this;
        }

        /** What it receives this year, as printed, in tỷ unless it names another unit. */
        public Builder amount(@Nullable String given) {
            this.amount = given;
            return this;
        }

        /** What it receives this year, in đồng. */
        public Builder amountVnd(@Nullable Long given) {
            this.amountVnd = given;
            return this;
        }

        /** One of the plan's sources; the plan's first unless said otherwise. */
        public Builder source(@Nullable String given) {
            this.source = given;
            return this;
        }

        /** What is done with the money. */
        public Builder kind(@Nullable Kind given) {
            this.kind = given;
            return this;
        }

        /** The remark printed beside it. */
        public Builder note(@Nullable String given) {
            this.note = given;
            return this;
        }

        /** The terms of a lease. */
        public Builder lease(@Nullable BudgetLease given) {
            this.lease = given;
            return this;
        }

        /** The phase this year's money is for. */
        public Builder phase(@Nullable Integer given) {
            this.phase = given;
            return this;
        }

        /** What all phases cost, as printed. */
        public Builder fullAmount(@Nullable String given) {
            this.fullAmount = given;
            return this;
        }

        /** What all phases cost, in đồng. */
        public Builder fullAmountVnd(@Nullable Long given) {
            this.fullAmountVnd = given;
            return this;
        }

        /** For a purchase, whether it has to be installed into existing infrastructure. */
        public Builder installation(@Nullable Boolean given) {
            this.installation = given;
            return this;
        }

        /** Whether the whole amount protects cyber security. */
        public Builder cyberSecurity(@Nullable Boolean given) {
            this.cyberSecurity = given;
            return this;
        }

        /** The part of the amount that protects cyber security, in đồng. */
        public Builder cyberSecurityVnd(@Nullable Long given) {
            this.cyberSecurityVnd = given;
            return this;
        }

        /** The priority groups its proposer claims. */
        public Builder groups(List<PriorityClaim> given) {
            this.groups = given;
            return this;
        }

        /** What its proposer asked for, as printed. */
        public Builder requested(@Nullable String given) {
            this.requested = given;
            return this;
        }

        /** What its proposer asked for, in đồng. */
        public Builder requestedVnd(@Nullable Long given) {
            this.requestedVnd = given;
            return this;
        }

        /** The least it can start with, as printed. */
        public Builder minimum(@Nullable String given) {
            this.minimum = given;
            return this;
        }

        /** The least it can start with, in đồng. */
        public Builder minimumVnd(@Nullable Long given) {
            this.minimumVnd = given;
            return this;
        }

        /** Whether it may be funded at all; true unless said otherwise. */
        public Builder eligible(@Nullable Boolean given) {
            this.eligible = given;
            return this;
        }

        /** Why it may not be funded. */
        public Builder ineligibleReason(@Nullable String given) {
            this.ineligibleReason = given;
            return this;
        }

        /** The day it was decided, when that is not the allocation's. */
        public Builder decisionDate(@Nullable LocalDate given) {
            this.decisionDate = given;
            return this;
        }

        /** How its proposer prepares it. */
        public Builder procedure(@Nullable Procedure given) {
            this.procedure = given;
            return this;
        }

        /** The task. */
        public BudgetTask build() {
            return new BudgetTask(
                    no,
                    name,
                    leadUnit,
                    amount,
                    amountVnd,
                    source,
                    kind,
                    note,
                    lease,
                    phase,
                    fullAmount,
                    fullAmountVnd,
                    installation,
                    cyberSecurity,
                    cyberSecurityVnd,
                    groups,
                    requested,
                    requestedVnd,
                    minimum,
                    minimumVnd,
                    eligible,
                    ineligibleReason,
                    decisionDate,
                    procedure);
        }
    }
}
