package vn.tuanthu.rules.mutation;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** One method of a test class; {@code parameters} are the names of its parameters' types, comma separated, {@code null} if it is a clause. */
record TestMethod(String type, String method, @Nullable String parameters) implements Witness {
    /** Cases of law are found by their own engine, whose methods are clauses that other engines do not know. */
    private static final String CASES = "cases";

    static TestMethod of(MethodSource source) {
        return new TestMethod(source.getClassName(), source.getMethodName(), source.getMethodParameterTypes());
    }

    /** Every method and clause of the test class {@code type}. */
    static List<TestMethod> in(ClassLoader product, String type) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(product, type))
                        .build());
        List<TestMethod> methods = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(MethodSource.class::isInstance)
                .map(source -> of((MethodSource) source))
                .distinct()
                .toList();
        if (methods.isEmpty()) {
            throw new IllegalStateException("no test found in " + type);
        }
        return methods;
    }

    /** Whether it is a clause, with its cases of law. */
    boolean isOfCases() {
        return parameters == null;
    }

    /** Whether it asks what the cases of law cover and not what the rules say. */
    boolean isAboutCases() {
        return type.endsWith(".LawCasesTest") && !isOfCases();
    }

    /** Whether these are cases of an article of the instrument in whose folder {@code path} stands, or of any if all share it. */
    boolean isOfInstrument(String path) {
        String instrument = method.split("\\.")[0].toLowerCase(Locale.ROOT);
        return isOfCases() && (path.contains("/law/" + instrument + "-") || path.contains("/law/common/"));
    }

    @Override
    public Optional<String> failure(ClassLoader product, int tries) {
        EngineFilter engine = isOfCases() ? EngineFilter.includeEngines(CASES) : EngineFilter.excludeEngines(CASES);
        return failure(toString(), List.of(in(product)), engine, tries);
    }

    /** The first failure of {@code tests}, none of which is a clause, run together and told to {@code listener}. */
    static Optional<String> failure(
            ClassLoader product, List<TestMethod> tests, int tries, TestExecutionListener listener) {
        return failure(
                "all",
                tests.stream().map(test -> test.in(product)).toList(),
                EngineFilter.excludeEngines(CASES),
                tries,
                listener);
    }

    private DiscoverySelector in(ClassLoader product) {
        return DiscoverySelectors.selectMethod(product, type, method, Objects.requireNonNullElse(parameters, ""));
    }

    private static Optional<String> failure(
            String tests,
            List<? extends DiscoverySelector> selected,
            EngineFilter engines,
            int tries,
            TestExecutionListener... listeners) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selected)
                .filters(engines)
                .configurationParameter("jqwik.tries.default", String.valueOf(tries))
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false)) {
            System.setOut(silence);
            System.setErr(silence);
            TestExecutionListener[] all = new TestExecutionListener[listeners.length + 1];
            System.arraycopy(listeners, 0, all, 1, listeners.length);
            all[0] = summary;
            LauncherFactory.create().execute(request, all);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        if (summary.getSummary().getTestsFoundCount() == 0
                && summary.getSummary().getTotalFailureCount() == 0) {
            throw new IllegalStateException("no test found in " + tests);
        }
        return summary.getSummary().getFailures().stream()
                .findFirst()
                .map(f -> tests + ": " + f.getTestIdentifier().getDisplayName() + ": " + f.getException());
    }

    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
