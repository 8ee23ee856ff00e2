package vn.tuanthu.rules.security;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * What the criteria of one regime say of a system.
 *
 * @param system the system's id
 * @param regime code of the instrument whose criteria
 * @param matches the criteria it meets, highest level first
 * @param doubts what is undeclared and could raise it
 */
public record RegimeLevel(String system, String regime, List<CriterionMet> matches, List<UndeclaredFact> doubts) {
    /** Gathers what the rules collected; the lists hold matches and doubts. */
    public static RegimeLevel of(String system, String regime, List<?> matches, List<?> doubts) {
        return new RegimeLevel(
                system,
                regime,
                matches.stream()
                        .map(CriterionMet.class::cast)
                        .collect(Collectors.toMap(CriterionMet::criterion, Function.identity(), CriterionMet::surest))
                        .values()
                        .stream()
                        .sorted(Comparator.comparingInt(CriterionMet::level)
                                .reversed()
                                .thenComparing(CriterionMet::criterion))
                        .toList(),
                doubts.stream()
                        .map(UndeclaredFact.class::cast)
                        .collect(Collectors.toMap(UndeclaredFact::supply, Function.identity(), UndeclaredFact::higher))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(doubt -> doubt.supply().toString()))
                        .toList());
    }

    /** The highest level met, or 0; a document that nobody has filled in brings none. */
    public int atLeast() {
        return matches.stream()
                .filter(CriterionMet::isShown)
                .mapToInt(CriterionMet::level)
                .max()
                .orElse(0);
    }

    /** The level; null when no criterion is met or something undeclared could raise it. */
    public @Nullable Integer level() {
        int open = doubts.stream().mapToInt(UndeclaredFact::level).max().orElse(0);
        return atLeast() == 0 || open > atLeast() ? null : atLeast();
    }

    /** Whether something of the highest level met is met by more than a reading; so where nothing is met. */
    public boolean isWritten() {
        return atLeast() == 0
                || matches.stream().anyMatch(met -> met.isShown() && met.level() == atLeast() && !met.isRead());
    }

    /** Ids of the criteria met. */
    public List<String> criteria() {
        return matches.stream().map(CriterionMet::criterion).toList();
    }

    /** Ids of the criteria of the highest level met. */
    public List<String> decisive() {
        return matches.stream()
                .filter(match -> match.isShown() && match.level() == atLeast())
                .map(CriterionMet::criterion)
                .toList();
    }

    /** What to declare so that the level can be told. */
    public List<Message> supply() {
        if (doubts.isEmpty()) {
            return List.of(Message.of("security.supply.no-criterion-" + regime));
        }
        return doubts.stream().map(UndeclaredFact::supply).distinct().toList();
    }
}
