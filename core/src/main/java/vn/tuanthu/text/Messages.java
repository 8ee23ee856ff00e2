package vn.tuanthu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bundles of sentences. A bundle is two files, such as {@code vn/tuanthu/messages/regulation_vi.properties} and
 * {@code regulation_en.properties}, whose keys begin with its name: {@code regulation.met}. They are found by the class
 * loader of this library or else by that of the running thread; a program whose sentences neither finds, or that wants to
 * know at once what is wrong with them, {@linkplain #add adds} them.
 */
public final class Messages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter VIETNAMESE_MOMENT =
            DateTimeFormatter.ofPattern("H 'giờ' mm 'phút ngày' dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH_MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' dd/MM/yyyy");

    /** A day as it is written in both languages. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    /** Names of bundles that some rules alone speak by. */
    private static final Set<String> OWN = new HashSet<>();

    /** As many as the bundles have sentences. */
    private static final Map<String, MessageFormat> VIETNAMESE = new ConcurrentHashMap<>();

    private static final Map<String, MessageFormat> ENGLISH = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * Takes in a bundle of a program's own. To do so twice changes nothing.
     *
     * @param bundle its name, such as {@code regulation}
     * @param loader finds its two files
     * @throws IllegalArgumentException with all that is wrong: a file is missing; a key does not begin with the name of the
     *     bundle; a sentence is missing in one language, cannot be parsed or has not as many places to fill in both; or
     *     there are other sentences of this name, the library's or another program's
     */
    public static void add(String bundle, ClassLoader loader) {
        String vi = file(bundle, Language.VI);
        String en = file(bundle, Language.EN);
        Properties vietnamese = read(vi, loader).orElseThrow(() -> new IllegalArgumentException("no file " + vi));
        Properties english = read(en, loader).orElseThrow(() -> new IllegalArgumentException("no file " + en));
        List<String> wrong = new ArrayList<>();
        if (isOther(vi, vietnamese) || isOther(en, english)) {
            wrong.add("there are other sentences of this name");
        }
        TreeSet<String> keys = new TreeSet<>(vietnamese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (String key : keys) {
            if (!key.startsWith(bundle + ".")) {
                wrong.add(key + " does not begin with " + bundle + ".");
            }
            int places = places(vietnamese, key, vi, wrong);
            if (places != places(english, key, en, wrong) && wrong.isEmpty()) {
                wrong.add(key + " has not as many places to fill in both languages");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("message bundle " + bundle + ": " + String.join("; ", wrong));
        }
        FILES.putIfAbsent(vi, vietnamese);
        FILES.putIfAbsent(en, english);
    }

    /**
     * Takes in a bundle that some rules alone speak by, under a name that no other sentences have.
     *
     * @return that name; no key in a file can begin with it, unless it is {@code bundle} itself
     * @throws IllegalArgumentException with {@code bundle} if the library, or a program for all, has other sentences of
     *     this name
     */
    static String own(String bundle, Properties vietnamese, Properties english) {
        synchronized (OWN) {
            if (!OWN.contains(bundle)) {
                if (isOther(file(bundle, Language.VI), vietnamese) || isOther(file(bundle, Language.EN), english)) {
                    throw new IllegalArgumentException(bundle);
                }
                OWN.add(bundle);
            }
            for (int n = 1; ; n++) {
                String name = n == 1 ? bundle : bundle + "@" + n;
                Properties vi = renamed(vietnamese, bundle, name);
                Properties en = renamed(english, bundle, name);
                if (!isOther(file(name, Language.VI), vi) && !isOther(file(name, Language.EN), en)) {
                    FILES.putIfAbsent(file(name, Language.VI), vi);
                    FILES.putIfAbsent(file(name, Language.EN), en);
                    return name;
                }
            }
        }
    }

    private static Properties renamed(Properties sentences, String bundle, String name) {
        Properties renamed = new Properties();
        for (String key : sentences.stringPropertyNames()) {
            renamed.setProperty(name + key.substring(bundle.length()), sentences.getProperty(key));
        }
        return renamed;
    }

    private static boolean isOther(String file, Properties sentences) {
        Properties known = known(file);
        return known != null && !known.equals(sentences);
    }

    private static int places(Properties sentences, String key, String file, List<String> wrong) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            wrong.add(key + " is not in " + file);
            return 0;
        }
        try {
            return new MessageFormat(sentence).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException e) {
            wrong.add(key + " in " + file + ": " + e.getMessage());
            return 0;
        }
    }

    /** Whether a bundle of the library, or one that was added, has a sentence of that {@code key}. */
    public static boolean has(String key) {
        Properties sentences = known(file(bundle(key), Language.VI));
        return sentences != null && sentences.containsKey(key);
    }

    /**
     * Refuses a key that no bundle has.
     *
     * @throws IllegalArgumentException if there is no such sentence
     */
    static void require(String key) {
        sentence(key, Language.VI);
    }

    static String render(Message message, Language language) {
        Object[] arguments =
                message.arguments().stream().map(a -> plain(a, language)).toArray();
        return ((MessageFormat) sentence(message.key(), language).clone()).format(arguments);
    }

    /** A parsed sentence; it is not safe for use by several threads, so whoever uses it takes a copy. */
    private static MessageFormat sentence(String key, Language language) {
        Map<String, MessageFormat> sentences = language == Language.VI ? VIETNAMESE : ENGLISH;
        MessageFormat known = sentences.get(key);
        return known == null ? sentences.computeIfAbsent(key, name -> parsed(name, language)) : known;
    }

    private static MessageFormat parsed(String key, Language language) {
        String file = file(bundle(key), language);
        Properties sentences = known(file);
        String sentence = sentences == null ? null : sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + file);
        }
        return new MessageFormat(sentence, language.locale());
    }

    private static @Nullable Properties known(String file) {
        Properties sentences = FILES.get(file);
        if (sentences == null) {
            sentences = read(file, Messages.class.getClassLoader())
                    .or(() -> read(file, Thread.currentThread().getContextClassLoader()))
                    .orElse(null);
            if (sentences != null) {
                FILES.putIfAbsent(file, sentences);
            }
        }
        return sentences;
    }

    /** The name of the bundle that a key belongs to. */
    static String bundle(String key) {
        return key.substring(0, Math.max(key.indexOf('.'), 0));
    }

    private static String file(String bundle, Language language) {
        return "vn/tuanthu/messages/" + bundle + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }

    private static Optional<Properties> read(String file, @Nullable ClassLoader loader) {
        URL place = loader == null ? null : loader.getResource(file);
        if (place == null) {
            return Optional.empty();
        }
        Properties sentences = new Properties();
        try {
            // Not kept open by a cache: a program may take its jar away again.
            URLConnection connection = place.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(sentences);
    }

    private static Object plain(Object argument, Language language) {
        if (argument instanceof LocalizedText text) {
            return OneLine.of(text.in(language));
        }
        if (argument instanceof Message message) {
            return render(message, language);
        }
        if (argument instanceof LocalDate day) {
            return day(day);
        }
        if (argument instanceof LocalDateTime moment) {
            return (language == Language.VI ? VIETNAMESE_MOMENT : ENGLISH_MOMENT).format(moment);
        }
        if (argument instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> String.valueOf(plain(one, language)))
                    .collect(Collectors.joining(", "));
        }
        return argument instanceof String text ? OneLine.of(text) : argument;
    }
}
