package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Pace;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** How far the targets of an invented plan are within its year, and what pace the rest of it needs. */
class PacesTest {
    private static final ComplianceEngine ENGINE =
            ComplianceEngine.forPlan(PlanReader.read(Path.of("../examples/packs/lam-giang-2026")));

    private static Report report(String day, Scope scope, String... figures) {
        String text = "plan: lam-giang-2026\nmeasurements:\n  - {" + String.join("}\n  - {", figures) + "}\n";
        return ENGINE.check(
                ENGINE.read(InputText.of("e.yaml", text.getBytes(StandardCharsets.UTF_8))),
                LocalDate.parse(day),
                scope);
    }

    /** The second half of 2026 has 184 days and 6 months. */
    @ParameterizedTest(name = "{0} on {1}, {2}: {3} in {4} days, {5} a month, {6} a day")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MT.03 | 2026-06-30 | indicator: science-tasks, value: 29 | 31 | 184 | 6 | 1 | 31 nhiệm vụ trong 184 ngày",
                "MT.03 | 2026-06-30 | indicator: science-tasks, value: 30 | 30 | 184 | 5 | 1 | mỗi tháng ít nhất 5 nhiệm vụ trong 6 tháng",
                "MT.03 | 2026-06-30 | indicator: science-tasks, value: 60 | 0 | 184 | - | - | Đang đạt; còn 184 ngày",
                "MT.03 | 2026-12-15 | indicator: science-tasks, value: 29 | 31 | 16 | - | 2 | mỗi ngày ít nhất 2 nhiệm vụ",
                "MT.03 | 2026-12-30 | indicator: science-tasks, value: 59 | 1 | 1 | - | 1 | trong 1 ngày",
                "MT.03 | 2026-06-30 | indicator: science-tasks, value: 59 | 1 | 184 | 1 | 1 | cứ 184 ngày ít nhất 1 nhiệm vụ.",
                "MT.03 | 2026-06-30 | indicator: science-tasks, value: 54 | 6 | 184 | 1 | 1 | mỗi tháng ít nhất 1 nhiệm vụ trong 6 tháng.",
                "MT.03 | 2026-12-15 | indicator: science-tasks, value: 58 | 2 | 16 | - | 1 | cứ 8 ngày ít nhất 1 nhiệm vụ.",
                "MT.08 | 2026-06-30 | indicator: skills-money, value: 500000000 | 12000000000 | 184 | 2000000000 | 65217392 | 12 tỷ trong",
                "MT.11a | 2026-06-30 | indicator: people-with-eid, numerator: 500, denominator: 1000 | 300 | 184 | 50 | 2 |"
                        + " 300 người tính trên mẫu số hiện nay",
                "MT.04 | 2026-06-30 | indicator: dti-rank, value: 7 | 2 | 184 | - | - | Còn thiếu 2 bậc",
                "MT.10b | 2026-06-30 | indicator: incidents, value: 1 | 0 | 184 | - | - | chỉ được thêm nhiều nhất 1 sự cố",
                "MT.10b | 2026-06-30 | indicator: incidents, value: 2 | 0 | 184 | - | - | chỉ được thêm nhiều nhất 0 sự cố",
                "MT.10b | 2026-06-30 | indicator: incidents, value: 4 | 2 | 184 | - | - | Đang vượt 2 sự cố",
                "MT.09 | 2026-06-30 | indicator: e-commerce, numerator: 16, denominator: 100 | 1 | 184 | - | - | Đang vượt 1",
                "MT.05b | 2026-06-30 | indicator: processing-time, numerator: 90, denominator: 100 | 10 | 184 | 2 | 1 | Còn phải giảm 10 giờ trong"
                        + " 184 ngày đến 31/12/2026: mỗi tháng ít nhất 2 giờ trong 6 tháng.",
                "MT.11c | 2026-06-30 | indicator: firms-with-e-contracts, percent: 49 | - | 184 | - | - | không tính được nhịp",
                "MT.13a | 2026-05-31 | indicator: data-warehouse, done: false | - | 30 | - | - | đã xong; còn 30 ngày đến 30/06/2026",
            })
    void tellsWhatTheRestOfTheYearNeeds(
            String check,
            String day,
            String figure,
            @Nullable Long missing,
            long days,
            @Nullable Long perMonth,
            @Nullable Long perDay,
            String words) {
        String period = figure.contains("done:") ? "" : ", period: 2026-01/" + day.substring(0, 7);
        Pace pace = report(day, Scope.PROVINCE, figure + period + ", source: s").paces().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow();

        assertThat(pace.missing()).isEqualTo(missing);
        assertThat(pace.daysLeft()).isEqualTo(days);
        assertThat(pace.perMonth()).isEqualTo(perMonth);
        assertThat(pace.perDay()).isEqualTo(perDay);
        assertThat(pace.text().in(Language.VI)).contains(words);
        assertThat(pace.subject()).isEqualTo("lam-giang");
    }

    /** Who keeps the pace reaches the target, and a unit less a month would not do. */
    @Test
    void thePaceIsEnoughAndNotTooMuch() {
        for (int done = 0; done < 60; done++) {
            Pace pace = report(
                            "2026-06-30",
                            Scope.PROVINCE,
                            "indicator: science-tasks, value: " + done + ", period: 2026-01/2026-06, source: s")
                    .paces()
                    .get(0);

            assertThat(done + 6 * pace.perMonth()).isGreaterThanOrEqualTo(60);
            assertThat(done + 6 * (pace.perMonth() - 1)).isLessThan(60);
            assertThat(done + 184 * pace.perDay()).isGreaterThanOrEqualTo(60);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 0", "2026-01-01, 1", "2026-12-30, 1", "2026-12-31, 0", "2027-01-01, 0"})
    void isToldWithinTheTimeOfThePlanOnly(String day, int paces) {
        assertThat(report(day, Scope.PROVINCE, "indicator: science-tasks, value: 1, period: 2026-01, source: s")
                        .paces())
                .filteredOn(pace -> pace.check().equals("MT.03"))
                .hasSize(paces);
    }

    @Test
    void agenciesAreToldOneByOneAndTheProvinceCountsThem() {
        String one =
                "agency: xa-an, indicator: digital-teams, numerator: 0, denominator: 1, period: 2026-06, source: s";
        String two = one.replace("xa-an", "xa-binh");
        String three = one.replace("xa-an", "phuong-cat").replace("numerator: 0", "numerator: 1");

        assertThat(report("2026-06-30", Scope.AGENCY, one, three).paces())
                .extracting(pace -> pace.subject() + " " + pace.missing())
                .containsExactlyInAnyOrder("xa-an 1", "phuong-cat 0");
        assertThat(report("2026-06-30", Scope.PROVINCE, one, two, three).paces())
                .filteredOn(pace -> pace.check().equals("MT.02"))
                .singleElement()
                .satisfies(pace -> assertThat(pace.text().in(Language.EN)).startsWith("2 agencies short"));
    }

    @Test
    void standsInTextAndJson() {
        Report report = report(
                "2026-06-30",
                Scope.PROVINCE,
                "indicator: science-tasks, value: 29, period: 2026-01/2026-06, source: s");

        assertThat(ReportText.of(report, Language.VI, Styler.NONE))
                .contains("TIẾN ĐỘ ĐẾN NGÀY 30/06/2026", "  MT.03 Tỉnh");
        assertThat(ReportJson.of(report, Language.EN))
                .contains("\"paces\" : [", "\"perMonth\" : 6", "\"due\" : \"2026-12-31\"");
        assertThat(ReportJson.of(
                        report(
                                "2026-12-31",
                                Scope.PROVINCE,
                                "indicator: science-tasks, value: 29, period: 2026, source: s"),
                        Language.EN))
                .doesNotContain("paces");
    }
}
