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

/** The cost of more and more agencies: from one to as many as make a hundred thousand facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Growth {
    @Param({"hand", "rules", "engine"})
    private String peer;

    @Param({"1", "10", "100", "1000", "10000"})
    private int agencies;

    private Peer judge;
    private Province province;

    @Setup
    public void prepare() {
        province = Province.of(PlanReader.bundled("hai-duong-2025"), agencies, 1);
        judge = Peer.of(peer, province);
    }

    @Benchmark
    public List<Decision> agencies() {
        return judge.judge(province);
    }
}
