package vn.tuanthu.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Fills the sentences of the message bundles. */
final class Messages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** As many as the bundles have sentences. */
    private static final Map<String, MessageFormat> VIETNAMESE = new ConcurrentHashMap<>();

    private static final Map<String, MessageFormat> ENGLISH = new ConcurrentHashMap<>();

    private Messages() {}

    static String render(Message message, Language language) {
        Object[] arguments =
                message.arguments().stream().map(a -> plain(a, language)).toArray();
        return ((MessageFormat) sentence(message.key(), language).clone()).format(arguments);
    }

    /** A parsed sentence; it is not safe for use by several threads, so whoever uses it takes a copy. */
    private static MessageFormat sentence(String key, Language language) {
        Map<String, MessageFormat> sentences = language == Language.VI ? VIETNAMESE : ENGLISH;
        return sentences.computeIfAbsent(
                key, name -> new MessageFormat(bundle(name, language).getString(name), language.locale()));
    }

    private static ResourceBundle bundle(String key, Language language) {
        String name = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(
                "vn.tuanthu.messages." + name, language.locale(), Messages.class.getClassLoader(), NO_FALLBACK);
    }

    private static Object plain(Object argument, Language language) {
        if (argument instanceof LocalizedText text) {
            return text.in(language);
        }
        if (argument instanceof Message message) {
            return render(message, language);
        }
        if (argument instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (argument instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> String.valueOf(plain(one, language)))
                    .collect(Collectors.joining(", "));
        }
        return argument instanceof String text ? OneLine.of(text) : argument;
    }
}
