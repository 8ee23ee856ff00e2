package vn.tuanthu.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** A finding holds what it was built of; a waiver is added to a copy. */
class FindingTest {
    private static final LocalizedText WORDS = new LocalizedText("câu", "words");
    private static final Message WHY = Message.of("evidence.blank-id");
    private static final Waiver WAIVER = new Waiver("II.2.1a", null, "lý do", "Giám đốc", LocalDate.of(2025, 12, 31));

    @Test
    void whatIsNotSaidIsMandatoryReadInTheTextAndWithoutFigures() {
        assertThat(Finding.of("II.2.1a", "II.2.1", WORDS, "so-a", "Sở A").ends(Outcome.PASS, WHY))
                .isEqualTo(new Finding(
                        "II.2.1a",
                        "II.2.1",
                        WORDS,
                        "so-a",
                        "Sở A",
                        Outcome.PASS,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WHY,
                        null,
                        List.of(),
                        Certainty.TEXT_READ,
                        null));
    }

    @Test
    void everythingThatIsSaidIsKept() {
        Message condition = Message.of("evidence.no-period");
        Message definition = Message.of("evidence.no-numbers");
        Finding finding = Finding.of("II.2.1a", "II.2.1", WORDS, "so-a", "Sở A")
                .mandatory(false)
                .counted(3, 4)
                .percent(new BigDecimal("75.00"))
                .required(condition)
                .shortfall(1)
                .definition(definition)
                .evidence(List.of("báo cáo", WHY))
                .certainty(Certainty.COMPUTED)
                .ends(Outcome.FAIL, WHY);

        assertThat(finding)
                .isEqualTo(new Finding(
                        "II.2.1a",
                        "II.2.1",
                        WORDS,
                        "so-a",
                        "Sở A",
                        Outcome.FAIL,
                        false,
                        3L,
                        4L,
                        new BigDecimal("75.00"),
                        condition,
                        1L,
                        WHY,
                        definition,
                        List.of(LocalizedText.of("báo cáo"), WHY),
                        Certainty.COMPUTED,
                        null));
        assertThat(finding.evidence(Language.EN)).containsExactly("báo cáo", WHY.in(Language.EN));
        assertThat(finding.evidence(Language.VI)).containsExactly("báo cáo", WHY.in(Language.VI));
        assertThat(finding.with(WAIVER).waiver()).isEqualTo(WAIVER);
        assertThat(finding.with(WAIVER).with(null)).isEqualTo(finding);
    }

    @Test
    void theFirstWaiverInForceIsTheOneThatIsNamed() {
        Finding finding = Finding.of("II.2.1a", "II.2.1", WORDS, "so-a", "Sở A").ends(Outcome.FAIL, WHY);
        Report report = new Report(
                "p",
                LocalDate.of(2025, 12, 31),
                Scope.AGENCY,
                List.of(finding),
                List.of(WHY),
                new Digests("a", "b", "c"));
        Waiver later = new Waiver("II.2.1a", "so-a", "khác", "Giám đốc", LocalDate.of(2026, 1, 1));
        Waiver expired = new Waiver("II.2.1a", "so-a", "cũ", "Giám đốc", LocalDate.of(2025, 12, 30));

        assertThat(report.waivedBy(List.of(expired, WAIVER, later)))
                .isEqualTo(new Report(
                        "p",
                        report.asOf(),
                        Scope.AGENCY,
                        List.of(finding.with(WAIVER)),
                        List.of(WHY),
                        report.digests()));
        assertThat(report.waivedBy(List.of())).isEqualTo(report);
        assertThat(report.waivedBy(List.of(expired))).isEqualTo(report);
    }
}
