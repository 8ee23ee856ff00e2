package vn.tuanthu.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/**
 * What of the evidence can be judged. A figure that cannot be stops the checks that rest on its indicator, and no others.
 *
 * @param evidence what is left, which the engine takes
 * @param refused by indicator, why its figures cannot be used
 * @param systems why the registered systems cannot be used; null when they can, or none are registered
 */
record UsableEvidence(
        Evidence evidence,
        Map<String, Message> refused,
        @Nullable Message systems) {
    private static final int LONGEST = 2_000;

    static UsableEvidence of(
            ComplianceEngine engine,
            ConformanceStatement statement,
            List<Measurement> figures,
            List<InformationSystem> systems,
            LocalDate day) {
        Evidence all = evidence(statement, figures, systems, day);
        if (refusal(engine, all, day).isEmpty()) {
            return new UsableEvidence(all, Map.of(), null);
        }
        Message ofSystems = refusal(engine, evidence(statement, List.of(), systems, day), day)
                .orElse(null);
        List<InformationSystem> usable = ofSystems == null ? systems : List.of();
        Map<String, List<Measurement>> byIndicator = figures.stream()
                .collect(Collectors.groupingBy(Measurement::indicator, LinkedHashMap::new, Collectors.toList()));
        Map<String, Message> refused = new LinkedHashMap<>();
        List<Measurement> kept = new ArrayList<>();
        byIndicator.forEach((indicator, some) -> {
            List<Measurement> more = new ArrayList<>(kept);
            more.addAll(some);
            refusal(engine, evidence(statement, more, usable, day), day)
                    .ifPresentOrElse(why -> refused.put(indicator, why), () -> kept.addAll(some));
        });
        return new UsableEvidence(evidence(statement, kept, usable, day), refused, ofSystems);
    }

    /**
     * Why nothing can be said of what rests on this indicator or check.
     *
     * @param unjudged whether the rules gave no verdict on it, as they give none on systems that were left out
     */
    Optional<Message> refusal(String answers, boolean unjudged) {
        return Optional.ofNullable(refused.get(answers)).or(() -> unjudged ? refusalOfSystems() : Optional.empty());
    }

    /** Refused figures that no listed check rests on: they stop nothing, but are no less wrong. */
    List<Message> unanswered(List<String> asked) {
        return refused.entrySet().stream()
                .filter(one -> !asked.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    Optional<Message> refusalOfSystems() {
        return Optional.ofNullable(systems);
    }

    private static Evidence evidence(
            ConformanceStatement statement, List<Measurement> figures, List<InformationSystem> systems, LocalDate day) {
        return Evidence.of(statement.plan(), day, List.of(statement.agency()), figures)
                .withSystems(systems);
    }

    private static Optional<Message> refusal(ComplianceEngine engine, Evidence evidence, LocalDate day) {
        try {
            engine.evaluate(evidence, day);
            return Optional.empty();
        } catch (BadInputException bad) {
            // Where it stands in the evidence says nothing: that is put together from the statement and the probes.
            List<LocalizedText> said = bad.problems().stream()
                    .map(problem -> new LocalizedText(said(problem, Language.VI), said(problem, Language.EN)))
                    .toList();
            return Optional.of(Message.of("acceptance.bad-figures", said));
        }
    }

    private static String said(Problem problem, Language language) {
        return OneLine.of(problem.what().in(language) + " " + problem.remedy().in(language), LONGEST);
    }
}
