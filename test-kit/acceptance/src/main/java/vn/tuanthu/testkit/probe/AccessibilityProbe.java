package vn.tuanthu.testkit.probe;

import java.net.URI;
import java.util.Set;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;

/**
 * Looks in a headless browser for what keeps people with disabilities from using the named pages: the language of the page,
 * texts for images, contrast, what the keyboard reaches. Where no browser is installed it has not tried, and says so.
 */
public final class AccessibilityProbe implements Probe {
    private static final String CHECK = "SYS.ACCESSIBLE";

    private final Browser browser;

    /** A probe with the browser that is installed, found as {@link PhoneProbe} finds it. */
    public AccessibilityProbe() {
        this(Browser.forEachLook(InstalledBrowser.find()));
    }

    AccessibilityProbe(Browser browser) {
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
        if (!browser.isInstalled()) {
            return ProbeResult.of(ObservationBuilder.nothing(CHECK, "probe.no-browser"));
        }
        return browser.with(PhoneProbe.hosts(statement), phone -> looked(statement, phone));
    }

    private static ProbeResult looked(ConformanceStatement statement, BrowserPhone phone) throws Exception {
        ObservationBuilder found = new ObservationBuilder(CHECK).saw(phone.name());
        for (URI page : statement.addresses().pages()) {
            found.saw(phone.audit(page));
        }
        return ProbeResult.of(
                found.or("probe.accessible", statement.addresses().pages().size()));
    }
}
