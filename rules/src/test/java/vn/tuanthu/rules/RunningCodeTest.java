package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Threshold;

/** A class that is swapped for another shows in the digest of the rules. */
class RunningCodeTest {
    @TempDir
    private Path folder;

    @Test
    void itKnowsEveryPackageOfTheModelAndTheRules() throws Exception {
        for (Class<?> member : List.of(InputText.class, RunningCode.class)) {
            Path root = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(root)) {
                try (Stream<Path> packages = Files.list(root.resolve("vn/tuanthu"))) {
                    assertThat(packages.map(path -> path.getFileName().toString())
                                    .filter(name -> !name.equals("messages")))
                            .isSubsetOf(RunningCode.PACKAGES);
                }
            }
        }
    }

    @Test
    void itIsTheSameFromAFolderAndFromAJarAndAnotherForASwappedClass() throws Exception {
        Path jar = jar(bytes(Threshold.class));
        byte[] swapped = bytes(Threshold.class);
        swapped[swapped.length - 1] ^= 1;
        Path before = Files.createDirectories(folder.resolve("before/vn/tuanthu/plan"));
        Files.write(before.resolve("Threshold.class"), swapped);

        String here = RunningCode.sha256();

        assertThat(here).matches("[0-9a-f]{64}").isEqualTo(RunningCode.sha256());
        assertThat(digest(List.of(jar))).isEqualTo(here);
        assertThat(digest(List.of(jar(swapped)))).isNotEqualTo(here);
        assertThat(digest(List.of(folder.resolve("before"), jar))).isNotEqualTo(here);
    }

    @Test
    void aPlaceMayBeGivenAsAnyText() throws Exception {
        Path jar = jar(bytes(Threshold.class));
        Path blank = Files.copy(jar, folder.resolve("a jar 100%.jar"));
        Path relative = Path.of("").toAbsolutePath().relativize(jar.toAbsolutePath());

        String here = RunningCode.sha256();

        assertThat(digest(url("file:" + blank.toString().replace("%", "%25")))).isEqualTo(here);
        assertThat(digest(blank.toUri().toURL())).isEqualTo(here);
        assertThat(digest(url("file:" + relative))).isEqualTo(here);
    }

    /** As programs made it for long, without asking whether it is an address. */
    @SuppressWarnings("deprecation")
    private static URL url(String text) throws MalformedURLException {
        return new URL(text);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Model and rules in one jar, with this as the class of a threshold. */
    private Path jar(byte[] threshold) throws Exception {
        Path jar = Files.createTempFile(folder, "all", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> member : List.of(InputText.class, RunningCode.class)) {
                Path place = Path.of(member.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                if (Files.isDirectory(place)) {
                    copy(place, threshold, out);
                } else {
                    try (FileSystem packed = FileSystems.newFileSystem(place)) {
                        copy(packed.getPath("/"), threshold, out);
                    }
                }
            }
        }
        return jar;
    }

    private static void copy(Path root, byte[] threshold, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(name));
                out.write(name.endsWith("plan/Threshold.class") ? threshold : Files.readAllBytes(file));
            }
        }
    }

    private static String digest(List<Path> places) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path place : places) {
            urls.add(place.toUri().toURL());
        }
        return digest(urls.toArray(URL[]::new));
    }

    private static String digest(URL... places) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            Method sha256 = loader.loadClass(RunningCode.class.getName()).getDeclaredMethod("sha256");
            sha256.setAccessible(true);
            return (String) sha256.invoke(null);
        }
    }
}
