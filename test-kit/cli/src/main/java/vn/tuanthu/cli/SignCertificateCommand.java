package vn.tuanthu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.acceptance.SavedCertificate;
import vn.tuanthu.acceptance.Signature;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Message;

/** {@code sign-certificate CERT}: signs it with a key of the vendor's key store. */
@Command(name = "sign-certificate", mixinStandardHelpOptions = true)
final class SignCertificateCommand implements Callable<Integer> {
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

    @Override
    public Integer call() {
        InputText text = InputText.read(file);
        SavedCertificate.read(text);
        try {
            Signature signature = Signature.sign(
                    text.content().getBytes(StandardCharsets.UTF_8), keys.required(), alias, keys.password());
            AtomicFile.write(beside(file), signature.compact() + "\n");
        } catch (GeneralSecurityException e) {
            throw new BadInputException(new Problem(
                    alias,
                    "",
                    Message.of("cli.certificate.no-key", String.valueOf(e.getMessage())),
                    Message.of("cli.certificate.no-key.remedy")));
        }
        spec.commandLine()
                .getErr()
                .println(Message.of("cli.init.written", beside(file).toString()).in(program.language));
        return Tuanthu.OK;
    }

    /** Where the signature of a certificate is kept. */
    static Path beside(Path certificate) {
        return certificate.resolveSibling(certificate.getFileName() + ".jws");
    }
}
