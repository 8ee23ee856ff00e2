package vn.tuanthu.rules.cases;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.KieRuntimeEventManager;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import vn.tuanthu.rules.engine.RuleSet;

/** Listens to every rule set that is built by now, and knows which rules have fired since. */
final class FiredRules implements AutoCloseable {
    private final Map<RuleSet, KieBase> built = new HashMap<>();
    private final Set<String> fired = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();

    /** Rules of packages whose names match {@code packages}. */
    FiredRules(String packages) throws ReflectiveOperationException {
        for (Object set : ((Map<?, ?>) field("BUILT").get(null)).values()) {
            KieBase rules = (KieBase) field("rules").get(set);
            built.put((RuleSet) set, rules);
            rules.getKiePackages().stream()
                    .filter(one -> one.getName().matches(packages))
                    .forEach(one -> one.getRules().forEach(rule -> silent.add(name(rule))));
            field("rules").set(set, listening(rules));
        }
    }

    private Object listening(KieBase rules) {
        return Proxy.newProxyInstance(
                KieBase.class.getClassLoader(), new Class<?>[] {KieBase.class}, (proxy, method, arguments) -> {
                    Object made = method.invoke(rules, arguments);
                    if (made instanceof KieRuntimeEventManager session) {
                        session.addEventListener(new DefaultAgendaEventListener() {
                            @Override
                            public void afterMatchFired(AfterMatchFiredEvent event) {
                                fired.add(name(event.getMatch().getRule()));
                            }
                        });
                    }
                    return made;
                });
    }

    private static String name(Rule rule) {
        return rule.getPackageName() + ": " + rule.getName();
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = RuleSet.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Those that have not fired, each with its package. */
    Set<String> silent() {
        silent.removeAll(fired);
        return silent;
    }

    @Override
    public void close() throws ReflectiveOperationException {
        for (Map.Entry<RuleSet, KieBase> one : built.entrySet()) {
            field("rules").set(one.getKey(), one.getValue());
        }
    }
}
