package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.verdict.Subject;

/**
 * An information system as its owner declares it, for grading by level of security. Immutable.
 *
 * @param id its name within the evidence
 * @param name its name
 * @param agency id of the agency whose system it is; null when the evidence names no agencies
 * @param owner the one body that owns it (chủ quản); null when not declared
 * @param ownerSector to which side of the state the owner belongs; civil unless it says otherwise
 * @param securityUnit the owner's unit in charge of information security
 * @param operator the unit that operates it (đơn vị vận hành)
 * @param status how far it is
 * @param investmentStarted the day investment in it began
 * @param goLive the day it was put into operation
 * @param profile what its level follows from; null when not declared
 * @param components ids of the systems it consists of
 * @param hosting where it runs; null when not declared
 * @param approval its approved level; null when none was approved
 * @param dossier parts of the dossier that proposed the level
 * @param regulation the security regulation (quy chế) it is run by; null when there is none
 * @param measures what was done for its security, with the documents that show it
 * @param settings figures that thresholds are compared with, by the name of the threshold, in whole units
 * @param layers the four layers of protection; null when not declared
 * @param inspections inspections and assessments made
 * @param reports reports sent
 */
public record InformationSystem(
        @JsonProperty(required = true) String id,
        String name,
        @Nullable String agency,
        @Nullable String owner,
        OwnerSector ownerSector,
        @Nullable String securityUnit,
        @Nullable String operator,
        @JsonProperty(required = true) Status status,
        @Nullable LocalDate investmentStarted,
        @Nullable LocalDate goLive,
        @Nullable SystemProfile profile,
        List<String> components,
        @Nullable Hosting hosting,
        @Nullable LevelApproval approval,
        List<DossierPart> dossier,
        @Nullable SecurityRegulation regulation,
        List<SecurityMeasure> measures,
        Map<String, Long> settings,
        @Nullable ProtectionLayers layers,
        List<Inspection> inspections,
        List<SecurityReport> reports)
        implements Subject {
    /** How far a system is. */
    public enum Status {
        DESIGN,
        BUILDING,
        OPERATING
    }

    /** Sides of the state: defence, public security and the cipher committee appraise their own systems. */
    public enum OwnerSector {
        CIVIL,
        DEFENCE,
        PUBLIC_SECURITY,
        CIPHER
    }

    /**
     * A part of the dossier that proposes a level.
     *
     * @param part which one, by its number in the article that lists them (1 to 5)
     * @param document number and title
     */
    public record DossierPart(
            @JsonProperty(required = true) Integer part,
            @JsonProperty(required = true) String document) {
        public DossierPart {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(document, "document");
        }
    }

    /**
     * The regulation on information security a system is run by.
     *
     * @param document number and title
     * @param date when it was issued
     * @param inspectionMonths how often it asks for an inspection, in months; null when it does not say
     */
    public record SecurityRegulation(
            @JsonProperty(required = true) String document,
            @JsonProperty(required = true) LocalDate date,
            @Nullable Long inspectionMonths) {
        public SecurityRegulation {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(date, "date");
        }
    }

    public InformationSystem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        name = name == null ? id : name;
        ownerSector = ownerSector == null ? OwnerSector.CIVIL : ownerSector;
        components = components == null ? List.of() : List.copyOf(components);
        dossier = dossier == null ? List.of() : List.copyOf(dossier);
        measures = measures == null ? List.of() : List.copyOf(measures);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        inspections = inspections == null ? List.of() : List.copyOf(inspections);
        reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** A system in operation of which nothing else is declared yet. */
    public static InformationSystem operating(String id, String name) {
        return new InformationSystem(
                id,
                name,
                null,
                null,
                OwnerSector.CIVIL,
                null,
                null,
                Status.OPERATING,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                Map.of(),
                null,
                List.of(),
                List.of());
    }

    /** Whether it runs on {@code day}. */
    @JsonIgnore
    public boolean isOperatingOn(LocalDate day) {
        return status == Status.OPERATING && (goLive == null || !goLive.isAfter(day));
    }

    /** The level approved by {@code day}, or null. */
    @JsonIgnore
    public @Nullable LevelApproval approvedBy(LocalDate day) {
        return approval == null || approval.date().isAfter(day) ? null : approval;
    }

    /** A copy that belongs to this agency. */
    public InformationSystem withAgency(@Nullable String other) {
        return with(other, profile, hosting, approval, measures);
    }

    /** A copy of which this decides the level. */
    public InformationSystem withProfile(@Nullable SystemProfile other) {
        return with(agency, other, hosting, approval, measures);
    }

    /** A copy that runs there. */
    public InformationSystem withHosting(@Nullable Hosting other) {
        return with(agency, profile, other, approval, measures);
    }

    /** A copy whose level was approved so; null when none was. */
    public InformationSystem withApproval(@Nullable LevelApproval other) {
        return with(agency, profile, hosting, other, measures);
    }

    /** A copy with these measures instead. */
    public InformationSystem withMeasures(List<SecurityMeasure> others) {
        return with(agency, profile, hosting, approval, others);
    }

    private InformationSystem with(
            @Nullable String itsAgency,
            @Nullable SystemProfile itsProfile,
            @Nullable Hosting itsHosting,
            @Nullable LevelApproval itsApproval,
            List<SecurityMeasure> itsMeasures) {
        return new InformationSystem(
                id,
                name,
                itsAgency,
                owner,
                ownerSector,
                securityUnit,
                operator,
                status,
                investmentStarted,
                goLive,
                itsProfile,
                components,
                itsHosting,
                itsApproval,
                dossier,
                regulation,
                itsMeasures,
                settings,
                layers,
                inspections,
                reports);
    }
}
