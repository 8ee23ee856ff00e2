package vn.tuanthu.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Scope;

/**
 * Rules of one's own that are judged beside those of the plan.
 *
 * <p>They see {@link vn.tuanthu.rules.engine.EvaluationContext}, the plan's {@link vn.tuanthu.plan.Plan.Province}, the pack's
 * {@link OwnCheck}s and, from the evidence, every {@link vn.tuanthu.evidence.Agency}, {@link
 * vn.tuanthu.evidence.Measurement}, {@link vn.tuanthu.evidence.Attestation} and {@link
 * vn.tuanthu.evidence.InformationSystem}. They are held to what the plan's own rules are held to: exactly one verdict
 * for each check on each subject (every agency, or the province), and none on anything else. What they leave out,
 * contradict themselves on or were not asked ends with {@code ERROR}; so does every check of the pack if they fail. The sentences of their verdicts stand in bundles of one's own beside the library's,
 * {@code vn/tuanthu/messages/NAME_vi.properties} and {@code NAME_en.properties}. An attestation of the evidence may name one
 * of their checks as it names a duty of the plan.
 *
 * @param scope whose figures they judge
 * @param checks what they answer, in the order of the report; one or more
 * @param indicators what their figures measure, beside the indicators of the plan; none of the plan's
 * @param rules the rules
 * @param text their text, whose digest goes into that of the report
 */
public record RuleExtension(
        Scope scope, List<OwnCheck> checks, List<Indicator> indicators, RuleSet rules, String text) {
    /** A sentence that a rule names as its verdict, its condition or its definition. */
    private static final Pattern SENTENCE = Pattern.compile(
            "\\.(?:pass|fail|noData|notApplicable|required|definition)\\((?:[^\"();]|\\(\\))*\"([a-z][\\w-]*\\.[\\w.-]+)\"");

    /**
     * @throws IllegalArgumentException if there is no check, two have one id, or the text names a sentence that no bundle
     *     has
     */
    public RuleExtension {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(text, "text");
        checks = List.copyOf(Objects.requireNonNull(checks, "checks"));
        indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("a pack of rules answers at least one check");
        }
        Set<String> ids = new HashSet<>();
        for (OwnCheck check : checks) {
            if (!ids.add(check.id())) {
                throw new IllegalArgumentException("two checks have the id " + check.id());
            }
        }
        if (indicators.stream().map(Indicator::id).distinct().count() < indicators.size()) {
            throw new IllegalArgumentException("two indicators have one id");
        }
        SENTENCE.matcher(text).results().forEach(named -> Message.of(named.group(1)));
    }

    /** Rules whose figures are those of the plan. */
    public RuleExtension(Scope scope, List<OwnCheck> checks, RuleSet rules, String text) {
        this(scope, checks, List.of(), rules, text);
    }

    /** Digest of its text, as SHA-256 in lower-case hexadecimal. */
    String sha256() {
        return InputText.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
