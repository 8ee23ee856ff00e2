package vn.tuanthu.rules.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private RuleCompiler() {}

    /**
     * The class files of {@code drl} with the other rules of its chapter, and the list of models that names them beside
     * the other chapters'.
     *
     * @param chapter the rules of the chapter by their paths, {@code drl} or an older text of it among them
     * @throws StillbornException if it does not compile
     */
    static Map<String, byte[]> compiled(String path, String drl, Map<String, String> chapter) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("vn.tuanthu", "tuanthu-rules", "0");
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(id);
        chapter.forEach((name, text) -> sources.write("src/main/resources/" + name, text));
        sources.write("src/main/resources/" + path, drl);
        KieBuilder builder = services.newKieBuilder(sources);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new StillbornException(errors.get(0).getText());
            }
            return files(path, (InternalKieModule) builder.getKieModule());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static Map<String, byte[]> files(String path, InternalKieModule module) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                files.put(name, module.getBytes(name));
            }
        }
        String chapter = path.substring(0, path.lastIndexOf('/')).replace('/', '.') + ".";
        String changed = new String(module.getBytes(MODELS), StandardCharsets.UTF_8);
        try (InputStream built = RuleCompiler.class.getClassLoader().getResourceAsStream(MODELS)) {
            String others = new String(built.readAllBytes(), StandardCharsets.UTF_8);
            String models = Stream.concat(
                            changed.lines(), others.lines().filter(line -> !line.startsWith(chapter + "Rules")))
                    .collect(Collectors.joining("\n"));
            files.put(MODELS, models.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
