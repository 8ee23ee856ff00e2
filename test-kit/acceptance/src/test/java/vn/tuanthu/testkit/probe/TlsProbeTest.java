package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.acceptance.TestCertificate;
import vn.tuanthu.acceptance.TestCertificate.Extension;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** A certificate is judged as browsers judge it, who read the host only where it has to stand. */
class TlsProbeTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void aHostThatIsNamedAmongTheAlternativeNamesIsTrusted() throws Exception {
        Observation seen = look(TestCertificate.of("localhost", null, Extension.host("localhost")));
        assertThat(seen.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aHostThatIsOnlyTheCommonNameIsNot() throws Exception {
        Observation seen = look(TestCertificate.of("localhost", null));
        assertThat(seen.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(seen.message().in(Language.VI)).contains("subjectAltName");
    }

    /** A server that takes no handshake: nobody has counted the days of its certificate. */
    @Test
    void aCertificateThatCannotBeSeenHasNoNumberOfDays() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(socket));
            refusing.start();
            URI page = URI.create("https://localhost:" + socket.getLocalPort() + "/");
            ConformanceStatement statement = StatementFile.read(
                    InputText.of("s.yaml", """
                            plan: hai-duong-2025
                            asOf: 2025-12-31
                            vendor: X
                            system: {id: x, name: X, version: "1", kinds: [OTHER], securityLevel: 1, hosting: CLOUD}
                            agency: {id: x, name: X, tier: PROVINCE, kind: DEPARTMENT}
                            addresses: {pages: ['%s']}
                            also: [SYS.CERT-DAYS]
                            limits: {certificateDays: 30}
                            """.formatted(page).getBytes(StandardCharsets.UTF_8)),
                    PlanReader.bundled("hai-duong-2025"),
                    List.of());
            Observation seen = new TlsProbe(null)
                    .look(statement).observations().stream()
                            .filter(one -> one.check().equals("SYS.CERT-DAYS"))
                            .findFirst()
                            .orElseThrow();
            assertThat(seen.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(seen.message().in(Language.VI))
                    .contains("không xem được chứng thư")
                    .doesNotContain("ngày");
        }
    }

    /** Says in an alert, until the socket is closed, that the protocol is not taken. */
    private static void refuse(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                byte[] head = one.getInputStream().readNBytes(5);
                one.getInputStream().readNBytes(((head[3] & 0xff) << 8) | (head[4] & 0xff));
                one.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, 0x46});
            } catch (IOException e) {
                // The next one is asked, or nobody any more.
                continue;
            }
        }
    }

    @Test
    void aNameThatLeadsNowhereIsToldInWords() {
        assertThat(new TlsProbe(null)
                        .look(statement(URI.create("https://khong-co.invalid/")))
                        .failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.why().in(Language.VI))
                        .contains("khong-co.invalid")
                        .doesNotContain("java."));
    }

    private static Observation look(TestCertificate certificate) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(certificate)));
        server.start();
        try {
            URI page = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            return new TlsProbe(context(certificate))
                    .look(statement(page)).observations().stream()
                            .filter(seen -> seen.check().equals("SYS.CERT"))
                            .findFirst()
                            .orElseThrow();
        } finally {
            server.stop(0);
        }
    }

    /** Of a server that has the certificate, and of a client that trusts it. */
    private static SSLContext context(TestCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", certificate.key(), PASSWORD, new X509Certificate[] {certificate.own()});
        store.setCertificateEntry("trusted", certificate.own());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static ConformanceStatement statement(URI page) {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "x", "X", "1", Set.of(SystemKind.PUBLIC_PORTAL), 2, ConformanceStatement.Hosting.CLOUD, null);
        Agency agency = Agency.of("x", "X", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        return ConformanceStatement.of("hai-duong-2025", LocalDate.of(2025, 12, 31), "X", system, agency)
                .at(new ConformanceStatement.Addresses(List.of(page), null, null, null, null));
    }
}
