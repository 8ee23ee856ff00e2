package vn.tuanthu.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** Reads CSV separated by commas, semicolons or tabs, whichever its first lines share. */
public final class CsvTable {
    private static final int MOST_CELLS = 5_000_000;
    private static final int LONGEST_CELL = 1_000_000;
    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_CELLS)
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    private static final int LOOKED_AT = 50;
    private static final String SEPARATORS = ",;\t";

    private CsvTable() {}

    /**
     * The table in {@code text}, empty rows left out.
     *
     * @throws BadInputException if it is not CSV
     */
    public static Table read(InputText text) {
        Start start = Start.of(text.content());
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(start.separator());
        List<Table.Row> rows = new ArrayList<>();
        int line = 0;
        try (MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(schema).readValues(start.rest())) {
            while (lines.hasNextValue()) {
                line = lines.getCurrentLocation().getLineNr() + start.lines();
                List<String> cells = Arrays.stream(lines.nextValue())
                        .map(c -> c == null ? "" : c.strip())
                        .toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Table.Row(line, cells));
                }
            }
        } catch (IOException e) {
            Throwable said = e instanceof JsonMappingException && e.getCause() != null ? e.getCause() : e;
            JsonLocation place = said instanceof JacksonException known ? known.getLocation() : null;
            int at = place == null ? line : place.getLineNr() + start.lines();
            boolean limit = said instanceof StreamConstraintsException;
            throw new BadInputException(new Problem(
                    text.name(),
                    String.valueOf(at),
                    Message.of(limit ? "input.over-limit" : "evidence.table.syntax"),
                    Message.of(limit ? "input.too-large.remedy" : "evidence.table.syntax.remedy")));
        }
        return new Table(text.name(), rows, text.sha256());
    }

    /**
     * How a file begins.
     *
     * @param separator what separates its cells: said by a first line such as {@code sep=;}, or else what stands equally
     *     often on most of its first lines
     * @param rest the file without that first line
     * @param lines how many lines are left out of {@code rest}
     */
    private record Start(char separator, String rest, int lines) {
        private static final Pattern SAID = Pattern.compile("\\s*\"?sep=(.)\"?[;,\t ]*\\R?", Pattern.CASE_INSENSITIVE);

        static Start of(String content) {
            Matcher said = SAID.matcher(content);
            if (said.lookingAt()) {
                int lines = (int) said.group().chars().filter(c -> c == '\n').count();
                return new Start(said.group(1).charAt(0), content.substring(said.end()), lines);
            }
            List<String> first = content.lines().limit(LOOKED_AT).toList();
            char best = ',';
            for (char candidate : SEPARATORS.toCharArray()) {
                if (evenness(first, candidate) > evenness(first, best)) {
                    best = candidate;
                }
            }
            return new Start(best, content, 0);
        }

        /** A separator stands equally often on many lines; a comma in a title or a number does not. */
        private static long evenness(List<String> lines, char candidate) {
            Map<Long, Long> lineCounts = lines.stream()
                    .map(line -> count(line, candidate))
                    .filter(count -> count > 0)
                    .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
            return lineCounts.entrySet().stream()
                    .mapToLong(even -> even.getValue() * MOST_CELLS + even.getKey())
                    .max()
                    .orElse(0);
        }

        /** Outside quotation marks: what stands between them separates nothing. */
        private static long count(String line, char wanted) {
            long count = 0;
            boolean quoted = false;
            for (char c : line.toCharArray()) {
                quoted ^= c == '"';
                count += !quoted && c == wanted ? 1 : 0;
            }
            return count;
        }
    }
}
