package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanthu.acceptance.TestCertificate.Extension;
import vn.tuanthu.text.Language;

/** Whose signature counts. The certificates are made by the JDK's own keytool. */
class SignersTest {
    private static final Instant NOW = Instant.now();
    private static final Extension CA = Extension.authority(-1);
    private static final Extension SIGNS = Extension.usage(0);
    private static final Extension ENCRYPTS_KEYS = Extension.usage(2);
    private static final Extension ISSUES = Extension.usage(5);

    private TestCertificate root;

    @BeforeEach
    void makeTheRoot() throws GeneralSecurityException {
        root = TestCertificate.of("goc", null, CA, ISSUES);
    }

    @Test
    void theSignerItselfOrItsIssuerVouches() throws Exception {
        TestCertificate signer = TestCertificate.of("ky", root);
        assertThat(distrust(signer, signer)).isEmpty();
        assertThat(distrust(root, signer)).isEmpty();
    }

    @Test
    void anIntermediateIssuerIsFollowed() throws Exception {
        TestCertificate middle = TestCertificate.of("trung-gian", root, CA, ISSUES);
        TestCertificate signer = TestCertificate.of("ky", middle);
        assertThat(distrust(root, signer)).isEmpty();
        assertThat(distrust(middle, signer)).isEmpty();
    }

    @Test
    void aStrangerIsNot() throws Exception {
        TestCertificate stranger = TestCertificate.of("khac", null);
        assertThat(distrust(stranger, TestCertificate.of("ky", root)))
                .contains("không chứng thư nào bạn đưa là của người ký");
    }

    @Test
    void whoIsNoAuthorityIssuesNothing() throws Exception {
        TestCertificate holder = TestCertificate.of("nguoi-giu", root);
        TestCertificate forged = TestCertificate.of("mao-danh", holder);
        assertThat(distrust(holder, forged))
                .contains("“CN=nguoi-giu” không phải nơi cấp chứng thư (basicConstraints) nhưng đã cấp cho"
                        + " “CN=mao-danh”");
        assertThat(distrust(root, forged)).contains("“CN=nguoi-giu” không phải nơi cấp");
    }

    @Test
    void anAuthorityWhoseKeyMayNotIssueIssuesNothing() throws Exception {
        TestCertificate middle = TestCertificate.of("trung-gian", root, CA, SIGNS);
        assertThat(distrust(root, TestCertificate.of("ky", middle)))
                .contains("“CN=trung-gian” không được dùng để cấp chứng thư (keyUsage)");
    }

    @Test
    void noMoreIssuersThanAllowed() throws Exception {
        TestCertificate one = TestCertificate.of("mot", root, Extension.authority(0), ISSUES);
        TestCertificate two = TestCertificate.of("hai", one, CA, ISSUES);
        TestCertificate signer = TestCertificate.of("ky", two);
        assertThat(distrust(root, signer)).contains("“CN=mot” chỉ cho phép 0 tầng");
        assertThat(distrust(one, signer)).contains("“CN=mot” chỉ cho phép 0 tầng");
        assertThat(distrust(root, TestCertificate.of("truc-tiep", one))).isEmpty();
    }

    @Test
    void everyCertificateMustBeInDate() throws Exception {
        TestCertificate signer = TestCertificate.of("ky", root);
        assertThat(Signers.distrust(Set.of(root.own()), signer.chain(), NOW.plus(Duration.ofDays(60))))
                .hasValueSatisfying(why -> assertThat(why.in(Language.VI)).contains("hết hạn ngày"));
        assertThat(Signers.distrust(Set.of(root.own()), signer.chain(), NOW.minus(Duration.ofDays(60))))
                .hasValueSatisfying(why -> assertThat(why.in(Language.VI)).contains("chỉ có hiệu lực từ ngày"));
    }

    @Test
    void aFitKeyHasNoFault() throws Exception {
        assertThat(faults(TestCertificate.of("ky", root, SIGNS), NOW, NOW, NOW)).isEmpty();
    }

    @Test
    void aKeyForAnotherUseIsUnfit() throws Exception {
        assertThat(faults(TestCertificate.of("ky", root, ENCRYPTS_KEYS), NOW, NOW, NOW))
                .containsExactly("chứng thư “CN=ky” không dùng để ký (keyUsage)");
    }

    @Test
    void aWeakKeyIsUnfit() throws Exception {
        assertThat(faults(rsa("yeu", 1024, "SHA256withRSA"), NOW, NOW, NOW))
                .containsExactly("khóa của “CN=yeu” quá yếu: RSA 1.024 bit, phải từ 2.048 bit");
        assertThat(faults(rsa("vua", 2048, "SHA256withRSA"), NOW, NOW, NOW)).isEmpty();
        assertThat(faults(rsa("sha1", 2048, "SHA1withRSA"), NOW, NOW, NOW))
                .singleElement()
                .asString()
                .contains("SHA1withRSA");
    }

    @Test
    void aKeyOfAnotherSortIsToldAsSuch() throws Exception {
        TestCertificate other =
                TestCertificate.of("khac", null, "Ed25519", 255, "Ed25519", NOW.minus(Duration.ofDays(1)), 30);
        assertThat(faults(other, NOW, NOW, NOW))
                .containsExactly("khóa của “CN=khac” thuộc loại EdDSA, không ký được bản ghi: cần khóa RSA hoặc EC");
    }

    @Test
    void theKeyLivesFromBeforeTheTestUntilNow() throws Exception {
        TestCertificate signer = TestCertificate.of("ky", null);
        Duration month = Duration.ofDays(31);
        assertThat(faults(signer, NOW.minus(month), NOW, NOW))
                .singleElement()
                .asString()
                .contains("sau khi kiểm thử")
                // the day alone would not show it where both are of one day
                .containsPattern("chỉ có từ \\d{4}-\\d{2}-\\d{2}T");
        assertThat(faults(signer, NOW, NOW, NOW.plus(month)))
                .singleElement()
                .asString()
                .contains("hết hạn");
        assertThat(faults(signer, NOW, NOW.plusSeconds(60), NOW))
                .singleElement()
                .asString()
                .contains("phía trước");
        assertThat(faults(signer, NOW, NOW.minusSeconds(60), NOW))
                .singleElement()
                .asString()
                .contains("trước khi kiểm thử xong");
    }

    private static TestCertificate rsa(String name, int bits, String signing) throws GeneralSecurityException {
        return TestCertificate.of(name, null, "RSA", bits, signing, NOW.minus(Duration.ofDays(1)), 30);
    }

    private static List<String> faults(TestCertificate signer, Instant tested, Instant signed, Instant now) {
        return Signers.faults(signer.own(), tested, signed, now).stream()
                .map(fault -> fault.in(Language.VI))
                .toList();
    }

    private static String distrust(TestCertificate known, TestCertificate signer) {
        return Signers.distrust(Set.of(known.own()), signer.chain(), NOW)
                .map(why -> why.in(Language.VI))
                .orElse("");
    }
}
