package vn.tuanthu.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A key with its certificate and those above it, written byte by byte in this process: what keytool makes, without a machine
 * of its own for each.
 */
public record TestCertificate(String name, PrivateKey key, List<X509Certificate> chain) {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int UTF8 = 0x0C;
    private static final int GENERALIZED_TIME = 0x18;
    private static final byte[] TRUE = {1, 1, (byte) 0xFF};
    private static final byte[] COMMON_NAME = {6, 3, 0x55, 4, 3};

    /** The ways to sign, each as it is written in a certificate. */
    private static final Map<String, byte[]> ALGORITHMS = Map.of(
            "SHA256withECDSA",
            hex("06082a8648ce3d040302"),
            "SHA256withRSA",
            hex("06092a864886f70d01010b0500"),
            "SHA1withRSA",
            hex("06092a864886f70d0101050500"),
            "Ed25519",
            hex("06032b6570"));

    /** What a certificate says beyond a name and a key. */
    public record Extension(byte[] bytes) {
        /** An authority, with as many below it as {@code depth} says; a negative number is no limit. */
        public static Extension authority(int depth) {
            byte[] constraints =
                    depth < 0 ? der(SEQUENCE, TRUE) : der(SEQUENCE, TRUE, der(INTEGER, new byte[] {(byte) depth}));
            return of(0x13, true, constraints);
        }

        /** What the key may be used for: the bit of RFC 5280, 0 to sign, 2 to encrypt keys, 5 to issue certificates. */
        public static Extension usage(int bit) {
            return of(0x0F, true, new byte[] {BIT_STRING, 2, (byte) (7 - bit), (byte) (0x80 >> bit)});
        }

        /** The server's name. */
        public static Extension host(String name) {
            return of(0x11, false, der(SEQUENCE, der(0x82, name.getBytes(StandardCharsets.US_ASCII))));
        }

        private static Extension of(int id, boolean critical, byte[] value) {
            byte[] oid = {6, 3, 0x55, 0x1D, (byte) id};
            return new Extension(der(SEQUENCE, oid, critical ? TRUE : new byte[0], der(OCTET_STRING, value)));
        }
    }

    /** A key on the curve P-256, valid from yesterday for 30 days. */
    public static TestCertificate of(String name, @Nullable TestCertificate issuer, Extension... extensions)
            throws GeneralSecurityException {
        return of(name, issuer, "EC", 256, "SHA256withECDSA", Instant.now().minus(1, ChronoUnit.DAYS), 30, extensions);
    }

    /**
     * Any key.
     *
     * @param issuer who signs; null for the key itself
     * @param signing how the issuer signs
     * @param from when it begins
     * @param days for how long it lasts
     */
    public static TestCertificate of(
            String name,
            @Nullable TestCertificate issuer,
            String algorithm,
            int bits,
            String signing,
            Instant from,
            int days,
            Extension... extensions)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair keys = generator.generateKeyPair();
        byte[] way = der(SEQUENCE, ALGORITHMS.get(signing));
        List<byte[]> said = new ArrayList<>();
        for (Extension extension : extensions) {
            said.add(extension.bytes());
        }
        byte[] content = der(
                SEQUENCE,
                der(0xA0, der(INTEGER, new byte[] {2})),
                der(INTEGER, BigInteger.valueOf(SERIAL.getAndIncrement()).toByteArray()),
                way,
                named(issuer == null ? name : issuer.name()),
                der(SEQUENCE, time(from), time(from.plus(days, ChronoUnit.DAYS))),
                named(name),
                keys.getPublic().getEncoded(),
                said.isEmpty() ? new byte[0] : der(0xA3, der(SEQUENCE, said.toArray(byte[][]::new))));
        Signature signature = Signature.getInstance(signing);
        signature.initSign(issuer == null ? keys.getPrivate() : issuer.key());
        signature.update(content);
        byte[] certificate = der(SEQUENCE, content, way, der(BIT_STRING, new byte[1], signature.sign()));
        List<X509Certificate> chain = new ArrayList<>();
        chain.add((X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
        if (issuer != null) {
            chain.addAll(issuer.chain());
        }
        return new TestCertificate(name, keys.getPrivate(), List.copyOf(chain));
    }

    /** The certificate alone. */
    public X509Certificate own() {
        return chain.get(0);
    }

    /** The certificate as servers read it. */
    public String pem() throws GeneralSecurityException {
        return pem("CERTIFICATE", own().getEncoded());
    }

    /** The key as servers read it. */
    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static byte[] named(String name) {
        byte[] common = der(SEQUENCE, COMMON_NAME, der(UTF8, name.getBytes(StandardCharsets.UTF_8)));
        return der(SEQUENCE, der(SET, common));
    }

    private static byte[] time(Instant at) {
        return der(GENERALIZED_TIME, TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.size() < 0x80) {
            all.write(content.size());
        } else if (content.size() < 0x100) {
            all.write(0x81);
            all.write(content.size());
        } else {
            all.write(0x82);
            all.write(content.size() >> 8);
            all.write(content.size());
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
