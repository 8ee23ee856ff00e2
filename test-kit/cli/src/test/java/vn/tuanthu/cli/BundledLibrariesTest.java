package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the program besides its own code: the texts that licences ask for. */
class BundledLibrariesTest {
    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/)?([^/]+/)?(LICEN[CS]E|COPYING|AL2\\.0|LGPL2\\.1|about\\.html)[^/]*", Pattern.CASE_INSENSITIVE);

    /** Their licence asks that its text goes with them, and they bring none in their jar. */
    @ParameterizedTest
    @ValueSource(
            strings = {"antlr-runtime", "antlr4-runtime", "automaton", "choco-solver", "curvesapi", "dec", "ical4j"})
    void theTextThatALibraryDoesNotBringIsHere(String library) throws IOException {
        Path jar = jar(library);

        assertThat(names(jar))
                .as("it brings a text: the one here is not needed")
                .noneMatch(TEXT.asMatchPredicate());
        assertThat(resource(library + ".txt"))
                .containsPattern("Copyright \\(c\\) (\\d{4}[-, ]*)+(by )?\\S+")
                .containsAnyOf("Redistribution and use", "Permission is hereby granted");
    }

    /** Those whose licence asks for it and whose jar has it: the build takes it along. */
    @ParameterizedTest
    @ValueSource(strings = {"jsoup", "slf4j-api", "stax2-api", "threeten-extra", "ecj"})
    void theTextThatALibraryBringsIsTakenAlong(String library) throws IOException {
        assertThat(names(jar(library))).anyMatch(TEXT.asMatchPredicate());
    }

    private static Path jar(String library) {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(one -> Path.of(one).getFileName().toString().matches(Pattern.quote(library) + "-\\d.*\\.jar"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError(library + " is no longer in the program"));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = BundledLibrariesTest.class.getResourceAsStream("/META-INF/licences/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
