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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.tuanthu.rules.pack.PlanReader;

/** All targets of a whole province, again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 1)
public class ProvinceBatch {
    @Param({
        "hand",
        "hand-reasons",
        "rules",
        "engine",
        "drools-text",
        "drools-floor",
        "evrete",
        "easy-rules",
        "cel",
        "dmn"
    })
    private String peer;

    private Peer judge;
    private Province province;

    @Setup
    public void prepare() {
        province = Province.of(PlanReader.bundled("hai-duong-2025"), Province.USUAL, 1);
        judge = Peer.of(peer, province);
    }

    @Benchmark
    public List<Decision> province() {
        return judge.judge(province);
    }
}
