package vn.tuanthu.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.TextReader;
import vn.tuanthu.text.Message;

/** Reads CSV separated by commas, semicolons or tabs, whichever its first lines share. */
public final class CsvTable {
    /** Larger files are refused before they are read. */
    public static final int LIMIT_MIB = 512;

    private static final int MOST_CELLS = 40_000_000;
    private static final int MOST_COLUMNS = 100_000;
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
    /** So many characters hold the lines looked at. */
    private static final int SEEN = 1 << 17;

    private static final String SEPARATORS = ",;\t";

    private CsvTable() {}

    /**
     * The table in {@code text}, empty rows left out.
     *
     * @throws BadInputException if it is not CSV
     */
    public static Table read(InputText text) {
        return new Table(text.name(), rows(text.name(), new StringReader(text.content())), text.sha256());
    }

    /**
     * The table in {@code file}, which may be larger than other texts.
     *
     * @throws BadInputException if it is missing, not a regular file, unreadable, too large, not UTF-8 or not CSV
     */
    public static Table read(Path file) {
        try (TextReader text = TextReader.of(file, LIMIT_MIB)) {
            List<Table.Row> rows = rows(file.toString(), text);
            return new Table(file.toString(), rows, text.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Table.Row> rows(String name, Reader text) {
        SharedCells.Builder<String> rows = new SharedCells.Builder<>();
        int line = 0;
        int above = 0;
        try {
            BufferedReader buffered = new BufferedReader(text, SEEN);
            Start start = Start.of(buffered);
            above = start.lines();
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(start.separator());
            try (JsonParser parser = MAPPER.reader().with(schema).createParser(buffered)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    line = parser.currentLocation().getLineNr() + above;
                    List<String> cells = cells(parser);
                    if (!cells.stream().allMatch(String::isEmpty)) {
                        rows.add(line, cells);
                    }
                }
            }
        } catch (IOException e) {
            Throwable said = e instanceof JsonMappingException && e.getCause() != null ? e.getCause() : e;
            JsonLocation place = said instanceof JacksonException known ? known.getLocation() : null;
            int at = place == null ? line : place.getLineNr() + above;
            boolean limit = said instanceof StreamConstraintsException;
            throw new BadInputException(new Problem(
                    name,
                    String.valueOf(at),
                    Message.of(limit ? "input.over-limit" : "evidence.table.syntax"),
                    Message.of(limit ? "input.too-large.remedy" : "evidence.table.syntax.remedy")));
        }
        return rows.build(Table.Row::new);
    }

    private static List<String> cells(JsonParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String cell = parser.getText();
            cells.add(cell == null ? "" : cell.strip());
            if (cells.size() > MOST_COLUMNS) {
                throw new StreamConstraintsException("more columns than a table has use for", parser.currentLocation());
            }
        }
        return cells;
    }

    /**
     * How a file begins.
     *
     * @param separator what separates its cells: said by a first line such as {@code sep=;}, or else what stands equally
     *     often on most of its first lines
     * @param lines how many lines that first line takes
     */
    private record Start(char separator, int lines) {
        private static final Pattern SAID = Pattern.compile("\\s*\"?sep=(.)\"?[;,\t ]*\\R?", Pattern.CASE_INSENSITIVE);

        /** Reads no further than that first line. */
        static Start of(BufferedReader text) throws IOException {
            String beginning = beginning(text);
            Matcher said = SAID.matcher(beginning);
            if (said.lookingAt()) {
                text.skip(said.end());
                int lines = (int) said.group().chars().filter(c -> c == '\n').count();
                return new Start(said.group(1).charAt(0), lines);
            }
            List<String> first = beginning.lines().limit(LOOKED_AT).toList();
            char best = ',';
            for (char candidate : SEPARATORS.toCharArray()) {
                if (evenness(first, candidate) > evenness(first, best)) {
                    best = candidate;
                }
            }
            return new Start(best, 0);
        }

        private static String beginning(BufferedReader text) throws IOException {
            char[] seen = new char[SEEN];
            int count = 0;
            text.mark(SEEN);
            for (int more = 0; more >= 0 && count < SEEN; ) {
                more = text.read(seen, count, SEEN - count);
                count += Math.max(more, 0);
            }
            text.reset();
            return String.valueOf(seen, 0, count);
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
