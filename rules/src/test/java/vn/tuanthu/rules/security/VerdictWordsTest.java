package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.Told;

/** Verdicts on systems word for word, on both sides of what decides them. */
class VerdictWordsTest {
    /** A system of {@code level}, or of none where that is 0, with {@code fields} that are set apart by semicolons. */
    private static void says(int level, String fields, String day, String check, String told) {
        String[] all = fields == null ? new String[0] : fields.split("; ");
        Evidence evidence = level == 0 ? Register.system(all) : Register.ofLevel(level, all);

        assertThat(Told.of(Register.finding(evidence, day, check))).isEqualTo(told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # the owner
                    3 | owner: ' ' | 2025-12-31 | ND85.5.1a | NO_DATA: No owner is declared: supply owner, exactly one body.
                    3 | owner: UBND tỉnh | 2025-12-31 | ND85.5.1a | PASS: Owner: UBND tỉnh.
                    # Chỉ thị 09
                    1 |  | 2024-09-30 | CT09.approved | NOT_APPLICABLE: Not due before 30/09/2024 has passed.
                    1 |  | 2024-10-01 | CT09.approved | FAIL: In operation without an approved level; it was due by 30/09/2024.
                    1 | status: BUILDING | 2024-10-01 | CT09.approved | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    1 | approval: {level: 1, date: 2024-10-01, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2024-10-01 | CT09.approved | PASS: Level 1 is approved by QĐ 1 of 01/10/2024. [QĐ 1 (2024-10-01)]
                    1 | goLive: 2020-01-01 | 2025-12-31 | CT09.approved-on-time | NOT_APPLICABLE advises: Not applicable: no level is approved by the day. COMPUTED
                    1 | status: BUILDING; approval: {level: 1, date: 2024-10-01, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2025-12-31 | CT09.approved-on-time | NOT_APPLICABLE advises: Not applicable: the system does not run on the day. COMPUTED
                    1 | approval: {level: 1, date: 2024-10-01, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2025-12-31 | CT09.approved-on-time | NO_DATA advises: The day it went into operation is not known: supply goLive. COMPUTED
                    1 | goLive: 2020-01-01; approval: {level: 1, date: 2024-09-30, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2025-12-31 | CT09.approved-on-time | PASS advises: Approved on 30/09/2024, by 30/09/2024. [QĐ 1 (2024-09-30)] COMPUTED
                    1 | goLive: 2020-01-01; approval: {level: 1, date: 2024-10-03, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2025-12-31 | CT09.approved-on-time | FAIL advises: Approved on 03/10/2024, 3 days after 30/09/2024. [QĐ 1 (2024-10-03)] COMPUTED
                    1 | goLive: 2025-05-05; approval: {level: 1, date: 2025-05-09, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2025-12-31 | CT09.approved-on-time | FAIL advises: Approved on 09/05/2025, 4 days after 05/05/2025. [QĐ 1 (2025-05-09)] COMPUTED
                    1 | status: BUILDING | 2025-12-31 | CT09.applied | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    1 |  | 2024-12-31 | CT09.applied | NOT_APPLICABLE: Not due before 31/12/2024 has passed.
                    0 |  | 2025-12-31 | CT09.applied | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs.
                    1 |  | 2025-12-31 | CT09.applied | FAIL: 0 of 35 measures are in place, but the level is not approved. [0/35] [short 35]
                    1 | approval: {level: 1, date: 2024-10-03, document: QĐ 1, approvedBy: SECURITY_UNIT} | 2025-12-31 | CT09.applied | FAIL: 0 of 35 measures are in place, 35 are missing: TCVN11930.5.1.1.1, TCVN11930.5.1.1.2, TCVN11930.5.1.1.3, TCVN11930.5.1.2.1, TCVN11930.5.1.2.2, TCVN11930.5.1.3.1, TCVN11930.5.1.3.2, TCVN11930.5.1.3.3, …. [0/35] [short 35] [QĐ 1 (2024-10-03)]
                    1 | approval: {level: 1, approvedBy: SECURITY_UNIT, date: 2024-10-03, document: QĐ 1}; measures: [{ids: [TCVN11930.5.1.1.1], status: IN_PLACE, document: B 1, date: 2025-01-01}] | 2025-12-31 | CT09.applied | FAIL: 1 of 35 measures are in place, 34 are missing: TCVN11930.5.1.1.2, TCVN11930.5.1.1.3, TCVN11930.5.1.2.1, TCVN11930.5.1.2.2, TCVN11930.5.1.3.1, TCVN11930.5.1.3.2, TCVN11930.5.1.3.3, TCVN11930.5.1.4.1, …. [1/35] [short 34] [QĐ 1 (2024-10-03)]
                    # calendar days and working days
                    3 |  | 2025-12-31 | ND85.16.2 | NOT_APPLICABLE advises: Not applicable: no level is approved by the day.
                    2 | approval: {level: 2, approvedBy: OWNER, date: 2024-04-01, document: QĐ 1, appraisalStarted: 2024-03-01, appraisalEnded: 2024-03-16} | 2025-12-31 | ND85.16.2 | NOT_APPLICABLE advises: Not applicable: no time is set for appraisals at level 2.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | ND85.16.2 | NOT_APPLICABLE advises: Not applicable: the approval falls under the rules of another time.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-04-01, document: QĐ 1, appraisalStarted: 2024-03-01} | 2025-12-31 | ND85.16.2 | NO_DATA advises: The time of the appraisal is not known: supply appraisalStarted and appraisalEnded.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-04-01, document: QĐ 1, appraisalEnded: 2024-03-01} | 2025-12-31 | ND85.16.2 | NO_DATA advises: The time of the appraisal is not known: supply appraisalStarted and appraisalEnded.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-04-01, document: QĐ 1, appraisalStarted: 2024-03-01, appraisalEnded: 2024-03-16} | 2025-12-31 | ND85.16.2 | PASS advises: Took 15 days, within 15. [short 0] [≤ 15 days] [QĐ 1 (2024-04-01)]
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-04-01, document: QĐ 1, appraisalStarted: 2024-03-01, appraisalEnded: 2024-03-18} | 2025-12-31 | ND85.16.2 | FAIL advises: Took 17 days, more than 15. [short 2] [≤ 15 days] [QĐ 1 (2024-04-01)]
                    3 |  | 2026-11-23 | ND331.23 | NOT_APPLICABLE advises: Not applicable: no level is approved by the day. COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-08-18, document: QĐ 1} | 2026-11-23 | ND331.23 | NOT_APPLICABLE advises: Not applicable: the approval falls under the rules of another time. COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-11-01, document: QĐ 1, appraisalStarted: 2026-09-01, appraisalEnded: 2026-09-22} | 2026-11-23 | ND331.23 | PASS advises: Took 15 working days, within 15. [short 0] [≤ 15 working days] [QĐ 1 (2026-11-01)] COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-11-01, document: QĐ 1, appraisalStarted: 2026-09-01, appraisalEnded: 2026-09-24} | 2026-11-23 | ND331.23 | FAIL advises: Took 17 days from Monday to Friday, more than 15 working days; public holidays are not taken off. [short 2] [≤ 15 working days] [QĐ 1 (2026-11-01)] COMPUTED
                    2 | approval: {level: 2, approvedBy: OWNER, date: 2026-11-01, document: QĐ 1, appraisalStarted: 2026-09-01, appraisalEnded: 2026-09-24} | 2026-11-23 | ND331.23 | NOT_APPLICABLE advises: Not applicable: no time is set for appraisals at level 2. COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-03-13, document: QĐ 1} | 2025-12-31 | ND85.17.2 | NO_DATA advises: The time of the approval is not known: supply approvalStarted. COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1, approvalStarted: 2024-03-01} | 2025-12-31 | ND85.17.2 | PASS advises: Took 7 working days, within 7. [short 0] [≤ 7 working days] [QĐ 1 (2024-03-12)] COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-03-14, document: QĐ 1, approvalStarted: 2024-03-01} | 2025-12-31 | ND85.17.2 | FAIL advises: Took 9 days from Monday to Friday, more than 7 working days; public holidays are not taken off. [short 2] [≤ 7 working days] [QĐ 1 (2024-03-14)] COMPUTED
                    3 |  | 2026-11-23 | ND331.24.2 | NOT_APPLICABLE advises: Not applicable: no level is approved by the day. COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-08-18, document: QĐ 1} | 2026-11-23 | ND331.24.2 | NOT_APPLICABLE advises: Not applicable: the approval falls under the rules of another time. COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-08-20, document: QĐ 1, approvalStarted: 2026-08-19} | 2026-11-23 | ND331.24.2 | PASS advises: Took 1 working days, within 7. [short 0] [≤ 7 working days] [QĐ 1 (2026-08-20)] COMPUTED
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-08-20, document: QĐ 1, approvalStarted: 2026-08-19} | 2026-11-23 | ND85.17.2 | NOT_APPLICABLE advises: Not applicable: the approval falls under the rules of another time. COMPUTED
                    """)
    void ofTheApprovalAndItsTimes(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # who appraises under ND85: the boundary of its time, of investment, of the ministry
                    3 |  | 2025-12-31 | ND85.12.appraiser | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.12.appraiser | NO_DATA: The appraiser is not declared: level 3 is appraised by the owner's unit in charge of security.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, appraisedBy: SECURITY_UNIT} | 2025-12-31 | ND85.12.appraiser | PASS: Level 3 was appraised by the owner's unit in charge of security, the right body. [QĐ 1 (2024-01-01)]
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, appraisedBy: OTHER_UNIT} | 2025-12-31 | ND85.12.appraiser | FAIL: Level 3 was appraised by another unit named by the owner, the wrong body: it must be the owner's unit in charge of security. [QĐ 1 (2024-01-01)]
                    3 | operator: Phòng A; securityUnit: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, appraisedBy: OTHER_UNIT} | 2025-12-31 | ND85.12.appraiser | PASS: Level 3 was appraised by another unit named by the owner, the right body. [QĐ 1 (2024-01-01)]
                    3 | operator: Phòng A; securityUnit: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, appraisedBy: OWNER} | 2025-12-31 | ND85.12.appraiser | FAIL: Level 3 was appraised by the owner, the wrong body: it must be the owner's unit in charge of security, another unit named by the owner, an independent council. [QĐ 1 (2024-01-01)]
                    3 | operator: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, appraisedBy: OTHER_UNIT} | 2025-12-31 | ND85.12.appraiser | FAIL: Level 3 was appraised by another unit named by the owner, the wrong body: it must be the owner's unit in charge of security. [QĐ 1 (2024-01-01)]
                    3 | securityUnit: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, appraisedBy: OTHER_UNIT} | 2025-12-31 | ND85.12.appraiser | FAIL: Level 3 was appraised by another unit named by the owner, the wrong body: it must be the owner's unit in charge of security. [QĐ 1 (2024-01-01)]
                    4 | ownerSector: CIPHER; approval: {level: 4, approvedBy: OWNER, date: 2025-03-05, document: QĐ 1, appraisedBy: OWNER, appraisalEnded: 2025-03-01} | 2025-12-31 | ND85.12.appraiser | FAIL: Level 4 was appraised by the owner, the wrong body: it must be the ministry of information and communications. [QĐ 1 (2025-03-05)]
                    4 | approval: {level: 4, approvedBy: OWNER, date: 2025-03-05, document: QĐ 1, appraisedBy: OWNER, appraisalEnded: 2025-03-02} | 2025-12-31 | ND85.12.appraiser | FAIL: Level 4 was appraised by the owner, the wrong body: it must be the ministry of science and technology. [QĐ 1 (2025-03-05)]
                    4 | ownerSector: DEFENCE; approval: {level: 4, approvedBy: OWNER, date: 2025-03-05, document: QĐ 1} | 2025-12-31 | ND85.12.appraiser | NO_DATA: The appraiser is not declared: level 4 is appraised by the ministry of defence.
                    4 | ownerSector: PUBLIC_SECURITY; approval: {level: 4, approvedBy: OWNER, date: 2025-03-05, document: QĐ 1} | 2025-12-31 | ND85.12.appraiser | NO_DATA: The appraiser is not declared: level 4 is appraised by the ministry of public security.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-06-30, document: QĐ 1} | 2026-08-01 | ND85.12.appraiser | NO_DATA: The appraiser is not declared: level 3 is appraised by the owner's unit in charge of security.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | ND85.12.appraiser | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    3 | status: BUILDING; investmentStarted: 2026-06-30; approval: {level: 3, approvedBy: OWNER, date: 2026-12-31, document: QĐ 1} | 2027-01-01 | ND85.12.appraiser | NO_DATA: The appraiser is not declared: level 3 is appraised by the owner's unit in charge of security.
                    3 | status: BUILDING; investmentStarted: 2026-06-30; approval: {level: 3, approvedBy: OWNER, date: 2027-01-01, document: QĐ 1} | 2027-01-01 | ND85.12.appraiser | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    # who approves
                    3 |  | 2025-12-31 | ND85.12.approver | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | ND85.12.approver | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.12.approver | PASS: Level 3 was approved by the owner, the right body. [QĐ 1 (2024-01-01)]
                    3 | approval: {level: 3, date: 2024-01-01, document: QĐ 1, approvedBy: OWNER} | 2025-12-31 | ND85.12.approver | PASS: Level 3 was approved by the owner, the right body. [QĐ 1 (2024-01-01)]
                    2 | approval: {level: 2, date: 2024-01-01, document: QĐ 1, approvedBy: OWNER} | 2025-12-31 | ND85.12.approver | FAIL: Level 2 was approved by the owner, the wrong body: it must be the owner's unit in charge of security. [QĐ 1 (2024-01-01)]
                    3 | approval: {level: 2, approvedBy: SECURITY_UNIT, date: 2024-01-01, document: QĐ 1, appraisedBy: SECURITY_UNIT} | 2025-12-31 | ND85.12.approver | PASS: Level 2 was approved by the owner's unit in charge of security, the right body. [QĐ 1 (2024-01-01)]
                    # the list of the Prime Minister
                    5 |  | 2025-12-31 | ND85.12.3đ | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    5 | approval: {level: 5, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | ND85.12.3đ | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    4 | approval: {level: 4, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.12.3đ | NOT_APPLICABLE: Not applicable: only from level 5, the system is at level 4.
                    5 | approval: {level: 5, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.12.3đ | NO_DATA: No decision of the Prime Minister lists this system of level 5: supply primeMinisterList.
                    5 | approval: {level: 5, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, primeMinisterList: ' '} | 2025-12-31 | ND85.12.3đ | NO_DATA: No decision of the Prime Minister lists this system of level 5: supply primeMinisterList.
                    5 | approval: {level: 5, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1, primeMinisterList: QĐ 2} | 2025-12-31 | ND85.12.3đ | PASS: On the list by QĐ 2. [QĐ 2]
                    # a unit that operates the system itself
                    3 |  | 2025-12-31 | TT12.6 | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2022-09-30, document: QĐ 1} | 2025-12-31 | TT12.6 | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | TT12.6 | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    4 | approval: {level: 4, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.6 | NOT_APPLICABLE: Not applicable: level 4 is appraised by a ministry.
                    3 | operator: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.6 | NO_DATA: The operator or the unit in charge is not known: supply operator and securityUnit.
                    3 | securityUnit: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.6 | NO_DATA: The operator or the unit in charge is not known: supply operator and securityUnit.
                    3 | operator: Phòng A; securityUnit: Phòng B; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.6 | NOT_APPLICABLE: Not applicable: the operator (Phòng A) is not the unit in charge (Phòng B).
                    3 | operator: Phòng A; securityUnit: Phòng A; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.6 | NO_DATA: The appraiser is not declared: level 3 is appraised by another unit named by the owner, an independent council.
                    # who appraises under ND331
                    4 |  | 2026-08-19 | ND331.appraiser | NOT_APPLICABLE: Not applicable: no level is approved by the day. INTERPRETATION
                    4 | approval: {level: 4, approvedBy: OWNER, date: 2026-08-18, document: QĐ 1} | 2026-08-19 | ND331.appraiser | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time. INTERPRETATION
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1} | 2026-08-19 | ND331.appraiser | NOT_APPLICABLE: Not applicable: only from level 4, the system is at level 3. INTERPRETATION
                    4 | approval: {level: 4, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1} | 2026-08-19 | ND331.appraiser | NO_DATA: The appraiser is not declared: level 4 is appraised by the ministry of public security. INTERPRETATION
                    4 | ownerSector: DEFENCE; approval: {level: 4, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1, appraisedBy: CIPHER_COMMITTEE} | 2026-08-19 | ND331.appraiser | FAIL: Level 4 was appraised by the cipher committee, the wrong body: it must be the ministry of defence. [QĐ 1 (2026-08-19)] INTERPRETATION
                    4 | ownerSector: CIPHER; approval: {level: 4, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1, appraisedBy: OWNER} | 2026-08-19 | ND331.appraiser | FAIL: Level 4 was appraised by the owner, the wrong body: it must be the cipher committee. [QĐ 1 (2026-08-19)] INTERPRETATION
                    4 | ownerSector: PUBLIC_SECURITY; approval: {level: 4, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1, appraisedBy: MINISTRY_OF_PUBLIC_SECURITY} | 2026-08-19 | ND331.appraiser | PASS: Level 4 was appraised by the ministry of public security, the right body. [QĐ 1 (2026-08-19)] INTERPRETATION
                    4 | status: BUILDING; investmentStarted: 2026-06-30; approval: {level: 4, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1} | 2026-08-19 | ND331.appraiser | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time. INTERPRETATION
                    """)
    void ofWhoAppraisesAndApproves(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # dossier
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | ND85.15 | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1} | 2025-12-31 | ND85.15 | NO_DATA: The parts of the dossier are not declared: 4 parts by Article 15.
                    3 | dossier: [{part: 1, document: D1}, {part: 4, document: D4}, {part: 5, document: D5}]; approval: {level: 3, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1} | 2025-12-31 | ND85.15 | FAIL: The dossier must have 4 parts; missing: 2, 3. [2/4] [short 2] [D1, D4, D5]
                    3 | dossier: [{part: 1, document: D1}, {part: 2, document: D2}, {part: 3, document: D3}, {part: 4, document: D4}]; approval: {level: 3, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1} | 2025-12-31 | ND85.15 | PASS: The dossier has all 4 parts. [4/4] [short 0] [D1, D2, D3, D4]
                    # opinion
                    3 |  | 2025-12-31 | ND85.17.1b | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-07-01, document: QĐ 1} | 2026-08-01 | ND85.17.1b | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    2 | approval: {level: 2, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1} | 2025-12-31 | ND85.17.1b | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 2.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1, appraisalDocument: ' '} | 2025-12-31 | ND85.17.1b | NO_DATA: No appraisal opinion: supply appraisalDocument.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-03-12, document: QĐ 1, appraisalDocument: YK 1} | 2025-12-31 | ND85.17.1b | PASS: The appraisal opinion is YK 1. [YK 1]
                    # regulation
                    3 |  | 2025-12-31 | TT12.9.7 | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2022-09-30, document: QĐ 1} | 2025-12-31 | TT12.9.7 | NOT_APPLICABLE: Not applicable: the approval falls under the rules of another time.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.9.7 | NO_DATA: No security regulation is declared: supply regulation with document and date.
                    3 | regulation: {document: QC, date: 2024-01-01}; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.9.7 | PASS: The regulation was issued on 01/01/2024, not after the approval of 01/01/2024. [QC (2024-01-01)]
                    3 | regulation: {document: QC, date: 2024-01-02}; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | TT12.9.7 | FAIL: The regulation was issued on 02/01/2024, after the approval of 01/01/2024. [QC (2024-01-02)]
                    """)
    void ofTheDossierAndTheRegulation(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # operation
                    1 | status: BUILDING | 2025-12-31 | TT12.9.6 | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    1 |  | 2025-12-31 | TT12.9.6 | NO_DATA: The day it went into operation is not known: supply goLive.
                    1 | goLive: 2022-09-30 | 2025-12-31 | TT12.9.6 | NOT_APPLICABLE: Not applicable: in operation since 30/09/2022, before Circular 12 took effect (01/10/2022).
                    1 | goLive: 2022-10-01 | 2025-12-31 | TT12.9.6 | NO_DATA: No measure is shown, so nothing can be compared with the day of operation.
                    1 | goLive: 2022-10-01; measures: [{ids: [TT12.D02], status: IN_PLACE, means: PRODUCT, document: B1, date: 2022-10-02}, {ids: [TT12.D01], status: IN_PLACE, means: PRODUCT, document: B2, date: 2022-10-01}, {ids: [TT12.9.3e], status: IN_PLACE, document: B3, date: 2023-10-02}] | 2025-12-31 | TT12.9.6 | FAIL: The documents of 2 measures are later than the day of operation, 01/10/2022: TT12.9.3e (2023-10-02), TT12.D02 (2022-10-02). [1/3] [short 2] [TT12.9.3e (2023-10-02), TT12.D02 (2022-10-02)]
                    1 | goLive: 2022-10-02; measures: [{ids: [TT12.D02, TT12.D04], status: IN_PLACE, means: PRODUCT, document: B1, date: 2022-10-02}] | 2025-12-31 | TT12.9.6 | PASS: The documents of all 1 measures are not later than the day of operation, 02/10/2022. [1/1] [short 0]
                    # hosting
                    0 |  | 2025-12-31 | TT12.9.9 | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs.
                    2 |  | 2025-12-31 | TT12.9.9 | NOT_APPLICABLE: Not applicable at level 2.
                    3 |  | 2025-12-31 | TT12.9.9 | NO_DATA: Where it runs is not declared: supply hosting.
                    3 | hosting: {kind: OWN} | 2025-12-31 | TT12.9.9 | NOT_APPLICABLE: Not applicable: no leased data centre or cloud.
                    3 | hosting: {kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: LOGICAL} | 2025-12-31 | TT12.9.9 | PASS: Kept apart as level 3 asks.
                    3 | hosting: {kind: CLOUD, betweenZones: LOGICAL} | 2025-12-31 | TT12.9.9 | NO_DATA: How these are kept apart is not declared: from other systems (fromOtherSystems), storage (storage).
                    4 | hosting: {kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: NONE, networkDevices: LOGICAL} | 2025-12-31 | TT12.9.10 | FAIL: Leased hosting is not kept apart enough for level 4: from other systems (fromOtherSystems): logically apart, needs physically apart, between zones (betweenZones): not apart, needs logically apart, main network devices (networkDevices): logically apart, needs physically apart. [short 3]
                    3 | hosting: {kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: LOGICAL}; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2027-06-30 | TT12.9.9 | PASS: Kept apart as level 3 asks.
                    3 | hosting: {kind: CLOUD, fromOtherSystems: LOGICAL, betweenZones: LOGICAL, storage: LOGICAL}; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2027-07-01 | TT12.9.9 | NOT_APPLICABLE: Not applicable: Decree 331/2026 Article 30.8 takes its place.
                    3 | hosting: {kind: CLOUD, fromOtherSystems: NONE}; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2027-06-30 | ND331.30.8 | FAIL advises: Leased hosting is not kept apart enough for level 3: from other systems (fromOtherSystems): not apart, needs logically apart. [short 1]
                    3 | hosting: {kind: CLOUD, fromOtherSystems: NONE}; approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2027-07-01 | ND331.30.8 | FAIL: Leased hosting is not kept apart enough for level 3: from other systems (fromOtherSystems): not apart, needs logically apart. [short 1]
                    """)
    void ofOperationAndLeasedMachines(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # inspections
                    0 |  | 2025-12-31 | ND85.20.2c | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs.
                    2 |  | 2025-12-31 | ND85.20.2c | NOT_APPLICABLE: Not applicable: the decree sets no period for level 2.
                    3 | status: BUILDING | 2025-12-31 | ND85.20.2c | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    3 |  | 2025-12-31 | ND85.20.2c | NO_DATA: No inspection and no day of operation: supply inspections or goLive (every 12 months).
                    3 | goLive: 2024-12-31 | 2025-12-31 | ND85.20.2c | NOT_APPLICABLE: In operation since 31/12/2024, first inspection due by 31/12/2025. [every 12 months]
                    3 | goLive: 2024-12-30 | 2025-12-31 | ND85.20.2c | FAIL: Never inspected since operation began on 30/12/2024, every 12 months, overdue since 30/12/2025. [every 12 months]
                    3 | goLive: 2020-01-01; inspections: [{date: 2024-12-31, scope: SYSTEM, by: OPERATOR, document: BC 1}, {date: 2025-12-31, scope: ORGANISATION, by: OPERATOR, document: BC 2}] | 2025-12-31 | ND85.20.2c | PASS: Last inspected on 31/12/2024, every 12 months, next due by 31/12/2025. [every 12 months] [BC 1 (2024-12-31)]
                    3 | goLive: 2020-01-01; inspections: [{date: 2024-12-30, scope: SYSTEM, by: OPERATOR, document: BC 1}, {date: 2023-12-30, scope: SYSTEM, by: OPERATOR, document: BC 0}] | 2025-12-31 | ND85.20.2c | FAIL: Last inspected on 30/12/2024, every 12 months, overdue since 30/12/2025. [every 12 months] [BC 1 (2024-12-30)]
                    3 |  | 2026-11-23 | ND331.28.5 | NOT_APPLICABLE: Not applicable: the decree sets no figure and the unit's regulation names no period (regulation.inspectionMonths).
                    3 | regulation: {document: QC, date: 2024-01-01, inspectionMonths: 6}; goLive: 2026-06-01 | 2026-11-23 | ND331.28.5 | NOT_APPLICABLE: In operation since 01/06/2026, first inspection due by 01/12/2026. [every 6 months]
                    1 |  | 2025-12-31 | ND85.20.2c-organisation | NO_DATA: No inspection of the whole organisation (every 24 months): supply inspections with scope ORGANISATION.
                    1 | inspections: [{date: 2023-12-31, scope: ORGANISATION, by: OPERATOR, document: BC 1}, {date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 2}, {date: 2026-01-01, scope: ORGANISATION, by: OPERATOR, document: BC 3}] | 2025-12-31 | ND85.20.2c-organisation | PASS: Last inspected on 31/12/2023, every 24 months, next due by 31/12/2025. [every 24 months] [BC 1 (2023-12-31)]
                    1 | inspections: [{date: 2023-12-30, scope: ORGANISATION, by: OPERATOR, document: BC 1}, {date: 2021-12-30, scope: ORGANISATION, by: OPERATOR, document: BC 0}] | 2025-12-31 | ND85.20.2c-organisation | FAIL: Last inspected on 30/12/2023, every 24 months, overdue since 30/12/2025. [every 24 months] [BC 1 (2023-12-30)]
                    0 |  | 2025-12-31 | ND85.20.2c-body | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs.
                    2 |  | 2025-12-31 | ND85.20.2c-body | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 2.
                    3 |  | 2025-12-31 | ND85.20.2c-body | NOT_APPLICABLE: Not applicable: there is no inspection to look at.
                    3 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1}] | 2025-12-31 | ND85.20.2c-body | FAIL: The inspection of 01/01/2025 was made by the operator, who may not: it must be a licensed organisation, a state unit with the function, a designated organisation. [BC 1 (2025-01-01)]
                    3 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: DESIGNATED_ORGANISATION, document: BC 1}] | 2025-12-31 | ND85.20.2c-body | PASS: The inspection of 01/01/2025 was made by a designated organisation, who may. [BC 1 (2025-01-01)]
                    5 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1}] | 2026-08-19 | ND331.31.2c | FAIL: The inspection of 01/01/2025 was made by the operator, who may not: it must be a licensed organisation. [BC 1 (2025-01-01)]
                    2 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1}] | 2026-08-19 | ND331.31.2c | FAIL: The inspection of 01/01/2025 was made by the operator, who may not: it must be a licensed organisation, a state unit with the function, a designated organisation, an internal unit that does not operate the system. [BC 1 (2025-01-01)]
                    1 |  | 2025-12-31 | TT12.11.1 | NOT_APPLICABLE: Not applicable: there is no inspection to look at.
                    1 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1}] | 2025-12-31 | TT12.11.1 | NO_DATA: What the inspection of 01/01/2025 covered is not declared: supply contents.
                    1 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1, contents: [EFFECTIVENESS]}] | 2025-12-31 | TT12.11.1 | FAIL: The inspection of 01/01/2025 left out: legal compliance, malware, weaknesses, penetration. [1/3] [short 2] [BC 1 (2025-01-01)]
                    1 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1, contents: [EFFECTIVENESS, LEGAL_COMPLIANCE, VULNERABILITIES_AND_PENETRATION]}]; measures: [{ids: [TT12.9.8], status: NOT_APPLICABLE, reason: NO_INTERNAL_SOFTWARE}] | 2025-12-31 | TT12.11.1 | PASS: The inspection of 01/01/2025 covered everything. [3/3] [short 0] [BC 1 (2025-01-01)]
                    1 | inspections: [{date: 2025-01-01, scope: SYSTEM, by: OPERATOR, document: BC 1, contents: [EFFECTIVENESS, LEGAL_COMPLIANCE, VULNERABILITIES_AND_PENETRATION, SOURCE_CODE]}]; measures: [{ids: [TT12.D01], status: PLANNED}, {ids: [TT12.9.8], status: PLANNED}] | 2025-12-31 | TT12.11.1 | PASS: The inspection of 01/01/2025 covered everything. [4/4] [short 0] [BC 1 (2025-01-01)]
                    # reports
                    1 | goLive: 2024-12-15 | 2024-12-31 | TT12.13.4-owner | NOT_APPLICABLE: Not applicable: the system did not run in the period of the 2024 report.
                    1 | goLive: 2020-01-01 | 2024-12-31 | TT12.13.4-owner | NO_DATA: No report that was due before 20/12/2024: supply reports with document and date.
                    1 | goLive: 2020-01-01; reports: [{kind: ANNUAL, year: 2024, date: 2024-12-20, to: OWNER, document: BC 1}, {kind: ANNUAL, year: 2024, date: 2024-12-19, to: OWNER, document: BC 2}] | 2024-12-31 | TT12.13.4-owner | PASS: The report was sent on 19/12/2024, before 20/12/2024. [BC 2 (2024-12-19)]
                    1 | goLive: 2020-01-01; reports: [{kind: ANNUAL, year: 2024, date: 2024-12-20, to: OWNER, document: BC 1}] | 2024-12-31 | TT12.13.4-owner | FAIL: The report was sent on 20/12/2024; it was due before 20/12/2024. [BC 1 (2024-12-20)]
                    1 | goLive: 2020-01-01; reports: [{kind: ANNUAL, year: 2024, date: 2024-12-22, to: OWNER, document: BC 1}] | 2024-12-21 | TT12.13.4-owner | NO_DATA: No report that was due before 20/12/2024: supply reports with document and date.
                    1 | goLive: 2020-01-01; reports: [{kind: INSPECTION, year: 2024, date: 2024-12-01, to: OWNER, document: BC 1}, {kind: ANNUAL, year: 2023, date: 2024-12-01, to: OWNER, document: BC 2}] | 2024-12-21 | TT12.13.4-owner | NO_DATA: No report that was due before 20/12/2024: supply reports with document and date.
                    0 |  | 2024-12-31 | CT14.report | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs.
                    2 |  | 2024-12-31 | CT14.report | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 2.
                    3 | goLive: 2023-12-15 | 2024-12-31 | CT14.report | NOT_APPLICABLE: Not applicable: the system did not run all the time from 14/12/2023 to 14/12/2024.
                    3 | goLive: 2023-12-14 | 2024-12-31 | CT14.report | NO_DATA: No report that was due before 14/12/2024: supply reports with document and date.
                    3 | reports: [{kind: INSPECTION, year: 2024, date: 2024-12-01, to: OWNER, document: BC 1}, {kind: ANNUAL, year: 2024, date: 2024-12-02, to: INFORMATION_MINISTRY, document: BC 2}, {kind: INSPECTION, year: 2024, date: 2024-12-14, to: INFORMATION_MINISTRY, document: BC 3}] | 2024-12-31 | CT14.report | FAIL: The report was sent on 14/12/2024; it was due before 14/12/2024. [BC 3 (2024-12-14)]
                    5 | goLive: 2020-01-01 | 2025-06-13 | CT14.report | NO_DATA: No report that was due before 14/12/2024: supply reports with document and date.
                    5 | goLive: 2020-01-01 | 2025-06-14 | CT14.report | NO_DATA: No report that was due before 14/06/2025: supply reports with document and date.
                    """)
    void ofInspectionsAndReports(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    3 |  | 2025-12-31 | CT14.layer1 | NO_DATA: The four layers are not declared: supply layers.
                    3 | layers: {monitoring: {provider: G, document: HĐ, date: 2024-01-01}} | 2025-12-31 | CT14.layer1 | FAIL: This layer is absent.
                    3 | status: BUILDING | 2025-12-31 | CT14.layer1 | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    3 | layers: {onSite: {provider: A, document: QĐ, date: 2026-01-01}} | 2025-12-31 | CT14.layer1 | NO_DATA: A is declared, but no document dated by 31/12/2025 shows it.
                    3 | layers: {onSite: {provider: A, document: QĐ, date: 2025-12-31}} | 2025-12-31 | CT14.layer1 | PASS: There: A. [QĐ (2025-12-31)]
                    3 | layers: {monitoring: {provider: G, document: HĐ, date: 2024-01-01}} | 2025-12-31 | CT14.layer2 | PASS: There: G. [HĐ (2024-01-01)]
                    0 | layers: {monitoring: {provider: G, document: HĐ, date: 2024-01-01}} | 2025-12-31 | CT14.layer3 | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs.
                    0 | status: BUILDING; layers: {monitoring: {provider: G, document: HĐ, date: 2024-01-01}} | 2025-12-31 | CT14.layer3 | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    0 | | 2025-12-31 | CT14.layer3 | NO_DATA: The four layers are not declared: supply layers.
                    0 | layers: {assessment: {provider: Đ, document: BC, date: 2024-01-01}} | 2025-12-31 | CT14.layer3 | PASS: There: Đ. [BC (2024-01-01)]
                    1 |  | 2025-12-31 | CT14.layer3 | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 1.
                    2 |  | 2025-12-31 | CT14.layer3 | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 2.
                    1 | layers: {assessment: {provider: Đ, document: BC, date: 2024-01-01}} | 2025-12-31 | CT14.layer3 | PASS: There: Đ. [BC (2024-01-01)]
                    3 | layers: {monitoring: {provider: G, document: HĐ, date: 2024-01-01}} | 2025-12-31 | CT14.layer3 | FAIL: This layer is absent.
                    3 | layers: {monitoring: {provider: G, document: HĐ, date: 2024-01-01}} | 2025-12-31 | CT14.layer4 | FAIL: This layer is absent.
                    3 | layers: {national: {to: PROVINCIAL_CENTRE, document: BB, date: 2025-12-31}} | 2025-12-31 | CT14.layer4 | PASS: There: the centre of the province or city. [BB (2025-12-31)]
                    3 | layers: {national: {to: PROVINCIAL_CENTRE, document: BB, date: 2026-01-01}} | 2025-12-31 | CT14.layer4 | NO_DATA: the centre of the province or city is declared, but no document dated by 31/12/2025 shows it.
                    0 |  | 2025-12-31 | CT14.independence | NO_DATA: The monitoring provider or the assessor is not known: supply layers.monitoring and layers.assessment.
                    1 |  | 2025-12-31 | CT14.independence | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 1.
                    2 |  | 2025-12-31 | CT14.independence | NOT_APPLICABLE: Not applicable: only from level 3, the system is at level 2.
                    3 | layers: {assessment: {provider: Đ, document: BC, date: 2024-01-01}} | 2025-12-31 | CT14.independence | NO_DATA: The monitoring provider or the assessor is not known: supply layers.monitoring and layers.assessment.
                    3 | layers: {monitoring: {provider: Đ, document: BC, date: 2024-01-01}} | 2025-12-31 | CT14.independence | NO_DATA: The monitoring provider or the assessor is not known: supply layers.monitoring and layers.assessment.
                    3 | status: BUILDING | 2025-12-31 | CT14.independence | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    1 | layers: {monitoring: {provider: Đ, document: BC, date: 2024-01-01}, assessment: {provider: Đ, document: BC, date: 2024-01-01}} | 2025-12-31 | CT14.independence | FAIL: The assessor (layer 3) is also the monitoring provider (layer 2): Đ.
                    3 | layers: {monitoring: {provider: G, document: BC, date: 2024-01-01}, assessment: {provider: Đ, document: BC, date: 2024-01-01}} | 2025-12-31 | CT14.independence | PASS: Monitoring: G; assessment: Đ.
                    3 |  | 2026-07-01 | L116.40.1 | NO_DATA: No connection is declared: supply layers.national.
                    3 | status: BUILDING | 2026-07-01 | L116.40.1 | NOT_APPLICABLE: Not applicable: the system does not run on the day.
                    3 | layers: {national: {to: NATIONAL_CENTRE_OF_INFORMATION_MINISTRY, document: BB, date: 2024-01-01}} | 2026-07-01 | L116.40.1 | FAIL: Connected with the centre of the ministry of information and communications: since 01/07/2026 it must be the centre of the ministry of public security or of the province.
                    3 | layers: {national: {to: NATIONAL_CENTRE_OF_PUBLIC_SECURITY, document: BB, date: 2024-01-01}} | 2026-07-01 | L116.40.1 | PASS: There: the national centre of the ministry of public security.
                    """)
    void ofTheFourLayers(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # level
                    0 |  | 2025-12-31 | ND85.level | NO_DATA: The level cannot be told: supply purposes: what the system is for.
                    3 |  | 2025-12-31 | ND85.level | PASS: Level 3 by ND85.9.3. [ND85.9.3]
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2026-08-01 | ND85.level | PASS advises: Level 3 by ND85.9.3. [ND85.9.3]
                    3 |  | 2026-08-19 | ND331.level | PASS: Level 3 by ND331.13.3. [ND331.13.3]
                    3 |  | 2026-08-19 | ND85.level | PASS advises: Level 3 by ND85.9.3. [ND85.9.3]
                    0 | profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [PUBLIC_SERVICE_FULL_PROCESS]} | 2025-12-31 | ND85.level | PASS: Level 3 by ND85.9.2a. [ND85.9.2a] INTERPRETATION
                    0 | profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE]} | 2025-12-31 | ND85.level | NO_DATA: At least level 2 by ND85.8.2b, but perhaps higher: supply users: how many people's private or personal information is processed. [ND85.8.2b]
                    0 | profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE], users: 9999} | 2025-12-31 | ND85.level | PASS: Level 2 by ND85.8.2b, ND85.8.2c. [ND85.8.2b, ND85.8.2c]
                    3 |  | 2025-12-31 | ND85.approved-level | NOT_APPLICABLE: Not applicable: no level is approved by the day.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.approved-level | PASS: The approved level 3 is not below level 3 by the criteria. [short 0] [≥ level 3] [QĐ 1 (2024-01-01)]
                    3 | approval: {level: 1, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.approved-level | FAIL: The approved level 1 is below level 3 by ND85.9.3: approve anew. [short 2] [≥ level 3] [QĐ 1 (2024-01-01)]
                    3 | approval: {level: 1, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2026-08-01 | ND85.approved-level | FAIL advises: The approved level 1 (kept by Law 116 Article 45.1) is below level 3 by ND85.9.3: grade it anew. [short 2] [≥ level 3] [QĐ 1 (2024-01-01)]
                    0 | approval: {level: 1, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.approved-level | NO_DATA: The level cannot be told: supply purposes: what the system is for. [QĐ 1 (2024-01-01)]
                    0 | profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [OTHER_ONLINE]}; approval: {level: 2, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2025-12-31 | ND85.approved-level | NO_DATA: The level cannot be told: supply users: how many people's private or personal information is processed. [≥ level 2] [QĐ 1 (2024-01-01)]
                    3 | approval: {level: 2, approvedBy: OWNER, date: 2026-08-19, document: QĐ 1} | 2026-08-19 | ND331.approved-level | FAIL: The approved level 2 is below level 3 by ND331.13.3: approve anew. [short 1] [≥ level 3] [QĐ 1 (2026-08-19)]
                    3 | approval: {level: 2, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2026-08-19 | ND331.approved-level | FAIL advises: The approved level 2 (kept by Law 116 Article 45.1) is below level 3 by ND331.13.3: grade it anew. [short 1] [≥ level 3] [QĐ 1 (2024-01-01)]
                    # risk
                    3 |  | 2026-08-19 | ND331.10 | NO_DATA: No risk assessment: supply riskAssessment with level, document and date.
                    0 | profile: {harm: {rights: HARM}, purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 1, document: ĐG, date: 2026-08-19}} | 2026-08-19 | ND331.10 | PASS: The risk is assessed (level 1), not above level 1 that holds. [ĐG (2026-08-19)]
                    0 | profile: {harm: {rights: HARM}, purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 1, document: ĐG, date: 2026-08-20}} | 2026-08-19 | ND331.10 | NO_DATA: No risk assessment: supply riskAssessment with level, document and date.
                    0 | profile: {harm: {rights: HARM}, purposes: [INTERNAL_OPERATION], information: [PUBLIC], riskAssessment: {level: 2, document: ĐG, date: 2026-08-19}}; approval: {level: 1, approvedBy: OWNER, date: 2024-01-01, document: QĐ 1} | 2027-06-30 | ND331.10 | FAIL advises: The risk assessment comes to level 2, above level 1 that holds: propose the higher level. [ĐG (2026-08-19)]
                    0 | profile: {purposes: [INTERNAL_OPERATION], information: [PERSONAL], riskAssessment: {level: 1, document: ĐG, date: 2026-08-19}} | 2026-08-19 | ND331.10 | NO_DATA: The level cannot be told, so what it asks for is unknown: supply what the level needs. [ĐG (2026-08-19)]
                    # kept
                    3 |  | 2026-07-01 | L116.45.1 | NOT_APPLICABLE: No level approved before 01/07/2026 to keep.
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-06-30, document: QĐ 1} | 2027-06-30 | L116.45.1 | PASS: Level 3 is kept; measures are due by 30/06/2027, 69 are not shown yet. [QĐ 1 (2026-06-30)]
                    3 | approval: {level: 3, approvedBy: OWNER, date: 2026-06-30, document: QĐ 1} | 2027-07-01 | L116.45.1 | FAIL: Level 3 is kept, but 30/06/2027 has passed and 69 measures are not shown. [short 69] [QĐ 1 (2026-06-30)] INTERPRETATION
                    # investment
                    3 |  | 2026-08-19 | ND331.39.1 | NOT_APPLICABLE: Not under investment before 01/07/2026 (by investmentStarted and goLive).
                    3 | status: BUILDING; investmentStarted: 2026-07-01 | 2026-08-19 | ND331.39.1 | NOT_APPLICABLE: Not under investment before 01/07/2026 (by investmentStarted and goLive).
                    3 | status: BUILDING; investmentStarted: 2026-06-30 | 2026-12-31 | ND331.39.1 | NOT_APPLICABLE: Not due yet: the level must be approved by 31/12/2026 (the earlier of the two ways to count 6 months).
                    3 | status: BUILDING; investmentStarted: 2026-06-30 | 2027-01-01 | ND331.39.1 | FAIL: 31/12/2026 has passed and the level is not approved.
                    3 | investmentStarted: 2026-06-30; goLive: 2026-06-30 | 2027-01-01 | ND331.39.1 | NOT_APPLICABLE: Not under investment before 01/07/2026 (by investmentStarted and goLive).
                    3 | investmentStarted: 2026-06-30; goLive: 2026-07-01; approval: {level: 3, approvedBy: OWNER, date: 2026-12-31, document: QĐ 1} | 2027-01-01 | ND331.39.1 | PASS: Approved on 31/12/2026, by 31/12/2026. [QĐ 1 (2026-12-31)]
                    3 | status: BUILDING; investmentStarted: 2026-06-30; approval: {level: 3, approvedBy: OWNER, date: 2027-01-01, document: QĐ 1} | 2027-01-01 | ND331.39.1 | FAIL: Approved on 01/01/2027, after 31/12/2026. [QĐ 1 (2027-01-01)]
                    """)
    void ofLevelsThatAreToldAssessedAndKept(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "level {0}, {1}, {3} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # measures
                    3 |  | 2025-12-31 | TT12.D06 | NO_DATA: standby for main network devices is not declared (level 3 asks for load balancing and hot standby for core switch, core firewall, web application firewall, central storage): add TT12.D06 to measures with status, document and date. [load balancing and hot standby for core switch, core firewall, web application firewall, central storage]
                    2 |  | 2025-12-31 | TT12.D06 | NO_DATA: standby for main network devices is not declared (level 2 asks for standby for core switch, core firewall): add TT12.D06 to measures with status, document and date. [standby for core switch, core firewall]
                    5 |  | 2025-12-31 | TT12.D19 | NO_DATA: standby system at another place is not declared (level 5 asks for at least 30 km away): add TT12.D19 to measures with status, document and date. [at least 30 km away]
                    3 | measures: [{ids: [TT12.D12], status: PLANNED}] | 2025-12-31 | TT12.D12 | FAIL: central security monitoring (SIEM or equal): only planned; level 3 asks for a product. [a product]
                    3 | measures: [{ids: [TT12.D12], status: NOT_IN_PLACE}] | 2025-12-31 | TT12.D12 | FAIL: central security monitoring (SIEM or equal): not in place; level 3 asks for a product. [a product]
                    3 | measures: [{ids: [TT12.D05], status: NOT_APPLICABLE, reason: NO_MAIL_SERVICE}] | 2025-12-31 | TT12.D05 | NOT_APPLICABLE: mail security: not applicable, no mail service. [an arrangement]
                    3 | measures: [{ids: [TT12.D05], status: NOT_APPLICABLE}] | 2025-12-31 | TT12.D05 | FAIL: mail security: declared not applicable without a reason. [an arrangement]
                    3 | measures: [{ids: [TT12.D05], status: NOT_APPLICABLE, reason: NO_WIRELESS_NETWORK}] | 2025-12-31 | TT12.D05 | FAIL: mail security: the reason "no wireless network" is not allowed for this measure. [an arrangement]
                    3 | measures: [{ids: [TT12.D12], status: IN_PLACE, means: PRODUCT}] | 2025-12-31 | TT12.D12 | NO_DATA: central security monitoring (SIEM or equal): declared in place, but without document and date. [a product]
                    3 | measures: [{ids: [TT12.D12], status: IN_PLACE, means: PRODUCT, document: B 1, date: 2026-01-01}] | 2025-12-31 | TT12.D12 | NO_DATA: B 1 is dated 01/01/2026, after the day of evaluation 31/12/2025. [a product]
                    3 | measures: [{ids: [TT12.D12], status: IN_PLACE, document: B 1, date: 2025-12-31}] | 2025-12-31 | TT12.D12 | NO_DATA: central security monitoring (SIEM or equal): how it is met is not said; it asks for a product (means, devices, hotStandby or distanceKm). [a product] [B 1 (2025-12-31)]
                    3 | measures: [{ids: [TT12.D12], status: IN_PLACE, means: SERVICE, document: B 1, date: 2025-12-31}] | 2025-12-31 | TT12.D12 | FAIL: central security monitoring (SIEM or equal): in place, but not as level 3 asks: a product. [a product] [B 1 (2025-12-31)]
                    3 | measures: [{ids: [TT12.D12], status: IN_PLACE, means: PRODUCT, document: B 1, date: 2025-12-31}] | 2025-12-31 | TT12.D12 | PASS: central security monitoring (SIEM or equal): in place by B 1 of 31/12/2025. [a product] [B 1 (2025-12-31)]
                    # thresholds
                    3 |  | 2025-12-31 | TCVN11930.log-retention | NO_DATA advises: log retention: settings.log-retention-months is not declared (months). [≥ 3 months] SECOND_HAND
                    3 | settings: {log-retention-months: 3} | 2025-12-31 | TCVN11930.log-retention | PASS advises: log retention: 3 months (≥ 3 at level 3). [≥ 3 months] [settings.log-retention-months: 3] SECOND_HAND
                    3 | settings: {log-retention-months: 2} | 2025-12-31 | TCVN11930.log-retention | FAIL advises: log retention: 2 months, less than 3 at level 3. [≥ 3 months] [settings.log-retention-months: 2] SECOND_HAND
                    3 | settings: {log-review-months: 6} | 2026-08-19 | TCVN14423.log-review | PASS advises: log review: 6 months between reviews (≤ 6 at level 3). [≤ 6 months between reviews] [settings.log-review-months: 6] SECOND_HAND
                    3 | settings: {log-review-months: 7} | 2026-08-19 | TCVN14423.log-review | FAIL advises: log review: 7 months between reviews, more than 6 at level 3. [≤ 6 months between reviews] [settings.log-review-months: 7] SECOND_HAND
                    """)
    void ofMeasuresAndAdvisedFigures(int level, String fields, String day, String check, String told) {
        says(level, fields, day, check, told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "border dmz internal internal-servers | TT12.D01, TT12.D02, TT12.D03, TT12.D04, TT12.Z.border, TT12.Z.dmz, TT12.Z.internal, TT12.Z.internal-servers",
                "border dmz internal internal-servers wireless | TT12.D01, TT12.D02, TT12.D03, TT12.D04, TT12.Z.border, TT12.Z.dmz, TT12.Z.internal, TT12.Z.internal-servers, …",
            })
    void namesNoMoreThanEightMissingMeasures(String zones, String named) {
        List<String> left = new ArrayList<>(List.of("TT12.D01", "TT12.D02", "TT12.D03", "TT12.D04"));
        Stream.of(zones.split(" ")).map(zone -> "TT12.Z." + zone).forEach(left::add);
        Evidence approved = Register.ofLevel(
                2, "approval: {level: 2, approvedBy: SECURITY_UNIT, date: 2024-09-01, document: QĐ 1}");
        Evidence evidence = Register.complete(approved, 2, "2024-09-01", left.toArray(String[]::new));

        assertThat(Told.of(Register.finding(evidence, "2025-12-31", "CT09.applied")))
                .isEqualTo(
                        "FAIL: %d of 47 measures are in place, %d are missing: %s. [%d/47] [short %d] [QĐ 1 (2024-09-01)]"
                                .formatted(47 - left.size(), left.size(), named, 47 - left.size(), left.size()));
    }
}
