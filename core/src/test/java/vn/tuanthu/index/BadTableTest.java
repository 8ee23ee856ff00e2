package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Table;
import vn.tuanthu.text.Language;

/** A table of figures that an index cannot be scored from is refused, every problem with its line. */
class BadTableTest {
    private static final IndexDefinition INDEX = Tables.yaml("""
            id: test
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: total
              aggregate: SUM
              children:
                - {id: value, measure: {score: {by: value, scale: 2}}}
                - {id: points, points: 5, measure: {score: {by: value}}}
                - {id: ratio, points: 5, measure: {score: {by: ratio}}}
                - {id: count, points: 5, measure: {score: {by: count, each: 1}}}
                - {id: target, measure: {score: {by: share-of-target, target: 1}}}
                - {id: best, measure: {score: {by: share-of-best}}}
                - {id: role, points: 5, measure: {score: {by: role, shares: {head: 1, none: 0}}}}
                - {id: allowed, measure: {allowed: {from: 1, to: 2}, score: {by: ratio}}, points: 5}
                - {id: log, measure: {transform: LN, score: {by: goalposts, lo: 1, hi: 9}}}
                - {id: capped, measure: {transform: LN, cap: {from: 1}, score: {by: goalposts, lo: 1, hi: 9}}}
            """);
    private static final String HEADING = "unit,value,points,ratio,count,target,best,role,allowed,log,capped";

    /** One cell is filled; the others hold nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value | -3.5 |",
                "value | 1e2 |",
                "value | .5 |",
                "value | 1/2 |",
                "value | NA |",
                "value | – |",
                "value | 3,5 |",
                "value | 1.234,5 |",
                "value | 1.234.567 |",
                "value | 1.234 | cell value has an unusable value: \"1.234\". It is not clear whether the mark sets off decimals or thousands: write 1234, or add a zero to the decimals (1.2340).",
                "value | 1,234 | cell value has an unusable value: \"1,234\". It is not clear whether the mark sets off decimals or thousands: write 1234, or add a zero to the decimals (1.2340).",
                "value | 0.912 |",
                "value | 50% | cell value has an unusable value: \"50%\". The cell is a percentage but this criterion is not measured in percent; write the figure the criterion asks for.",
                "value | Không áp dụng |",
                "value | ba | cell value has an unusable value: \"ba\". A number such as 98.4, counts such as 11230/12000, “không áp dụng” (not applicable), or nothing if there is no figure.",
                "value | 1/0 | cell value has an unusable value: \"1/0\". A number such as 98.4, counts such as 11230/12000, “không áp dụng” (not applicable), or nothing if there is no figure.",
                "points | 1.234 |",
                "ratio | 93,6 % |",
                "points | 0 |",
                "points | 5 |",
                "points | 5.01 | cell points has an unusable value: \"5.01\". The value must lie in [0; 5].",
                "points | -0.01 | cell points has an unusable value: \"-0.01\". The value must lie in [0; 5].",
                "ratio | 1 |",
                "ratio | 3/2 | cell ratio has an unusable value: \"3/2\". The value must lie in [0; 1].",
                "count | 99 |",
                "count | -1 | cell count has an unusable value: \"-1\". The value must lie in [0; +∞].",
                "target | -1 | cell target has an unusable value: \"-1\". The value must lie in [0; +∞].",
                "best | -1 | cell best has an unusable value: \"-1\". The value must lie in [0; +∞].",
                "role | head |",
                "role | chief | cell role has an unusable value: \"chief\". Known names: head, none.",
                "allowed | 1 |",
                "allowed | 2 |",
                "allowed | 0.5 | cell allowed has an unusable value: \"0.5\". The value must lie in [1; 2].",
                "log | 0.1 |",
                "log | 0 | cell log has an unusable value: \"0\". A logarithm needs a figure above 0.",
                "capped | -1 |",
                "total | 7 |",
                "total | - |",
                "total | 7,5 |",
                "providesPublicServices | FALSE |",
                "providesPublicServices | maybe | cell providesPublicServices has an unusable value: \"maybe\". Write true or false (có, không), or nothing (provides them).",
                "value.self | x | cell value.self has an unusable value: \"x\". A number such as 98.4, counts such as 11230/12000, “không áp dụng” (not applicable), or nothing if there is no figure.",
                "points.self | 6 |",
            })
    void aCellIsHeldAgainstItsLeaf(String column, String cell, String problem) {
        boolean own = HEADING.contains("," + column);
        StringBuilder row = new StringBuilder("x");
        for (String name : HEADING.substring(5).split(",")) {
            row.append(",\"").append(own && name.equals(column) ? cell : "").append('"');
        }
        String csv = own ? HEADING + "\n" + row + "\n" : HEADING + "," + column + "\n" + row + ",\"" + cell + "\"\n";

        assertThat(told(csv)).isEqualTo(problem == null ? List.of() : List.of("2: " + problem));
    }

    @Test
    void whatAColumnAboutAUnitSaysIsKept() {
        IndexTable table = Tables.units(
                INDEX,
                HEADING + ",name,tier,providesPublicServices,total,value.self\n"
                        + "x,1,,,,,,,,,,Sở X,P,False,7.50,4\ny,1,,,,,,,,,,,Q,true,NA,\n");

        assertThat(table.rows().get(0).unit().name()).isEqualTo("Sở X");
        assertThat(table.rows().get(0).unit().pool()).isEqualTo("P");
        assertThat(table.rows().get(0).unit().unranked().key()).isEqualTo("index.no-public-services");
        assertThat(table.rows().get(0).stated()).hasToString("{total=7.50}");
        assertThat(table.rows().get(0).self()).hasToString("{value=4}");
        assertThat(table.rows().get(1).unit()).isEqualTo(new RankedUnit("y", "y", "Q", null));
        assertThat(table.rows().get(1).stated()).isEmpty();
        assertThat(table.isSelfAssessed()).isTrue();
        assertThat(Tables.units(INDEX, HEADING + "\nx,1,,,,,,,,,\n").isSelfAssessed())
                .isFalse();
    }

    @Test
    void aUnitThatAloneNamesNoTierIsRefused() {
        String heading = HEADING + ",name,tier\n";

        assertThat(told(heading + "x,1,,,,,,,,,,X,P\ny,1,,,,,,,,,,Y,\n"))
                .containsExactly("3: unit \"Y\" leaves the column \"tier\" empty while other units name theirs."
                        + " Fill it in; leave the whole column empty if all units are ranked together.");
        assertThat(told(heading + "x,1,,,,,,,,,,X,\ny,1,,,,,,,,,,Y,\n")).isEmpty();
    }

    /** Two communes of one name are told apart by their ids; others are called as they are. */
    @Test
    void unitsOfOneNameAreToldApart() {
        IndexTable table = Tables.units(
                INDEX, HEADING + ",name\nx,1,,,,,,,,,,Xã Tân Tiến\ny,1,,,,,,,,,,xã Tân Tiến\nz,1,,,,,,,,,,Xã Tân An\n");

        assertThat(table.rows())
                .extracting(row -> row.unit().name())
                .containsExactly("Xã Tân Tiến (x)", "xã Tân Tiến (y)", "Xã Tân An");
        assertThat(table.find("Xã Tân Tiến")).isEmpty();
        assertThat(table.find("x").orElseThrow().unit().id()).isEqualTo("x");
    }

