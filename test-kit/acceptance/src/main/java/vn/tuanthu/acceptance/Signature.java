package vn.tuanthu.acceptance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertChainUtils;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a certificate's JSON: a JWS (RFC 7515) with detached payload whose header carries the signer's
 * certificates. RSA keys sign by RS256, keys on the curves P-256, P-384 and P-521 by ES256, ES384 and ES512.
 *
 * @param compact the JWS in its compact form, the payload left out
 * @param chain the signer's certificate, then those of its issuers, as the signature carries them
 * @param signed when the signer says it signed, to the second
 */
public record Signature(String compact, List<X509Certificate> chain, Instant signed) {
    /** The header that holds the time of signing, in seconds since 1970, as in JAdES. */
    private static final String SIGNED = "iat";

    public Signature {
        chain = List.copyOf(chain);
    }

    /**
     * Signs {@code json} with a key of a vendor's key store. Says nothing about whether that key is fit to sign, see
     * {@link Signers#faults}.
     *
     * @param at when, which the signature covers
     * @throws GeneralSecurityException if there is no such key, or it is of a sort that cannot sign
     */
    public static Signature sign(byte[] json, KeyStore keys, String alias, char[] password, Instant at)
            throws GeneralSecurityException {
        if (!(keys.getKey(alias, password) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("no private key: " + alias);
        }
        List<X509Certificate> chain = new ArrayList<>();
        List<Base64> encoded = new ArrayList<>();
        Certificate @Nullable [] certificates = keys.getCertificateChain(alias);
        if (certificates == null) {
            throw new GeneralSecurityException("no certificate: " + alias);
        }
        for (Certificate certificate : certificates) {
            chain.add(x509(certificate));
            encoded.add(Base64.encode(certificate.getEncoded()));
        }
        try {
            JWSSigner signer = signer(key);
            JWSAlgorithm algorithm = signer instanceof RSASSASigner
                    ? JWSAlgorithm.RS256
                    : signer.supportedJWSAlgorithms().iterator().next();
            JWSHeader header = new JWSHeader.Builder(algorithm)
                    .x509CertChain(encoded)
                    .customParam(SIGNED, at.getEpochSecond())
                    .build();
            JWSObject jws = new JWSObject(header, new Payload(json));
            jws.sign(signer);
            return new Signature(jws.serialize(true), chain, at.truncatedTo(ChronoUnit.SECONDS));
        } catch (JOSEException | IllegalArgumentException e) {
            // The latter of a key that is too short for its algorithm.
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }

    /** The same at this moment. */
    public static Signature sign(byte[] json, KeyStore keys, String alias, char[] password)
            throws GeneralSecurityException {
        return sign(json, keys, alias, password, Instant.now());
    }

    /**
     * Reads a signature.
     *
     * @throws GeneralSecurityException if it is none, or carries no certificate or no time
     */
    public static Signature read(String compact) throws GeneralSecurityException {
        try {
            Base64URL[] parts = JWSObject.split(compact.strip());
            JWSHeader header = JWSHeader.parse(parts[0]);
            List<X509Certificate> chain = X509CertChainUtils.parse(header.getX509CertChain());
            if (parts.length != 3 || chain.isEmpty() || !(header.getCustomParam(SIGNED) instanceof Long signed)) {
                throw new GeneralSecurityException("not a signature with its certificate and time");
            }
            return new Signature(compact.strip(), chain, Instant.ofEpochSecond(signed));
        } catch (ParseException | RuntimeException e) {
            throw new GeneralSecurityException("not a signature: " + e.getMessage(), e);
        }
    }

    /** The certificate of who signed. */
    public X509Certificate signer() {
        return chain.get(0);
    }

    /**
     * Whether this signature was made over exactly these bytes by the key of the certificate it carries. Says nothing
     * about whose certificate that is.
     */
    public boolean isOver(byte[] json) {
        try {
            JWSObject jws = JWSObject.parse(compact, new Payload(json));
            return jws.verify(verifier(signer().getPublicKey()));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private static X509Certificate x509(Certificate certificate) throws GeneralSecurityException {
        if (certificate instanceof X509Certificate x509) {
            return x509;
        }
        throw new GeneralSecurityException("not an X.509 certificate");
    }

    private static JWSSigner signer(PrivateKey key) throws JOSEException, GeneralSecurityException {
        if (key instanceof RSAPrivateKey) {
            return new RSASSASigner(key);
        }
        if (key instanceof ECPrivateKey curve) {
            return new ECDSASigner(curve);
        }
        throw new GeneralSecurityException("a key that cannot sign: " + key.getAlgorithm());
    }

    private static JWSVerifier verifier(PublicKey key) throws JOSEException {
        if (key instanceof RSAPublicKey rsa) {
            return new RSASSAVerifier(rsa);
        }
        if (key instanceof ECPublicKey curve) {
            return new ECDSAVerifier(curve);
        }
        throw new JOSEException("a key that cannot verify: " + key.getAlgorithm());
    }
}
