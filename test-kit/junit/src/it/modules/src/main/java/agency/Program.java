package agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Scope;

public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        if (!ComplianceEngine.class.getModule().getName().equals("vn.tuanthu.rules")) {
            throw new IllegalStateException("the library is on the class path");
        }
        ComplianceEngine engine = ComplianceEngine.forPlan("hai-duong-2025");
        Evidence evidence = engine.evidence(LocalDate.of(2025, 12, 31))
                .agency(
                        "so",
                        one -> one.name("Sở")
                                .is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "work-files-online",
                                        figure -> figure.count(12_000)
                                                .outOf(12_000)
                                                .year(2025)
                                                .source("QLVB")))
                .build();
        Files.writeString(Path.of(args[0]), ReportJson.of(engine.check(evidence, Scope.AGENCY), Language.VI));
    }
}
