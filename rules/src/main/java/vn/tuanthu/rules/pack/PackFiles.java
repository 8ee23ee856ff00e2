package vn.tuanthu.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** The files of one pack, from a folder, a class path or memory, each read once. */
final class PackFiles {
    static final String BUDGET = "budget.yaml";
    static final String DUTIES = "obligations.yaml";

    private static final List<String> NEEDED = List.of("plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml");
    /** What a plan may have nothing of. */
    private static final List<String> OPTIONAL = List.of(DUTIES, BUDGET);

    /** Where files come from. */
    private interface Source {
        boolean has(String name);

        InputText read(String name);
    }

    private final Map<String, InputText> read = new LinkedHashMap<>();
    private final Source source;

    private PackFiles(Source source) {
        this.source = source;
    }

    static PackFiles in(Path folder) {
        return new PackFiles(new Source() {
            @Override
            public boolean has(String name) {
                return Files.exists(folder.resolve(name));
            }

            @Override
            public InputText read(String name) {
                return InputText.read(folder.resolve(name));
            }
        });
    }

    /** Those in {@code folder} of a class path, such as {@code plans/x-2026}. */
    static PackFiles of(ClassLoader loader, String folder) {
        String path = folder.replaceAll("^/+|/+$", "");
        String root = path.isEmpty() ? "" : path + "/";
        return new PackFiles(new Source() {
            @Override
            public boolean has(String name) {
                return loader.getResource(root + name) != null;
            }

            @Override
            public InputText read(String name) {
                try (InputStream in = loader.getResourceAsStream(root + name)) {
                    if (in == null) {
                        throw missing(root + name);
                    }
                    return InputText.of(root + name, in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** Those of {@code contents}, by their names. */
    static PackFiles of(Map<String, String> contents) {
        return new PackFiles(new Source() {
            @Override
            public boolean has(String name) {
                return contents.containsKey(name);
            }

            @Override
            public InputText read(String name) {
                String content = contents.get(name);
                if (content == null) {
                    throw missing(name);
                }
                return InputText.of(name, content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static Optional<PackFiles> bundled(String id) {
        PackFiles files = of(PackFiles.class.getClassLoader(), "packs/" + id);
        return files.has("plan.yaml") ? Optional.of(files) : Optional.empty();
    }

    private static BadInputException missing(String name) {
        return new BadInputException(
                new Problem(name, "", Message.of("input.missing"), Message.of("input.missing.remedy")));
    }

    InputText get(String name) {
        return read.computeIfAbsent(name, source::read);
    }

    boolean has(String name) {
        return source.has(name);
    }

    /** Digest over the names and digests of the files that decide what the plan is. */
    String sha256() {
        StringBuilder all = new StringBuilder();
        Stream.concat(NEEDED.stream(), OPTIONAL.stream().filter(this::has))
                .forEach(name ->
                        all.append(get(name).sha256()).append("  ").append(name).append('\n'));
        return InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
