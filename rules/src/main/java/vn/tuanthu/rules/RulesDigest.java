package vn.tuanthu.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.RuleFiles;

/** Digest of the text of the rules, which ships beside their compiled form. */
final class RulesDigest {
    private RulesDigest() {}

    static String sha256() {
        StringBuilder all = new StringBuilder();
        List<String> files = Stream.of(RuleFiles.onPlans(), Law.paths())
                .flatMap(List::stream)
                .toList();
        for (String file : files) {
            try (InputStream in = RulesDigest.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the library was built without " + file);
                }
                all.append(InputText.sha256(in.readAllBytes()))
                        .append("  ")
                        .append(file)
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
