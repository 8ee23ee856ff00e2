package vn.tuanthu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-01/2025-02, 2025-01-01, 2025-02-28",
        "2025-10-02/2025-12-31, 2025-10-02, 2025-12-31",
        "2025-10-01/2025-12-30, 2025-10-01, 2025-12-30",
        "2025-10-02, 2025-10-02, 2025-10-02",
    })
    void readsAndWritesItsForms(String text, LocalDate first, LocalDate last) {
        Period period = Period.parse(text);

        assertThat(period).isEqualTo(new Period(first, last));
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"2025-Q1, 2025-01/2025-03", "2024-Q4, 2024-10/2024-12", "2025-Q1/2025-Q2, 2025-01/2025-06"})
    void aQuarterIsItsMonths(String text, String months) {
        assertThat(Period.parse(text)).isEqualTo(Period.parse(months)).hasToString(months);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025",
        "2025-01/2025-02, 2025-01/2025-02",
        "2025-10-02, 02/10/2025",
        "2025-10-02/2025-12-31, 02/10/2025–31/12/2025",
    })
    void tellsDaysAsPeopleWriteThem(String text, String told) {
        assertThat(Period.parse(text).text()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-13",
                "2025-02/2025-01",
                "quý I/2025",
                "2025-1",
                "2025-02-30",
                "2025-12-31/2025-10-02"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2025, true", "2025-12, true", "2024-12/2025-01, false", "2026-01, false"})
    void knowsWhetherItLiesWithinTwoDays(String text, boolean within) {
        assertThat(Period.parse(text).isWithin(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEqualTo(within);
    }
}
