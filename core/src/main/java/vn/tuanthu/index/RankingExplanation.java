package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for the places of a ranking. Immutable and safe for use by several threads.
 *
 * <p>A difference of two totals is split over the leaves. Parts of sums and arithmetic means contribute weight times
 * difference. Where a total is no such sum (geometric, harmonic, best of), the parts of one unit are put in the place
 * of the other's one after the other, and what each adds is averaged over all orders (its Shapley value); so the parts
 * always add up to the difference, and the order in which they are written does not matter.
 */
public final class RankingExplanation {
    private final Ranker ranker;
    private final IndexTable table;
    private final Ranking ranking;
    private final Map<String, ImprovementSearch> searches = new ConcurrentHashMap<>();

    private final RankingReview review;
    private final @Nullable RankingChange appealed;
    private final @Nullable RankingChange sincePrevious;
    private final @Nullable RankingChange underWeights;

    private RankingExplanation(Ranker ranker, IndexTable given, RankingReview review) {
        IndexTable ranked = given.without(review.exclusions());
        this.ranker = ranker;
        this.review = review;
        this.table = ranked.decided(review.appeals());
        this.ranking = ranker.rank(table);
        this.appealed =
                review.appeals().decisions().isEmpty() ? null : RankingChange.between(ranker.rank(ranked), ranking);
        this.sincePrevious =
                review.previous() == null ? null : RankingChange.between(ranker.rank(review.previous()), ranking);
        this.underWeights = review.weights().isEmpty()
                ? null
                : RankingChange.between(
                        ranking,
                        ranker.by(ranking.index().weighted(review.weights())).rank(table));
    }

    /** Ranks {@code table} and stands ready to defend the result. */
    public static RankingExplanation of(Ranker ranker, IndexTable table) {
        return of(ranker, table, RankingReview.NONE);
    }

    /**
     * The same after {@code review}.
     *
     * @throws IllegalArgumentException if the index has no part whose weight it gives
     */
    public static RankingExplanation of(Ranker ranker, IndexTable table, RankingReview review) {
        return new RankingExplanation(ranker, table, review);
    }

    /** What was decided about the ranking, and what it is held against. */
    public RankingReview review() {
        return review;
    }

    /** From the ranking without the appeals to this one; empty if nobody appealed. */
    public Optional<RankingChange> appealed() {
        return Optional.ofNullable(appealed);
    }

    /** From the ranking of the earlier table to this one, both by this index; empty if there is no earlier table. */
    public Optional<RankingChange> sincePrevious() {
        return Optional.ofNullable(sincePrevious);
    }

    /** From this ranking to the one under other weights; empty if there are none. */
    public Optional<RankingChange> underWeights() {
        return Optional.ofNullable(underWeights);
    }

    /** Where units were given least of what they had given themselves: at most {@code most}, the greatest effect first. */
    public List<SelfScoreCut> cuts(int most) {
        return ranking.units().stream()
                .flatMap(unit -> cuts(ranking.index().root(), Score.of(Rational.ONE), unit))
                .sorted(Comparator.comparing(SelfScoreCut::effect).reversed())
                .limit(most)
                .toList();
    }

    private static Stream<SelfScoreCut> cuts(Node node, Score counts, UnitScore unit) {
        if (!node.isLeaf()) {
            return node.children().stream()
                    .flatMap(
                            part -> cuts(part, counts.times(unit.node(part.id()).share()), unit));
        }
        NodeScore own = unit.node(node.id());
        Score cut = own.selfOver();
        return cut == null || cut.signum() <= 0
                ? Stream.of()
                : Stream.of(new SelfScoreCut(unit, own, cut, cut.times(counts)));
    }

    /** The ranking that is defended. */
    public Ranking ranking() {
        return ranking;
    }

    /**
     * Why one unit scores more than another; empty if either has no total.
     *
     * @throws IllegalArgumentException if the table has no such unit
     */
    public Optional<Comparison> compare(String first, String second) {
        UnitScore a = ranking.unit(first);
        UnitScore b = ranking.unit(second);
        return a.total().score() == null || b.total().score() == null
                ? Optional.empty()
                : Optional.of(Difference.of(ranking.index().root(), a, b));
    }

    /**
     * What decides between each place and the next one of its pool, best places first: the part that adds most to the lead
     * among those that the unit ahead has a figure for, or, if it leads on none, the part that it lacks.
     */
    public List<DecisiveCriterion> deciders() {
        List<DecisiveCriterion> deciders = new ArrayList<>();
        for (Pool pool : ranking.pools()) {
            for (int i = 0; i + 1 < pool.places().size(); i++) {
                UnitScore upper = pool.places().get(i).get(0);
                UnitScore lower = pool.places().get(i + 1).get(0);
                Comparison comparison = Difference.of(ranking.index().root(), upper, lower);
                comparison.parts().stream()
                        .map(part -> new DecisiveCriterion(
                                upper,
                                lower,
                                part,
                                comparison.difference().minus(part.effect()).signum() <= 0))
                        .filter(decider -> decider.part().effect().signum() > 0)
                        .max(Comparator.comparing(DecisiveCriterion::isMerit)
                                .thenComparing(decider -> decider.part().effect()))
                        .ifPresent(deciders::add);
            }
        }
        return deciders;
    }

    /** The same by the id of the unit ahead; where several share a place, by that of the first of them. */
    public Map<String, DecisiveCriterion> decidersByUnit() {
        return deciders().stream()
                .collect(Collectors.toMap(decider -> decider.upper().unit().id(), Function.identity()));
    }

    /**
     * The least change of each single figure that moves a unit up, and the least that moves it as far as that figure
     * can: in the order of the definition. A figure goes as far as its leaf lets it; one that is missing may be supplied,
     * also to a unit that has no place for want of it. Empty if it is first, is not to be ranked, or no single figure
     * moves it.
     *
     * @throws IllegalArgumentException if the table has no such unit
     */
    public List<RankImprovement> raise(String unit) {
        UnitScore scored = ranking.unit(unit);
        return scored.unit().unranked() == null ? search(scored.unit().pool()).steps(scored) : List.of();
    }

    private ImprovementSearch search(String pool) {
        return searches.computeIfAbsent(
                pool,
                name -> new ImprovementSearch(
                        ranker,
                        ranking.index(),
                        table.rows().stream()
                                .filter(row -> row.unit().pool().equals(name))
                                .toList()));
    }
}
