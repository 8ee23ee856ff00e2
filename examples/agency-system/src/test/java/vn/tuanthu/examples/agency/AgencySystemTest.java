package vn.tuanthu.examples.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

class AgencySystemTest {
    @Test
    void countsByTheTrapsOfThePlanAndSaysWhatIsShort() throws Exception {
        try (Connection database = AgencySystem.exampleDatabase()) {
            Report report = new AgencySystem(database).report(LocalDate.of(2025, 12, 31));

            assertThat(report.findings())
                    .filteredOn(f -> f.numerator() != null)
                    .extracting(
                            Finding::check,
                            Finding::outcome,
                            Finding::numerator,
                            Finding::denominator,
                            Finding::shortfall)
                    .containsExactly(
                            tuple("II.2.1a", Outcome.FAIL, 10488L, 12000L, 312L),
                            tuple("II.2.2a", Outcome.PASS, 34L, 40L, 0L),
                            tuple("II.2.2b", Outcome.PASS, 40L, 40L, 0L),
                            tuple("II.2.3", Outcome.PASS, 912L, 1000L, 0L),
                            tuple("II.2.7", Outcome.PASS, 18L, 30L, 0L),
                            tuple("II.2.8", Outcome.FAIL, 5207L, 5210L, 3L),
                            tuple("II.2.9", Outcome.PASS, 4100L, 7300L, 0L),
                            tuple("II.2.10", Outcome.PASS, 49L, 98L, 0L));
            assertThat(report.compliant()).isFalse();
        }
    }
}
