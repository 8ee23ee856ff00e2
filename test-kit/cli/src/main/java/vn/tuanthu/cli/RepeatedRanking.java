package vn.tuanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.AppealReader;
import vn.tuanthu.index.Appeals;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.RankingJson;
import vn.tuanthu.report.SavedResult;
import vn.tuanthu.robustness.RobustnessStudy;
import vn.tuanthu.text.Message;

/**
 * A ranking that is made again as a saved one says it was made: with its decimals, exclusions, weights and trials. Files are
 * given by whoever repeats it; they bear the names under which the saved ranking knows them, and their digests tell whether
 * they are the same.
 */
record RepeatedRanking(
        SavedResult saved,
        TableOption tables,
        Supplier<Plan> plan,
        @Nullable String index,
        @Nullable Path appeals,
        @Nullable Path previous) {
    String json(Path table) {
        IndexDefinition definition = definition();
        RankingExplanation made = new IndexedTable(definition, tables, plan, named -> saved.day("asOf"), evidence -> {})
                .ranked(
                        table,
                        saved.text("table"),
                        (units, ranker, reader) -> new RankingReview(
                                appeals(ranker, units), exclusions(units), previous(reader), weights(definition)));
        return RankingJson.of(made, robustness(made.ranking()), saved.language());
    }

    private IndexDefinition definition() {
        if (index == null && !IndexReader.BUNDLED.contains(saved.text("index"))) {
            throw needed("--index", "cli.verify.index-needed", saved.text("index"));
        }
        IndexDefinition definition = IndexOption.read(index == null ? saved.text("index") : index);
        JsonNode decimals = saved.fields().path("decimals");
        if (decimals.isNull() || decimals.isMissingNode()) {
            return definition;
        }
        if (!decimals.isInt() || decimals.asInt() < 0 || decimals.asInt() > RankCommand.MOST_DECIMALS) {
            throw saved.malformed("decimals");
        }
        return definition.publishedTo(decimals.asInt());
    }

    private Appeals appeals(Ranker ranker, IndexTable units) {
        JsonNode then = of("appeals");
        Path file = file(then, appeals, "--appeals");
        if (file == null) {
            return Appeals.NONE;
        }
        Appeals read = AppealReader.read(tables.workbook(file), ranker, units);
        return new Appeals(then.path("file").asText(), read.sha256(), read.decisions());
    }

    private @Nullable IndexTable previous(Function<Path, IndexTable> reader) {
        JsonNode then = of("previous");
        Path file = file(then, previous, "--previous");
        return file == null ? null : reader.apply(file).named(then.path("table").asText());
    }

    /** A file is needed where the saved ranking rests on one, and only there. */
    private @Nullable Path file(JsonNode then, @Nullable Path given, String option) {
        if (then.isObject() != (given != null)) {
            throw needed(option, given == null ? "cli.verify.file-needed" : "cli.verify.file-unused", saved.name());
        }
        return given;
    }

    private static BadInputException needed(String option, String key, String argument) {
        String remedy = key.equals("cli.verify.file-unused") ? key : "cli.verify.file-needed";
        return new BadInputException(
                new Problem(option, "", Message.of(key, argument), Message.of(remedy + ".remedy", option)));
    }

    /** Units that the table does not have are left out already, and show as a difference. */
    private List<Exclusion> exclusions(IndexTable units) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (JsonNode one : of("excluded")) {
            units.find(one.path("unit").asText())
                    .ifPresent(row -> exclusions.add(
                            new Exclusion(row.unit(), one.path("reason").asText())));
        }
        return exclusions;
    }

    private Map<String, BigDecimal> weights(IndexDefinition definition) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        of("weights").path("tried").properties().forEach(part -> {
            boolean known =
                    definition.root().all().skip(1).anyMatch(node -> node.id().equals(part.getKey()));
            JsonNode weight = part.getValue();
            if (!known || !weight.isNumber() || !Double.isFinite(weight.doubleValue()) || weight.doubleValue() < 0) {
                throw saved.malformed("review/weights/tried/" + part.getKey());
            }
            weights.put(part.getKey(), weight.decimalValue().stripTrailingZeros());
        });
        try {
            definition.weighted(weights);
        } catch (IllegalArgumentException e) {
            throw saved.malformed("review/weights/tried");
        }
        return weights;
    }

    private @Nullable Robustness robustness(Ranking ranking) {
        JsonNode then = saved.fields().path("robustness");
        if (!then.isObject()) {
            return null;
        }
        int runs = then.path("runs").asInt();
        if (runs < 1 || runs > RobustnessStudy.MOST_RUNS) {
            throw saved.malformed("robustness/runs");
        }
        return RobustnessStudy.of(ranking, runs, then.path("seed").asLong());
    }

    private JsonNode of(String part) {
        return saved.fields().path("review").path(part);
    }
}
