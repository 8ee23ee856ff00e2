package vn.tuanthu.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;

/** What those who run a program want to see of it, as far as its libraries are there. */
@AutoConfiguration(after = TuanthuAutoConfiguration.class)
class TuanthuActuatorAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {
        @Bean
        EvaluationMetrics evaluationMetrics(ObjectProvider<MeterRegistry> registry) {
            return new EvaluationMetrics(registry);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static class Actuator {
        @Bean
        @ConditionalOnAvailableEndpoint
        ReportEndpoint reportEndpoint(LastReport last) {
            return new ReportEndpoint(last);
        }
    }

    /** Spring Boot 3: health is a part of the actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class HealthOfBoot3 {
        @Bean
        @ConditionalOnBean(ComplianceEngine.class)
        @ConditionalOnMissingBean(name = "tuanthuHealthIndicator")
        @org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator("tuanthu")
        org.springframework.boot.actuate.health.HealthIndicator tuanthuHealthIndicator(
                ObjectProvider<ComplianceEngine> engines, LastReport last) {
            List<Plan> plans =
                    engines.orderedStream().map(ComplianceEngine::plan).toList();
            return () -> {
                EngineHealth health = EngineHealth.of(plans, last.get());
                return new org.springframework.boot.actuate.health.Health.Builder(
                                health.up()
                                        ? org.springframework.boot.actuate.health.Status.UP
                                        : org.springframework.boot.actuate.health.Status.DOWN,
                                health.details())
                        .build();
            };
        }
    }

    /** Spring Boot 4: health is a module of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class HealthOfBoot4 {
        @Bean
        @ConditionalOnBean(ComplianceEngine.class)
        @ConditionalOnMissingBean(name = "tuanthuHealthIndicator")
        @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator("tuanthu")
        org.springframework.boot.health.contributor.HealthIndicator tuanthuHealthIndicator(
                ObjectProvider<ComplianceEngine> engines, LastReport last) {
            List<Plan> plans =
                    engines.orderedStream().map(ComplianceEngine::plan).toList();
            return () -> {
                EngineHealth health = EngineHealth.of(plans, last.get());
                return new org.springframework.boot.health.contributor.Health.Builder(
                                health.up()
                                        ? org.springframework.boot.health.contributor.Status.UP
                                        : org.springframework.boot.health.contributor.Status.DOWN,
                                health.details())
                        .build();
            };
        }
    }
}
