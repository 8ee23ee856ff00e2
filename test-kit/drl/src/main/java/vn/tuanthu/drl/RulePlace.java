package vn.tuanthu.drl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/**
 * The files of rules of one's own: those of a folder, or those in {@code META-INF/tuanthu} of a jar or of its classes.
 *
 * @param name of the folder or jar, as the user named it
 * @param texts by the names of the files, in their order, what they hold
 * @param classes finds the classes that rules call: in a jar, its own too
 * @param sha256 of the whole jar, whose classes decide too; empty of a folder
 */
record RulePlace(String name, Map<String, InputText> texts, ClassLoader classes, String sha256) {
    private static final String IN_A_JAR = "META-INF/tuanthu";

    /** @throws BadInputException if there is no such folder or jar, or a file of it is no text */
    static RulePlace of(Path place) {
        if (Files.isDirectory(place)) {
            Path unpacked = place.resolve(IN_A_JAR);
            return Files.isDirectory(unpacked) ? of(unpacked) : folder(place);
        }
        return jar(place);
    }

    private static RulePlace folder(Path place) {
        Map<String, InputText> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.sorted().toList()) {
                String own = String.valueOf(file.getFileName());
                if (isOfRules(own)) {
                    texts.put(own, InputText.of(place + "/" + own, InputText.bytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole(new RulePlace(place.toString(), texts, RulePlace.class.getClassLoader(), ""));
    }

    private static RulePlace jar(Path place) {
        byte[] bytes = InputText.bytes(place);
        Map<String, byte[]> entries = entries(place, bytes);
        Map<String, InputText> texts = new LinkedHashMap<>();
        entries.forEach((path, content) -> {
            String own = path.substring(path.lastIndexOf('/') + 1);
            if (path.equals(IN_A_JAR + "/" + own) && isOfRules(own)) {
                texts.put(own, InputText.of(place + "!/" + path, content));
            }
        });
        return whole(new RulePlace(place.toString(), texts, new JarClasses(entries), InputText.sha256(bytes)));
    }

    private static Map<String, byte[]> entries(Path place, byte[] jar) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException damaged) {
            entries.clear();
        }
        if (entries.isEmpty()) {
            throw new BadInputException(new Problem(
                    place.toString(), "", Message.of("drl.no-jar"), Message.of("drl.place.remedy", IN_A_JAR)));
        }
        return entries;
    }

    private static boolean isOfRules(String file) {
        return file.equals(OwnRules.FILE) || file.endsWith(".drl") || file.endsWith(".properties");
    }

    private static RulePlace whole(RulePlace read) {
        if (!read.texts.containsKey(OwnRules.FILE)) {
            throw new BadInputException(new Problem(
                    read.name, "", Message.of("drl.no-file", OwnRules.FILE), Message.of("drl.place.remedy", IN_A_JAR)));
        }
        return read;
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
