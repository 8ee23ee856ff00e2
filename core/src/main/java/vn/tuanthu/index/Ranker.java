package vn.tuanthu.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** Scores and ranks units by an index. Immutable and safe for use by several threads. */
public final class Ranker {
    static final String NO_FIGURE = "index.no-figure";

    private static final String TOTAL_DIFFERS = "index.total-differs";
    private static final int STATED_DECIMALS = 4;

    private final IndexDefinition index;
    private final @Nullable Plan plan;
    private final @Nullable LocalDate day;

    private Ranker(IndexDefinition index, @Nullable Plan plan, @Nullable LocalDate day) {
        this.index = index;
        this.plan = plan;
        this.day = day;
    }

    /**
     * A ranker for an index that is scored from a table of its leaves.
     *
     * @throws IllegalArgumentException if the index scores the targets of a plan
     */
    public static Ranker of(IndexDefinition index) {
        if (index.isOfMeasurements()) {
            throw new IllegalArgumentException(index.id() + " scores the targets of a plan: which, and on what day?");
        }
        return new Ranker(index, null, null);
    }

    /**
     * A ranker for an index that scores the targets of {@code plan} as of {@code day}.
     *
     * @throws vn.tuanthu.input.BadInputException if the index scores what the plan does not ask of agencies
     */
    public static Ranker of(IndexDefinition index, Plan plan, LocalDate day) {
        PlanFit.check(index, plan);
        return new Ranker(index, plan, day);
    }

