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

    /** The same for the system that {@code component} is a part of. */
    public UndeclaredFact raising(Component component) {
        return new UndeclaredFact(component.parent(), regime, level, origin, question);
    }

    /** Whether {@code other} asks the same: a shared component is reached on many ways. */
    public boolean isSameAs(UndeclaredFact other) {
        return regime.equals(other.regime)
                && level == other.level
                && origin.id().equals(other.origin.id())
                && question.equals(other.question);
    }

    /** What to declare, and of which component. */
    public Message supply() {
        return origin.id().equals(system) ? question : Message.of("security.supply.component", origin.name(), question);
    }
}
