package vn.tuanthu.testkit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.acceptance.Signers;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/** The authorities whose certificates count, from files. */
final class Authorities {
    private Authorities() {}

    /**
     * Those of {@code files}; null, for those of the Java platform, when there are none.
     *
     * @throws BadInputException if a file holds no certificate
     */
    static @Nullable SSLContext in(List<String> files) {
        if (files.isEmpty()) {
            return null;
        }
        try {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            for (String file : files) {
                for (X509Certificate one : certificates(Path.of(file))) {
                    known.setCertificateEntry(Signers.fingerprint(one), one);
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS and a key store", e);
        }
    }

    private static Set<X509Certificate> certificates(Path file) {
        try {
            Set<X509Certificate> read = Signers.read(file);
            if (!read.isEmpty()) {
                return read;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw bad(file, Message.of("run.said", String.valueOf(e.getMessage())));
        }
        throw bad(file, Message.of("run.no-certificate"));
    }

    private static BadInputException bad(Path file, Message why) {
        return new BadInputException(new Problem(
                file.toString(), "", Message.of("run.bad-authority", why), Message.of("run.bad-authority.remedy")));
    }
}
