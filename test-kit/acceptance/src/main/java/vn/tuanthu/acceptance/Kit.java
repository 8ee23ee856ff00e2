package vn.tuanthu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        try {
            URI location = Kit.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(location);
            return Files.isDirectory(place) ? ofFolder(place) : InputText.sha256(Files.readAllBytes(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
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
