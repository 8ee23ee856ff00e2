package vn.tuanthu.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.report.ExplanationWords;
import vn.tuanthu.report.RankImprovements;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * A ranking as one HTML page: it needs no other file and no network, prints on A4, and every chart has
 * its numbers in a table.
 */
public final class RankingPage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(RankingPage.class, "ranking.ftlh");

    /** A larger table of "who is above whom" can be read by nobody. */
    private static final int MOST_FOR_MATRIX = 20;

    private final RankingExplanation defence;
    private final Ranking ranking;
    private final boolean raises;
    private final boolean selfAssessed;
    private final Map<String, DecisiveCriterion> deciders;
    private final ExplanationWords words;
    private final Language language;
    private final @Nullable Robustness robustness;
    private final Chart chart;

    private RankingPage(RankingExplanation defence, @Nullable Robustness robustness, Language language) {
        this.defence = defence;
        this.ranking = defence.ranking();
        this.raises = RankImprovements.areQuick(ranking);
        this.selfAssessed =
                ranking.units().stream().flatMap(unit -> unit.nodes().stream()).anyMatch(node -> node.self() != null);
        this.deciders = defence.decidersByUnit();
        this.robustness = robustness;
        this.language = language;
        this.words = ExplanationWords.of(ranking, language);
        this.chart = new Chart(language);
    }

    /**
     * The page in {@code language}.
     *
     * @param robustness what becomes of the places under other choices, or null to leave that part out
     */
    public static String of(RankingExplanation defence, @Nullable Robustness robustness, Language language) {
        return new RankingPage(defence, robustness, language).page();
    }

    private String page() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", ranking.index().name().in(language));
        page.put("table", ranking.table());
        page.put("digest", ranking.tableSha256());
        page.put("notes", words(ranking.notes()));
        page.put("self", selfAssessed);
        page.put("grades", !ranking.index().grades().isEmpty());
        page.put("raises", raises);
        page.put("pools", ranking.pools().stream().map(this::pool).toList());
        if (robustness != null) {
            page.put("runs", String.valueOf(robustness.runs()));
            page.put("seed", String.valueOf(robustness.seed()));
            page.put("noise", Math.round(robustness.noise() * 100) + " %");
        }
        return TEMPLATE.fill(page, language);
    }

    private Map<String, Object> pool(Pool pool) {
        List<UnitScore> ranked = pool.places().stream().flatMap(List::stream).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", words.pool(pool.name()));
        shown.put("size", pool.size());
        shown.put("units", ranked.stream().map(this::unit).toList());
        shown.put("unranked", pool.unranked().stream().map(this::unit).toList());
        shown.put(
                "ties",
                pool.ties().stream()
                        .map(group -> String.join(
                                ", ", group.stream().map(u -> u.unit().name()).toList()))
                        .toList());
        if (!ranked.isEmpty()) {
            shown.put(
                    "chart",
                    PageTemplate.markup(chart.bars(
                            say("page.chart.scores", words.pool(pool.name())).strip(),
                            say("page.chart.scores.description"),
                            say("page.score"),
                            ranked.stream()
                                    .map(u -> u.total().rank() + ". " + u.unit().name())
                                    .toList(),
                            ranked.stream().map(u -> u.total().known().value()).toList())));
        }
        List<UnitScore> all = new ArrayList<>(ranked);
        all.addAll(pool.unranked());
        List<Double> best = best(all);
        shown.put("profiles", all.stream().map(unit -> profile(unit, best)).toList());
        if (robustness != null) {
            robustness.pools().stream()
                    .filter(study -> study.pool().equals(pool.name()))
                    .findFirst()
                    .ifPresent(study -> shown.put("study", study(study, ranked)));
        }
        return shown;
    }

    private Map<String, Object> unit(UnitScore unit) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", unit.unit().id());
        shown.put("name", unit.unit().name());
        shown.put(
                "rank", unit.total().rank() == null ? "–" : unit.total().rank().toString());
        shown.put("score", words.number(unit.total().node(), unit.total().score()));
        shown.put("self", words.number(unit.total().node(), unit.total().self()));
        shown.put("selfOver", words.number(unit.total().node(), unit.total().selfOver()));
        DecisiveCriterion decider = deciders.get(unit.unit().id());
        shown.put("decided", decider == null ? "" : words.decided(decider));
        shown.put("grade", unit.grade() == null ? "" : unit.grade().in(language));
        shown.put("reason", unit.reason() == null ? "" : unit.reason().in(language));
        shown.put("notes", words(unit.notes()));
        return shown;
    }

    /** The best score on each node, 0 where there is none. */
    private static List<Double> best(List<UnitScore> pool) {
        return IntStream.range(0, pool.get(0).nodes().size())
                .mapToObj(node -> pool.stream()
                        .map(unit -> unit.nodes().get(node).score())
                        .filter(Objects::nonNull)
                        .mapToDouble(Score::value)
                        .max()
                        .orElse(0))
                .toList();
    }

    private Map<String, Object> profile(UnitScore unit, List<Double> bests) {
        Map<String, Object> shown = unit(unit);
        shown.put(
                "raises",
                raises
                        ? defence.raise(unit.unit().id()).stream()
                                .map(words::raise)
                                .toList()
                        : List.of());
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int n = 0; n < unit.nodes().size(); n++) {
            NodeScore node = unit.nodes().get(n);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("node", node.node().name().in(language));
            row.put("clause", node.node().clause() == null ? "" : node.node().clause());
            row.put("figure", node.figure() == null ? "" : words.figure(node.figure()));
            row.put("score", words.number(node.node(), node.score()));
            row.put("self", words.number(node.node(), node.self()));
            row.put("selfOver", words.number(node.node(), node.selfOver()));
            row.put("rank", node.rank() == null ? "–" : node.rank().toString());
            row.put("note", node.note() == null ? "" : node.note().in(language));
            rows.add(row);
            if (node.node().isLeaf() && node.score() != null) {
                double best = bests.get(n);
                names.add(row.get("node"));
                shares.add(best > 0 ? Math.max(0, 100 * node.score().value() / best) : 0);
            }
        }
        shown.put("rows", rows);
        if (!names.isEmpty()) {
            shown.put(
                    "chart",
                    PageTemplate.markup(chart.bars(
                            say("page.chart.profile", unit.unit().name()),
                            say("page.chart.profile.description"),
                            say("page.chart.profile.axis"),
                            names,
                            shares.stream().map(v -> Math.round(v * 10) / 10.0).toList())));
        }
        return shown;
    }

    private Map<String, Object> study(PoolStudy study, List<UnitScore> ranked) {
        List<String> names = study.intervals().stream()
                .map(i -> i.rank() + ". " + ranking.unit(i.unit()).unit().name())
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "chart",
                PageTemplate.markup(chart.ranges(
                        say("page.chart.intervals", words.pool(study.pool())).strip(),
                        say("page.chart.intervals.description"),
                        say("page.place-axis"),
                        names,
                        study.intervals().stream().map(RankInterval::q5).toList(),
                        study.intervals().stream().map(RankInterval::q95).toList(),
                        study.intervals().stream().map(RankInterval::median).toList())));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < study.intervals().size(); i++) {
            RankInterval interval = study.intervals().get(i);
            List<String> row = new ArrayList<>(List.of(
                    names.get(i),
                    number(interval.q5(), 1),
                    number(interval.median(), 1),
                    number(interval.q95(), 1),
                    number(interval.best(), 0) + "–" + number(interval.worst(), 0)));
            row.add(i + 1 < study.intervals().size() ? number(100 * study.above()[i][i + 1], 1) + " %" : "");
            for (PoolStudy.Alternative alternative : study.alternatives()) {
                Integer place = alternative.places().get(i);
                row.add(place == null ? "–" : place.toString());
            }
            rows.add(row);
        }
        shown.put("rows", rows);
        shown.put(
                "choices",
                words(study.alternatives().stream()
                        .map(PoolStudy.Alternative::choice)
                        .toList()));
        shown.put("sensitivityRuns", String.valueOf(study.sensitivityRuns()));
        shown.put(
                "sensitivity",
                study.sensitivity().stream().map(this::sensitivity).toList());
        if (ranked.size() <= MOST_FOR_MATRIX) {
            shown.put("names", names);
            List<List<String>> matrix = new ArrayList<>();
            for (double[] line : study.above()) {
                matrix.add(Arrays.stream(line).mapToObj(v -> number(100 * v, 0)).toList());
            }
            shown.put("matrix", matrix);
        }
        return shown;
    }

    private List<String> sensitivity(Sobol sobol) {
        return List.of(
                Message.of("robustness." + sobol.factor()).in(language),
                number(sobol.first(), 3),
                number(sobol.total(), 3));
    }

    private List<String> words(List<Message> messages) {
        return messages.stream().map(message -> message.in(language)).toList();
    }

    private String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String number =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return language == Language.VI ? number.replace('.', ',') : number;
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
