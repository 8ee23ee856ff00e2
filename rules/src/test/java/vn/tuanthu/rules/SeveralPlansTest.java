package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** One evidence file for the plans of an invented province and an invented ministry. */
class SeveralPlansTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Plan PROVINCE = PlanReader.read(Path.of("../examples/packs/lam-giang-2026"));
    private static final Plan MINISTRY = PlanReader.read(Map.of(
            "plan.yaml", """
                    id: bo-bia-2026
                    title: Kế hoạch bịa của một bộ bịa
                    status: ví dụ
                    province: {id: bo-bia, name: Bộ bịa}
                    firstDay: 2026-01-01
                    lastDay: 2026-12-31
                    """,
            "plan-text.txt", "90 % hồ sơ công việc.\nMở 10 lớp học.\nBáo cáo.\n",
            "ledger.csv", """
                    id,line,kind,text
                    B.1,1,TARGET,90 % hồ sơ công việc.
                    B.2,2,TARGET,Mở 10 lớp học.
                    II.1,3,RESPONSIBILITY,Báo cáo.
                    """,
            "targets.yaml", """
                    basis: bịa
                    indicators:
                      - {id: work-files-online, numerator: hồ sơ trên mạng, denominator: hồ sơ, unit: hồ sơ}
                      - {id: classes, measure: COUNT, numerator: lớp học, unit: lớp}
                    targets:
                      - {id: B.1, clause: B.1, indicator: work-files-online, threshold: 90, province: POOLED, certainty: TEXT_READ}
                      - {id: B.2, clause: B.2, indicator: classes, threshold: 10, province: OWN, certainty: TEXT_READ}
                    """,
            "obligations.yaml", """
                    roles: {bo: Bộ bịa}
                    obligations:
                      - {id: II.1, responsible: [bo], scope: [PROVINCE], weight: MANDATORY, supply: báo cáo}
                    """));
    private static final String SHARED = """
            plan: lam-giang-2026
            asOf: 2026-12-31
            agencies:
              - {id: vu-a, name: Vụ A, tier: MINISTRY, kind: MINISTRY}
            measurements:
              - {agency: so-tc, indicator: work-files-online, numerator: 90, denominator: 100, period: 2026, source: s}
              - {indicator: science-tasks, value: 60, period: 2026, source: s}
              - {indicator: classes, value: 9, period: 2026, source: s}
            attestations:
              - {check: II.1, status: DONE, document: Báo cáo 1, date: 2026-05-05}
            waivers:
              - {check: B.2, reason: thiếu phòng, approvedBy: Bộ trưởng, expires: 2027-01-31}
            """;

    private static EvidenceFile read(ComplianceEngine engine, String text) {
        return engine.read(InputText.of("e.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Report report(Plan plan, String text) {
        ComplianceEngine engine = ComplianceEngine.forPlans(List.of(PROVINCE, MINISTRY)).stream()
                .filter(one -> one.plan().equals(plan))
                .findFirst()
                .orElseThrow();
        return engine.check(read(engine, text), DAY, Scope.PROVINCE);
    }

    private static Finding finding(Report report, String check) {
        return report.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachPlanJudgesWhatItKnows() {
        Report province = report(PROVINCE, SHARED);
        Report ministry = report(MINISTRY, SHARED);

        assertThat(province.plan()).isEqualTo("lam-giang-2026");
        assertThat(finding(province, "MT.03").outcome()).hasToString("PASS");
        assertThat(finding(ministry, "B.2").outcome()).hasToString("FAIL");
        assertThat(finding(ministry, "B.2").shortfall()).isEqualTo(1);
        assertThat(province.digests().evidence()).isEqualTo(ministry.digests().evidence());
    }

    /** Both plans have a sentence II.1: what is said of it concerns the plan that the file names. */
    @Test
    void whatIsNamedByTheIdOfACheckConcernsThePlanThatTheFileNames() {
        assertThat(finding(report(PROVINCE, SHARED), "II.1").outcome()).hasToString("PASS");
        assertThat(finding(report(MINISTRY, SHARED), "II.1").outcome()).hasToString("NO_DATA");
        String turned = SHARED.replace("plan: lam-giang-2026", "plan: bo-bia-2026");
        assertThat(finding(report(PROVINCE, turned), "II.1").outcome()).hasToString("NO_DATA");
        assertThat(finding(report(MINISTRY, turned), "II.1").outcome()).hasToString("PASS");
        assertThat(finding(report(MINISTRY, SHARED), "B.2").waiver()).isNotNull();
    }

    @Test
    void aFigureOfAnAgencyThatBothAskIsJudgedByBothAndOneThatOneListsByThatOne() {
        String both = SHARED.replace(
                "measurements:\n",
                "measurements:\n  - {agency: vu-a, indicator: work-files-online, numerator: 89, denominator: 100, period:"
                        + " 2026, source: s}\n  - {agency: so-khcn, indicator: work-files-online, numerator: 80, denominator:"
                        + " 100, period: 2026, source: s}\n");

        assertThat(finding(report(PROVINCE, both), "MT.01a").numerator()).isEqualTo(89);
        assertThat(finding(report(PROVINCE, both), "MT.01b").numerator()).isEqualTo(170);
        assertThat(finding(report(MINISTRY, both), "B.1").numerator()).isEqualTo(89);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator: classes | indicator: clases | clases",
                "check: B.2 | check: B.3 | B.3",
                "plan: lam-giang-2026 | plan: nowhere | nowhere",
            })
    void whatNoPlanKnowsIsRefused(String old, String broken, String named) {
        for (ComplianceEngine engine : ComplianceEngine.forPlans(List.of(PROVINCE, MINISTRY))) {
            assertThatThrownBy(() -> read(engine, SHARED.replace(old, broken)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(named);
        }
    }

    @Test
    void onePlanAloneKnowsNothingOfTheOther() {
        assertThatThrownBy(() -> read(ComplianceEngine.forPlan(PROVINCE), SHARED))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("classes")
                .hasMessageContaining("B.2");
        assertThatIllegalArgumentException().isThrownBy(() -> ComplianceEngine.forPlans(List.of(PROVINCE, PROVINCE)));
    }

    @Test
    void aTableFeedsBoth() {
        Workbook table = Workbook.of(CsvTable.read(InputText.of("t.csv", """
                agency,name,tier,kind,indicator,numerator,denominator,period,source
                vu-a,Vụ A,MINISTRY,MINISTRY,work-files-online,1,2,2026,s
                xa-an,Xã An,COMMUNE,PEOPLES_COMMITTEE,digital-teams,1,1,2026-12,s
                """.getBytes(StandardCharsets.UTF_8))));
        List<ComplianceEngine> engines = ComplianceEngine.forPlans(List.of(PROVINCE, MINISTRY));

        assertThat(engines.get(0).read(table, List.of()).evidence().measurements())
                .hasSize(2);
        assertThat(engines.get(1).read(table, List.of()).evidence().measurements())
                .hasSize(1);
    }
}
