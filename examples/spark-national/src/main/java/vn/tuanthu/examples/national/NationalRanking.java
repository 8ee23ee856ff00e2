package vn.tuanthu.examples.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Pool;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.plan.Plan;

/**
 * The places of all units of the country in one quarter, tier by tier. A ranking compares every unit with every other,
 * so it is made in one place: 3,355 units with four criteria are small.
 */
final class NationalRanking {
    static final StructType SCHEMA = new StructType()
            .add("tier", DataTypes.StringType, false)
            .add("place", DataTypes.IntegerType, false)
            .add("unit", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("total", DataTypes.createDecimalType(12, 4), false);

    private static final int SHOWN_DECIMALS = 4;

    private NationalRanking() {}

    /** Rows of {@link #SCHEMA}, from the first place down, from rows of {@link Country#FIGURES} of one quarter. */
    static List<Row> of(List<Row> figures) {
        String quarter = figures.get(0).getAs("quarter");
        Plan plan = NationalPlan.engine(NationalPlan.year(quarter)).plan();
        LocalDate day = NationalPlan.upTo(quarter).lastDay();
        Evidence evidence = QuarterVerdicts.evidence(figures, quarter);
        return Ranker.of(index(), plan, day)
                .rank(IndexTables.of("figures.parquet", "", evidence, plan.tiers(), day))
                .pools()
                .stream()
                .flatMap(pool -> pool.places().stream().flatMap(List::stream).map(unit -> row(pool, unit)))
                .toList();
    }

    private static Row row(Pool pool, UnitScore unit) {
        return RowFactory.create(
                pool.name(),
                unit.place(),
                unit.unit().id(),
                unit.unit().name(),
                unit.total().known().rounded(SHOWN_DECIMALS));
    }

    private static IndexDefinition index() {
        try (InputStream text = NationalRanking.class.getResourceAsStream("/national-index.yaml")) {
            Path file = Files.createTempFile("national-index", ".yaml");
            try {
                Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
                return IndexReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
