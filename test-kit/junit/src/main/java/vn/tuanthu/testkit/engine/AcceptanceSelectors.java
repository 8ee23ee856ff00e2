package vn.tuanthu.testkit.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** From a selected class, or one check of it, to test descriptors. */
final class AcceptanceSelectors implements SelectorResolver {
    private final Predicate<String> classNames;

    AcceptanceSelectors(Predicate<String> classNames) {
        this.classNames = classNames;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        return ofClass(selector.getJavaClass(), context);
    }

    /** Tools that select a test by class and method name its check as the method. */
    @Override
    public Resolution resolve(MethodSelector selector, Context context) {
        Class<?> type = selector.getJavaClass();
        if (!AcceptanceEngine.isAcceptanceTest(type)) {
            return Resolution.unresolved();
        }
        return one(selectClass(type), selector.getMethodName(), context);
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        UniqueId.Segment last = id.getLastSegment();
        if (last.getType().equals(AcceptanceClassDescriptor.SEGMENT)) {
            return ReflectionSupport.tryToLoadClass(last.getValue())
                    .toOptional()
                    .map(type -> ofClass(type, context))
                    .orElseGet(Resolution::unresolved);
        }
        if (last.getType().equals(CheckDescriptor.SEGMENT)) {
            return one(selectUniqueId(id.removeLastSegment()), last.getValue(), context);
        }
        return Resolution.unresolved();
    }

    private Resolution ofClass(Class<?> type, Context context) {
        if (!AcceptanceEngine.isAcceptanceTest(type) || !classNames.test(type.getName())) {
            return Resolution.unresolved();
        }
        return context.addToParent(parent -> Optional.of(AcceptanceClassDescriptor.of(parent, type)))
                .map(found -> Resolution.match(Match.exact(found, () -> children(found))))
                .orElseGet(Resolution::unresolved);
    }

    private static Resolution one(DiscoverySelector ofClass, String name, Context context) {
        return context.addToParent(() -> ofClass, parent -> child(parent, name))
                .map(found -> Resolution.match(Match.exact(found)))
                .orElseGet(Resolution::unresolved);
    }

    private static Optional<CheckDescriptor> child(TestDescriptor parent, String name) {
        return ((AcceptanceClassDescriptor) parent).test(name);
    }

    private static Set<DiscoverySelector> children(AcceptanceClassDescriptor found) {
        Set<DiscoverySelector> children = new LinkedHashSet<>();
        found.names().forEach(name -> children.add(selectUniqueId(found.idOf(name))));
        return children;
    }
}
