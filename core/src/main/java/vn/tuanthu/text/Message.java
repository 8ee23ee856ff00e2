package vn.tuanthu.text;

import java.util.List;

/**
 * A sentence of a message bundle with its arguments, not yet in a language.
 *
 * <p>The part of the key before the first dot names the bundle: {@code target.met} stands in
 * {@code vn/tuanthu/messages/target_vi.properties} and {@code target_en.properties}.
 *
 * @param key bundle and name of the sentence, never null
 * @param arguments what fills its places: whole numbers, decimals, dates, strings, {@link LocalizedText}s, messages, lists
 *     of these, or what writes itself the same in both languages; never null, no null element
 */
public record Message(String key, List<Object> arguments) implements Localized {
    /** @throws IllegalArgumentException if no bundle has this sentence, see {@link Messages} */
    public Message {
        key = OwnSentences.meant(key);
        Messages.require(key);
        arguments = List.copyOf(arguments);
    }

    /** A message with {@code arguments} in the order of the places of its sentence. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** The sentence in {@code language}. */
    @Override
    public String in(Language language) {
        return Messages.render(this, language);
    }

    /** The Vietnamese sentence, for logs and exceptions. */
    @Override
    public String toString() {
        return in(Language.VI);
    }
}
