package vn.tuanthu.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.UnitScore;

/** A ranking as CSV: {@code unit,node,score,rank}, a line for each unit and node. */
public final class RankingCsv {
    private static final CsvMapper MAPPER = new CsvMapper();

    private RankingCsv() {}

    /** One line. */
    record Line(
            String unit,
            String node,
            @Nullable Double score,
            @Nullable Integer rank) {}

    /** {@code ranking} as CSV. A name that a spreadsheet would take for a formula is preceded by an apostrophe. */
    public static String of(Ranking ranking) {
        CsvSchema schema = MAPPER.schemaFor(Line.class)
                .sortedBy("unit", "node", "score", "rank")
                .withHeader();
        return MAPPER.writer(schema)
                .writeValueAsString(ranking.units().stream()
                        .flatMap(unit -> unit.nodes().stream().map(node -> line(unit, node)))
                        .toList());
    }

    private static Line line(UnitScore unit, NodeScore node) {
        Double score = node.score() == null ? null : node.score().value();
        return new Line(safe(unit.unit().id()), safe(node.node().id()), score, node.rank());
    }

    private static String safe(String name) {
        return !name.isEmpty() && "=+-@\t".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
