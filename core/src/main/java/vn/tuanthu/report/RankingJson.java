package vn.tuanthu.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.DecisiveCriterion;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.RankedUnit;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.PoolStudy;
import vn.tuanthu.index.robustness.RankInterval;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.index.robustness.Sobol;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * Writes a ranking and the reasons for it as JSON for programs. Scores are the nearest doubles of the unrounded ones, or decimals
 * where those of different places would look equal, null where there is none; names and sentences are in the language.
 */
public final class RankingJson {
    private record Explained(
            RankingExplanation explanation, @Nullable Robustness robustness) {
        Ranking ranking() {
            return explanation.ranking();
        }

        @Nullable String plan() {
            Plan plan = ranking().plan();
            return plan == null ? null : plan.id();
        }

        /** Of what it was made by: the definition in its canonical form, the files of the plan. */
        Map<String, String> digests() {
            Map<String, String> digests = new LinkedHashMap<>();
            digests.put(
                    "index", InputText.sha256(Json.compact(ranking().index()).getBytes(StandardCharsets.UTF_8)));
            Plan plan = ranking().plan();
            if (plan != null) {
                digests.put("plan", plan.sha256());
            }
            return digests;
        }

        List<Unit> units() {
            Map<String, DecisiveCriterion> deciders = explanation.decidersByUnit();
            ScoreDecimals decimals = ScoreDecimals.of(ranking());
            return ranking().units().stream()
                    .map(unit -> new Unit(unit, deciders.get(unit.unit().id()), decimals))
                    .toList();
        }
    }

    private record Unit(UnitScore scored, @Nullable DecisiveCriterion decider, ScoreDecimals decimals) {
        @Nullable DecisiveCriterion decided() {
            return decider != null && decider.isMerit() ? decider : null;
        }

        /** Where the unit lacks a figure, and is ahead of the next one for that alone. */
        @Nullable String withoutFigure() {
            return decider != null && !decider.isMerit() ? decider.part().node().id() : null;
        }

        <V> Map<String, @Nullable V> byNode(Function<NodeScore, @Nullable V> value) {
            Map<String, @Nullable V> all = new LinkedHashMap<>();
            scored.nodes().forEach(node -> all.put(node.node().id(), value.apply(node)));
            return all;
        }

        /** Null where the table holds no self-assessed score of the unit. */
        @Nullable Map<String, @Nullable Score> self() {
            Map<String, @Nullable Score> all = byNode(NodeScore::self);
            all.values().removeIf(score -> score == null);
            return all.isEmpty() ? null : all;
        }
    }

    private record Part(Comparison comparison, Comparison.Part part) {
        Node node() {
            return part.node();
        }

        NodeScore of(UnitScore unit) {
            return unit.node(node().id());
        }
    }

    private record Improvements(Ranking ranking, UnitScore unit, List<RankImprovement> raises) {}

    private record Places(PoolStudy study, int place) {
        RankInterval interval() {
            return study.intervals().get(place);
        }

        @Nullable Double aboveNext() {
            return place + 1 < study.intervals().size() ? (Double) study.above()[place][place + 1] : null;
        }

        Map<String, @Nullable Integer> otherwise(Language language) {
            Map<String, @Nullable Integer> places = new LinkedHashMap<>();
            for (PoolStudy.Alternative alternative : study.alternatives()) {
                places.put(
                        alternative.choice().in(language), alternative.places().get(place));
            }
            return places;
        }
    }

    private RankingJson() {}

