package vn.tuanthu.testkit.engine;

import java.lang.reflect.Modifier;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import vn.tuanthu.testkit.AcceptanceTest;

/** Finds classes annotated with {@link AcceptanceTest} and runs their checks. Not for use by test code. */
public final class AcceptanceEngine implements TestEngine {
    /** The id of this engine. */
    public static final String ID = "tuan-thu";

    private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
                    .addClassContainerSelectorResolver(AcceptanceEngine::isAcceptanceTest)
                    .addSelectorResolver(context -> new AcceptanceSelectors(context.getClassNameFilter()))
                    .build();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "Tuân Thủ");
        RESOLVER.resolve(request, engine);
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor engine = request.getRootTestDescriptor();
        request.getEngineExecutionListener().executionStarted(engine);
        engine.getChildren().stream()
                .map(AcceptanceClassDescriptor.class::cast)
                .forEach(one -> new AcceptanceExecution(one, request.getEngineExecutionListener()).run());
        request.getEngineExecutionListener()
                .executionFinished(engine, org.junit.platform.engine.TestExecutionResult.successful());
    }

    /** The annotation is inherited: an abstract class is what its subclasses share, and no test itself. */
    static boolean isAcceptanceTest(Class<?> type) {
        return type.isAnnotationPresent(AcceptanceTest.class) && !Modifier.isAbstract(type.getModifiers());
    }
}
