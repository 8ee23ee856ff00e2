package vn.tuanthu.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.tuanthu.rules.pack.PlanReader;

/** How much memory a peer keeps once it has judged, the plan and the evidence apart. The time means nothing here. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class HeldMemory {
    static final String KEPT = "kilobytes";

    private static final int COLLECTIONS = 4;

    /** What is read off. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Kept {
        public long kilobytes;
    }

    @Param({"hand", "hand-reasons", "rules", "engine", "drools-text", "evrete", "easy-rules", "cel", "dmn"})
    private String peer;

    @Benchmark
    public Peer judgedOnce(Kept kept) {
        Province one = Province.of(PlanReader.bundled("hai-duong-2025"), 1, 1);
        long before = used();
        Peer judge = Peer.of(peer, one);
        judge.judge(one);
        kept.kilobytes = (used() - before) >> 10;
        return judge;
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
