package vn.tuanthu.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** Reads CSV separated by commas, semicolons or tabs, whichever its heading uses most. */
public final class CsvTable {
    private static final int MOST_CELLS = 5_000_000;
    private static final int LONGEST_CELL = 1_000_000;
    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_CELLS)
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build();

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
                List<String> cells = Arrays.stream(lines.nextValue())
                        .map(c -> c == null ? "" : c.strip())
                        .toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Table.Row(line, cells));
                }
            }
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            boolean limit = e instanceof StreamConstraintsException;
            throw new BadInputException(new Problem(
                    text.name(),
                    String.valueOf(at),
                    Message.of(
                            limit ? "input.over-limit" : "evidence.table.syntax",
                            String.valueOf(e.getOriginalMessage())),
                    Message.of(limit ? "input.too-large.remedy" : "evidence.table.syntax.remedy")));
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
