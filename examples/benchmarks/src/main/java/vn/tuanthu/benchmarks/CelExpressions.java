package vn.tuanthu.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tuanthu.verdict.Outcome;

/** CEL: two expressions evaluated on each case. */
final class CelExpressions implements Peer {
    private final CelRuntime.Program outcome;
    private final CelRuntime.Program shortfall;

    CelExpressions() {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("asked", SimpleType.BOOL)
                .addVar("measured", SimpleType.BOOL)
                .addVar("numerator", SimpleType.INT)
                .addVar("denominator", SimpleType.INT)
                .addVar("percent", SimpleType.INT)
                .build();
        CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
        try {
            this.outcome = runtime.createProgram(compiler.compile("!asked ? 'NOT_APPLICABLE' : !measured ? 'NO_DATA'"
                            + " : 100 * numerator >= percent * denominator ? 'PASS' : 'FAIL'")
                    .getAst());
            this.shortfall =
                    runtime.createProgram(compiler.compile("(percent * denominator - 100 * numerator + 99) / 100")
                            .getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Decision> judge(Province province) {
        List<Decision> decisions = new ArrayList<>();
        try {
            for (Case one : province.cases()) {
                Map<String, Object> facts = Map.of(
                        "asked", one.asked,
                        "measured", one.measured,
                        "numerator", one.numerator,
                        "denominator", one.denominator,
                        "percent", one.percent);
                Outcome ends = Outcome.valueOf((String) outcome.eval(facts));
                long missing = ends == Outcome.FAIL ? (Long) shortfall.eval(facts) : 0;
                decisions.add(new Decision(one.check, one.agency, ends, missing));
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return decisions;
    }
}
