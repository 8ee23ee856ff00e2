package vn.tuanthu.rules.cases;

/**
 * What was found otherwise than a case expects.
 *
 * @param what the field, such as {@code shortfall}
 * @param expected as it is written in the case
 * @param found as it was found
 */
public record Difference(String what, String expected, String found) {
    @Override
    public String toString() {
        return "%s: expected %s%n    found %s".formatted(what, expected, found);
    }
}
