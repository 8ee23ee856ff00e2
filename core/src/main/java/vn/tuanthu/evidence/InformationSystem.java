package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Identity;
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
 * @param dossierReturns dossiers that were handed in incomplete, with when the appraiser said so
 * @param regulation the security regulation (quy chế) it is run by; null when there is none
 * @param measures what was done for its security, with the documents that show it
 * @param settings figures that thresholds are compared with, by the name of the threshold, in whole units
 * @param layers the four layers of protection; null when not declared
 * @param inspections inspections and assessments made
 * @param reports reports sent
 * @param incidents cyber-security incidents, with when they were told to whom they must be told
 * @param connections what it is connected with
 * @param sector the kind of service that other law sets a level for; null when it is none of them or not declared
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
        List<DossierReturn> dossierReturns,
        @Nullable SecurityRegulation regulation,
        List<SecurityMeasure> measures,
        Map<String, Long> settings,
        @Nullable ProtectionLayers layers,
        List<Inspection> inspections,
        List<SecurityReport> reports,
        List<SecurityIncident> incidents,
        List<Connection> connections,
        @Nullable Sector sector)
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

    /** What a system may be connected with that sets a level for it. */
    public enum Connection {
        /** The systems of the tax authority. */
        TAX_AUTHORITY,
        /** The e-identification system, directly. */
        E_IDENTIFICATION,
        /** The national population database. */
        POPULATION_DATABASE,
        /** The dedicated data network of Party and State bodies. */
        DEDICATED_STATE_NETWORK
    }

    /** Kinds of services that other law sets a level for. */
    public enum Sector {
        ONLINE_AUCTION,
        /** The portal or the one-stop system of a province or a ministry. */
        PORTAL_OR_ONE_STOP,
        IT_LOUDSPEAKERS,
        PUBLIC_TRUST_SERVICES,
        /** The electronic archive of Party or State bodies. */
        ELECTRONIC_ARCHIVE
    }

    /** What the description and the explanations of a level dossier hold. */
    public enum DossierContent {
        OWNER_AND_OPERATOR,
        SCOPE_AND_SCALE,
        WHOM_IT_SERVES,
        LOGICAL_AND_PHYSICAL_MODEL,
        DEVICES,
        APPLICATIONS,
        ZONES_AND_ADDRESSES,
        SYSTEMS_WITH_LEVEL_AND_GROUND,
        KINDS_OF_INFORMATION_AND_SYSTEM,
        MAIN_RISKS,
        CONNECTED_SYSTEMS,
        ATTACK_RISKS,
        SCOPE_OF_EFFECT,
        WHY_ROUND_THE_CLOCK,
        HOW_EACH_REQUIREMENT_IS_MET
    }

    /**
     * A part of the dossier that proposes a level.
     *
     * @param part which one, by its number in the article that lists them (1 to 5)
     * @param document number and title
     * @param contents what it holds; empty when not declared
     */
    public record DossierPart(
            @JsonProperty(required = true) Integer part,
            @JsonProperty(required = true) String document,
            List<DossierContent> contents) {
        public DossierPart {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(document, "document");
            contents = contents == null ? List.of() : List.copyOf(contents);
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
        id = Identity.of(Objects.requireNonNull(id, "id"));
        Objects.requireNonNull(status, "status");
        agency = agency == null ? null : Identity.of(agency);
        name = name == null ? id : name;
        ownerSector = ownerSector == null ? OwnerSector.CIVIL : ownerSector;
        components = components == null
                ? List.of()
                : components.stream().map(Identity::of).toList();
        dossier = dossier == null ? List.of() : List.copyOf(dossier);
        dossierReturns = dossierReturns == null ? List.of() : List.copyOf(dossierReturns);
        measures = measures == null ? List.of() : List.copyOf(measures);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        inspections = inspections == null ? List.of() : List.copyOf(inspections);
        reports = reports == null ? List.of() : List.copyOf(reports);
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        connections = connections == null
                ? List.of()
                : connections.stream().distinct().toList();
    }

    /** Starts a system of which nothing else is known; give it what is known and {@link Builder#build() build} it. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /** A system in operation of which nothing else is declared yet. */
    public static InformationSystem operating(String id, String name) {
        return of(id).name(name).build();
    }

    /** Whether it runs on {@code day}: from the day it was put into operation on, or else as its status says. */
    @JsonIgnore
    public boolean isOperatingOn(LocalDate day) {
        return goLive == null ? status == Status.OPERATING : !goLive.isAfter(day);
    }

    /** The level approved by {@code day}, or null. */
    @JsonIgnore
    public @Nullable LevelApproval approvedBy(LocalDate day) {
        return approval == null || approval.date().isAfter(day) ? null : approval;
    }

    /** Starts a copy in which something is to be different. */
    public Builder but() {
        Builder copy = of(id);
        copy.name = name;
        copy.agency = agency;
        copy.owner = owner;
        copy.ownerSector = ownerSector;
        copy.securityUnit = securityUnit;
        copy.operator = operator;
        copy.status = status;
        copy.investmentStarted = investmentStarted;
        copy.goLive = goLive;
        copy.profile = profile;
        copy.components = components;
        copy.hosting = hosting;
        copy.approval = approval;
        copy.dossier = dossier;
        copy.dossierReturns = dossierReturns;
        copy.regulation = regulation;
        copy.measures = measures;
        copy.settings = settings;
        copy.layers = layers;
        copy.inspections = inspections;
        copy.reports = reports;
        copy.incidents = incidents;
        copy.connections = connections;
        copy.sector = sector;
        return copy;
    }

    /** A copy that belongs to this agency. */
    public InformationSystem withAgency(@Nullable String other) {
        return but().agency(other).build();
    }

    /** A copy of which this decides the level. */
    public InformationSystem withProfile(@Nullable SystemProfile other) {
        return but().profile(other).build();
    }

    /** A copy that runs there. */
    public InformationSystem withHosting(@Nullable Hosting other) {
        return but().hosting(other).build();
    }

    /** A copy whose level was approved so; null when none was. */
    public InformationSystem withApproval(@Nullable LevelApproval other) {
        return but().approval(other).build();
    }

    /** A copy with these measures instead. */
    public InformationSystem withMeasures(List<SecurityMeasure> others) {
        return but().measures(others).build();
    }

    /** Collects what is declared of a system. Not safe for use by several threads. */
    public static final class Builder {
        private final String id;
        private String name;
        private @Nullable String agency;
        private @Nullable String owner;
        private OwnerSector ownerSector = OwnerSector.CIVIL;
        private @Nullable String securityUnit;
        private @Nullable String operator;
        private Status status = Status.OPERATING;
        private @Nullable LocalDate investmentStarted;
        private @Nullable LocalDate goLive;
        private @Nullable SystemProfile profile;
        private List<String> components = List.of();
        private @Nullable Hosting hosting;
        private @Nullable LevelApproval approval;
        private List<DossierPart> dossier = List.of();
        private List<DossierReturn> dossierReturns = List.of();
        private @Nullable SecurityRegulation regulation;
        private List<SecurityMeasure> measures = List.of();
        private Map<String, Long> settings = Map.of();
        private @Nullable ProtectionLayers layers;
        private List<Inspection> inspections = List.of();
        private List<SecurityReport> reports = List.of();
        private List<SecurityIncident> incidents = List.of();
        private List<Connection> connections = List.of();
        private @Nullable Sector sector;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = id;
        }

        /** Its name; its id unless given. */
        public Builder name(String given) {
            this.name = given;
            return this;
        }

        /** Id of the agency whose system it is. */
        public Builder agency(@Nullable String given) {
            this.agency = given;
            return this;
        }

        /** The one body that owns it (chủ quản). */
        public Builder owner(@Nullable String given) {
            this.owner = given;
            return this;
        }

        /** To which side of the state the owner belongs; civil unless given. */
        public Builder ownerSector(OwnerSector given) {
            this.ownerSector = given;
            return this;
        }

        /** The owner's unit in charge of information security. */
        public Builder securityUnit(@Nullable String given) {
            this.securityUnit = given;
            return this;
        }

        /** The unit that operates it. */
        public Builder operator(@Nullable String given) {
            this.operator = given;
            return this;
        }

        /** How far it is; operating unless given. */
        public Builder status(Status given) {
            this.status = given;
            return this;
        }

        /** The day investment in it began. */
        public Builder investmentStarted(@Nullable LocalDate given) {
            this.investmentStarted = given;
            return this;
        }

        /** The day it was put into operation. */
        public Builder goLive(@Nullable LocalDate given) {
            this.goLive = given;
            return this;
        }

        /** What its level follows from. */
        public Builder profile(@Nullable SystemProfile given) {
            this.profile = given;
            return this;
        }

        /** Ids of the systems it consists of. */
        public Builder components(List<String> given) {
            this.components = given;
            return this;
        }

        /** Where it runs. */
        public Builder hosting(@Nullable Hosting given) {
            this.hosting = given;
            return this;
        }

        /** Its approved level. */
        public Builder approval(@Nullable LevelApproval given) {
            this.approval = given;
            return this;
        }

        /** Parts of the dossier that proposed the level. */
        public Builder dossier(List<DossierPart> given) {
            this.dossier = given;
            return this;
        }

        /** Dossiers that were handed in incomplete. */
        public Builder dossierReturns(List<DossierReturn> given) {
            this.dossierReturns = given;
            return this;
        }

        /** The security regulation it is run by. */
        public Builder regulation(@Nullable SecurityRegulation given) {
            this.regulation = given;
            return this;
        }

        /** What was done for its security. */
        public Builder measures(List<SecurityMeasure> given) {
            this.measures = given;
            return this;
        }

        /** Figures by the name of the setting, in whole units. */
        public Builder settings(Map<String, Long> given) {
            this.settings = given;
            return this;
        }

        /** The four layers of protection. */
        public Builder layers(@Nullable ProtectionLayers given) {
            this.layers = given;
            return this;
        }

        /** Inspections made. */
        public Builder inspections(List<Inspection> given) {
            this.inspections = given;
            return this;
        }

        /** Reports sent. */
        public Builder reports(List<SecurityReport> given) {
            this.reports = given;
            return this;
        }

        /** Cyber-security incidents. */
        public Builder incidents(List<SecurityIncident> given) {
            this.incidents = given;
            return this;
        }

        /** What it is connected with. */
        public Builder connections(List<Connection> given) {
            this.connections = given;
            return this;
        }

        /** The kind of service that other law sets a level for. */
        public Builder sector(@Nullable Sector given) {
            this.sector = given;
            return this;
        }

        /** The system as declared so far. */
        public InformationSystem build() {
            return new InformationSystem(
                    id,
                    name,
                    agency,
                    owner,
                    ownerSector,
                    securityUnit,
                    operator,
                    status,
                    investmentStarted,
                    goLive,
                    profile,
                    components,
                    hosting,
                    approval,
                    dossier,
                    dossierReturns,
                    regulation,
                    measures,
                    settings,
                    layers,
                    inspections,
                    reports,
                    incidents,
                    connections,
                    sector);
        }
    }
}
