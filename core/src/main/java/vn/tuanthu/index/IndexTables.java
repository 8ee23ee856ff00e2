package vn.tuanthu.index;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Tiers;
import vn.tuanthu.reading.Sheet;
import vn.tuanthu.reading.Table;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/** Makes the table an index is scored from, out of a table of its leaves or of the plan's measurements. */
public final class IndexTables {
    private IndexTables() {}

    /**
     * A table with a column for the unit and one for each leaf, as people make them: the heading may stand below a title
     * and take several lines, call columns by the names of the criteria, and have units along its columns instead. A cell
     * holds a number, counts such as {@code 11230/12000}, a word where the definition asks for one, “không áp dụng”, or
     * nothing. A column {@code LEAF.self} holds the self-assessed figure of that leaf, scored beside the verified one. A
     * column named like a total holds that total as the table's author added it up; it is held against the parts.
     *
     * <p>What is no unit (groups, subtotals, signatures, what is hidden) is left out, and the notes of the table say so.
     *
     * @param sheets the sheets to read, each a tier of its own unless it has a column of tiers; if none is named, the only
     *     one with such a table
     * @throws BadInputException with every problem found, each with its place
     */
    public static IndexTable read(Workbook book, List<String> sheets, IndexDefinition index) {
        ColumnNames names = new ColumnNames(index);
        Workbook.Choice choice = book.choose(
                sheets, UnitSheet.fitting(book, names, index.leaves().size()));
        boolean several = choice.sheets().size() > 1;
        List<Message> notes = new ArrayList<>(choice.notes());
        List<Problem> problems = new ArrayList<>();
        List<IndexTable.Row> rows = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Sheet sheet : choice.sheets()) {
            UnitSheet units = new UnitSheet(index, names, book.name(), several ? sheet.name() + "!" : "", sheet);
            rows.addAll(units.read(several ? sheet.name() : ""));
            places.addAll(units.places());
            problems.addAll(units.problems());
            notes.addAll(units.notes());
        }
        repeated(book.name(), rows, places, problems);
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new IndexTable(book.name(), book.sha256(), rows, notes);
    }

    /** The same for a CSV file. */
    public static IndexTable read(Table table, IndexDefinition index) {
        return read(Workbook.of(table), List.of(), index);
    }

    /** Nobody can tell apart what only differs in capitals or in how it is encoded. */
    private static void repeated(String file, List<IndexTable.Row> rows, List<String> places, List<Problem> problems) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).unit().id();
            String earlier = seen.putIfAbsent(VisibleText.alike(id), id);
            if (earlier != null) {
                problems.add(new Problem(
                        file,
                        places.get(i),
                        earlier.equals(id)
                                ? Message.of("index.table.repeated-unit", id)
                                : Message.of("index.table.alike-units", earlier, id),
                        Message.of("evidence.repeated.remedy")));
            }
        }
    }

    /**
     * The plan's measurements: agencies are units, and those without public services are scored but not ranked.
     *
     * @param tiers of government; an agency of one that has ended by {@code day} is no unit
     */
    public static IndexTable of(String name, String sha256, Evidence evidence, Tiers tiers, LocalDate day) {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        for (Measurement measured : evidence.measurements()) {
            boolean share = measured.isCounted() || measured.percent() != null;
            if (measured.agency() != null && measured.isAsPlanned() && share) {
                figures.computeIfAbsent(measured.agency(), key -> new HashMap<>())
                        .put(measured.indicator(), figure(measured));
            }
        }
        List<IndexTable.Row> rows = new ArrayList<>();
        for (Agency agency : evidence.agencies()) {
            Message unranked = agency.providesPublicServices() ? null : Message.of("index.no-public-services");
            if (tiers.existsOn(agency.tier(), day)) {
                rows.add(new IndexTable.Row(
                        new RankedUnit(agency.id(), agency.name(), agency.tier().name(), unranked),
                        agency,
                        figures.getOrDefault(agency.id(), Map.of())));
            }
        }
        return new IndexTable(name, sha256, rows, ofAnotherDay(evidence, day));
    }

    /** What was counted for a day after the one asked for cannot have been known on it. */
    private static List<Message> ofAnotherDay(Evidence evidence, LocalDate day) {
        List<Message> notes = new ArrayList<>();
        LocalDate meant = evidence.asOf();
        if (meant != null && !meant.equals(day)) {
            notes.add(Message.of("index.other-day", meant, day));
        }
        long later = evidence.measurements().stream()
                .map(Measurement::period)
                .filter(period -> period != null && period.lastDay().isAfter(day))
                .count();
        if (later > 0) {
            notes.add(Message.of("index.later-period", later, day));
        }
        return notes;
    }

    static Figure figure(Measurement measured) {
        return measured.isCounted()
                ? Figure.of(BigInteger.valueOf(measured.count()), BigInteger.valueOf(measured.outOf()))
                : Figure.of(measured.published().movePointLeft(2));
    }
}
