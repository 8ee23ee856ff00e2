package vn.tuanthu.rules.cases;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Runs the cases of a class with a static {@code Map<String, Map<String, Runnable>> byClause()}, each as a test. To tools
 * that select by class and method the clause is the method: {@code mvn test -Dtest=LawCasesTest#ND85.9.2*}.
 */
public final class CasesEngine implements TestEngine {
    private static final class Node extends AbstractTestDescriptor {
        private final Runnable run;

        Node(TestDescriptor parent, Class<?> type) {
            super(parent.getUniqueId().append("class", type.getName()), type.getSimpleName(), ClassSource.from(type));
            this.run = null;
        }

        Node(TestDescriptor parent, Class<?> type, String clause, String name, Runnable run) {
            super(
                    parent.getUniqueId().append("clause", clause).append("case", name),
                    clause + ": " + name,
                    MethodSource.from(type.getName(), clause));
            this.run = run;
        }

        @Override
        public Type getType() {
            return run == null ? Type.CONTAINER : Type.TEST;
        }
    }

    @Override
    public String getId() {
        return "cases";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "cases");
        request.getSelectorsByType(ClassSelector.class).forEach(one -> add(engine, one.getJavaClass(), any -> true));
        request.getSelectorsByType(MethodSelector.class)
                .forEach(one -> add(engine, one.getJavaClass(), one.getMethodName()::equals));
        return engine;
    }

    @SuppressWarnings("unchecked")
    private static void add(EngineDescriptor engine, Class<?> type, Predicate<String> clauses) {
        ReflectionSupport.findMethod(type, "byClause").ifPresent(method -> {
            Node ofClass = new Node(engine, type);
            ((Map<String, Map<String, Runnable>>) ReflectionSupport.invokeMethod(method, null))
                    .forEach((clause, cases) -> {
                        if (clauses.test(clause)) {
                            cases.forEach((name, run) -> ofClass.addChild(new Node(ofClass, type, clause, name, run)));
                        }
                    });
            engine.addChild(ofClass);
        });
    }

    @Override
    public void execute(ExecutionRequest request) {
        execute(request.getRootTestDescriptor(), request.getEngineExecutionListener());
    }

    private static void execute(TestDescriptor node, EngineExecutionListener listener) {
        listener.executionStarted(node);
        TestExecutionResult result = TestExecutionResult.successful();
        try {
            if (node instanceof Node one && one.run != null) {
                one.run.run();
            }
            node.getChildren().forEach(child -> execute(child, listener));
        } catch (Throwable e) {
            result = TestExecutionResult.failed(e);
        }
        listener.executionFinished(node, result);
    }
}
