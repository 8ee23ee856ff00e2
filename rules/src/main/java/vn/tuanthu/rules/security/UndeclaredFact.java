package vn.tuanthu.rules.security;

import vn.tuanthu.text.Message;

/**
 * Something undeclared that could put a system at a level.
 *
 * @param system the system's id
 * @param regime code of the instrument under which it could
 * @param level the highest level it could come to
 * @param origin the system that leaves it undeclared: itself or one of its components, however deep
 * @param question what is undeclared
 */
public record UndeclaredFact(String system, String regime, int level, SystemCase origin, Message question) {
    /** Something that {@code system} leaves undeclared; {@code what} names the sentence that says what to declare. */
    public static UndeclaredFact of(SystemCase system, String regime, int level, String what) {
        return new UndeclaredFact(system.id(), regime, level, system, Message.of("security.supply." + what));
    }

    /** The same for a system that its own belongs to. */
    public UndeclaredFact raising(Within within) {
        return new UndeclaredFact(within.whole(), regime, level, origin, question);
    }

    /** Whether the system itself leaves it undeclared. */
    public boolean isOwn() {
        return origin.id().equals(system);
    }

    /** Of two that ask for the same, the one that could bring the higher level. */
    static UndeclaredFact higher(UndeclaredFact one, UndeclaredFact other) {
        return other.level > one.level ? other : one;
    }

    /** What to declare, and of which component. */
    public Message supply() {
        return isOwn() ? question : Message.of("security.supply.component", origin.name(), question);
    }
}
