package vn.tuanthu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
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
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Message;

/** {@code sign-certificate CERT}: signs it with a key of the vendor's key store, if it is what its evidence gives. */
@Command(mixinStandardHelpOptions = true)
final class SignCertificateCommand implements Callable<Integer> {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "CERT")
    private Path file;

    @Option(names = "--alias", required = true, paramLabel = "NAME")
    private String alias;

    @Mixin
    private KeyStoreOption keys;

    @Mixin
    private PlanOption plan;

    @Override
    public Integer call() {
        SavedCertificate certificate = SavedCertificate.read(file);
        KeyStore store = keys.required();
        OffsetDateTime now = OffsetDateTime.now(VIETNAM);
        refuse(file.toString(), certificate.faults(plan.read(), now), "cli.certificate.not-signed.remedy");
        Path beside = AcceptanceRecord.signatureOf(file);
        try {
            if (store.getCertificate(alias) instanceof X509Certificate signer) {
                refuse(
                        alias,
                        Signers.faults(signer, certificate.issued().toInstant(), now.toInstant(), now.toInstant()),
                        "cli.certificate.unfit-key.remedy");
            }
            Signature signature = Signature.sign(
                    certificate.content().getBytes(StandardCharsets.UTF_8),
                    store,
                    alias,
                    keys.password(),
                    now.toInstant());
            AtomicFile.write(beside, signature.compact() + "\n");
        } catch (GeneralSecurityException e) {
            throw new BadInputException(new Problem(
                    alias,
                    "",
                    Message.of("cli.certificate.no-key", String.valueOf(e.getMessage())),
                    Message.of("cli.certificate.no-key.remedy")));
        }
        spec.commandLine()
                .getErr()
                .println(Message.of("cli.init.written", beside.toString()).in(program.language));
        return Tuanthu.OK;
    }

    private static void refuse(String what, List<Message> faults, String remedy) {
        if (!faults.isEmpty()) {
            throw new BadInputException(faults.stream()
                    .map(fault ->
                            new Problem(what, "", Message.of("cli.certificate.not-signed", fault), Message.of(remedy)))
                    .toList());
        }
    }
}
