package vn.tuanthu.rules.security;

import vn.tuanthu.text.Message;

/**
 * Something undeclared that could put a system at a level.
 *
 * @param system the system's id
 * @param regime under which regime
 * @param level the highest level it could come to
 * @param supply what to declare
 */
public record Doubt(String system, Regime regime, int level, Message supply) {
    /** A doubt about {@code system}; {@code what} names the sentence that says what to declare. */
    public static Doubt of(SystemCase system, Regime regime, int level, String what) {
        return new Doubt(system.id(), regime, level, Message.of("security.supply." + what));
    }

    /** The same doubt for the system that {@code component} is a part of. */
    public Doubt raising(Component component) {
        return new Doubt(
                component.parent(),
                regime,
                level,
                Message.of("security.supply.component", component.childName(), supply));
    }
}
