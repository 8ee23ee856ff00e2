package vn.tuanthu.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;

/**
 * Digest of the classes that judge: those of the model and of the rules, each as the class loader gives it. A class that
 * stands before the library's own, or in its place, changes it.
 */
final class RunningCode {
    /** Where the classes of the two artifacts lie, whether in jars of their own or in one with other programs. */
    static final List<String> PACKAGES = List.of(
            "evidence", "index", "input", "law", "money", "plan", "reading", "report", "rules", "text", "verdict");

    private static final String ROOT = "vn/tuanthu/";
    private static final String CLASS = ".class";

    private RunningCode() {}

    static String sha256() {
        try {
            ClassLoader loader = RunningCode.class.getClassLoader();
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (String name : names()) {
                try (InputStream in = loader.getResourceAsStream(name)) {
                    if (in != null) {
                        all.update((InputText.sha256(in.readAllBytes()) + "  " + name + "\n").getBytes(UTF_8));
                    }
                }
            }
            return HexFormat.of().formatHex(all.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> names() throws IOException, URISyntaxException {
        SortedSet<String> names = new TreeSet<>();
        for (Class<?> member : List.of(InputText.class, RunningCode.class)) {
            CodeSource source = member.getProtectionDomain().getCodeSource();
            if (source != null && source.getLocation() != null) {
                add(source.getLocation(), names);
            }
        }
        return names;
    }

    private static void add(URL place, SortedSet<String> names) throws IOException, URISyntaxException {
        if (place.getProtocol().equals("file") && Files.isDirectory(Path.of(place.toURI()))) {
            Path root = Path.of(place.toURI());
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .filter(RunningCode::judges)
                        .forEach(names::add);
            }
            return;
        }
        URL jar = place.getProtocol().equals("jar")
                ? place
                : URI.create("jar:" + place + "!/").toURL();
        URLConnection connection = jar.openConnection();
        // Not kept open by a cache: a program may take its jar away again.
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection opened) {
            try (var file = opened.getJarFile()) {
                file.stream().map(JarEntry::getName).filter(RunningCode::judges).forEach(names::add);
            }
        }
    }

    private static boolean judges(String name) {
        return name.endsWith(CLASS) && PACKAGES.stream().anyMatch(part -> name.startsWith(ROOT + part + "/"));
    }
}
