package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a lease that runs for several years. Every amount may be given as printed, in tỷ unless it names
 * another unit, or in whole đồng, or both when they agree.
 *
 * @param years its term in whole years, 1 or more; null when it is not stated
 * @param total what all years cost, as printed
 * @param totalVnd the same in đồng
 * @param fundedBefore what earlier years received, as printed; nothing when neither form is given
 * @param fundedBeforeVnd the same in đồng
 * @param startYear its first year; null when it is not stated
 * @param availableOnMarket whether the market offers the service as it is; false for a service made to order; null when
 *     that is not stated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetLease(
        @Nullable Integer years,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String total,

        @Nullable Long totalVnd,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String fundedBefore,

        @Nullable Long fundedBeforeVnd,
        @Nullable Integer startYear,
        @Nullable Boolean availableOnMarket) {}
