package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a release has to have in step: one version everywhere, and in the bill of materials every artifact of it. */
class ReleaseTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern VERSION = Pattern.compile(
            "<groupId>vn\\.tuanthu</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*<version>([^<$]+)</version>"
                    + "|<tuanthu\\.version>([^<]+)<|vn\\.tuanthu:[\\w-]+:([\\w.-]+)");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(tuanthu-[\\w-]+)</artifactId>");

    @Test
    void everyFileNamesOneVersion() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(15);
        Set<String> versions = new TreeSet<>();
        for (Path file : files) {
            Matcher named = VERSION.matcher(Files.readString(file));
            while (named.find()) {
                for (int i = 1; i <= named.groupCount(); i++) {
                    if (named.group(i) != null) {
                        versions.add(named.group(i));
                    }
                }
            }
        }

        assertThat(versions).hasSize(1);
    }

    @Test
    void theBillOfMaterialsHasEveryArtifactThatIsPublished() throws IOException {
        Set<String> published = new TreeSet<>();
        for (Path pom : files()) {
            String module = ROOT.relativize(pom).toString().replace('\\', '/');
            if (module.matches("(?:core|rules|test-kit/(?!bom/)[^/]+)/pom\\.xml")) {
                // The first names the parent.
                published.add(artifacts(pom).get(1));
            }
        }
        List<String> listed = artifacts(ROOT.resolve("test-kit/bom/pom.xml"));

        assertThat(published).hasSizeGreaterThan(10);
        assertThat(listed.subList(1, listed.size())).containsExactlyInAnyOrderElementsOf(published);
    }

    private static List<String> artifacts(Path pom) throws IOException {
        return ARTIFACT.matcher(Files.readString(pom))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.endsWith("pom.xml") || file.endsWith("README.md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/src/"))
                    .toList();
        }
    }
}
