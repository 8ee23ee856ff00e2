package vn.tuanthu.index;

import java.util.Arrays;
import java.util.List;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.text.LocalizedText;

/**
 * Units that are ranked against each other.
 *
 * @param name the tier; empty if the table knows none
 * @param places the ranked units, best first, those that are level in one group
 * @param unranked the units of the tier that are scored but not ranked
 */
public record Pool(String name, List<List<UnitScore>> places, List<UnitScore> unranked) {
    public Pool {
        places = places.stream().map(List::copyOf).toList();
        unranked = List.copyOf(unranked);
    }

    /** Its name in words: tiers of agencies have one in each language, others keep theirs. */
    public LocalizedText title() {
        return titleOf(name);
    }

    /** The same of a pool of that {@code name}. */
    public static LocalizedText titleOf(String name) {
        return Arrays.stream(Agency.Tier.values())
                .filter(tier -> tier.name().equals(name))
                .findFirst()
                .map(Agency.Tier::text)
                .orElseGet(() -> LocalizedText.of(name));
    }

    /** How many are ranked: the 17 of "6/17". */
    public int size() {
        return places.stream().mapToInt(List::size).sum();
    }

    /** The groups of units that are level. */
    public List<List<UnitScore>> ties() {
        return places.stream().filter(group -> group.size() > 1).toList();
    }
}
