package vn.tuanthu.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * The figures of all units. Immutable.
 *
 * @param name the file as the user named it
 * @param sha256 digest of the file
 * @param rows one for each unit, in the order of the file
 * @param notes what was not read and why: rows that are no units, hidden columns, other sheets
 */
public record IndexTable(String name, String sha256, List<Row> rows, List<Message> notes) {
    /**
     * One unit with its figures.
     *
     * @param unit the unit
     * @param agency the agency it is, where the table is one of the plan's measurements; else null
     * @param figures its verified figures by column; a column without data is absent
     * @param self its self-assessed figures by column; empty if the table has none
     * @param stated totals that the table gives itself, by node: they are held against their parts, never scored from
     * @param notApplicable columns that the table says do not apply to the unit, which is not the same as no figure
     * @param remarks what else the table says about the unit: notes, documents
     */
    public record Row(
            RankedUnit unit,
            @Nullable Agency agency,
            Map<String, Figure> figures,
            Map<String, Figure> self,
            Map<String, BigDecimal> stated,
            Set<String> notApplicable,
            List<Message> remarks) {
        public Row {
            figures = Map.copyOf(figures);
            self = Map.copyOf(self);
            stated = Map.copyOf(stated);
            notApplicable = Set.copyOf(notApplicable);
            remarks = List.copyOf(remarks);
        }

        /** A row of the plan's measurements, of which nothing more is said. */
        Row(RankedUnit unit, Agency agency, Map<String, Figure> figures) {
            this(unit, agency, figures, Map.of(), Map.of(), Set.of(), List.of());
        }

        /** The same after an appeal was decided. */
        Row with(Appeal appeal) {
            String column = appeal.criterion().column();
            Map<String, Figure> others = new HashMap<>(figures);
            Set<String> left = new HashSet<>(notApplicable);
            others.remove(column);
            left.remove(column);
            Figure decided = appeal.decided().figure();
            if (decided != null) {
                others.put(column, decided);
            } else {
                left.add(column);
            }
            return new Row(unit, agency, others, self, Map.of(), left, remarks);
        }

        /** The same with its id in its name. */
        private Row withId() {
            RankedUnit named =
                    new RankedUnit(unit.id(), unit.name() + " (" + unit.id() + ")", unit.pool(), unit.unranked());
            return new Row(named, agency, figures, self, stated, notApplicable, remarks);
        }

        /** The same with other figures, which the totals the table gives itself do not speak of. */
        Row with(Map<String, Figure> others) {
            return new Row(unit, agency, others, self, Map.of(), notApplicable, remarks);
        }
    }

    public IndexTable {
        rows = toldApart(rows);
        notes = List.copyOf(notes);
    }

    /** Communes of two districts may have one name: in a result nobody could tell whose place is whose. */
    private static List<Row> toldApart(List<Row> rows) {
        Map<String, Integer> times = new HashMap<>();
        rows.forEach(row -> times.merge(VisibleText.alike(row.unit().name()), 1, Integer::sum));
        return rows.stream()
                .map(row -> times.getOrDefault(VisibleText.alike(row.unit().name()), 1) == 1 ? row : row.withId())
                .toList();
    }

    /** The same under another name. */
    public IndexTable named(String other) {
        return new IndexTable(other, sha256, rows, notes);
    }

    /** The same after {@code appeals} were decided, which its notes then say. */
    IndexTable decided(Appeals appeals) {
        if (appeals.decisions().isEmpty()) {
            return this;
        }
        Map<String, Row> changed = new LinkedHashMap<>();
        rows.forEach(row -> changed.put(row.unit().id(), row));
        for (Appeal appeal : appeals.decisions()) {
            changed.computeIfPresent(appeal.unit().id(), (id, row) -> row.with(appeal));
        }
        return new IndexTable(
                name,
                sha256,
                List.copyOf(changed.values()),
                noted(Message.of("index.appeals.note", appeals.decisions().size(), appeals.name(), appeals.sha256())));
    }

    /** The same without some units, which its notes then name. */
    IndexTable without(List<Exclusion> exclusions) {
        IndexTable left = this;
        for (Exclusion exclusion : exclusions) {
            left = new IndexTable(
                    name,
                    sha256,
                    left.rows.stream()
                            .filter(row ->
                                    !row.unit().id().equals(exclusion.unit().id()))
                            .toList(),
                    left.noted(Message.of("index.excluded", exclusion.unit().name(), exclusion.reason())));
        }
        return left;
    }

    private List<Message> noted(Message note) {
        List<Message> all = new ArrayList<>(notes);
        all.add(note);
        return all;
    }

    /** The unit of that code, or the only one of that name, however either is encoded. */
    public Optional<Row> find(String codeOrName) {
        String alike = VisibleText.alike(codeOrName);
        return rows.stream()
                .filter(row -> VisibleText.alike(row.unit().id()).equals(alike))
                .findFirst()
                .or(() -> {
                    List<Row> named = rows.stream()
                            .filter(row -> VisibleText.alike(row.unit().name()).equals(alike))
                            .toList();
                    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
                });
    }

    /** Whether it holds self-assessed figures beside the verified ones. */
    public boolean isSelfAssessed() {
        return rows.stream().anyMatch(row -> !row.self().isEmpty());
    }
}
