package vn.tuanthu.rules.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs the tests of this module, method by method, with changed files before the others on the class path. The product
 * and its tests are loaded anew each time; the libraries are shared.
 */
final class Trial {
    private static final String OWN = "vn.tuanthu.";
    /**
     * Not about rules or data: what throws broken files at readers, what only compares files with their compiled form, and
     * what asks where the classes lie.
     */
    private static final Pattern NOT_RUN = Pattern.compile(
            "vn\\.tuanthu\\.rules\\.(mutation|hostile|embedding)\\..*|.*\\.(Compiled\\w+|RunningCode)Test\\.class");

    private static final EngineFilter NO_CASES = EngineFilter.excludeEngines("cases");

    /** One method of a test class; {@code parameters} are the names of its parameters' types, comma separated, {@code null} if it is a clause. */
    private record Test(
            String type, String method, @Nullable String parameters) {
        static Test of(MethodSource source) {
            return new Test(source.getClassName(), source.getMethodName(), source.getMethodParameterTypes());
        }

        /** Cases of law are found by their own engine, whose methods are clauses that other engines do not know. */
        EngineFilter engine() {
            return isOfCases() ? EngineFilter.includeEngines("cases") : NO_CASES;
        }

        /** Whether it asks what the cases of law cover and not what the rules say. */
        boolean isAboutCases() {
            return type.endsWith(".LawCasesTest") && !isOfCases();
        }

        private boolean isOfCases() {
            return parameters == null;
        }

        /** Whether these are cases of an article of the instrument in whose folder {@code path} stands, or of any if all share it. */
        boolean isOfInstrument(String path) {
            String instrument = method.split("\\.")[0].toLowerCase(Locale.ROOT);
            return isOfCases() && (path.contains("/law/" + instrument + "-") || path.contains("/law/common/"));
        }

        DiscoverySelector in(ClassLoader loader) {
            return DiscoverySelectors.selectMethod(loader, type, method, Objects.requireNonNullElse(parameters, ""));
        }

        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1) + "." + method;
        }
    }

    private final List<URL> classPath;
    private final List<String> types;
    private final List<Test> tests = new ArrayList<>();
    private final Map<Test, Long> times = new HashMap<>();
    /** By rule, the tests during which it fires: they see most of its changes. */
    private final Map<String, Set<Test>> firing = new HashMap<>();
    /** The product without any change, loaded once. */
    private final ClassLoader warm;

    /** Those of rules; empty for data. */
    private Optional<Cases> cases = Optional.empty();

    private final Map<String, Map<Test, Integer>> kills = new HashMap<>();

    private Trial(List<URL> classPath, List<String> types) throws IOException {
        this.classPath = classPath;
        this.types = types;
        this.warm = new Overlay(Files.createTempDirectory("unchanged"), classPath, Trial.class.getClassLoader());
    }

    /** Every test class under {@code testClasses} that says something about rules or data. */
    static Trial of(List<Path> product, Path testClasses) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(testClasses.toUri().toURL());
        for (Path part : product) {
            urls.add(part.toUri().toURL());
        }
        try (Stream<Path> files = Files.walk(testClasses)) {
            List<String> names = files.map(
                            file -> testClasses.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith("Test.class")
                            && !NOT_RUN.matcher(name).matches())
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
            return new Trial(urls, names);
        }
    }

    /**
     * Runs every test about the files of {@code unchanged}, mutants that change nothing, in the product loaded once, to see
     * that it passes, how long it takes and, of rules, which fire; then a few of each stage, compiled anew.
     *
     * @throws IllegalStateException if one fails
     */
    void warmUp(List<Mutant> unchanged, int tries) {
        types.stream()
                .flatMap(type -> methods(warm, type).stream())
                .filter(test -> !test.isAboutCases())
                .forEach(tests::add);
        long start = System.nanoTime();
        List<Test> asked = tests.stream()
                .filter(test -> unchanged.stream().anyMatch(none -> isAbout(none.chapter(), test)))
                .toList();
        boolean rules = unchanged.stream().anyMatch(none -> none.rule().isPresent());
        if (rules) {
            // Stages are built when they are first asked for, and can be heard from then on.
            requireNoFailure(inWarmProduct(() -> failure(
                    "all",
                    types.stream()
                            .map(type -> DiscoverySelectors.selectClass(warm, type))
                            .toList(),
                    NO_CASES,
                    1)));
            asked.stream()
                    .filter(test -> !test.isOfCases())
                    .forEach(test -> fired(() -> inWarmProduct(() -> firstFailure("", List.of(test), warm, tries)))
                            .forEach(rule -> firing.computeIfAbsent(rule, any -> new HashSet<>())
                                    .add(test)));
            cases = Optional.of(inWarmProduct(() -> new Cases(warm, this::fired)));
            unchanged.forEach(none -> requireNoFailure(withSwappedRules(
                    none, none.files().get(), rule -> firstFailure("", ofItsRule(none), warm, tries))));
        } else {
            requireNoFailure(inWarmProduct(() -> firstFailure("", asked, warm, tries)));
        }
        System.out.printf(
                "%d tests pass without a change (%d ms)%n", asked.size(), (System.nanoTime() - start) / 1_000_000);
    }

    /** A few tests during which its rule fires: enough to see that a rule compiled anew is one. */
    private List<Test> ofItsRule(Mutant mutant) {
        return inOrder(mutant).stream().limit(5).toList();
    }

    private boolean isDuring(Mutant mutant, Test test) {
        return mutant.rule()
                .map(rule -> firing.getOrDefault(rule.toString(), Set.of()).contains(test))
                .orElse(false);
    }

    /** The rules of the warm product that fire while {@code work} runs: only classes of its own can listen to it. */
    @SuppressWarnings("unchecked")
    private Set<String> fired(Runnable work) {
        try {
            Method during =
                    warm.loadClass("vn.tuanthu.rules.cases.FiredRules").getDeclaredMethod("during", Runnable.class);
            during.setAccessible(true);
            return (Set<String>) during.invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what fires cannot be heard", e);
        }
    }

    private static void requireNoFailure(Optional<String> failure) {
        failure.ifPresent(what -> {
            throw new IllegalStateException("the tests fail without any change: " + what);
        });
    }

    /**
     * The first test that notices {@code mutant}, if any does. Of a rule those are asked during which it fires, of data
     * those of its chapter; cases of its instrument first, then those that noticed most changes of its file for the time
     * they take.
     *
     * @param changed its files
     */
    Optional<String> killer(Mutant mutant, Map<String, byte[]> changed, Path folder, int tries) {
        write(changed, folder);
        return within(folder, loader -> firstFailure(mutant.path(), inOrder(mutant), loader, tries));
    }

    /**
     * The same, with the changed rule put into a product that is loaded once for all mutants; its own cases are asked before
     * any other test.
     */
    Optional<String> killerWithSwappedRules(Mutant mutant, Map<String, byte[]> changed, int tries) {
        return withSwappedRules(
                mutant,
                changed,
                rule -> cases.flatMap(all -> all.killer(rule))
                        .or(() -> firstFailure(mutant.path(), inOrder(mutant), warm, tries)));
    }

    private Optional<String> withSwappedRules(
            Mutant mutant, Map<String, byte[]> changed, Function<Mutant.Rule, Optional<String>> tried) {
        Mutant.Rule rule = mutant.rule().orElseThrow();
        return inWarmProduct(() -> {
            try (SwappedRules swapped = new SwappedRules(warm, changed, rule.drlPackage())) {
                return swapped.isAsked() ? tried.apply(rule) : Optional.empty();
            }
        });
    }

    private <T> T inWarmProduct(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(warm);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<Test> inOrder(Mutant mutant) {
        Map<Test, Integer> killsOfFile = kills.computeIfAbsent(mutant.path(), path -> new HashMap<>());
        Comparator<Test> mostKillsInLeastTime = Comparator.comparingDouble(
                test -> times.getOrDefault(test, 1L) / (1.0 + killsOfFile.getOrDefault(test, 0)));
        Comparator<Test> ofItsInstrumentFirst = Comparator.comparing(test -> !test.isOfInstrument(mutant.path()));
        return tests.stream()
                .filter(test -> mutant.rule().isPresent() ? isDuring(mutant, test) : isAbout(mutant.chapter(), test))
                .sorted(ofItsInstrumentFirst.thenComparing(mostKillsInLeastTime))
                .toList();
    }

    /**
     * Tests of security and budget have that word in their names or packages, or are cases or data of the law; the others
     * are about the plan.
     */
    private static boolean isAbout(String chapter, Test test) {
        String name = test.type().toLowerCase(Locale.ROOT);
        boolean ofLaw = name.contains(".cases.") || name.contains(".law.");
        return switch (chapter) {
            case "security" -> ofLaw || name.contains("security");
            case "budget" -> ofLaw || name.contains("budget") || name.contains(".pack.");
            default -> !ofLaw && !name.contains("security") && !name.contains("budget");
        };
    }

    private Optional<String> firstFailure(String path, List<Test> order, ClassLoader loader, int tries) {
        for (Test test : order) {
            long start = System.nanoTime();
            Optional<String> failure = failure(loader, test, tries);
            times.putIfAbsent(test, System.nanoTime() - start);
            if (failure.isPresent()) {
                kills.computeIfAbsent(path, any -> new HashMap<>()).merge(test, 1, Integer::sum);
                return failure;
            }
        }
        return Optional.empty();
    }

    private <T> T within(Path folder, Function<ClassLoader, T> work) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Overlay loader = new Overlay(folder, classPath, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return work.apply(loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static List<Test> methods(ClassLoader loader, String type) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(loader, type))
                        .build());
        List<Test> methods = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(MethodSource.class::isInstance)
                .map(source -> Test.of((MethodSource) source))
                .distinct()
                .toList();
        if (methods.isEmpty()) {
            throw new IllegalStateException("no test found in " + type);
        }
        return methods;
    }

    private static Optional<String> failure(ClassLoader loader, Test test, int tries) {
        return failure(test.toString(), List.of(test.in(loader)), test.engine(), tries);
    }

    private static Optional<String> failure(
            String tests, List<? extends DiscoverySelector> selected, EngineFilter engines, int tries) {
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
            Launcher launcher = LauncherFactory.create();
            launcher.execute(request, summary);
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

    private static void write(Map<String, byte[]> changed, Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for classes and files of the product first in the changes, then in the product, then in the libraries. */
    private static final class Overlay extends URLClassLoader {
        /** What the build compiled, read once for all mutants. */
        private static final Map<String, byte[]> BUILT = new ConcurrentHashMap<>();

        private final Path changes;

        Overlay(Path changes, List<URL> product, ClassLoader libraries) throws IOException {
            super(
                    Stream.concat(Stream.of(changes.toUri().toURL()), product.stream())
                            .toArray(URL[]::new),
                    libraries);
            this.changes = changes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            if (Files.exists(changes.resolve(file))) {
                return super.findClass(name);
            }
            byte[] built = BUILT.get(file);
            if (built == null) {
                try (InputStream in = getResourceAsStream(file)) {
                    if (in == null) {
                        throw new ClassNotFoundException(name);
                    }
                    built = in.readAllBytes();
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
                BUILT.put(file, built);
            }
            return defineClass(name, built, 0, built.length);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OWN)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
