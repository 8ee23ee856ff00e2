package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** Section II.2: every threshold just below, exactly at and just above, and every other way a target can end. */
class TargetRulesTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final LocalDate MID_2025 = LocalDate.of(2025, 6, 30);
    private static final Period YEAR = Period.ofYear(2025);
    private static final Period UNTIL_MAY = Period.parse("2025-01/2025-05");

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "so-a, báo cáo 31/12, so-a: báo cáo 31/12; kỳ 2025",
        "so-a, , so-a: không ghi nguồn; kỳ 2025",
        ", báo cáo 31/12, báo cáo 31/12; kỳ 2025"
    })
    void namesTheAgencyTheSourceAndThePeriodOfItsEvidence(String agency, String source, String evidence) {
        Agency known = Agency.of("so-a", "Sở A", Tier.PROVINCE, Kind.DEPARTMENT);
        Measurement figure = Measurement.of(agency, "dossiers-online", 50, 100, YEAR, source);
        Scope scope = agency == null ? Scope.PROVINCE : Scope.AGENCY;
        Report report = ENGINE.check(
                Evidence.of("hai-duong-2025", YEAR.lastDay(), List.of(known), List.of(figure)), YEAR.lastDay(), scope);

        assertThat(report.findings())
                .filteredOn(finding -> finding.check().equals("II.2.9"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence(Language.VI)).containsExactly(evidence));
    }

    @ParameterizedTest(name = "{0} {3}/{4}: {5}")
    @CsvSource({
        "II.2.1a, PROVINCE,  work-files-online,          10799, 12000, FAIL, 1",
        "II.2.1a, PROVINCE,  work-files-online,          10800, 12000, PASS, 0",
        "II.2.1a, PROVINCE,  work-files-online,          10801, 12000, PASS, 0",
        "II.2.1a, PROVINCE,  work-files-online,          8999999999999999, 10000000000000000, FAIL, 1",
        "II.2.1b, DISTRICT,  work-files-online,          7999, 10000, FAIL, 1",
        "II.2.1b, DISTRICT,  work-files-online,          8000, 10000, PASS, 0",
        "II.2.1b, DISTRICT,  work-files-online,          8001, 10000, PASS, 0",
        "II.2.1c, COMMUNE,   work-files-online,          699, 1000, FAIL, 1",
        "II.2.1c, COMMUNE,   work-files-online,          700, 1000, PASS, 0",
        "II.2.1c, COMMUNE,   work-files-online,          701, 1000, PASS, 0",
        "II.2.2a, PROVINCE,  services-multi-channel,     39, 50, FAIL, 1",
        "II.2.2a, PROVINCE,  services-multi-channel,     40, 50, PASS, 0",
        "II.2.2a, PROVINCE,  services-multi-channel,     41, 50, PASS, 0",
        "II.2.2b, PROVINCE,  procedures-full-process,    1624, 1625, FAIL, 1",
        "II.2.2b, PROVINCE,  procedures-full-process,    1625, 1625, PASS, 0",
        "II.2.3,  PROVINCE,  satisfaction,               8999999, 10000000, FAIL, 1",
        "II.2.3,  PROVINCE,  satisfaction,               9000000, 10000000, PASS, 0",
        "II.2.3,  PROVINCE,  satisfaction,               9000001, 10000000, PASS, 0",
        "II.2.4,  PROVINCE,  reports-on-system,          0, 1, FAIL, 1",
        "II.2.4,  PROVINCE,  reports-on-system,          1, 1, PASS, 0",
        "II.2.6,  PROVINCE,  shared-database-lgsp,       10, 19, FAIL, 1",
        "II.2.6,  PROVINCE,  shared-database-lgsp,       11, 20, PASS, 0",
        "II.2.6,  PROVINCE,  shared-database-lgsp,       11, 19, PASS, 0",
        "II.2.7,  PROVINCE,  procedures-online-payment,  17, 30, FAIL, 1",
        "II.2.7,  PROVINCE,  procedures-online-payment,  18, 30, PASS, 0",
        "II.2.7,  PROVINCE,  procedures-online-payment,  19, 30, PASS, 0",
        "II.2.8,  PROVINCE,  results-digitised,          5209, 5210, FAIL, 1",
        "II.2.8,  PROVINCE,  results-digitised,          5210, 5210, PASS, 0",
        "II.2.9,  PROVINCE,  dossiers-online,            49, 100, FAIL, 1",
        "II.2.9,  PROVINCE,  dossiers-online,            50, 100, PASS, 0",
        "II.2.9,  PROVINCE,  dossiers-online,            51, 100, PASS, 0",
        "II.2.10, PROVINCE,  staff-digital-skills,       48, 97, FAIL, 1",
        "II.2.10, PROVINCE,  staff-digital-skills,       49, 98, PASS, 0",
        "II.2.10, PROVINCE,  staff-digital-skills,       49, 97, PASS, 0",
        "II.2.11, PROVINCE,  systems-level3-plan,        2, 3, FAIL, 1",
        "II.2.11, PROVINCE,  systems-level3-plan,        3, 3, PASS, 0",
    })
    void judgesAnAgencyAndAProvinceByTheExactRatio(
            String check,
            Tier tier,
            String indicator,
            long numerator,
            long denominator,
            Outcome outcome,
            long shortfall) {
        Agency agency = agency("a", tier, tier == Tier.PROVINCE ? Kind.DEPARTMENT : Kind.PEOPLES_COMMITTEE);
        Evidence evidence = evidence(List.of(agency), figure("a", indicator, numerator, denominator));

        Finding own = finding(evidence, Scope.AGENCY, check, "a");
        assertThat(own.outcome()).isEqualTo(outcome);
        assertThat(own.shortfall()).isEqualTo(shortfall);
        assertThat(own.numerator()).isEqualTo(numerator);
        assertThat(own.denominator()).isEqualTo(denominator);
        assertThat(own.mandatory()).isTrue();

        Finding pooled = finding(evidence, Scope.PROVINCE, check, "hai-duong");
        assertThat(pooled.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} is silent about {1} {2}, services {3}")
    @CsvSource({
        "II.2.1a, COMMUNE,  PEOPLES_COMMITTEE, true,  cấp xã",
        "II.2.1b, PROVINCE, DEPARTMENT,        true,  cấp tỉnh",
        "II.2.1c, PROVINCE, DEPARTMENT,        true,  cấp tỉnh",
        "II.2.2a, PROVINCE, DEPARTMENT,        false, không cung cấp dịch vụ công",
        "II.2.2b, PROVINCE, DEPARTMENT,        false, không cung cấp dịch vụ công",
        "II.2.3,  PROVINCE, DEPARTMENT,        false, không cung cấp dịch vụ công",
        "II.2.7,  PROVINCE, DEPARTMENT,        false, không cung cấp dịch vụ công",
        "II.2.8,  PROVINCE, DEPARTMENT,        false, không cung cấp dịch vụ công",
        "II.2.9,  PROVINCE, DEPARTMENT,        false, không cung cấp dịch vụ công",
        "II.2.4,  PROVINCE, OTHER,             true,  cơ quan khác",
        "II.2.6,  PROVINCE, PEOPLES_COMMITTEE, true,  ủy ban nhân dân",
        "II.2.6,  COMMUNE,  PEOPLES_COMMITTEE, true,  cấp xã",
    })
    void saysWhyATargetDoesNotSpeakOfAnAgency(String check, Tier tier, Kind kind, boolean services, String why) {
        Agency agency = new Agency("a", "Cơ quan A", tier, kind, services);

        Finding finding = finding(evidence(List.of(agency)), Scope.AGENCY, check, "a");

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.message().in(Language.VI)).contains(why);
    }

    @ParameterizedTest(name = "as of {0}: {1} notes")
    @CsvSource({"2025-06-30, 2", "2025-07-01, 3"})
    void saysOfWhichPlanItJudgesAndOnceTheProvinceIsGoneWhatBecameOfIt(LocalDate day, int notes) {
        Report report = ENGINE.check(
                Evidence.of("hai-duong-2025", day, List.of(department("a")), List.of()), day, Scope.AGENCY);

        List<String> said =
                report.notes().stream().map(note -> note.in(Language.EN)).toList();
        assertThat(said).hasSize(notes);
        assertThat(said.get(0)).endsWith("of state agencies (draft copy, unnumbered and undated).");
        assertThat(said.get(1))
                .isEqualTo("The plan pack ships with the program and is unchanged: 13 mandatory checks.");
        assertThat(said.get(notes - 1).startsWith("Tỉnh Hải Dương: part of Hải Phòng city since 1 July 2025"))
                .isEqualTo(notes == 3);
        assertThat(report.plan()).isEqualTo("hai-duong-2025");
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2025-06-30, PASS", "2025-07-01, NOT_APPLICABLE"})
    void judgesTheDistrictTierOnlyWhileItExists(LocalDate day, Outcome outcome) {
        Evidence evidence = evidence(
                List.of(agency("h", Tier.DISTRICT, Kind.PEOPLES_COMMITTEE)), figure("h", "work-files-online", 8, 10));

        assertThat(finding(ENGINE.check(evidence, day, Scope.AGENCY), "II.2.1b", "h")
                        .outcome())
                .isEqualTo(outcome);
        assertThat(finding(ENGINE.check(evidence, day, Scope.PROVINCE), "II.2.1b", "hai-duong")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void asksForAMissingFigureByName() {
        Finding finding = finding(evidence(List.of(department("a"))), Scope.AGENCY, "II.2.9", "a");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.numerator()).isNull();
        assertThat(finding.shortfall()).isNull();
        assertThat(finding.message().in(Language.VI)).contains("dossiers-online", "tử số", "mẫu số", "nguồn");
    }

    @Test
    void neverPassesAnEmptySet() {
        Evidence evidence = evidence(List.of(department("a")), figure("a", "systems-level3-plan", 0, 0));

        assertThat(finding(evidence, Scope.AGENCY, "II.2.11", "a").outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding(evidence, Scope.PROVINCE, "II.2.11", "hai-duong").outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(finding(evidence(List.of()), Scope.PROVINCE, "II.2.11", "hai-duong")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(ENGINE.check(evidence(List.of()), MID_2025, Scope.AGENCY).compliant())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Scope.class)
    void anEmptySetIsShownAsItWasCounted(Scope scope) {
        Evidence evidence = evidence(List.of(department("a")), figure("a", "systems-level3-plan", 0, 0));

        Finding finding = finding(evidence, scope, "II.2.11", scope == Scope.AGENCY ? "a" : "hai-duong");

        assertThat(finding.numerator()).isZero();
        assertThat(finding.denominator()).isZero();
        assertThat(finding.evidence(Language.VI)).containsExactly("a: bảng kiểm thử; kỳ 2025-01/2025-05");
        assertThat(finding.evidence(Language.EN)).containsExactly("a: bảng kiểm thử; period 2025-01/2025-05");
        assertThat(finding.message().in(Language.EN)).startsWith("The denominator is zero, so there is no ratio: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"II.2.9", "II.2.6"})
    void aTargetThatSpeaksOfNobodyCountsNothing(String check) {
        Finding finding = finding(evidence(List.of()), Scope.PROVINCE, check, "hai-duong");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.numerator()).isNull();
        assertThat(finding.denominator()).isNull();
        assertThat(finding.message().in(Language.EN)).startsWith("No agency falls under this target");
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({
        "49.999, FAIL, Not met by the published rate of 49.999",
        "50, PASS, Met by the published rate of 50",
        "50.001, PASS, Met by the published rate of 50.001"
    })
    void aPublishedRateIsComparedAsPublished(String percent, Outcome outcome, String words) {
        Evidence evidence = evidence(List.of(department("a")), published("a", "dossiers-online", percent, null));

        Finding finding = finding(evidence, Scope.AGENCY, "II.2.9", "a");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.percent()).isEqualByComparingTo(percent);
        assertThat(finding.numerator()).isNull();
        assertThat(finding.shortfall()).isNull();
        assertThat(finding.mandatory()).isTrue();
        assertThat(finding.message().in(Language.EN)).startsWith(words + " %, at least 50 % required");
    }

    @Test
    void aPooledRatioRestsOnTheFiguresOfEachAgencyWhateverTheirOrder() {
        List<Agency> agencies = List.of(department("b"), department("a"), department("c"));
        Measurement a = figure("a", "dossiers-online", 1, 2);
        Measurement b = figure("b", "dossiers-online", 0, 2);
        Measurement c = figure("c", "dossiers-online", 0, 4);

        for (Evidence evidence : List.of(evidence(agencies, c, a, b), evidence(agencies, b, c, a))) {
            Finding pooled = finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong");
            assertThat(pooled.evidence(Language.VI))
                    .containsExactly(
                            "a: bảng kiểm thử; kỳ 2025-01/2025-05",
                            "b: bảng kiểm thử; kỳ 2025-01/2025-05",
                            "c: bảng kiểm thử; kỳ 2025-01/2025-05");
            assertThat(pooled.percent()).isEqualByComparingTo("12.5");
        }
    }

    @ParameterizedTest(name = "{0} of them")
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | s0, s1, s2, s3, s4, s5, s6, s7, s8, s9",
                "11 | s0, s1, s10, s2, s3, s4, s5, s6, s7, s8, …",
            })
    void namesNoMoreThanTenSilentAgencies(int silent, String named) {
        List<Agency> agencies =
                IntStream.range(0, silent).mapToObj(i -> department("s" + i)).toList();

        for (String check : List.of("II.2.9", "II.2.6")) {
            Finding finding = finding(evidence(agencies), Scope.PROVINCE, check, "hai-duong");
            assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
            assertThat(finding.message().in(Language.EN))
                    .startsWith("Figures of %d of %d agencies are missing (%s): ".formatted(silent, silent, named));
        }
    }

    @Test
    void poolsSumsAndNotMeansOfRates() {
        // The mean of 100 % and 40 % is 70 %; together they are 41 of 101.
        Evidence evidence = evidence(
                List.of(department("a"), department("b")),
                figure("a", "dossiers-online", 1, 1),
                figure("b", "dossiers-online", 40, 100));

        Finding finding = finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.numerator()).isEqualTo(41);
        assertThat(finding.denominator()).isEqualTo(101);
        assertThat(finding.shortfall()).isEqualTo(10);
        assertThat(finding.message().in(Language.VI)).contains("còn thiếu 10 hồ sơ");
    }

    @Test
    void namesTheAgenciesThatAPooledRatioLacks() {
        Evidence evidence = evidence(List.of(department("a"), department("b")), figure("a", "dossiers-online", 1, 1));

        Finding finding = finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.message().in(Language.VI)).contains("1 trong 2 cơ quan (b)");
    }

    @Test
    void doesNotPoolRatesWithoutCounts() {
        Evidence evidence = evidence(
                List.of(department("a"), department("b")),
                figure("a", "dossiers-online", 1, 1),
                published("b", "dossiers-online", "98.4", null));

        assertThat(finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong").outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(finding(evidence, Scope.AGENCY, "II.2.9", "b").outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest(name = "{0} of 20 departments connected, {1} silent: {2}")
    @CsvSource({
        "11, 0, PASS, 0",
        "10, 0, FAIL, 1",
        "11, 9, PASS, 0",
        "10, 1, NO_DATA,",
        "9, 2, NO_DATA,",
        "9, 1, FAIL, 2",
    })
    void countsAgenciesForASharedDatabaseNeverDatabases(int connected, int silent, Outcome outcome, Long shortfall) {
        List<Agency> agencies = new ArrayList<>();
        List<Measurement> figures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            agencies.add(department("s" + i));
            if (i < connected) {
                figures.add(figure("s" + i, "shared-database-lgsp", 9, 10));
            } else if (i >= connected + silent) {
                figures.add(figure("s" + i, "shared-database-lgsp", 0, 1));
            }
        }

        Finding finding =
                finding(evidence(agencies, figures.toArray(Measurement[]::new)), Scope.PROVINCE, "II.2.6", "hai-duong");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.shortfall()).isEqualTo(shortfall);
        assertThat(finding.denominator()).isEqualTo(20);
    }

    @Test
    void aFigureOfTheWholeProvinceIsJudgedAtProvinceScope() {
        Evidence evidence = evidence(
                List.of(),
                Measurement.of("work-files-online")
                        .covering(Tier.COMMUNE)
                        .published("90")
                        .period(UNTIL_MAY)
                        .source("s")
                        .build(),
                Measurement.of(null, "dossiers-online", 49, 100, UNTIL_MAY, "s"));

        assertThat(finding(evidence, Scope.PROVINCE, "II.2.1c", "hai-duong").outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(finding(evidence, Scope.PROVINCE, "II.2.1a", "hai-duong").outcome())
                .isEqualTo(Outcome.NO_DATA);
        assertThat(finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong").shortfall())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} %")
    @ValueSource(strings = {"99.9", "0.1"})
    void aFigureDefinedOtherwiseAnswersNothingAndIsShown(String percent) {
        Evidence evidence = evidence(
                List.of(department("a")), published("a", "procedures-online-payment", percent, "đếm giao dịch"));

        Finding finding = finding(evidence, Scope.AGENCY, "II.2.7", "a");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.mandatory()).isTrue();
        assertThat(finding.blocks()).isTrue();
        assertThat(finding.percent()).isNull();
        assertThat(finding.message().in(Language.VI)).contains(percent.replace('.', ',') + " %", "đếm giao dịch");
        assertThat(finding.message().in(Language.EN)).contains(percent + " %", "defined otherwise");
        assertThat(finding.evidence(Language.VI)).containsExactly("a: bảng kiểm thử; kỳ 2025-01/2025-05");
    }

    @Test
    void failingFiguresDefinedOtherwiseDoNotHideBehindOneThatPasses() {
        Evidence evidence = evidence(
                List.of(department("a")),
                figure("a", "work-files-online", 99, 100),
                defined("khác", Measurement.of("a", "dossiers-online", 1, 100, UNTIL_MAY, "s")));
        Report report = ENGINE.check(evidence, MID_2025, Scope.AGENCY);

        assertThat(finding(report, "II.2.1a", "a").outcome()).isEqualTo(Outcome.PASS);
        assertThat(report.compliant()).isFalse();
    }

    @Test
    void anAgencyWhoseFigureIsDefinedOtherwiseKeepsThePooledRatioOpen() {
        Evidence evidence = evidence(
                List.of(department("a"), department("b")),
                figure("a", "dossiers-online", 1, 1_000_000),
                defined("đếm cả hồ sơ nhập hộ", Measurement.of("b", "dossiers-online", 1, 1, UNTIL_MAY, "s")));

        Finding finding = finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.mandatory()).isTrue();
        assertThat(finding.message().in(Language.EN)).contains("Figures of 1 of 2 agencies are missing (b)");
        assertThat(finding.evidence(Language.EN))
                .last()
                .asString()
                .contains("b: s; period 2025-01/2025-05: 1/1 ", "not counted", "đếm cả hồ sơ nhập hộ");
    }

    @ParameterizedTest(name = "{0} of 20 reach it, one is not known: {1}")
    @CsvSource({"9, FAIL", "10, NO_DATA", "11, PASS"})
    void aShareOfAgenciesIsDecidedWithoutTheOneWhoseFigureIsDefinedOtherwise(int reach, Outcome outcome) {
        List<Agency> agencies =
                IntStream.range(0, 20).mapToObj(i -> department("d" + i)).toList();
        List<Measurement> figures = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            figures.add(figure("d" + i, "shared-database-lgsp", i < reach ? 1 : 0, 1));
        }
        figures.add(defined("khác", Measurement.of("d19", "shared-database-lgsp", 1, 1, UNTIL_MAY, "s")));
        Evidence evidence = evidence(agencies, figures.toArray(Measurement[]::new));

        assertThat(finding(evidence, Scope.PROVINCE, "II.2.6", "hai-duong").outcome())
                .isEqualTo(outcome);
    }

    @Test
    void everyTargetGivesExactlyOneVerdictPerAgencyInLedgerOrder() {
        List<Agency> agencies = List.of(
                department("b"),
                agency("a", Tier.COMMUNE, Kind.PEOPLES_COMMITTEE),
                agency("c", Tier.PROVINCE, Kind.OTHER));

        Report report = ENGINE.check(evidence(agencies), MID_2025, Scope.AGENCY);

        assertThat(report.findings())
                .extracting(f -> f.check() + " " + f.subject())
                .startsWith("II.2.1a b", "II.2.1a a", "II.2.1a c", "II.2.1b b")
                .doesNotHaveDuplicates()
                .hasSize(14 * 3);
        assertThat(report.count(Outcome.ERROR)).isZero();
    }

    @Test
    void numbersTooLargeToBeAddedUpExactlyAreRefused() {
        Evidence evidence = evidence(
                List.of(department("a"), department("b")),
                figure("a", "dossiers-online", Long.MAX_VALUE, Long.MAX_VALUE),
                figure("b", "dossiers-online", 1, 1));

        assertThatThrownBy(() -> finding(evidence, Scope.PROVINCE, "II.2.9", "hai-duong"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("số 9.223.372.036.854.775.807 quá lớn");
    }

    static Agency department(String id) {
        return agency(id, Tier.PROVINCE, Kind.DEPARTMENT);
    }

    static Agency agency(String id, Tier tier, Kind kind) {
        return Agency.of(id, "Cơ quan " + id, tier, kind);
    }

    static Measurement figure(String agency, String indicator, long numerator, long denominator) {
        return Measurement.of(agency, indicator, numerator, denominator, UNTIL_MAY, "bảng kiểm thử");
    }

    private static Measurement published(String agency, String indicator, String percent, String definition) {
        return Measurement.of(indicator)
                .agency(agency)
                .published(percent)
                .period(UNTIL_MAY)
                .source("bảng kiểm thử")
                .definition(definition)
                .build();
    }

    private static Measurement defined(String otherwise, Measurement figure) {
        return figure.but().definition(otherwise).build();
    }

    private static Evidence evidence(List<Agency> agencies, Measurement... figures) {
        return Evidence.of("hai-duong-2025", MID_2025, agencies, List.of(figures));
    }

    private static Finding finding(Evidence evidence, Scope scope, String check, String subject) {
        return finding(ENGINE.check(evidence, MID_2025, scope), check, subject);
    }

    private static Finding finding(Report report, String check, String subject) {
        List<Finding> found = report.findings().stream()
                .filter(f -> f.check().equals(check) && f.subject().equals(subject))
                .toList();
        assertThat(found).as("verdicts on %s for %s", check, subject).hasSize(1);
        return found.get(0);
    }
}
