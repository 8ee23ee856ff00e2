package vn.tuanthu.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Scope;

/**
 * A sentence of the plan that no number can show: answered by an attestation with a document.
 *
 * @param id check id, the clause's own id
 * @param clause the sentence
 * @param responsible the bodies that section VII makes responsible
 * @param scope whose attestation answers it
 * @param tiers at agency scope, the tiers it binds
 * @param mandatory whether it decides compliance; the plan gives these sentences no measure, so as shipped they advise
 * @param supply what document shows that it was done
 * @param certainty how sure its source is
 */
public record Obligation(
        String id,
        Clause clause,
        List<LocalizedText> responsible,
        Set<Scope> scope,
        Set<Agency.Tier> tiers,
        boolean mandatory,
        LocalizedText supply,
        Certainty certainty)
        implements Check {
    public Obligation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(certainty, "certainty");
        responsible = List.copyOf(responsible);
        scope = Set.copyOf(scope);
        tiers = Set.copyOf(tiers);
    }

    /** Whether it is judged at this scope. */
    public boolean binds(Scope judged) {
        return scope.contains(judged);
    }

    /** Whether it binds {@code agency}. */
    public boolean speaksOf(Agency agency) {
        return tiers.contains(agency.tier());
    }
}
