package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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
import vn.tuanthu.acceptance.TestCertificate;
import vn.tuanthu.acceptance.TestCertificate.Extension;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.SystemKind;
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
