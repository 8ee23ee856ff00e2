package vn.tuanthu.examples.national;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Judges a whole country from Parquet to Parquet: {@code National generate|evaluate|rank|all FOLDER [sample]}.
 *
 * <p>Rows are brought together by province and quarter and judged one such group at a time; what travels between machines
 * is rows, never rules or engines. Each executor builds the engine of a year once.
 */
public final class National {
    private static final LocalDate SYSTEMS_DAY = LocalDate.of(2026, 11, 26);

    private final SparkSession spark;
    private final String folder;

    National(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2
                || !List.of("generate", "evaluate", "rank", "all").contains(arguments[0])) {
            System.err.println("National generate|evaluate|rank|all FOLDER [sample]");
            System.exit(2);
        }
        boolean all = arguments[0].equals("all");
        try (SparkSession spark =
                SparkSession.builder().appName("tuanthu-national").getOrCreate()) {
            National national = new National(spark, arguments[1]);
            if (all || arguments[0].equals("generate")) {
                national.generate(
                        arguments.length > 2 && arguments[2].equals("sample") ? Country.sample() : Country.whole());
            }
            if (all || arguments[0].equals("evaluate")) {
                national.evaluate();
            }
            if (all || arguments[0].equals("rank")) {
                national.rank();
            }
        }
    }

    /** Writes {@code figures} and {@code systems}. */
    void generate(Country country) {
        write(country.figures(spark), "figures");
        write(country.systems(spark), "systems");
    }

    /** From {@code figures} and {@code systems} to {@code verdicts} and {@code levels}. */
    void evaluate() {
        Dataset<Row> figures = read("figures")
                .repartition(col("province"), col("quarter"))
                .sortWithinPartitions("province", "quarter", "unit", "indicator");
        write(
                figures.mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> new Groups(rows, QuarterVerdicts::group, QuarterVerdicts::of),
                        Encoders.row(QuarterVerdicts.SCHEMA)),
                "verdicts");
        Dataset<Row> systems = read("systems")
                .repartition(col("province"), col("unit"))
                .sortWithinPartitions("province", "unit", "system");
        write(
                systems.mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows ->
                                new Groups(rows, SystemVerdicts::group, group -> SystemVerdicts.of(group, SYSTEMS_DAY)),
                        Encoders.row(SystemVerdicts.SCHEMA)),
                "levels");
        read("verdicts").groupBy("outcome").count().orderBy("outcome").show();
        read("levels").groupBy("levelAtLeast").count().orderBy("levelAtLeast").show();
    }

    /** From the last quarter of {@code figures} to {@code places}. */
    void rank() {
        Dataset<Row> figures = read("figures");
        String last = figures.agg(max("quarter")).first().getString(0);
        List<Row> rows = figures.where(col("quarter").equalTo(last))
                .orderBy("unit", "indicator")
                .collectAsList();
        Dataset<Row> places = spark.createDataFrame(NationalRanking.of(rows), NationalRanking.SCHEMA)
                .coalesce(1);
        write(places, "places");
        places.show(10, false);
    }

    Dataset<Row> read(String table) {
        return spark.read().parquet(folder + "/" + table + ".parquet");
    }

    private void write(Dataset<Row> rows, String table) {
        rows.write().mode(SaveMode.Overwrite).parquet(folder + "/" + table + ".parquet");
    }
}
