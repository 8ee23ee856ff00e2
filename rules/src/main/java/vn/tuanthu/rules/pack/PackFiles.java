package vn.tuanthu.rules.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;

/** The files of one pack, from a folder or from this library, each read once. */
final class PackFiles {
    static final String BUDGET = "budget.yaml";

    private static final List<String> NEEDED =
            List.of("plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml");

    private final Map<String, InputText> read = new LinkedHashMap<>();
    private final @Nullable Path folder;
    private final @Nullable String resource;

    private PackFiles(@Nullable Path folder, @Nullable String resource) {
        this.folder = folder;
        this.resource = resource;
    }

    static PackFiles in(Path folder) {
        return new PackFiles(folder, null);
    }

    static Optional<PackFiles> bundled(String id) {
        String resource = "packs/" + id + "/";
        boolean exists = PackFiles.class.getClassLoader().getResource(resource + "plan.yaml") != null;
        return exists ? Optional.of(new PackFiles(null, resource)) : Optional.empty();
    }

    InputText get(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    boolean has(String name) {
        return folder != null
                ? Files.exists(folder.resolve(name))
                : PackFiles.class.getClassLoader().getResource(resource + name) != null;
    }

    /** Digest over the names and digests of the files that decide what the plan is. */
    String sha256() {
        StringBuilder all = new StringBuilder();
        Stream.concat(NEEDED.stream(), Stream.of(BUDGET).filter(this::has))
                .forEach(name ->
                        all.append(get(name).sha256()).append("  ").append(name).append('\n'));
        return InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private InputText load(String name) {
        if (folder != null) {
            return InputText.read(folder.resolve(name));
        }
        return InputText.shipped(PackFiles.class, resource + name);
    }
}
