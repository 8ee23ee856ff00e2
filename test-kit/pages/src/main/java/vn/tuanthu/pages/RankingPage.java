package vn.tuanthu.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.report.ExplanationWords;
import vn.tuanthu.report.RankImprovements;
import vn.tuanthu.report.RankingHead;
import vn.tuanthu.report.ReviewTable;
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
    /** So many units fit into a chart on one printed page; of more than three of them the table alone tells. */
    private static final int IN_A_CHART = 34;

    private static final int CHARTS = 3;
    /** More cells than these make a page that a browser is slow to open. */
    private static final int MOST_CELLS = 200_000;
    /** So many lines of criteria are written out unit by unit. */
    private static final int MOST_PROFILE_LINES = 6_000;

    private static final int LONGEST_LINE = 60;

    private final RankingExplanation defence;
    private final Ranking ranking;
    private final boolean raises;
    private final boolean selfAssessed;
    private final Map<String, DecisiveCriterion> deciders;
    private final ExplanationWords words;
    private final Language language;
    private final @Nullable Robustness robustness;
    private final RankingHead head;
    private final boolean profiles;
    private final Chart chart;

    private RankingPage(
            RankingExplanation defence, @Nullable Robustness robustness, RankingHead head, Language language) {
        this.defence = defence;
        this.ranking = defence.ranking();
        this.head = head;
        this.profiles = (long) ranking.units().size() * ranking.index().leaves().size() <= MOST_PROFILE_LINES;
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
     * @param head what the page says about the ranking as a whole
     */
    public static String of(
            RankingExplanation defence, @Nullable Robustness robustness, RankingHead head, Language language) {
        return new RankingPage(defence, robustness, head, language).page();
    }

    private String page() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", ranking.index().name().in(language));
        page.put("table", ranking.table());
        page.put("digest", ranking.tableSha256());
        page.put("warnings", words(ranking.warnings()));
        page.put("notes", words(ranking.notes()));
        page.put("self", selfAssessed);
        page.put("grades", !ranking.index().grades().isEmpty());
        page.put("raises", raises);
        page.put("profiles", profiles);
        page.put("facts", words(head.facts()));
        page.put("columns", columns());
        page.put("unitColumns", unitColumns());
        page.put(
                "criteria",
                ranking.index().leaves().stream()
                        .map(words::named)
                        .map(RankingPage::lines)
                        .toList());
        page.put(
                "review",
                ReviewTable.of(defence, language).stream().map(this::review).toList());
        page.put("pools", ranking.pools().stream().map(this::pool).toList());
        if (robustness != null) {
            page.put("runs", String.valueOf(robustness.runs()));
            page.put("seed", String.valueOf(robustness.seed()));
            page.put("noise", Math.round(robustness.noise() * 100) + " %");
        }
        return TEMPLATE.fill(page, language);
    }

    /** One of the tables beside the ranking, without columns that say nothing of any unit. */
    private Map<String, Object> review(ReviewTable table) {
        List<Integer> columns = IntStream.range(0, table.columns().size())
                .filter(column -> table.rows().stream()
                        .anyMatch(row ->
                                !ReviewTable.shown(row.get(column), language).isEmpty()))
                .boxed()
                .toList();
        return Map.of(
                "name",
                table.name(),
                "title",
                table.title(),
                "lines",
                table.lines(),
                "columns",
                columns.stream().map(table.columns()::get).toList(),
                "numbers",
                columns.stream().map(column -> isOfNumbers(table, column)).toList(),
                "rows",
                table.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> Map.of("text", ReviewTable.shown(row.get(column), language)))
                                .toList())
                        .toList());
    }

    private static boolean isOfNumbers(ReviewTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(cell -> !(cell == null || cell instanceof String));
    }

    private Map<String, Object> pool(Pool pool) {
        List<UnitScore> ranked = pool.places().stream().flatMap(List::stream).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", words.pool(pool.name()));
        shown.put("size", pool.size());
        shown.put(
                "ties",
                pool.ties().stream()
                        .map(group -> String.join(
                                ", ", group.stream().map(u -> u.unit().name()).toList()))
                        .toList());
        List<UnitScore> all = new ArrayList<>(ranked);
        all.addAll(pool.unranked());
        Attainment attainment = new Attainment(all);
        shown.put("units", ranked.stream().map(unit -> ranked(unit, attainment)).toList());
        shown.put("unranked", pool.unranked().stream().map(this::unit).toList());
        shown.put(
                "grades",
                ranked.stream()
                        .map(unit -> unit.grade() == null ? "" : unit.grade().in(language))
                        .filter(grade -> !grade.isEmpty())
                        .distinct()
                        .toList());
        int rows = Math.min(
                all.size(), MOST_CELLS / Math.max(1, ranking.index().leaves().size()));
        shown.put(
                "matrix",
                all.stream()
                        .limit(rows)
                        .map(unit -> Map.of(
                                "name", unit.unit().name(), "cells", PageTemplate.markup(attainment.cells(unit))))
                        .toList());
        shown.put("matrixLeft", all.size() - rows);
        shown.put(
                "profiles",
                profiles ? all.stream().map(unit -> profile(unit, attainment)).toList() : List.of());
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

    /** A name that stands upright above its column, in lines that are not too long. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        String rest = name;
        while (rest.length() > LONGEST_LINE && rest.lastIndexOf(' ', LONGEST_LINE) > 0) {
            int cut = rest.lastIndexOf(' ', LONGEST_LINE);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }

    private Map<String, Object> ranked(UnitScore unit, Attainment attainment) {
        Map<String, Object> shown = unit(unit);
        Integer share = attainment.of(unit.total());
        shown.put("width", share == null ? 0 : share);
        return shown;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(say("page.place"), say("page.agency"), say("page.score")));
        if (selfAssessed) {
            columns.add(say("page.self"));
            columns.add(say("page.difference"));
        }
        if (!ranking.index().grades().isEmpty()) {
            columns.add(say("page.grade"));
        }
        columns.add(say("page.why"));
        return columns;
    }

    private List<String> unitColumns() {
        List<String> columns = new ArrayList<>(List.of(
                say("page.criterion"), say("page.clause"), say("page.figure"), say("page.score"), say("page.share")));
        if (selfAssessed) {
            columns.add(say("page.self"));
            columns.add(say("page.difference"));
        }
        columns.add(say("page.place"));
        columns.add(say("page.note"));
        return columns;
    }

    private Map<String, Object> profile(UnitScore unit, Attainment attainment) {
        Map<String, Object> shown = unit(unit);
        String score = words.number(unit.total().node(), unit.total().score());
        Integer rank = unit.total().rank();
        shown.put(
                "place",
                rank == null
                        ? say("page.profile-unranked", unit.unit().name(), score)
                        : say("page.profile", unit.unit().name(), rank.toString(), score));
        shown.put(
                "raises",
                raises
                        ? defence.raise(unit.unit().id()).stream()
                                .map(words::raise)
                                .toList()
                        : List.of());
        List<Map<String, String>> rows = new ArrayList<>();
        for (NodeScore node : unit.nodes()) {
            Integer share = attainment.of(node);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("node", node.node().name().in(language));
            row.put("clause", node.node().clause() == null ? "" : node.node().clause());
            row.put("figure", node.figure() == null ? "" : words.figure(node.figure()));
            row.put("score", words.number(node.node(), node.score()));
            row.put("share", share == null ? "–" : share + " %");
            row.put("self", words.number(node.node(), node.self()));
            row.put("selfOver", words.number(node.node(), node.selfOver()));
            row.put("rank", node.rank() == null ? "–" : node.rank().toString());
            row.put("note", node.note() == null ? "" : node.note().in(language));
            rows.add(row);
        }
        shown.put("rows", rows);
        return shown;
    }

    private Map<String, Object> study(PoolStudy study, List<UnitScore> ranked) {
        List<String> names = study.intervals().stream()
                .map(i -> i.rank() + ". " + ranking.unit(i.unit()).unit().name())
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("charts", charts(study, names));
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
        List<String> columns = new ArrayList<>(List.of(
                say("page.agency"),
                "5\u00a0%",
                say("page.median"),
                "95\u00a0%",
                say("page.best-worst"),
                say("page.above-next")));
        columns.addAll(words(
                study.alternatives().stream().map(PoolStudy.Alternative::choice).toList()));
        shown.put("columns", columns);
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

    private List<Object> charts(PoolStudy study, List<String> names) {
        List<Object> charts = new ArrayList<>();
        int units = names.size();
        for (int from = 0; from < units && units <= IN_A_CHART * CHARTS; from += IN_A_CHART) {
            int to = Math.min(units, from + IN_A_CHART);
            List<RankInterval> part = study.intervals().subList(from, to);
            charts.add(PageTemplate.markup(chart.ranges(
                    say("page.chart.intervals", words.pool(study.pool())).strip(),
                    say("page.chart.intervals.description"),
                    say("page.place-axis"),
                    names.subList(from, to),
                    part.stream().map(RankInterval::q5).toList(),
                    part.stream().map(RankInterval::q95).toList(),
                    part.stream().map(RankInterval::median).toList())));
        }
        return charts;
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
