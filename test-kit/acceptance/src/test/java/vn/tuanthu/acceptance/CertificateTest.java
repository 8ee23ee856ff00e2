package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

class CertificateTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final OffsetDateTime NOW = OffsetDateTime.now();
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void onlyTheWholeListMakesACertificate() {
        AcceptanceResult result = result(90, "Nhà cung cấp");
        assertThat(Certificate.of(result, result.list().ids(), NOW).accepted()).isTrue();
        List<String> less = result.list().ids().subList(1, result.list().ids().size());
        assertThatIllegalArgumentException().isThrownBy(() -> Certificate.of(result, less, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Certificate.of(result, List.of(), NOW));
    }

    @Test
    void aFailureIsRecordedAsNotAccepted() {
        assertThat(certificate(89, "Nhà cung cấp").accepted()).isFalse();
        assertThat(CertificateHtml.of(certificate(89, "Nhà cung cấp"), Language.VI))
                .contains("CHƯA ĐẠT: 1 kiểm tra không đạt (II.2.1a)")
                .doesNotContain("GIẤY XÁC");
    }

    @Test
    void thePageIsWholeInEnglish() {
        assertThat(CertificateHtml.of(certificate(90, "A"), Language.EN))
                .contains(
                        "<h1>CERTIFICATE OF ACCEPTANCE TEST</h1>",
                        "ACCEPTED",
                        "<dt>Vendor</dt>",
                        "To repeat and compare")
                .doesNotContain("Kiểm thử", "bắt buộc");
        assertThat(CertificateHtml.of(certificate(89, "A"), Language.EN))
                .contains("NOT ACCEPTED: 1 check failed (II.2.1a)")
                .doesNotContain("CERTIFICATE");
    }

    @Test
    void thePageEscapesWhatTheVendorWrites() {
        String page = CertificateHtml.of(certificate(90, "<script>alert(1)</script> & Con"), Language.VI);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Con")
                .doesNotContain("<script>");
    }

    @Test
    void theSameCertificateGivesTheSameBytes() {
        assertThat(Oscal.of(certificate(90, "A"))).isEqualTo(Oscal.of(certificate(90, "A")));
        assertThat(certificate(90, "A").json()).isEqualTo(certificate(90, "A").json());
    }

    @Test
    void theAssessmentResultsAreValidOscal() throws Exception {
        String reference = System.getenv("TUANTHU_REFERENCE");
        assumeTrue(reference != null, "TUANTHU_REFERENCE is not set");
        String text = Files.readString(Path.of(reference, "schemas/oscal_assessment-results_schema.json"));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
        assertThat(schema.validate(Oscal.of(certificate(90, "A")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(Oscal.of(certificate(89, "A")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"assessment-results\": {}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aSignatureIsOfExactlyTheseBytes(String algorithm) throws Exception {
        KeyStore keys = keys(algorithm, "-1d");
        byte[] json = certificate(90, "A").json().getBytes(StandardCharsets.UTF_8);
        Signature signature =
                Signature.read(Signature.sign(json, keys, "khoa", PASSWORD).compact());
        assertThat(signature.isOver(json)).isTrue();
        byte[] changed = new String(json, StandardCharsets.UTF_8)
                .replace("\"accepted\" : true", "\"accepted\" : false")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(signature.isOver(changed)).isFalse();
    }

    @Test
    void onlyKnownSignersCount() throws Exception {
        KeyStore keys = keys("EC", "-1d");
        KeyStore others = keys("RSA", "-1d");
        Signature signature = Signature.sign(new byte[] {1}, keys, "khoa", PASSWORD);
        Set<X509Certificate> own = Signers.of(keys);
        assertThat(Signers.vouch(own, signature.chain(), NOW)).isTrue();
        assertThat(Signers.vouch(Signers.of(others), signature.chain(), NOW)).isFalse();
        assertThat(Signers.vouch(own, signature.chain(), NOW.plusYears(5))).isFalse();
    }

    @Test
    void whatIsNoSignatureIsRefused() {
        assertThatThrownBy(() -> Signature.read("a.b.c")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Signature.read("")).isInstanceOf(GeneralSecurityException.class);
        // {"alg":"none"}
        assertThatThrownBy(() -> Signature.read("eyJhbGciOiJub25lIn0..")).isInstanceOf(GeneralSecurityException.class);
    }

    private static Certificate certificate(long done, String vendor) {
        AcceptanceResult result = result(done, vendor);
        return Certificate.of(result, result.list().ids(), NOW);
    }

    private static AcceptanceResult result(long done, String vendor) {
        ComplianceEngine engine = ComplianceEngine.forPlan("hai-duong-2025");
        Agency agency = Agency.of("so", "Sở", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "van-ban",
                "Văn bản",
                "1",
                Set.of(SystemKind.DOCUMENT_MANAGEMENT),
                2,
                ConformanceStatement.Hosting.CLOUD,
                null);
        ConformanceStatement statement = ConformanceStatement.of("hai-duong-2025", DAY, vendor, system, agency);
        ProbeResult gathered = ProbeResult.of(
                        Measurement.of("so", "work-files-online", done, 100, Period.ofYear(2025), "con số ví dụ"))
                .and(ProbeResult.of(new Observation(
                        "SYS.TLS",
                        Outcome.PASS,
                        Message.of("acceptance.not-observed"),
                        List.of(LocalizedText.of("TLSv1.3")))));
        return new Acceptance(engine, statement, CheckList.of(statement, engine.plan())).judge(gathered, DAY);
    }

    private KeyStore keys(String algorithm, String start) throws Exception {
        Path store = folder.resolve(algorithm + ".p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "khoa",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=Ví dụ",
                        "-startdate",
                        start,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }
}
