package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name\nt,,1,,,,,,,amean,,\n" + row
                        + "\n");

        refused(file, place, what);
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

    private static void refused(Path file, String place, String what) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> IndexReader.read(file))
                .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                        .startsWith(file.toString())
                        .contains(place)
                        .contains(what));
    }
}
