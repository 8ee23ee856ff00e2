package vn.tuanthu.rules.security;

import vn.tuanthu.text.Message;

/**
 * Something undeclared that could put a system at a level.
 *
 * @param system the system's id
 * @param regime under which regime
 * @param level the highest level it could come to
 * @param origin the system that leaves it undeclared: itself or one of its components, however deep
 * @param question what is undeclared
 */
public record UndeclaredFact(String system, Regime regime, int level, SystemCase origin, Message question) {
    /** A doubt about {@code system}; {@code what} names the sentence that says what to declare. */
    public static UndeclaredFact of(SystemCase system, Regime regime, int level, String what) {
        return new UndeclaredFact(system.id(), regime, level, system, Message.of("security.supply." + what));
    }

    /** The same doubt for the system that {@code component} is a part of. */
    public UndeclaredFact raising(Component component) {
        return new UndeclaredFact(component.parent(), regime, level, origin, question);
    }

    /** Whether {@code other} asks the same of the same system: a shared component is reached on many ways. */
    public boolean isAbout(UndeclaredFact other) {
        return regime == other.regime
                && level == other.level
                && origin.id().equals(other.origin.id())
                && question.equals(other.question);
    }

    /** What to declare, and of which component. */
    public Message supply() {
        return origin.id().equals(system)
                ? question
                : Message.of("security.supply.component", origin.system().name(), question);
    }
}
