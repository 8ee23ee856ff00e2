package vn.tuanthu.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanthu.input.InputText;

/** Whose signatures count: certificates that the reader holds, of the signers themselves or of their issuers. */
public final class Signers {
    private Signers() {}

    /**
     * The certificates in a file, PEM or DER.
     *
     * @throws GeneralSecurityException if it holds none
     */
    public static Set<X509Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Every certificate of a key store. */
    public static Set<X509Certificate> of(KeyStore keys) throws GeneralSecurityException {
        Set<X509Certificate> all = new LinkedHashSet<>();
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                all.add(certificate);
            }
        }
        return all;
    }

    /**
     * Whether the known certificates vouch for the signer: it is one of them, or its chain leads to one of them, and it
     * was in date when it signed. Revocation is not looked up.
     */
    public static boolean vouch(Set<X509Certificate> known, List<X509Certificate> chain, OffsetDateTime signed) {
        try {
            Date moment = Date.from(signed.toInstant());
            chain.get(0).checkValidity(moment);
            if (known.contains(chain.get(0))) {
                return true;
            }
            List<X509Certificate> path =
                    chain.stream().takeWhile(one -> !known.contains(one)).toList();
            PKIXParameters parameters = new PKIXParameters(
                    known.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(moment);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** SHA-256 of the certificate, as most tools show it. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return InputText.sha256(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
