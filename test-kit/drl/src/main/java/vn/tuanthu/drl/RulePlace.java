package vn.tuanthu.drl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/**
 * The files of rules of one's own: those of a folder, or those in {@code META-INF/tuanthu} of a jar or of its classes.
 *
 * @param name of the folder or jar, as the user named it
 * @param texts by the names of the files, in their order, what they hold
 * @param sentences finds the bundles among them
 * @param classes finds the classes that rules call: in a jar, its own too
 * @param sha256 of the whole jar, whose classes decide too; empty of a folder
 */
record RulePlace(String name, Map<String, InputText> texts, ClassLoader sentences, ClassLoader classes, String sha256) {
    private static final String IN_A_JAR = "META-INF/tuanthu";

    /** @throws BadInputException if there is no such folder or jar, or a file of it is no text */
    static RulePlace of(Path place) {
        if (Files.isDirectory(place)) {
            Path unpacked = place.resolve(IN_A_JAR);
            if (Files.isDirectory(unpacked)) {
                return of(unpacked);
            }
            return read(place, place.toString(), place + "/", RulePlace.class.getClassLoader(), "");
        }
        byte[] bytes = InputText.bytes(place);
        try (FileSystem jar = FileSystems.newFileSystem(place, (ClassLoader) null)) {
            return read(
                    jar.getPath(IN_A_JAR),
                    place.toString(),
                    place + "!/" + IN_A_JAR + "/",
                    new URLClassLoader(new URL[] {place.toUri().toURL()}, RulePlace.class.getClassLoader()),
                    InputText.sha256(bytes));
        } catch (ProviderNotFoundException | ZipException e) {
            throw new BadInputException(new Problem(
                    place.toString(), "", Message.of("drl.no-jar"), Message.of("drl.place.remedy", IN_A_JAR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePlace read(Path root, String name, String prefix, ClassLoader classes, String sha256) {
        Map<String, InputText> texts = new LinkedHashMap<>();
        Map<String, URL> bundles = new LinkedHashMap<>();
        try (Stream<Path> files = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
            for (Path file : files.sorted().toList()) {
                String own = String.valueOf(file.getFileName());
                if (own.equals(OwnRules.FILE) || own.endsWith(".drl") || own.endsWith(".properties")) {
                    texts.put(own, InputText.of(prefix + own, InputText.bytes(file)));
                    bundles.put(own, file.toUri().toURL());
                }
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!texts.containsKey(OwnRules.FILE)) {
            throw new BadInputException(new Problem(
                    name, "", Message.of("drl.no-file", OwnRules.FILE), Message.of("drl.place.remedy", IN_A_JAR)));
        }
        return new RulePlace(name, texts, new Bundles(bundles), classes, sha256);
    }

    /** Bundles lie beside the rules, not where the library has its own. */
    private static final class Bundles extends ClassLoader {
        private final Map<String, URL> files;

        Bundles(Map<String, URL> files) {
            super(null);
            this.files = files;
        }

        @Override
        protected @Nullable URL findResource(String path) {
            return files.get(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /** What the rules answer. */
    InputText asked() {
        return Objects.requireNonNull(texts.get(OwnRules.FILE));
    }

    /** The files whose names fit. */
    Map<String, InputText> named(Predicate<String> fits) {
        Map<String, InputText> some = new LinkedHashMap<>();
        texts.forEach((own, text) -> {
            if (fits.test(own)) {
                some.put(own, text);
            }
        });
        return some;
    }
}
