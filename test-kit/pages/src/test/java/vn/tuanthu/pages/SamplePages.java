package vn.tuanthu.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.index.Appeals;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.report.PlanDescription;
import vn.tuanthu.report.RankingHead;
import vn.tuanthu.report.ReportDiff;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.robustness.RobustnessStudy;
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

    private static final int CRITERIA = 25;
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

    private static SavedReport saved(Report report) {
        return SavedReport.read(text("report.json", ReportJson.of(report, Language.EN)));
    }

    private static InputText text(String name, String content) {
        return InputText.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence systems() {
        return ENGINE.evidence(DAY)
                .system(InformationSystem.of("cong")
                        .name(HOSTILE)
                        .owner("UBND tỉnh VD")
                        .operator("Trung tâm VD")
                        .goLive(LocalDate.of(2020, 1, 1))
                        .build())
                .build();
    }

    /** Units of two tiers by many criteria, held against themselves; the first has a hostile name. */
    static String ranking(Language language) {
        String leaves = IntStream.range(0, CRITERIA)
                .mapToObj(leaf -> "    - {id: c" + leaf + ", name: Tiêu chí dài tên về chuyển đổi số của cơ quan "
                        + leaf + ", measure: {score: {by: value}}}\n")
                .collect(Collectors.joining());
        IndexDefinition index = IndexReader.read(text(
                "index.yaml",
                "id: x\nname: Chỉ số\nmissing: SKIP\nroot:\n  id: t\n  aggregate: ARITHMETIC\n  children:\n" + leaves));
        StringBuilder rows = new StringBuilder("unit,name,tier");
        IntStream.range(0, CRITERIA).forEach(leaf -> rows.append(",c").append(leaf));
        for (int unit = 0; unit < 12; unit++) {
            String name = unit == 0 ? HOSTILE.replace("\"", "\"\"") : "Ủy ban nhân dân xã Nguyễn Lương Bằng " + unit;
            rows.append("\nu").append(unit).append(",\"").append(name).append(unit < 7 ? "\",COMMUNE" : "\",PROVINCE");
            for (int leaf = 0; leaf < CRITERIA; leaf++) {
                rows.append(',').append(unit == 3 && leaf > 1 ? "" : String.valueOf((7 * unit + 3 * leaf) % 11));
            }
        }
        IndexTable table = IndexTables.read(CsvTable.read(text("units.csv", rows + "\n")), index);
        RankingExplanation explanation = RankingExplanation.of(
                Ranker.of(index), table, new RankingReview(Appeals.NONE, List.of(), table, Map.of()));
        return RankingPage.of(
                explanation, RobustnessStudy.of(explanation.ranking(), 20, 1), RankingHead.NONE, language);
    }

    /** A system with a hostile name of which little is declared, as it is judged on {@code day}. */
    static String classification(LocalDate day, Language language) {
        return ClassificationPage.of(PLAN, ENGINE.classify(systems(), day), language);
    }

    /** Each kind of page of this module, by its name. */
    static Map<String, String> all(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("check", CheckPage.of(PLAN, report(12), language));
        pages.put("budget", BudgetPage.of(PLAN, BudgetEngine.forPlan(PLAN).checkPlan(), language));
        pages.put("coverage", CoveragePage.of(PlanCoverage.of(PLAN, CoverageFile.bundled(PLAN)), language));
        pages.put(
                "description",
                PlanDescriptionPage.of(
                        new PlanDescription(PlanCoverage.of(PLAN, CoverageFile.bundled(PLAN)), List.of()), language));
        pages.put("classification", classification(DAY, language));
        pages.put("diff", ReportDiffPage.of(ReportDiff.of(saved(report(3)), saved(report(4))), language));
        pages.put("ranking", ranking(language));
        return pages;
    }
}