    /**
     * Scores every unit of {@code table} and ranks each tier by itself, on unrounded scores unless the definition states the
     * decimals of the total.
     *
     * @throws vn.tuanthu.input.BadInputException if a score exceeds the points the definition gives its node
     */
    public Ranking rank(IndexTable table) {
        Map<String, List<IndexTable.Row>> tiers = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> tiers.computeIfAbsent(row.unit().pool(), tier -> new ArrayList<>())
                        .add(row));
        Map<String, UnitScore> scored = new HashMap<>();
        List<Pool> pools = new ArrayList<>();
        for (Map.Entry<String, List<IndexTable.Row>> tier : tiers.entrySet()) {
            List<UnitScore> units = tier(tier.getValue(), table.isSelfAssessed());
            units.forEach(unit -> scored.put(unit.unit().id(), unit));
            pools.add(pool(tier.getKey(), units));
        }
        List<UnitScore> inOrder =
                table.rows().stream().map(row -> scored.get(row.unit().id())).toList();
        List<Message> notes = notes();
        notes.addAll(table.notes());
        long disputed = inOrder.stream()
                .filter(unit ->
                        unit.notes().stream().anyMatch(note -> note.key().equals(TOTAL_DIFFERS)))
                .count();
        if (disputed > 0) {
            notes.add(Message.of("index.total-differs.units", disputed));
        }
        int totals = SelfCheck.of(table.name(), inOrder);
        if (totals > 0) {
            notes.add(Message.of("index.self-check", totals));
        }
        return new Ranking(index, plan, day, table.name(), table.sha256(), inOrder, pools, notes);
    }

    private List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (index.basis() != null) {
            notes.add(Message.of("index.note", index.basis()));
        }
        if (index.superseded() != null) {
            notes.add(Message.of("index.note", index.superseded()));
        }
        notes.add(Message.of("index.missing." + index.missing().name()));
        if (index.root().decimals() != null) {
            notes.add(Message.of("index.rounded", index.root().decimals()));
        }
        return notes;
    }

    IndexDefinition index() {
        return index;
    }

    /** The plan whose targets are scored; null if a table of the leaves is. */
    @Nullable Plan plan() {
        return plan;
    }

    /** The same by another index of the same parts. */
    Ranker by(IndexDefinition other) {
        return new Ranker(other, plan, day);
    }

    /** What scores the units of one tier. */
    TierScores scores(List<IndexTable.Row> tier) {
        return new TierScores(index, plan, day, tier, false);
    }

    /** One thing that a leaf counts, as the plan names it; null if it does not. */
    @Nullable LocalizedText thing(Node leaf) {
        return plan == null
                ? null
                : plan.indicator(leaf.column()).map(Indicator::unit).orElse(null);
    }

    private List<UnitScore> tier(List<IndexTable.Row> rows, boolean selfAssessed) {
        TierScores verified = scores(rows);
        TierScores self = selfAssessed ? new TierScores(index, plan, day, rows, true) : null;
        List<List<NodeScore>> scores = new ArrayList<>();
        for (IndexTable.Row row : rows) {
            List<NodeScore> own = verified.of(row);
            scores.add(self == null ? own : beside(own, self.of(row)));
        }
        return ranked(rows, scores);
    }

    private static List<NodeScore> beside(List<NodeScore> verified, List<NodeScore> self) {
        List<NodeScore> both = new ArrayList<>();
        for (int i = 0; i < verified.size(); i++) {
            NodeScore node = verified.get(i);
            both.add(new NodeScore(
                    node.node(), node.score(), null, self.get(i).score(), node.share(), node.figure(), node.note()));
        }
        return both;
    }

    private List<UnitScore> ranked(List<IndexTable.Row> rows, List<List<NodeScore>> scores) {
        int nodes = scores.get(0).size();
        List<List<NodeScore>> placed = new ArrayList<>();
        scores.forEach(own -> placed.add(new ArrayList<>(own)));
        for (int n = 0; n < nodes; n++) {
            int node = n;
            List<Integer> contenders = new ArrayList<>();
            for (int u = 0; u < rows.size(); u++) {
                if (rows.get(u).unit().unranked() == null
                        && scores.get(u).get(n).score() != null) {
                    contenders.add(u);
                }
            }
            contenders.sort(
                    Comparator.comparing((Integer u) -> scores.get(u).get(node).known())
                            .reversed());
            int rank = 0;
            for (int i = 0; i < contenders.size(); i++) {
                int unit = contenders.get(i);
                boolean level = i > 0
                        && scores.get(unit)
                                        .get(n)
                                        .known()
                                        .compareTo(scores.get(contenders.get(i - 1))
                                                .get(n)
                                                .known())
                                == 0;
                rank = level ? rank : i + 1;
                placed.get(unit).set(n, scores.get(unit).get(n).at(rank));
            }
        }
        List<UnitScore> units = new ArrayList<>();
        for (int u = 0; u < rows.size(); u++) {
            units.add(unit(rows.get(u), placed.get(u)));
        }
        return units;
    }

    private UnitScore unit(IndexTable.Row row, List<NodeScore> nodes) {
        RankedUnit unit = row.unit();
        Score total = nodes.get(0).score();
        Message reason = unit.unranked();
        if (reason == null && total == null) {
            reason = Message.of("index.no-total");
        }
        List<Message> notes = unitNotes(nodes);
        notes.addAll(disputes(row, nodes));
        notes.addAll(row.remarks());
        return new UnitScore(unit, nodes, grade(total), reason, notes);
    }

    /** What was done about missing data; parts that simply have none share one note. */
    private static List<Message> unitNotes(List<NodeScore> nodes) {
        List<Message> notes = new ArrayList<>();
        List<LocalizedText> without = new ArrayList<>();
        for (NodeScore node : nodes) {
            if (node.note() != null && node.note().key().equals(NO_FIGURE)) {
                without.add(node.node().name());
            } else if (node.note() != null) {
                notes.add(node.note());
            }
        }
        if (!without.isEmpty()) {
            notes.add(0, Message.of("index.no-figures", without.size(), without));
        }
        return notes;
    }

    /** Where the table gives a total that its parts do not make. It may have rounded the total. */
    private static List<Message> disputes(IndexTable.Row row, List<NodeScore> nodes) {
        List<Message> disputes = new ArrayList<>();
        for (NodeScore node : nodes) {
            BigDecimal stated = row.stated().get(node.node().id());
            Score score = node.score();
            if (stated != null
                    && (score == null
                            || score.rounded(Math.max(0, stated.scale())).compareTo(stated) != 0)) {
                disputes.add(Message.of(
                        TOTAL_DIFFERS,
                        node.node().name(),
                        LocalizedText.decimal(stated),
                        score == null
                                ? "–"
                                : LocalizedText.decimal(score.rounded(Math.max(STATED_DECIMALS, stated.scale())))));
            }
        }
        return disputes;
    }

    private @Nullable LocalizedText grade(@Nullable Score total) {
        return total == null
                ? null
                : index.grades().stream()
                        .filter(grade -> total.compareTo(Score.of(Rational.of(grade.from()))) >= 0)
                        .max(Comparator.comparing((Grade grade) -> grade.from(), BigDecimal::compareTo))
                        .map(Grade::name)
                        .orElse(null);
    }

    private static Pool pool(String tier, List<UnitScore> units) {
        Map<Integer, List<UnitScore>> places = new TreeMap<>();
        units.stream()
                .filter(UnitScore::ranked)
                .forEach(unit -> places.computeIfAbsent(unit.total().rank(), rank -> new ArrayList<>())
                        .add(unit));
        return new Pool(
                tier,
                List.copyOf(places.values()),
                units.stream().filter(unit -> !unit.ranked()).toList());
    }
}