    /**
     * A ranking in {@code language}: {@code index} and its {@code name}; {@code decimals} to which totals are rounded before
     * units are ranked, null if they are not; {@code plan} and {@code asOf}, null unless it scores the targets of a plan;
     * {@code table} and {@code tableSha256}; {@code digests} of the {@code index} and the {@code plan}; {@code warnings}: what has to be said first; {@code notes};
     * {@code units} in the order of the table; {@code review}; {@code robustness}.
     *
     * <p>A unit has {@code unit} (its id), {@code name}, {@code pool}, {@code score} and {@code rank}; of how many
     * {@code criteria} asked of it there are {@code figures}; {@code scores},
     * {@code ranks} and {@code self} (self-assessed scores, null where the table has none) by the id of the node; whether it
     * is {@code ranked}, and the {@code reason} if it is not; {@code grade}; {@code decided}: what decides between it and
     * the next one of its pool ({@code over}, {@code node}, {@code clause}, {@code name}, {@code effect}: what the node adds
     * to the lead, {@code alone}: whether without it the order would turn or the two be level), null for the last;
     * {@code withoutFigure}: the node that it lacks a figure on, if nothing else puts it ahead of the next one;
     * {@code notes}.
     *
     * <p>The review has {@code excluded} units; {@code appeals}, {@code previous} and {@code weights}, null unless the ranking
     * has them, each with {@code changes}: for each unit its rank, score and pool before and now, and the {@code parts} that
     * add up to the difference; {@code notes} of {@code previous}: what was not read of that table, and of which time it is;
     * {@code cuts}: where a unit was given less than it had given itself.
     *
     * <p>The robustness has {@code seed}, {@code runs}, {@code noise} and {@code pools}, each with {@code pool},
     * {@code intervals} (for each unit {@code rank}, {@code q5}, {@code median}, {@code q95}, {@code best}, {@code worst},
     * {@code aboveNext}: the share of the runs in which it stands above the next unit, and {@code otherwise}: its place by
     * the choice that is made otherwise), {@code sensitivity} ({@code first} and {@code total} Sobol index by
     * {@code choice}) and {@code sensitivityRuns}.
     *
     * @param robustness what becomes of the places under other choices, or null
     */
    public static String of(RankingExplanation explanation, @Nullable Robustness robustness, Language language) {
        return ReportJson.JSON.write(new Explained(explanation, robustness), language);
    }

    /**
     * Why one unit scores more than another: their ids as {@code first} and {@code second}, the {@code difference} of their
     * totals and the {@code parts} whose effects add up to it.
     */
    public static String of(Comparison comparison, Language language) {
        return ReportJson.JSON.write(comparison, language);
    }

    /**
     * What would move {@code unit} up: its id, its {@code rank} (null if it has none), of how many {@code criteria} it has
     * {@code figures}, the {@code warnings} about its pool, and the {@code raises}, each with the
     * leaf ({@code node}, {@code clause}, {@code name}), its figure {@code from} (null if it is to be supplied) and {@code to},
     * how much {@code more}, the counted {@code thing}, {@code toRank}, and {@code level}: who would share that place.
     */
    public static String of(Ranking ranking, UnitScore unit, List<RankImprovement> raises, Language language) {
        return ReportJson.JSON.write(new Improvements(ranking, unit, raises), language);
    }

