package vn.tuanthu.examples.agency;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A one-stop system that checks its own figures: it counts by SQL and lets the rules judge. */
final class AgencySystem {
    private static final Agency OURSELVES =
            Agency.of("so-vi-du", "Sở Ví dụ (số liệu minh họa)", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);

    private final Connection database;

    AgencySystem(Connection database) {
        this.database = database;
    }

    /** An in-memory database with example data. */
    static Connection exampleDatabase() throws SQLException, IOException {
        Connection database = DriverManager.getConnection("jdbc:h2:mem:");
        try (InputStream script = AgencySystem.class.getResourceAsStream("/agency-system.sql");
                Statement statement = database.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return database;
    }

    /** The whole of embedding: evidence in, report out. */
    Report report(LocalDate asOf) throws SQLException {
        List<Measurement> figures = new Figures(database).of(OURSELVES.id(), Period.ofYear(asOf.getYear()));
        ComplianceEngine engine = ComplianceEngine.forPlan("hai-duong-2025");
        Evidence evidence = Evidence.of("hai-duong-2025", asOf, List.of(OURSELVES), figures);
        return engine.check(evidence, asOf, Scope.AGENCY);
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Connection database = exampleDatabase()) {
            Report report = new AgencySystem(database).report(LocalDate.of(2025, 12, 31));
            out.print(ReportText.of(report, Language.VI, Styler.NONE));
        }
    }
}
