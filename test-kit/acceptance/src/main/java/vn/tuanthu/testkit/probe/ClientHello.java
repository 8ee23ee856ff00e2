package vn.tuanthu.testkit.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.tuanthu.text.Message;

/**
 * The first message of a handshake, written by hand: it really offers old protocols and weak ciphers, whatever this Java has
 * switched off. Whether a server takes the offer shows in its first answer; nothing further is exchanged.
 *
 * @param version the highest protocol offered, in the two bytes of the wire
 * @param suites the cipher suites offered, likewise
 */
record ClientHello(int version, List<Integer> suites) {
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_0 = 0x0301;
    private static final int SSL_3_0 = 0x0300;
    private static final int TLS_1_2 = 0x0303;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int LONGEST_RECORD = 1 << 14;

    /** What servers of the time of these protocols spoke, and what later ones still have for them. */
    private static final List<Integer> OF_OLD_PROTOCOLS = List.of(
            0xC014, 0xC013, 0xC00A, 0xC009, 0x0039, 0x0033, 0x0038, 0x0032, 0x0035, 0x002F, 0x0088, 0x0045, 0x0084,
            0x0041, 0xC012, 0xC008, 0x0016, 0x0013, 0x000A, 0xC011, 0xC007, 0x0005, 0x0004, 0x00FF);
    /** No encryption, no proof of who answers, keys for export, RC4, DES and triple DES. */
    private static final List<Integer> WEAK = List.of(
            0x0001, 0x0002, 0x003B, 0xC006, 0xC010, 0x0018, 0x0034, 0x003A, 0xC018, 0xC019, 0x0003, 0x0006, 0x0008,
            0x0014, 0x0004, 0x0005, 0xC007, 0xC011, 0x0009, 0x0015, 0x000A, 0x0016, 0xC008, 0xC012, 0x00FF);

    /** How a server answered. */
    enum Answer {
        /** It goes on with what was offered. */
        TAKEN,
        /** It says no, or closes the connection. */
        REFUSED
    }

    /** SSL 3.0. */
    static ClientHello ofSsl30() {
        return new ClientHello(SSL_3_0, OF_OLD_PROTOCOLS);
    }

    /** TLS 1.0. */
    static ClientHello ofTls10() {
        return new ClientHello(TLS_1_0, OF_OLD_PROTOCOLS);
    }

    /** TLS 1.1. */
    static ClientHello ofTls11() {
        return new ClientHello(TLS_1_1, OF_OLD_PROTOCOLS);
    }

    /** TLS 1.2 with nothing but weak ciphers. */
    static ClientHello ofWeakCiphers() {
        return new ClientHello(TLS_1_2, WEAK);
    }

    /**
     * Offers this to a server.
     *
     * @throws IOException if the server cannot be reached or does not answer in time: then nothing is known
     */
    Answer offer(URI server, int port, int limit) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), port), limit);
            socket.setSoTimeout(limit);
            OutputStream out = socket.getOutputStream();
            out.write(bytes(server.getHost()));
            out.flush();
            return answer(socket.getInputStream());
        } catch (EOFException | SocketException closed) {
            if (closed instanceof java.net.ConnectException) {
                throw closed;
            }
            return Answer.REFUSED;
        }
    }

    private Answer answer(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int type = in.readUnsignedByte();
        if (type == ALERT) {
            return Answer.REFUSED;
        }
        in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (type != HANDSHAKE || length < 6 || length > LONGEST_RECORD || in.readUnsignedByte() != SERVER_HELLO) {
            throw new ProbeException(Message.of("probe.no-tls"), null);
        }
        in.skipNBytes(3);
        return in.readUnsignedShort() == version ? Answer.TAKEN : Answer.REFUSED;
    }

    private byte[] bytes(String host) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Bytes body = new Bytes().two(version).all(random).one(0).two(suites.size() * 2);
        suites.forEach(body::two);
        body.one(1).one(0);
        if (version > SSL_3_0) {
            extensions(host, body);
        }
        Bytes handshake = new Bytes().one(1).three(body.size()).all(body.toByteArray());
        return new Bytes()
                .one(HANDSHAKE)
                .two(Math.min(version, TLS_1_0))
                .two(handshake.size())
                .all(handshake.toByteArray())
                .toByteArray();
    }

    private void extensions(String host, Bytes body) {
        Bytes extensions = new Bytes();
        name(host).ifPresent(extensions::all);
        // groups, point format, and for TLS 1.2 the ways to sign that weak suites may need
        extensions
                .two(10)
                .two(12)
                .two(10)
                .two(0x001D)
                .two(0x0017)
                .two(0x0018)
                .two(0x0019)
                .two(0x0100);
        extensions.two(11).two(2).one(1).one(0);
        if (version == TLS_1_2) {
            extensions
                    .two(13)
                    .two(14)
                    .two(12)
                    .two(0x0401)
                    .two(0x0501)
                    .two(0x0403)
                    .two(0x0503)
                    .two(0x0201)
                    .two(0x0203);
        }
        body.two(extensions.size()).all(extensions.toByteArray());
    }

    /** Whether it is an address of numbers rather than a name. */
    static boolean isNumeric(String host) {
        return host.matches("[0-9.]+|\\[.*]");
    }

    /** Which server is meant; an address of numbers is not named. */
    private static Optional<byte[]> name(String host) {
        if (isNumeric(host)) {
            return Optional.empty();
        }
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        return Optional.of(new Bytes()
                .two(0)
                .two(name.length + 5)
                .two(name.length + 3)
                .one(0)
                .two(name.length)
                .all(name)
                .toByteArray());
    }

    private static final class Bytes extends ByteArrayOutputStream {
        Bytes one(int value) {
            write(value);
            return this;
        }

        Bytes two(int value) {
            return one(value >> 8).one(value);
        }

        Bytes three(int value) {
            return one(value >> 16).two(value);
        }

        Bytes all(byte[] values) {
            writeBytes(values);
            return this;
        }
    }
}
