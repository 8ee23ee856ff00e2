package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.Language;

/** What of a register is in sight, on the screen and on paper, and what is folded. */
class ClassificationPageTest {
    private static final Document PAGE =
            Jsoup.parse(SamplePages.classification(LocalDate.of(2026, 11, 23), Language.VI));

    @Test
    void whatDecidesIsInSight() {
        assertThat(PAGE.select("main > table.lines td:first-child"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.text()).doesNotContain("thiếu số liệu khuyến nghị"))
                .anySatisfy(cell ->
                        assertThat(cell.text()).contains("thiếu số liệu").doesNotContain("khuyến nghị"));
    }

    /** There are many times more of them than of what decides. */
    @Test
    void adviceOfWhichNothingIsKnownIsFoldedAndCounted() {
        assertThat(PAGE.select("details"))
                .filteredOn(folded -> folded.select("summary").text().contains("khuyến nghị còn thiếu số liệu"))
                .isNotEmpty()
                .allSatisfy(folded -> {
                    int rows = folded.select("tbody tr").size();
                    assertThat(folded.select("summary").text())
                            .isEqualTo("? " + rows + " khuyến nghị còn thiếu số liệu");
                    assertThat(folded.select("td:first-child").eachText())
                            .allMatch(cell -> cell.contains("thiếu số liệu") && cell.endsWith("khuyến nghị"));
                });
    }

    @Test
    void thePlanThatShipsNeedsNoWordBesideTheVerdict() {
        assertThat(PAGE.select(".verdict b")).isEmpty();
    }
}
