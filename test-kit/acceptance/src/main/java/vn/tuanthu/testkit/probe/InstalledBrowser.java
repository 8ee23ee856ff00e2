package vn.tuanthu.testkit.probe;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium or Chrome. */
final class InstalledBrowser {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome",
            "chrome",
            "chrome.exe",
            "msedge.exe");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private InstalledBrowser() {}

    static Optional<Path> find() {
        String named = System.getProperty("tuanthu.browser", System.getenv("TUANTHU_BROWSER"));
        if (named != null) {
            return named.equals("none") ? Optional.empty() : Optional.of(Path.of(named));
        }
        return onThisMachine();
    }

    static Optional<Path> onThisMachine() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty())
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))),
                        ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
