package vn.tuanthu.rules.mutation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The cases of law and of the plan in the warm product, by the rules that fire while they run. Most changes of a rule are
 * noticed by one of its own cases, in milliseconds; a rule that fires too often since it lost a condition, by one during
 * which another rule of its stage fires.
 */
final class Cases {
    private record Case(String name, Runnable judged) {
        Optional<String> failure() {
            try {
                judged.run();
                return Optional.empty();
            } catch (Exception | AssertionError | StackOverflowError noticed) {
                return Optional.of(name + ": " + noticed);
            }
        }
    }

    private static final int OTHERS = 200;

    private final Map<String, List<Case>> byRule = new HashMap<>();
    private final Map<String, Set<Case>> byPackage = new HashMap<>();

    /**
     * Runs each case twice: stages are built when they are first asked for, and can be heard from then on.
     *
     * @param fired tells which rules fire while something is done
     * @throws IllegalStateException if a case fails without any change
     */
    @SuppressWarnings("unchecked")
    Cases(ClassLoader product, Function<Runnable, Set<String>> fired) {
        Map<String, Runnable> all;
        try {
            Method byName = product.loadClass("vn.tuanthu.rules.cases.AllCases").getDeclaredMethod("byName");
            byName.setAccessible(true);
            all = (Map<String, Runnable>) byName.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the cases cannot be found", e);
        }
        List<Case> cases = all.entrySet().stream()
                .map(one -> new Case(one.getKey(), one.getValue()))
                .toList();
        cases.forEach(one -> one.failure().ifPresent(what -> {
            throw new IllegalStateException("a case fails without any change: " + what);
        }));
        for (Case one : cases) {
            for (String rule : fired.apply(one.judged())) {
                byRule.computeIfAbsent(rule, any -> new ArrayList<>()).add(one);
                byPackage
                        .computeIfAbsent(rule.substring(0, rule.indexOf(": ")), any -> new LinkedHashSet<>())
                        .add(one);
            }
        }
    }

    /**
     * The first case of {@code rule} that notices what was done to it, or else of some others of its stage, taken at even
     * distances. Who has noticed once is asked first the next time.
     */
    Optional<String> killer(Mutant.Rule rule) {
        List<Case> its = byRule.computeIfAbsent(rule.toString(), any -> new ArrayList<>());
        Set<Case> others = new LinkedHashSet<>(byPackage.getOrDefault(rule.drlPackage(), Set.of()));
        its.forEach(others::remove);
        for (Case one :
                Stream.concat(List.copyOf(its).stream(), others.stream()).toList()) {
            Optional<String> failure = one.failure();
            if (failure.isPresent()) {
                its.remove(one);
                its.add(0, one);
                return failure;
            }
        }
        return Optional.empty();
    }
}
