package vn.tuanthu.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import vn.tuanthu.rules.engine.RuleSet;

/** The same DRL as ours, but parsed, compiled and put into a container when the program starts. */
public final class DroolsFromText implements Peer {
    private static final Pattern CONSEQUENCE = Pattern.compile("(?ms)^then$.*?^end$");

    private final RuleSet rules;

    private DroolsFromText(UnaryOperator<String> change) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (String file : List.of("addressees.drl", "targets.drl")) {
            files.write("src/main/resources/text/" + file, change.apply(text(file)));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.rules = RuleSet.of(
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
    }

    static DroolsFromText asItIs() {
        return new DroolsFromText(UnaryOperator.identity());
    }

    /** Rules that hold as ours do, and then do nothing: what Drools itself takes. It decides nothing. */
    static DroolsFromText withoutConsequences() {
        return new DroolsFromText(drl -> CONSEQUENCE.matcher(drl).replaceAll("then\nend"));
    }

    private static String text(String file) {
        try (InputStream in = OurRules.class.getResourceAsStream("/vn/tuanthu/rules/plan/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("package vn.tuanthu.rules.plan.", "package text.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Decision> judge(Province province) {
        return rules.judge(OurRules.rules(province).facts(province.plan().targets())).stream()
                .map(Decision::of)
                .toList();
    }
}
