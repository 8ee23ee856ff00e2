package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /** Starts an allocation of this year's money; give it what is known and {@link Builder#build() build} it. */
    public static Builder of(int year) {
        return new Builder(year);
    }

    /** Collects an allocation. Not safe for use by several threads. */
    public static final class Builder {
        private final int year;
        private @Nullable LocalDate decisionDate;
        private @Nullable String total;
        private @Nullable Long totalVnd;
        private final List<BudgetSource> sources = new ArrayList<>();
        private final List<BudgetTask> tasks = new ArrayList<>();
        private List<List<String>> priorityOrder = List.of();

        private Builder(int year) {
            this.year = year;
        }

        /** The day the allocation was decided, which tells the decree it is judged by. */
        public Builder decided(LocalDate day) {
            this.decisionDate = Objects.requireNonNull(day, "day");
            return this;
        }

        /** What all rows are said to add up to, as printed, in tỷ unless it names another unit. */
        public Builder total(String printed) {
            this.total = Objects.requireNonNull(printed, "printed");
            return this;
        }

        /** What all rows are said to add up to, in đồng. */
        public Builder totalVnd(long amount) {
            this.totalVnd = amount;
            return this;
        }

        /** A source that differs from the plan's figures. */
        public Builder source(BudgetSource one) {
            sources.add(Objects.requireNonNull(one, "one"));
            return this;
        }

        /** Adds a row: {@code task(1, "Thuê hạ tầng", row -> row.amount("12 tỷ").kind(Kind.LEASE))}. */
        public Builder task(int no, String name, Consumer<BudgetTask.Builder> details) {
            BudgetTask.Builder row = BudgetTask.of(no, name);
            details.accept(row);
            tasks.add(row.build());
            return this;
        }

        /** An explicit policy that orders the plan's priority groups, by their ids, the most urgent first. */
        public Builder priorityOrder(String... groups) {
            this.priorityOrder = Stream.of(groups).map(List::of).toList();
            return this;
        }

        /** The allocation. */
        public Budget build() {
            return new Budget(year, decisionDate, total, totalVnd, sources, tasks, priorityOrder);
        }
    }
}
