package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.plan.SmallPlan;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/** Which check answers which sentence, as text and as JSON. */
class CoverageWritersTest {
    private static final Coverage COVERAGE = new Coverage(
            SmallPlan.PLAN,
            List.of(
                    new Coverage.Sentence(
                            new Clause("1", 3, Clause.Kind.TARGET, "a\n  b " + "x".repeat(97)),
                            List.of(
                                    new Coverage.Answer(
                                            "1a", Message.of("evidence.no-period"), true, Certainty.TEXT_READ),
                                    new Coverage.Answer(
                                            "1b", Message.of("evidence.no-numbers"), false, Certainty.SECOND_HAND)),
                            null),
                    new Coverage.Sentence(
                            new Clause("2", 4, Clause.Kind.HEADING, "y".repeat(100)),
                            List.of(),
                            new LocalizedText("tiêu đề", "a heading")),
                    new Coverage.Sentence(new Clause("3", 5, Clause.Kind.TASK, "z"), List.of(), null)));

    @Test
    void asText() {
        assertThat(CoverageText.of(COVERAGE, Language.EN)).isEqualTo("""
                3 sentences: 1 has checks, 1 cannot be tested and says why, 1 is unsettled.

                1  a b xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
                    1a: the period is missing.
                    1b: the numerator or the denominator is missing. (advice)
                2  yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
                    Cannot be tested: a heading
                3  z
                    UNSETTLED
                """);
    }

    @Test
    void asJson() {
        assertThat(CoverageJson.of(COVERAGE, Language.VI)).isEqualTo("""
                {
                  "plan" : "small",
                  "summary" : "3 câu: 1 câu có kiểm tra, 1 câu không kiểm được và có lý do, 1 câu chưa giải quyết.",
                  "sentences" : [ {
                    "clause" : "1",
                    "line" : 3,
                    "kind" : "TARGET",
                    "text" : "a\\n  b xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                    "checks" : [ {
                      "check" : "1a",
                      "demand" : "thiếu kỳ số liệu (period).",
                      "mandatory" : true,
                      "certainty" : "TEXT_READ",
                      "basis" : "đọc từ văn bản"
                    }, {
                      "check" : "1b",
                      "demand" : "thiếu tử số (numerator) hoặc mẫu số (denominator).",
                      "mandatory" : false,
                      "certainty" : "SECOND_HAND",
                      "basis" : "nguồn thứ cấp"
                    } ],
                    "notTestable" : null,
                    "settled" : true
                  }, {
                    "clause" : "2",
                    "line" : 4,
                    "kind" : "HEADING",
                    "text" : "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
                    "checks" : [ ],
                    "notTestable" : "tiêu đề",
                    "settled" : true
                  }, {
                    "clause" : "3",
                    "line" : 5,
                    "kind" : "TASK",
                    "text" : "z",
                    "checks" : [ ],
                    "notTestable" : null,
                    "settled" : false
                  } ]
                }
                """);
    }
}
