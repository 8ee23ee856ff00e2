package vn.example.onestop;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;

/** Counts what the plan asks about in the service's own tables: one query, one figure, and the query is its source. */
@Repository
class Figures {
    /** Only what was received or closed from the first to the last day counts. */
    private enum Query {
        // State-secret files are left out of both counts.
        WORK_FILES_ONLINE("work-files-online", """
                SELECT count(*) FILTER (WHERE processed_online), count(*)
                FROM work_file
                WHERE NOT state_secret AND closed_on BETWEEN :firstDay AND :lastDay"""),
        DOSSIERS_ONLINE("dossiers-online", """
                SELECT count(*) FILTER (WHERE filed_online), count(*)
                FROM dossier
                WHERE received_on BETWEEN :firstDay AND :lastDay"""),
        // Only people who answered are counted.
        SATISFACTION("satisfaction", """
                SELECT count(*) FILTER (WHERE satisfied), count(satisfied)
                FROM dossier
                WHERE received_on BETWEEN :firstDay AND :lastDay"""),
        // People are counted, not attendances.
        STAFF_DIGITAL_SKILLS("staff-digital-skills", """
                SELECT (SELECT count(DISTINCT staff_id)
                        FROM training_attendance
                        WHERE held_on BETWEEN :firstDay AND :lastDay), count(*)
                FROM staff""");

        private final String indicator;
        private final String sql;

        Query(String indicator, String sql) {
            this.indicator = indicator;
            this.sql = sql;
        }
    }

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    List<Measurement> of(String agency, LocalDate firstDay, LocalDate lastDay) {
        Period period = new Period(firstDay, lastDay);
        return List.of(Query.values()).stream()
                .map(query -> database.sql(query.sql)
                        .param("firstDay", firstDay)
                        .param("lastDay", lastDay)
                        .query((row, number) -> Measurement.of(
                                agency,
                                query.indicator,
                                row.getLong(1),
                                row.getLong(2),
                                period,
                                "PostgreSQL: " + query.sql))
                        .single())
                .toList();
    }
}
