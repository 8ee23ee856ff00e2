package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Approval, hosting, inspections, reports, layers and the directives: each on both sides of its boundary. */
class ProceduresTest {
    private static final String DAY = "2025-12-31";

    private static Evidence system(int level, String... fields) {
        return Register.ofLevel(level, fields);
    }

    private static String approval(int level, String date, String more) {
        return "approval: {level: " + level + ", date: " + date + ", document: QĐ" + more + "}";
    }

    private static void judged(Evidence evidence, String day, String check, Outcome outcome, boolean mandatory) {
        Finding finding = Register.finding(evidence, day, check);
        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
        assertThat(finding.mandatory()).as(check + " decides").isEqualTo(mandatory);
    }

    // ---- by whom ----

    @ParameterizedTest(name = "level {0}, {1}, approved {2}: appraised by {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, CIVIL, 2024-01-01, SECURITY_UNIT, PASS",
                "1, CIVIL, 2024-01-01, OWNER, FAIL",
                "2, CIVIL, 2024-01-01, SECURITY_UNIT, PASS",
                "3, CIVIL, 2024-01-01, SECURITY_UNIT, PASS",
                "3, CIVIL, 2024-01-01, OPERATOR, FAIL",
                "3, CIVIL, 2024-01-01, -, NO_DATA",
                "3, CIVIL, 2024-01-01, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, FAIL",
                "4, CIVIL, 2024-01-01, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, PASS",
                "4, CIVIL, 2024-01-01, SECURITY_UNIT, FAIL",
                "4, CIVIL, 2025-03-01, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, PASS",
                "4, CIVIL, 2025-03-01, MINISTRY_OF_SCIENCE_AND_TECHNOLOGY, FAIL",
                "4, CIVIL, 2025-03-02, MINISTRY_OF_SCIENCE_AND_TECHNOLOGY, PASS",
                "4, CIVIL, 2025-03-02, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, FAIL",
                "4, DEFENCE, 2024-01-01, MINISTRY_OF_DEFENCE, PASS",
                "4, DEFENCE, 2024-01-01, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, FAIL",
                "5, PUBLIC_SECURITY, 2024-01-01, MINISTRY_OF_PUBLIC_SECURITY, PASS",
                "5, PUBLIC_SECURITY, 2024-01-01, MINISTRY_OF_DEFENCE, FAIL",
                "5, CIVIL, 2024-01-01, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, PASS",
            })
    void theAppraiserOfALevel(int level, String sector, String date, String body, Outcome outcome) {
        Evidence evidence = system(
                level,
                "ownerSector: " + sector,
                approval(level, date, ", approvedBy: OWNER" + (body == null ? "" : ", appraisedBy: " + body)));

        judged(evidence, DAY, "ND85.12.appraiser", outcome, true);
    }

    @ParameterizedTest(name = "level {0} approved by {1}: {2}")
    @CsvSource({
        "1, SECURITY_UNIT, PASS", "1, OWNER, FAIL",
        "2, SECURITY_UNIT, PASS", "2, OWNER, FAIL",
        "3, OWNER, PASS", "3, SECURITY_UNIT, FAIL",
        "4, OWNER, PASS", "4, MINISTRY_OF_INFORMATION_AND_COMMUNICATIONS, FAIL",
        "5, OWNER, PASS", "5, PRIME_MINISTER, FAIL",
    })
    void theApproverOfALevel(int level, String body, Outcome outcome) {
        judged(
                system(level, approval(level, "2024-01-01", ", approvedBy: " + body)),
                DAY,
                "ND85.12.approver",
                outcome,
                true);
    }

    @Test
    void theWrongApproverIsNamedBesideTheRightOne() {
        Finding finding = Register.finding(
                system(3, approval(3, "2024-01-01", ", approvedBy: SECURITY_UNIT")), DAY, "ND85.12.approver");

        assertThat(finding.message().toString())
                .isEqualTo(
                        "Cấp độ 3 do đơn vị chuyên trách về an toàn thông tin của chủ quản phê duyệt, sai thẩm quyền: "
                                + "phải là chủ quản hệ thống thông tin.");
    }

    @Test
    void levelFiveStandsOnThePrimeMinistersList() {
        judged(system(5, approval(5, "2024-01-01", ", approvedBy: OWNER")), DAY, "ND85.12.3đ", Outcome.NO_DATA, true);
        judged(
                system(5, approval(5, "2024-01-01", ", approvedBy: OWNER, primeMinisterList: QĐ TTg")),
                DAY,
                "ND85.12.3đ",
                Outcome.PASS,
                true);
        judged(
                system(4, approval(4, "2024-01-01", ", approvedBy: OWNER")),
                DAY,
                "ND85.12.3đ",
                Outcome.NOT_APPLICABLE,
                true);
    }

    @ParameterizedTest(name = "unit {0}, operator {1}, appraised by {2} on {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Phòng A, Phòng B, SECURITY_UNIT, 2024-01-01, NOT_APPLICABLE",
                "Phòng A, phòng  a, SECURITY_UNIT, 2024-01-01, FAIL",
                "Phòng A, Phòng A, OTHER_UNIT, 2024-01-01, PASS",
                "Phòng A, Phòng A, INDEPENDENT_COUNCIL, 2024-01-01, PASS",
                "Phòng A, -, SECURITY_UNIT, 2024-01-01, NO_DATA",
                "Phòng A, Phòng A, SECURITY_UNIT, 2022-09-30, NOT_APPLICABLE",
                "Phòng A, Phòng A, SECURITY_UNIT, 2022-10-01, FAIL",
            })
    void aUnitThatOperatesTheSystemDoesNotAppraiseIt(
            String unit, String operator, String body, String date, Outcome outcome) {
        Evidence evidence = system(
                3,
                "securityUnit: " + unit,
                operator == null ? "owner: X" : "operator: " + operator,
                approval(3, date, ", approvedBy: OWNER, appraisedBy: " + body));

        judged(evidence, DAY, "TT12.6", outcome, true);
    }

    @ParameterizedTest(name = "level {0}, {1}, approved {2}: {3}: {4}")
    @CsvSource({
        "4, CIVIL, 2026-08-19, MINISTRY_OF_PUBLIC_SECURITY, PASS",
        "4, CIVIL, 2026-08-19, MINISTRY_OF_SCIENCE_AND_TECHNOLOGY, FAIL",
        "5, DEFENCE, 2026-08-19, MINISTRY_OF_DEFENCE, PASS",
        "5, CIPHER, 2026-08-19, CIPHER_COMMITTEE, PASS",
        "4, CIVIL, 2026-06-30, MINISTRY_OF_SCIENCE_AND_TECHNOLOGY, NOT_APPLICABLE",
        "3, CIVIL, 2026-08-19, SECURITY_UNIT, NOT_APPLICABLE",
    })
    void fromNd331OnThePoliceMinistryAppraisesTheHighestLevels(
            int level, String sector, String date, String body, Outcome outcome) {
        Evidence evidence = system(
                level, "ownerSector: " + sector, approval(level, date, ", approvedBy: OWNER, appraisedBy: " + body));

        judged(evidence, "2026-11-23", "ND331.appraiser", outcome, true);
        assertThat(Register.finding(evidence, "2026-11-23", "ND331.appraiser").certainty())
                .isEqualTo(Certainty.INTERPRETATION);
    }

    // ---- in what time ----

    @ParameterizedTest(name = "level {0}, {1} to {2}: {3}")
    @CsvSource({
        "3, 2024-03-01, 2024-03-16, PASS",
        "3, 2024-03-01, 2024-03-17, FAIL",
        "4, 2024-03-01, 2024-03-31, PASS",
        "4, 2024-03-01, 2024-04-01, FAIL",
        "5, 2024-03-01, 2024-03-31, PASS",
        "2, 2024-03-01, 2024-12-31, NOT_APPLICABLE",
    })
    void anAppraisalUnderNd85TakesCalendarDays(int level, String start, String end, Outcome outcome) {
        Evidence evidence = system(
                level,
                approval(
                        level,
                        "2025-01-01",
                        ", approvedBy: OWNER, appraisalStarted: " + start + ", appraisalEnded: " + end));

        judged(evidence, DAY, "ND85.16.2", outcome, false);
    }

    @ParameterizedTest(name = "level {0}, {1} to {2}: {3}")
    @CsvSource({
        // 2026-09-01 is a Tuesday
        "3, 2026-09-01, 2026-09-22, PASS",
        "3, 2026-09-01, 2026-09-23, FAIL",
        "4, 2026-09-01, 2026-10-06, PASS",
        "4, 2026-09-01, 2026-10-07, FAIL",
    })
    void anAppraisalUnderNd331TakesWorkingDays(int level, String start, String end, Outcome outcome) {
        Evidence evidence = system(
                level,
                approval(
                        level,
                        "2026-11-01",
                        ", approvedBy: OWNER, appraisalStarted: " + start + ", appraisalEnded: " + end));

        judged(evidence, "2026-11-23", "ND331.23", outcome, false);
        judged(evidence, "2026-11-23", "ND85.16.2", Outcome.NOT_APPLICABLE, false);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        // 2024-03-01 is a Friday: seven working days end on Tuesday the 12th
        "2024-03-01, 2024-03-12, PASS",
        "2024-03-01, 2024-03-13, FAIL",
        "2024-03-01, 2024-03-01, PASS",
    })
    void anApprovalTakesSevenWorkingDays(String start, String end, Outcome outcome) {
        judged(
                system(3, approval(3, end, ", approvedBy: OWNER, approvalStarted: " + start)),
                DAY,
                "ND85.17.2",
                outcome,
                false);
    }

    @Test
    void workingDaysLeaveOutWeekends() {
        assertThat(WorkingDays.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 4)))
                .isEqualTo(1);
        assertThat(WorkingDays.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 3)))
                .isZero();
    }

    // ---- on what dossier ----

    @ParameterizedTest(name = "level {0} with parts {1}: {2}, missing {3}")
    @CsvSource({
        "1, 1 2 3 4, PASS, 0",
        "3, 1 2 3 4, PASS, 0",
        "3, 1 2 4, FAIL, 1",
        "3, 1 2 4 5, FAIL, 1",
        "4, 1 2 3 4, FAIL, 1",
        "4, 1 2 3 4 5, PASS, 0",
        "5, 1 5, FAIL, 3",
    })
    void theDossierHasFourPartsAndFiveFromLevelFour(int level, String parts, Outcome outcome, long missing) {
        StringBuilder dossier = new StringBuilder("dossier: [");
        for (String part : parts.split(" ")) {
            dossier.append("{part: ")
                    .append(part)
                    .append(", document: D")
                    .append(part)
                    .append("},");
        }
        dossier.setCharAt(dossier.length() - 1, ']');
        Evidence evidence = system(level, dossier.toString(), approval(level, "2024-01-01", ", approvedBy: OWNER"));

        judged(evidence, DAY, "ND85.15", outcome, true);
        assertThat(Register.finding(evidence, DAY, "ND85.15").shortfall()).isEqualTo(missing);
    }

    @Test
    void aDossierThatIsNotDeclaredIsMissingData() {
        judged(system(3, approval(3, "2024-01-01", ", approvedBy: OWNER")), DAY, "ND85.15", Outcome.NO_DATA, true);
        judged(system(3), DAY, "ND85.15", Outcome.NOT_APPLICABLE, true);
    }

    @Test
    void theAppraisalOpinionIsAskedForFromLevelThree() {
        judged(
                system(2, approval(2, "2024-01-01", ", approvedBy: OWNER")),
                DAY,
                "ND85.17.1b",
                Outcome.NOT_APPLICABLE,
                true);
        judged(system(3, approval(3, "2024-01-01", ", approvedBy: OWNER")), DAY, "ND85.17.1b", Outcome.NO_DATA, true);
        judged(
                system(3, approval(3, "2024-01-01", ", approvedBy: OWNER, appraisalDocument: YK")),
                DAY,
                "ND85.17.1b",
                Outcome.PASS,
                true);
    }

    @ParameterizedTest(name = "regulation {0}, approval {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-12-31, 2024-01-01, PASS",
                "2024-01-01, 2024-01-01, PASS",
                "2024-01-02, 2024-01-01, FAIL",
                "-, 2024-01-01, NO_DATA",
                "-, 2022-09-30, NOT_APPLICABLE",
            })
    void theRegulationComesBeforeTheApproval(String regulation, String date, Outcome outcome) {
        Evidence evidence = system(
                3,
                regulation == null ? "owner: X" : "regulation: {document: QC, date: " + regulation + "}",
                approval(3, date, ", approvedBy: OWNER"));

        judged(evidence, DAY, "TT12.9.7", outcome, true);
    }

    @Test
    void aSystemHasOneOwner() {
        judged(system(3), DAY, "ND85.5.1a", Outcome.NO_DATA, true);
        judged(system(3, "owner: UBND tỉnh"), DAY, "ND85.5.1a", Outcome.PASS, true);
    }

    // ---- Chỉ thị 09 ----

    @ParameterizedTest(name = "status {0}, approved {1}, on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "OPERATING, -, 2024-09-30, NOT_APPLICABLE",
                "OPERATING, -, 2024-10-01, FAIL",
                "OPERATING, 2024-09-30, 2024-10-01, PASS",
                "OPERATING, 2024-10-01, 2024-10-01, PASS",
                "OPERATING, 2024-10-02, 2024-10-01, FAIL",
                "BUILDING, -, 2024-10-01, NOT_APPLICABLE",
            })
    void everyOperatingSystemIsApproved(String status, String date, String day, Outcome outcome) {
        Evidence evidence = system(
                1, "status: " + status, date == null ? "owner: X" : approval(1, date, ", approvedBy: SECURITY_UNIT"));

        judged(evidence, day, "CT09.approved", outcome, true);
    }

    @ParameterizedTest(name = "runs since {0}, approved {1}: {2}")
    @CsvSource({
        "2020-01-01, 2024-09-30, PASS",
        "2020-01-01, 2024-10-01, FAIL",
        "2025-05-05, 2025-05-05, PASS",
        "2025-05-05, 2025-05-06, FAIL",
    })
    void theApprovalCameByTheDeadlineOrBeforeOperation(String goLive, String date, Outcome outcome) {
        judged(
                system(2, "goLive: " + goLive, approval(2, date, ", approvedBy: SECURITY_UNIT")),
                DAY,
                "CT09.approved-on-time",
                outcome,
                false);
    }

    @ParameterizedTest(name = "complete {0}, approved {1}, on {2}: {3}")
    @CsvSource({
        "true, true, 2024-12-31, NOT_APPLICABLE",
        "true, true, 2025-01-01, PASS",
        "false, true, 2025-01-01, FAIL",
        "true, false, 2025-01-01, FAIL",
    })
    void thePlanOfTheLevelIsApplied(boolean complete, boolean approved, String day, Outcome outcome) {
        Evidence evidence = system(2, approved ? approval(2, "2024-09-01", ", approvedBy: SECURITY_UNIT") : "owner: X");
        Evidence judged = complete
                ? Register.complete(evidence, 2, "2024-09-01")
                : Register.complete(evidence, 2, "2024-09-01", "TT12.D04");

        judged(judged, day, "CT09.applied", outcome, true);
    }

    @Test
    void whatIsMissingOfThePlanIsCountedAndNamed() {
        Evidence evidence = Register.complete(
                system(2, approval(2, "2024-09-01", ", approvedBy: SECURITY_UNIT")), 2, "2024-09-01", "TT12.D04");

        Finding finding = Register.finding(evidence, DAY, "CT09.applied");

        assertThat(finding.numerator()).isEqualTo(46);
        assertThat(finding.denominator()).isEqualTo(47);
        assertThat(finding.shortfall()).isEqualTo(1);
        assertThat(finding.message().toString()).isEqualTo("Có 46/47 biện pháp, còn thiếu 1: TT12.D04.");
    }

    // ---- measures before operation ----

    @ParameterizedTest(name = "operation {0}, documents {1}: {2}")
    @CsvSource({
        "2024-06-01, 2024-06-01, PASS",
        "2024-06-01, 2024-06-02, FAIL",
        "2022-09-30, 2024-06-02, NOT_APPLICABLE",
        "2022-10-01, 2022-10-02, FAIL",
    })
    void theDocumentsOfMeasuresAreNotLaterThanOperation(String goLive, String documents, Outcome outcome) {
        Evidence evidence = Register.complete(system(1, "goLive: " + goLive), 1, documents);

        judged(evidence, DAY, "TT12.9.6", outcome, true);
    }

    @Test
    void measuresThatCameAfterOperationAreNamed() {
        Evidence evidence = Register.complete(system(1, "goLive: 2024-06-01"), 1, "2024-06-01", "TT12.D01");
        List<SecurityMeasure> measures =
                new ArrayList<>(evidence.systems().get(0).measures());
        measures.add(Register.inPlace("TT12.D01", "2024-07-15"));

        Finding finding = Register.finding(Register.withMeasures(evidence, measures), DAY, "TT12.9.6");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.shortfall()).isEqualTo(1);
        assertThat(finding.evidence(Language.EN)).containsExactly("TT12.D01 (2024-07-15)");
    }

    @Test
    void withoutTheDayOfOperationNothingCanBeCompared() {
        judged(Register.complete(system(1), 1, "2024-06-01"), DAY, "TT12.9.6", Outcome.NO_DATA, true);
        judged(system(1, "goLive: 2024-06-01"), DAY, "TT12.9.6", Outcome.NO_DATA, true);
    }

    // ---- leased machines ----

    @ParameterizedTest(name = "level {0}, {1}, on {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | kind: OWN | 2025-12-31 | TT12.9.9 | NOT_APPLICABLE",
                "2 | kind: CLOUD, fromOtherSystems: NONE | 2025-12-31 | TT12.9.9 | NOT_APPLICABLE",
                "3 | kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: LOGICAL | 2025-12-31 | TT12.9.9 | PASS",
                "3 | kind: CLOUD, fromOtherSystems: NONE, betweenZones: LOGICAL, storage: LOGICAL | 2025-12-31 | TT12.9.9 | FAIL",
                "3 | kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: NONE, storage: LOGICAL | 2025-12-31 | TT12.9.9 | FAIL",
                "3 | kind: LEASED_DATA_CENTRE, fromOtherSystems: PHYSICAL, betweenZones: LOGICAL, storage: NONE | 2025-12-31 | TT12.9.9 | FAIL",
                "3 | kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL | 2025-12-31 | TT12.9.9 | NO_DATA",
                "3 | kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: LOGICAL | 2025-12-31 | TT12.9.10 | NOT_APPLICABLE",
                "4 | kind: CLOUD, fromOtherSystems: PHYSICAL, betweenZones: LOGICAL, storage: PHYSICAL, networkDevices: PHYSICAL | 2025-12-31 | TT12.9.10 | PASS",
                "4 | kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: PHYSICAL, networkDevices: PHYSICAL | 2025-12-31 | TT12.9.10 | FAIL",
                "4 | kind: CLOUD, fromOtherSystems: PHYSICAL, betweenZones: LOGICAL, storage: LOGICAL, networkDevices: PHYSICAL | 2025-12-31 | TT12.9.10 | FAIL",
                "5 | kind: CLOUD, fromOtherSystems: PHYSICAL, betweenZones: LOGICAL, storage: PHYSICAL, networkDevices: LOGICAL | 2025-12-31 | TT12.9.10 | FAIL",
                // ND331: logical at 3 and 4, physical at 5
                "4 | kind: CLOUD, fromOtherSystems: LOGICAL | 2026-08-19 | ND331.30.8 | PASS",
                "4 | kind: CLOUD, fromOtherSystems: LOGICAL | 2026-08-19 | TT12.9.10 | NOT_APPLICABLE",
                "4 | kind: CLOUD, fromOtherSystems: NONE | 2026-08-19 | ND331.30.8 | FAIL",
                "5 | kind: CLOUD, fromOtherSystems: LOGICAL | 2026-08-19 | ND331.30.8 | FAIL",
                "5 | kind: CLOUD, fromOtherSystems: PHYSICAL | 2026-08-19 | ND331.30.8 | PASS",
                "2 | kind: CLOUD, fromOtherSystems: NONE | 2026-08-19 | ND331.30.8 | NOT_APPLICABLE",
            })
    void leasedMachinesAreKeptApartAsTheLevelAsks(
            int level, String hosting, String day, String check, Outcome outcome) {
        judged(system(level, "hosting: {" + hosting + "}"), day, check, outcome, true);
    }

    @Test
    void aKeptLevelIsKeptApartAsTheCircularAsksUntilItsMeasuresAreDue() {
        Evidence evidence = system(
                4,
                "hosting: {kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: PHYSICAL, networkDevices: PHYSICAL}",
                approval(4, "2024-01-01", ", approvedBy: OWNER"));

        judged(evidence, "2027-06-30", "TT12.9.10", Outcome.FAIL, true);
        judged(evidence, "2027-06-30", "ND331.30.8", Outcome.PASS, false);
        judged(evidence, "2027-07-01", "TT12.9.10", Outcome.NOT_APPLICABLE, true);
        judged(evidence, "2027-07-01", "ND331.30.8", Outcome.PASS, true);
    }

    @Test
    void hostingThatIsNotDeclaredIsMissingData() {
        judged(system(3), DAY, "TT12.9.9", Outcome.NO_DATA, true);
    }

    // ---- inspections ----

    private static String inspected(String date, String scope, String by) {
        return "inspections: [{date: " + date + ", scope: " + scope + ", by: " + by
                + ", document: BC, contents: [LEGAL_COMPLIANCE, EFFECTIVENESS, VULNERABILITIES_AND_PENETRATION]}]";
    }

    @ParameterizedTest(name = "level {0}, inspected {1}, on {2}: {3}")
    @CsvSource({
        "3, 2024-06-15, 2025-06-15, PASS",
        "3, 2024-06-15, 2025-06-16, FAIL",
        "4, 2024-06-15, 2025-06-15, PASS",
        "4, 2024-06-15, 2025-06-16, FAIL",
        "5, 2024-12-15, 2025-06-15, PASS",
        "5, 2024-12-15, 2025-06-16, FAIL",
        "5, 2024-08-31, 2025-02-28, PASS",
        "5, 2024-08-31, 2025-03-01, FAIL",
        "2, 2020-01-01, 2025-06-15, NOT_APPLICABLE",
        "1, 2020-01-01, 2025-06-15, NOT_APPLICABLE",
    })
    void aSystemIsInspectedWithinTheIntervalOfItsLevel(int level, String last, String day, Outcome outcome) {
        judged(system(level, inspected(last, "SYSTEM", "LICENSED_ORGANISATION")), day, "ND85.20.2c", outcome, true);
    }

    @ParameterizedTest(name = "runs since {0}, on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-01-10, 2026-01-10, NOT_APPLICABLE",
                "2025-01-10, 2026-01-11, FAIL",
                "-, 2026-01-11, NO_DATA",
            })
    void theFirstInspectionIsDueOneIntervalAfterOperation(String goLive, String day, Outcome outcome) {
        judged(system(3, goLive == null ? "owner: X" : "goLive: " + goLive), day, "ND85.20.2c", outcome, true);
    }

    @Test
    void anInspectionAfterTheDayDoesNotCount() {
        judged(
                system(3, "goLive: 2020-01-01", inspected("2026-01-01", "SYSTEM", "LICENSED_ORGANISATION")),
                DAY,
                "ND85.20.2c",
                Outcome.FAIL,
                true);
    }

    @ParameterizedTest(name = "on {0}: mandatory {1}, {2}")
    @CsvSource({
        "2026-06-30, true, TEXT_READ",
        "2026-07-01, true, INTERPRETATION",
        "2026-08-18, true, INTERPRETATION",
        "2026-08-19, false, INTERPRETATION",
    })
    void anOverdueInspectionIsAdviceFromNd331On(String day, boolean mandatory, Certainty certainty) {
        Evidence evidence = system(
                3,
                inspected("2024-01-01", "SYSTEM", "LICENSED_ORGANISATION"),
                approval(3, "2024-01-01", ", approvedBy: OWNER"));

        judged(evidence, day, "ND85.20.2c", Outcome.FAIL, mandatory);
        assertThat(Register.finding(evidence, day, "ND85.20.2c").certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest(name = "level {0} by {1}: {2}")
    @CsvSource({
        "3, LICENSED_ORGANISATION, PASS",
        "3, STATE_UNIT_WITH_THE_FUNCTION, PASS",
        "3, DESIGNATED_ORGANISATION, PASS",
        "3, INTERNAL_INDEPENDENT_UNIT, FAIL",
        "4, OPERATOR, FAIL",
        "2, OPERATOR, NOT_APPLICABLE",
    })
    void fromLevelThreeABodyThatMayInspects(int level, String by, Outcome outcome) {
        judged(system(level, inspected("2025-06-15", "SYSTEM", by)), DAY, "ND85.20.2c-body", outcome, true);
    }

    @ParameterizedTest(name = "level {0} by {1}: {2}")
    @CsvSource({
        "3, INTERNAL_INDEPENDENT_UNIT, PASS",
        "3, OPERATOR, FAIL",
        "5, INTERNAL_INDEPENDENT_UNIT, FAIL",
        "5, LICENSED_ORGANISATION, PASS",
    })
    void underNd331TheInspectorIsIndependent(int level, String by, Outcome outcome) {
        Evidence evidence = system(level, inspected("2026-06-15", "SYSTEM", by));

        assertThat(Register.isMade(evidence, "2026-08-18", "ND331.31.2c")).isFalse();
        judged(evidence, "2026-08-19", "ND331.31.2c", outcome, true);
        assertThat(Register.isMade(evidence, "2026-08-19", "ND85.20.2c-body")).isFalse();
    }

    @ParameterizedTest(name = "organisation inspected {0}, on {1}: {2}")
    @CsvSource({"2023-06-15, 2025-06-15, PASS", "2023-06-15, 2025-06-16, FAIL"})
    void theWholeOrganisationIsInspectedEveryTwoYears(String last, String day, Outcome outcome) {
        judged(
                system(1, inspected(last, "ORGANISATION", "INTERNAL_INDEPENDENT_UNIT")),
                day,
                "ND85.20.2c-organisation",
                outcome,
                true);
    }

    @Test
    void anInspectionOfTheOrganisationCountsForAllItsSystems() {
        String two = """
                  - {id: a, owner: X, status: OPERATING, inspections: [
                      {date: 2025-01-01, scope: ORGANISATION, by: OPERATOR, document: BC}]}
                  - {id: b, owner: X, status: OPERATING}
                  - {id: c, owner: Y, status: OPERATING}
                """;
        Evidence evidence = Register.of(two);

        assertThat(Register.finding(Register.graded(evidence, "b", DAY), "ND85.20.2c-organisation")
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(Register.finding(Register.graded(evidence, "c", DAY), "ND85.20.2c-organisation")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    /** An agency is no owner of the same name, and systems of which nobody is named are nobody's. */
    @Test
    void aBodyIsTheAgencyOrElseTheOwnerThatIsNamed() {
        String inspected = ", inspections: [{date: 2025-01-01, scope: ORGANISATION, by: OPERATOR, document: BC}]";
        Evidence evidence = Register.of("""
                  - {id: a1, agency: A, owner: X, status: OPERATING%1$s}
                  - {id: a2, agency: A, owner: Y, status: OPERATING}
                  - {id: b, agency: B, owner: X, status: OPERATING}
                  - {id: x, owner: X, status: OPERATING}
                  - {id: as, owner: A, status: OPERATING}
                  - {id: n1, status: OPERATING%1$s}
                  - {id: n2, status: OPERATING}
                agencies:
                  - {id: A, tier: PROVINCE, kind: DEPARTMENT}
                  - {id: B, tier: PROVINCE, kind: DEPARTMENT}
                """.formatted(inspected));

        assertThat(Register.ENGINE.classify(evidence, LocalDate.parse(DAY)).systems())
                .filteredOn(system ->
                        Register.finding(system, "ND85.20.2c-organisation").outcome() == Outcome.PASS)
                .extracting(system -> system.system().id())
                .containsExactly("a1", "a2", "n1");
    }

    @ParameterizedTest(name = "regulation every {0} months, on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-12-15, NOT_APPLICABLE",
                "6, 2026-12-15, PASS",
                "6, 2026-12-16, FAIL",
            })
    void theUnitsOwnRegulationMaySetTheInterval(String months, String day, Outcome outcome) {
        String every = months == null ? "" : ", inspectionMonths: " + months;
        Evidence evidence = system(
                3,
                inspected("2026-06-15", "SYSTEM", "LICENSED_ORGANISATION"),
                "regulation: {document: QC, date: 2024-01-01" + every + "}");

        judged(evidence, day, "ND331.28.5", outcome, true);
    }

    @Test
    void anInspectionCoversItsContents() {
        judged(system(3, inspected("2025-06-15", "SYSTEM", "OPERATOR")), DAY, "TT12.11.1", Outcome.PASS, true);
        Evidence withSoftware = system(
                3,
                inspected("2025-06-15", "SYSTEM", "OPERATOR"),
                "measures: [{ids: [TT12.9.8], status: IN_PLACE, document: D, date: 2025-01-01}]");
        judged(withSoftware, DAY, "TT12.11.1", Outcome.FAIL, true);
        assertThat(Register.finding(withSoftware, DAY, "TT12.11.1").message().toString())
                .isEqualTo("Kiểm tra ngày 15/06/2025 thiếu nội dung: mã nguồn phần mềm nội bộ.");
    }

    // ---- reports ----

    private static String report(String kind, int year, String date, String to) {
        return "reports: [{kind: " + kind + ", year: " + year + ", date: " + date + ", to: " + to + ", document: BC}]";
    }

    @ParameterizedTest(name = "{0} sent {2} to {1}, on {3}: {4}")
    @CsvSource({
        "TT12.13.4-owner, OWNER, 2024-12-19, 2024-12-31, PASS",
        "TT12.13.4-owner, OWNER, 2024-12-20, 2024-12-31, FAIL",
        "TT12.13.4-ministry, INFORMATION_MINISTRY, 2024-12-24, 2024-12-31, PASS",
        "TT12.13.4-ministry, INFORMATION_MINISTRY, 2024-12-25, 2024-12-31, FAIL",
        "TT12.13.4-ministry, OWNER, 2024-12-19, 2024-12-31, NO_DATA",
        // before the deadline of 2025 it is still the report of 2024 that is due
        "TT12.13.4-ministry, INFORMATION_MINISTRY, 2024-12-24, 2025-12-24, PASS",
        "TT12.13.4-ministry, INFORMATION_MINISTRY, 2024-12-24, 2025-12-25, NO_DATA",
    })
    void theYearlyReportUnderTheCircular(String check, String to, String sent, String day, Outcome outcome) {
        judged(system(1, "goLive: 2020-01-01", report("ANNUAL", 2024, sent, to)), day, check, outcome, true);
    }

    @ParameterizedTest(name = "{0} sent {2} to {1}, on {3}: {4}")
    @CsvSource({
        "ND331.35.3, OWNER, 2026-12-19, 2026-12-20, PASS",
        "ND331.35.3, OWNER, 2026-12-20, 2026-12-20, FAIL",
        "ND331.35.4, MINISTRY_OF_PUBLIC_SECURITY, 2026-12-24, 2026-12-25, PASS",
        "ND331.35.4, MINISTRY_OF_PUBLIC_SECURITY, 2026-12-25, 2026-12-25, FAIL",
        "ND331.35.4, INFORMATION_MINISTRY, 2026-12-24, 2026-12-25, NO_DATA",
    })
    void theYearlyReportUnderNd331(String check, String to, String sent, String day, Outcome outcome) {
        judged(system(1, "goLive: 2020-01-01", report("ANNUAL", 2026, sent, to)), day, check, outcome, true);
    }

    @Test
    void theFirstReportUnderNd331IsDueAtTheEndOf2026() {
        assertThat(Register.isMade(system(1), "2026-12-24", "ND331.35.4")).isFalse();
        assertThat(Register.isMade(system(1), "2026-12-24", "TT12.13.4-ministry"))
                .isTrue();
        assertThat(Register.isMade(system(1), "2026-12-25", "ND331.35.4")).isTrue();
        assertThat(Register.isMade(system(1), "2026-12-25", "TT12.13.4-ministry"))
                .isFalse();
    }

    @Test
    void aSystemThatWasNotYetRunningHasNoReport() {
        judged(system(1, "goLive: 2024-12-14"), "2024-12-31", "TT12.13.4-owner", Outcome.NO_DATA, true);
        judged(system(1, "goLive: 2024-12-15"), "2024-12-31", "TT12.13.4-owner", Outcome.NOT_APPLICABLE, true);
    }

    @ParameterizedTest(name = "level {0}, sent {1}, on {2}: {3}")
    @CsvSource({
        "3, 2024-12-13, 2024-12-14, PASS",
        "3, 2024-12-14, 2024-12-14, FAIL",
        "3, 2023-12-14, 2024-12-14, PASS",
        "3, 2023-12-13, 2024-12-14, NO_DATA",
        "3, 2023-12-13, 2024-12-13, PASS",
        "5, 2025-06-13, 2025-06-14, PASS",
        "5, 2025-06-14, 2025-06-14, FAIL",
        "5, 2024-12-13, 2025-06-14, NO_DATA",
        "5, 2024-12-13, 2025-06-13, PASS",
        "2, 2024-12-13, 2024-12-14, NOT_APPLICABLE",
    })
    void theInspectionReport(int level, String sent, String day, Outcome outcome) {
        int year = LocalDate.parse(sent).getYear();
        judged(
                system(level, "goLive: 2015-01-01", report("INSPECTION", year, sent, "INFORMATION_MINISTRY")),
                day,
                "CT14.report",
                outcome,
                true);
    }

    // ---- four layers ----

    private static final String ON_SITE = "onSite: {provider: Phòng A, document: QĐ, date: 2024-01-01}";
    private static final String MONITORING = "monitoring: {provider: Công ty G, document: HĐ, date: 2024-01-01}";
    private static final String ASSESSMENT = "assessment: {provider: Công ty Đ, document: BC, date: 2024-01-01}";
    private static final String NATIONAL =
            "national: {to: NATIONAL_CENTRE_OF_INFORMATION_MINISTRY, document: BB, date: 2024-01-01}";

    private static Evidence layered(int level, String... layers) {
        return system(level, "layers: {" + String.join(", ", layers) + "}");
    }

    @Test
    void fourLayersByDifferentProviders() {
        GradedSystem system = Register.graded(layered(3, ON_SITE, MONITORING, ASSESSMENT, NATIONAL), DAY);

        assertThat(system.fourLayers()).isTrue();
        for (String check : List.of("CT14.layer1", "CT14.layer2", "CT14.layer3", "CT14.layer4", "CT14.independence")) {
            assertThat(Register.finding(system, check).outcome()).as(check).isEqualTo(Outcome.PASS);
        }
    }

    @Test
    void nobodyHasTheLayersOfADirectiveThatIsNotThereYet() {
        GradedSystem system = Register.graded(layered(3, ON_SITE, MONITORING, ASSESSMENT, NATIONAL), "2019-06-06");

        assertThat(system.fourLayers()).isFalse();
        assertThat(system.findings()).extracting(Finding::check).noneMatch(check -> check.startsWith("CT14."));
    }

    @ParameterizedTest(name = "without layer {0}")
    @CsvSource({"1", "2", "3", "4"})
    void eachLayerIsNeeded(int missing) {
        List<String> layers = new ArrayList<>(List.of(ON_SITE, MONITORING, ASSESSMENT, NATIONAL));
        layers.remove(missing - 1);

        GradedSystem system = Register.graded(layered(3, layers.toArray(String[]::new)), DAY);

        assertThat(system.fourLayers()).isFalse();
        assertThat(Register.finding(system, "CT14.layer" + missing).outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest(name = "assessed by {0}: {1}")
    @CsvSource({
        "Công ty G, FAIL",
        "công ty   g, FAIL",
        "CÔNG TY G, FAIL",
        "Công ty Đ, PASS",
    })
    void theAssessorIsNotTheMonitoringProvider(String assessor, Outcome outcome) {
        Evidence evidence = layered(
                3,
                ON_SITE,
                MONITORING,
                "assessment: {provider: " + assessor + ", document: BC, date: 2024-01-01}",
                NATIONAL);

        judged(evidence, DAY, "CT14.independence", outcome, true);
        assertThat(Register.graded(evidence, DAY).fourLayers()).isEqualTo(outcome == Outcome.PASS);
    }

    @Test
    void oneNameWrittenInTwoUnicodeFormsIsOneProvider() {
        assertThat(BodyNames.same("Công ty G", Normalizer.normalize("Công ty G", Normalizer.Form.NFD)))
                .isTrue();
    }

    @Test
    void independenceIsOpenWhileAProviderIsUnknown() {
        judged(layered(3, ON_SITE, MONITORING, NATIONAL), DAY, "CT14.independence", Outcome.NO_DATA, true);
        judged(system(3), DAY, "CT14.independence", Outcome.NO_DATA, true);
        judged(system(3), DAY, "CT14.layer1", Outcome.NO_DATA, true);
    }

    @Test
    void theThirdLayerIsAskedForFromLevelThree() {
        GradedSystem system = Register.graded(layered(2, ON_SITE, MONITORING, NATIONAL), DAY);

        assertThat(Register.finding(system, "CT14.layer3").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(Register.finding(system, "CT14.independence").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(system.fourLayers()).isTrue();
    }

    @Test
    void aLayerWithoutADocumentOfTheDayOrBeforeIsNotShown() {
        String later = "onSite: {provider: Phòng A, document: QĐ, date: 2026-01-01}";
        judged(layered(3, later, MONITORING, ASSESSMENT, NATIONAL), DAY, "CT14.layer1", Outcome.NO_DATA, true);
        judged(layered(3, later, MONITORING, ASSESSMENT, NATIONAL), "2026-01-01", "CT14.layer1", Outcome.PASS, true);
    }

    @ParameterizedTest(name = "{0} on {1}, kept {2}: {3}, mandatory {4}")
    @CsvSource({
        "NATIONAL_CENTRE_OF_INFORMATION_MINISTRY, 2026-07-01, false, FAIL, true",
        "NATIONAL_CENTRE_OF_PUBLIC_SECURITY, 2026-07-01, false, PASS, true",
        "PROVINCIAL_CENTRE, 2026-07-01, false, PASS, true",
        "NATIONAL_CENTRE_OF_INFORMATION_MINISTRY, 2026-07-01, true, FAIL, false",
        "NATIONAL_CENTRE_OF_INFORMATION_MINISTRY, 2027-06-30, true, FAIL, false",
        "NATIONAL_CENTRE_OF_INFORMATION_MINISTRY, 2027-07-01, true, FAIL, true",
    })
    void theRightCentreSinceTheLaw(String centre, String day, boolean kept, Outcome outcome, boolean mandatory) {
        Evidence evidence = system(
                3,
                "layers: {national: {to: " + centre + ", document: BB, date: 2024-01-01}}",
                kept ? approval(3, "2024-01-01", ", approvedBy: OWNER") : "owner: X");

        assertThat(Register.isMade(evidence, "2026-06-30", "L116.40.1")).isFalse();
        judged(evidence, day, "L116.40.1", outcome, mandatory);
    }
}
