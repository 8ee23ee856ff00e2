package vn.tuanthu.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.text.Language;

/** Each kind of page as Chromium shows it on a narrow screen, where one is installed; skipped elsewhere. */
class BrowserTest {
    private static final Optional<Path> CHROMIUM = Arrays.stream(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "budget", "coverage", "description", "classification", "diff", "ranking"})
    void aPageOnANarrowScreenIsNoWiderThanTheScreen(String name) throws Exception {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium on the path");
        String page = SamplePages.all(Language.VI).get(name);
        Path framed = Files.writeString(folder.resolve("framed.html"), framed(page));

        String shown = shown(framed);

        assertThat(Pattern.compile("data-beyond=\"(\\d+)\"")
                        .matcher(shown)
                        .results()
                        .map(found -> found.group(1)))
                .as("%s, in %s", name, CHROMIUM.orElseThrow())
                .containsExactly("0");
        assertThat(Pattern.compile("data-heads=\"(\\d+)\"")
                        .matcher(shown)
                        .results()
                        .map(found -> found.group(1)))
                .as("headings of columns that lie over the rows")
                .containsExactly("0");
    }

    /** The page in a frame as wide as a telephone; the frame's owner notes how far the page goes beyond it. */
    private static String framed(String page) {
        String quoted = page.replace("&", "&amp;").replace("\"", "&quot;");
        return "<!DOCTYPE html><html><body><iframe style=\"border:0;width:390px;height:844px\" srcdoc=\"" + quoted
                + "\" onload=\"const page = this.contentDocument.documentElement;"
                + " document.body.dataset.beyond = page.scrollWidth - page.clientWidth;"
                + " const seen = [...page.querySelectorAll('.stack thead, .matrix thead')].map(head => head.getBoundingClientRect());"
                + " document.body.dataset.heads = seen.filter(box => box.width > 1 &amp;&amp; box.right > 0).length\">"
                + "</iframe></body></html>";
    }

    private String shown(Path page) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Process browser = new ProcessBuilder(
                        CHROMIUM.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + profile,
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String shown = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(browser.waitFor()).isZero();
        return shown.substring(0, Math.min(shown.indexOf('>', shown.indexOf("<body")) + 1, shown.length()));
    }
}
