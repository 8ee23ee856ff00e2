package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.text.Language;

/** A definition that does not hold together is refused with its place and the reason. */
class BadDefinitionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,t,1,1,none,goalposts,5,5,,,,     | a   | goalposts that are equal",
                "a,t,1,1,ln,goalposts,0,9,,,,       | a   | goalposts must be above 0",
                "a,t,1,1,none,goalposts,5,,,,,      | :3: | needs both lo and hi",
                "a,t,1,2,none,none,,,,,,            | :3: | Write 1 (more is better) or -1",
                "a,t,1,1,none,none,,,,,1.5,         | :3: | whole number from 0 to 12",
                "a,t,1,1,none,none,,,,,-1,          | :3: | whole number from 0 to 12",
                "a,t,1,1,none,none,,,,,13,          | :3: | whole number from 0 to 12",
                "a,t,1,0,none,none,,,,,,            | :3: | Write 1 (more is better) or -1",
                "a,t,x,1,none,none,,,,,,            | :3: | cell weight has an unusable value",
                "a,tt,1,1,none,none,,,,,,           | :3: | no parent node \"tt\"; nearest: –",
                "alpha,t,1,1,,,,,,,,\\nb,alphs,1,1,,,,,,,, | :4: | no parent node \"alphs\"; nearest: alpha",
                "b,,1,1,none,none,,,,,,             | :1: | exactly one node without a parent; here are 2",
                ",t,1,1,none,none,,,,,,             | :3: | declared twice or has no name",
                "a,t,1,1,none,rank,,,,,,            | :3: | unknown word \"rank\"",
                "a,t,1,1,,,,,,amin,,\\nb,a,1,1,,,,,,,, | :3: | unknown word \"amin\"",
                "a,t,1,1,ln,goalposts,0,9,,,,       | a   | above 0",
                "a,t,1,1,none,goalposts,6,5,,,,     | a   | goalposts that are equal",
                "a,t,1,1,none,none_clip,,,,,,       | :3: | needs lo or hi",
                "a,t,1,1,none,zscore_clip,0,1,,,,   | :3: | unknown word \"zscore_clip\"",
                "a,t,1,1,sqrt,none,,,,,,            | :3: | unknown word \"sqrt\"",
                "a,t,-1,1,none,none,,,,,,           | a   | negative weight",
                "a,t,0,1,none,none,,,,,,            | t   | weights add up to 0",
                "a,t,1,1,none,none,,,,,             | :3: | 11 cells but the heading has 12",
                "a,x,1,1,none,none,,,,,,            | :3: | no parent node \"x\"",
                "t,t,1,1,none,none,,,,,,            | :3: | declared twice",
            })
    void aTabularDefinitionIsRefused(String row, String place, String what) throws IOException {
        Path file = Files.writeString(
                folder.resolve("index.csv"),
                "node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name\nt,,1,,,,,,,amean,,\n"
                        + row.replace("\\n", "\n") + "\n");

        refused(file, place, what);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false", "30000, false"})
    void layersBelowLayersHaveALimit(int layers, boolean fits) throws IOException {
        StringBuilder rows = new StringBuilder("node,parent,agg\nn0,,amean\n");
        for (int layer = 1; layer <= layers; layer++) {
            rows.append("n%d,n%d,amean\n".formatted(layer, layer - 1));
        }
        Path file = Files.writeString(folder.resolve("index.csv"), rows);

        if (fits) {
            assertThat(IndexReader.read(file).root().all()).hasSize(layers + 1);
        } else {
            refused(file, "index.csv:53", "more than 50 layers below the root");
        }
    }

    @ParameterizedTest
    @CsvSource({"'a,b,1,1,,,,,,,,\nb,a,1,1,,,,,,,,\nc,t,1,1,,,,,,,,', form a circle"})
    void aCircleIsRefused(String rows, String what) throws IOException {
        Path file = Files.writeString(
                folder.resolve("index.csv"),
                "node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name\nt,,1,,,,,,,amean,,\n" + rows
                        + "\n");

        refused(file, ":3:", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, measure: {score: {by: ratio}}}                                       | a | most points (points)",
                "{id: a, measure: {score: {by: count, each: 0}}, points: 5}                   | a | above 0",
                "{id: a, measure: {score: {by: share-of-target, target: 0}}}                  | a | target above 0",
                "{id: a, measure: {score: {by: share-of-target, target: }}}                   | 8 | target is missing",
                "{id: a, measure: {score: {by: distance-to-target, target: }}}                | 8 | target is missing",
                "{id: a, measure: {score: {by: count, each: }}, points: 5}                    | 8 | each is missing",
                "{id: a, measure: {score: {by: goalposts, lo: 1, hi: }}}                      | 8 | hi is missing",
                "{id: a, measure: {score: {by: ladder, steps: [{from: , points: 4}]}}}        | 8 | from is missing",
                "{id: a, points: 3, measure: {score: {by: ladder, steps: [{from: 1, points: 4}]}}} | a | over its most",
                "{id: a}                                                                      | a | or a measure",
                "{id: a, aggregate: SUM, children: [{id: b, measure: {score: {by: value}}}], measure: {score: {by: value}}} | a | or a measure",
                "{id: a, children: [{id: b, measure: {score: {by: value}}}]}                  | a | put together",
                "{id: t, measure: {score: {by: value}}}                                       | t | declared twice",
                "{id: a, weight: -1, measure: {score: {by: value}}}                           | a | negative weight",
                "{id: a, weight: 0, measure: {score: {by: value}}}                            | t | add up to 0",
                "{id: a, measure: {score: {by: role, shares: {}}}}                            | a | most points (points)",
                "{id: a, measure: {score: {by: count, each: 1}}}                              | a | most points (points)",
                "{id: a, measure: {score: {by: share-of-target, target: -1}}}                 | a | target above 0",
                "{id: a, aggregate: SUM, points: 5, children: [{id: b, points: 2, weight: 2, measure: {score: {by: value}}}]} | a | add up to 4, not to 5",
                "{id: a, points: 20, measure: {score: {by: plan-target}}}                     | a | scores at most 1 (scale), which is not its most points 20",
                "{id: a, points: 20, measure: {score: {by: share-of-target, target: 5, scale: 19}}} | a | at most 19 (scale)",
                "{id: a, points: 20, measure: {score: {by: share-of-best, scale: 21}}}        | a | Write scale: 20",
                "{id: a, points: 20, measure: {score: {by: distance-to-target, target: 5}}}   | a | Write scale: 20",
                "{id: a, wieght: 2, measure: {score: {by: value}}}                            | 8 | Did you mean",
            })
    void aDefinitionInYamlIsRefused(String leaf, String place, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("index.yaml"), """
                id: bad
                name: {vi: thử, en: test}
                missing: SKIP
                root:
                  id: t
                  aggregate: SUM
                  children:
                    - %s
                """.formatted(leaf));

        refused(file, ":" + place, what);
    }

    /** What stands on the right side of the boundaries above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, points: 4, measure: {score: {by: ladder, steps: [{from: 1, points: 4}]}}}",
                "{id: a, points: 5, measure: {score: {by: role, shares: {x: 1}}}}",
                "{id: a, measure: {score: {by: share-of-target, target: 0.01}}}",
                "{id: a, points: 20, measure: {score: {by: share-of-target, target: 0.01, scale: 20.0}}}",
                "{id: a, points: 1, measure: {score: {by: share-of-best}}}",
                "{id: a, aggregate: SUM, points: 4, children: [{id: b, points: 2, weight: 2, measure: {score: {by: value}}}]}",
                "{id: a, aggregate: ARITHMETIC, points: 5, children: [{id: b, points: 2, measure: {score: {by: value}}}]}",
                "{id: a, aggregate: SUM, points: 5, children: [{id: b, measure: {score: {by: value}}}]}",
                "{id: a, aggregate: SUM, children: [{id: b, weight: 0, measure: {score: {by: value}}}, {id: c, measure: {score: {by: value}}}]}",
            })
    void aDefinitionInYamlThatHoldsTogetherIsRead(String node) throws IOException {
        Path file = Files.writeString(folder.resolve("index.yaml"), """
                id: good
                name: {vi: thử, en: test}
                missing: SKIP
                root: {id: t, aggregate: BEST, children: [%s]}
                """.formatted(node));

        assertThat(IndexReader.read(file.toString()))
                .isEqualTo(IndexReader.read(file))
                .extracting(index -> index.root().children().get(0).id())
                .isEqualTo("a");
    }

    @Test
    void aTabularDefinitionIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("INDEX.CSV"), """
                node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name
                t,,1,,,,,,,best,0,Tổng
                p,t,NA,,,,,,,,12,
                a,p,2,-1,log,goalpost,1,9,100,,,
                """);
        IndexDefinition index = IndexReader.read(file);
        Files.writeString(folder.resolve("meta.json"), "{\"missing\": \"zero\"}");

        assertThat(index.missing()).isEqualTo(MissingDataPolicy.SKIP);
        assertThat(IndexReader.read(file).missing()).isEqualTo(MissingDataPolicy.ZERO);
        assertThat(index.name().vi()).isEqualTo("Tổng");
        assertThat(index.root().decimals()).isZero();
        assertThat(index.root().aggregate()).isEqualTo(Aggregate.BEST);
        Node p = index.root().children().get(0);
        assertThat(p.name().en()).isEqualTo("p");
        assertThat(p.weight()).isEqualByComparingTo("1");
        assertThat(p.decimals()).isEqualTo(12);
        assertThat(p.aggregate()).isEqualTo(Aggregate.ARITHMETIC);
        assertThat(index.leaves())
                .extracting(Node::measure)
                .containsExactly(new LeafScale(
                        null,
                        Direction.DOWN,
                        Transform.LN,
                        null,
                        null,
                        new Scoring.Goalposts(BigDecimal.ONE, BigDecimal.valueOf(9), BigDecimal.valueOf(100), false)));
        assertThat(index.leaves()).extracting(Node::weight).containsExactly(BigDecimal.valueOf(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node\\nt | : | no column \"parent\"",
                "node,parent,node\\nt,,t | :1: | column \"node\" appears twice",
                "node,parent,colour\\nt,,red | :1: | unknown column \"colour\"",
                "node,parent | : | has no figures",
            })
    void aBadHeadingIsRefused(String table, String place, String what) throws IOException {
        refused(Files.writeString(folder.resolve("index.csv"), table.replace("\\n", "\n") + "\n"), place, what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dti-923 | dti-923: there is no index \"dti-923\" and no file of that name. Did you mean \"dti-922\"?",
                "none.yaml | none.yaml: there is no index \"none.yaml\" and no file of that name. Known names: hai-duong-2025, dti-922, hai-duong-297.",
            })
    void anIndexThatIsNeitherBundledNorAFileIsNamed(String name, String problem) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> IndexReader.read(name))
                .satisfies(
                        bad -> assertThat(bad.problems().get(0).in(Language.EN)).isEqualTo(problem));
    }

    private static void refused(Path file, String place, String what) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> IndexReader.read(file))
                .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                        .startsWith(file.toString())
                        .contains(place)
                        .contains(what));
    }
}
