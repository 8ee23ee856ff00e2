package vn.tuanthu.benchmarks;

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
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.security.Classification;

/** The cost of grading more and more information systems, each with an answer on every measure of the law. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RegisterGrowth {
    /** Systems times measures. */
    @Param({"1", "10", "100", "1000", "10000", "100000"})
    private int answers;

    private ComplianceEngine engine;
    private Evidence register;

    @Setup
    public void prepare() {
        Plan plan = PlanReader.bundled("hai-duong-2025");
        engine = ComplianceEngine.forPlan(plan);
        register = Register.of(plan, answers, 1);
    }

    /** Levels under each decree, required measures, approvals, inspections, layers. */
    @Benchmark
    public Classification register() {
        return engine.classify(register, Register.DAY);
    }
}
