package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;

/** What the page of an allocation says. */
class BudgetPageTest {
    private static final Document PAGE =
            Jsoup.parse(SamplePages.all(Language.VI).get("budget"));

    @Test
    void eachThingToDoNamesItsTask() {
        assertThat(PAGE.select("#todo + table li"))
                .isNotEmpty()
                .allSatisfy(todo -> assertThat(todo.select("span.soft").text())
                        .as(todo.text())
                        .isNotBlank());
    }

    @Test
    void tasksAreHeldAgainstChecksBySignsAlone() {
        assertThat(PAGE.select(".matrix thead th").get(0).text()).isEqualTo("Nhiệm vụ");
        assertThat(PAGE.select(".matrix td.FAIL").eachText()).isNotEmpty().containsOnly("✗");
    }

    @Test
    void whatDoesNotDecideIsToldBesideTheVerdict() {
        assertThat(PAGE.select(".verdict.PASS p").eachText())
                .containsExactly(
                        "✓ TUÂN THỦ: mọi kiểm tra bắt buộc đều đạt, không áp dụng hoặc được miễn.",
                        "57 kết luận chưa đạt hay thiếu số liệu ở dưới không quyết định: chỉ là khuyến nghị, hoặc được miễn.");
    }

    @Test
    void everyTableOfMoneySaysWhatItIs() {
        assertThat(PAGE.select("#money ~ table caption").eachText())
                .contains("Tổng 80.000.000.000 đồng", "Theo đơn vị chủ trì", "Từng nhiệm vụ");
    }
}
