package vn.tuanthu.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.verdict.Waiver;

/**
 * Collects evidence in a program, each thing named once:
 *
 * <pre>{@code
 * Evidence evidence = engine.evidence(LocalDate.of(2025, 12, 31))
 *         .agency("so-tttt", us -> us.name("Sở Thông tin và Truyền thông")
 *                 .is(Tier.PROVINCE, Kind.DEPARTMENT)
 *                 .figure("work-files-online", figure ->
 *                         figure.count(10_488).outOf(12_000).year(2025).source("QLVB, 31/12/2025"))
 *                 .done("VII.3", "QĐ 12/QĐ-STTTT", LocalDate.of(2025, 3, 1))
 *                 .waived("II.2.9", "chờ kho số hóa", "Giám đốc Sở", LocalDate.of(2026, 6, 30))
 *                 .system("mot-cua", system -> system.name("Một cửa").goLive(LocalDate.of(2024, 1, 1))))
 *         .budget(2025, money -> money.task(1, "Thuê hạ tầng", row -> row.amount("12 tỷ").kind(BudgetTask.Kind.LEASE)))
 *         .build();
 * }</pre>
 *
 * <p>Not safe for use by several threads; what it builds is immutable.
 */
public final class EvidenceBuilder {
    private final String plan;
    private final LocalDate asOf;
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Measurement> figures = new ArrayList<>();
    private final List<Attestation> attestations = new ArrayList<>();
    private final List<InformationSystem> systems = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private @Nullable Budget budget;

    /**
     * Evidence for a plan.
     *
     * @param plan id of the plan
     * @param asOf the day to evaluate for
     */
    public EvidenceBuilder(String plan, LocalDate asOf) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** Adds an agency with its figures and documents. */
    public EvidenceBuilder agency(String id, Consumer<OfAgency> details) {
        Objects.requireNonNull(details, "details");
        OfAgency agency = new OfAgency(id);
        details.accept(agency);
        agencies.add(agency.build());
        return this;
    }

    /** Adds a figure of the whole province. */
    public EvidenceBuilder figure(String indicator, Consumer<Measurement.Builder> details) {
        figures.add(figure(null, indicator, details));
        return this;
    }

    /** Adds a document of the province or of an agency. */
    public EvidenceBuilder attestation(Attestation document) {
        attestations.add(Objects.requireNonNull(document, "document"));
        return this;
    }

    /** Adds an information system. */
    public EvidenceBuilder system(InformationSystem system) {
        systems.add(Objects.requireNonNull(system, "system"));
        return this;
    }

    /** Adds an information system that is no agency's of the evidence. */
    public EvidenceBuilder system(String id, Consumer<InformationSystem.Builder> details) {
        Objects.requireNonNull(details, "details");
        InformationSystem.Builder system = InformationSystem.of(id);
        details.accept(system);
        return system(system.build());
    }

    /**
     * An allocation of money.
     *
     * @throws IllegalStateException if there is one already: evidence has one, with all its tasks
     */
    public EvidenceBuilder budget(Budget allocation) {
        Objects.requireNonNull(allocation, "allocation");
        if (budget != null) {
            throw new IllegalStateException("the evidence has a budget already, of " + budget.year());
        }
        this.budget = allocation;
        return this;
    }

    /** An allocation of a year's money. */
    public EvidenceBuilder budget(int year, Consumer<Budget.Builder> details) {
        Objects.requireNonNull(details, "details");
        Budget.Builder money = Budget.of(year);
        details.accept(money);
        return budget(money.build());
    }

    /** Adds a decision to accept a shortfall. */
    public EvidenceBuilder waiver(Waiver granted) {
        waivers.add(Objects.requireNonNull(granted, "granted"));
        return this;
    }

    /** The evidence. */
    public Evidence build() {
        return new Evidence(plan, asOf, agencies, figures, attestations, systems, budget, waivers);
    }

    private static Measurement figure(
            @Nullable String agency, String indicator, Consumer<Measurement.Builder> details) {
        Objects.requireNonNull(details, "details");
        Measurement.Builder figure = Measurement.of(indicator).agency(agency);
        details.accept(figure);
        return figure.build();
    }

    /** What is told of an agency stays with it. */
    private static void keep(String agency, @Nullable String owner, String what) {
        if (!agency.equals(owner)) {
            throw new IllegalArgumentException(what + " is told of agency " + agency + " and cannot be of " + owner);
        }
    }

    /** One agency of the evidence. */
    public final class OfAgency {
        private final String id;
        private String name;
        private @Nullable Tier tier;
        private @Nullable Kind kind;
        private boolean servesPeople = true;

        private OfAgency(String id) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = id;
        }

        /** Its name; its id unless given. */
        public OfAgency name(String full) {
            this.name = Objects.requireNonNull(full, "full");
            return this;
        }

        /** Where it stands in government and what sort of agency it is; both are needed. */
        public OfAgency is(Tier level, Kind sort) {
            this.tier = Objects.requireNonNull(level, "level");
            this.kind = Objects.requireNonNull(sort, "sort");
            return this;
        }

        /** No citizen or business files procedures with it. */
        public OfAgency withoutPublicServices() {
            this.servesPeople = false;
            return this;
        }

        /**
         * Adds a figure of this agency.
         *
         * @throws IllegalArgumentException if {@code details} give it to another agency
         */
        public OfAgency figure(String indicator, Consumer<Measurement.Builder> details) {
            Measurement figure = EvidenceBuilder.figure(id, indicator, details);
            keep(id, figure.agency(), indicator);
            figures.add(figure);
            return this;
        }

        /**
         * It met a duty.
         *
         * @param check the duty
         * @param document number and title of the document that shows it
         * @param date the document's date
         */
        public OfAgency done(String check, String document, LocalDate date) {
            attestations.add(Attestation.done(check, document, date).by(id));
            return this;
        }

        /**
         * A shortfall of this agency is accepted for a while.
         *
         * @param check the check it is for
         * @param reason why
         * @param approvedBy who decided
         * @param expires the last day it counts
         */
        public OfAgency waived(String check, String reason, String approvedBy, LocalDate expires) {
            waivers.add(new Waiver(check, id, reason, approvedBy, expires));
            return this;
        }

        /**
         * Adds an information system of this agency.
         *
         * @throws IllegalArgumentException if {@code details} give it to another agency
         */
        public OfAgency system(String system, Consumer<InformationSystem.Builder> details) {
            Objects.requireNonNull(details, "details");
            InformationSystem.Builder one = InformationSystem.of(system).agency(id);
            details.accept(one);
            InformationSystem built = one.build();
            keep(id, built.agency(), system);
            EvidenceBuilder.this.system(built);
            return this;
        }

        private Agency build() {
            return new Agency(
                    id,
                    name,
                    Objects.requireNonNull(tier, () -> "the tier of " + id),
                    Objects.requireNonNull(kind, () -> "the kind of " + id),
                    servesPeople);
        }
    }
}
