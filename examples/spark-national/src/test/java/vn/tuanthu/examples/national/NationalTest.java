package vn.tuanthu.examples.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Scope;

class NationalTest {
    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static National national;

    @BeforeAll
    static void run() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .getOrCreate();
        national = new National(spark, folder.toString());
        national.generate(Country.sample());
        national.evaluate();
        national.rank();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void sparkSaysWordForWordWhatOneMachineSays() {
        Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
        for (Row figure : sorted(national.read("figures").collectAsList())) {
            groups.computeIfAbsent(QuarterVerdicts.group(figure), key -> new ArrayList<>())
                    .add(figure);
        }
        List<String> alone = new ArrayList<>();
        groups.forEach((group, figures) -> {
            String quarter = String.valueOf(group.get(1));
            NationalPlan.engine(NationalPlan.year(quarter))
                    .check(QuarterVerdicts.evidence(figures, quarter), Scope.AGENCY)
                    .findings()
                    .forEach(finding -> alone.add(String.join(
                            "|",
                            quarter,
                            finding.subject(),
                            finding.check(),
                            finding.outcome().name(),
                            String.valueOf(finding.shortfall()),
                            finding.message().in(Language.VI))));
        });
        List<String> onSpark = national.read("verdicts").collectAsList().stream()
                .map(row -> String.join(
                        "|",
                        row.<String>getAs("quarter"),
                        row.<String>getAs("unit"),
                        row.<String>getAs("check"),
                        row.<String>getAs("outcome"),
                        String.valueOf(row.<Object>getAs("shortfall")),
                        row.<String>getAs("why")))
                .toList();

        assertThat(onSpark).hasSizeGreaterThan(500).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(onSpark).anyMatch(row -> row.contains("|PASS|")).anyMatch(row -> row.contains("|FAIL|"));
    }

    @Test
    void everySystemHasOneRow() {
        assertThat(national.read("levels").select("system").distinct().count())
                .isEqualTo(Country.sample().systems());
        assertThat(national.read("levels").where("levelAtLeast between 1 and 5").count())
                .isEqualTo(Country.sample().systems());
    }

    @Test
    void everyUnitHasItsPlace() {
        List<Row> places = national.read("places").collectAsList();
        assertThat(places)
                .hasSize(Country.sample().provinces() + Country.sample().communes());
        assertThat(places.stream()
                        .filter(row -> row.<Integer>getAs("place") == 1)
                        .map(row -> row.<String>getAs("tier")))
                .as("more than one unit may share the first place")
                .contains("PROVINCE", "COMMUNE");
    }

    @Test
    void anEngineIsBuiltOnceForEachYear() {
        // The figures are of one year, the systems are judged as of another.
        assertThat(NationalPlan.BUILT).hasValue(2);
    }

    private static List<Row> sorted(List<Row> figures) {
        Function<Row, String> order = row ->
                row.<String>getAs("province") + row.getAs("quarter") + row.getAs("unit") + row.getAs("indicator");
        return figures.stream().sorted(Comparator.comparing(order)).toList();
    }
}
