package vn.tuanthu.examples.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;

/** The invented plan of each year, and its engine: built once in a process, shared by all tasks of an executor. */
final class NationalPlan {
    private static final List<String> FILES =
            List.of("plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml", "coverage.yaml");
    private static final Map<Integer, ComplianceEngine> ENGINES = new ConcurrentHashMap<>();

    /** How many engines this process has built. */
    static final AtomicInteger BUILT = new AtomicInteger();

    private NationalPlan() {}

    /** The engine for the plan of {@code year}. */
    static ComplianceEngine engine(int year) {
        return ENGINES.computeIfAbsent(year, NationalPlan::build);
    }

    private static ComplianceEngine build(int year) {
        BUILT.incrementAndGet();
        Map<String, String> files = new HashMap<>();
        for (String file : FILES) {
            try (InputStream text = NationalPlan.class.getResourceAsStream("/national-plan/" + file)) {
                files.put(
                        file,
                        new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("YEAR", String.valueOf(year)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ComplianceEngine.forPlan(PlanReader.read(files));
    }

    /** The year of a quarter such as {@code 2025-Q3}. */
    static int year(String quarter) {
        return Integer.parseInt(quarter.substring(0, 4));
    }

    /** From the first day of the year to the last of the quarter: figures are cumulative. */
    static Period upTo(String quarter) {
        LocalDate first = LocalDate.of(year(quarter), 1, 1);
        int months = 3 * Integer.parseInt(quarter.substring(6));
        return new Period(first, first.plusMonths(months).minusDays(1));
    }
}
