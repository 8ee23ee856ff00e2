package vn.tuanthu.robustness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an index over doubles, to be scored many thousand times. The places of a ranking itself come from exact
 * scores; these are for the study of what would become of them.
 *
 * <p>A missing score is {@code NaN}, one that is not asked {@link #NOT_ASKED}. Immutable.
 */
final class Tree {
    /** How a total is made from its parts. */
    enum Mean {
        ARITHMETIC,
        GEOMETRIC,
        HARMONIC,
        SUM,
        BEST
    }

    /** What becomes of a total when a part is missing. */
    enum Gap {
        SKIP,
        PROPAGATE,
        ZERO
    }

    /**
     * A node; nodes stand in an order in which each comes before its parts.
     *
     * @param id its name
     * @param parent place of the total above it, -1 for the root
     * @param weight its weight
     * @param mean null for a leaf
     * @param gap null for a leaf
     * @param points the most it can score, NaN if that is not fixed
     * @param decimals to which it is rounded before it counts above, -1 for none
     */
    record Branch(
            String id,
            int parent,
            double weight,
            @Nullable Mean mean,
            @Nullable Gap gap,
            double points,
            int decimals) {
        boolean isLeaf() {
            return mean == null;
        }
    }

    /** In the place of the score of a leaf that is not asked of a unit: no gap, and nothing to rank it by. */
    static final double NOT_ASKED = Double.POSITIVE_INFINITY;

    private static final MathContext COMPARED = new MathContext(13, RoundingMode.HALF_EVEN);

    private final List<Branch> branches;
    private final int[][] parts;

    Tree(List<Branch> branches) {
        this.branches = List.copyOf(branches);
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            below.add(new ArrayList<>());
            if (i > 0) {
                below.get(branches.get(i).parent()).add(i);
            }
        }
        this.parts = below.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    List<Branch> branches() {
        return branches;
    }

    /** Whether some total would be made otherwise by {@code mean}; sums and the best part are kept. */
    boolean isChangedBy(Mean mean) {
        return IntStream.range(0, branches.size()).anyMatch(node -> {
            Mean own = branches.get(node).mean();
            long parts = Arrays.stream(this.parts[node])
                    .filter(part -> branches.get(part).weight() > 0)
                    .count();
            return own != null && own != Mean.SUM && own != Mean.BEST && own != mean && parts > 1;
        });
    }

    /** Whether some total has another rule about gaps. */
    boolean isChangedBy(Gap gap) {
        return branches.stream().anyMatch(branch -> !branch.isLeaf() && branch.gap() != gap);
    }

    /** Whether totals move with their parts when these are all moved by the same. */
    boolean isMovedAsAWhole() {
        return branches.stream()
                .allMatch(branch -> branch.isLeaf() || branch.mean() == Mean.ARITHMETIC || branch.mean() == Mean.BEST);
    }

    double[] weights() {
        return branches.stream().mapToDouble(Branch::weight).toArray();
    }

    /**
     * Totals of all units.
     *
     * @param scores by node and unit; only those of leaves are read
     * @param weights by node
     * @param mean taken for every mean of the definition; null to keep them
     * @param gap taken for every rule about gaps; null to keep them
     */
    double[] totals(double[][] scores, double[] weights, @Nullable Mean mean, @Nullable Gap gap) {
        int units = scores[aLeaf()].length;
        double[][] all = new double[branches.size()][];
        for (int node = branches.size() - 1; node >= 0; node--) {
            Branch branch = branches.get(node);
            Mean own = branch.mean();
            if (own == null) {
                all[node] = scores[node];
                continue;
            }
            Mean by = mean == null || own == Mean.SUM || own == Mean.BEST ? own : mean;
            Gap rule = gap == null ? branch.gap() : gap;
            all[node] = new double[units];
            for (int unit = 0; unit < units; unit++) {
                all[node][unit] = total(node, unit, all, weights, by, rule);
            }
        }
        int decimals = branches.get(0).decimals();
        return Arrays.stream(all[0]).map(total -> rounded(total, decimals)).toArray();
    }

    private int aLeaf() {
        return IntStream.range(0, branches.size())
                .filter(node -> branches.get(node).isLeaf())
                .findFirst()
                .orElseThrow();
    }

    private double total(int node, int unit, double[][] all, double[] weights, Mean mean, @Nullable Gap gap) {
        double sum = 0;
        double present = 0;
        double whole = 0;
        double best = Double.NaN;
        boolean zero = false;
        for (int part : parts[node]) {
            double weight = weights[part];
            Branch branch = branches.get(part);
            double worth = mean == Mean.SUM ? weight * (Double.isNaN(branch.points()) ? 1 : branch.points()) : weight;
            whole += worth;
            double score = all[part][unit];
            if (score == NOT_ASKED) {
                continue;
            }
            if (Double.isNaN(score)) {
                if (gap == Gap.PROPAGATE && weight > 0) {
                    return Double.NaN;
                }
                if (gap == Gap.SKIP || !branch.isLeaf()) {
                    continue;
                }
                score = 0;
            }
            score = rounded(score, branch.decimals());
            present += worth;
            best = Double.isNaN(best) ? score : Math.max(best, score);
            if (weight == 0) {
                continue;
            }
            if (score < 0 && (mean == Mean.GEOMETRIC || mean == Mean.HARMONIC)) {
                return Double.NaN;
            }
            zero |= score == 0;
            sum += switch (mean) {
                case ARITHMETIC, SUM -> weight * score;
                case GEOMETRIC -> weight * Math.log(score);
                case HARMONIC -> weight / score;
                case BEST -> 0;
            };
        }
        if (mean == Mean.BEST) {
            return best;
        }
        if (present == 0) {
            return Double.NaN;
        }
        return switch (mean) {
            case ARITHMETIC -> sum / present;
            case SUM -> sum * whole / present;
            case GEOMETRIC -> zero ? 0 : Math.exp(sum / present);
            case HARMONIC -> zero ? 0 : present / sum;
            case BEST -> best;
        };
    }

    private static double rounded(double score, int decimals) {
        return decimals < 0 || Double.isNaN(score)
                ? score
                : new BigDecimal(score)
                        .round(COMPARED)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /**
     * Ranks 1, 2, 2, 4 by falling total, compared to 13 significant digits; {@code NaN} where there is no total.
     */
    static double[] ranks(double[] totals) {
        double[] compared = new double[totals.length];
        double[] sorted = new double[totals.length];
        int count = 0;
        for (int i = 0; i < totals.length; i++) {
            compared[i] = Double.isFinite(totals[i])
                    ? new BigDecimal(totals[i]).round(COMPARED).doubleValue()
                    : Double.NaN;
            if (!Double.isNaN(compared[i])) {
                sorted[count++] = compared[i];
            }
        }
        Arrays.sort(sorted, 0, count);
        double[] ranks = new double[totals.length];
        for (int i = 0; i < totals.length; i++) {
            ranks[i] = Double.isNaN(compared[i]) ? Double.NaN : 1 + count - above(sorted, count, compared[i]);
        }
        return ranks;
    }

    /** The first place in {@code sorted} that holds more than {@code value}. */
    private static int above(double[] sorted, int count, double value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
