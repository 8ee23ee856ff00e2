package vn.tuanthu.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.text.Message;

/**
 * What probes brought back from one look at a system. Immutable.
 *
 * @param measurements figures for targets of the plan
 * @param observations what was seen with regard to checks of the running system
 * @param contradictions where the system is not what its vendor declared
 * @param failures probes that could not do their work
 * @param systems systems as they were found, for grading by level of security; each takes the place of the declared one
 *     of the same id
 */
public record ProbeResult(
        List<Measurement> measurements,
        List<Observation> observations,
        List<Message> contradictions,
        List<Failure> failures,
        List<InformationSystem> systems) {
    /**
     * A probe that could not do its work.
     *
     * @param answers the checks and indicators it was to answer
     * @param why what went wrong
     */
    public record Failure(Set<String> answers, Message why) {
        public Failure {
            answers = Set.copyOf(answers);
        }
    }

    public ProbeResult {
        measurements = List.copyOf(measurements);
        observations = List.copyOf(observations);
        contradictions = List.copyOf(contradictions);
        failures = List.copyOf(failures);
        systems = List.copyOf(systems);
    }

    /** Nothing. */
    public static ProbeResult nothing() {
        return new ProbeResult(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Observations alone. */
    public static ProbeResult of(Observation... observations) {
        return new ProbeResult(List.of(), List.of(observations), List.of(), List.of(), List.of());
    }

    /** Figures alone. */
    public static ProbeResult of(Measurement... measurements) {
        return new ProbeResult(List.of(measurements), List.of(), List.of(), List.of(), List.of());
    }

    /** Systems as they were found, alone. */
    public static ProbeResult of(InformationSystem... systems) {
        return new ProbeResult(List.of(), List.of(), List.of(), List.of(), List.of(systems));
    }

    /** A probe's failure alone. */
    public static ProbeResult failed(Set<String> answers, Message why) {
        return new ProbeResult(List.of(), List.of(), List.of(), List.of(new Failure(answers, why)), List.of());
    }

    /** A contradiction alone. */
    public static ProbeResult contradiction(Message what) {
        return new ProbeResult(List.of(), List.of(), List.of(what), List.of(), List.of());
    }

    /** This and {@code other}, in that order. */
    public ProbeResult and(ProbeResult other) {
        return new ProbeResult(
                joined(measurements, other.measurements),
                joined(observations, other.observations),
                joined(contradictions, other.contradictions),
                joined(failures, other.failures),
                joined(systems, other.systems));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
