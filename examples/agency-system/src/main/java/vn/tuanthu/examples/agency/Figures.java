package vn.tuanthu.examples.agency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;

/** Computes the plan's indicators from the system's own tables. Each query gives a numerator and a denominator. */
final class Figures {
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        // State-secret files are left out of both counts.
        QUERIES.put(
                "work-files-online",
                "SELECT COUNT(*) FILTER (WHERE processed_online), COUNT(*) FROM work_file WHERE NOT state_secret");
        QUERIES.put(
                "services-multi-channel",
                "SELECT COUNT(*) FILTER (WHERE multi_channel), COUNT(*) FROM procedure_type WHERE full_process");
        QUERIES.put(
                "procedures-full-process",
                "SELECT COUNT(*) FILTER (WHERE full_process), COUNT(*) FROM procedure_type WHERE eligible_full_process");
        QUERIES.put(
                "satisfaction",
                "SELECT COUNT(*) FILTER (WHERE satisfied), COUNT(*) FROM dossier WHERE satisfied IS NOT NULL");
        // Procedures are counted, not payments.
        QUERIES.put(
                "procedures-online-payment",
                "SELECT COUNT(*) FILTER (WHERE paid_on_national_portal), COUNT(*) FROM procedure_type WHERE has_fee");
        QUERIES.put(
                "results-digitised",
                "SELECT COUNT(*) FILTER (WHERE result_digitised), COUNT(*) FROM dossier WHERE result_must_be_digitised");
        QUERIES.put("dossiers-online", "SELECT COUNT(*) FILTER (WHERE filed_online), COUNT(*) FROM dossier");
        // Distinct people are counted, not attendances.
        QUERIES.put(
                "staff-digital-skills",
                "SELECT (SELECT COUNT(DISTINCT staff_id) FROM training_attendance), COUNT(*) FROM staff");
    }

    private final Connection database;

    Figures(Connection database) {
        this.database = database;
    }

    List<Measurement> of(String agency, Period period) throws SQLException {
        List<Measurement> figures = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            for (Map.Entry<String, String> query : QUERIES.entrySet()) {
                try (ResultSet counts = statement.executeQuery(query.getValue())) {
                    counts.next();
                    figures.add(Measurement.of(
                            agency, query.getKey(), counts.getLong(1), counts.getLong(2), period, query.getValue()));
                }
            }
        }
        return figures;
    }
}
