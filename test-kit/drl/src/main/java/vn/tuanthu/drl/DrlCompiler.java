package vn.tuanthu.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OwnSentences;

/** DRL files compiled together. */
final class DrlCompiler {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    private static final Pattern WORD = Pattern.compile("[\\w$.]*[\\w$]");
    private static final Set<String> KEYWORDS =
            Set.of("package", "import", "global", "rule", "when", "then", "end", "not");

    /** What Drools made of a rule, and that it made nothing of a file: both are beside the error itself. */
    private static final Pattern BESIDE =
            Pattern.compile("Java source of .*|Parser returned a null Package", Pattern.DOTALL);

    private final Map<String, InputText> files;
    private final ClassLoader classes;
    private final OwnSentences sentences;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable RuleSet rules;

    DrlCompiler(Map<String, InputText> files, ClassLoader classes, OwnSentences sentences) {
        this.files = files;
        this.classes = classes;
        this.sentences = sentences;
        if (!files.isEmpty()) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            // Drools finds its own parts by it.
            thread.setContextClassLoader(classes);
            try {
                compile();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** What is wrong with the files; empty if they are compiled. */
    List<Problem> problems() {
        return problems;
    }

    /** @throws IllegalStateException if there are problems */
    RuleSet rules() {
        if (rules == null) {
            throw new IllegalStateException("the rules are not compiled");
        }
        return rules;
    }

    private void compile() {
        KieServices services = KieServices.get();
        // Two programs' rules, or two versions of them, have nothing to do with each other.
        ReleaseId id = services.newReleaseId("own", "rules", UUID.randomUUID().toString());
        KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(id);
        files.forEach((name, text) -> sources.write(path(name, text), text.content()));
        KieBuilder builder = services.newKieBuilder(sources, classes).buildAll(ExecutableModelProject.class);
        try {
            Set<Problem> found = new LinkedHashSet<>();
            builder.getResults().getMessages(Level.ERROR).stream()
                    .filter(error -> !BESIDE.matcher(error.getText()).matches())
                    .forEach(error -> found.add(problem(error)));
            if (found.isEmpty() && builder.getResults().hasMessages(Level.ERROR)) {
                found.add(placed(builder.getResults().toString()));
            }
            problems.addAll(found);
            if (found.isEmpty()) {
                KieBase base = services.newKieContainer(id, classes).getKieBase();
                rules = recording(base);
            }
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private @Nullable RuleSet recording(KieBase base) {
        try {
            return RuleSet.of(base, sentences);
        } catch (IllegalArgumentException e) {
            InputText first = files.values().iterator().next();
            problems.add(
                    new Problem(first.name(), "1", Message.of("drl.no-global"), Message.of("drl.no-global.remedy")));
            return null;
        }
    }

    /** Where Drools expects a file of its package. */
    private static String path(String name, InputText text) {
        Matcher declared = PACKAGE.matcher(text.content());
        String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
        return "src/main/resources/" + folder + name;
    }

    private Problem problem(org.kie.api.builder.Message error) {
        String path = String.valueOf(error.getPath());
        for (Map.Entry<String, InputText> file : files.entrySet()) {
            if (error.getLine() > 0 && (path.endsWith("/" + file.getKey()) || path.equals(file.getKey()))) {
                return problem(file.getValue().name(), String.valueOf(error.getLine()), error.getText());
            }
        }
        return placed(error.getText());
    }

    /**
     * What is found in a later stage comes without its place, but with words of the line: the one that stands on the fewest
     * lines, and of these the longest, tells where.
     */
    private Problem placed(String said) {
        Map<String, List<String>> places = new HashMap<>();
        for (InputText file : files.values()) {
            List<String> lines = file.content().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                for (String word : new HashSet<>(words(lines.get(i)))) {
                    places.computeIfAbsent(word, any -> new ArrayList<>()).add(file.name() + ":" + (i + 1));
                }
            }
        }
        places.keySet().retainAll(words(said));
        places.keySet().removeAll(KEYWORDS);
        String place = places.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, List<String>> word) ->
                                word.getValue().size())
                        .thenComparing(word -> -word.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(word -> word.getValue().get(0))
                .orElse(files.values().iterator().next().name() + ":");
        int colon = place.lastIndexOf(':');
        return problem(place.substring(0, colon), place.substring(colon + 1), said);
    }

    /** The words of a text; of one with dots its beginnings too, since a class may stand before what it is asked for. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
            for (int dot = word.indexOf('.', 1); dot > 0; dot = word.indexOf('.', dot + 1)) {
                words.add(word.substring(0, dot));
            }
            words.add(word);
        });
        return words;
    }

    private static Problem problem(String file, String line, String said) {
        return new Problem(
                file,
                line,
                Message.of("drl.error", said.strip().replaceFirst("\\.+$", "")),
                Message.of("drl.error.remedy"));
    }
}
