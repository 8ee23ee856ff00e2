package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * What an acceptance test saw, whole: with the statement it gives the same verdicts again, on any machine. Immutable.
 *
 * @param kind {@link #KIND}
 * @param started when the first probe began, in the form of RFC 3339
 * @param ended when the last one had ended, likewise
 * @param surroundings who ran the test and where; null in records of earlier versions
 * @param program what ran it; null likewise
 * @param ownChecks checks of the vendor's own that its probes answer
 * @param measurements figures for targets of the plan
 * @param observations what was seen of the running system
 * @param contradictions where the system is not what was declared
 * @param failures probes that could not do their work
 * @param systems systems as they were found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptanceEvidence(
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) String started,
        @JsonProperty(required = true) String ended,
        @Nullable TestSurroundings surroundings,
        @Nullable Program program,
        @JsonProperty(required = true) List<SystemCheck> ownChecks,
        @JsonProperty(required = true) List<Measurement> measurements,
        @JsonProperty(required = true) List<Seen> observations,
        @JsonProperty(required = true) List<LocalizedText> contradictions,
        @JsonProperty(required = true) List<Failed> failures,
        @JsonProperty(required = true) List<InformationSystem> systems) {
    static final String KIND = "tuanthu-acceptance-evidence-1";

    /** An {@link Observation} in both languages. */
    record Seen(
            @JsonProperty(required = true) String check,
            @JsonProperty(required = true) Outcome outcome,
            @JsonProperty(required = true) LocalizedText message,
            @JsonProperty(required = true) List<LocalizedText> evidence) {}

    /** A {@link ProbeResult.Failure} in both languages. */
    record Failed(
            @JsonProperty(required = true) Set<String> answers,
            @JsonProperty(required = true) LocalizedText why) {}

    /**
     * The program that ran the test.
     *
     * @param kit its version
     * @param java of the platform
     * @param sha256 of the program itself
     */
    record Program(
            @JsonProperty(required = true) String kit,
            @JsonProperty(required = true) String java,
            @JsonProperty(required = true) String sha256) {
        static Program running() {
            return new Program(Kit.version(), System.getProperty("java.version"), Kit.sha256());
        }
    }

    static AcceptanceEvidence of(AcceptanceResult result, OffsetDateTime started, OffsetDateTime ended) {
        ProbeResult found = result.found();
        return new AcceptanceEvidence(
                KIND,
                started.toString(),
                ended.toString(),
                TestSurroundings.here(),
                Program.running(),
                result.list().own(),
                found.measurements(),
                found.observations().stream()
                        .map(seen -> new Seen(seen.check(), seen.outcome(), said(seen.message()), seen.evidence()))
                        .toList(),
                found.contradictions().stream().map(AcceptanceEvidence::said).toList(),
                found.failures().stream()
                        .map(failure -> new Failed(new TreeSet<>(failure.answers()), said(failure.why())))
                        .toList(),
                found.systems());
    }

    /**
     * Reads what a test saw.
     *
     * @throws BadInputException if it is something else, or says that something was seen without saying what
     */
    static AcceptanceEvidence read(InputText text) {
        AcceptanceEvidence evidence = StructuredInput.read(text, AcceptanceEvidence.class);
        if (!evidence.kind().equals(KIND)) {
            throw bad(text, "kind", Message.of("acceptance.not-evidence"));
        }
        for (int i = 0; i < evidence.observations().size(); i++) {
            Seen seen = evidence.observations().get(i);
            if (seen.outcome() == Outcome.PASS && seen.evidence().isEmpty()) {
                throw bad(
                        text,
                        "observations[" + (i + 1) + "].evidence",
                        Message.of("acceptance.pass-without-evidence", seen.check()));
            }
        }
        return evidence;
    }

    private static BadInputException bad(InputText text, String place, Message what) {
        return new BadInputException(
                new Problem(text.name(), place, what, Message.of("acceptance.not-evidence.remedy")));
    }

    ProbeResult found() {
        return new ProbeResult(
                measurements,
                observations.stream()
                        .map(seen ->
                                new Observation(seen.check(), seen.outcome(), words(seen.message()), seen.evidence()))
                        .toList(),
                contradictions.stream().map(AcceptanceEvidence::words).toList(),
                failures.stream()
                        .map(failed -> new ProbeResult.Failure(failed.answers(), words(failed.why())))
                        .toList(),
                systems);
    }

    String json() {
        return Json.write(this);
    }

    private static LocalizedText said(Message message) {
        return new LocalizedText(message.in(Language.VI), message.in(Language.EN));
    }

    private static Message words(LocalizedText said) {
        return Message.of("acceptance.said", said);
    }
}
