package vn.tuanthu.proposal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;

/**
 * Chooses among the requests of one class: those that together use the most money, of these the most requests, of these
 * the smallest numbers. The same requests give the same choice whatever their order.
 */
final class Chooser {
    /**
     * After so many steps of one search the best found so far is taken; fewer where each step looks at more requests.
     * Counted, not timed, so that every machine agrees.
     */
    private static final long MOST_STEPS = 300_000;

    private static final long MOST_LOOKS = 6_000_000;

    private final List<Request> requests;
    private final long money;
    private boolean optimal = true;

    private Chooser(List<Request> requests, long money) {
        this.requests =
                requests.stream().sorted(Comparator.comparingInt(Request::no)).toList();
        this.money = money;
    }

    /** The best choice among {@code requests} for {@code money} đồng. */
    static Choice of(List<Request> requests, long money) {
        return new Chooser(requests, money).choice();
    }

    private Choice choice() {
        long all = requests.stream().mapToLong(Request::asked).reduce(0, Math::addExact);
        if (all <= money) {
            return new Choice(requests, true);
        }
        long used = mostMoney(Math.min(money, reachable()));
        if (used == 0) {
            return new Choice(List.of(), optimal);
        }
        int count = mostRequests(used);
        return new Choice(smallestNumbers(used, count), optimal);
    }

    /** An upper bound: sums of whole requests are multiples of what divides them all. */
    private long reachable() {
        if (requests.stream().anyMatch(Request::isDivisible)) {
            return money;
        }
        BigInteger divisor = requests.stream()
                .map(request -> BigInteger.valueOf(request.asked()))
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        return money - money % divisor.longValueExact();
    }

    private long mostMoney(long bound) {
        Run run = new Run(Comparator.comparingLong(Request::asked).reversed(), 0, 0);
        long best = 0;
        while (best < bound && run.solve()) {
            best = run.propagator.used();
            run.propagator.demand(best + 1, 0);
        }
        optimal &= best == bound || run.isComplete();
        return best;
    }

    private int mostRequests(long used) {
        Run run = new Run(Comparator.comparingLong(Request::least), used, 1);
        int best = 1;
        boolean found = false;
        while (run.solve()) {
            found = true;
            best = run.propagator.chosen();
            run.propagator.demand(used, best + 1);
        }
        optimal &= found && run.isComplete();
        return best;
    }

    /** Searching by number, chosen before not chosen, the first choice found has the smallest numbers. */
    private List<Request> smallestNumbers(long used, int count) {
        for (Comparator<Request> order : List.of(
                Comparator.comparingInt(Request::no),
                Comparator.comparingLong(Request::asked).reversed())) {
            for (int least : new int[] {count, 1}) {
                Run run = new Run(order, used, least);
                if (run.solve()) {
                    return run.chosen();
                }
                optimal = false;
            }
        }
        return greedy();
    }

    /** Only where every search gave up: by size, whatever fits. */
    private List<Request> greedy() {
        List<Request> chosen = new ArrayList<>();
        long left = money;
        for (Request request : requests.stream()
                .sorted(Comparator.comparingLong(Request::asked).reversed())
                .toList()) {
            if (request.least() <= left) {
                chosen.add(request);
                left -= request.least();
            }
        }
        return chosen.stream().sorted(Comparator.comparingInt(Request::no)).toList();
    }

    /** One search, in a fixed order of requests. */
    private final class Run {
        private final List<Request> ordered;
        private final BoolVar[] variables;
        private final Solver solver;
        private final MoneyPropagator propagator;

        Run(Comparator<Request> order, long target, int count) {
            this.ordered = requests.stream()
                    .sorted(order.thenComparingInt(Request::no))
                    .toList();
            Model model = new Model();
            this.variables = model.boolVarArray(ordered.size());
            this.propagator = new MoneyPropagator(
                    variables,
                    ordered.stream().mapToLong(Request::least).toArray(),
                    ordered.stream().mapToLong(Request::asked).toArray(),
                    money,
                    target,
                    count);
            model.post(new Constraint("money", propagator));
            this.solver = model.getSolver();
            solver.setSearch(Search.inputOrderUBSearch(variables));
            solver.limitNode(Math.min(MOST_STEPS, MOST_LOOKS / requests.size()));
        }

        boolean solve() {
            return solver.solve();
        }

        /** Whether it ended because nothing is left to search. */
        boolean isComplete() {
            return !solver.isStopCriterionMet();
        }

        List<Request> chosen() {
            List<Request> chosen = new ArrayList<>();
            for (int i = 0; i < variables.length; i++) {
                if (variables[i].isInstantiatedTo(1)) {
                    chosen.add(ordered.get(i));
                }
            }
            chosen.sort(Comparator.comparingInt(Request::no));
            return chosen;
        }
    }
}
