package vn.example.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.testkit.probe.Probe;

/** A probe of the vendor's own: whether the web application firewall of the register stops an attack. */
record FirewallProbe(SSLContext trust) implements Probe {
    private static final String FIREWALL = "TT12.D04";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public Set<String> answers() {
        return Set.of(FIREWALL);
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws IOException, InterruptedException {
        URI attack = statement.addresses().pages().get(0).resolve("/?q=%3Cscript%3E");
        int status = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(LIMIT)
                .build()
                .send(
                        HttpRequest.newBuilder(attack).timeout(LIMIT).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        return status == 403
                ? ProbeResult.nothing()
                : ProbeResult.of(withoutFirewall(statement.systems().get(0), attack + " trả về " + status));
    }

    /** The registered system as it was found. */
    private static InformationSystem withoutFirewall(InformationSystem registered, String seen) {
        List<SecurityMeasure> measures = new ArrayList<>(registered.measures());
        measures.removeIf(measure -> measure.ids().contains(FIREWALL));
        measures.add(new SecurityMeasure(
                List.of(FIREWALL), SecurityMeasure.Status.NOT_IN_PLACE, null, null, null, null, null, null, null, seen));
        return registered.withMeasures(measures);
    }
}
