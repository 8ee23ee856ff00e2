package vn.tuanthu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.acceptance.AcceptanceRecord;
import vn.tuanthu.acceptance.SavedCertificate;
import vn.tuanthu.acceptance.Signature;
import vn.tuanthu.acceptance.Signers;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.text.Message;

/**
 * {@code verify-certificate CERT}: whether it says what was signed, by whom, what follows from the statement and the
 * evidence beside it, and that the system was accepted.
 */
@Command(mixinStandardHelpOptions = true)
final class VerifyCertificateCommand implements Callable<Integer> {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "CERT")
    private Path file;

    @Option(names = "--signature", paramLabel = "FILE")
    private @Nullable Path signatureFile;

    @Option(names = "--cert", paramLabel = "FILE")
    private @Nullable Path trusted;

    @Mixin
    private KeyStoreOption keys;

    @Mixin
    private PlanOption plan;

    @Override
    public Integer call() throws Exception {
        SavedCertificate certificate = SavedCertificate.read(file);
        Path beside = signatureFile == null ? AcceptanceRecord.signatureOf(file) : signatureFile;
        Signature signature = signature(InputText.read(beside));
        TextPage page = Tuanthu.page(spec, program.language);
        if (!signature.isOver(certificate.content().getBytes(StandardCharsets.UTF_8))) {
            page.tell("cli.certificate.changed");
            return Tuanthu.NOT_COMPLIANT;
        }
        X509Certificate signer = signature.signer();
        page.tell(
                "cli.certificate.intact",
                signer.getSubjectX500Principal().getName(),
                Signers.fingerprint(signer),
                signature.signed().atZone(VIETNAM).toOffsetDateTime().toString());
        OffsetDateTime now = OffsetDateTime.now(VIETNAM);
        List<Message> faults = new ArrayList<>(certificate.faults(plan.read(), now));
        faults.addAll(Signers.faults(signer, certificate.issued().toInstant(), signature.signed(), now.toInstant()));
        Set<X509Certificate> known = trusted == null ? keys.certificates() : read(trusted);
        if (!known.isEmpty()) {
            Signers.distrust(known, signature.chain(), now.toInstant())
                    .filter(fault -> !faults.contains(fault))
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            faults.forEach(fault -> page.tell("cli.certificate.invalid", fault));
            return Tuanthu.NOT_COMPLIANT;
        }
        if (known.isEmpty()) {
            page.tell("cli.certificate.unknown-signer");
            return Tuanthu.NOT_COMPLIANT;
        }
        page.tell("cli.certificate.trusted-signer");
        page.tell(
                certificate.accepted() ? "cli.certificate.accepted" : "cli.certificate.not-accepted",
                certificate.system(),
                certificate.version(),
                certificate.checks(),
                certificate.headline());
        return certificate.accepted() ? Tuanthu.OK : Tuanthu.NOT_COMPLIANT;
    }

    private static Set<X509Certificate> read(Path certificates) {
        try {
            return Signers.read(certificates);
        } catch (IOException | GeneralSecurityException e) {
            throw new BadInputException(new Problem(
                    certificates.toString(),
                    "",
                    Message.of("cli.certificate.bad-cert", String.valueOf(e.getMessage())),
                    Message.of("cli.certificate.bad-cert.remedy")));
        }
    }

    private static Signature signature(InputText text) {
        try {
            return Signature.read(text.content());
        } catch (GeneralSecurityException e) {
            throw new BadInputException(new Problem(
                    text.name(),
                    "",
                    Message.of("cli.certificate.no-signature"),
                    Message.of("cli.certificate.no-signature.remedy")));
        }
    }
}
