package vn.tuanthu.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import vn.tuanthu.text.Language;

/** The sentences of one sort of paper. Papers go to Vietnamese bodies, so there is one language. Immutable. */
public final class Wording {
    private final Properties sentences = new Properties();

    private Wording(Class<?> member, String name) {
        try (InputStream in = Objects.requireNonNull(member.getResourceAsStream(name + ".properties"), name)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences of {@code name.properties} beside a class. */
    public static Wording beside(Class<?> member, String name) {
        return new Wording(member, name);
    }

    /**
     * The sentence {@code key} with {@code arguments} in its places.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String say(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        return new MessageFormat(sentence, Language.VI.locale()).format(arguments);
    }

    /** The sentence {@code key}, to be filled in by whoever signs. */
    public String gap(String key) {
        return Gap.of(say(key));
    }
}
