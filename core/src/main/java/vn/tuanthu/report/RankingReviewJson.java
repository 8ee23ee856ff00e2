package vn.tuanthu.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Appeal;
import vn.tuanthu.index.Appeals;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.RankingChange;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.Score;
import vn.tuanthu.index.SelfScoreCut;
import vn.tuanthu.index.UnitChange;
import vn.tuanthu.index.UnitScore;

/** What was decided about a ranking and what it is held against, as JSON. */
record RankingReviewJson(RankingExplanation explanation) {
    private static final int MOST_CUTS = 1000;

    private record Decided(Appeals appeals, RankingChange change) {}

    private record Since(IndexTable table, RankingChange change) {}

    private record Weighted(Map<String, BigDecimal> weights, RankingChange change) {}

    private @Nullable Decided appeals() {
        return explanation
                .appealed()
                .map(change -> new Decided(explanation.review().appeals(), change))
                .orElse(null);
    }

    private @Nullable Since previous() {
        IndexTable table = explanation.review().previous();
        return table == null
                ? null
                : explanation
                        .sincePrevious()
                        .map(change -> new Since(table, change))
                        .orElse(null);
    }

    private @Nullable Weighted weights() {
        return explanation
                .underWeights()
                .map(change -> new Weighted(explanation.review().weights(), change))
                .orElse(null);
    }

    static void addTo(SimpleModule module) {
        module.addSerializer(new JsonFields<>(RankingReviewJson.class)
                .with("excluded", all -> all.explanation().review().exclusions())
                .with("appeals", RankingReviewJson::appeals)
                .with("previous", RankingReviewJson::previous)
                .with("weights", RankingReviewJson::weights)
                .with("cuts", all -> all.explanation().cuts(MOST_CUTS)));
        module.addSerializer(new JsonFields<>(Exclusion.class)
                .with("unit", one -> one.unit().id())
                .with("name", one -> one.unit().name())
                .with("reason", Exclusion::reason));
        module.addSerializer(new JsonFields<>(Decided.class)
                .with("file", decided -> decided.appeals().name())
                .with("sha256", decided -> decided.appeals().sha256())
                .with("decisions", decided -> decided.appeals().decisions())
                .with("changes", decided -> decided.change().moved()));
        module.addSerializer(new JsonFields<>(Appeal.class)
                .with("unit", appeal -> appeal.unit().id())
                .with("node", appeal -> appeal.criterion().id())
                .with("clause", appeal -> appeal.criterion().clause())
                .with("name", appeal -> appeal.criterion().name())
                .with("old", appeal -> appeal.old().figure())
                .with("oldNotApplicable", appeal -> appeal.old().notApplicable())
                .with("new", appeal -> appeal.decided().figure())
                .with("newNotApplicable", appeal -> appeal.decided().notApplicable())
                .with("document", Appeal::document));
        module.addSerializer(new JsonFields<>(Since.class)
                .with("table", since -> since.change().before().table())
                .with("tableSha256", since -> since.change().before().tableSha256())
                .with("notes", since -> since.table().notes())
                .with("changes", since -> since.change().units()));
        module.addSerializer(new JsonFields<>(Weighted.class)
                .with("tried", Weighted::weights)
                .with("changes", weighted -> weighted.change().moved()));
        module.addSerializer(new JsonFields<>(UnitChange.class)
                .with("unit", change -> change.unit().id())
                .with("name", change -> change.unit().name())
                .with("poolBefore", change -> pool(change.before()))
                .with("poolNow", change -> pool(change.now()))
                .with("rankBefore", UnitChange::placeBefore)
                .with("rankNow", UnitChange::placeNow)
                .with("scoreBefore", change -> score(change.before()))
                .with("scoreNow", change -> score(change.now()))
                .with("parts", UnitChange::parts));
        module.addSerializer(new JsonFields<>(Comparison.Part.class)
                .with("node", part -> part.node().id())
                .with("clause", part -> part.node().clause())
                .with("name", part -> part.node().name())
                .with("cause", Comparison.Part::cause)
                .with("effect", Comparison.Part::effect));
        module.addSerializer(new JsonFields<>(SelfScoreCut.class)
                .with("unit", cut -> cut.unit().unit().id())
                .with("node", cut -> cut.criterion().node().id())
                .with("name", cut -> cut.criterion().node().name())
                .with("self", cut -> cut.criterion().self())
                .with("verified", cut -> cut.criterion().score())
                .with("cut", SelfScoreCut::cut)
                .with("effect", SelfScoreCut::effect));
    }

    private static @Nullable String pool(@Nullable UnitScore unit) {
        return unit == null ? null : unit.unit().pool();
    }

    private static @Nullable Score score(@Nullable UnitScore unit) {
        return unit == null ? null : unit.total().score();
    }
}
