package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.List;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdict on going into operation into words. */
public final class OperationVerdict {
    private final CheckVerdict verdict;
    private final SystemCase system;

    private OperationVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
    }

    /** A verdict on {@code system}. */
    public static OperationVerdict on(SystemCase system, SecurityRequirement check) {
        return new OperationVerdict(new CheckVerdict(system, check));
    }

    /** Whether the documents of the measures that are in place date from before operation; the list holds them. */
    public Finding beforeOperation(List<?> met) {
        if (!system.isOperating()) {
            return verdict.notApplicable("security.not-operating");
        }
        LocalDate goLive = system.system().goLive();
        if (goLive == null) {
            return verdict.noData("security.go-live.none");
        }
        if (goLive.isBefore(system.timeline().tt12FirstDay())) {
            return verdict.notApplicable(
                    "security.go-live.before-rule", goLive, system.timeline().tt12FirstDay());
        }
        List<Met> measures = met.stream().map(Met.class::cast).toList();
        if (measures.isEmpty()) {
            return verdict.noData("security.go-live.no-measures");
        }
        List<String> late = measures.stream()
                .filter(measure -> measure.since().isAfter(goLive))
                .map(measure -> measure.measure() + " (" + measure.since() + ")")
                .sorted()
                .toList();
        Finding.Builder finding = verdict.start()
                .counted(measures.size() - late.size(), measures.size())
                .shortfall(late.size())
                .evidence(late);
        return late.isEmpty()
                ? finding.ends(Outcome.PASS, Message.of("security.go-live.in-time", measures.size(), goLive))
                : finding.ends(Outcome.FAIL, Message.of("security.go-live.late", late.size(), goLive, late));
    }
}
