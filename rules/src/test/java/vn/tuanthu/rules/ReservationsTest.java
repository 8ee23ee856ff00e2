package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** What is met by figures that do not tell the whole is told, and is not compliant. */
class ReservationsTest {
    @TempDir
    private static Path folder;

    private static ComplianceEngine engine;

    /** A plan of two targets of the whole province: something counted over the year, and how things stand. */
    @BeforeAll
    static void plan() throws IOException {
        write("plan.yaml", """
                id: two
                title: {vi: hai, en: two}
                status: {vi: ví dụ, en: example}
                province: {id: tinh, name: Tỉnh}
                firstDay: 2026-01-01
                lastDay: 2026-12-31
                """);
        write("plan-text.txt", "Chín mươi phần trăm.\n\nCó đường.\n");
        write("ledger.csv", "id,line,kind,text\n1,1,TARGET,Chín mươi phần trăm.\n2,3,TARGET,Có đường.\n");
        write("obligations.yaml", "roles: {}\nobligations: []\n");
        write("targets.yaml", """
                basis: {vi: v, en: e}
                indicators:
                  - {id: flow, numerator: {vi: a, en: a}, denominator: {vi: b, en: b}, unit: {vi: c, en: c}}
                  - {id: stock, state: true, numerator: {vi: a, en: a}, denominator: {vi: b, en: b}, unit: {vi: c, en: c}}
                targets:
                  - {id: 1, clause: 1, indicator: flow, threshold: 90, province: OWN, certainty: TEXT_READ}
                  - {id: 2, clause: 2, indicator: stock, threshold: 90, province: OWN, certainty: TEXT_READ}
                """);
        engine = ComplianceEngine.forPlan(PlanReader.read(folder));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "flow of {0}, stock of {1}, from {2}, meant for {3}, judged on {4}: {5}")
    @CsvSource({
        "2026, 2026, x, 2026-12-31, 2026-12-31, ",
        "2026-01/2026-12, 2026-12, x, , 2026-12-31, ",
        // one month is not the year, and the state of spring is not that of winter
        "2026-12, 2026, x, , 2026-12-31, part of the time only",
        "2026-01/2026-11, 2026, x, , 2026-12-31, part of the time only",
        "2026, 2026-11, x, , 2026-12-31, part of the time only",
        // a quarter is judged by what is there of it
        "2026-01/2026-06, 2026-06, x, , 2026-06-30, ",
        "2026-01/2026-06, 2026-06, x, , 2026-07-20, ",
        "2026-01/2026-06, 2026-06, x, , 2026-07-31, part of the time only",
        "2026, 2026-06, x, , 2026-06-30, ends after the day",
        "2026, 2026, , , 2026-12-31, name no source",
        "2026, 2026, x, 2026-12-30, 2026-12-31, meant for 30/12/2026",
    })
    void isToldAndKeepsTheReportFromBeingCompliant(
            String flow,
            String stock,
            @Nullable String source,
            @Nullable LocalDate meant,
            LocalDate day,
            @Nullable String told) {
        Evidence evidence = Evidence.of(
                "two", meant, List.of(), List.of(figure("flow", flow, source), figure("stock", stock, source)));

        Report report = engine.check(evidence, day, Scope.PROVINCE);

        assertThat(report.count(Outcome.PASS)).isEqualTo(2);
        assertThat(report.compliant()).isEqualTo(told == null);
        if (told == null) {
            assertThat(report.reservations()).isEmpty();
        } else {
            assertThat(report.reservations())
                    .singleElement()
                    .satisfies(one -> assertThat(one.in(Language.EN)).contains(told));
        }
    }

    @Test
    void figuresThatNothingRestsOnHoldNothingBack() {
        Measurement unmet = figure("flow", 1, "2026-05", null);

        assertThat(engine.check(
                                Evidence.of("two", null, List.of(), List.of(unmet)),
                                LocalDate.of(2026, 12, 31),
                                Scope.PROVINCE)
                        .reservations())
                .isEmpty();
    }

    private static Measurement figure(String indicator, long count, String period, @Nullable String source) {
        return Measurement.of(null, indicator, count, 100, Period.parse(period), source);
    }

    private static Measurement figure(String indicator, String period, @Nullable String source) {
        return figure(indicator, 95, period, source);
    }

    @Test
    void figuresOfTheProvinceThatNobodyJudgedKeepAnAgencyFromBeingCompliantInSilence() {
        Evidence evidence = Evidence.of(
                "two",
                null,
                List.of(Agency.of("so-a", "Sở A", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)),
                List.of(figure("flow", "2026", "x"), figure("stock", "2026", "x")));

        Report report = engine.check(evidence, LocalDate.of(2026, 12, 31), Scope.AGENCY);

        assertThat(report.compliant()).isFalse();
        assertThat(report.reservations())
                .singleElement()
                .satisfies(held -> assertThat(held.in(Language.EN))
                        .isEqualTo("2 common figures in the evidence were not judged: common targets are"
                                + " not asked of agencies; run with --scope province too."));
    }
}
