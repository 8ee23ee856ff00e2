package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** Reads CSV separated by commas, semicolons or tabs, whichever its heading uses most. */
public final class CsvTable {
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private CsvTable() {}

    /**
     * The table in {@code text}, empty rows left out.
     *
     * @throws BadInputException if it is not CSV
     */
    public static Table read(InputText text) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text.content()));
        List<Table.Row> rows = new ArrayList<>();
        int line = 0;
        try (MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(schema).readValues(text.content())) {
            while (lines.hasNextValue()) {
                line = lines.currentLocation().getLineNr();
                List<String> cells =
                        Arrays.stream(lines.nextValue()).map(c -> c == null ? "" : c.strip()).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Table.Row(line, cells));
                }
            }
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw new BadInputException(new Problem(
                    text.name(),
                    String.valueOf(at),
                    Message.of("evidence.table.syntax", String.valueOf(e.getOriginalMessage())),
                    Message.of("evidence.table.syntax.remedy")));
        }
        return new Table(text.name(), rows, text.sha256());
    }

    private static char separator(String content) {
        String heading = content.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
