package vn.tuanthu.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import vn.tuanthu.verdict.Outcome;

/** DMN: two decisions written in FEEL, evaluated on each case. */
final class DmnDecisions implements Peer {
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnDecisions() {
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newClassPathResource("vn/tuanthu/benchmarks/targets.dmn")))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public List<Decision> judge(Province province) {
        List<Decision> decisions = new ArrayList<>();
        for (Case one : province.cases()) {
            DMNContext facts = runtime.newContext();
            facts.set("asked", one.asked);
            facts.set("measured", one.measured);
            facts.set("numerator", one.numerator);
            facts.set("denominator", one.denominator);
            facts.set("percent", one.percent);
            DMNResult result = runtime.evaluateAll(model, facts);
            Outcome outcome = Outcome.valueOf(
                    (String) result.getDecisionResultByName("outcome").getResult());
            BigDecimal missing =
                    (BigDecimal) result.getDecisionResultByName("shortfall").getResult();
            decisions.add(new Decision(one.check, one.agency, outcome, missing.longValueExact()));
        }
        return decisions;
    }
}
