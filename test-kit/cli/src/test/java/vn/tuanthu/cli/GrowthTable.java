package vn.tuanthu.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the work of the program grows with its input: {@code mvn -Pgrowth -pl test-kit/cli -am process-test-classes} prints a
 * row for each kind of work, with the processor time of n, 2n and 4n against that of n. Work in proportion doubles twice; a
 * square would be 4 and 16. Its figures stand in the README of the benchmarks.
 */
public final class GrowthTable {
    /** The program works on one thread; what compiles it meanwhile is not its work. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int TIMES = 3;

    private GrowthTable() {}

    /**
     * @param work what is done
     * @param n how much of it
     * @param unit of what
     * @param command run with input for so many
     */
    private record Row(String work, int n, String unit, IntFunction<String[]> command) {}

    /** Runs the program with inputs in a folder that is thrown away; rows may be chosen by number, from 1. */
    public static void main(String[] chosen) throws IOException {
        Path folder = Files.createTempDirectory("tuanthu-growth");
        List<Row> rows = rows(folder);
        System.out.println("| | n | n | 2n | 4n |\n|---|---:|---:|---:|---:|");
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.length == 0 || Arrays.asList(chosen).contains(String.valueOf(i + 1))) {
                System.out.println(measured(rows.get(i)));
            }
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static String measured(Row row) {
        seconds(row.command().apply(2 * row.n()));
        double[] times = IntStream.of(1, 2, 4)
                .mapToDouble(factor -> seconds(row.command().apply(row.n() * factor)))
                .toArray();
        return "| " + row.work() + " | " + row.n() + " " + row.unit() + " | "
                + Arrays.stream(times)
                        .mapToObj(time -> String.format(Locale.ROOT, "%.1f", time / times[0]))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    /** The least processor time of some runs: what else the machine does can only add to it. */
    private static double seconds(String... command) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            Run run = Run.of(command);
            least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - before) / 1e9);
            if (run.code() == Tuanthu.INTERNAL) {
                throw new IllegalStateException(run.err());
            }
        }
        return least;
    }

    private static List<Row> rows(Path folder) {
        return List.of(
                new Row("rank --format html", 1000, "đơn vị", n -> rank(folder, n, "html")),
                new Row("rank --format xlsx", 1000, "đơn vị", n -> rank(folder, n, "xlsx")),
                new Row("classify, mã thành phần không có thật", 1000, "hệ thống", n ->
                        new String[] {"classify", write(folder, "unknown.yaml", systems(n, GrowthTable::unknown))}),
                new Row("classify, thành phần nhiều tầng", 100, "hệ thống", n ->
                        new String[] {"classify", write(folder, "layers.yaml", systems(n, i -> layer(n, i)))}),
                new Row("rank, bảng thiếu cột của chỉ số", 1000, "cột", n -> new String[] {
                    "rank", write(folder, "none.csv", "unit\nu\n"), "--index", write(folder, "leaves.csv", leaves(n))
                }),
                new Row("budget", 1000, "nhiệm vụ", n ->
                        new String[] {"budget", write(folder, "budget.yaml", budget(n))}),
                new Row("budget --propose", 500, "nhiệm vụ", n -> new String[] {
                    "budget", write(folder, "budget.yaml", budget(n)), "--propose", "--ceiling", n * 2L + "000000"
                }));
    }

    private static String[] rank(Path folder, int units, String format) {
        String table = IntStream.range(0, units)
                .mapToObj(i -> "u" + i + ",Sở " + i + ",PROVINCE," + i % 97 + "/97," + i % 89 + "/89\n")
                .collect(Collectors.joining("", "unit,name,tier,c1,c2\n", ""));
        return new String[] {
            "rank",
            write(folder, "scores.csv", table),
            "--index",
            write(folder, "index.csv", "node,parent,weight,agg\nt,,1,amean\nc1,t,1,\nc2,t,2,\n"),
            "--format",
            format,
            "--out",
            folder.resolve("ranking." + format).toString()
        };
    }

    private static String systems(int n, IntFunction<String> components) {
        return IntStream.range(0, n)
                .mapToObj(i -> "  - {id: system-" + i + ", name: n, status: OPERATING, components: ["
                        + components.apply(i) + "]}\n")
                .collect(Collectors.joining("", "plan: hai-duong-2025\nasOf: 2026-11-23\nsystems:\n", ""));
    }

    private static String unknown(int i) {
        return "systen-" + i + "x";
    }

    /** Ten layers, of which each system has five of the next layer as parts. */
    private static String layer(int n, int i) {
        int width = n / 10;
        int below = (i / width + 1) * width;
        return below >= n
                ? ""
                : IntStream.range(0, 5)
                        .mapToObj(k -> "system-" + (below + (i + k) % width))
                        .collect(Collectors.joining(", "));
    }

    private static String leaves(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "leaf" + i + ",root,\n")
                .collect(Collectors.joining("", "node,parent,agg\nroot,,amean\n", ""));
    }

    private static String budget(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "    - {no: " + (i + 1) + ", name: Nhiệm vụ " + i + ", leadUnit: Sở " + i % 50
                        + ", amount: \"" + (1 + i % 7) + " triệu\", source: a, kind: "
                        + (i % 3 == 0 ? "BUILD" : "SOFTWARE") + "}\n")
                .collect(Collectors.joining("", """
                plan: hai-duong-2025
                budget:
                  year: 2025
                  decisionDate: 2024-11-30
                  total: "%d triệu"
                  sources: [{id: a, stated: "%d triệu", ceiling: "%d triệu"}]
                  tasks:
                """.formatted(total(n), total(n), total(n)), ""));
    }

    private static long total(int n) {
        return IntStream.range(0, n).mapToLong(i -> 1 + i % 7).sum();
    }

    private static String write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
