package vn.tuanthu.rules.security;

import java.util.List;
import java.util.stream.LongStream;
import vn.tuanthu.evidence.InformationSystem.DossierPart;
import vn.tuanthu.rules.engine.SeenByRules;

/**
 * The dossier that proposed a level.
 *
 * @param system the system's id
 * @param parts its parts; empty when not declared
 */
@SeenByRules
public record Dossier(String system, List<DossierPart> parts) {
    /** Numbers of the parts that it lacks of the first {@code all}. */
    public List<Long> missing(long all) {
        List<Integer> there = parts.stream().map(DossierPart::part).toList();
        return LongStream.rangeClosed(1, all)
                .filter(part -> !there.contains((int) part))
                .boxed()
                .toList();
    }

    /** The documents of its parts. */
    public List<String> documents() {
        return parts.stream().map(DossierPart::document).toList();
    }
}
