package vn.tuanthu.rules.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Asks the tests of this module whether they notice a change.
 *
 * <p>Of data, the product and its tests are loaded anew with the changed files before the others on the class path; the
 * libraries are shared. A changed rule is put into a product that is loaded once, and asked what its stage was asked during
 * the tests: who gave it something that it now answers in another way is run, cases of law and then tests, and if none
 * of them notices, those of these tests whose class keeps verdicts from before the change, in a product loaded anew. If every answer is the same, there is nothing to notice.
 */
final class Trial {
    /** Tries of each property. */
    private static final int TRIES = 40;

    /** So many of those who noticed an earlier change of the same rule are asked before anything else. */
    private static final int FIRST = 8;

    private static final String OWN = "vn.tuanthu.";
    /**
     * Not about rules or data: what throws broken files at readers, what only compares files with their compiled form, and
     * what asks where the classes lie.
     */
    private static final Pattern NOT_RUN = Pattern.compile(
            "vn\\.tuanthu\\.rules\\.(mutation|hostile|embedding)\\..*|.*\\.(Compiled\\w+|RunningCode)Test\\.class");

    private final List<URL> classPath;
    private final List<String> types;
    private final List<TestMethod> tests = new ArrayList<>();
    private final Map<TestMethod, Long> times = new HashMap<>();
    /** The product without any change, loaded once. */
    private final ClassLoader warm;
    /** Those whose class asks for verdicts when it is loaded. */
    private final Set<TestMethod> keepVerdicts = new HashSet<>();
    /** What stages were asked in it; only rules need it. */
    private Optional<StageRuns> runs = Optional.empty();

    private final Map<String, Map<TestMethod, Integer>> kills = new HashMap<>();
    /** By rule, who noticed a change of it, the last one first. */
    private final Map<Mutant.Rule, List<Witness>> noticed = new HashMap<>();

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
     * that it passes, how long it takes and, of rules, what it asks of the stages; rules compiled anew without a change have
     * to answer all of that in the same way.
     *
     * @throws IllegalStateException if a test fails or an answer differs
     */
    void warmUp(List<Mutant> unchanged) {
        types.stream()
                .flatMap(type -> TestMethod.in(warm, type).stream())
                .filter(test -> !test.isAboutCases())
                .forEach(tests::add);
        long start = System.nanoTime();
        if (unchanged.stream().anyMatch(none -> none.rule().isPresent())) {
            runs = Optional.of(inWarmProduct(this::heard));
            for (Mutant none : unchanged) {
                withSwappedRules(none, none.files().get(), rule -> {
                    if (runs.orElseThrow().answeredInAnotherWay(rule).findAny().isPresent()) {
                        throw new IllegalStateException(
                                "a rule compiled anew without a change answers in another way: " + rule);
                    }
                    return Optional.empty();
                });
            }
        } else {
            List<TestMethod> asked = tests.stream()
                    .filter(test -> unchanged.stream().anyMatch(none -> isAbout(none.chapter(), test)))
                    .toList();
            requireNoFailure(inWarmProduct(() -> firstFailure("", asked, warm)));
        }
        System.out.printf(
                "%d tests pass without a change (%d ms)%n", tests.size(), (System.nanoTime() - start) / 1_000_000);
    }

