package vn.tuanthu.examples.national;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;

/** The verdicts on all units of a province in a quarter, one row each. */
final class QuarterVerdicts {
    static final StructType SCHEMA = new StructType()
            .add("province", DataTypes.StringType, false)
            .add("quarter", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("check", DataTypes.StringType, false)
            .add("outcome", DataTypes.StringType, false)
            .add("numerator", DataTypes.LongType)
            .add("denominator", DataTypes.LongType)
            .add("shortfall", DataTypes.LongType)
            .add("why", DataTypes.StringType, false);

    private QuarterVerdicts() {}

    /** What rows are judged together: a province in a quarter. */
    static List<Object> group(Row figure) {
        return List.of(figure.getAs("province"), figure.getAs("quarter"));
    }

    /** Rows of {@link #SCHEMA} from rows of {@link Country#FIGURES} of one province and quarter. */
    static List<Row> of(List<Row> figures) {
        String province = figures.get(0).getAs("province");
        String quarter = figures.get(0).getAs("quarter");
        ComplianceEngine engine = NationalPlan.engine(NationalPlan.year(quarter));
        return engine.check(evidence(figures, quarter), Scope.AGENCY).findings().stream()
                .map(finding -> row(province, quarter, finding))
                .toList();
    }

    /** The figures of one quarter as evidence for its year's plan. */
    static Evidence evidence(List<Row> figures, String quarter) {
        Map<String, Agency> units = new LinkedHashMap<>();
        for (Row figure : figures) {
            units.computeIfAbsent(figure.getAs("unit"), id -> {
                Agency.Tier tier = Agency.Tier.valueOf(figure.getAs("tier"));
                return Agency.of(id, figure.getAs("name"), tier, Agency.Kind.PEOPLES_COMMITTEE);
            });
        }
        List<Measurement> measured = figures.stream()
                .map(figure -> Measurement.of(
                        figure.getAs("unit"),
                        figure.getAs("indicator"),
                        figure.getAs("numerator"),
                        figure.getAs("denominator"),
                        NationalPlan.upTo(quarter),
                        "số liệu ví dụ sinh ngẫu nhiên"))
                .toList();
        String plan = NationalPlan.engine(NationalPlan.year(quarter)).plan().id();
        return Evidence.of(plan, NationalPlan.upTo(quarter).lastDay(), List.copyOf(units.values()), measured);
    }

    private static Row row(String province, String quarter, Finding finding) {
        return RowFactory.create(
                province,
                quarter,
                finding.subject(),
                finding.check(),
                finding.outcome().name(),
                finding.numerator(),
                finding.denominator(),
                finding.shortfall(),
                finding.message().in(Language.VI));
    }
}
