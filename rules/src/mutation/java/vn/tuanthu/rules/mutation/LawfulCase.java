package vn.tuanthu.rules.mutation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case of law or of the plan that ships, in the product whose loader it was found by: judged in milliseconds.
 *
 * @param name its clause or check, and its own name
 */
record LawfulCase(String name, Runnable judged) implements Witness {
    /** All of them in {@code product}. */
    @SuppressWarnings("unchecked")
    static List<LawfulCase> all(ClassLoader product) {
        try {
            Method byName = product.loadClass("vn.tuanthu.rules.cases.AllCases").getDeclaredMethod("byName");
            byName.setAccessible(true);
            return ((Map<String, Runnable>) byName.invoke(null))
                    .entrySet().stream()
                            .map(one -> new LawfulCase(one.getKey(), one.getValue()))
                            .toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the cases cannot be found", e);
        }
    }

    @Override
    public Optional<String> failure(ClassLoader product, int tries) {
        try {
            judged.run();
            return Optional.empty();
        } catch (Exception | AssertionError | StackOverflowError noticed) {
            return Optional.of(name + ": " + noticed);
        }
    }
}
