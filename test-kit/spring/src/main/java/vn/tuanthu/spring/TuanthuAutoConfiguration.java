package vn.tuanthu.spring;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.EvaluationListener;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Message;

/**
 * The engine. Beans of {@link RuleExtension} are judged beside the plan, beans of {@link EvaluationListener} are told; a
 * program that declares a {@link ComplianceEngine} of its own adds them itself.
 */
@AutoConfiguration
@EnableConfigurationProperties(TuanthuProperties.class)
class TuanthuAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    ComplianceEngine complianceEngine(
            TuanthuProperties properties,
            ObjectProvider<RuleExtension> extensions,
            ObjectProvider<EvaluationListener> listeners) {
        ComplianceEngine engine = chosen(properties);
        for (RuleExtension extension : extensions.orderedStream().toList()) {
            engine = engine.with(extension);
        }
        for (EvaluationListener listener : listeners.orderedStream().toList()) {
            engine = engine.with(listener);
        }
        return engine;
    }

    @Bean
    LastReport lastReport() {
        return new LastReport();
    }

    /** No plan is taken for granted: verdicts by another province's plan would be worse than none. */
    private static ComplianceEngine chosen(TuanthuProperties properties) {
        String plan = properties.plan();
        Path pack = properties.pack();
        if ((plan == null) == (pack == null)) {
            throw new BadInputException(new Problem(
                    "tuanthu.plan, tuanthu.pack",
                    "",
                    Message.of(plan == null ? "spring.no-plan" : "spring.two-plans"),
                    Message.of("spring.plan.remedy", PlanReader.ids())));
        }
        return pack == null
                ? ComplianceEngine.forPlan(String.valueOf(plan))
                : ComplianceEngine.forPlan(PlanReader.read(pack));
    }
}
