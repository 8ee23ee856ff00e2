package vn.tuanthu.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of one run as Markdown, as ratios: times on one machine mean nothing on another. */
final class Tables {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int SOME = 1_000;
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("hand", "Java viết tay chỉ ra đạt hay không, không lý do");
        NAMES.put("hand-reasons", "Java viết tay, cùng kết luận và lý do");
        NAMES.put("rules", "**Tuân Thủ, riêng luật mục tiêu** (có lý do)");
        NAMES.put("engine", "**Tuân Thủ, `ComplianceEngine.check` trọn vẹn** (thêm nghĩa vụ và rà số liệu)");
        NAMES.put("drools-text", "Drools, DRL biên dịch khi khởi động (có lý do)");
        NAMES.put("drools-floor", "Drools, cùng điều kiện, không làm gì sau đó (sàn của Drools; không ra kết luận)");
        NAMES.put("evrete", "Evrete");
        NAMES.put("easy-rules", "Easy Rules");
        NAMES.put("cel", "CEL");
        NAMES.put("dmn", "DMN (kie-dmn)");
    }

    private final Map<String, RunResult> results = new LinkedHashMap<>();

    private Tables(Collection<RunResult> runs) {
        for (RunResult run : runs) {
            results.put(key(name(run), peer(run), size(run)), run);
        }
    }

    static String of(Collection<RunResult> runs) {
        Tables tables = new Tables(runs);
        return tables.peers()
                + "\n"
                + tables.growth("thời gian mỗi cơ quan", "Growth", List.of("hand", "rules", "engine"))
                + "\n"
                + tables.growth("thời gian mỗi biện pháp của hệ thống", "RegisterGrowth", List.of("engine"));
    }

    private String peers() {
        List<String> lines = new ArrayList<>();
        lines.add("| cách làm | thời gian, cả tỉnh | so với viết tay có lý do | bộ nhớ cấp phát | bộ nhớ giữ lại"
                + " | khởi động đến kết luận đầu tiên |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        for (Map.Entry<String, String> peer : NAMES.entrySet()) {
            RunResult batch = results.get(key("ProvinceBatch", peer.getKey(), null));
            RunResult cold = results.get(key("ColdStart", peer.getKey(), null));
            RunResult held = results.get(key("HeldMemory", peer.getKey(), null));
            lines.add("| " + peer.getValue() + " | "
                    + ratio(time(batch), time(results.get(key("ProvinceBatch", "hand", null)))) + " | "
                    + ratio(time(batch), time(results.get(key("ProvinceBatch", "hand-reasons", null)))) + " | "
                    + ratio(
                            secondary(batch, ALLOCATED),
                            secondary(results.get(key("ProvinceBatch", "hand", null)), ALLOCATED))
                    + " | "
                    + ratio(
                            secondary(held, HeldMemory.KEPT),
                            secondary(results.get(key("HeldMemory", "rules", null)), HeldMemory.KEPT))
                    + " | "
                    + ratio(time(cold), time(results.get(key("ColdStart", "hand", null)))) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    /** Time for one of many against that for one of some: 1 everywhere means that cost grows with their number. */
    private String growth(String what, String benchmark, List<String> peers) {
        TreeSet<Integer> sizes = new TreeSet<>();
        results.values().stream()
                .filter(run -> name(run).equals(benchmark))
                .forEach(run -> sizes.add(Integer.valueOf(size(run))));
        if (!sizes.contains(SOME)) {
            return "";
        }
        StringBuilder heading = new StringBuilder("| " + what + " |");
        StringBuilder rule = new StringBuilder("|---|");
        sizes.forEach(size -> {
            heading.append(' ').append(size).append(" |");
            rule.append("---:|");
        });
        List<String> lines = new ArrayList<>(List.of(heading.toString(), rule.toString()));
        for (String peer : peers) {
            StringBuilder line = new StringBuilder("| " + NAMES.get(peer) + " |");
            for (int size : sizes) {
                line.append(' ')
                        .append(ratio(
                                time(results.get(key(benchmark, peer, String.valueOf(size)))) / size,
                                time(results.get(key(benchmark, peer, String.valueOf(SOME)))) / SOME))
                        .append(" |");
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String key(String benchmark, String peer, @Nullable String size) {
        return benchmark + " " + peer + " " + size;
    }

    private static String name(RunResult run) {
        String[] parts = run.getParams().getBenchmark().split("\\.", -1);
        return parts[parts.length - 2];
    }

    /** What measures one peer alone measures the whole engine. */
    private static String peer(RunResult run) {
        String peer = run.getParams().getParam("peer");
        return peer == null ? "engine" : peer;
    }

    private static String size(RunResult run) {
        String agencies = run.getParams().getParam("agencies");
        return agencies == null ? run.getParams().getParam("answers") : agencies;
    }

    private static double time(@Nullable RunResult run) {
        return run == null ? Double.NaN : run.getPrimaryResult().getScore();
    }

    private static double secondary(@Nullable RunResult run, String name) {
        Result<?> measured = run == null ? null : run.getSecondaryResults().get(name);
        return measured == null ? Double.NaN : measured.getScore();
    }

    private static String ratio(double value, double of) {
        return Double.isNaN(value) || Double.isNaN(of)
                ? "–"
                : String.format(Locale.ROOT, value / of < 10 ? "%.1f" : "%.0f", value / of)
                        .replace('.', ',');
    }
}
