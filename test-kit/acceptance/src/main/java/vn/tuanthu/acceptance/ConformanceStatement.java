package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Waiver;

/**
 * What a vendor declares before a system is tested: what it is, for whom, and what may be looked at. The declaration
 * selects the checks. Immutable.
 *
 * @param plan id of the plan it is judged by
 * @param asOf the day it is judged for; null means the day of the test
 * @param vendor who delivers the system
 * @param system what it is
 * @param agency the agency it serves
 * @param addresses where it may be looked at
 * @param also checks beyond those that the kind of system selects
 * @param contract what the contract makes mandatory; null when it adds nothing
 * @param withoutData checks whose evidence cannot exist yet, each with the reason
 * @param waivers decisions of the owner to accept a shortfall for a while
 * @param systems the system, by its id, as its owner registers it for grading by level of security, in the form of an
 *     evidence file, with the systems it consists of; empty when none of this is declared. When it is there, what its
 *     level asks for is checked too
 * @param trust files (PEM) of the authorities that the system's certificates may come from, below the working folder; empty
 *     for those of the Java platform
 * @param measurements figures counted by other means, in the form of an evidence file; those that name no agency are of the
 *     agency it serves
 * @param databases where figures are counted by SQL
 * @param minutes what the minutes of the acceptance say beside its results
 * @param limits what the contract limits
 * @param documents what shows that a check holds which nobody can look at from outside
 */
