package vn.tuanthu.testkit.probe;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import vn.tuanthu.text.Message;

/** Unpacks the body of an answer and tells in which characters it is written. */
final class ContentCoding {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]{1,40})");
    private static final int ZLIB = 8;

    private ContentCoding() {}

    /**
     * The body without its coding.
     *
     * @throws IOException if it is packed in a way that no browser was offered, or is not packed as it says
     */
    static InputStream unpacked(InputStream body, HttpHeaders headers) throws IOException {
        List<String> codings = headers.allValues("Content-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
        // They stand in the order in which they were applied.
        Collections.reverse(codings);
        BufferedInputStream buffered = new BufferedInputStream(body);
        buffered.mark(1);
        if (codings.isEmpty() || buffered.read() < 0) {
            return buffered;
        }
        buffered.reset();
        InputStream in = buffered;
        for (String coding : codings) {
            in = switch (coding) {
                case "", "identity" -> in;
                case "gzip", "x-gzip" -> new GZIPInputStream(in);
                case "deflate" -> inflated(new BufferedInputStream(in));
                case "br" -> new BrotliInputStream(in);
                default -> throw new ProbeException(Message.of("probe.unknown-coding", coding), null);
            };
        }
        return in;
    }

    /** As it declares itself, otherwise UTF-8. */
    static Charset charset(HttpHeaders headers) {
        Matcher declared = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** With the header of zlib, as it should be, or without, as some servers send it. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return new InflaterInputStream(in, new Inflater((first & 0x0f) != ZLIB));
    }
}
