package vn.tuanthu.drl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Scope;

/**
 * {@code rules.yaml}: what the rules answer.
 *
 * @param scope whose figures they judge
 * @param checks what they answer, one or more
 * @param indicators what their figures measure, where the plan measures it not
 */
record RulesFile(
        @JsonProperty(required = true) Scope scope,
        @JsonProperty(required = true) List<Asked> checks,
        List<Measured> indicators) {
    RulesFile {
        checks = List.copyOf(checks);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /**
     * @param article where it stands
     * @param words what it says
     * @param mandatory whether its outcome decides compliance; it does unless the file says no
     * @param certainty how sure its source is; read unless the file says otherwise
     */
    record Asked(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String article,
            @JsonProperty(required = true) String words,
            @Nullable Boolean mandatory,
            @Nullable Certainty certainty) {
        OwnCheck check() {
            return new OwnCheck(
                    id,
                    new Clause(article, 0, Clause.Kind.RESPONSIBILITY, words),
                    !Boolean.FALSE.equals(mandatory),
                    Objects.requireNonNullElse(certainty, Certainty.TEXT_READ));
        }
    }

    /** An indicator as in {@code targets.yaml} of a pack; counts of a part out of a whole unless it says otherwise. */
    record Measured(
            @JsonProperty(required = true) String id,
            @Nullable Measure measure,
            @JsonProperty(required = true) LocalizedText numerator,
            @Nullable LocalizedText denominator,
            @JsonProperty(required = true) LocalizedText unit,
            @Nullable LocalizedText trap,
            @Nullable Boolean state,
            @JsonProperty(required = true) LocalizedText basis) {
        boolean lacksDenominator() {
            return denominator == null && !kind().isSingle() && kind() != Measure.DONE;
        }

        Indicator indicator() {
            return new Indicator(
                    id,
                    kind(),
                    numerator,
                    denominator,
                    unit,
                    Objects.requireNonNullElse(trap, new LocalizedText("", "")),
                    Boolean.TRUE.equals(state),
                    List.of(),
                    null,
                    basis);
        }

        private Measure kind() {
            return Objects.requireNonNullElse(measure, Measure.RATIO);
        }
    }
}
