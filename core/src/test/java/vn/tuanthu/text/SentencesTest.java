package vn.tuanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages are filled in either language, and text from an input stays on its line. */
class SentencesTest {
    @Test
    void argumentsAreWrittenInTheLanguageOfTheSentence() {
        Message inner =
                Message.of("input.one-of", List.of(new LocalizedText("có", "yes"), "x", LocalDate.of(2025, 2, 1)));
        Message outer = Message.of("evidence.unknown-plan", inner);

        assertThat(outer.in(Language.EN)).isEqualTo("there is no plan \"Known names: yes, x, 01/02/2025.\".");
        assertThat(outer.in(Language.VI))
                .isEqualTo("không có kế hoạch “Các tên hợp lệ: có, x, 01/02/2025.”.")
                .isEqualTo(outer.toString());
        assertThat(Message.of("input.too-large", 1234567L, 64).in(Language.EN)).contains("1,234,567 MiB");
        assertThat(Message.of("input.too-large", 1234567L, 64).in(Language.VI)).contains("1.234.567 MiB");
        assertThat(Language.VI.locale()).isEqualTo(new Locale("vi", "VN"));
        assertThat(Language.EN.locale()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, abc…", "ab, 3, ab"})
    void longTextIsCut(String text, int longest, String shown) {
        assertThat(OneLine.of(text, longest)).isEqualTo(shown);
    }

    @Test
    void whatBreaksALineOrIsNotSeenIsShownAsAnEscape() {
        assertThat(OneLine.of("a\r\n\tb\u001b[31mc\u202ed\u2028e\u0085f\u200eg"))
                .isEqualTo("a\\r\\n\\tb\\u001b[31mc\\u202ed\\u2028e\\u0085f\\u200eg");
        assertThat(OneLine.of("Sở\u200b A\u00ad\ufeff\u3164\ufe0f\ud83d"))
                .isEqualTo("Sở\\u200b A\\u00ad\\ufeff\\u3164\\ufe0f\\ud83d");
        assertThat(OneLine.of("\udb40\udc41\ud83d\ude00")).isEqualTo("\\u{e0041}\ud83d\ude00");
        assertThat(OneLine.of("a\nbcd", 3)).isEqualTo("a\\nb…");
        assertThat(OneLine.of("Sở Tư pháp – “1.234,5 %”")).isEqualTo("Sở Tư pháp – “1.234,5 %”");
        assertThat(OneLine.of("Đường hòa – Hoà, \u0065\u0323\u0302, 中文, 😀"))
                .isEqualTo("Đường hòa – Hoà, \u0065\u0323\u0302, 中文, 😀");
        assertThat(Message.of("evidence.unknown-plan", "a\nb").in(Language.EN))
                .isEqualTo("there is no plan \"a\\nb\".");
    }

    @Test
    void nothingThatMovesTheCursorGetsThroughAndNothingSeenIsLost() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String shown = OneLine.of("a" + Character.toString(c) + "b");
            if (OneLine.isFit(c)) {
                assertThat(shown).isEqualTo("a" + Character.toString(c) + "b");
            } else {
                assertThat(shown).matches("a\\\\([nrt]|u\\p{XDigit}{4}|u\\{\\p{XDigit}+})b");
            }
            assertThat(OneLine.isFit(c) && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                    .isFalse();
        }
    }
}
