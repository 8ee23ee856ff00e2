package vn.tuanthu.examples.own;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.tuanthu.drl.OwnRules;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Scope;

/** Judges by the plan and by a regulation of one's own, whose rules lie in this program's {@code META-INF/tuanthu}. */
final class OwnRegulation {
    private OwnRegulation() {}

    /** The rules of the regulation, from the jar or the folder that this class comes from. */
    static RuleExtension rules(Plan plan) {
        try {
            return OwnRules.read(
                    Path.of(OwnRegulation.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    plan);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        LocalDate asOf = LocalDate.of(2025, 12, 31);
        Plan plan = PlanReader.bundled("hai-duong-2025");
        ComplianceEngine engine = ComplianceEngine.forPlan(plan).with(rules(plan));
        Evidence evidence = engine.evidence(asOf)
                .agency(
                        "so-vi-du",
                        us -> us.name("Sở Ví dụ (số liệu minh họa)")
                                .is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "dossiers-online",
                                        filed -> filed.count(4_100)
                                                .outOf(7_300)
                                                .year(2025)
                                                .source("một cửa"))
                                .figure(
                                        "meeting-rooms-online",
                                        rooms -> rooms.count(3)
                                                .outOf(5)
                                                .year(2025)
                                                .source("kiểm kê")))
                .build();
        out.print(ReportText.of(engine.check(evidence, Scope.AGENCY), Language.VI, Styler.NONE));
    }
}
