package vn.tuanthu.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

class WaiverTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static Finding finding(String check, String subject, Outcome outcome) {
        return Finding.of(check, check, new LocalizedText("lời", "words"), subject, subject)
                .ends(outcome, Message.of("evidence.blank-id"));
    }

    private static Waiver waiver(String check, String subject, String reason, LocalDate expires) {
        return new Waiver(check, subject, reason, "Chủ tịch", expires);
    }

    /** Of those in force for a check and its subject, or for every subject, the first in the list counts. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "II.2.1, so-a, FAIL,           a",
                "II.2.1, so-b, FAIL,           every",
                "II.2.2, so-a, NO_DATA,        every first",
                "II.2.3, so-a, FAIL,           still",
                "II.2.3, so-b, FAIL,           none",
                "II.2.4, so-a, FAIL,           none",
                "II.2.1, so-a, PASS,           none",
                "II.2.1, so-a, NOT_APPLICABLE, none",
                "II.2.1, so-a, ERROR,          none",
            })
    void theFirstInForceCounts(String check, String subject, Outcome outcome, String reason) {
        List<Waiver> waivers = List.of(
                waiver("II.2.1", "so-a", "a", DAY),
                waiver("II.2.1", null, "every", DAY),
                waiver("II.2.2", null, "every first", DAY),
                waiver("II.2.2", "so-a", "a second", DAY),
                waiver("II.2.3", "so-a", "over", DAY.minusDays(1)),
                waiver("II.2.3", "so-a", "still", DAY));

        Waiver granted = Waiver.grant(waivers, List.of(finding(check, subject, outcome)), DAY)
                .get(0)
                .waiver();

        assertThat(granted == null ? null : granted.reason()).isEqualTo(reason);
    }
}
