package vn.tuanthu.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import vn.tuanthu.text.Message;

/**
 * The whole text of an input file: at most {@value #LIMIT_MIB} MiB, strict UTF-8, a byte order mark dropped.
 *
 * @param name the file as the user named it
 * @param content its text
 * @param sha256 digest of its bytes in lower-case hexadecimal, as {@code sha256sum} prints it
 */
public record InputText(String name, String content, String sha256) {
    /** Larger files are refused before they are read. */
    public static final int LIMIT_MIB = 64;

    /** Names standard input where a file may be named. */
    public static final String STANDARD_INPUT = "-";

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads {@code file}; standard input if it is named {@value #STANDARD_INPUT}.
     *
     * @throws BadInputException if it is missing, not a regular file, unreadable, too large or not UTF-8
     */
    public static InputText read(Path file) {
        Objects.requireNonNull(file, "file");
        return of(file.toString(), bytes(file));
    }

    /**
     * The bytes of {@code file}; of standard input if it is named {@value #STANDARD_INPUT}.
     *
     * @throws BadInputException if it is missing, not a regular file, unreadable or too large
     */
    public static byte[] bytes(Path file) {
        String name = file.toString();
        try {
            if (name.equals(STANDARD_INPUT)) {
                return bounded(name, System.in.readNBytes((LIMIT_MIB << 20) + 1));
            }
            refuseUnfit(file, LIMIT_MIB);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static void refuseUnfit(Path file, int limitMib) throws IOException {
        String name = file.toString();
        if (!Files.exists(file)) {
            throw bad(name, "", Message.of("input.missing"), Message.of("input.missing.remedy"));
        }
        if (!Files.isRegularFile(file)) {
            throw bad(name, "", Message.of("input.not-a-file"), Message.of("input.missing.remedy"));
        }
        long size = Files.size(file);
        if (size > (long) limitMib << 20) {
            throw tooLarge(name, size, limitMib);
        }
    }

    static BadInputException unreadable(String name, IOException e) {
        return bad(
                name,
                "",
                Message.of("input.unreadable", String.valueOf(e.getMessage())),
                Message.of("input.missing.remedy"));
    }

    static BadInputException noText(String name) {
        return bad(name, "", Message.of("input.not-text"), Message.of(encodingRemedy(name)));
    }

    private static byte[] bounded(String name, byte[] bytes) {
        if (bytes.length > LIMIT_MIB << 20) {
            throw tooLarge(name, bytes.length, LIMIT_MIB);
        }
        return bytes;
    }

    private static BadInputException tooLarge(String name, long size, int limitMib) {
        return bad(name, "", Message.of("input.too-large", size >> 20, limitMib), Message.of("input.too-large.remedy"));
    }

    /**
     * The text in {@code bytes}.
     *
     * @throws BadInputException if they are not UTF-8 or hold nothing
     */
    public static InputText of(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String content;
        try {
            content = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException e) {
            boolean cut = isCutThere(bytes, in.position());
            throw bad(
                    name,
                    String.valueOf(lineOf(bytes, in.position())),
                    Message.of(cut ? "input.cut" : "input.not-utf8"),
                    Message.of(cut ? "input.cut.remedy" : encodingRemedy(name)));
        }
        if (!content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK) {
            content = content.substring(1);
        }
        if (content.indexOf('\0') >= 0) {
            throw noText(name);
        }
        if (content.isBlank()) {
            throw bad(name, "", Message.of("input.empty"), Message.of("input.empty.remedy"));
        }
        return new InputText(name, content, sha256(bytes));
    }

    /** Whether the file ends within a character: it was cut when it was copied or written. */
    private static boolean isCutThere(byte[] bytes, int position) {
        int left = bytes.length - position;
        int lead = bytes[position] & 0xFF;
        int needed = lead > 0xF4 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        for (int i = position + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return left < needed;
    }

    /** Only tables come from Excel. */
    private static String encodingRemedy(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? "input.not-utf8.table-remedy" : "input.not-utf8.remedy";
    }

    /**
     * A file that ships with the library.
     *
     * @param member any type of the artifact that holds it
     * @param path from the root of the class path
     * @throws IllegalStateException if the artifact was built without it
     */
    public static InputText shipped(Class<?> member, String path) {
        try (InputStream in = member.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the library was built without " + path);
            }
            return of(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of {@code bytes} in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static BadInputException bad(String file, String place, Message what, Message remedy) {
        return new BadInputException(new Problem(file, place, what, remedy));
    }
}
