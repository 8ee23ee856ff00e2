package vn.tuanthu.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.rules.Told;
import vn.tuanthu.rules.pack.PlanReader;

/** Verdicts on money word for word, on both sides of what decides them. */
class BudgetWordsTest {
    private static final BudgetEngine ENGINE = BudgetEngine.forPlan(PlanReader.bundled(PlanReader.HAI_DUONG_2025));

    private record File(Budget budget) {}

    /** An allocation with the fields of {@code head}, and tasks whose fields are set apart by semicolons. */
    private static void says(String head, String tasks, String check, String subject, String told) {
        List<String> rows = new ArrayList<>();
        for (String fields : tasks == null ? new String[0] : tasks.split("; ")) {
            int no = rows.size() + 1;
            String name = fields.contains("name:") ? "" : "name: Nhiệm vụ " + no + ", ";
            String unit = fields.contains("leadUnit:") ? "" : "leadUnit: Sở Xây dựng, ";
            rows.add("{no: " + no + ", " + name + unit + fields + "}");
        }
        String yaml = "budget: {" + (head == null ? "" : head + ", ") + "tasks: [" + String.join(", ", rows) + "]}";
        InputText text = InputText.of("budget.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        BudgetResult result =
                ENGINE.check(StructuredInput.read(text, File.class).budget(), List.of());

        assertThat(result.findings())
                .filteredOn(finding ->
                        finding.check().equals(check) && finding.subject().equals(subject))
                .extracting(Told::of)
                .containsExactly(told);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # sums and ceilings
                    decisionDate: 2024-11-30, totalVnd: 5 | amountVnd: 3; amountVnd: 2 | VI.2 | hai-duong | PASS: 2 rows sum to VND 5, exactly the stated VND 5. [5/5] [100.00 %] [short 0] [= VND 5]
                    decisionDate: 2024-11-30, totalVnd: 6 | amountVnd: 3; amountVnd: 2 | VI.2 | hai-duong | FAIL: 2 rows sum to VND 5, less than the stated VND 6: VND 1 missing. [5/6] [83.33 %] [short 1] [= VND 6]
                    decisionDate: 2024-11-30, totalVnd: 4 | amountVnd: 3; amountVnd: 2 | VI.2 | hai-duong | FAIL: 2 rows sum to VND 5, more than the stated VND 4: VND 1 too much. [5/4] [125.00 %] [short 1] [= VND 4]
                    decisionDate: 2024-11-30, totalVnd: 0 |  | VI.2 | hai-duong | NO_DATA: The list has no task. Tasks and amounts are needed.
                    decisionDate: 2024-11-30 | amountVnd: 80000000000 | VI.2 | hai-duong | PASS: 1 rows sum to VND 80 billion, exactly the stated VND 80 billion. [80000000000/80000000000] [100.00 %] [short 0] [= VND 80 billion]
                    decisionDate: 2024-11-30, sources: [{id: su-nghiep-cntt, statedVnd: 4, ceilingVnd: 5}] | amountVnd: 5 | VI.2.2 | su-nghiep-cntt | FAIL: 1 rows sum to VND 5, more than the stated VND 4: VND 1 too much. [5/4] [125.00 %] [short 1] [= VND 4]
                    decisionDate: 2024-11-30, sources: [{id: su-nghiep-cntt, statedVnd: 4, ceilingVnd: 5}] | amountVnd: 5 | VI.2.2a | su-nghiep-cntt | PASS: VND 5 is allotted, within the ceiling of VND 5. [5/5] [100.00 %] [short 0] [≤ VND 5]
                    decisionDate: 2024-11-30, sources: [{id: su-nghiep-cntt, statedVnd: 4, ceilingVnd: 5}] | amountVnd: 4 | VI.2.2a | su-nghiep-cntt | PASS: VND 4 is allotted, within the ceiling of VND 5. [4/5] [80.00 %] [short 0] [≤ VND 5]
                    decisionDate: 2024-11-30, sources: [{id: su-nghiep-cntt, statedVnd: 4, ceilingVnd: 5}] | amountVnd: 6; amountVnd: 1 | VI.2.2a | su-nghiep-cntt | FAIL: VND 7 is allotted, above the ceiling of VND 5: VND 2 has to go. [7/5] [140.00 %] [short 2] [≤ VND 5]
                    decisionDate: 2024-11-30, sources: [{id: su-nghiep-cntt, statedVnd: 4}] | amountVnd: 5 | VI.2.2a | su-nghiep-cntt | FAIL: VND 5 is allotted, above the ceiling of VND 4: VND 1 has to go. [5/4] [125.00 %] [short 1] [≤ VND 4]
                    decisionDate: 2024-11-30, sources: [{id: su-nghiep-cntt, ceilingVnd: 4}] | amountVnd: 5 | VI.2.2 | su-nghiep-cntt | FAIL: 1 rows sum to VND 5, more than the stated VND 4: VND 1 too much. [5/4] [125.00 %] [short 1] [= VND 4]
                    decisionDate: 2024-11-30, sources: [{id: von-khac, statedVnd: 4}] | amountVnd: 5, source: von-khac | VI.2.2 | su-nghiep-cntt | FAIL: 0 rows sum to VND 0, less than the stated VND 80 billion: VND 80 billion missing. [0/80000000000] [0.00 %] [short 80000000000] [= VND 80 billion]
                    decisionDate: 2024-11-30, sources: [{id: von-khac, statedVnd: 7}, {id: su-nghiep-cntt, statedVnd: 8}] | amountVnd: 15 | VI.2 | hai-duong | PASS: 1 rows sum to VND 15, exactly the stated VND 15. [15/15] [100.00 %] [short 0] [= VND 15]
                    decisionDate: 2024-11-30 | amountVnd: 5, source: von-khac | VI.2.4 | trung-uong | PASS: 0 rows sum to VND 0, exactly the stated VND 0. [0/0] [short 0] [= VND 0]
                    # the decree
                    decisionDate: 2020-01-01 | amountVnd: 5 | VI.2.5 | hai-duong | PASS advises: Decided on 01/01/2020: Decree 73/2019/NĐ-CP applies.
                    decisionDate: 2024-07-10 | amountVnd: 5 | VI.2.5 | hai-duong | PASS advises: Decided on 10/07/2024: Decree 73/2019/NĐ-CP as amended by Decree 82/2024/NĐ-CP applies. The amending text was not read, so the thresholds below are from the 2019 text. INTERPRETATION
                    decisionDate: 2026-06-30 | amountVnd: 5 | VI.2.5 | hai-duong | PASS advises: Decided on 30/06/2026: Decree 45/2026/NĐ-CP applies (since 01/03/2026, second-hand). None of its thresholds was read, so nothing is said of procedures and lease terms; consult the text. SECOND_HAND
                    decisionDate: 2026-07-01 | amountVnd: 5 | VI.2.5 | hai-duong | PASS advises: Decided on 01/07/2026: Decree 224/2026/NĐ-CP applies. What was decided or appraised before 1 July 2026 stays under Decree 45/2026 unless the authority opts for the new decree (Điều 91.2): give that task its own decisionDate.
                    decisionDate: 2019-12-31 | amountVnd: 5 | VI.2.5 | hai-duong | NOT_APPLICABLE advises: The decision day 31/12/2019 is before 1 January 2020: no decree is encoded for that time.
                    | amountVnd: 5 | VI.2.5 | hai-duong | NO_DATA advises: There is no decision day, so the decree is not known. Add decisionDate.
                    """)
    void ofTheSumsTheCeilingsAndTheDecree(String head, String tasks, String check, String subject, String told) {
        says(head, tasks, check, subject, told);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # the money of a row
                    decisionDate: 2024-11-30 | amountVnd: 5 | PL.1 | PL.1 | PASS: Receives VND 5.
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 3} | PL.1 | PL.1 | PASS: Receives VND 5.
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {totalVnd: 9, fundedBeforeVnd: 4} | PL.1 | PL.1 | PASS: VND 5 this year and VND 4 in earlier years make VND 9, within the lease's total of VND 9. [9/9] [100.00 %] [≤ VND 9]
                    decisionDate: 2024-11-30 | amountVnd: 6, lease: {totalVnd: 9, fundedBeforeVnd: 4} | PL.1 | PL.1 | FAIL: VND 6 this year and VND 4 in earlier years make VND 10, above the lease's total of VND 9: VND 1 too much. [10/9] [111.11 %] [short 1] [≤ VND 9]
                    decisionDate: 2024-11-30 | amountVnd: 0 | PL.1 | PL.1 | FAIL: The row has neither money nor a request. Give an amount or drop the row. [short 1] [> 0 đồng]
                    decisionDate: 2024-11-30 | amountVnd: 0, requestedVnd: 7 | PL.1 | PL.1 | NOT_APPLICABLE: Asked for VND 7, receives nothing.
                    decisionDate: 2024-11-30 | amountVnd: 9, requestedVnd: 7 | PL.1 | PL.1 | FAIL: Receives VND 9, more than the VND 7 asked for: VND 2 too much. [9/7] [short 2] [≤ VND 7]
                    decisionDate: 2024-11-30 | amountVnd: 7, requestedVnd: 7 | PL.1 | PL.1 | PASS: Receives VND 7.
                    # the unit in charge, and no task twice
                    decisionDate: 2024-11-30 | amountVnd: 5, leadUnit: Sở Xây dựng | PL.1.lead | PL.1 | PASS: Sở Xây dựng. Its successor is not known for certain.
                    decisionDate: 2024-11-30 | amountVnd: 5, leadUnit: sở  thông tin và truyền thông | PL.1.lead | PL.1 | PASS: Sở Thông tin và Truyền thông; today Sở Khoa học và Công nghệ (2025 press quotes Hải Dương's Department of Science and Technology on digital transformation; in Hải Phòng since 1 July 2025 (second-hand)).
                    decisionDate: 2024-11-30 | amountVnd: 5, leadUnit: Sở GTVT | PL.1.lead | PL.1 | PASS: Sở Giao thông Vận tải. Its successor is not known for certain.
                    decisionDate: 2024-11-30 | amountVnd: 5, leadUnit: Sở Xây dưng | PL.1.lead | PL.1 | NO_DATA: The lead unit "Sở Xây dưng" is not known; did you mean "Sở Xây dựng"?
                    decisionDate: 2024-11-30 | amountVnd: 5, leadUnit: Quân khu Ba | PL.1.lead | PL.1 | NO_DATA: The lead unit "Quân khu Ba" is not known. Correct its name, or list it under agencies.
                    decisionDate: 2024-11-30 | amountVnd: 5, leadUnit: ' ' | PL.1.lead | PL.1 | NO_DATA: No lead unit is given. Add leadUnit.
                    decisionDate: 2024-11-30 | amountVnd: 5, name: A; amountVnd: 5, name: B | PL.1.unique | PL.1 | PASS: No other row has the same name and lead unit.
                    decisionDate: 2024-11-30 | amountVnd: 5, name: A; amountVnd: 5, name: a; amountVnd: 6, name: A | PL.1.unique | PL.1 | FAIL: Same name and lead unit as row 2, 3. Keep one.
                    decisionDate: 2024-11-30 | amountVnd: 5, name: A, leadUnit: ' '; amountVnd: 5, name: a, leadUnit: '' | PL.1.unique | PL.1 | FAIL: Same name and lead unit as row 2. Keep one.
                    # phases
                    decisionDate: 2024-11-30 | amountVnd: 5, phase: 1 | PL.1.full-amount | PL.1 | NO_DATA advises: Only one phase is stated (VND 5). The amount of all phases is needed (fullAmount): it tells the procedure.
                    decisionDate: 2024-11-30 | amountVnd: 5, phase: 1, fullAmountVnd: 9 | PL.1.full-amount | PL.1 | PASS advises: VND 5 this year is for one phase; all phases cost VND 9.
                    """)
    void ofTheMoneyTheUnitAndThePhaseOfARow(String head, String tasks, String check, String subject, String told) {
        says(head, tasks, check, subject, told);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    decisionDate: 2024-11-30 | amountVnd: 5, kind: LEASE | PL.1.lease-terms | PL.1 | NO_DATA advises: The lease states neither its term nor its total. Both are needed.
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 3} | PL.1.lease-terms | PL.1 | NO_DATA advises: The lease does not state its total. It is needed.
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {totalVnd: 30} | PL.1.lease-terms | PL.1 | NO_DATA advises: The lease does not state its term. The number of years is needed.
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 3, totalVnd: 30} | PL.1.lease-terms | PL.1 | PASS advises: Leased for 3 years, VND 30 in all.
                    decisionDate: 2024-11-30 | amountVnd: 10, lease: {years: 3, totalVnd: 30} | PL.1.lease-pace | PL.1 | PASS advises: VND 10 this year, not below an even share of VND 10 (VND 30 over 3 years). After this year VND 10 of VND 30 is paid, VND 20 is left for 2 years. [10/10] [100.00 %] [short 0] [≥ VND 10] COMPUTED
                    decisionDate: 2024-11-30 | amountVnd: 9, lease: {years: 3, totalVnd: 30, fundedBeforeVnd: 4} | PL.1.lease-pace | PL.1 | FAIL advises: VND 9 this year, below an even share of VND 10 (VND 30 over 3 years): the rest falls to later years. After this year VND 13 of VND 30 is paid, VND 17 is left for 2 years. [9/10] [90.00 %] [short 1] [≥ VND 10] COMPUTED
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 9, lease: {years: 3, totalVnd: 30, startYear: 2023, fundedBeforeVnd: 4} | PL.1.lease-pace | PL.1 | FAIL advises: VND 9 this year, below an even share of VND 10 (VND 30 over 3 years): the rest falls to later years. This is the last year and only VND 13 of VND 30 is paid, VND 17 is missing. [9/10] [90.00 %] [short 1] [≥ VND 10] COMPUTED
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 26, lease: {years: 3, totalVnd: 30, startYear: 2023, fundedBeforeVnd: 4} | PL.1.lease-pace | PL.1 | PASS advises: VND 26 this year, not below an even share of VND 10 (VND 30 over 3 years). After this year VND 30 of VND 30 is paid, VND 0 is left for 0 years. [26/10] [260.00 %] [short 0] [≥ VND 10] COMPUTED
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 9, lease: {years: 3, totalVnd: 30, startYear: 2024, fundedBeforeVnd: 4} | PL.1.lease-pace | PL.1 | FAIL advises: VND 9 this year, below an even share of VND 10 (VND 30 over 3 years): the rest falls to later years. After this year VND 13 of VND 30 is paid, VND 17 is left for 1 years. [9/10] [90.00 %] [short 1] [≥ VND 10] COMPUTED
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 9, lease: {years: 3, totalVnd: 30, startYear: 2020, fundedBeforeVnd: 29} | PL.1.lease-pace | PL.1 | FAIL advises: VND 9 this year, below an even share of VND 10 (VND 30 over 3 years): the rest falls to later years. After this year VND 38 of VND 30 is paid, VND 0 is left for 0 years. [9/10] [90.00 %] [short 1] [≥ VND 10] COMPUTED
                    decisionDate: 2020-01-01 | amountVnd: 5, lease: {years: 5, availableOnMarket: false} | ND73.54.2dd | PL.1 | PASS: A lease of 5 years, not over 5. [5/5] [short 0] [≤ 5 years]
                    decisionDate: 2020-01-01 | amountVnd: 5, lease: {years: 7} | ND73.54.2dd | PL.1 | FAIL: A lease of 7 years, over 5. The limit is for services made to order; it is not stated whether the market offers this one (availableOnMarket). [7/5] [short 2] [≤ 5 years]
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 7, availableOnMarket: false} | ND73.54.2dd | PL.1 | FAIL advises: A lease of 7 years, over 5. Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. [7/5] [short 2] [≤ 5 years] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {availableOnMarket: false} | ND73.54.2dd | PL.1 | NO_DATA advises: The term of the lease is not stated, so it cannot be compared with the limit. Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. INTERPRETATION
                    decisionDate: 2020-01-01 | amountVnd: 5, lease: {availableOnMarket: false} | ND73.54.2dd | PL.1 | NO_DATA: The term of the lease is not stated, so it cannot be compared with the limit.
                    decisionDate: 2020-01-01 | amountVnd: 5, lease: {availableOnMarket: true} | ND73.54.2dd | PL.1 | NOT_APPLICABLE: The market offers the service: the limit holds only through a lease plan, if the authority asks for one.
                    decisionDate: 2026-06-30 | amountVnd: 5, lease: {years: 7} | ND73.54.2dd | PL.1 | NOT_APPLICABLE advises: Decree 45/2026 was not read, so no limit is encoded; consult the text. SECOND_HAND
                    decisionDate: 2026-07-01, year: 2026 | amountVnd: 5, lease: {years: 7, startYear: 2026} | ND73.54.2dd | PL.1 | NOT_APPLICABLE: Decree 224/2026 lets leases run for many years and sets no cap of 5 (Điều 65.1.b, 67.2.e).
                    decisionDate: 2026-07-01, year: 2026 | amountVnd: 5, lease: {years: 7, startYear: 2025} | ND73.54.2dd | PL.1 | NOT_APPLICABLE: Decree 224/2026 lets leases run for many years and sets no cap of 5 (Điều 65.1.b, 67.2.e). The lease was funded before: money of later years comes from the State budget for digital transformation (Điều 91.4).
                    decisionDate: 2026-07-01, year: 2026 | amountVnd: 5, lease: {years: 7, fundedBeforeVnd: 1} | ND73.54.2dd | PL.1 | NOT_APPLICABLE: Decree 224/2026 lets leases run for many years and sets no cap of 5 (Điều 65.1.b, 67.2.e). The lease was funded before: money of later years comes from the State budget for digital transformation (Điều 91.4).
                    # each row has its own caveats
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 5}; amountVnd: 5, lease: {years: 7}; amountVnd: 5, lease: {availableOnMarket: false} | ND73.54.2dd | PL.1 | PASS advises: A lease of 5 years, not over 5. Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. The limit is for services made to order; it is not stated whether the market offers this one (availableOnMarket). [5/5] [short 0] [≤ 5 years] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 5}; amountVnd: 5, lease: {years: 7}; amountVnd: 5, lease: {availableOnMarket: false} | ND73.54.2dd | PL.2 | FAIL advises: A lease of 7 years, over 5. Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. The limit is for services made to order; it is not stated whether the market offers this one (availableOnMarket). [7/5] [short 2] [≤ 5 years] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {years: 5}; amountVnd: 5, lease: {years: 7}; amountVnd: 5, lease: {availableOnMarket: false} | ND73.54.2dd | PL.3 | NO_DATA advises: The term of the lease is not stated, so it cannot be compared with the limit. Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, kind: BUILD, phase: 1, procedure: PROCUREMENT; amountVnd: 6, kind: BUILD, phase: 1, name: Cơ sở dữ liệu, procedure: OUTLINE; amountVnd: 7, kind: BUILD, name: cơ sở dữ liệu | ND73.51.1d | PL.1 | PASS advises: Prepared as needed: plain procurement. VND 5 is not over VND 0.2 billion (Điều 51.1.d). Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. This is the money of one phase: all phases together may need a higher procedure. [procedure: plain procurement] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, kind: BUILD, phase: 1, procedure: PROCUREMENT; amountVnd: 6, kind: BUILD, phase: 1, name: Cơ sở dữ liệu, procedure: OUTLINE; amountVnd: 7, kind: BUILD, name: cơ sở dữ liệu | ND73.51.1d | PL.2 | FAIL advises: Prepared as "outline and detailed estimate" but it has to be "plain procurement". VND 6 is not over VND 0.2 billion (Điều 51.1.d). Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. This is the money of one phase: all phases together may need a higher procedure. If only a database is created it is procurement (Điều 51.1.c). [procedure: plain procurement] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, kind: BUILD, phase: 1, procedure: PROCUREMENT; amountVnd: 6, kind: BUILD, phase: 1, name: Cơ sở dữ liệu, procedure: OUTLINE; amountVnd: 7, kind: BUILD, name: cơ sở dữ liệu | ND73.51.1d | PL.3 | NO_DATA advises: Procedure needed: plain procurement; the list does not state one (procedure). VND 7 is not over VND 0.2 billion (Điều 51.1.d). Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. If only a database is created it is procurement (Điều 51.1.c). [procedure: plain procurement] INTERPRETATION
                    """)
    void ofLeases(String head, String tasks, String check, String subject, String told) {
        says(head, tasks, check, subject, told);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    decisionDate: 2020-01-01 | amountVnd: 200000000, kind: BUILD | ND73.51.1d | PL.1 | NO_DATA advises: Procedure needed: plain procurement; the list does not state one (procedure). VND 0.2 billion is not over VND 0.2 billion (Điều 51.1.d). [procedure: plain procurement]
                    decisionDate: 2020-01-01 | amountVnd: 200000000, kind: BUILD, procedure: PROCUREMENT | ND73.51.1d | PL.1 | PASS: Prepared as needed: plain procurement. VND 0.2 billion is not over VND 0.2 billion (Điều 51.1.d). [procedure: plain procurement]
                    decisionDate: 2024-11-30 | amountVnd: 200000001, kind: UPGRADE, procedure: PROCUREMENT | ND73.51.2 | PL.1 | FAIL advises: Prepared as "plain procurement" but it has to be "outline and detailed estimate". VND 200,000,001 is over VND 0.2 billion and not over VND 15 billion (Điều 51.2). Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. [procedure: outline and detailed estimate] INTERPRETATION
                    decisionDate: 2020-01-01 | amountVnd: 15000000001, kind: PURCHASE, installation: true | ND73.51.3 | PL.1 | NO_DATA advises: Procedure needed: IT investment project; the list does not state one (procedure). VND 15,000,000,001 is over VND 15 billion (Điều 51.3). [procedure: IT investment project]
                    decisionDate: 2020-01-01 | amountVnd: 200000001, requestedVnd: 15000000001, kind: BUILD, phase: 1 | ND73.51.3 | PL.1 | NO_DATA advises: Procedure needed: IT investment project; the list does not state one (procedure). VND 15,000,000,001 is over VND 15 billion (Điều 51.3). This is the money of one phase: all phases together may need a higher procedure. [procedure: IT investment project]
                    decisionDate: 2020-01-01 | amountVnd: 300000001, requestedVnd: 1, kind: BUILD, name: Cơ sở dữ liệu đất đai | ND73.51.2 | PL.1 | NO_DATA advises: Procedure needed: outline and detailed estimate; the list does not state one (procedure). VND 300,000,001 is over VND 0.2 billion and not over VND 15 billion (Điều 51.2). If only a database is created it is procurement (Điều 51.1.c). [procedure: outline and detailed estimate]
                    decisionDate: 2024-11-30 | amountVnd: 300000001, kind: BUILD, phase: 1, fullAmountVnd: 300000002 | ND73.51.2 | PL.1 | NO_DATA advises: Procedure needed: outline and detailed estimate; the list does not state one (procedure). VND 300,000,002 is over VND 0.2 billion and not over VND 15 billion (Điều 51.2). Threshold from the 2019 text; that Decree 82/2024 kept it is not verified. [procedure: outline and detailed estimate] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, kind: OPERATION | ND73.51.1b | PL.1 | NO_DATA advises: Procedure needed: plain procurement; the list does not state one (procedure). Equipment without installation, commercial software, operation (Điều 51.1.b). From the 2019 text; that Decree 82/2024 kept the article is not verified. [procedure: plain procurement] INTERPRETATION
                    decisionDate: 2020-01-01 | amountVnd: 5, kind: PURCHASE, installation: false | ND73.51.1b | PL.1 | NO_DATA advises: Procedure needed: plain procurement; the list does not state one (procedure). Equipment without installation, commercial software, operation (Điều 51.1.b). [procedure: plain procurement]
                    decisionDate: 2020-01-01 | amountVnd: 5, kind: DATABASE, name: Cơ sở dữ liệu giai đoạn 1 | ND73.51.1c | PL.1 | NO_DATA advises: Procedure needed: plain procurement; the list does not state one (procedure). Creation and upkeep of a database (Điều 51.1.c). [procedure: plain procurement]
                    decisionDate: 2020-01-01 | amountVnd: 5, lease: {availableOnMarket: true} | ND73.52.1 | PL.1 | NO_DATA advises: Procedure needed: lease of a service available on the market, by procurement; the list does not state one (procedure). The market offers the service (Điều 52.1). [procedure: lease of a service available on the market, by procurement]
                    decisionDate: 2020-01-01 | amountVnd: 5, lease: {availableOnMarket: false} | ND73.52.2 | PL.1 | NO_DATA advises: Procedure needed: lease plan; the list does not state one (procedure). The service is made to order (Điều 52.2, 53-58). [procedure: lease plan]
                    decisionDate: 2020-01-01 | amountVnd: 5, kind: LEASE | ND73.52 | PL.1 | NO_DATA advises: Not stated whether the market offers the service (procurement) or it is made to order (lease plan): give availableOnMarket.
                    decisionDate: 2020-01-01 | amountVnd: 5, kind: PURCHASE | ND73.51 | PL.1 | NO_DATA advises: Not stated whether the equipment has to be installed into infrastructure: give installation.
                    decisionDate: 2024-11-30 | amountVnd: 5, kind: DIGITISATION | ND73.51 | PL.1 | NO_DATA advises: Not stated whether digitisation creates a database, is a leased service or builds a system: make kind DATABASE, LEASE or BUILD. INTERPRETATION
                    decisionDate: 2020-01-01 | amountVnd: 5 | ND73.51 | PL.1 | NO_DATA advises: The kind of task (kind) is not stated, so its procedure is not known.
                    decisionDate: 2020-01-01 | amountVnd: 5, kind: EVENT | ND73.51 | PL.1 | NOT_APPLICABLE advises: An event is no investment in information technology.
                    decisionDate: 2026-07-01 | amountVnd: 5, kind: EVENT | ND224.65 | PL.1 | NOT_APPLICABLE advises: An event is no investment in information technology.
                    decisionDate: 2026-07-01 | amountVnd: 5, kind: OPERATION | ND224.65 | PL.1 | NOT_APPLICABLE advises: No rule is encoded for "operation and maintenance" under Decree 224/2026; consult the text.
                    decisionDate: 2026-07-01 | amountVnd: 5, kind: BUILD, procedure: PROCUREMENT | ND224.66 | PL.1 | FAIL: Prepared as "plain procurement" but it has to be "digital-transformation project". New builds, development, upgrades and extensions are digital-transformation projects, whatever the amount (Điều 65.2, 66). [procedure: digital-transformation project]
                    decisionDate: 2026-07-01 | amountVnd: 5, lease: {availableOnMarket: false} | ND224.67 | PL.1 | NO_DATA advises: Procedure needed: lease plan; the list does not state one (procedure). The market does not offer the service (Điều 65.3, 67). [procedure: lease plan]
                    decisionDate: 2026-07-01 | amountVnd: 5, kind: PURCHASE, installation: false, decisionDate: 2020-01-01 | ND73.51.1b | PL.1 | NO_DATA advises: Procedure needed: plain procurement; the list does not state one (procedure). Equipment without installation, commercial software, operation (Điều 51.1.b). [procedure: plain procurement]
                    decisionDate: 2026-06-30 | amountVnd: 5, kind: BUILD | ND45 | PL.1 | NOT_APPLICABLE advises: The decision falls in the time of Decree 45/2026 (since 1 March 2026, second-hand): no threshold is encoded; consult the text. If the authority opts for Decree 224/2026 (Điều 91.2), give a decisionDate from 1 July 2026. SECOND_HAND
                    """)
    void ofTheProcedureATaskNeeds(String head, String tasks, String check, String subject, String told) {
        says(head, tasks, check, subject, told);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    decisionDate: 2026-06-30 | amountVnd: 8, cyberSecurity: true; amountVnd: 2 | L116.38.1 | hai-duong | NOT_APPLICABLE: Decided on 30/06/2026, before Law 116/2025/QH15 was in force (01/07/2026): there is no minimum yet. For information: VND 8 of VND 10 is marked. [8/10] [80.00 %] [≥ 15 %]
                    | amountVnd: 8 | L116.38.1 | hai-duong | NO_DATA: There is no decision day, so it is not known whether the 15 % (since 01/07/2026) apply. Add decisionDate. [≥ 15 %]
                    decisionDate: 2026-07-01, totalVnd: 0 | amountVnd: 0, requestedVnd: 1 | L116.38.1 | hai-duong | NO_DATA: No money is allotted, so there is no share. [≥ 15 %]
                    decisionDate: 2026-07-01 | amountVnd: 15, cyberSecurity: true; amountVnd: 85, cyberSecurity: false | L116.38.1 | hai-duong | PASS: VND 15 of VND 100 protects cyber security, which reaches 15 %. [15/100] [15.00 %] [short 0] [≥ 15 %]
                    decisionDate: 2026-07-01 | amountVnd: 14, cyberSecurity: true; amountVnd: 86, cyberSecurity: false | L116.38.1 | hai-duong | FAIL: VND 14 of VND 100 protects cyber security, below 15 %: VND 1 is missing. [14/100] [14.00 %] [short 1] [≥ 15 %]
                    decisionDate: 2026-07-01 | amountVnd: 13, cyberSecurity: true; amountVnd: 85, cyberSecurity: false; amountVnd: 2; amountVnd: 0, requestedVnd: 9 | L116.38.1 | hai-duong | NO_DATA: VND 13 of VND 100 is marked, VND 2 short of 15 %; tasks 3 do not state whether they protect cyber security (cyberSecurity). [13/100] [13.00 %] [≥ 15 %]
                    decisionDate: 2026-07-01 | amountVnd: 13, cyberSecurity: true; amountVnd: 86, cyberSecurity: false; amountVnd: 1 | L116.38.1 | hai-duong | FAIL: VND 13 of VND 100 protects cyber security, below 15 %: VND 2 is missing. [13/100] [13.00 %] [short 2] [≥ 15 %]
                    decisionDate: 2026-07-01 | requestedVnd: 50, cyberSecurityVnd: 50; amountVnd: 15, cyberSecurityVnd: 15; amountVnd: 85, cyberSecurity: false | L116.38.1 | hai-duong | PASS: VND 15 of VND 100 protects cyber security, which reaches 15 %. [15/100] [15.00 %] [short 0] [≥ 15 %]
                    """)
    void ofTheShareForCyberSecurity(String head, String tasks, String check, String subject, String told) {
        says(head, tasks, check, subject, told);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # priority groups
                    decisionDate: 2024-11-30 | amountVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}, {group: SECTOR_DATABASE, words: CSDL ngành}], name: CSDL ngành y tế | VI.1.1a | PL.1 | PASS advises: In a priority group: serving Project 06 (QĐ 06). [QĐ 06]
                    decisionDate: 2024-11-30 | amountVnd: 5, groups: [{group: PROJECT_06, document: ' '}, {group: SECTOR_DATABASE, words: CSDL ngành}], name: CSDL ngành y tế | VI.1.1a | PL.1 | PASS advises: The priority group is only derived, no document shows it: sector databases for the province's data strategy (read from the task's own words "CSDL ngành"). INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, groups: [{group: PROJECT_06}, {group: SECTOR_DATABASE, document: ' '}] | VI.1.1a | PL.1 | NO_DATA advises: Claims the group "serving Project 06, sector databases for the province's data strategy" without a document. Give document.
                    decisionDate: 2024-11-30 | amountVnd: 5, note: theo QĐ số 2021/QĐ-UBND, groups: [{group: SECTOR_DATABASE}] | VI.1.1a | PL.1 | PASS advises: The priority group is only derived, no document shows it: sector databases for the province's data strategy (derived from the remark "theo QĐ số 2021/QĐ-UBND": Decision 2021/QĐ-UBND is the province's data strategy (bases of the plan)). INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, note: theo QĐ số 2021/QĐ-UBND, groups: [{group: SECTOR_DATABASE, document: QĐ 7}] | VI.1.1a | PL.1 | PASS advises: In a priority group: sector databases for the province's data strategy (QĐ 7). [QĐ 7]
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 5, lease: {startYear: 2024} | VI.1.1a | PL.1 | PASS advises: The priority group is only derived, no document shows it: approved and continuing (derived from money of earlier years or an earlier start). INTERPRETATION
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 5, lease: {startYear: 2025} | VI.1.1a | PL.1 | FAIL advises: Receives VND 5 and is in no priority group. Give a group and its document if there is one.
                    decisionDate: 2024-11-30, year: 2025 | amountVnd: 5, lease: {fundedBeforeVnd: 1} | VI.1.1a | PL.1 | PASS advises: The priority group is only derived, no document shows it: approved and continuing (derived from money of earlier years or an earlier start). INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 5, lease: {startYear: 2024} | VI.1.1a | PL.1 | PASS advises: The priority group is only derived, no document shows it: approved and continuing (derived from money of earlier years or an earlier start). INTERPRETATION
                    # the principle
                    decisionDate: 2024-11-30 | amountVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}] | VI.1.1 | hai-duong | NOT_APPLICABLE: No priority task states what was asked for (requested), so it is not known whether any was cut or refused.
                    decisionDate: 2024-11-30 | amountVnd: 0, requestedVnd: 5, eligible: false, ineligibleReason: hết hạn, groups: [{group: PROJECT_06, document: QĐ 06}] | VI.1.1 | PL.1 | NOT_APPLICABLE: Not eligible: hết hạn.
                    decisionDate: 2024-11-30 | amountVnd: 5, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 3 | VI.1.1 | PL.1 | PASS: Receives all of the VND 5 asked for. [5/5] [100.00 %] [short 0] [funded in full before tasks outside the priority groups]
                    decisionDate: 2024-11-30 | amountVnd: 5, requestedVnd: 5, groups: [{group: PROJECT_06, words: Đề án 06}], name: Việc của Đề án 06; amountVnd: 3 | VI.1.1 | PL.1 | PASS: Receives all of the VND 5 asked for. [5/5] [100.00 %] [short 0] [funded in full before tasks outside the priority groups] INTERPRETATION
                    decisionDate: 2024-11-30 | amountVnd: 4, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 0, requestedVnd: 3 | VI.1.1 | PL.1 | PASS: Receives VND 4 of the VND 5 asked for, but no task outside the priority groups is funded from the same source. [4/5] [80.00 %] [funded in full before tasks outside the priority groups]
                    decisionDate: 2024-11-30 | amountVnd: 3, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 1; amountVnd: 4, source: von-khac; amountVnd: 3 | VI.1.1 | PL.1 | FAIL: The priority task receives only VND 3 of the VND 5 asked for (VND 2 short) while tasks 2, 4, outside the priority groups, receive VND 4 from the same source. [3/5] [60.00 %] [short 2] [funded in full before tasks outside the priority groups]
                    decisionDate: 2024-11-30 | amountVnd: 3, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 3, groups: [{group: SECTOR_DATABASE}] | VI.1.1 | PL.1 | NO_DATA: The priority task receives only VND 3 of the VND 5 asked for while tasks 2 claim a priority group without a document. Supply their documents. [3/5] [60.00 %] [funded in full before tasks outside the priority groups]
                    # a policy
                    decisionDate: 2024-11-30 | amountVnd: 5 | VI.1.1b | hai-duong | NOT_APPLICABLE advises: The plan does not order the six priority groups and no policy does (priorityOrder): none outranks another.
                    decisionDate: 2024-11-30, priorityOrder: [[SECTOR_DATABASE], [PROJECT_06]] | amountVnd: 0, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 5, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | PASS advises: The policy's order holds: no task is cut while the money of tasks ranked below would do for it.
                    decisionDate: 2024-11-30, priorityOrder: [[PROJECT_06], [SECTOR_DATABASE]] | amountVnd: 0, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 5, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | FAIL advises: Against the policy's order: tasks 1 are cut while the money of tasks ranked below would do for them.
                    decisionDate: 2024-11-30, priorityOrder: [[PROJECT_06]] | amountVnd: 0, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 4, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | PASS advises: The policy's order holds: no task is cut while the money of tasks ranked below would do for it.
                    decisionDate: 2024-11-30, priorityOrder: [[PROJECT_06]] | amountVnd: 0, requestedVnd: 5, minimumVnd: 4, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 4, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | FAIL advises: Against the policy's order: tasks 1 are cut while the money of tasks ranked below would do for them.
                    decisionDate: 2024-11-30, priorityOrder: [[PROJECT_06]] | amountVnd: 0, requestedVnd: 5, minimumVnd: 4, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 3, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | PASS advises: The policy's order holds: no task is cut while the money of tasks ranked below would do for it.
                    decisionDate: 2024-11-30, priorityOrder: [[PROJECT_06]] | amountVnd: 4, requestedVnd: 5, minimumVnd: 4, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 1, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | FAIL advises: Against the policy's order: tasks 1 are cut while the money of tasks ranked below would do for them.
                    decisionDate: 2024-11-30, priorityOrder: [[PROJECT_06]] | amountVnd: 4, requestedVnd: 5, groups: [{group: PROJECT_06, document: QĐ 06}]; amountVnd: 1, groups: [{group: SECTOR_DATABASE, document: QĐ 2}] | VI.1.1b | hai-duong | FAIL advises: Against the policy's order: tasks 1 are cut while the money of tasks ranked below would do for them.
                    """)
    void ofPriorityGroupsAndTheirOrder(String head, String tasks, String check, String subject, String told) {
        says(head, tasks, check, subject, told);
    }
}
