package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An allocation of one year's money to tasks.
 *
 * @param year the year the money is for; null means the plan's
 * @param decisionDate the day the allocation was decided, which tells the decree it is judged by
 * @param total what all rows are said to add up to, as printed, in tỷ unless it names another unit; when neither form
 *     is given, the sum of what the sources are said to give
 * @param totalVnd the same in đồng
 * @param sources sources that differ from the plan's figures
 * @param tasks the rows
 * @param priorityOrder an explicit policy that orders the plan's priority groups, by their ids, the most urgent first, equals together;
 *     groups it leaves out come after the others. Null means that none outranks another, as the plan has it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Budget(
        @Nullable Integer year,
        @Nullable LocalDate decisionDate,

        @JsonDeserialize(using = PrintedNumber.class) @Nullable String total,

        @Nullable Long totalVnd,
        List<BudgetSource> sources,
        @JsonProperty(required = true) List<BudgetTask> tasks,
        List<List<String>> priorityOrder) {
    public Budget {
        Objects.requireNonNull(tasks, "tasks");
        sources = sources == null ? List.of() : List.copyOf(sources);
        tasks = List.copyOf(tasks);
        priorityOrder = priorityOrder == null
                ? List.of()
                : priorityOrder.stream().map(List::copyOf).toList();
    }
}
