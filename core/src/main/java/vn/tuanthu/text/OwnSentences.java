package vn.tuanthu.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one set of rules, which no other set sees: two may use one name for different sentences, and rules that
 * are read anew may say things otherwise while those before them still speak. Sentences stay for as long as the library is
 * loaded, those that are read again unchanged once.
 */
public final class OwnSentences {
    /** Of rules that have none but the library's. */
    public static final OwnSentences NONE = new OwnSentences(Map.of());

    private static final ThreadLocal<OwnSentences> SPEAKING = new ThreadLocal<>();

    /** By the name of a bundle, the name it goes by in {@link Messages}. */
    private final Map<String, String> names;

    private OwnSentences(Map<String, String> names) {
        this.names = names;
    }

    /**
     * Bundles that are whole: each sentence in both languages.
     *
     * @param vietnamese the sentences of all bundles, by keys that begin with the name of the bundle and a dot
     * @param english the same in English
     * @throws IllegalArgumentException with one of the names, if the library, or a program for all, has other sentences of
     *     it
     */
    public static OwnSentences of(Properties vietnamese, Properties english) {
        Map<String, String> names = new HashMap<>();
        Map<String, Properties> inVietnamese = byBundle(vietnamese);
        Map<String, Properties> inEnglish = byBundle(english);
        inVietnamese.forEach((bundle, sentences) ->
                names.put(bundle, Messages.own(bundle, sentences, inEnglish.getOrDefault(bundle, new Properties()))));
        return new OwnSentences(Map.copyOf(names));
    }

    private static Map<String, Properties> byBundle(Properties sentences) {
        Map<String, Properties> bundles = new HashMap<>();
        for (String key : sentences.stringPropertyNames()) {
            bundles.computeIfAbsent(Messages.bundle(key), any -> new Properties())
                    .setProperty(key, sentences.getProperty(key));
        }
        return bundles;
    }

    /** Does {@code work}, in which the keys of messages mean these sentences first. */
    public <T> T speaking(Supplier<T> work) {
        OwnSentences before = SPEAKING.get();
        SPEAKING.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SPEAKING.remove();
            } else {
                SPEAKING.set(before);
            }
        }
    }

    /** The key under which {@link Messages} has what {@code key} means here and now. */
    static String meant(String key) {
        OwnSentences own = SPEAKING.get();
        if (own == null) {
            return key;
        }
        String bundle = Messages.bundle(key);
        @Nullable String name = own.names.get(bundle);
        return name == null ? key : name + key.substring(bundle.length());
    }
}
