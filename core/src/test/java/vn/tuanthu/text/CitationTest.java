package vn.tuanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {
    @Test
    void theWordsOfACitationAreTranslatedAndItsNumbersAreNot() {
        String citation = "Nghị định 85/2016/NĐ-CP Điều 20 khoản 2 điểm đ";

        assertThat(Citation.in(citation, Language.VI)).isEqualTo(citation);
        assertThat(Citation.in(citation, Language.EN)).isEqualTo("Decree 85/2016/NĐ-CP Article 20 clause 2 point đ");
    }

    @Test
    void theLongerNameOfALawComesFirst() {
        assertThat(Citation.in("Luật An ninh mạng Điều 7 và Luật 116/2025/QH15", Language.EN))
                .isEqualTo("Cyber Security Law Article 7 and Law 116/2025/QH15");
    }

    @Test
    void whatIsNoArticleSaysSoInBothLanguages() {
        assertThat(Citation.of("thông lệ kỹ thuật")).isEqualTo(new LocalizedText("thông lệ kỹ thuật", "good practice"));
    }

    @Test
    void eachWordHasItsTranslation() {
        Message words = Message.of("text.citation");

        assertThat(words.in(Language.EN).split("\\|", -1))
                .hasSameSizeAs(words.in(Language.VI).split("\\|", -1))
                .allSatisfy(word -> assertThat(word).isNotBlank());
    }
}
