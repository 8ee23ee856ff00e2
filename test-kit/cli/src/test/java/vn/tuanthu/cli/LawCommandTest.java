package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.PlanCoverage;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;

/** From an id to its rule: one command prints the file and the rule's name, for every article and every sentence. */
class LawCommandTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");

    static Stream<String> articles() {
        return Law.load().articles().stream().map(Article::id);
    }

    static Stream<String> sentences() {
        return PlanCoverage.of(PLAN, CoverageFile.bundled(PLAN)).sentences().stream()
                .filter(sentence -> !sentence.answers().isEmpty())
                .map(Coverage.Sentence::clause)
                .map(clause -> clause.id());
    }

    static Stream<String> checks() {
        return PLAN.checks().stream().map(Check::id);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleLeadsToItsRules(String id) {
        Run run = Run.of("law", id, "--as-of", "2026-11-26");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(id + "  ").contains(".drl:").contains("\n    - ");
    }

    @ParameterizedTest
    @MethodSource({"sentences", "checks"})
    void everySentenceThatIsCheckedLeadsToItsRules(String id) {
        Run run = Run.of("plan", id);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(".drl:").contains("\n    - ");
    }

    @ParameterizedTest
    @CsvSource({
        "ND85.9.2, 2026-11-26, ND85.9.2c, ngưỡng số người sử dụng: 10.000",
        "ND331.13.2c, 2026-11-26, law/nd331-2026/criteria.drl, ngưỡng số chủ thể dữ liệu cá nhân cơ bản: 100.000",
        "ND331.13.2c, 2026-08-18, ND331.13.2c, có từ 19/08/2026",
        "TT12.D04, 2026-11-26, measure: not answered, 'TT12.D04, '",
        "CT14.layer3, 2026-11-26, CT14 layer: not there, III.5.3",
        "L116.38.1, 2026-11-26, tỷ lệ (%): 15, l116-2025/budget.drl",
        "ND331.18.approver, 2026-11-26, 'cấp độ 1, cấp độ 2: đơn vị chuyên trách về an toàn thông tin của chủ quản', Nghị định 331/2026",
        "ND331.35.4a, 2026-11-26, phải gửi trước ngày: 20/12, số liệu tính đến hết ngày: 14/12",
        "ND331.39.1, 2026-11-26, hạn phê duyệt cấp độ: 31/12/2026, bắt đầu đầu tư đến hết ngày: 30/06/2026",
        "ND85, 2026-11-26, Hết hiệu lực, ND85.9.2c",
        "ND85.9.2c, 2026-07-01, Hết hiệu lực vào 01/07/2026, ngưỡng số người sử dụng: 10.000",
        "ND331.13.2c, 2026-08-18, Chưa có hiệu lực vào 18/08/2026, có từ 19/08/2026",
        "ND331, 2026-08-18, Chưa có hiệu lực, từ 19/08/2026",
    })
    void printsWordsValuesOfTheDayRulesAndChecks(String id, String day, String one, String other) {
        assertThat(Run.of("law", id, "--as-of", day).out()).contains(one, other);
    }

    @ParameterizedTest
    @CsvSource({"ND85.9.2c, 2026-06-30", "ND331.13.2c, 2026-08-19"})
    void anArticleThatHoldsNeedsNoRemarkOnThat(String id, String day) {
        assertThat(Run.of("law", id, "--as-of", day).out()).doesNotContain("hiệu lực");
    }

    @Test
    void listsEveryInstrumentWithWhetherItHolds() {
        String out = Run.of("law", "--as-of", "2026-08-19", "--lang", "en").out();

        assertThat(out)
                .contains("ND331  Decree 331/2026/NĐ-CP", "In force on 19/08/2026", "No longer in force on 19/08/2026");
        assertThat(Law.load().instruments())
                .allSatisfy(instrument -> assertThat(out).contains(instrument.code() + "  "));
    }

    @Test
    void anUnknownArticleIsRefusedWithTheNearest() {
        Run run = Run.of("law", "ND85.9.2x");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ND85.9.2x").contains("ND85.9.2");
    }

    @ParameterizedTest
    @CsvSource({
        "VI.1.1, allocation-principle.drl",
        "III.5.3, systems.drl",
        "II.2.7, targets.drl",
        "PL.10, allocation-rows.drl"
    })
    void aSentenceOfThePlanLeadsToTheFileOfItsRules(String id, String file) {
        assertThat(Run.of("plan", id).out()).contains(file);
    }
}
