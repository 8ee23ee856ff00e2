package vn.tuanthu.examples.national;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.verdict.Outcome;

/** The security level of each information system of a province and what its level still asks for, one row each. */
final class SystemVerdicts {
    static final StructType SCHEMA = new StructType()
            .add("province", DataTypes.StringType, false)
            .add("system", DataTypes.StringType, false)
            .add("levelAtLeast", DataTypes.IntegerType, false)
            .add("levelKnown", DataTypes.BooleanType, false)
            .add("regime", DataTypes.StringType, false)
            .add("met", DataTypes.LongType, false)
            .add("notMet", DataTypes.LongType, false)
            .add("noData", DataTypes.LongType, false);

    private SystemVerdicts() {}

    /** What rows are judged together: a unit of government. */
    static List<Object> group(Row system) {
        return List.of(system.getAs("province"), system.getAs("unit"));
    }

    /** Rows of {@link #SCHEMA} from rows of {@link Country#SYSTEMS} of one unit, as of {@code day}. */
    static List<Row> of(List<Row> systems, LocalDate day) {
        ComplianceEngine engine = NationalPlan.engine(day.getYear());
        String province = systems.get(0).getAs("province");
        Evidence evidence = Evidence.of(engine.plan().id(), day, List.of(), List.of())
                .withSystems(systems.stream().map(SystemVerdicts::system).toList());
        return engine.classify(evidence, day).systems().stream()
                .map(graded -> row(province, graded))
                .toList();
    }

    private static InformationSystem system(Row row) {
        SystemProfile profile = SystemProfile.of(
                List.of(SystemProfile.Purpose.valueOf(row.getAs("purpose"))),
                List.of(SystemProfile.Information.valueOf(row.getAs("information"))),
                List.of());
        return InformationSystem.operating(row.getAs("system"), row.getAs("name"))
                .withProfile(profile);
    }

    private static Row row(String province, GradedSystem graded) {
        return RowFactory.create(
                province,
                graded.system().id(),
                graded.levelAtLeast(),
                graded.inForce().level() != null,
                String.valueOf(graded.inForce().regime()),
                count(graded, Outcome.PASS),
                count(graded, Outcome.FAIL),
                count(graded, Outcome.NO_DATA));
    }

    private static long count(GradedSystem graded, Outcome outcome) {
        return graded.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .count();
    }
}
