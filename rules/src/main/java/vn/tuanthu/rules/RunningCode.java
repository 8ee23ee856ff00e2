package vn.tuanthu.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import vn.tuanthu.input.CodePlace;
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

    /**
     * A jar knows size and CRC of each class without unpacking it, which lets a program answer at once. They tell another
     * class as surely as is of use here: who means to deceive would change this class too.
     */
    private record Mark(long size, long crc) {
        static Mark of(byte[] content) {
            CRC32 crc = new CRC32();
            crc.update(content);
            return new Mark(content.length, crc.getValue());
        }
    }

    static String sha256() {
        try {
            ClassLoader loader = RunningCode.class.getClassLoader();
            Map<String, URL> places = new LinkedHashMap<>();
            for (Class<?> member : List.of(InputText.class, RunningCode.class)) {
                CodeSource source = member.getProtectionDomain().getCodeSource();
                if (source != null && source.getLocation() != null) {
                    places.put(source.getLocation().toString(), source.getLocation());
                }
            }
            SortedMap<String, Mark> marks = new TreeMap<>();
            for (URL place : places.values()) {
                marks.putAll(seen(loader, place));
            }
            StringBuilder all = new StringBuilder();
            marks.forEach((name, mark) -> all.append(mark.size())
                    .append(' ')
                    .append(mark.crc())
                    .append("  ")
                    .append(name)
                    .append('\n'));
            return InputText.sha256(all.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes in {@code place}, or what the loader gives instead of them. */
    private static Map<String, Mark> seen(ClassLoader loader, URL place) throws IOException {
        Optional<Path> file = CodePlace.file(place);
        boolean folder = file.filter(Files::isDirectory).isPresent();
        String root = folder || place.getProtocol().equals("jar") ? place.toString() : "jar:" + place + "!/";
        Map<String, Mark> marks;
        if (file.isEmpty()) {
            marks = ofJar(URI.create(root).toURL());
        } else {
            marks = folder ? ofFolder(file.get()) : ofJar(file.get());
        }
        if (isAlone(loader, file)) {
            return marks;
        }
        for (Map.Entry<String, Mark> one : marks.entrySet()) {
            URL given = loader.getResource(one.getKey());
            if (given != null && !given.toString().equals(root + one.getKey())) {
                try (InputStream in = given.openStream()) {
                    one.setValue(Mark.of(in.readAllBytes()));
                }
            }
        }
        return marks;
    }

    /** Whether nothing else is on the class path of the program, so that nothing can stand before it. */
    private static boolean isAlone(ClassLoader loader, Optional<Path> file) {
        String path = System.getProperty("java.class.path", "");
        return loader == ClassLoader.getSystemClassLoader()
                && !path.isEmpty()
                && !path.contains(File.pathSeparator)
                && file.filter(Path.of(path).toAbsolutePath()::equals).isPresent();
    }

    private static Map<String, Mark> ofFolder(Path root) throws IOException {
        Map<String, Mark> marks = new HashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (judges(name)) {
                    marks.put(name, Mark.of(Files.readAllBytes(file)));
                }
            }
        }
        return marks;
    }

    private static Map<String, Mark> ofJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return marks(file);
        }
    }

    /** Of a jar within a jar, or wherever else a class loader has it from. */
    private static Map<String, Mark> ofJar(URL jar) throws IOException {
        URLConnection connection = jar.openConnection();
        // Not kept open by a cache: a program may take its jar away again.
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection opened) {
            try (JarFile file = opened.getJarFile()) {
                return marks(file);
            }
        }
        return new HashMap<>();
    }

    private static Map<String, Mark> marks(JarFile file) {
        Map<String, Mark> marks = new HashMap<>();
        file.stream()
                .filter(entry -> judges(entry.getName()))
                .forEach(entry -> marks.put(entry.getName(), new Mark(entry.getSize(), entry.getCrc())));
        return marks;
    }

    /** Asked of every entry of a jar, of which a program has tens of thousands. */
    private static boolean judges(String name) {
        if (!name.startsWith(ROOT) || !name.endsWith(CLASS)) {
            return false;
        }
        int end = name.indexOf('/', ROOT.length());
        return end > 0 && PACKAGES.contains(name.substring(ROOT.length(), end));
    }
}