public record ConformanceStatement(
        @JsonProperty(required = true) String plan,
        @Nullable LocalDate asOf,
        @JsonProperty(required = true) String vendor,
        @JsonProperty(required = true) Product system,
        @JsonProperty(required = true) Agency agency,
        Addresses addresses,
        List<String> also,
        @Nullable Contract contract,
        List<WithoutData> withoutData,
        List<Waiver> waivers,
        List<InformationSystem> systems,
        List<String> trust,
        List<Measurement> measurements,
        List<StatementDatabase> databases,
        StatementMinutes minutes,
        Limits limits,
        List<Document> documents) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Where a system runs. */
    public enum Hosting {
        PROVINCE_DATA_CENTRE(
                new LocalizedText("trung tâm dữ liệu của tỉnh", "the province's data centre"),
                vn.tuanthu.evidence.Hosting.Kind.OWN),
        OWN_PREMISES(
                new LocalizedText("tại cơ quan", "the agency's own premises"), vn.tuanthu.evidence.Hosting.Kind.OWN),
        LEASED_DATA_CENTRE(
                new LocalizedText("thuê trung tâm dữ liệu", "a leased data centre"),
                vn.tuanthu.evidence.Hosting.Kind.LEASED_DATA_CENTRE),
        CLOUD(new LocalizedText("thuê điện toán đám mây", "a leased cloud"), vn.tuanthu.evidence.Hosting.Kind.CLOUD);

        private final LocalizedText text;
        private final vn.tuanthu.evidence.Hosting.Kind machines;

        Hosting(LocalizedText text, vn.tuanthu.evidence.Hosting.Kind machines) {
            this.text = text;
            this.machines = machines;
        }

        /** Whose machines these are, in the terms of the rules on security. */
        vn.tuanthu.evidence.Hosting.Kind machines() {
            return machines;
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /**
     * The system.
     *
     * @param id its name within documents
     * @param name its name
     * @param version the version that is delivered
     * @param kinds what it is; a system may be several things
     * @param securityLevel its approved security level, 1 to 5
     * @param hosting where it runs
     * @param services the online public services it offers from end to end
     */
    public record Product(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) Set<SystemKind> kinds,
            @JsonProperty(required = true) Integer securityLevel,
            @JsonProperty(required = true) Hosting hosting,
            List<Service> services) {
        public Product {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(hosting, "hosting");
            Objects.requireNonNull(securityLevel, "securityLevel");
            kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
            services = services == null ? List.of() : List.copyOf(services);
        }
    }

    /**
     * An online public service that is offered from end to end.
     *
     * @param id its name within the statement
     * @param name its name
     * @param path where a citizen starts it, below the first of the named pages, such as {@code /dich-vu/khai-sinh}
     */
    public record Service(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String path) {
        public Service {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * Where the system may be looked at. Nothing else is ever touched.
     *
     * @param pages pages over HTTPS, the first of them the home page
     * @param plain the address over plain HTTP that must lead to HTTPS; null when there is none
     * @param missing an address of the system that answers with an error page; null when there is none
     * @param version an address whose answer contains the running version; null when there is none
     * @param logs files or folders of its log
     * @param api an address of its interface for other systems that must refuse whoever does not say who they are; null when
     *     there is none
     */
    public record Addresses(
            List<URI> pages,
            @Nullable URI plain,
            @Nullable URI missing,
            @Nullable URI version,
            List<String> logs,
            @Nullable URI api) {
        public Addresses {
            pages = pages == null ? List.of() : List.copyOf(pages);
            logs = logs == null ? List.of() : List.copyOf(logs);
        }

        /** Those of a system without an interface for other systems. */
        public Addresses(
                List<URI> pages, @Nullable URI plain, @Nullable URI missing, @Nullable URI version, List<String> logs) {
            this(pages, plain, missing, version, logs, null);
        }

        /** No address at all: every probe then has nothing to look at. */
        public static Addresses none() {
            return new Addresses(List.of(), null, null, null, List.of());
        }

        /** The home page, if one is named. */
        @JsonIgnore
        public Optional<URI> home() {
            return pages.stream().findFirst();
        }

        /** Where {@code service} starts, if a home page is named. */
        public Optional<URI> of(Service service) {
            return home().map(page -> page.resolve(service.path()));
        }
    }

    /**
     * How a contract weighs checks that neither the plan nor the law makes mandatory.
     *
     * @param document the contract
     * @param checks the checks it makes mandatory
     * @param advice checks of the running system whose failure it takes as advice; every other failure that is measured
     *     keeps the system from being accepted
     */
    public record Contract(@JsonProperty(required = true) String document, List<String> checks, List<String> advice) {
        public Contract {
            Objects.requireNonNull(document, "document");
            checks = checks == null ? List.of() : List.copyOf(checks);
            advice = advice == null ? List.of() : List.copyOf(advice);
        }
    }

    /**
     * A check whose evidence cannot exist yet. Its test is skipped instead of failing; a certificate still asks for the
     * evidence or for a waiver.
     *
     * @param check the check
     * @param reason why there is no evidence
     */
    public record WithoutData(
            @JsonProperty(required = true) String check,
            @JsonProperty(required = true) String reason) {
        public WithoutData {
            Objects.requireNonNull(check, "check");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * What a contract limits, which no law does.
     *
     * @param responseMillis within how many milliseconds a page must have come; null when nobody limits it
     * @param certificateDays for how many days the server's certificate must still be valid; null when nobody limits it
     */
    public record Limits(
            @Nullable Integer responseMillis, @Nullable Integer certificateDays) {
        /** Nothing is limited. */
        public static Limits none() {
            return new Limits(null, null);
        }
    }

    /**
     * A document that shows what nobody can look at from outside.
     *
     * @param check what it shows
     * @param document its name and number
     * @param date its day
     */
    public record Document(
            @JsonProperty(required = true) String check,
            @JsonProperty(required = true) String document,
            @JsonProperty(required = true) LocalDate date) {
        public Document {
            Objects.requireNonNull(check, "check");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(date, "date");
        }
    }

    public ConformanceStatement {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(agency, "agency");
        addresses = addresses == null ? Addresses.none() : addresses;
        also = also == null ? List.of() : List.copyOf(also);
        withoutData = withoutData == null ? List.of() : List.copyOf(withoutData);
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        systems = systems == null ? List.of() : List.copyOf(systems);
        trust = trust == null ? List.of() : List.copyOf(trust);
        measurements = measurements == null ? List.of() : List.copyOf(measurements);
        databases = databases == null ? List.of() : List.copyOf(databases);
        minutes = minutes == null ? StatementMinutes.open() : minutes;
        limits = limits == null ? Limits.none() : limits;
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** A system of an agency with nothing beyond what its kind selects. */
    public static ConformanceStatement of(
            String plan, @Nullable LocalDate asOf, String vendor, Product system, Agency agency) {
        return new ConformanceStatement(
                plan,
                asOf,
                vendor,
                system,
                agency,
                Addresses.none(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                StatementMinutes.open(),
                Limits.none(),
                List.of());
    }

    /** A copy that is looked at elsewhere, such as at the port a test has just opened. */
    public ConformanceStatement at(Addresses elsewhere) {
        return copy(asOf, elsewhere, systems, trust);
    }

    /** A copy whose system is registered so for grading by level of security. */
    public ConformanceStatement with(List<InformationSystem> registered) {
        return copy(asOf, addresses, registered, trust);
    }

    /** A copy whose certificates may come from the authorities in these files. */
    public ConformanceStatement trusting(List<String> files) {
        return copy(asOf, addresses, systems, files);
    }

    /** A copy that is judged for this day, whatever day it named. */
    public ConformanceStatement on(LocalDate day) {
        return copy(day, addresses, systems, trust);
    }

    private ConformanceStatement copy(
            @Nullable LocalDate day, Addresses at, List<InformationSystem> registered, List<String> authorities) {
        return new ConformanceStatement(
                plan,
                day,
                vendor,
                system,
                agency,
                at,
                also,
                contract,
                withoutData,
                waivers,
                registered,
                authorities,
                measurements,
                databases,
                minutes,
                limits,
                documents);
    }

    /** The figures counted by other means, each with its agency. */
    public List<Measurement> figures() {
        return measurements.stream()
                .map(figure -> figure.agency() == null
                        ? figure.but().agency(agency.id()).build()
                        : figure)
                .toList();
    }

    /** The day everything is judged for: the one declared, else today in Vietnam. */
    public LocalDate day() {
        return asOf == null ? LocalDate.now(VIETNAM) : asOf;
    }

    /** Why no evidence of {@code check} is expected, if it is not. */
    public Optional<String> reasonWithoutData(String check) {
        return withoutData.stream()
                .filter(one -> one.check().equals(check))
                .map(WithoutData::reason)
                .findFirst();
    }

    /** Whether the contract takes a failure of {@code check} as advice. */
    public boolean isAdviceByContract(String check) {
        return contract != null && contract.advice().contains(check);
    }

    /** The checks that the contract speaks of. */
    Set<String> inContract() {
        Set<String> named = new TreeSet<>();
        if (contract != null) {
            named.addAll(contract.checks());
            named.addAll(contract.advice());
        }
        return named;
    }

    /** Whether the contract makes {@code check} mandatory. */
    public boolean isMandatoryByContract(String check) {
        return contract != null && contract.checks().contains(check);
    }
}
