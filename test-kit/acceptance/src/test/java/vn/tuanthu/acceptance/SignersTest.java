package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.text.Language;

/** Whose signature counts. The certificates are made by the JDK's own keytool. */
class SignersTest {
    private static final String PASSWORD = "changeit";
    private static final Instant NOW = Instant.now();
    private static final String CA = "bc:c=ca:true";
    private static final String CERT_SIGN = "ku:c=keyCertSign";

    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void makeTheRoot() throws Exception {
        store = folder.resolve("keys.p12");
        make("goc", "-ext", CA, "-ext", CERT_SIGN);
    }

    @Test
    void theSignerItselfOrItsIssuerVouches() throws Exception {
        issue("goc", "ky");
        assertThat(distrust("ky", "ky")).isEmpty();
        assertThat(distrust("goc", "ky")).isEmpty();
    }

    @Test
    void anIntermediateIssuerIsFollowed() throws Exception {
        issue("goc", "trung-gian", "-ext", CA, "-ext", CERT_SIGN);
        issue("trung-gian", "ky");
        assertThat(distrust("goc", "ky")).isEmpty();
        assertThat(distrust("trung-gian", "ky")).isEmpty();
    }

    @Test
    void aStrangerIsNot() throws Exception {
        issue("goc", "ky");
        make("khac");
        assertThat(distrust("khac", "ky")).contains("không chứng thư nào bạn đưa là của người ký");
    }

    @Test
    void whoIsNoAuthorityIssuesNothing() throws Exception {
        issue("goc", "nguoi-giu");
        issue("nguoi-giu", "mao-danh");
        assertThat(distrust("nguoi-giu", "mao-danh"))
                .contains("“CN=nguoi-giu” không phải nơi cấp chứng thư (basicConstraints) nhưng đã cấp cho"
                        + " “CN=mao-danh”");
        assertThat(distrust("goc", "mao-danh")).contains("“CN=nguoi-giu” không phải nơi cấp");
    }

    @Test
    void anAuthorityWhoseKeyMayNotIssueIssuesNothing() throws Exception {
        issue("goc", "trung-gian", "-ext", CA, "-ext", "ku:c=digitalSignature");
        issue("trung-gian", "ky");
        assertThat(distrust("goc", "ky")).contains("“CN=trung-gian” không được dùng để cấp chứng thư (keyUsage)");
    }

    @Test
    void noMoreIssuersThanAllowed() throws Exception {
        issue("goc", "mot", "-ext", "bc:c=ca:true,pathlen:0", "-ext", CERT_SIGN);
        issue("mot", "hai", "-ext", CA, "-ext", CERT_SIGN);
        issue("hai", "ky");
        assertThat(distrust("goc", "ky")).contains("“CN=mot” chỉ cho phép 0 tầng");
        assertThat(distrust("mot", "ky")).contains("“CN=mot” chỉ cho phép 0 tầng");
        issue("mot", "truc-tiep");
        assertThat(distrust("goc", "truc-tiep")).isEmpty();
    }

    @Test
    void everyCertificateMustBeInDate() throws Exception {
        issue("goc", "ky");
        assertThat(Signers.distrust(known("goc"), chain("ky"), NOW.plus(Duration.ofDays(60))))
                .hasValueSatisfying(why -> assertThat(why.in(Language.VI)).contains("hết hạn ngày"));
        assertThat(Signers.distrust(known("goc"), chain("ky"), NOW.minus(Duration.ofDays(60))))
                .hasValueSatisfying(why -> assertThat(why.in(Language.VI)).contains("chỉ có hiệu lực từ ngày"));
    }

    @Test
    void aFitKeyHasNoFault() throws Exception {
        issue("goc", "ky", "-ext", "ku:c=digitalSignature");
        assertThat(faults("ky", NOW, NOW, NOW)).isEmpty();
    }

    @Test
    void aKeyForAnotherUseIsUnfit() throws Exception {
        issue("goc", "ky", "-ext", "ku:c=keyEncipherment");
        assertThat(faults("ky", NOW, NOW, NOW)).containsExactly("chứng thư “CN=ky” không dùng để ký (keyUsage)");
    }

    @Test
    void aWeakKeyIsUnfit() throws Exception {
        make("yeu", "-keyalg", "RSA", "-keysize", "1024");
        make("vua", "-keyalg", "RSA", "-keysize", "2048");
        make("sha1", "-keyalg", "RSA", "-keysize", "2048", "-sigalg", "SHA1withRSA");
        assertThat(faults("yeu", NOW, NOW, NOW))
                .containsExactly("khóa của “CN=yeu” quá yếu: RSA 1.024 bit, phải từ 2.048 bit");
        assertThat(faults("vua", NOW, NOW, NOW)).isEmpty();
        assertThat(faults("sha1", NOW, NOW, NOW)).singleElement().asString().contains("SHA1withRSA");
    }

    @Test
    void theKeyLivesFromBeforeTheTestUntilNow() throws Exception {
        make("ky");
        Duration month = Duration.ofDays(31);
        assertThat(faults("ky", NOW.minus(month), NOW, NOW))
                .singleElement()
                .asString()
                .contains("sau khi kiểm thử");
        assertThat(faults("ky", NOW, NOW, NOW.plus(month)))
                .singleElement()
                .asString()
                .contains("hết hạn");
        assertThat(faults("ky", NOW, NOW.plusSeconds(60), NOW))
                .singleElement()
                .asString()
                .contains("phía trước");
        assertThat(faults("ky", NOW, NOW.minusSeconds(60), NOW))
                .singleElement()
                .asString()
                .contains("trước khi kiểm thử xong");
    }

    private List<String> faults(String alias, Instant tested, Instant signed, Instant now) throws Exception {
        return Signers.faults(chain(alias).get(0), tested, signed, now).stream()
                .map(fault -> fault.in(Language.VI))
                .toList();
    }

    private String distrust(String known, String signer) throws Exception {
        return Signers.distrust(known(known), chain(signer), NOW)
                .map(why -> why.in(Language.VI))
                .orElse("");
    }

    private Set<X509Certificate> known(String alias) throws Exception {
        return Set.of(chain(alias).get(0));
    }

    private List<X509Certificate> chain(String alias) throws Exception {
        Certificate[] chain =
                KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()).getCertificateChain(alias);
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private void make(String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-startdate", "-1d", "-validity", "30"));
        if (!List.of(more).contains("-keyalg")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        command.addAll(List.of(more));
        keytool(command);
    }

    private void issue(String issuer, String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(more));
        command.addAll(List.of("-signer", issuer));
        make(alias, command.toArray(String[]::new));
    }

    private void keytool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        arguments.stream(),
                        Stream.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
