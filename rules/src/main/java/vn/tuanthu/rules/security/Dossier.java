package vn.tuanthu.rules.security;

import java.util.List;
import java.util.stream.LongStream;
import vn.tuanthu.evidence.InformationSystem.DossierContent;
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

    /** What its parts are said to hold; empty when not declared. */
    public List<DossierContent> contents() {
        return parts.stream().flatMap(part -> part.contents().stream()).toList();
    }

    /** What of {@code asked} no part holds. */
    public List<DossierContent> lacking(List<String> asked) {
        List<DossierContent> there = contents();
        return contents(asked).stream()
                .filter(content -> !there.contains(content))
                .toList();
    }

    /** Contents by their names. */
    public static List<DossierContent> contents(List<String> names) {
        return names.stream().map(DossierContent::valueOf).toList();
    }

    /** The documents of its parts. */
    public List<String> documents() {
        return parts.stream().map(DossierPart::document).toList();
    }
}
