package vn.tuanthu.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tuanthu.index.AppealReader;
import vn.tuanthu.index.Appeals;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.PartNames;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.text.Message;

/** What was decided about a ranking, and what it is held against. */
final class ReviewOption {
    private static final int NAMED = 20;
    private static final int LONGEST_NUMBER = 30;

    /** What is said of a table whose columns are not those of the index. */
    private static final Set<String> OF_COLUMNS =
            Set.of("index.table.unknown-columns", "index.table.missing-columns", "evidence.table.unknown-column");

    @Option(names = "--previous", paramLabel = "TABLE")
    private @Nullable Path previous;

    @Option(names = "--appeals", paramLabel = "FILE")
    private @Nullable Path appeals;

    @Option(names = "--exclude", paramLabel = "UNIT=REASON")
    private List<String> excluded = List.of();

    @Option(names = "--weight", paramLabel = "PART=WEIGHT")
    private List<String> weights = List.of();

    /** Whether the ranking is held against another. */
    boolean isHeldAgainst() {
        return previous != null || !weights.isEmpty();
    }

    /**
     * All of it, read and held against the table and the index.
     *
     * @param reader of tables like this one
     */
    RankingReview read(
            IndexTable table,
            IndexDefinition index,
            Ranker ranker,
            TableOption files,
            Function<Path, IndexTable> reader) {
        return new RankingReview(
                appeals == null ? Appeals.NONE : AppealReader.read(files.workbook(appeals), ranker, table),
                exclusions(table),
                previous == null ? null : previous(previous, index, reader),
                weights(index));
    }

    /** Scores by another index are no scores by this one: a table whose columns are others is refused as such. */
    private static IndexTable previous(Path file, IndexDefinition index, Function<Path, IndexTable> reader) {
        try {
            return reader.apply(file);
        } catch (BadInputException e) {
            List<Problem> columns = e.problems().stream()
                    .filter(problem -> OF_COLUMNS.contains(problem.what().key()))
                    .toList();
            if (columns.isEmpty()) {
                throw e;
            }
            Problem first = columns.get(0);
            Message why = columns.stream()
                    .map(Problem::what)
                    .reduce((one, other) -> Message.of("cli.rank.previous.and", one, other))
                    .orElseThrow();
            throw new BadInputException(new Problem(
                    first.file(),
                    first.place(),
                    Message.of("cli.rank.previous.other-index", index.name(), why),
                    Message.of("cli.rank.previous.other-index.remedy")));
        }
    }

    private List<Exclusion> exclusions(IndexTable table) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (String one : excluded) {
            Exclusion exclusion = exclusion(table, one);
            if (exclusions.stream().anyMatch(other -> other.unit().equals(exclusion.unit()))) {
                throw misuse(
                        "--exclude", "cli.rank.exclude.twice", exclusion.unit().name());
            }
            exclusions.add(exclusion);
        }
        return exclusions;
    }

    /** A name may hold an equals sign itself: the first that leaves a unit before it parts unit and reason. */
    private static Exclusion exclusion(IndexTable table, String text) {
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            Optional<IndexTable.Row> unit = table.find(text.substring(0, at).strip());
            String reason = text.substring(at + 1).strip();
            if (unit.isPresent() && !reason.isEmpty()) {
                return new Exclusion(unit.get().unit(), reason);
            }
        }
        String named = text.contains("=") ? text.substring(0, text.indexOf('=')).strip() : text.strip();
        if (table.find(named).isPresent()) {
            throw misuse("--exclude", "cli.rank.exclude.reason", named);
        }
        List<String> known = table.rows().stream().map(row -> row.unit().name()).toList();
        throw new BadInputException(
                new Problem("--exclude", "", Message.of("index.unknown-unit", named), nearest(named, known)));
    }

    private Map<String, BigDecimal> weights(IndexDefinition index) {
        PartNames parts = PartNames.weighed(index);
        Map<String, BigDecimal> read = new LinkedHashMap<>();
        for (String one : weights) {
            int at = one.lastIndexOf('=');
            String named = at < 0 ? one.strip() : one.substring(0, at).strip();
            List<Node> meant = parts.meant(named);
            if (meant.size() != 1) {
                throw new BadInputException(new Problem(
                        "--weight",
                        "",
                        Message.of(meant.isEmpty() ? "cli.rank.weight.unknown" : "index.parts.several", named),
                        parts.remedy(named)));
            }
            String id = meant.get(0).id();
            BigDecimal weight = at < 0 ? null : number(one.substring(at + 1).strip());
            if (weight == null || weight.signum() < 0) {
                throw misuse("--weight", "cli.rank.weight.number", id);
            }
            if (read.put(id, weight) != null) {
                throw misuse("--weight", "cli.rank.weight.twice", id);
            }
        }
        try {
            index.weighted(read);
        } catch (IllegalArgumentException e) {
            throw misuse("--weight", "cli.rank.weight.nothing");
        }
        return read;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("\\d+(?:[.,]\\d+)?")
                ? new BigDecimal(text.replace(',', '.')).stripTrailingZeros()
                : null;
    }

    private static Message nearest(String wanted, List<String> known) {
        return Suggestion.nearest(wanted, known)
                .map(near -> Message.of("input.did-you-mean-one", near))
                .orElseGet(() ->
                        Message.of("input.one-of", known.stream().limit(NAMED).toList()));
    }

    private static BadInputException misuse(String option, String key, Object... arguments) {
        return new BadInputException(
                new Problem(option, "", Message.of(key, arguments), Message.of(key + ".remedy", arguments)));
    }
}
