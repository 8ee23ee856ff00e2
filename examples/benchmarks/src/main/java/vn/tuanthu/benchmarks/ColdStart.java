package vn.tuanthu.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** From a JVM that has run nothing yet to the first verdicts on one agency, reading the plan included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStart {
    @Param({"hand", "hand-reasons", "rules", "engine", "drools-text", "evrete", "easy-rules", "cel", "dmn"})
    private String peer;

    @Benchmark
    public List<Decision> firstVerdict() {
        Province province = Province.of(PlanReader.bundled("hai-duong-2025"), 1, 1);
        return Peer.of(peer, province).judge(province);
    }
}
