package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show in Java compiles as it stands there, and the first program says what the first screen says it does. */
class GuidesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern NAME =
            Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record|interface) (\\w+)");
    private static final Pattern FIRST_SCREEN = Pattern.compile("(?ms)^```\\n(\\[.*?)^```$");

    @TempDir
    private Path classes;

    static Stream<Arguments> snippets() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> guides = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
            return guides.stream().flatMap(guide -> {
                List<String> all = snippets(guide);
                return IntStream.range(0, all.size())
                        .mapToObj(i -> Arguments.of(ROOT.relativize(guide) + " " + (i + 1), all.get(i)));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void everySnippetCompiles(String place, String snippet) {
        assertThat(compile(snippet)).as(place).isEmpty();
    }

    @Test
    void theGuidesHaveSnippetsInBothLanguages() {
        assertThat(snippets(ROOT.resolve("README.md"))).hasSizeGreaterThanOrEqualTo(4);
    }

    /** The compiler that Maven 3.8 brings by itself knows no release, and would compile for Java 5. */
    @Test
    void theProjectOfAVendorIsCompiledByTheOldestMavenToo() throws Exception {
        List<String> projects = Pattern.compile("(?s)```xml\n(<project .*?)```")
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(projects)
                .hasSize(2)
                .allSatisfy(project -> assertThat(project)
                        .contains(
                                "<maven.compiler.source>17</", "<maven.compiler.target>17</", "<failIfNoTests>true</"));
    }

    @Test
    void theFirstProgramSaysWhatTheFirstScreenSays() throws Exception {
        String snippet = snippets(ROOT.resolve("README.md")).get(0);
        Matcher screen = FIRST_SCREEN.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(screen.find()).isTrue();
        assertThat(compile(snippet)).isEmpty();

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, GuidesTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name(snippet)).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .containsSubsequence(screen.group(1).lines().map(String::strip).toList());
    }

    private static List<String> snippets(Path guide) {
        try {
            return JAVA.matcher(Files.readString(guide))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the compiler has against it: nothing if all is well. */
    private String compile(String snippet) {
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("snippet:///" + name(snippet) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return snippet;
                    }
                };
        StringWriter errors = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-classpath", classPath()),
                        null,
                        List.of(source))
                .call();
        return compiled ? "" : errors.toString();
    }

    /** That of this test, whoever runs it. */
    private static String classPath() {
        return GuidesTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String name(String snippet) {
        return NAME.matcher(snippet)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError("a guide shows whole classes: " + snippet));
    }
}
