package vn.tuanthu.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.law.Law;

/** Digest of the text of the rules, which ships beside their compiled form. */
final class RulesDigest {
    private static final List<String> FILES = List.of(
            "vn/tuanthu/rules/targets/agency/targets-of-agency.drl",
            "vn/tuanthu/rules/targets/province/targets-of-province.drl",
            "vn/tuanthu/rules/obligations/agency/obligations-of-agency.drl",
            "vn/tuanthu/rules/obligations/province/obligations-of-province.drl",
            "vn/tuanthu/rules/plan/allocation-inference.drl",
            "vn/tuanthu/rules/plan/allocation.drl",
            "vn/tuanthu/rules/plan/allocation-rows.drl",
            "vn/tuanthu/rules/plan/allocation-procedures.drl",
            "vn/tuanthu/rules/plan/allocation-principle.drl",
            "vn/tuanthu/rules/security/security-level.drl",
            "vn/tuanthu/rules/security/security-measures.drl",
            "vn/tuanthu/rules/security/timeline.yaml",
            "vn/tuanthu/rules/security/figures.yaml",
            "vn/tuanthu/rules/security/criteria.yaml",
            "vn/tuanthu/rules/security/measures.yaml",
            "vn/tuanthu/rules/security/checks.yaml",
            "vn/tuanthu/rules/security/thresholds.yaml");

    private RulesDigest() {}

    static String sha256() {
        StringBuilder all = new StringBuilder();
        List<String> files = Stream.concat(FILES.stream(), Law.paths().stream()).toList();
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
