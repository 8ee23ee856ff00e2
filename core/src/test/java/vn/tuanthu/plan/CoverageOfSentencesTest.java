package vn.tuanthu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Each sentence of a plan stands with the checks that answer it or the reason why none can. */
class CoverageOfSentencesTest {
    private static final Finding MONEY = Finding.of("VI.x", "4", new LocalizedText("câu", "words"), "5", "Hàng 5")
            .mandatory(false)
            .ends(Outcome.PASS, Message.of("evidence.blank-id"));

    @Test
    void aSentenceIsSettledWhenItIsEitherAnsweredOrExcused() {
        Coverage coverage = Coverage.of(
                SmallPlan.PLAN,
                List.of(),
                Map.of("1", new LocalizedText("lý do", "reason"), "5", new LocalizedText("tiêu đề", "a heading")));

        assertThat(coverage.unsettled())
                .as("1 has a check and an excuse")
                .extracting(sentence -> sentence.clause().id())
                .containsExactly("1");
        assertThat(coverage.answered()).isEqualTo(4);
        assertThat(coverage.sentences().get(4).reason()).isEqualTo(new LocalizedText("tiêu đề", "a heading"));
    }

    @Test
    void aVerdictAnswersTheSentenceItCitesAndTheOneItJudges() {
        Coverage coverage = Coverage.of(SmallPlan.PLAN, List.of(MONEY, MONEY), Map.of());

        assertThat(answers(coverage, 3)).containsExactly("4 true", "VI.x false");
        assertThat(answers(coverage, 4)).containsExactly("VI.x false");
    }

    @Test
    void aVerdictWithoutAConditionDemandsWhatItsCheckSaysNotHowItEnded() {
        Finding other = Finding.of("VI.x", "4", new LocalizedText("câu", "words"), "4", "Hàng 4")
                .ends(Outcome.FAIL, Message.of("evidence.repeated.remedy"));

        Coverage coverage = Coverage.of(SmallPlan.PLAN, List.of(other, MONEY), Map.of());

        assertThat(coverage.sentences().subList(3, 5))
                .allSatisfy(sentence -> assertThat(sentence.answers())
                        .filteredOn(answer -> answer.check().equals("VI.x"))
                        .extracting(answer -> answer.demand().in(Language.EN))
                        .containsExactly("words"));
    }

    @Test
    void aVerdictWithAConditionDemandsThat() {
        Message condition = Message.of("evidence.no-period");
        Finding verdict = Finding.of("VI.y", "5", new LocalizedText("câu", "words"), "x", "X")
                .required(condition)
                .ends(Outcome.FAIL, Message.of("evidence.blank-id"));

        Coverage coverage = Coverage.of(SmallPlan.PLAN, List.of(verdict), Map.of());

        assertThat(coverage.sentences().get(4).answers())
                .extracting(Coverage.Answer::demand)
                .containsExactly(condition);
    }

    @Test
    void aCheckSaysWhatItAsksFor() {
        Coverage coverage = Coverage.of(SmallPlan.PLAN, List.of(), Map.of());

        assertThat(answers(coverage, 2)).containsExactly("3a true", "3b true");
        assertThat(coverage.sentences().get(0).answers().get(0).demand().in(Language.EN))
                .isEqualTo("Required: at least 92.5 %: [tử số] / [mẫu số]."
                        + " Applies to: province tier, commune tier. Indicator online.");
        assertThat(coverage.sentences().get(1).answers().get(0).demand().in(Language.EN))
                .isEqualTo("A document shows it: [kế hoạch của cơ quan]. Responsible: [Sở A].");
    }

    private static List<String> answers(Coverage coverage, int sentence) {
        return coverage.sentences().get(sentence).answers().stream()
                .map(answer -> answer.check() + " " + answer.mandatory())
                .toList();
    }
}
