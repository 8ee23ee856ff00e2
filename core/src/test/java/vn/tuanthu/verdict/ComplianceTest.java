package vn.tuanthu.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** What makes a report compliant, and what a waiver covers. */
class ComplianceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', false",
        "PASS, true",
        "pass, false",
        "NOT_APPLICABLE, false",
        "PASS FAIL, false",
        "PASS NO_DATA, false",
        "PASS ERROR, false",
        "PASS NOT_APPLICABLE, true",
        "PASS fail, true",
        "pass FAIL, false",
        "pass NOT_APPLICABLE, false"
    })
    void mandatoryChecksDecideAndOneOfThemMustBeMet(String outcomes, boolean compliant) {
        assertThat(report(outcomes).compliant()).isEqualTo(compliant);
    }

    @Test
    void countsEachOutcome() {
        Report report = report("PASS fail FAIL NO_DATA");

        assertThat(report.count(Outcome.FAIL)).isEqualTo(2);
        assertThat(report.count(Outcome.PASS)).isEqualTo(1);
        assertThat(report.count(Outcome.ERROR)).isZero();
    }

    @ParameterizedTest(name = "{0} of {1} until {2} for {3}: {4}")
    @CsvSource({
        "II.2.9, , 2025-12-31, FAIL, true",
        "II.2.9, so-a, 2025-12-31, NO_DATA, true",
        "II.2.9, so-a, 2025-12-30, FAIL, false",
        "II.2.9, so-b, 2025-12-31, FAIL, false",
        "II.2.8, , 2025-12-31, FAIL, false",
        "II.2.9, , 2025-12-31, PASS, false",
        "II.2.9, , 2025-12-31, ERROR, false"
    })
    void aWaiverCoversOneCheckOneSubjectAndItsTime(
            String check, String subject, LocalDate expires, Outcome outcome, boolean waived) {
        Waiver waiver = new Waiver(check, subject, "đang nâng cấp", "Giám đốc", expires);
        Report report = report("PASS " + outcome).waivedBy(List.of(waiver));

        assertThat(report.findings().get(1).waiver()).isEqualTo(waived ? waiver : null);
        assertThat(report.findings().get(0).waiver()).isNull();
        assertThat(report.compliant()).isEqualTo(waived || outcome == Outcome.PASS);
    }

    /** Outcomes in small letters are those of advice. */
    private static Report report(String outcomes) {
        List<Finding> findings = Arrays.stream(outcomes.split(" "))
                .filter(outcome -> !outcome.isEmpty())
                .map(outcome -> Finding.of("II.2.9", "II.2.9", new LocalizedText("câu", "words"), "so-a", "Sở A")
                        .mandatory(Character.isUpperCase(outcome.charAt(0)))
                        .ends(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), Message.of("evidence.blank-id")))
                .toList();
        return new Report("hai-duong-2025", DAY, Scope.AGENCY, findings, List.of(), new Digests("", "", ""));
    }
}