    @Test
    void everyBadLineIsTold() {
        String row = ",1,,,,,,,,,\n";

        assertThat(told(HEADING + "\nx" + row + row + "x" + row + "y,1\n"))
                .containsExactly(
                        "3: the line names no unit in its first cell. Fill in the unit.",
                        "5: the line has 2 cells but the heading has 11."
                                + " Check the separator; a cell with a comma must be quoted.",
                        "4: unit \"x\" appears twice. Keep only one of them.");
        assertThat(told(HEADING + "\n")).containsExactly("1: the table has no figures. Add a line for each unit.");
        assertThat(told(HEADING + "\n" + row))
                .containsExactly("2: the line names no unit in its first cell. Fill in the unit.");
    }

    @Test
    void aBadHeadingIsToldBeforeAnyLine() {
        List<String> told = told("unit,valu,points,points,zzzzzzz\nx,a,b,c,d\n");

        assertThat(told)
                .containsExactly(
                        "1: the table has an unknown column \"valu\". Did you mean \"value\"?",
                        "1: column \"points\" appears twice. Keep only one of them.",
                        "1: the table has an unknown column “zzzzzzz”. Known columns: value, points, ratio, count,"
                                + " target, best, role, allowed, log, capped, total, name, tier, providesPublicServices, or the name"
                                + " of a criterion; a self-assessed figure as value.self.",
                        "1: the table has no column “value”, “ratio”, “count”, “target”, “best”, “role”, “allowed”, “log”, “capped”."
                                + " Add these columns; their heading is the id or the name of the criterion.");
        assertThat(problems(new Table("t", List.of(), "")))
                .containsExactly(": the table has no figures. Create a template with the init command and fill it in.");
    }

    private static List<String> told(String csv) {
        return problems(CsvTable.read(Tables.text("units.csv", csv)));
    }

    private static List<String> problems(Table table) {
        try {
            assertThat(IndexTables.read(table, INDEX).rows()).isNotEmpty();
            return List.of();
        } catch (BadInputException bad) {
            return bad.problems().stream()
                    .map(p -> p.place() + ": " + p.what().in(Language.EN) + " "
                            + p.remedy().in(Language.EN))
                    .toList();
        }
    }
}
