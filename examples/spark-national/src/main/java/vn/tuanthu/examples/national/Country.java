package vn.tuanthu.examples.national;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * An invented country: its figures are made by chance from a seed, the same on every machine, and say nothing of any
 * real place.
 *
 * @param provinces how many
 * @param communes how many, spread over the provinces in turn
 * @param quarters how many, from the first of {@value #FIRST_YEAR}
 * @param systems how many information systems, spread over the units in turn
 */
record Country(int provinces, int communes, int quarters, int systems) implements Serializable {
    static final int FIRST_YEAR = 2017;

    static final StructType FIGURES = new StructType()
            .add("province", DataTypes.StringType, false)
            .add("quarter", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("tier", DataTypes.StringType, false)
            .add("indicator", DataTypes.StringType, false)
            .add("numerator", DataTypes.LongType, false)
            .add("denominator", DataTypes.LongType, false);

    static final StructType SYSTEMS = new StructType()
            .add("province", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("system", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("purpose", DataTypes.StringType, false)
            .add("information", DataTypes.StringType, false);

    private static final List<String> INDICATORS = List.of(
            "work-files-online",
            "dossiers-online",
            "payments-online",
            "electronic-results",
            "dossiers-late",
            "digital-skills");
    private static final List<String> PURPOSES =
            List.of("INTERNAL_OPERATION", "PEOPLE_AND_BUSINESSES", "ADMINISTRATIVE_PROCEDURES");
    private static final List<String> INFORMATION = List.of("PUBLIC", "PRIVATE", "PERSONAL");
    private static final long SEED = 42;

    /** As many provinces and communes as Viet Nam has since 1 July 2025, ten years of quarters. */
    static Country whole() {
        return new Country(34, 3321, 40, 200_000);
    }

    /** Small enough to be looked at. */
    static Country sample() {
        return new Country(3, 20, 4, 60);
    }

    private int units() {
        return provinces + communes;
    }

    private String province(int unit) {
        return String.format("t%02d", unit < provinces ? unit : (unit - provinces) % provinces);
    }

    private String id(int unit) {
        return unit < provinces ? province(unit) : province(unit) + String.format("-x%04d", unit - provinces);
    }

    private String name(int unit) {
        return (unit < provinces ? "Tỉnh ví dụ " : "Xã ví dụ ") + id(unit);
    }

    /** One row for each unit, quarter and indicator. */
    Dataset<Row> figures(SparkSession spark) {
        return spark.range((long) units() * quarters)
                .flatMap((FlatMapFunction<Long, Row>) n -> figures(n).iterator(), Encoders.row(FIGURES));
    }

    private List<Row> figures(long n) {
        int unit = (int) (n % units());
        int quarter = (int) (n / units());
        SplittableRandom chance = new SplittableRandom(SEED + n);
        List<Row> rows = new ArrayList<>();
        for (String indicator : INDICATORS) {
            long denominator = 100 + chance.nextInt(10_000);
            boolean late = indicator.equals("dossiers-late");
            long numerator = denominator * (late ? chance.nextInt(11) : 50 + chance.nextInt(51)) / 100;
            rows.add(RowFactory.create(
                    province(unit),
                    FIRST_YEAR + quarter / 4 + "-Q" + (quarter % 4 + 1),
                    id(unit),
                    name(unit),
                    unit < provinces ? "PROVINCE" : "COMMUNE",
                    indicator,
                    numerator,
                    denominator));
        }
        return rows;
    }

    /** One row for each information system. */
    Dataset<Row> systems(SparkSession spark) {
        return spark.range(systems).map((MapFunction<Long, Row>) this::system, Encoders.row(SYSTEMS));
    }

    private Row system(long n) {
        int unit = (int) (n % units());
        SplittableRandom chance = new SplittableRandom(SEED - 1 - n);
        String id = id(unit) + "-h" + n / units();
        return RowFactory.create(
                province(unit),
                id(unit),
                id,
                "Hệ thống ví dụ " + id,
                PURPOSES.get(chance.nextInt(PURPOSES.size())),
                INFORMATION.get(chance.nextInt(INFORMATION.size())));
    }
}
