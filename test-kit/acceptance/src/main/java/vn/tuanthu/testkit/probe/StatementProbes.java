package vn.tuanthu.testkit.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.SystemCheck;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;

/** The probes that look at every system: those of this library, those on the class path, those that a statement asks for. */
public final class StatementProbes {
    private StatementProbes() {}

    /**
     * Everything that looks at the system of {@code statement}. Those that are {@link AutoCloseable} are to be closed when
     * the last has looked.
     *
     * @param plan the plan that it is judged by
     * @param file what the statement is called in messages
     * @param trust the authorities that certificates may come from; null for those of the Java platform
     * @param environment the variables that hold accounts of databases
     * @throws vn.tuanthu.input.BadInputException if a database cannot be asked as it is declared
     */
    public static List<Probe> of(
            ConformanceStatement statement,
            Plan plan,
            String file,
            @Nullable SSLContext trust,
            Map<String, String> environment) {
        Browser browser = Browser.kept(InstalledBrowser.find());
        List<Probe> probes = new ArrayList<>(List.of(
                new HttpProbe(),
                new TlsProbe(trust),
                new PhoneProbe(onPhones(plan), browser, new WebClient()),
                new AccessibilityProbe(browser),
                new LogProbe(),
                new NameProbe(),
                new ContractProbe()));
        for (int i = 0; i < statement.databases().size(); i++) {
            String place = "databases[" + (i + 1) + "]";
            probes.add(DeclaredDatabase.probe(statement.databases().get(i), file, place, environment));
        }
        probes.addAll(installed());
        return probes;
    }

    /** What of the plan counts the services that can be used on a phone; null where nothing does. */
    private static @Nullable String onPhones(Plan plan) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.services() == Indicator.Services.ON_PHONES)
                .map(Indicator::id)
                .findFirst()
                .orElse(null);
    }

    /** The checks that probes on the class path bring along. */
    public static List<SystemCheck> ownChecks() {
        return installed().stream().flatMap(probe -> probe.checks().stream()).toList();
    }

    private static List<Probe> installed() {
        List<Probe> probes = new ArrayList<>();
        ServiceLoader.load(Probe.class).forEach(probes::add);
        return probes;
    }
}
