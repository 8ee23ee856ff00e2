package vn.tuanthu.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tuanthu.text.Message;

/**
 * The text of a file that is read from beginning to end and not kept, under the rules of {@link InputText} but for its size.
 * Not safe for use by several threads.
 */
public final class TextReader extends Reader {
    private final Path file;
    private final MessageDigest digest;
    private final Reader in;
    private boolean begun;
    private boolean blank = true;

    private TextReader(Path file, InputStream bytes, MessageDigest digest) {
        this.file = file;
        this.digest = digest;
        this.in = new InputStreamReader(
                new DigestInputStream(bytes, digest),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * Opens {@code file}.
     *
     * @param limitMib a larger file is refused
     * @throws BadInputException if it is missing, not a regular file, unreadable or too large
     */
    public static TextReader of(Path file, int limitMib) {
        try {
            InputText.refuseUnfit(file, limitMib);
            return new TextReader(file, Files.newInputStream(file), MessageDigest.getInstance("SHA-256"));
        } catch (IOException e) {
            throw InputText.unreadable(file.toString(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * @throws BadInputException if what is read is no text, or nothing at all
     */
    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, from, length);
        } catch (CharacterCodingException e) {
            // Read whole, it is refused with the place.
            InputText.of(file.toString(), Files.readAllBytes(file));
            throw e;
        }
        for (int i = from; i < from + count; i++) {
            if (buffer[i] == '\0') {
                throw InputText.noText(file.toString());
            }
            blank &= Character.isWhitespace(buffer[i]);
        }
        if (count < 0 && blank) {
            throw new BadInputException(
                    new Problem(file.toString(), "", Message.of("input.empty"), Message.of("input.empty.remedy")));
        }
        if (!begun && count > 0) {
            begun = true;
            if (buffer[from] == InputText.BYTE_ORDER_MARK) {
                System.arraycopy(buffer, from + 1, buffer, from, count - 1);
                return count == 1 ? read(buffer, from, length) : count - 1;
            }
        }
        return count;
    }

    /** SHA-256 of the bytes in lower-case hexadecimal, once all of them have been read. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
