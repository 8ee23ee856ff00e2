package vn.tuanthu.rules.mutation;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.KieRuntimeEventManager;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import vn.tuanthu.rules.engine.RuleSet;

/**
 * What the stages of a product were given while its tests ran, and who gave it: a changed rule is asked the same again in
 * microseconds, and only those are run who gave a stage something that it now answers in another way.
 */
final class StageRuns implements AutoCloseable {
    /** Of those in which the same rules fire, so many of cases and so many of tests are kept, each of another witness. */
    private static final int KEPT = 20;

    /** A stage, and the rules of it that fired together. */
    private record Kind(Object stage, Set<String> fired) {}

    /** Facts that a stage was given, and what it made of them before any change. */
    private record Run(Object stage, Method asked, List<Object> facts, Witness witness, Object answer) {
        boolean isAnsweredInAnotherWay() {
            return !answered(stage, asked, facts).equals(answer);
        }
    }

    /** Some runs in which the same rules fire, by whose work they were; cases before tests. */
    private static final class Alike {
        private final Map<Witness, Run> ofCases = new LinkedHashMap<>();
        private final Map<Witness, Run> ofTests = new LinkedHashMap<>();

        private Map<Witness, Run> of(Witness witness) {
            return witness instanceof LawfulCase ? ofCases : ofTests;
        }

        private Stream<Run> kept() {
            return Stream.concat(ofCases.values().stream(), ofTests.values().stream());
        }
    }

    private static final class Heard {
        private final Object stage;
        private final Method asked;
        private final List<Object> facts = new ArrayList<>();
        private final Set<Rule> fired = new HashSet<>();

        Heard(Object stage, Method asked) {
            this.stage = stage;
            this.asked = asked;
        }
    }

    private final Class<?> type;
    private final Field rules;
    private final Map<Object, KieBase> built = new HashMap<>();
    private final Map<Kind, Alike> runs = new LinkedHashMap<>();
    private final List<Heard> heard = new ArrayList<>();

    /** Listens to all stages that are built by now, until it is closed. */
    StageRuns(ClassLoader product) throws ReflectiveOperationException {
        type = product.loadClass(RuleSet.class.getName());
        rules = type.getDeclaredField("rules");
        rules.setAccessible(true);
        Method judge = type.getMethod("judge", Collection.class);
        Method infer = type.getMethod("infer", Collection.class);
        for (Object stage : stages()) {
            KieBase base = (KieBase) rules.get(stage);
            built.put(stage, base);
            rules.set(stage, listening(stage, base, judge, infer));
        }
    }

    private Collection<?> stages() throws ReflectiveOperationException {
        Field all = type.getDeclaredField("BUILT");
        all.setAccessible(true);
        return ((Map<?, ?>) all.get(null)).values();
    }

    private Object listening(Object stage, KieBase base, Method judge, Method infer) {
        return Proxy.newProxyInstance(
                KieBase.class.getClassLoader(), new Class<?>[] {KieBase.class}, (proxy, method, arguments) -> {
                    Object made = method.invoke(base, arguments);
                    if (made instanceof KieRuntimeEventManager session) {
                        listen(session, new Heard(stage, made instanceof KieSession ? infer : judge));
                    }
                    return made;
                });
    }

    private void listen(KieRuntimeEventManager session, Heard run) {
        synchronized (this) {
            heard.add(run);
        }
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                run.fired.add(event.getMatch().getRule());
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() == null) {
                    run.facts.add(event.getObject());
                }
            }
        });
    }

    /** What was heard since this was last said was the work of {@code witnesses}; whether anything was. */
    synchronized boolean were(List<? extends Witness> witnesses) {
        List<Heard> all = List.copyOf(heard);
        for (Heard run : all) {
            Alike alike = runs.computeIfAbsent(new Kind(run.stage, names(run.fired)), kind -> new Alike());
            for (Witness witness : witnesses) {
                Map<Witness, Run> kept = alike.of(witness);
                if (kept.size() < KEPT && !kept.containsKey(witness)) {
                    Run its = new Run(
                            run.stage, run.asked, run.facts, witness, answered(run.stage, run.asked, run.facts));
                    if (!its.isAnsweredInAnotherWay()) {
                        kept.put(witness, its);
                    }
                }
            }
        }
        heard.clear(); // also what was asked here
        return !all.isEmpty();
    }

    private static Set<String> names(Set<Rule> fired) {
        return fired.stream()
                .map(rule -> rule.getPackageName() + ": " + rule.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Object answered(Object stage, Method asked, List<Object> facts) {
        try {
            return asked.invoke(stage, facts);
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Who gave a stage with {@code rule} something that it answers in another way now: first those for whom it fired, for
     * most changes are seen there.
     */
    Stream<Witness> answeredInAnotherWay(Mutant.Rule rule) {
        Set<Object> stages = new HashSet<>();
        built.forEach((stage, base) -> {
            if (base.getKiePackage(rule.drlPackage()) != null) {
                stages.add(stage);
            }
        });
        Map<Boolean, List<Alike>> byFiring = runs.entrySet().stream()
                .filter(one -> stages.contains(one.getKey().stage()))
                .collect(Collectors.partitioningBy(
                        one -> one.getKey().fired().contains(rule.toString()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return Stream.of(true, false)
                .flatMap(fires -> byFiring.get(fires).stream())
                .flatMap(Alike::kept)
                .filter(Run::isAnsweredInAnotherWay)
                .map(Run::witness);
    }

    /**
     * Leaves the stages as they were.
     *
     * @throws IllegalStateException if one was built since and was not heard
     */
    @Override
    public void close() {
        try {
            for (Object stage : stages()) {
                if (!built.containsKey(stage)) {
                    throw new IllegalStateException("a stage was built while tests ran: " + rules.get(stage));
                }
                rules.set(stage, built.get(stage));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
