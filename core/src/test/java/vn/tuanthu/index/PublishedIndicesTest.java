package vn.tuanthu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Table;

/** Published indices: every node as computed by another program, every difference of places accounted for. */
@EnabledIfEnvironmentVariable(
        named = "TUANTHU_REFERENCE",
        matches = ".+",
        disabledReason = "TUANTHU_REFERENCE is not set: the folder of published results is not part of the repository")
class PublishedIndicesTest {
    static Stream<Path> computed() throws IOException {
        return cases().filter(folder -> Files.exists(folder.resolve("computed.csv")));
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getenv("TUANTHU_REFERENCE"), "cases"))) {
            return files.filter(file -> file.endsWith("index.csv")).map(Path::getParent).sorted().toList().stream();
        }
    }

    /** What COINr computed on every node, figures scored among each other included. */
    @ParameterizedTest
    @MethodSource("computed")
    void everyNodeScoresAndRanksAsComputedElsewhere(Path folder) {
        IndexDefinition index = IndexReader.read(folder.resolve("index.csv"));
        Ranking ranking = Ranker.of(index).rank(IndexTables.read(csv(folder, "units.csv"), index));
        Table computed = csv(folder, "computed.csv");
        for (Table.Row row : computed.rows().subList(1, computed.rows().size())) {
            NodeScore own = ranking.unit(row.cells().get(0)).node(row.cells().get(1));
            if (row.cells().get(2).isEmpty()) {
                assertThat(own.score()).as("%s", row).isNull();
            } else {
                assertThat(own.score().value())
                        .as("%s", row)
                        .isCloseTo(Double.parseDouble(row.cells().get(2)), within(1e-9));
                assertThat(own.rank()).as("%s", row).hasToString(row.cells().get(3));
            }
        }
        assertThat(computed.rows()).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDifferenceIsTheSumOfItsParts(Path folder) {
        IndexDefinition index = IndexReader.read(folder.resolve("index.csv"));
        RankingExplanation defence =
                RankingExplanation.of(Ranker.of(index), IndexTables.read(csv(folder, "units.csv"), index));
        List<DecisiveCriterion> deciders = defence.deciders();
        assertThat(deciders).isNotEmpty();
        for (DecisiveCriterion place : deciders) {
            Comparison comparison = defence.compare(
                            place.upper().unit().id(), place.lower().unit().id())
                    .orElseThrow();
            Score sum = comparison.parts().stream().map(Comparison.Part::effect).reduce(Score.ZERO, Score::plus);
            if (sum.isExact()) {
                assertThat(sum).isEqualTo(comparison.difference());
            } else {
                assertThat(sum.value()).isCloseTo(comparison.difference().value(), within(1e-12));
            }
        }
    }

    private static Table csv(Path folder, String file) {
        return CsvTable.read(InputText.read(folder.resolve(file)));
    }
}
