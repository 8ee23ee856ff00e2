package vn.tuanthu.rules.law;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tuanthu.input.InputText;

/** The law as it was read when the library was built: the build writes it down as a class of this package. */
interface CompiledLaw {
    /** Simple name of that class. */
    String NAME = "Compiled_law";

    /** Digest of the YAML files it was made from. */
    String sha256();

    /** What they say. */
    List<Law.Folder> all();

    /** The folders; empty where the library was built without them, or somebody has put other files in their place. */
    static Optional<List<Law.Folder>> folders() {
        try {
            Class<?> type = Class.forName(CompiledLaw.class.getPackageName() + "." + NAME);
            CompiledLaw law = (CompiledLaw) type.getDeclaredConstructor().newInstance();
            List<Law.Folder> folders = law.all();
            return law.sha256().equals(sha256(folders)) ? Optional.of(folders) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled law cannot be loaded", e);
        }
    }

    /** Digest over the YAML files of {@code folders} as they are now. */
    static String sha256(List<Law.Folder> folders) {
        StringBuilder all = new StringBuilder();
        Law.paths(folders).stream()
                .filter(path -> path.endsWith(".yaml"))
                .forEach(path -> all.append(InputText.shipped(Law.class, path).sha256())
                        .append("  ")
                        .append(path)
                        .append('\n'));
        return InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
