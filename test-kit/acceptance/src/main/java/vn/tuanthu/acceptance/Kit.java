package vn.tuanthu.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tuanthu.input.CodePlace;
import vn.tuanthu.input.InputText;

/** The version and digest of this library itself. */
final class Kit {
    private Kit() {}

    static String version() {
        String version = Kit.class.getPackage().getImplementationVersion();
        return version == null ? "(dev)" : version;
    }

    /** Digest of the jar; when run from a folder of classes, over the names and digests of its files. */
    static String sha256() {
        return Digest.OF_ALL;
    }

    /** Made once: a program is tens of megabytes, and its record names the digest in several places. */
    private static final class Digest {
        static final String OF_ALL = digest();
    }

    private static String digest() {
        URL location = Kit.class.getProtectionDomain().getCodeSource().getLocation();
        Optional<Path> place = CodePlace.file(location);
        try {
            if (place.filter(Files::isDirectory).isPresent()) {
                return ofFolder(place.get());
            }
            return InputText.sha256(
                    place.isPresent() ? Files.readAllBytes(place.get()) : ofJarWithin(location.openConnection()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program in one jar may hold this library as a jar. */
    private static byte[] ofJarWithin(URLConnection location) throws IOException {
        URL jar = location instanceof JarURLConnection within ? within.getJarFileURL() : location.getURL();
        try (InputStream in = jar.openStream()) {
            return in.readAllBytes();
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(InputText.sha256(Files.readAllBytes(file)))
                        .append("  ")
                        .append(folder.relativize(file))
                        .append('\n');
            }
        }
        return InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
