package vn.tuanthu.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import vn.tuanthu.verdict.Finding;

/** The same DRL as ours, but parsed, compiled and put into a container when the program starts. */
public final class DroolsFromText implements Peer {
    /** Where the rules put their verdicts. */
    public static final class Sink {
        private final List<Decision> decisions = new ArrayList<>();

        public void record(Finding finding) {
            decisions.add(Decision.of(finding));
        }
    }

    private final KieBase rules;

    DroolsFromText() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/text/targets.drl", text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.rules =
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String text() {
        try (InputStream in =
                OurRules.class.getResourceAsStream("/vn/tuanthu/rules/targets/agency/targets-of-agency.drl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "package vn.tuanthu.rules.targets.agency;",
                            "package text;\nimport vn.tuanthu.rules.targets.*;\nimport " + Sink.class.getCanonicalName()
                                    + ";")
                    .replace("import vn.tuanthu.rules.engine.FindingCollector;", "")
                    .replace("global FindingCollector findings;", "global Sink findings;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Decision> judge(Province province) {
        KieSession session = rules.newKieSession();
        try {
            Sink sink = new Sink();
            session.setGlobal("findings", sink);
            OurRules.facts(province).forEach(session::insert);
            session.fireAllRules();
            return sink.decisions;
        } finally {
            session.dispose();
        }
    }
}
