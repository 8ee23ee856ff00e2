package vn.tuanthu.rules.budget;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/** The decree on IT spending in force on a day, with the limits it sets where they are known. */
public enum Decree {
    /** Its original text, which was read. */
    ND73(
            new LocalizedText("Nghị định 73/2019/NĐ-CP", "Decree 73/2019/NĐ-CP"),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2024, 7, 9),
            Certainty.TEXT_READ,
            Limits.OF_2019),
    /** The amending text was not read: that the limits of 2019 survived it is assumed, and said in every verdict. */
    ND73_AMENDED(
            new LocalizedText(
                    "Nghị định 73/2019/NĐ-CP, sửa đổi bởi Nghị định 82/2024/NĐ-CP",
                    "Decree 73/2019/NĐ-CP as amended by Decree 82/2024/NĐ-CP"),
            LocalDate.of(2024, 7, 10),
            LocalDate.of(2026, 2, 28),
            Certainty.INTERPRETATION,
            Limits.OF_2019),
    /** Its limits were not read, so none is encoded; its first day is known second-hand. */
    ND45(
            new LocalizedText("Nghị định 45/2026/NĐ-CP", "Decree 45/2026/NĐ-CP"),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 6, 30),
            Certainty.SECOND_HAND,
            null),
    /** Sets neither a lower limit of money nor a cap on the years of a lease. */
    ND224(
            new LocalizedText("Nghị định 224/2026/NĐ-CP", "Decree 224/2026/NĐ-CP"),
            LocalDate.of(2026, 7, 1),
            LocalDate.MAX,
            Certainty.TEXT_READ,
            null);

    /**
     * Limits in đồng and years, each inclusive.
     *
     * @param small up to here new builds and upgrades are plain procurement
     * @param outline above {@code small} and up to here they need an outline and detailed estimate, above it a project
     * @param leaseYears the longest lease of a service made to order
     */
    private record Limits(long small, long outline, int leaseYears) {
        /** ND73 Điều 51.1.d, 51.2 and 54.2.đ. */
        static final Limits OF_2019 = new Limits(200_000_000L, 15_000_000_000L, 5);
    }

    private final LocalizedText text;
    private final LocalDate first;
    private final LocalDate last;
    private final Certainty certainty;
    private final @Nullable Limits limits;

    Decree(LocalizedText text, LocalDate first, LocalDate last, Certainty certainty, @Nullable Limits limits) {
        this.text = text;
        this.first = first;
        this.last = last;
        this.certainty = certainty;
        this.limits = limits;
    }

    /** The decree in force on {@code day}; empty before 1 January 2020. */
    public static Optional<Decree> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(decree -> !day.isBefore(decree.first) && !day.isAfter(decree.last))
                .findFirst();
    }

    /** Its name. */
    public LocalizedText text() {
        return text;
    }

    /** Its first day. */
    public LocalDate first() {
        return first;
    }

    /** How sure it is that its limits, or their absence, hold. */
    public Certainty certainty() {
        return certainty;
    }

    /** Whether its text was read, so that a verdict by it decides and not only advises. */
    public boolean isRead() {
        return certainty == Certainty.TEXT_READ;
    }

    /** Whether it is Decree 73/2019, amended or not. */
    public boolean isOf2019() {
        return limits != null;
    }

    private Limits limits() {
        return Objects.requireNonNull(limits, "only the decrees of 2019 have these limits");
    }

    boolean isSmall(long dong) {
        return dong <= limits().small();
    }

    boolean isForOutline(long dong) {
        return dong > limits().small() && dong <= limits().outline();
    }

    boolean allowsLeaseOf(int years) {
        return years <= limits().leaseYears();
    }

    long small() {
        return limits().small();
    }

    long outline() {
        return limits().outline();
    }

    int leaseYears() {
        return limits().leaseYears();
    }
}
