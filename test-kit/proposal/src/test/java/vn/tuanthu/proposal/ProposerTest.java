package vn.tuanthu.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.tuanthu.proposal.Request.Standing;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;

/** Proposals: the plan's own list under a lower ceiling, and what holds for any requests. */
class ProposerTest {
    private static final String MAIN = "su-nghiep-cntt";

    @Test
    void fromEightyToSeventyTyThreeTasksOutsideTheGroupsReceiveNothing() {
        BudgetEngine engine = BudgetEngine.forPlan(PlanReader.bundled("hai-duong-2025"));
        BudgetResult given = engine.checkPlan();

        Proposal proposal = Proposal.of(given, Map.of(MAIN, 70_000_000_000L), false);

        assertThat(proposal.grantedVnd()).isEqualTo(70_000_000_000L);
        assertThat(proposal.grants()).hasSize(30);
        List<Grant> refused =
                proposal.grants().stream().filter(Grant::isRefused).toList();
        assertThat(refused).extracting(grant -> grant.request().no()).containsExactly(15, 18, 30);
        assertThat(refused)
                .extracting(grant -> grant.request().asked())
                .containsExactly(4_000_000_000L, 3_500_000_000L, 2_500_000_000L);
        assertThat(refused).allSatisfy(grant -> {
            assertThat(grant.request().standing()).isEqualTo(Standing.OTHER);
            assertThat(grant.reason().in(Language.VI)).isNotBlank();
        });
        assertThat(proposal.grants()).filteredOn(grant -> !grant.isRefused()).allMatch(Grant::isFull);
        SourceProposal main = proposal.sources().get(0);
        assertThat(main.source()).isEqualTo(MAIN);
        assertThat(main.optimal()).isTrue();
        assertThat(main.left()).isZero();
        assertThat(main.isExhausted()).isTrue();
        BudgetResult judged =
                engine.check(proposal.appliedTo(engine.plan().budget().appendix()), List.of());
        assertThat(judged.totalVnd()).isEqualTo(70_000_000_000L);
        assertThat(judged.findings()).noneMatch(Finding::blocks);
    }

    @Test
    void underItsOwnCeilingTheListIsFundedInFull() {
        BudgetResult given =
                BudgetEngine.forPlan(PlanReader.bundled("hai-duong-2025")).checkPlan();

        Proposal proposal = Proposal.of(given, Map.of(), false);

        assertThat(proposal.grantedVnd()).isEqualTo(80_000_000_000L);
        assertThat(proposal.grants()).allMatch(Grant::isFull);
    }

    @Test
    void runningLeasesComeFirstThenPriorityThenTheRest() {
        Request other = request(1, 5, 5, Standing.OTHER);
        Request priority = request(2, 5, 5, Standing.PRIORITY);
        Request lease = request(3, 5, 5, Standing.RUNNING_LEASE);
        Request ineligible = request(4, 5, 5, Standing.INELIGIBLE);
        List<Request> all = List.of(other, priority, lease, ineligible);

        assertThat(shares(all, 4, false)).containsExactly(0, 0, 0, 0);
        assertThat(shares(all, 5, false)).containsExactly(0, 0, 5, 0);
        assertThat(shares(all, 9, false)).containsExactly(0, 0, 5, 0);
        assertThat(shares(all, 10, false)).containsExactly(0, 5, 5, 0);
        assertThat(shares(all, 15, false)).containsExactly(5, 5, 5, 0);
        assertThat(shares(all, 99, false)).containsExactly(5, 5, 5, 0);
    }

    @Test
    void theRestGoesToOthersOnlyWhenAskedWhileAPriorityRequestIsShort() {
        List<Request> all = List.of(request(1, 10, 10, Standing.PRIORITY), request(2, 4, 4, Standing.OTHER));

        assertThat(shares(all, 9, false)).containsExactly(0, 0);
        assertThat(shares(all, 9, true)).containsExactly(0, 4);
        SourceProposal held = Proposer.propose("s", 9, all, false);
        assertThat(held.heldBack()).extracting(grant -> grant.request().no()).containsExactly(2);
        assertThat(held.isExhausted()).isTrue();
    }

    @Test
    void mostMoneyThenMostRequestsThenSmallestNumbers() {
        // 6 + 4 uses 10, 7 alone only 7.
        assertThat(shares(priority(7, 6, 4), 10, false)).containsExactly(0, 6, 4);
        // 10 alone and 5 + 3 + 2 use the same: more requests.
        assertThat(shares(priority(10, 5, 3, 2), 10, false)).containsExactly(0, 5, 3, 2);
        // any two of three: the smallest numbers.
        assertThat(shares(priority(5, 5, 5), 10, false)).containsExactly(5, 5, 0);
    }

    @Test
    void aPartNeverFallsBelowTheLeast() {
        List<Request> one = List.of(request(1, 10, 4, Standing.PRIORITY));

        assertThat(shares(one, 3, false)).containsExactly(0);
        assertThat(shares(one, 4, false)).containsExactly(4);
        assertThat(shares(one, 9, false)).containsExactly(9);
        assertThat(shares(one, 10, false)).containsExactly(10);
        assertThat(shares(one, 11, false)).containsExactly(10);
    }

