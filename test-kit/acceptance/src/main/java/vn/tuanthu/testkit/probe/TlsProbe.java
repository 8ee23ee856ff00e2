package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.text.Message;

/**
 * Shakes hands with the server of each named page: which protocols it takes, SSL 3.0, TLS 1.0 and 1.1 being really offered whatever
 * this Java has switched off, and whether its certificate is in date, of the right name and from a trusted issuer. The
 * strength of the cipher and the days that the certificate has left are told. Certificates are judged for the moment of the
 * look, not for the statement's day.
 */
public final class TlsProbe implements Probe {
    private static final String TLS = "SYS.TLS";
    private static final String CERT = "SYS.CERT";
    private static final String DAYS = "SYS.CERT-DAYS";
    private static final int HTTPS = 443;
    /** A host in the alternative names of a certificate (RFC 5280, GeneralName). */
    private static final int DNS_NAME = 2;

    private static final String[] CURRENT = {"TLSv1.3", "TLSv1.2"};
    private static final Map<String, ClientHello> OUTDATED = new LinkedHashMap<>();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static {
        OUTDATED.put("TLSv1.1", ClientHello.ofTls11());
        OUTDATED.put("TLSv1", ClientHello.ofTls10());
        OUTDATED.put("SSLv3", ClientHello.ofSsl30());
    }

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
        return Set.of(TLS, CERT, DAYS);
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) {
        Map<String, URI> servers = new LinkedHashMap<>();
        statement
                .addresses()
                .pages()
                .forEach(page -> servers.putIfAbsent(page.getScheme() + page.getAuthority(), page));
        if (servers.isEmpty()) {
            return ProbeResult.of(
                    ObservationBuilder.nothing(TLS, "probe.no-page"),
                    ObservationBuilder.nothing(CERT, "probe.no-page"),
                    ObservationBuilder.nothing(DAYS, "probe.no-page"));
        }
        return tried(TLS, () -> protocols(servers.values()))
                .and(tried(CERT, () -> certificates(servers.values())))
                .and(tried(DAYS, () -> days(servers.values(), statement.limits().certificateDays())));
    }

    /** A look that may break off. */
    private interface Look {
        Observation at() throws IOException, GeneralSecurityException;
    }

    private static ProbeResult tried(String check, Look look) {
        try {
            return ProbeResult.of(look.at());
        } catch (IOException | GeneralSecurityException e) {
            return ProbeResult.failed(
                    Set.of(check),
                    Message.of("probe.said", e instanceof ProbeException known ? known.what() : String.valueOf(e)));
        }
    }

    private static Observation protocols(Collection<URI> servers) throws IOException {
        ObservationBuilder found = new ObservationBuilder(TLS);
        boolean weak = false;
        for (URI server : servers) {
            if (!"https".equals(server.getScheme())) {
                found.saw(server.toString()).wrong("probe.plain-page", server.toString());
                continue;
            }
            String name = server.getAuthority();
            try {
                SSLSession session = handshake(server, WebClient.unjudged(), false);
                found.saw(name + " " + session.getProtocol() + " " + session.getCipherSuite());
            } catch (SSLException e) {
                found.saw(name + " " + e.getMessage());
                found.wrong("probe.no-handshake", name, String.valueOf(e.getMessage()));
            }
            for (Map.Entry<String, ClientHello> old : OUTDATED.entrySet()) {
                if (isTaken(server, old.getValue())) {
                    found.saw(name + " " + old.getKey()).wrong("probe.old-protocol", name, old.getKey());
                } else {
                    found.saw(Message.of("probe.seen.refused", name, old.getKey()));
                }
            }
            if (isTaken(server, ClientHello.ofWeakCiphers())) {
                weak = true;
                found.saw(Message.of("probe.seen.weak-taken", name));
            } else {
                found.saw(Message.of("probe.seen.weak-refused", name));
            }
        }
        return found.or(weak ? "probe.protocol-weak" : "probe.protocol", servers.size());
    }

    private static boolean isTaken(URI server, ClientHello hello) throws IOException {
        return hello.offer(server, port(server), (int) WebClient.LIMIT.toMillis()) == ClientHello.Answer.TAKEN;
    }

    private Observation certificates(Collection<URI> servers) throws IOException, GeneralSecurityException {
        ObservationBuilder found = new ObservationBuilder(CERT);
        long least = Long.MAX_VALUE;
        for (URI server : servers) {
            if ("https".equals(server.getScheme())) {
                least = Math.min(least, certificate(server, found).orElse(Long.MAX_VALUE));
            } else {
                found.saw(server.toString()).wrong("probe.plain-page", server.toString());
            }
        }
        return found.or("probe.certificate", servers.size(), least);
    }

    /** Whether each certificate has as many days left as the contract asks. */
    private Observation days(Collection<URI> servers, @Nullable Integer limit)
            throws IOException, GeneralSecurityException {
        if (limit == null) {
            return ObservationBuilder.nothing(DAYS, "probe.no-limit", "limits.certificateDays");
        }
        ObservationBuilder found = new ObservationBuilder(DAYS);
        for (URI server : servers) {
            if (!"https".equals(server.getScheme())) {
                found.saw(server.toString()).wrong("probe.plain-page", server.toString());
                continue;
            }
            OptionalLong left = certificate(server, new ObservationBuilder(DAYS));
            if (left.isEmpty()) {
                found.saw(server.toString()).wrong("probe.no-certificate", server.getAuthority());
                continue;
            }
            found.saw(server.getAuthority() + ": " + left.getAsLong());
            if (left.getAsLong() < limit) {
                found.wrong("probe.few-days", server.getAuthority(), left.getAsLong(), limit);
            }
        }
        return found.or("probe.days", servers.size(), limit);
    }

    /** How many days the certificate has left, fewer than none when it has run out; empty when it could not be seen. */
    private OptionalLong certificate(URI server, ObservationBuilder found)
            throws IOException, GeneralSecurityException {
        SSLSession session;
        try {
            session = handshake(server, WebClient.unjudged(), false);
        } catch (SSLException e) {
            found.saw(server.getAuthority() + " " + e.getMessage());
            found.wrong("probe.no-certificate", server.getAuthority());
            return OptionalLong.empty();
        }
        X509Certificate own = (X509Certificate) session.getPeerCertificates()[0];
        Instant now = clock.instant();
        Instant ends = own.getNotAfter().toInstant();
        Instant starts = own.getNotBefore().toInstant();
        long left = ChronoUnit.DAYS.between(now, ends);
        found.saw(server.getAuthority() + " " + own.getSubjectX500Principal().getName())
                .saw(own.getIssuerX500Principal().getName())
                .saw(Message.of("probe.seen.validity", starts.toString(), ends.toString(), left))
                .saw(strength(own.getPublicKey()) + ", " + own.getSigAlgName());
        if (now.isAfter(ends)) {
            found.wrong(
                    "probe.expired", server.getAuthority(), ends.atZone(VIETNAM).toLocalDate());
        } else if (now.isBefore(starts)) {
            found.wrong(
                    "probe.not-yet",
                    server.getAuthority(),
                    starts.atZone(VIETNAM).toLocalDate());
        } else {
            trusted(server, own, found);
        }
        return OptionalLong.of(left);
    }

    private static String strength(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength() + " bit";
        }
        return key instanceof ECPublicKey curve
                ? "EC " + curve.getParams().getOrder().bitLength() + " bit"
                : key.getAlgorithm();
    }

    private void trusted(URI server, X509Certificate own, ObservationBuilder found)
            throws IOException, GeneralSecurityException {
        if (!ClientHello.isNumeric(server.getHost()) && !namesHosts(own)) {
            // Java would take the common name, which browsers have not read for years.
            found.wrong("probe.no-alternative-name", server.getAuthority());
            return;
        }
        try {
            handshake(server, trust == null ? SSLContext.getDefault() : trust, true);
        } catch (SSLException e) {
            found.wrong("probe.untrusted", server.getAuthority(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean namesHosts(X509Certificate own) throws CertificateParsingException {
        Collection<List<?>> names = own.getSubjectAlternativeNames();
        return names != null && names.stream().anyMatch(name -> Objects.equals(name.get(0), DNS_NAME));
    }

    private static SSLSession handshake(URI server, SSLContext context, boolean name) throws IOException {
        int limit = (int) WebClient.LIMIT.toMillis();
        try (Socket plain = new Socket()) {
            connect(plain, server, limit);
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, server.getHost(), port(server), true)) {
                SSLParameters parameters = socket.getSSLParameters();
                if (name) {
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                }
                parameters.setProtocols(CURRENT);
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return socket.getSession();
            }
        }
    }

    private static void connect(Socket plain, URI server, int limit) throws IOException {
        try {
            plain.connect(new InetSocketAddress(server.getHost(), port(server)), limit);
            plain.setSoTimeout(limit);
        } catch (UnknownHostException e) {
            throw new ProbeException(Message.of("probe.unknown-host", server.getHost()), e);
        } catch (ConnectException e) {
            throw new ProbeException(Message.of("probe.refused", server.toString()), e);
        } catch (SocketTimeoutException e) {
            throw new ProbeException(Message.of("probe.too-slow", server.toString(), limit / 1000), e);
        }
    }

    static int port(URI server) {
        return server.getPort() < 0 ? HTTPS : server.getPort();
    }
}
