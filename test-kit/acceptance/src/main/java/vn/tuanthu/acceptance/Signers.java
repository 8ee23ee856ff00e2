package vn.tuanthu.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuanthu.input.InputText;
import vn.tuanthu.text.Message;

/** Whose signatures count: certificates that the reader holds, of the signers themselves or of their issuers. */
public final class Signers {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int KEY_CERT_SIGN = 5;
    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;
    private static final Pattern WEAK_DIGEST = Pattern.compile("(?i)^(MD[245]|SHA-?1)with");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

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
     * Why a key is not fit to sign, or to have signed, the record of a test. There is no trusted time stamp, so a key that
     * has run out by now proves nothing about earlier.
     *
     * @param signer its certificate
     * @param tested when the test had ended
     * @param signed when it signs or says it signed
     * @param now the present moment
     * @return one sentence for each reason; empty when it is fit
     */
    public static List<Message> faults(X509Certificate signer, Instant tested, Instant signed, Instant now) {
        List<Message> faults = new ArrayList<>();
        weakness(signer).ifPresent(faults::add);
        boolean[] usage = signer.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            faults.add(Message.of("acceptance.signer.usage", name(signer)));
        }
        Instant starts = signer.getNotBefore().toInstant();
        if (starts.isAfter(tested)) {
            faults.add(Message.of("acceptance.signer.made-after-test", name(signer), moment(starts), moment(tested)));
        }
        Instant ends = signer.getNotAfter().toInstant();
        if (now.isAfter(ends) || signed.isAfter(ends)) {
            faults.add(Message.of("acceptance.signer.expired", name(signer), day(ends)));
        }
        if (signed.isBefore(tested.truncatedTo(ChronoUnit.SECONDS))) {
            faults.add(Message.of("acceptance.signer.signed-before-test", moment(signed), moment(tested)));
        }
        if (signed.isAfter(now)) {
            faults.add(Message.of("acceptance.signer.signed-ahead", moment(signed)));
        }
        return faults;
    }

    /**
     * Whether the known certificates vouch for the signer at a moment, see {@link #distrust}.
     *
     * @param signed the moment
     */
    public static boolean vouch(Set<X509Certificate> known, List<X509Certificate> chain, OffsetDateTime signed) {
        return distrust(known, chain, signed.toInstant()).isEmpty();
    }

    /**
     * Why the known certificates do not vouch for the signer: it is none of them, and its chain leads to none of them by
     * certificates that may issue others, each in date. Revocation is not looked up.
     *
     * @param known certificates that the reader trusts, of signers themselves or of their issuers
     * @param chain the signer's certificate, then those of its issuers
     * @param moment when all of them must be in date
     */
    public static Optional<Message> distrust(Set<X509Certificate> known, List<X509Certificate> chain, Instant moment) {
        X509Certificate signer = chain.get(0);
        if (known.contains(signer)) {
            return outOfDate(signer, moment);
        }
        List<X509Certificate> path =
                chain.stream().takeWhile(one -> !known.contains(one)).toList();
        X509Certificate last = path.get(path.size() - 1);
        Optional<X509Certificate> anchor =
                known.stream().filter(one -> isIssuedBy(last, one)).findFirst();
        if (anchor.isEmpty()) {
            return Optional.of(Message.of("acceptance.signer.unknown", name(signer)));
        }
        List<X509Certificate> whole = new ArrayList<>(path);
        whole.add(anchor.get());
        for (int i = 0; i < whole.size(); i++) {
            Optional<Message> fault = outOfDate(whole.get(i), moment)
                    .or(i == 0 ? Optional::empty : issuing(whole.get(i), whole.get(i - 1), i - 1));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return pkix(path, anchor.get(), moment);
    }

    /** Why {@code issuer} may not have issued {@code issued}, below which there are {@code deep} certificates of issuers. */
    private static Supplier<Optional<Message>> issuing(X509Certificate issuer, X509Certificate issued, int deep) {
        return () -> {
            boolean[] usage = issuer.getKeyUsage();
            if (issuer.getBasicConstraints() < 0) {
                return Optional.of(Message.of("acceptance.signer.no-authority", name(issuer), name(issued)));
            }
            if (usage != null && !usage[KEY_CERT_SIGN]) {
                return Optional.of(Message.of("acceptance.signer.may-not-issue", name(issuer), name(issued)));
            }
            if (issuer.getBasicConstraints() < deep) {
                return Optional.of(
                        Message.of("acceptance.signer.too-deep", name(issuer), issuer.getBasicConstraints(), deep));
            }
            return weakness(issuer);
        };
    }

    private static Optional<Message> pkix(List<X509Certificate> path, X509Certificate anchor, Instant moment) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(moment));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of(
                    Message.of("acceptance.signer.broken-chain", name(path.get(0)), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isIssuedBy(X509Certificate one, X509Certificate issuer) {
        try {
            if (!one.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                return false;
            }
            one.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<Message> outOfDate(X509Certificate one, Instant moment) {
        if (moment.isAfter(one.getNotAfter().toInstant())) {
            return Optional.of(Message.of(
                    "acceptance.signer.expired",
                    name(one),
                    day(one.getNotAfter().toInstant())));
        }
        return moment.isBefore(one.getNotBefore().toInstant())
                ? Optional.of(Message.of(
                        "acceptance.signer.not-yet",
                        name(one),
                        day(one.getNotBefore().toInstant())))
                : Optional.empty();
    }

    private static Optional<Message> weakness(X509Certificate one) {
        PublicKey key = one.getPublicKey();
        if (!(key instanceof RSAPublicKey) && !(key instanceof ECPublicKey)) {
            return Optional.of(Message.of("acceptance.signer.other-sort", name(one), key.getAlgorithm()));
        }
        int bits = key instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength()
                : ((ECPublicKey) key).getParams().getOrder().bitLength();
        int least = key instanceof RSAPublicKey ? LEAST_RSA_BITS : LEAST_EC_BITS;
        if (bits < least) {
            return Optional.of(Message.of("acceptance.signer.weak", name(one), key.getAlgorithm(), bits, least));
        }
        return WEAK_DIGEST.matcher(one.getSigAlgName()).find()
                ? Optional.of(Message.of("acceptance.signer.weak-digest", name(one), one.getSigAlgName()))
                : Optional.empty();
    }

    private static String name(X509Certificate one) {
        return one.getSubjectX500Principal().getName();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(VIETNAM).toLocalDate();
    }

    private static String moment(Instant moment) {
        return moment.atZone(VIETNAM)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
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
