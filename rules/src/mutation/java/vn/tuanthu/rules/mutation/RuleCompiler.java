package vn.tuanthu.rules.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles DRL text to what the build compiles it to, for the class path. */
final class RuleCompiler {
    private static final String MODELS = "META-INF/kie/vn.tuanthu/tuanthu-rules/drools-model";

    /** Names the class with the changed rule. */
    static final String CHANGED = "changed-rule.txt";

    private RuleCompiler() {}

    /**
     * The class files of a stage in which one rule is changed, and the list of models that names it beside the other
     * stages. Only the changed rule is compiled; the others are those of the build.
     *
     * @param path of the file with the rule
     * @param drlPackage the package that the file declares
     * @param rule its name
     * @param drl the changed rule alone, with the imports of its file; empty to leave the rule out
     * @throws StillbornException if it does not compile
     */
    static Map<String, byte[]> compiled(String path, String drlPackage, String rule, String drl) {
        List<String> built = models(RuleCompiler.class.getClassLoader());
        String original = built.stream()
                .filter(model -> model.startsWith(drlPackage + ".Rules"))
                .findFirst()
                .orElseThrow();
        String whole = drlPackage + ".RulesWithChange";
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("vn.tuanthu", "tuanthu-rules", "0");
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(id);
        String constructor =
                "public RulesWithChange() { super(new " + original + "(), \"" + rule.replace("\"", "\\\"") + "\"); }";
        sources.write(
                "src/main/java/" + whole.replace('.', '/') + ".java",
                "package " + drlPackage + "; public class RulesWithChange extends " + ChangedChapter.class.getName()
                        + " { " + constructor + " }");
        if (!drl.isEmpty()) {
            sources.write("src/main/resources/" + path, drl);
        }
        KieBuilder builder = services.newKieBuilder(sources);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new StillbornException(errors.get(0).getText());
            }
            InternalKieModule module = (InternalKieModule) builder.getKieModule();
            Map<String, byte[]> files = new HashMap<>();
            for (String name : module.getFileNames()) {
                if (name.endsWith(".class")) {
                    files.put(name, module.getBytes(name));
                }
            }
            String changed = drl.isEmpty()
                    ? ""
                    : new String(module.getBytes(MODELS), StandardCharsets.UTF_8)
                            .lines()
                            .filter(model -> model.startsWith(drlPackage + ".Rules"))
                            .findFirst()
                            .orElseThrow();
            files.put(CHANGED, changed.getBytes(StandardCharsets.UTF_8));
            String list = built.stream()
                    .map(model -> model.equals(original) ? whole : model)
                    .collect(Collectors.joining("\n"));
            files.put(MODELS, list.getBytes(StandardCharsets.UTF_8));
            return files;
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static List<String> models(ClassLoader loader) {
        try (InputStream list = loader.getResourceAsStream(MODELS)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
