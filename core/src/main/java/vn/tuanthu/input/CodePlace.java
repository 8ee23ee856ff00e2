package vn.tuanthu.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where classes lie, as a class loader tells it. */
public final class CodePlace {
    private CodePlace() {}

    /**
     * The file or folder that {@code place} speaks of. A class loader may have been given any text for it, relative or with
     * blanks, which is no address.
     *
     * @return empty if it is not in the file system, as a jar within a jar
     */
    public static Optional<Path> file(URL place) {
        if (!place.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            URI address = place.toURI();
            if (!address.isOpaque()) {
                return Optional.of(Path.of(address));
            }
        } catch (URISyntaxException e) {
            // Class loaders take it all the same.
        }
        String path = place.getPath().replace("+", "%2B");
        return Optional.of(Path.of(URLDecoder.decode(path, StandardCharsets.UTF_8)));
    }
}
