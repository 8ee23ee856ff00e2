package vn.tuanthu.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.OtherChecks;
import vn.tuanthu.verdict.Scope;

/**
 * All rules of one's own that an engine judges by.
 *
 * @param all in the order they were added
 * @param checks theirs
 * @param indicators theirs
 * @param digests theirs
 */
record RuleExtensions(
        List<RuleExtension> all, List<OwnCheck> checks, List<Indicator> indicators, List<String> digests) {
    static RuleExtensions of(List<RuleExtension> all) {
        return new RuleExtensions(
                List.copyOf(all),
                all.stream().flatMap(one -> one.checks().stream()).toList(),
                all.stream().flatMap(one -> one.indicators().stream()).toList(),
                all.stream().map(RuleExtension::sha256).toList());
    }

    /** @throws IllegalArgumentException if a check or an indicator has the id of one of {@code plan} or of these */
    RuleExtensions with(RuleExtension more, Plan plan) {
        for (OwnCheck check : more.checks()) {
            if (Stream.concat(plan.checks().stream(), checks.stream())
                    .anyMatch(other -> other.id().equals(check.id()))) {
                throw new IllegalArgumentException("there is a check " + check.id() + " already");
            }
        }
        Set<String> known = Stream.concat(plan.indicators().stream(), indicators.stream())
                .map(Indicator::id)
                .collect(Collectors.toSet());
        more.indicators().stream().map(Indicator::id).filter(known::contains).forEach(id -> {
            throw new IllegalArgumentException("there is an indicator " + id + " already");
        });
        return of(Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    List<RuleExtension> at(Scope scope) {
        return all.stream().filter(one -> one.scope() == scope).toList();
    }

    /** What they ask: a check of theirs may be attested, and have figures that the plan does not know. */
    OtherChecks asked() {
        Set<String> ids = checks.stream().map(OwnCheck::id).collect(Collectors.toSet());
        return new OtherChecks(ids, Map::of, Set.of(), ids, indicators);
    }

    /** Digest of the rules of the library, and of these after them. */
    String digestAfter(String library) {
        return digests.isEmpty()
                ? library
                : InputText.sha256(Stream.concat(Stream.of(library), digests.stream())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
