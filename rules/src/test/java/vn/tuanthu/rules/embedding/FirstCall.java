package vn.tuanthu.rules.embedding;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Scope;

/** All that a program does with the library: engine, evidence, report, JSON. */
public final class FirstCall implements Callable<String> {
    @Override
    public String call() {
        return report();
    }

    static String report() {
        ComplianceEngine engine = ComplianceEngine.forPlan("hai-duong-2025");
        Evidence evidence = engine.evidence(LocalDate.of(2025, 12, 31))
                .agency(
                        "so",
                        one -> one.name("Sở")
                                .is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "work-files-online",
                                        figure -> figure.count(9)
                                                .outOf(10)
                                                .year(2025)
                                                .source("sổ")))
                .build();
        return ReportJson.of(engine.check(evidence, Scope.AGENCY), Language.VI);
    }
}
