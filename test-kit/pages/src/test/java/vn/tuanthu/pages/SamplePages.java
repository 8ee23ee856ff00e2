package vn.tuanthu.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.PlanCoverage;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** Pages of invented figures. */
final class SamplePages {
    static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    /** A name as an attacker would write it, and one that no line can hold. */
    static final String HOSTILE = "<script>alert(1)</script>\"'&lt;" + "Sởrấtdài".repeat(20);

    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PLAN);

    private SamplePages() {}

    /** Communes with a figure of each of their indicators; two of three fall short, the first has a hostile name. */
    static Report report(int communes) {
        List<Agency> agencies = new ArrayList<>();
        List<Measurement> figures = new ArrayList<>();
        for (int a = 0; a < communes; a++) {
            String name = a == 0 ? HOSTILE : "Ủy ban nhân dân xã Nguyễn Lương Bằng " + a;
            agencies.add(Agency.of("xa" + a, name, Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE));
            for (String indicator : List.of(
                    "work-files-online",
                    "services-multi-channel",
                    "procedures-full-process",
                    "satisfaction",
                    "reports-on-system",
                    "procedures-online-payment",
                    "results-digitised",
                    "dossiers-online",
                    "staff-digital-skills")) {
                figures.add(Measurement.of(
                        "xa" + a, indicator, a % 3 == 1 ? 1000 : 100 + a % 300, 1000, Period.ofYear(2025), "Sổ " + a));
            }
        }
        return ENGINE.check(Evidence.of(PLAN.id(), DAY, agencies, figures), DAY, Scope.AGENCY);
    }

    /** Each page of this module that no other test opens, by its name. */
    static Map<String, String> all(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("check", CheckPage.of(PLAN, report(12), language));
        pages.put("budget", BudgetPage.of(PLAN, BudgetEngine.forPlan(PLAN).checkPlan(), language));
        pages.put("coverage", CoveragePage.of(PlanCoverage.of(PLAN, CoverageFile.bundled(PLAN)), language));
        return pages;
    }
}
