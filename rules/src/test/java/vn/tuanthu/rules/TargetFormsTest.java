package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.PublishedChange;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Every form of target, by the pack of an invented province: both sides of each boundary and the boundary itself. */
class TargetFormsTest {
    private static final ComplianceEngine ENGINE =
            ComplianceEngine.forPlan(PlanReader.read(Path.of("../examples/packs/lam-giang-2026")));
    private static final LocalizedText TABLE = LocalizedText.of("bảng kiểm thử");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Period YEAR = Period.ofYear(2026);

    /** A figure of the whole province: {@code n/d}, one number, or a published one after {@code =}. */
    @ParameterizedTest(name = "{0}: {1} is {2}, short {3}")
    @CsvSource({
        // strictly more than a share
        "MT.01c, 699/1000, FAIL, 2",
        "MT.01c, 700/1000, FAIL, 1",
        "MT.01c, 701/1000, PASS, 0",
        "MT.01c, =70, FAIL,",
        "MT.01c, =70.01, PASS,",
        // a tier of ministries
        "MT.01a, 79/100, FAIL, 1",
        "MT.01a, 80/100, PASS, 0",
        "MT.01a, 81/100, PASS, 0",
        // at least so many
        "MT.03, 59, FAIL, 1",
        "MT.03, 60, PASS, 0",
        "MT.03, 85, PASS, 0",
        // a place, with an aim
        "MT.04, 6, FAIL, 1",
        "MT.04, 5, PASS, 0",
        "MT.04, 3, PASS, 0",
        // an increase, above 100 % too
        "MT.05a, 2199/1000, FAIL, 2",
        "MT.05a, 2200/1000, FAIL, 1",
        "MT.05a, 2201/1000, PASS, 0",
        "MT.05a, 900/1000, FAIL, 1301",
        "MT.05a, =120, FAIL,",
        "MT.05a, =120.5, PASS,",
        // a decrease
        "MT.05b, 801/1000, FAIL, 1",
        "MT.05b, 800/1000, PASS, 0",
        "MT.05b, 0/1000, PASS, 0",
        "MT.05b, 1200/1000, FAIL, 400",
        "MT.05b, =19.99, FAIL,",
        "MT.05b, =20, PASS,",
        // so many for each thousand
        "MT.06, 699/1000000, FAIL, 2",
        "MT.06, 700/1000000, FAIL, 1",
        "MT.06, 701/1000000, PASS, 0",
        "MT.06, =0.7, FAIL,",
        "MT.06, =0.71, PASS,",
        // an average
        "MT.07, 4199/1000, FAIL, 1",
        "MT.07, 4200/1000, PASS, 0",
        "MT.07, =4.19, FAIL,",
        "MT.07, =4.2, PASS,",
        // money
        "MT.08, 12499999999, FAIL, 1",
        "MT.08, 12500000000, PASS, 0",
        // from one value to another
        "MT.09, 99/1000, FAIL, 1",
        "MT.09, 100/1000, PASS, 0",
        "MT.09, 150/1000, PASS, 0",
        "MT.09, 151/1000, FAIL, 1",
        "MT.09, =15.01, FAIL,",
        // at most, less than, exactly
        "MT.10a, 50/1000, PASS, 0",
        "MT.10a, 51/1000, FAIL, 1",
        "MT.10b, 2, PASS, 0",
        "MT.10b, 3, FAIL, 1",
        "MT.10b, 5, FAIL, 3",
        "MT.15, 3, FAIL, 1",
        "MT.15, 4, PASS, 0",
        "MT.15, 5, FAIL, 1",
        // shares of people, households, firms and villages
        "MT.11a, 799/1000, FAIL, 1",
        "MT.11a, 800/1000, PASS, 0",
        "MT.11b, 749/1000, FAIL, 1",
        "MT.11b, 750/1000, PASS, 0",
        "MT.11c, 499/1000, FAIL, 1",
        "MT.11c, 500/1000, PASS, 0",
        "MT.11d, 999/1000, FAIL, 1",
        "MT.11d, 1000/1000, PASS, 0",
        // nothing to divide by
        "MT.05a, 5/0, NO_DATA,",
        "MT.06, 5/0, NO_DATA,",
        "MT.07, 0/0, NO_DATA,",
    })
    void judgesAFigureOfTheProvince(String check, String figure, Outcome outcome, @Nullable Long shortfall) {
        Finding finding = province(check, check.startsWith("MT.01") ? tier(check) : null, figure, YEAR);

        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
        assertThat(finding.shortfall()).isEqualTo(shortfall);
    }

