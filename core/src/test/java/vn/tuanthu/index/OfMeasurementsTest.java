package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.SmallPlan;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;

/** Agencies are ranked by the plan's own measurements: the share of each target that speaks of them. */
class OfMeasurementsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final IndexDefinition INDEX = Tables.yaml("""
            id: small
            name: {vi: thử, en: test}
            missing: SKIP
            root:
              id: total
              aggregate: ARITHMETIC
              children:
                - {id: files, measure: {score: {by: plan-target, scale: 10}}}
                - {id: o, name: {vi: mạng, en: online}, measure: {column: online, score: {by: plan-target, scale: 10}}}
            """);
    private static final Evidence EVIDENCE = Evidence.of(
            "small",
            DAY,
            List.of(
                    new Agency("so-a", "Sở A", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT, true),
                    new Agency("so-b", "Sở B", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT, false),
                    new Agency("so-c", "Sở C", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT, true),
                    new Agency("huyen", "Huyện", Agency.Tier.DISTRICT, Agency.Kind.PEOPLES_COMMITTEE, true),
                    new Agency("xa", "Xã", Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE, true)),
            List.of(
                    Measurement.of("so-a", "files", 45, 100, null, null),
                    Measurement.of("so-a", "online", 925, 1000, null, null),
                    percent("so-b", "files", "100", null),
                    percent("so-b", "online", "90", null),
                    percent("so-c", "files", "45", null),
                    percent("so-c", "online", "50", "định nghĩa khác"),
                    Measurement.of("xa", "files", 45, 100, null, null),
                    percent(null, "online", "90", null)));

    private static Measurement percent(String agency, String indicator, String percent, String definition) {
        return Measurement.of(indicator)
                .agency(agency)
                .published(percent)
                .definition(definition)
                .build();
    }

    private static Ranking rank() {
        return Ranker.of(INDEX, SmallPlan.PLAN, DAY)
                .rank(IndexTables.of("e", "sha", EVIDENCE, SmallPlan.PLAN.tiers(), DAY));
    }

    /** Targets: files 90 % at the province and 60 % in communes, online 92.5 % of whoever serves the public. */
    @Test
    void anAgencyScoresTheShareOfItsOwnTargets() {
        Ranking ranking = rank();

        assertThat(ranking.units()).extracting(unit -> unit.unit().id()).containsExactly("so-a", "so-b", "so-c", "xa");
        assertThat(ranking.unit("so-a").node("files").score().value()).isEqualTo(5);
        assertThat(ranking.unit("so-a").node("o").score().value()).isEqualTo(10);
        assertThat(ranking.unit("so-a").total().score().value()).isEqualTo(7.5);
        assertThat(ranking.unit("so-c").total().score().value()).isEqualTo(5);
        assertThat(ranking.unit("xa").node("files").score().value()).isEqualTo(7.5);
        assertThat(ranking.unit("so-a").place()).isEqualTo(1);
        assertThat(ranking.unit("so-c").place()).isEqualTo(2);
        assertThat(ranking.table()).isEqualTo("e");
        assertThat(ranking.tableSha256()).isEqualTo("sha");
    }

    /** A figure that is defined otherwise is none, and a target that does not speak of an agency is left out. */
    @Test
    void whatIsLeftOutIsSaid() {
        Ranking ranking = rank();

        assertThat(ranking.unit("so-b").node("o").score()).isNull();
        assertThat(ranking.unit("so-b").node("o").share()).isEqualTo(Score.ZERO);
        assertThat(ranking.unit("so-b").notes())
                .extracting(note -> note.in(Language.EN))
                .containsExactly("online: the target does not speak of it");
        assertThat(ranking.unit("so-c").notes())
                .extracting(note -> note.in(Language.EN))
                .containsExactly("no figure for 1 criterion: online");
        assertThat(ranking.unit("so-b").ranked()).isFalse();
        assertThat(ranking.unit("so-b").whyUnranked().key()).isEqualTo("index.no-public-services");
        assertThat(ranking.unit("so-b").total().score().value()).isEqualTo(10);
        assertThat(ranking.poolOf(ranking.unit("so-a")).unranked()).containsExactly(ranking.unit("so-b"));
    }

    @Test
    void aTierThatNoLongerExistsIsNotRanked() {
        assertThat(IndexTables.of("e", "sha", EVIDENCE, SmallPlan.PLAN.tiers(), LocalDate.of(2025, 6, 30))
                        .rows())
                .extracting(row -> row.unit().id() + " " + row.unit().name() + " "
                        + row.unit().pool())
                .containsExactly(
                        "so-a Sở A PROVINCE",
                        "so-b Sở B PROVINCE",
                        "so-c Sở C PROVINCE",
                        "huyen Huyện DISTRICT",
                        "xa Xã COMMUNE");
        assertThat(IndexTables.of("e", "sha", EVIDENCE, SmallPlan.PLAN.tiers(), LocalDate.of(2025, 7, 1))
                        .rows())
                .hasSize(4);
    }

    /** A part left out because nothing is asked is no gap: it does not spread where missing data does. */
    @Test
    void whatIsNotAskedDoesNotSpread() {
        IndexDefinition strict = new IndexDefinition(
                "s",
                new LocalizedText("a", "b"),
                null,
                null,
                null,
                null,
                null,
                MissingDataPolicy.PROPAGATE,
                List.of(),
                INDEX.root());
        Ranking ranking = Ranker.of(strict, SmallPlan.PLAN, DAY)
                .rank(IndexTables.of("e", "sha", EVIDENCE, SmallPlan.PLAN.tiers(), DAY));

        assertThat(ranking.unit("so-b").total().score().value()).isEqualTo(10);
        assertThat(ranking.unit("so-c").total().score()).isNull();
        assertThat(ranking.unit("so-c").whyUnranked().key()).isEqualTo("index.no-total");
    }

    @Test
    void aRaiseNamesTheThingThatIsCounted() {
        Evidence evidence = Evidence.of(
                "small",
                DAY,
                EVIDENCE.agencies(),
                List.of(
                        Measurement.of("so-a", "files", 90, 100, null, null),
                        Measurement.of("so-c", "files", 45, 100, null, null)));

        assertThat(RankingExplanation.of(
                                Ranker.of(INDEX, SmallPlan.PLAN, DAY),
                                IndexTables.of("e", "sha", evidence, SmallPlan.PLAN.tiers(), DAY))
                        .raise("so-c"))
                .extracting(raise ->
                        raise.to() + " +" + raise.more() + " " + raise.thing().vi())
                .containsExactly("90/100 +45 hồ sơ");
        assertThat(Ranker.of(INDEX, SmallPlan.PLAN, DAY).thing(INDEX.leaves().get(1)))
                .isEqualTo(new LocalizedText("hồ sơ", "[hồ sơ]"));
    }

    @Test
    void onlyAnIndexOfTargetsIsOfMeasurements() {
        assertThat(INDEX.isOfMeasurements()).isTrue();
        assertThat(IndexReader.read("dti-922").isOfMeasurements()).isFalse();
    }
}