    /** Listens to the stages while cases and tests run. */
    private StageRuns heard() {
        List<LawfulCase> cases = LawfulCase.all(warm);
        // Stages are built when they are first asked for, and can be heard from then on.
        cases.forEach(one -> requireNoFailure(one.failure(warm, 1)));
        try (StageRuns heard = new StageRuns(warm)) {
            for (LawfulCase one : cases) {
                one.failure(warm, 1);
                heard.were(List.of(one));
            }
            List<TestMethod> others =
                    tests.stream().filter(test -> !test.isOfCases()).toList();
            for (String type : types) {
                Class.forName(type, true, warm);
                heard.were(
                        others.stream().filter(test -> test.type().equals(type)).toList());
            }
            requireNoFailure(TestMethod.failure(warm, others, TRIES, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    test.getSource()
                            .filter(MethodSource.class::isInstance)
                            .ifPresent(source -> heard.were(List.of(TestMethod.of((MethodSource) source))));
                }
            }));
            return heard;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the stages cannot be heard", e);
        }
    }

    private static void requireNoFailure(Optional<String> failure) {
        failure.ifPresent(what -> {
            throw new IllegalStateException("the tests fail without any change: " + what);
        });
    }

    /**
     * The first test that notices {@code mutant}, if any does.
     *
     * @param changed its files
     * @param folder to write them to
     */
    Optional<String> killer(Mutant mutant, Map<String, byte[]> changed, Path folder) {
        if (mutant.rule().isEmpty()) {
            List<TestMethod> asked = inOrder(
                    mutant,
                    tests.stream()
                            .filter(test -> isAbout(mutant.chapter(), test))
                            .toList());
            return killer(mutant, changed, folder, asked);
        }
        Set<Witness> asked = new LinkedHashSet<>();
        return withSwappedRules(mutant, changed, rule -> killer(rule, asked)).or(() -> {
            List<TestMethod> again = inOrder(
                    mutant,
                    asked.stream()
                            .filter(TestMethod.class::isInstance)
                            .map(TestMethod.class::cast)
                            .filter(keepVerdicts::contains)
                            .toList());
            return again.isEmpty() ? Optional.empty() : killer(mutant, changed, folder, again);
        });
    }

    private Optional<String> killer(Mutant mutant, Map<String, byte[]> changed, Path folder, List<TestMethod> asked) {
        write(changed, folder);
        return within(folder, loader -> firstFailure(mutant.path(), asked, loader));
    }

    /** Asks those who may notice what was done to {@code rule} in the warm product, and leaves them in {@code asked}. */
    private Optional<String> killer(Mutant.Rule rule, Set<Witness> asked) {
        List<Witness> before = noticed.computeIfAbsent(rule, any -> new ArrayList<>());
        Stream<Witness> mayNotice = runs.orElseThrow().answeredInAnotherWay(rule);
        return Stream.concat(List.copyOf(before).stream().limit(FIRST), mayNotice)
                .filter(asked::add)
                .flatMap(witness -> witness.failure(warm, TRIES).stream().peek(failure -> {
                    before.remove(witness);
                    before.add(0, witness);
                }))
                .findFirst();
    }

    private Optional<String> withSwappedRules(
            Mutant mutant, Map<String, byte[]> changed, Function<Mutant.Rule, Optional<String>> tried) {
        Mutant.Rule rule = mutant.rule().orElseThrow();
        return inWarmProduct(() -> {
            try (SwappedRules swapped = new SwappedRules(warm, changed, rule.drlPackage())) {
                return tried.apply(rule);
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

    /** Cases of its instrument first, then those that noticed most changes of its file for the time they take. */
    private List<TestMethod> inOrder(Mutant mutant, Collection<TestMethod> asked) {
        Map<TestMethod, Integer> killsOfFile = kills.computeIfAbsent(mutant.path(), path -> new HashMap<>());
        Comparator<TestMethod> mostKillsInLeastTime = Comparator.comparingDouble(
                test -> times.getOrDefault(test, 1L) / (1.0 + killsOfFile.getOrDefault(test, 0)));
        Comparator<TestMethod> ofItsInstrumentFirst = Comparator.comparing(test -> !test.isOfInstrument(mutant.path()));
        return asked.stream()
                .sorted(ofItsInstrumentFirst.thenComparing(mostKillsInLeastTime))
                .toList();
    }

    /**
     * Tests of security and budget have that word in their names or packages, or are cases or data of the law; the others
     * are about the plan.
     */
    private static boolean isAbout(String chapter, TestMethod test) {
        String name = test.type().toLowerCase(Locale.ROOT);
        boolean ofLaw = name.contains(".cases.") || name.contains(".law.");
        return switch (chapter) {
            case "security" -> ofLaw || name.contains("security");
            case "budget" -> ofLaw || name.contains("budget") || name.contains(".pack.");
            default -> !ofLaw && !name.contains("security") && !name.contains("budget");
        };
    }

    private Optional<String> firstFailure(String path, List<TestMethod> order, ClassLoader loader) {
        for (TestMethod test : order) {
            long start = System.nanoTime();
            Optional<String> failure = test.failure(loader, TRIES);
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
