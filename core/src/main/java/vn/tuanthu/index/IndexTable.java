package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;

/**
 * The figures of all units. Immutable.
 *
 * @param name the file as the user named it
 * @param sha256 digest of the file
 * @param rows one for each unit, in the order of the file
 */
public record IndexTable(String name, String sha256, List<Row> rows) {
    /**
     * One unit with its figures.
     *
     * @param unit the unit
     * @param agency the agency it is, where the table is one of the plan's measurements; else null
     * @param figures its verified figures by column; a column without data is absent
     * @param self its self-assessed figures by column; empty if the table has none
     * @param stated totals that the table gives itself, by node: they are held against their parts, never scored from
     */
    public record Row(
            RankedUnit unit,
            @Nullable Agency agency,
            Map<String, Figure> figures,
            Map<String, Figure> self,
            Map<String, BigDecimal> stated) {
        public Row {
            figures = Map.copyOf(figures);
            self = Map.copyOf(self);
            stated = Map.copyOf(stated);
        }
    }

    public IndexTable {
        rows = List.copyOf(rows);
    }

    /** Whether it holds self-assessed figures beside the verified ones. */
    public boolean isSelfAssessed() {
        return rows.stream().anyMatch(row -> !row.self().isEmpty());
    }
}
