package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Waiver;

/**
 * Everything that is shown for one evaluation. Immutable.
 *
 * @param plan id of the plan it is about
 * @param asOf the day it is to be judged for; null leaves that to the caller
 * @param agencies whose figures it holds
 * @param measurements the figures
 * @param attestations documents for obligations that no number can show
 * @param systems information systems, to be graded by level of security
 * @param budget an allocation of money to judge; null when there is none
 * @param waivers decisions to accept a shortfall for a while
 */
public record Evidence(
        @JsonProperty(required = true) String plan,
        @Nullable LocalDate asOf,
        List<Agency> agencies,
        List<Measurement> measurements,
        List<Attestation> attestations,
        List<InformationSystem> systems,
        @Nullable Budget budget,
        List<Waiver> waivers) {
    public Evidence {
        Objects.requireNonNull(plan, "plan");
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        measurements = measurements == null ? List.of() : List.copyOf(measurements);
        attestations = attestations == null ? List.of() : List.copyOf(attestations);
        systems = systems == null ? List.of() : List.copyOf(systems);
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
    }

    /** Figures of agencies for {@code plan}, to be judged as of {@code asOf}. */
    public static Evidence of(
            String plan, @Nullable LocalDate asOf, List<Agency> agencies, List<Measurement> measurements) {
        return new Evidence(
                plan,
                asOf,
                Objects.requireNonNull(agencies, "agencies"),
                Objects.requireNonNull(measurements, "measurements"),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** A copy with these agencies. */
    public Evidence withAgencies(List<Agency> judged) {
        return new Evidence(
                plan,
                asOf,
                Objects.requireNonNull(judged, "judged"),
                measurements,
                attestations,
                systems,
                budget,
                waivers);
    }

    /** A copy with these information systems. */
    public Evidence withSystems(List<InformationSystem> declared) {
        return new Evidence(
                plan,
                asOf,
                agencies,
                measurements,
                attestations,
                Objects.requireNonNull(declared, "declared"),
                budget,
                waivers);
    }

    /** A copy with these documents for obligations. */
    public Evidence withAttestations(List<Attestation> documents) {
        return new Evidence(
                plan,
                asOf,
                agencies,
                measurements,
                Objects.requireNonNull(documents, "documents"),
                systems,
                budget,
                waivers);
    }

    /** A copy with this allocation of money. */
    public Evidence withBudget(@Nullable Budget allocation) {
        return new Evidence(plan, asOf, agencies, measurements, attestations, systems, allocation, waivers);
    }

    /** A copy with these decisions to accept a shortfall. */
    public Evidence withWaivers(List<Waiver> granted) {
        return new Evidence(
                plan,
                asOf,
                agencies,
                measurements,
                attestations,
                systems,
                budget,
                Objects.requireNonNull(granted, "granted"));
    }
}
