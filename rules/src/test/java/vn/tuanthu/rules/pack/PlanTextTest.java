package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String tabbed(String text) {
        return text.replace('→', '\t').replace('⏎', '\n');
    }
}
