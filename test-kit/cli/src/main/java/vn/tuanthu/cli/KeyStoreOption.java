package vn.tuanthu.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tuanthu.acceptance.Signers;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * A key store, PKCS #12 or JKS. Its password comes from the environment variable {@code TUANTHU_KEYSTORE_PASSWORD}, or is
 * asked for when {@code --password} stands without a value: a password on the command line is seen by everybody.
 */
final class KeyStoreOption {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--keystore", paramLabel = "FILE")
    private @Nullable File file;

    @Option(names = "--password", interactive = true, arity = "0..1", paramLabel = "PASSWORD")
    private char @Nullable [] password;

    /** The key store; asked for when it is missing. */
    KeyStore required() {
        if (file == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    Message.of("cli.certificate.keystore-needed").in(language()));
        }
        return store(file);
    }

    /** Every certificate of the key store; empty without one. */
    Set<X509Certificate> certificates() throws GeneralSecurityException {
        return file == null ? Set.of() : Signers.of(store(file));
    }

    /** The password that was given, or an empty one. */
    char[] password() {
        if (password != null) {
            return password.clone();
        }
        return System.getenv().getOrDefault("TUANTHU_KEYSTORE_PASSWORD", "").toCharArray();
    }

    private Language language() {
        return ((Tuanthu) spec.root().userObject()).language;
    }

    private KeyStore store(File named) {
        try {
            return KeyStore.getInstance(named, password());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new BadInputException(new Problem(
                    Path.of(named.getPath()).toString(),
                    "",
                    Message.of("cli.certificate.bad-keystore", String.valueOf(e.getMessage())),
                    Message.of("cli.certificate.bad-keystore.remedy")));
        }
    }
}
