package vn.tuanthu.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.RuleFiles;

/** Digest of the rules: of their text, which ships beside their compiled form, and of the code that runs. */
final class RulesDigest {
    private RulesDigest() {}

    static String sha256() {
        StringBuilder all = new StringBuilder();
        List<String> files = Stream.of(RuleFiles.onPlans(), Law.load().paths())
                .flatMap(List::stream)
                .toList();
        for (String file : files) {
            all.append(InputText.shipped(RulesDigest.class, file).sha256())
                    .append("  ")
                    .append(file)
                    .append('\n');
        }
        all.append(RunningCode.sha256()).append("  classes\n");
        return InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
