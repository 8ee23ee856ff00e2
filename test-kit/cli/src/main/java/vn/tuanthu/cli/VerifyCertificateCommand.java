package vn.tuanthu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.acceptance.SavedCertificate;
import vn.tuanthu.acceptance.Signature;
import vn.tuanthu.acceptance.Signers;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** {@code verify-certificate CERT}: whether it says what was signed, by whom, and that the system was accepted. */
@Command(name = "verify-certificate", mixinStandardHelpOptions = true)
final class VerifyCertificateCommand implements Callable<Integer> {
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

    @Override
    public Integer call() throws Exception {
        InputText text = InputText.read(file);
        SavedCertificate certificate = SavedCertificate.read(text);
        Path beside = signatureFile == null ? SignCertificateCommand.beside(file) : signatureFile;
        Signature signature = signature(InputText.read(beside));
        PrintWriter out = spec.commandLine().getOut();
        if (!signature.isOver(text.content().getBytes(StandardCharsets.UTF_8))) {
            say(out, "cli.certificate.changed");
            return Tuanthu.NOT_COMPLIANT;
        }
        X509Certificate signer = signature.signer();
        say(out, "cli.certificate.intact", signer.getSubjectX500Principal().getName(), Signers.fingerprint(signer));
        Set<X509Certificate> known = trusted == null ? keys.certificates() : read(trusted);
        if (known.isEmpty()) {
            say(out, "cli.certificate.unknown-signer");
            return Tuanthu.NOT_COMPLIANT;
        }
        if (!Signers.vouch(known, signature.chain(), certificate.issued())) {
            say(out, "cli.certificate.untrusted-signer");
            return Tuanthu.NOT_COMPLIANT;
        }
        say(out, "cli.certificate.trusted-signer");
        say(
                out,
                certificate.accepted() ? "cli.certificate.accepted" : "cli.certificate.not-accepted",
                certificate.system(),
                certificate.version(),
                certificate.checks());
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

    private void say(PrintWriter out, String key, Object... arguments) {
        out.println(Message.of(key, arguments).in(program.language));
    }
}
