package vn.tuanthu.index;

import java.nio.charset.StandardCharsets;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.reading.CsvTable;

/** Definitions and tables written into a test. */
final class Tables {
    private Tables() {}

    static InputText text(String name, String content) {
        return InputText.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static IndexDefinition yaml(String content) {
        return StructuredInput.read(text("index.yaml", content), IndexDefinition.class);
    }

    /** An index in tabular form; without a rule, missing data is skipped. */
    static IndexDefinition tabular(String rows, String missing) {
        String heading = "node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name\n";
        return TabularIndex.read(
                CsvTable.read(text("index.csv", heading + rows)),
                text("meta.json", "{\"missing\": \"" + missing + "\"}"));
    }

    /** Three decimals could be thousands, and a table that has them is refused. */
    static String cell(String figure) {
        return figure.matches("-?\\d+\\.\\d{3}") ? figure + "0" : figure;
    }

    static IndexTable units(IndexDefinition index, String csv) {
        return IndexTables.read(CsvTable.read(text("units.csv", plain(csv))), index);
    }

    /** Tests write decimals with a point; with three of them the point might set off thousands, and a zero says it does not. */
    private static String plain(String csv) {
        return csv.replaceAll("(?<decimal>,-?[1-9]\\d{0,2}\\.\\d{3})(?=[,\n])", "${decimal}0");
    }

    static Ranking rank(IndexDefinition index, String csv) {
        return Ranker.of(index).rank(units(index, csv));
    }
}
