package vn.tuanthu.testkit.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tuanthu.acceptance.Acceptance;
import vn.tuanthu.acceptance.AcceptanceResult;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.testkit.probe.HttpProbe;
import vn.tuanthu.testkit.probe.LogProbe;
import vn.tuanthu.testkit.probe.PhoneProbe;
import vn.tuanthu.testkit.probe.Probe;
import vn.tuanthu.testkit.probe.ProbeException;
import vn.tuanthu.testkit.probe.TlsProbe;
import vn.tuanthu.text.Message;

/** One look at a system with every probe that answers what is asked, and its judgement. */
final class ProbeRun {
    private final AcceptancePlan declared;
    private final SystemUnderTest system;

    ProbeRun(AcceptancePlan declared, SystemUnderTest system) {
        this.declared = declared;
        this.system = system;
    }

    AcceptanceResult at(Collection<String> checks) {
        ConformanceStatement statement = declared.usedStatement().at(system.addresses(declared.usedStatement()));
        Set<String> asked = new HashSet<>(checks);
        declared.usedPlan().targets().stream()
                .filter(target -> checks.contains(target.id()))
                .map(Target::indicatorId)
                .forEach(asked::add);
        ProbeResult gathered = ProbeResult.of(system.measurements().toArray(Measurement[]::new));
        for (Probe probe : probes()) {
            if (probe.answers().stream().anyMatch(asked::contains)) {
                gathered = gathered.and(looked(probe, statement));
            }
        }
        return new Acceptance(ComplianceEngine.forPlan(declared.usedPlan()), statement, declared.checks())
                .judge(gathered, statement.day());
    }

    private List<Probe> probes() {
        List<Probe> probes = new ArrayList<>(
                List.of(new HttpProbe(), new TlsProbe(system.trust()), new PhoneProbe(), new LogProbe()));
        probes.addAll(AcceptancePlan.installed());
        probes.addAll(system.probes());
        return probes;
    }

    private static ProbeResult looked(Probe probe, ConformanceStatement statement) {
        try {
            return probe.look(statement);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ProbeResult.failed(probe.answers(), Message.of("testkit.probe-interrupted"));
        } catch (Exception e) {
            return ProbeResult.failed(
                    probe.answers(),
                    Message.of("testkit.probe-failed", probe.getClass().getSimpleName(), why(e)));
        }
    }

    private static Object why(Exception failure) {
        return failure instanceof ProbeException known ? known.what() : String.valueOf(failure);
    }
}
