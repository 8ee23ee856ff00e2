package vn.tuanthu.rules.law;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tuanthu.rules.compiled.RecordSource;

/** The build runs this to put the law into a form that needs no reading. */
public final class LawCompiler {
    private LawCompiler() {}

    /**
     * Writes the law down as Java and compiles it.
     *
     * @param arguments folder for the source, folder for the class
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        RecordSource.compile(Path.of(arguments[0]), Path.of(arguments[1]), CompiledLaw.NAME, source(Law.parsed()));
    }

    /** One method an article: a method of all of them would be longer than Java allows. */
    private static String source(List<Law.Folder> folders) {
        List<Article> articles =
                folders.stream().flatMap(folder -> folder.articles().stream()).toList();
        StringBuilder source = new StringBuilder("package vn.tuanthu.rules.law;\n\nimport java.util.*;\n\nfinal class ")
                .append(CompiledLaw.NAME)
                .append(" implements CompiledLaw {\n    public String sha256() {\n        return \"")
                .append(CompiledLaw.sha256(folders))
                .append("\";\n    }\n\n    public List<Law.Folder> all() {\n        return List.of(");
        source.append(folders.stream()
                .map(folder -> folder(folder, articles))
                .collect(Collectors.joining(",\n            ")));
        source.append(");\n    }\n");
        for (int i = 0; i < articles.size(); i++) {
            source.append("\n    private static Article a").append(i).append("() {\n        return ");
            source.append(RecordSource.expression(articles.get(i))).append(";\n    }\n");
        }
        return source.append("}\n").toString();
    }

    private static String folder(Law.Folder folder, List<Article> all) {
        int first =
                folder.articles().isEmpty() ? 0 : all.indexOf(folder.articles().get(0));
        String articles = IntStream.range(first, first + folder.articles().size())
                .mapToObj(i -> "a" + i + "()")
                .collect(Collectors.joining(", "));
        return "new Law.Folder(" + RecordSource.expression(folder.name()) + ", "
                + RecordSource.expression(folder.files()) + ", " + RecordSource.expression(folder.instrument())
                + ", List.of(" + articles + "))";
    }
}
