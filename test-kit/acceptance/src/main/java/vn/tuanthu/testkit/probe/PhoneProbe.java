package vn.tuanthu.testkit.probe;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Opens pages as a phone does, 360 by 800: in a real headless browser when one is installed, otherwise by reading their
 * markup; the evidence says which. Answers whether the named pages can be used, and how many of the declared services.
 *
 * <p>The browser is the one that the system property {@code tuanthu.browser} or the environment variable
 * {@code TUANTHU_BROWSER} names, else a Chromium or Chrome on the path; {@code none} means to read the markup.
 */
public final class PhoneProbe implements Probe, AutoCloseable {
    static final int WIDTH = 360;
    static final int HEIGHT = 800;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final @Nullable String indicator;
    private final Browser browser;
    private final WebClient web;

    /**
     * A probe with the browser that is installed, if any.
     *
     * @param indicator what counts the declared services that can be used on a phone; null where nothing of the plan does
     */
    public PhoneProbe(@Nullable String indicator) {
        this(indicator, Browser.forEachLook(InstalledBrowser.find()), new WebClient());
    }

    PhoneProbe(@Nullable String indicator, Browser browser, WebClient web) {
        this.indicator = indicator;
        this.browser = browser;
        this.web = web;
    }

    @Override
    public Set<String> answers() {
        return indicator == null ? Set.of("SYS.MOBILE") : Set.of("SYS.MOBILE", indicator);
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws Exception {
        if (statement.addresses().pages().isEmpty()) {
            return ProbeResult.of(ObservationBuilder.nothing("SYS.MOBILE", "probe.no-page"));
        }
        return browser.isInstalled()
                ? browser.with(hosts(statement), phone -> looked(statement, phone))
                : looked(statement, new MarkupPhone(web, hosts(statement)));
    }

    /** Ends the browser that it shares with others. */
    @Override
    public void close() throws Exception {
        browser.close();
    }

    private ProbeResult looked(ConformanceStatement statement, Phone phone) throws Exception {
        ObservationBuilder found = new ObservationBuilder("SYS.MOBILE").saw(phone.name());
        for (URI page : statement.addresses().pages()) {
            found.saw(phone.open(page));
        }
        ProbeResult gathered = ProbeResult.of(
                found.or("probe.phone", statement.addresses().pages().size(), WIDTH, phone.name()));
        return indicator == null || statement.system().services().isEmpty()
                ? gathered
                : gathered.and(ProbeResult.of(services(indicator, statement, phone)));
    }

    private static Measurement services(String indicator, ConformanceStatement statement, Phone phone)
            throws Exception {
        List<String> unusable = new ArrayList<>();
        for (ConformanceStatement.Service service : statement.system().services()) {
            URI page = statement.addresses().of(service).orElseThrow();
            if (!phone.open(page).defects().isEmpty()) {
                unusable.add(service.id());
            }
        }
        LocalDate seen = LocalDate.now(VIETNAM);
        int all = statement.system().services().size();
        Message source = unusable.isEmpty()
                ? Message.of("probe.services-opened", seen, phone.name())
                : Message.of("probe.services-unusable", seen, phone.name(), String.join(", ", unusable));
        return Measurement.of(indicator)
                .agency(statement.agency().id())
                .count(all - unusable.size())
                .outOf(all)
                .year(statement.day().getYear())
                .source(LocalizedText.of(source))
                .build();
    }

    static Set<String> hosts(ConformanceStatement statement) {
        return Stream.of(statement.addresses().pages())
                .flatMap(List::stream)
                .map(page -> String.valueOf(page.getHost()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
