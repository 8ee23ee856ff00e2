package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.acceptance.Acceptance;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.acceptance.AcceptanceResult;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.acceptance.Signature;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/** {@code checks}, {@code sign-certificate} and {@code verify-certificate}. All figures are made up. */
class AcceptanceCommandsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String PASSWORD = "changeit";
    private static final String STATEMENT = """
        plan: hai-duong-2025
        asOf: 2025-12-31
        vendor: Công ty Ví dụ
        system:
          id: van-ban
          name: Quản lý văn bản (ví dụ)
          version: "1.0"
          kinds: [DOCUMENT_MANAGEMENT]
          securityLevel: 2
          hosting: PROVINCE_DATA_CENTRE
        agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
        """;

    @TempDir
    private Path folder;

    // ---- checks ----

    @Test
    void listsTheChecksThatFollowFromAStatement() throws IOException {
        Run run = Run.of("checks", write("s.yaml", STATEMENT).toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("II.")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("(bắt buộc)", "[II.2.1]"));
        assertThat(run.out()).contains("SYS.TLS (khuyến nghị)").containsPattern("\\d+ kiểm tra; SHA-256.*[0-9a-f]{64}");
        assertThat(Run.of("--lang", "en", "checks", folder.resolve("s.yaml").toString())
                        .out())
                .contains("(mandatory)", "(advisory)");
    }

    @Test
    void theListAsJsonHasTheSameDigest() throws IOException {
        String file = write("s.yaml", STATEMENT).toString();

        JsonNode list = Json.read(Run.of("checks", file, "--format", "json").out());

        assertThat(Run.of("checks", file).out()).contains(list.get("sha256").asText());
        assertThat(list.get("checks").valueStream().map(check -> check.get("id").asText()))
                .contains("II.2.1a", "SYS.CERT");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "securityLevel: 2       | securityLevel: 6        | :9 | cấp độ",
                "securityLevel: 2       | securityLevl: 2         | :9 | securityLevel",
                "[DOCUMENT_MANAGEMENT]  | [DOCUMENT_MANAGMENT]    | :8 | DOCUMENT_MANAGEMENT",
                "[DOCUMENT_MANAGEMENT]  | []                      | :8 | kinds",
                "plan: hai-duong-2025   | plan: hai-duong-2026    | :1  | hai-duong-2025",
                "tier: PROVINCE         | tier: TINH              | :11 | PROVINCE",
                "vendor: Công ty Ví dụ  | 'vendor: A\\nvendor: B' | :4  | vendor",
            })
    void refusesABadStatement(String right, String wrong, String place, String named) throws IOException {
        Path file = write("s.yaml", STATEMENT.replace(right, wrong.replace("\\n", "\n")));

        Run run = Run.of("checks", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + place).contains(named);
    }

    // ---- certificates ----

    @ParameterizedTest(name = "{0} of 100: exit {1}")
    @CsvSource({"90, 0, HỢP LỆ", "89, 1, CHƯA ĐẠT"})
    void aSignedCertificateIsVerified(long done, int code, String word) throws Exception {
        Path certificate = certificate(done);
        Path store = keys("so", "RSA");
        assertThat(sign(certificate, store, "so").code()).isZero();

        Run run = Run.of(
                "verify-certificate", certificate.toString(), "--keystore", store.toString(), "--password=" + PASSWORD);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out())
                .contains("Nội dung đúng như khi ký", "thời điểm ký", "Quản lý văn bản (ví dụ)", word)
                .contains(done == 90 ? "ĐẠT; đã chạy đủ" : "CHƯA ĐẠT: 1 kiểm tra không đạt (II.2.1a)");
    }

    @Test
    void whatIsNotWhatTheEvidenceGivesIsNeitherSignedNorBelieved() throws Exception {
        Path certificate = certificate(89);
        Path store = keys("so", "EC");
        Files.writeString(
                certificate, Files.readString(certificate).replace("\"accepted\" : false", "\"accepted\" : true"));

        Run signing = sign(certificate, store, "so");

        assertThat(signing.code()).isEqualTo(2);
        assertThat(signing.err()).contains("không ký: ghi là đạt trong khi II.2.1a chưa đạt");
        KeyStore keyStore = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Files.writeString(
                folder.resolve("acceptance.json.jws"),
                Signature.sign(Files.readAllBytes(certificate), keyStore, "so", PASSWORD.toCharArray())
                        .compact());
        assertThat(verify(certificate, store)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("KHÔNG HỢP LỆ: ghi là đạt trong khi II.2.1a chưa đạt.");
        });
    }

    @Test
    void aRecordWhereAFileStandsIsRefused() throws Exception {
        Path file = write("la-tep", "x");

        assertThatThrownBy(() -> certificate(90, file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("một phần của đường dẫn là tệp, không phải thư mục");
    }

    @Test
    void aNewRecordTakesTheSignatureOfTheOldOneAway() throws Exception {
        sign(certificate(90), keys("so", "EC"), "so");
        assertThat(folder.resolve("acceptance.json.jws")).exists();

        certificate(90);

        assertThat(folder.resolve("acceptance.json.jws")).doesNotExist();
    }

    @Test
    void aWeakOrExpiredKeySignsNothing() throws Exception {
        Path certificate = certificate(90);

        assertThat(sign(certificate, keys("yeu", "RSA", "-keysize", "1024"), "yeu"))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(2);
                    assertThat(run.err()).contains("quá yếu: RSA 1.024 bit");
                });
        assertThat(sign(certificate, keys("cu", "EC", "-startdate", "-60d"), "cu"))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(2);
                    assertThat(run.err()).contains("hết hạn ngày");
                });
        assertThat(folder.resolve("acceptance.json.jws")).doesNotExist();
    }

    @Test
    void theCertificateOfTheSignerAloneIsEnoughToVerify() throws Exception {
        Path certificate = certificate(90);
        Path store = keys("so", "EC");
        sign(certificate, store, "so");
        byte[] der = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray())
                .getCertificate("so")
                .getEncoded();
        Path pem = write(
                "so.pem",
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");

        assertThat(Run.of("verify-certificate", certificate.toString(), "--cert", pem.toString())
                        .code())
                .isZero();
    }

    @Test
    void aChangedCertificateIsNotValid() throws Exception {
        Path certificate = certificate(89);
        Path store = keys("so", "EC");
        sign(certificate, store, "so");
        Files.writeString(
                certificate, Files.readString(certificate).replace("\"accepted\" : false", "\"accepted\" : true"));

        Run run = verify(certificate, store);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("KHÔNG HỢP LỆ").doesNotContain("ĐẠT");
    }

    @Test
    void aSignerWhomNobodyKnowsIsNotTrusted() throws Exception {
        Path certificate = certificate(90);
        sign(certificate, keys("so", "EC"), "so");

        assertThat(verify(certificate, keys("khac", "EC")))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.out()).contains("KHÔNG HỢP LỆ"));
        assertThat(Run.of("verify-certificate", certificate.toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.out()).contains("CHƯA XÁC NHẬN NGƯỜI KÝ"));
    }

    @Test
    void whatCannotBeSignedLeavesNoSignature() throws Exception {
        Path certificate = certificate(90);
        Path store = keys("so", "EC");
        Path signature = folder.resolve("acceptance.json.jws");

        assertThat(sign(certificate, store, "khac").code()).isEqualTo(2);
        assertThat(Run.of(
                                "sign-certificate",
                                certificate.toString(),
                                "--alias",
                                "so",
                                "--keystore",
                                store.toString(),
                                "--password=sai")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("sign-certificate", certificate.toString(), "--alias", "so"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("--keystore"));
        assertThat(Run.of("--lang", "en", "sign-certificate", certificate.toString(), "--alias", "so")
                        .err())
                .contains(Message.of("cli.certificate.keystore-needed").in(Language.EN));
        assertThat(sign(write("other.json", "{\"accepted\": true}"), store, "so")
                        .code())
                .isEqualTo(2);
        assertThat(sign(folder.resolve("none.json"), store, "so").code()).isEqualTo(2);
        assertThat(signature).doesNotExist();
        assertThat(folder.resolve("other.json.jws")).doesNotExist();
    }

    @Test
    void aMissingOrForeignSignatureIsRefused() throws Exception {
        Path certificate = certificate(90);
        Path store = keys("so", "EC");

        assertThat(verify(certificate, store)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("acceptance.json.jws");
        });
        write("acceptance.json.jws", "a.b.c");
        assertThat(verify(certificate, store)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("không phải là chữ ký");
        });
    }

    private static Run sign(Path certificate, Path store, String alias) {
        return Run.of(
                "sign-certificate",
                certificate.toString(),
                "--alias",
                alias,
                "--keystore",
                store.toString(),
                "--password=" + PASSWORD);
    }

    private static Run verify(Path certificate, Path store) {
        return Run.of(
                "verify-certificate", certificate.toString(), "--keystore", store.toString(), "--password=" + PASSWORD);
    }

    /** The record of a run of every check, as the test kit writes it. */
    private Path certificate(long done) throws IOException {
        return certificate(done, folder);
    }

    private Path certificate(long done, Path records) throws IOException {
        ComplianceEngine engine = ComplianceEngine.forPlan("hai-duong-2025");
        ConformanceStatement statement = StatementFile.read(write("statement.yaml", STATEMENT), engine.plan());
        CheckList list = CheckList.of(statement, engine.plan());
        Observation[] looks = list.ids().stream()
                .filter(id -> id.startsWith("SYS."))
                .map(id -> new Observation(
                        id, Outcome.PASS, Message.of("acceptance.not-observed"), List.of(LocalizedText.of("ví dụ"))))
                .toArray(Observation[]::new);
        AcceptanceResult result = new Acceptance(engine, statement, list)
                .judge(
                        ProbeResult.of(Measurement.of(
                                        "so", "work-files-online", done, 100, Period.ofYear(2025), "con số ví dụ"))
                                .and(ProbeResult.of(looks)),
                        DAY);
        AcceptanceRecord.write(records, result, list.ids(), OffsetDateTime.now(), OffsetDateTime.now());
        return records.resolve("acceptance.json");
    }

    private Path keys(String alias, String algorithm, String... more) throws IOException, InterruptedException {
        Path store = folder.resolve(alias + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=Ví dụ",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        if (!command.contains("-startdate")) {
            command.addAll(List.of("-startdate", "-1d"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return store;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
