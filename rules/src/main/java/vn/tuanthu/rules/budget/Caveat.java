package vn.tuanthu.rules.budget;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Subject;

/**
 * What a reader of a verdict has to bear in mind.
 *
 * @param topic what the verdict is about
 * @param subject id of whom it is about
 * @param about what it is about, which tells its place among several caveats
 * @param text the sentence
 */
@SeenByRules
public record Caveat(BudgetCheck.Topic topic, String subject, About about, Message text) {
    /** What a caveat is about, in the order in which several are told. */
    public enum About {
        /** Whether the law still says so. */
        LAW,
        /** Whether the amount is the whole. */
        AMOUNT,
        /** What kind of task it is. */
        KIND
    }

    public Caveat {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(text, "text");
    }

    /** The sentence {@code key} with its places filled, on a verdict about {@code topic} of {@code subject}. */
    public static Caveat of(BudgetCheck.Topic topic, Subject subject, About about, String key, Object... arguments) {
        return new Caveat(topic, subject.id(), about, Message.of(key, arguments));
    }

    /** A sentence and the caveats after it. */
    public static LocalizedText sentences(Message first, Collection<?> caveats) {
        return new LocalizedText(joined(first, caveats, Language.VI), joined(first, caveats, Language.EN));
    }

    /** The sentence {@code key} with its places filled and the caveats after it. */
    public static LocalizedText sentences(Collection<?> caveats, String key, Object... arguments) {
        return sentences(Message.of(key, arguments), caveats);
    }

    private static String joined(Message first, Collection<?> caveats, Language language) {
        Stream<Message> after = caveats.stream()
                .map(Caveat.class::cast)
                .sorted(Comparator.comparing(Caveat::about))
                .map(Caveat::text);
        return Stream.concat(Stream.of(first), after)
                .map(sentence -> sentence.in(language))
                .collect(Collectors.joining(" "));
    }
}
