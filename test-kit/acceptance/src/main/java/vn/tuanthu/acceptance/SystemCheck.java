package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Objects;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/**
 * Something that is observed on a running system rather than counted.
 *
 * @param id its id, such as {@code SYS.TLS}
 * @param requirement what must hold, in our words
 * @param clauses for a security level, the clause it rests on; where there is none it is good practice and says so
 * @param certainty how sure it is that the clause asks for this
 */
public record SystemCheck(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) LocalizedText requirement,
        Map<Integer, String> clauses,
        @JsonProperty(required = true) Certainty certainty) {
    public SystemCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(certainty, "certainty");
        clauses = clauses == null ? Map.of() : Map.copyOf(clauses);
    }

    /** The clause for a system of this level, or that it is good practice where no article was read that asks for it. */
    public String clauseAt(int level) {
        String clause = clauses.get(level);
        return clause == null ? Message.of("acceptance.good-practice").in(Language.VI) : clause;
    }
}
