package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;

/** The page of a report: the verdict and why first, every unit against every check, what each has to do, all in words. */
class CheckPageTest {
    private static final Report REPORT = SamplePages.report(12);

    @Test
    void theVerdictAndWhyStandFirstThenHowEachSectionStands() {
        Document page = Jsoup.parse(CheckPage.of(SamplePages.PLAN, REPORT, Language.VI));

        Element verdict = page.selectFirst("main > .verdict");
        assertThat(verdict.text()).startsWith("✗ CHƯA TUÂN THỦ.").contains("kết luận bắt buộc chưa đạt");
        assertThat(page.select("main > *").indexOf(verdict)).isLessThan(3);
        assertThat(page.select("#why + table tbody tr").eachText())
                .first()
                .asString()
                .startsWith("2. Mục tiêu cụ thể ✗ chưa đạt");
    }

    @Test
    void theMatrixSaysWhatIsShortAndHowManyFallShortIsTheReports() {
        Document page = Jsoup.parse(CheckPage.of(SamplePages.PLAN, REPORT, Language.VI));

        assertThat(page.select(".matrix tbody tr")).hasSize(12);
        assertThat(page.select(".matrix td.FAIL")).hasSize((int) REPORT.count(Outcome.FAIL));
        assertThat(page.select(".matrix tbody tr").get(2).text()).contains("✗\u202f398");
        assertThat(page.select("#todo + table tbody tr").last().text()).contains("xã Nguyễn Lương Bằng");
    }

    @Test
    void everyVerdictStandsBesideThePlansWordsWithItsEvidence() {
        Document page = Jsoup.parse(CheckPage.of(SamplePages.PLAN, REPORT, Language.VI));

        Element clause = page.getElementById("c-II.2.9");
        assertThat(clause.nextElementSibling().text()).startsWith("- 50% hồ sơ thủ tục hành chính");
        assertThat(page.select("table.verdicts").text()).contains("còn thiếu 398 hồ sơ.", "Căn cứ: xa2: Sổ 2; kỳ 2025");
    }

    @Test
    void namesAreWordsAndNothingElse() {
        Document page = Jsoup.parse(CheckPage.of(SamplePages.PLAN, REPORT, Language.EN));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, link, iframe")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select(".matrix tbody th").first().text()).contains("<script>alert(1)</script>\"'&lt;");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst(".verdict").text()).contains("NOT COMPLIANT");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageLeadsElsewhereOrRunsAScriptThatIsNotItsOwn(Language language) {
        SamplePages.all(language).forEach((name, html) -> {
            Document page = Jsoup.parse(html);
            assertThat(page.select("img, link, iframe, [src]")).as(name).isEmpty();
            String scripts = page.select("script").stream()
                    .map(script -> "; script-src 'sha256-" + digest(script.data()) + "'")
                    .collect(Collectors.joining());
            assertThat(page.select("meta[http-equiv]").attr("content"))
                    .as(name)
                    .isEqualTo("default-src 'none'; style-src 'unsafe-inline'" + scripts);
            assertThat(page.select("table.sortable").isEmpty()).as(name).isEqualTo(scripts.isEmpty());
            assertThat(html.replace("http://www.w3.org/", "")).as(name).doesNotContain("src=\"http", "href=\"http");
            assertThat(page.select("h1")).as(name).hasSize(1);
            assertThat(page.select("style").html()).as(name).contains("--ink").doesNotContain("url(", "@import");
        });
    }

    private static String digest(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLargeProvinceFitsIntoAPageThatOpens() {
        String page = CheckPage.of(SamplePages.PLAN, SamplePages.report(3_321), Language.VI);

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
        assertThat(page).contains("Nguyễn Lương Bằng 3320", "xem ở bảng từng đơn vị");
    }
}
