package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;

/**
 * Shakes hands with the server of each named page: which protocol it speaks, and whether its certificate is in date, of
 * the right name and from a trusted issuer. Certificates are judged for the moment of the look, not for the statement's
 * day.
 */
public final class TlsProbe implements Probe {
    private static final int HTTPS = 443;
    private static final String[] CURRENT = {"TLSv1.3", "TLSv1.2"};
    private static final List<String> OUTDATED = List.of("TLSv1.1", "TLSv1");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final @Nullable SSLContext trust;
    private final Clock clock;

    /**
     * @param trust the authorities that certificates may come from; null for those of the Java platform
     */
    public TlsProbe(@Nullable SSLContext trust) {
        this(trust, Clock.systemUTC());
    }

    TlsProbe(@Nullable SSLContext trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public Set<String> answers() {
        return Set.of("SYS.TLS", "SYS.CERT");
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws IOException, GeneralSecurityException {
        Map<String, URI> servers = new LinkedHashMap<>();
        statement
                .addresses()
                .pages()
                .forEach(page -> servers.putIfAbsent(page.getScheme() + page.getAuthority(), page));
        if (servers.isEmpty()) {
            return ProbeResult.of(
                    ObservationBuilder.nothing("SYS.TLS", "probe.no-page"),
                    ObservationBuilder.nothing("SYS.CERT", "probe.no-page"));
        }
        ObservationBuilder protocol = new ObservationBuilder("SYS.TLS");
        ObservationBuilder certificate = new ObservationBuilder("SYS.CERT");
        for (URI server : servers.values()) {
            if ("https".equals(server.getScheme())) {
                if (protocol(server, protocol)) {
                    certificate(server, certificate);
                } else {
                    certificate.saw(server.toString()).wrong("probe.no-certificate", server.getAuthority());
                }
            } else {
                protocol.saw(server.toString()).wrong("probe.plain-page", server.toString());
                certificate.saw(server.toString()).wrong("probe.plain-page", server.toString());
            }
        }
        return ProbeResult.of(
                protocol.or("probe.protocol", servers.size()), certificate.or("probe.certificate", servers.size()));
    }

    /** False when the server cannot be reached by a current protocol, so that there is no certificate to judge. */
    private static boolean protocol(URI server, ObservationBuilder found) throws IOException {
        try {
            SSLSession session = handshake(server, WebClient.unjudged(), null, false);
            found.saw(server.getAuthority() + " " + session.getProtocol() + " " + session.getCipherSuite());
        } catch (SSLException e) {
            found.saw(server.getAuthority() + " " + e.getMessage());
            found.wrong("probe.no-handshake", server.getAuthority(), String.valueOf(e.getMessage()));
            return false;
        }
        for (String old : OUTDATED) {
            try {
                handshake(server, WebClient.unjudged(), old, false);
                found.saw(server.getAuthority() + " " + old).wrong("probe.old-protocol", server.getAuthority(), old);
            } catch (SSLException refused) {
                // Java itself refuses before anything is sent unless its security settings allow the old protocols.
                boolean untried = String.valueOf(refused.getMessage()).startsWith("No appropriate protocol");
                found.saw(server.getAuthority() + " " + old + (untried ? " chưa thử (Java đã tắt)" : " bị từ chối"));
            }
        }
        return true;
    }

    private void certificate(URI server, ObservationBuilder found) throws IOException, GeneralSecurityException {
        SSLSession session = handshake(server, WebClient.unjudged(), null, false);
        X509Certificate own = (X509Certificate) session.getPeerCertificates()[0];
        Instant now = clock.instant();
        Instant ends = own.getNotAfter().toInstant();
        Instant starts = own.getNotBefore().toInstant();
        found.saw(server.getAuthority() + " " + own.getSubjectX500Principal().getName())
                .saw(own.getIssuerX500Principal().getName())
                .saw(starts + " … " + ends);
        if (now.isAfter(ends)) {
            found.wrong(
                    "probe.expired", server.getAuthority(), ends.atZone(VIETNAM).toLocalDate());
        } else if (now.isBefore(starts)) {
            found.wrong(
                    "probe.not-yet",
                    server.getAuthority(),
                    starts.atZone(VIETNAM).toLocalDate());
        } else {
            trusted(server, found);
        }
    }

    private void trusted(URI server, ObservationBuilder found) throws IOException, GeneralSecurityException {
        try {
            handshake(server, trust == null ? SSLContext.getDefault() : trust, null, true);
        } catch (SSLException e) {
            found.wrong("probe.untrusted", server.getAuthority(), String.valueOf(e.getMessage()));
        }
    }

    private static SSLSession handshake(URI server, SSLContext context, @Nullable String protocol, boolean name)
            throws IOException {
        int port = server.getPort() < 0 ? HTTPS : server.getPort();
        int limit = (int) WebClient.LIMIT.toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(server.getHost(), port), limit);
            plain.setSoTimeout(limit);
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, server.getHost(), port, true)) {
                SSLParameters parameters = socket.getSSLParameters();
                if (name) {
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                }
                parameters.setProtocols(protocol == null ? CURRENT : new String[] {protocol});
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return socket.getSession();
            }
        }
    }
}
