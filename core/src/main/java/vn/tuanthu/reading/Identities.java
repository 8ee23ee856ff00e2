package vn.tuanthu.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Identity;
import vn.tuanthu.text.Message;

/** The ids of one list, each held beside those before it. Not safe for use by several threads. */
public final class Identities {
    private final Map<String, String> seen = new HashMap<>();

    /** What to do about ids that look alike. */
    public static Message remedy() {
        return Message.of("evidence.identity.remedy");
    }

    /** What is wrong with {@code id} by itself; null when nothing is. */
    public static @Nullable Message strange(String id) {
        return Identity.strangeCharacter(id)
                .map(character -> Message.of("evidence.strange-id", id, character))
                .orElse(null);
    }

    /** Takes in {@code id}; says what is wrong with it, by itself or beside one before, or null when nothing is. */
    public @Nullable Message add(String id) {
        Message strange = strange(id);
        String other = seen.putIfAbsent(Identity.caseless(id), id);
        if (strange != null || other == null || other.equals(id)) {
            return strange;
        }
        return Message.of("evidence.alike", id, Identity.codePoints(id), other, Identity.codePoints(other));
    }
}
