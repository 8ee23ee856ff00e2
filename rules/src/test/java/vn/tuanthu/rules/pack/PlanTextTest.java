package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence is found word for word, whatever its blanks, and a table row also where it goes on in the next line. */
class PlanTextTest {
    /** {@code →} stands for a tab, {@code ⏎} for a line break. */
    @ParameterizedTest(name = "{0} has {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        một hai ba | một hai | true
        một  hai⏎ba | một hai ba | true
        một hai ba | một→hai⏎⏎ba | true
        một hai ba | một ba | false
        một hai ba | Một hai | false
        1→Thuê→5⏎→hệ thống→ | 1 Thuê hệ thống 5 | true
        1→Thuê→5⏎→hệ thống→ | 1 Thuê 5 hệ thống | true
        1→Thuê→5⏎→hệ thống→tỷ | 1 Thuê hệ thống 5 tỷ | true
        1→Thuê⏎→hệ thống→ghi chú | 1 Thuê hệ thống ghi chú | true
        1→Thuê→5⏎→hệ thống | 1 Thuê hệ thống 5 | true
        1→Thuê→5⏎⏎→hệ thống | 1 Thuê hệ thống 5 | true
        1→Thuê→5⏎→hệ thống⏎→chung | 1 Thuê hệ thống chung 5 | true
        một câu⏎→Thuê→5⏎→hệ thống→ | một câu Thuê hệ thống 5 | true
        →Thuê→5⏎→hệ thống→ | Thuê hệ thống 5 | true
        1→Thuê→5⏎2→Mua→6 | 1 2 Thuê Mua 5 6 | false
        1→Thuê⏎→hệ thống→ghi chú⏎→chung | 1 Thuê hệ thống chung ghi chú | true
        1→Thuê⏎→hệ→ghi→chú | 1 Thuê hệ ghi chú | true
        1→Thuê→5⏎hai→Mua | 1 Thuê 5 hai Mua | true
        """)
    void aSentenceIsFound(String text, String sentence, boolean found) {
        assertThat(new PlanText(tabbed(text)).contains(tabbed(sentence))).isEqualTo(found);
    }

    /** {@code ~} stands for a blank that does not break the line, {@code _} for one without width. */
    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource(delimiter = '|', textBlock = """
        hồ~sơ   công_ việc | hồ sơ công việc
        ho\u0302\u0300 so\u031b | hồ sơ
        hồ sơ | ho\u0302\u0300 so\u031b
        """)
    void aSentenceIsFoundWhateverItsUnicodeForm(String text, String sentence) {
        String typed = text.replace('~', '\u00A0').replace('_', '\u200B');

        assertThat(new PlanText(typed).contains(sentence)).isTrue();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
        - 90% hồ sơ công việc được xử lý | - 90% hồ sơ công việc được sử lý | 1 | sử lý | xử lý
        một hai ba bốn năm sáu | một hai ba bốn năm bảy tám | 1 | bảy tám | sáu
        - 90% hồ sơ | - 91% hồ sơ | 1 | 91% hồ sơ | 90% hồ sơ
        A⏎Mục tiêu | Ngoài văn bản | 2 | Ngoài văn bản | Mục tiêu
        1→Thuê→5⏎→hệ thống→ | 1 Thuê hệ thốn 5 | 9 | thốn 5 | thống 5
        """)
    void whereASentenceAndTheTextPartIsShown(String text, String sentence, int line, String ours, String theirs) {
        assertThat(new PlanText(tabbed(text)).difference(tabbed(sentence), line))
                .contains(new PlanText.Difference(ours, theirs));
    }

    @Test
    void aSentenceThatIsNowhereHasNothingToBeComparedWith() {
        assertThat(new PlanText("một").difference("hai", 2)).isEmpty();
        assertThat(new PlanText("một").difference("hai", 0)).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"- 90% hồ sơ, 3", "Mục tiêu của năm nay - 90%, 2", "không có, 0"})
    void theLineThatASentenceStartsOnIsFound(String sentence, int line) {
        PlanText text = new PlanText("\nMục tiêu của\nnăm nay\n".replace("\nnăm", " năm") + "- 90% hồ sơ công việc\n");

        assertThat(text.lineOf(sentence).orElse(0)).isEqualTo(line);
    }

    private static String tabbed(String text) {
        return text.replace('→', '\t').replace('⏎', '\n');
    }
}
