package vn.tuanthu.testkit.probe;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;

/**
 * Looks in a headless browser for what keeps people with disabilities from using the named pages: the language of the page,
 * texts for images, contrast, what the keyboard reaches. Where no browser is installed it has not tried, and says so.
 */
public final class AccessibilityProbe implements Probe {
    private static final String CHECK = "SYS.ACCESSIBLE";

    private final Optional<Path> browser;

    /** A probe with the browser that is installed, found as {@link PhoneProbe} finds it. */
    public AccessibilityProbe() {
        this(InstalledBrowser.find());
    }

    AccessibilityProbe(Optional<Path> browser) {
        this.browser = browser;
    }

    @Override
    public Set<String> answers() {
        return Set.of(CHECK);
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws Exception {
        if (statement.addresses().pages().isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing(CHECK, "probe.no-page"));
        }
        if (browser.isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing(CHECK, "probe.no-browser"));
        }
        ObservationBuilder found = new ObservationBuilder(CHECK);
        try (BrowserPhone phone = new BrowserPhone(browser.get(), PhoneProbe.hosts(statement))) {
            found.saw(phone.name());
            for (URI page : statement.addresses().pages()) {
                found.saw(phone.audit(page));
            }
        }
        return ProbeResult.of(
                found.or("probe.accessible", statement.addresses().pages().size()));
    }
}