    static void addTo(SimpleModule module, Language language) {
        RankingReviewJson.addTo(module);
        module.addSerializer(new JsonFields<>(Explained.class)
                .with("index", ranked -> ranked.ranking().index().id())
                .with("name", ranked -> ranked.ranking().index().name())
                .with("language", ranked -> language)
                .with("decimals", ranked -> ranked.ranking().index().root().decimals())
                .with("plan", Explained::plan)
                .with("asOf", ranked -> ranked.ranking().asOf())
                .with("table", ranked -> ranked.ranking().table())
                .with("tableSha256", ranked -> ranked.ranking().tableSha256())
                .with("digests", Explained::digests)
                .with("warnings", ranked -> ranked.ranking().warnings())
                .with("notes", ranked -> ranked.ranking().notes())
                .with("units", Explained::units)
                .with("review", ranked -> new RankingReviewJson(ranked.explanation()))
                .with("robustness", Explained::robustness));
        module.addSerializer(new JsonFields<>(Unit.class)
                .with("unit", unit -> unit.scored().unit().id())
                .with("name", unit -> unit.scored().unit().name())
                .with("pool", unit -> unit.scored().unit().pool())
                .with("score", unit -> unit.decimals().number(unit.scored().total()))
                .with("rank", unit -> unit.scored().total().rank())
                .with("figures", unit -> unit.scored().figures().figures())
                .with("criteria", unit -> unit.scored().figures().criteria())
                .with("scores", unit -> unit.byNode(unit.decimals()::number))
                .with("ranks", unit -> unit.byNode(NodeScore::rank))
                .with("self", Unit::self)
                .with("ranked", unit -> unit.scored().ranked())
                .with("reason", unit -> unit.scored().reason())
                .with("grade", unit -> unit.scored().grade())
                .with("decided", Unit::decided)
                .with("withoutFigure", Unit::withoutFigure)
                .with("notes", unit -> unit.scored().notes()));
        module.addSerializer(new JsonFields<>(DecisiveCriterion.class)
                .with("over", decider -> decider.lower().unit().id())
                .with("node", decider -> decider.part().node().id())
                .with("clause", decider -> decider.part().node().clause())
                .with("name", decider -> decider.part().node().name())
                .with("effect", decider -> decider.part().effect())
                .with("alone", DecisiveCriterion::alone));
        module.addSerializer(new JsonFields<>(Comparison.class)
                .with("first", comparison -> comparison.first().unit().id())
                .with("second", comparison -> comparison.second().unit().id())
                .with("difference", Comparison::difference)
                .with(
                        "parts",
                        comparison -> comparison.parts().stream()
                                .map(part -> new Part(comparison, part))
                                .toList()));
        module.addSerializer(new JsonFields<>(Part.class)
                .with("node", part -> part.node().id())
                .with("clause", part -> part.node().clause())
                .with("name", part -> part.node().name())
                .with("cause", part -> part.part().cause())
                .with("effect", part -> part.part().effect())
                .with("firstScore", part -> part.of(part.comparison().first()).score())
                .with("firstFigure", part -> part.of(part.comparison().first()).figure())
                .with("secondScore", part -> part.of(part.comparison().second()).score())
                .with(
                        "secondFigure",
                        part -> part.of(part.comparison().second()).figure()));
        module.addSerializer(new JsonFields<>(Improvements.class)
                .with("unit", found -> found.unit().unit().id())
                .with("rank", found -> found.unit().total().rank())
                .with("figures", found -> found.unit().figures().figures())
                .with("criteria", found -> found.unit().figures().criteria())
                .with("warnings", found -> found.ranking().warnings(found.unit()))
                .with("raises", Improvements::raises));
        module.addSerializer(new JsonFields<>(RankImprovement.class)
                .with("node", raise -> raise.leaf().id())
                .with("clause", raise -> raise.leaf().clause())
                .with("name", raise -> raise.leaf().name())
                .with("from", RankImprovement::from)
                .with("to", RankImprovement::to)
                .with("more", RankImprovement::more)
                .with("thing", RankImprovement::thing)
                .with("toRank", RankImprovement::toRank)
                .with(
                        "level",
                        raise -> raise.level().stream().map(RankedUnit::id).toList()));
        module.addSerializer(new JsonFields<>(PoolStudy.class)
                .with("pool", PoolStudy::pool)
                .with(
                        "intervals",
                        study -> IntStream.range(0, study.intervals().size())
                                .mapToObj(place -> new Places(study, place))
                                .toList())
                .with("sensitivity", PoolStudy::sensitivity)
                .with("sensitivityRuns", PoolStudy::sensitivityRuns));
        module.addSerializer(new JsonFields<>(Sobol.class)
                .with("choice", sobol -> Message.of("robustness." + sobol.factor()))
                .with("first", sobol -> known(sobol.first()))
                .with("total", sobol -> known(sobol.total())));
        module.addSerializer(new JsonFields<>(Places.class)
                .with("unit", places -> places.interval().unit())
                .with("rank", places -> places.interval().rank())
                .with("q5", places -> places.interval().q5())
                .with("median", places -> places.interval().median())
                .with("q95", places -> places.interval().q95())
                .with("best", places -> places.interval().best())
                .with("worst", places -> places.interval().worst())
                .with("aboveNext", Places::aboveNext)
                .with("otherwise", places -> places.otherwise(language)));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
