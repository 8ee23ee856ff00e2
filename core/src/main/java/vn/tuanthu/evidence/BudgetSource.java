package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source of money with what it is said to give and what it can give at most. Of the two, one alone stands for both;
 * without either the plan's figure holds.
 *
 * @param id one of the plan's sources
 * @param stated what the rows of the source are said to add up to, as printed, in tỷ unless it names another unit
 * @param statedVnd the same in đồng
 * @param ceiling the most it can give, as printed
 * @param ceilingVnd the same in đồng
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetSource(
        @JsonProperty(required = true) String id,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String stated,

        @Nullable Long statedVnd,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String ceiling,

        @Nullable Long ceilingVnd) {
    public BudgetSource {
        Objects.requireNonNull(id, "id");
    }
}
