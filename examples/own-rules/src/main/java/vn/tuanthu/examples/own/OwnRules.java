package vn.tuanthu.examples.own;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Scope;

/** Judges by the plan and by a regulation of one's own, whose rules are compiled when the program starts. */
final class OwnRules {
    private OwnRules() {}

    /** The regulation: what it asks, and the rules that answer it. */
    static RuleExtension regulation() throws IOException {
        String drl = text("/regulation.drl");
        OwnCheck online = OwnCheck.of(
                "QC12.4",
                "Quy chế 12/QC-SVD Điều 4",
                "Ít nhất 75 % hồ sơ được nộp trực tuyến (quy chế đặt ra làm ví dụ).");
        return new RuleExtension(Scope.AGENCY, List.of(online), RuleSet.of(compiled(drl)), drl);
    }

    private static KieBase compiled(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/vn/tuanthu/examples/own/regulation.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = OwnRules.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        LocalDate asOf = LocalDate.of(2025, 12, 31);
        ComplianceEngine engine = ComplianceEngine.forPlan("hai-duong-2025").with(regulation());
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
                                                .source("một cửa")))
                .build();
        out.print(ReportText.of(engine.check(evidence, Scope.AGENCY), Language.VI, Styler.NONE));
    }
}