    @Test
    void amountsBeyondThirtyTwoBitsAreExact() {
        long ty = 1_000_000_000L;
        List<Request> all = List.of(
                request(1, 40 * ty + 1, 40 * ty + 1, Standing.PRIORITY),
                request(2, 40 * ty, 40 * ty, Standing.PRIORITY));

        assertThat(Proposer.propose("s", 80 * ty, all, false).granted()).isEqualTo(40 * ty + 1);
        assertThat(Proposer.propose("s", 80 * ty + 1, all, false).granted()).isEqualTo(80 * ty + 1);
    }

    @Test
    void refusesNumbersUsedTwiceAndNegativeCeilings() {
        List<Request> twice = List.of(request(1, 5, 5, Standing.OTHER), request(1, 6, 6, Standing.OTHER));

        assertThatThrownBy(() -> Proposer.propose("s", 9, twice, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proposer.propose("s", -1, List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- for any requests ----

    @Property(tries = 500)
    void neverAboveTheCeilingAndAPartOnlyWhereItIsAllowed(
            @ForAll("requests") List<Request> requests, @ForAll @IntRange(max = 60) int ceiling, @ForAll boolean rest) {
        SourceProposal proposal = Proposer.propose("s", ceiling, requests, rest);

        long spent = 0;
        for (Grant grant : proposal.grants()) {
            Request request = grant.request();
            spent += grant.granted();
            if (!grant.isRefused() && !grant.isFull()) {
                assertThat(request.isDivisible()).isTrue();
                assertThat(grant.granted()).isBetween(request.least(), request.asked());
            }
            if (request.standing() == Standing.INELIGIBLE) {
                assertThat(grant.granted()).isZero();
            }
            if (request.standing() == Standing.OTHER && !rest && proposal.isPriorityShort()) {
                assertThat(grant.granted()).isZero();
            }
        }
        assertThat(proposal.grants()).hasSameSizeAs(requests);
        assertThat(spent).isLessThanOrEqualTo(ceiling);
        assertThat(proposal.optimal()).isTrue();
        assertThat(proposal.isExhausted()).isTrue();
    }

    @Property(tries = 300)
    void raisingTheCeilingNeverLowersWhatPriorityTasksReceive(
            @ForAll("requests") List<Request> requests, @ForAll boolean rest) {
        long before = 0;
        for (int ceiling = 0; ceiling <= 40; ceiling++) {
            long now = Proposer.propose("s", ceiling, requests, rest).grantedToPriority();
            assertThat(now).as("ceiling %d", ceiling).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Property(tries = 500)
    void theOrderOfRequestsDoesNotMatter(
            @ForAll("requests") List<Request> requests, @ForAll @IntRange(max = 60) int ceiling, @ForAll long seed) {
        List<Request> shuffled = new ArrayList<>(requests);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Proposer.propose("s", ceiling, shuffled, false))
                .isEqualTo(Proposer.propose("s", ceiling, requests, false));
    }

    /** Every choice of whole requests of one class is tried: most money, then most requests, then smallest numbers. */
    @Property(tries = 500)
    void theChoiceIsTheBestOfAllChoices(
            @ForAll("amounts") List<Integer> amounts, @ForAll @IntRange(max = 40) int ceiling) {
        int size = amounts.size();
        List<Integer> best = List.of();
        long bestSum = -1;
        long bestCount = -1;
        // From all to none, the first request in the highest bit: of equal choices the smallest numbers come first.
        for (int choice = (1 << size) - 1; choice >= 0; choice--) {
            List<Integer> shares = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                shares.add((choice >> (size - 1 - i) & 1) * amounts.get(i));
            }
            long sum = shares.stream().mapToLong(Integer::longValue).sum();
            int count = Integer.bitCount(choice);
            if (sum <= ceiling && (sum > bestSum || (sum == bestSum && count > bestCount))) {
                best = shares;
                bestSum = sum;
                bestCount = count;
            }
        }

        List<Request> requests =
                priority(amounts.stream().mapToInt(Integer::intValue).toArray());
        assertThat(shares(requests, ceiling, false)).isEqualTo(best);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 20).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Request>> requests() {
        Arbitrary<Request> any = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(Standing.values()),
                        Arbitraries.integers().between(0, 2))
                .as((asked, least, standing, rank) ->
                        new Request(1, "?", "s", asked, Math.min(least, asked), 0, standing, rank, null));
        return any.list()
                .ofMaxSize(7)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> numbered(list.get(i), i + 1))
                        .toList());
    }

    private static Request numbered(Request request, int no) {
        return new Request(
                no,
                "Nhiệm vụ " + no,
                "s",
                request.asked(),
                request.least(),
                0,
                request.standing(),
                request.rank(),
                null);
    }

    private static Request request(int no, long asked, long least, Standing standing) {
        return new Request(no, "Nhiệm vụ " + no, "s", asked, least, 0, standing, 0, null);
    }

    private static List<Request> priority(int... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> request(i + 1, amounts[i], amounts[i], Standing.PRIORITY))
                .toList();
    }

    private static List<Integer> shares(List<Request> requests, long ceiling, boolean rest) {
        return Proposer.propose("s", ceiling, requests, rest).grants().stream()
                .map(grant -> (int) grant.granted())
                .toList();
    }
}