    @ParameterizedTest(name = "{0}: {1} says {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MT.01c | 700/1000 | Not met: 700/1,000 files (70.00 %), more than 70 % required (100 × 700 ≤ 70 × 1,000); 1 (files) short.",
                "MT.03 | 85 | Met: 85 tasks, at least 60 tasks required (85 ≥ 60).",
                "MT.04 | 4 | Met: place 4, at most place 5 of 34 required (4 ≤ 5). The aim (at most place 3) is not reached: 1 place short.",
                "MT.04 | 3 | Met: place 3, at most place 5 of 34 required (3 ≤ 5). The aim is reached too: at most place 3.",
                "MT.05a | 2200/1000 | Not met: 2,200 beside 1,000 million đồng (a change of +120.00 %), an increase of more than 120 % required (100 × (2,200 − 1,000) ≤ 120 × 1,000); 1 (million đồng) short.",
                "MT.05b | 801/1000 | Not met: 801 beside 1,000 hours (a change of -19.90 %), a decrease of at least 20 % required (100 × (1,000 − 801) < 20 × 1,000); 1 (hours) too many.",
                "MT.06 | 700/1000000 | Not met: 700/1,000,000 (0.7 firms per 1,000), more than 0.7 firms per 1,000 required (1000 × 700 ≤ 0.7 × 1,000,000); 1 (firms) short.",
                "MT.07 | 4200/1000 | Met: 4,200/1,000 (4.2 points on average), at least 4.2 points on average required (4,200 ≥ 4.2 × 1,000).",
                "MT.08 | 12499999999 | Not met: VND 12,499,999,999, at least VND 12.5 billion required (12,499,999,999 < 12,500,000,000); VND 1 short.",
                "MT.09 | 151/1000 | Not met: 151/1,000 million đồng (15.10 %), from 10 % to 15 % required (100 × 151 > 15 × 1,000); 1 (million đồng) too many.",
                "MT.10b | 3 | Not met: 3 incidents, less than 3 incidents required (3 ≥ 3); 1 (incidents) too many.",
            })
    void saysWhatWasHeldAgainstWhat(String check, String figure, String words) {
        assertThat(province(check, check.startsWith("MT.01") ? tier(check) : null, figure, YEAR)
                        .message()
                        .in(Language.EN))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "MT.13a: done {0} on {1}, judged on {2}: {3}")
    @CsvSource({
        // early is not late, and not yet is not missed
        ", 2026-05-01, 2026-06-15, PASS,",
        ", 2026-06-30, 2026-12-31, PASS,",
        ", 2026-07-01, 2026-12-31, FAIL, 1",
        ", 2026-06-20, 2026-06-15, NO_DATA,",
        "false, , 2026-06-15, NO_DATA,",
        "false, , 2026-06-30, NO_DATA,",
        "false, , 2026-07-01, FAIL, 1",
        "true, , 2026-06-30, PASS,",
        "true, , 2026-07-01, NO_DATA,",
    })
    void judgesADeliverableByItsDay(
            @Nullable Boolean done, @Nullable LocalDate on, LocalDate day, Outcome outcome, @Nullable Long days) {
        Measurement figure = delivery(null, "data-warehouse", done, on);

        Finding finding = one(evidence(List.of(), List.of(figure)), day, Scope.PROVINCE, "MT.13a", "lam-giang");

        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
        assertThat(finding.shortfall()).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} of {1} by 30 June, judged on {2}: {3}")
    @CsvSource({
        "79/100, 2026-01/2026-06, 2026-06-30, NO_DATA",
        "79/100, 2026-01/2026-06, 2026-07-01, FAIL",
        "80/100, 2026-01/2026-06, 2026-07-01, PASS",
        "80/100, 2026-01/2026-03, 2026-03-31, PASS",
        "80/100, 2026, 2026-12-31, NO_DATA",
        "79/100, 2026, 2026-12-31, FAIL",
        "=79.9, 2026-01/2026-06, 2026-06-30, NO_DATA",
        "=79.9, 2026-01/2026-06, 2026-07-01, FAIL",
        "=80, 2026, 2026-12-31, NO_DATA",
    })
    void judgesAShareByADayInsideTheYear(String figure, String period, LocalDate day, Outcome outcome) {
        Measurement measured = measured(null, null, "security-training", figure, Period.parse(period));

        Finding finding = one(evidence(List.of(), List.of(measured)), day, Scope.PROVINCE, "MT.14", "lam-giang");

        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
    }

    @Test
    void asksEachSectorByItsOwnFigure() {
        List<Measurement> figures = List.of(about("nong-nghiep", "9/100"), about("cong-nghiep", "10/100"));

        List<Finding> findings = ENGINE.check(evidence(List.of(), figures), END, Scope.PROVINCE).findings().stream()
                .filter(finding -> finding.check().equals("MT.12"))
                .toList();

        assertThat(findings)
                .extracting(one -> one.subjectName() + " " + one.outcome() + " " + one.shortfall())
                .containsExactly("Nông nghiệp FAIL 1", "Công nghiệp PASS 0", "Du lịch NO_DATA null");
    }

    @Test
    void namesTheAgenciesOfTheListThatShowNothing() {
        Measurement reported = measured("xa-an", null, "digital-teams", "1/1", YEAR);

        Finding finding = one(evidence(List.of(), List.of(reported)), END, Scope.PROVINCE, "MT.02", "lam-giang");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.message().in(Language.EN)).contains("2 of 3", "phuong-cat", "xa-binh");
    }

    @Test
    void aShareThatTheMissingCannotSaveIsMissed() {
        Measurement reported = measured("xa-an", null, "digital-teams", "0/1", YEAR);

        assertThat(one(evidence(List.of(), List.of(reported)), END, Scope.PROVINCE, "MT.02", "lam-giang")
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest(name = "rules by {0} and {1}, judged on {2}: {3}")
    @CsvSource({
        "2026-09-30, 2026-01-15, 2026-12-31, PASS",
        "2026-10-01, 2026-01-15, 2026-12-31, FAIL",
        "2026-09-30, , 2026-12-31, NO_DATA",
        "2026-09-30, , 2026-09-30, NO_DATA",
    })
    void countsTheAgenciesThatHaveDoneIt(LocalDate first, @Nullable LocalDate second, LocalDate day, Outcome outcome) {
        List<Measurement> figures = new ArrayList<>(List.of(delivery("so-khcn", "data-rules", null, first)));
        if (second != null) {
            figures.add(delivery("so-tc", "data-rules", null, second));
        }

        assertThat(one(evidence(List.of(), figures), day, Scope.PROVINCE, "MT.13b", "lam-giang")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void whatBelongsToTheProvinceIsAskedOfNoAgency() {
        Agency office = Agency.of("so-khcn", "Sở Khoa học và Công nghệ", Tier.PROVINCE, Kind.DEPARTMENT);

        assertThat(ENGINE.check(evidence(List.of(office), List.of()), END, Scope.AGENCY)
                        .findings())
                .filteredOn(finding -> finding.check().matches("MT\\.(03|04|05a|06|07|08|09|10b|11.|12|13a|15)"))
                .hasSize(15)
                .allMatch(finding -> finding.outcome() == Outcome.NOT_APPLICABLE);
    }

    @Test
    void aPlaceAmongOthersSaysNothing() {
        Measurement figure = Measurement.of("dti-rank")
                .outOf(63)
                .value("4")
                .period(YEAR)
                .source("s")
                .build();

        assertThat(one(evidence(List.of(), List.of(figure)), END, Scope.PROVINCE, "MT.04", "lam-giang")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "science-tasks | =85 | chỉ tiêu science-tasks là một con số",
                "science-tasks | 85/61 | mẫu số 61 không phải con số mà kế hoạch đặt ra",
                "science-tasks | 8.5 | “8.5” không phải số nguyên",
                "dti-rank | 0 | “0” không phải là thứ hạng",
                "dti-rank | 35/34 | hạng 35 lớn hơn số đơn vị được xếp hạng 34",
                "data-warehouse | 1/1 | hỏi việc đã xong hay chưa",
                "people-with-eid | 2/1 | tử số 2 lớn hơn mẫu số 1",
                "digital-share-of-sector | 1/2 | thiếu subject",
            })
    void refusesAFigureOfAnotherForm(String indicator, String figure, String problem) {
        Measurement measured = measured(null, null, indicator, figure, YEAR);

        assertThatThrownBy(() -> ENGINE.check(evidence(List.of(), List.of(measured)), END, Scope.PROVINCE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest(name = "{0}: {1} as {2} is {3}, {4} %")
    @CsvSource({
        // a fall of 20 % is asked
        "MT.05b, 20, FALL, PASS, 20",
        "MT.05b, 19.9, FALL, FAIL, 19.9",
        "MT.05b, -20, FALL, FAIL, -20",
        "MT.05b, -20, RISE, PASS, 20",
        "MT.05b, -19.9, RISE, FAIL, 19.9",
        "MT.05b, 20, RISE, FAIL, -20",
        "MT.05b, 80, OF_BASE, PASS, 20",
        "MT.05b, 80.1, OF_BASE, FAIL, 19.9",
        "MT.05b, 120, OF_BASE, FAIL, -20",
        // a rise of more than 120 % is asked
        "MT.05a, 120, RISE, FAIL, 120",
        "MT.05a, 120.1, RISE, PASS, 120.1",
        "MT.05a, -120.1, FALL, PASS, 120.1",
        "MT.05a, 220, OF_BASE, FAIL, 120",
        "MT.05a, 220.1, OF_BASE, PASS, 120.1",
    })
    void aPublishedChangeIsReadAsItSaysItIs(
            String check, BigDecimal number, PublishedChange is, Outcome outcome, BigDecimal percent) {
        String indicator = check.equals("MT.05a") ? "digital-revenue" : "processing-time";

        Finding finding = one(
                evidence(List.of(), List.of(published(indicator, number, is))),
                END,
                Scope.PROVINCE,
                check,
                "lam-giang");

        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
        assertThat(finding.percent()).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "processing-time | -20 | - | percent -20 của processing-time không nói là mức tăng, mức giảm hay",
                "processing-time | 80  | - | không nói là mức tăng",
                "digital-revenue | 105 | - | Ghi percentIs: RISE (tăng bao nhiêu %), FALL",
                "processing-time | 101 | FALL | nằm ngoài khoảng có thể có",
                "processing-time | -1 | OF_BASE | nằm ngoài khoảng có thể có",
                "people-with-eid | 80 | OF_BASE | percentIs chỉ đi cùng percent của một chỉ tiêu tăng, giảm",
            },
            nullValues = "-")
    void aPublishedChangeSaysWhichWayItIsPublished(
            String indicator, BigDecimal number, @Nullable PublishedChange is, String problem) {
        Measurement figure = published(indicator, number, is);

        assertThatThrownBy(() -> ENGINE.check(evidence(List.of(), List.of(figure)), END, Scope.PROVINCE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(problem);
    }

    private static Measurement published(String indicator, BigDecimal number, @Nullable PublishedChange is) {
        return new Measurement(
                null, null, null, indicator, null, null, null, number, is, null, null, YEAR, TABLE, null);
    }

    @Test
    void theUnitOfADensityIsNotWhatItIsCountedOutOf() {
        assertThatThrownBy(() -> province("MT.06", null, "882/1000", YEAR))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("mẫu số 1.000 là đơn vị tính của mật độ, không phải dân số");
        assertThat(province("MT.06", null, "882/1001", YEAR).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void moreThanWasPlannedIsNoBadInput() {
        assertThat(province("MT.03", null, "85/60", YEAR).outcome()).isEqualTo(Outcome.PASS);
    }

    private static Tier tier(String check) {
        return check.equals("MT.01a") ? Tier.MINISTRY : Tier.COMMUNE;
    }

    private static Finding province(String check, @Nullable Tier tier, String figure, Period period) {
        String indicator = ENGINE.plan().targets().stream()
                .filter(target -> target.id().equals(check))
                .findFirst()
                .orElseThrow()
                .indicatorId();
        return one(
                evidence(List.of(), List.of(measured(null, tier, indicator, figure, period))),
                END,
                Scope.PROVINCE,
                check,
                "lam-giang");
    }

    private static Measurement about(String sector, String figure) {
        return measured(null, sector, null, "digital-share-of-sector", figure, YEAR);
    }

    private static Measurement measured(
            @Nullable String agency, @Nullable Tier tier, String indicator, String figure, Period period) {
        return measured(agency, null, tier, indicator, figure, period);
    }

    private static Measurement measured(
            @Nullable String agency,
            @Nullable String subject,
            @Nullable Tier tier,
            String indicator,
            String figure,
            Period period) {
        Measure measure = ENGINE.plan().indicator(indicator).orElseThrow().measure();
        boolean inPercent = measure.isPercent();
        boolean published = figure.startsWith("=");
        String[] parts = figure.replace("=", "").split("/");
        BigDecimal alone = parts.length == 1 ? new BigDecimal(parts[0]) : null;
        boolean percent = published && (inPercent || indicator.equals("science-tasks"));
        return new Measurement(
                agency,
                subject,
                tier,
                indicator,
                alone == null ? Long.valueOf(parts[0]) : null,
                alone == null ? Long.valueOf(parts[1]) : null,
                percent ? null : alone,
                percent ? alone : null,
                !percent || !measure.isChange()
                        ? null
                        : measure == Measure.INCREASE ? PublishedChange.RISE : PublishedChange.FALL,
                null,
                null,
                period,
                TABLE,
                null);
    }

    private static Measurement delivery(
            @Nullable String agency, String indicator, @Nullable Boolean done, @Nullable LocalDate on) {
        return new Measurement(
                agency, null, null, indicator, null, null, null, null, null, done, on, null, TABLE, null);
    }

    private static Evidence evidence(List<Agency> agencies, List<Measurement> figures) {
        return Evidence.of("lam-giang-2026", END, agencies, figures);
    }

    private static Finding one(Evidence evidence, LocalDate day, Scope scope, String check, String subject) {
        List<Finding> found = ENGINE.check(evidence, day, scope).findings().stream()
                .filter(finding -> finding.check().equals(check) && Objects.equals(finding.subject(), subject))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
