package vn.tuanthu.rules.mutation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs the tests of this module, class by class, with changed files before the others on the class path. The product and
 * its tests are loaded anew each time; the libraries are shared.
 */
final class Trial {
    private static final String OWN = "vn.tuanthu.";
    private static final List<String> NOT_RUN = List.of("vn.tuanthu.rules.mutation.", "vn.tuanthu.rules.hostile.");

    private final List<URL> classPath;
    private final List<String> tests;
    private final Map<String, Long> times = new HashMap<>();
    private final Map<String, Integer> kills = new HashMap<>();

    private Trial(List<URL> classPath, List<String> tests) {
        this.classPath = classPath;
        this.tests = tests;
    }

    /** Every test class under {@code testClasses} but those that throw broken files at the readers, which say nothing about rules. */
    static Trial of(List<Path> product, Path testClasses) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(testClasses.toUri().toURL());
        for (Path part : product) {
            urls.add(part.toUri().toURL());
        }
        try (Stream<Path> files = Files.walk(testClasses)) {
            List<String> names = files.map(
                            file -> testClasses.relativize(file).toString().replace('/', '.'))
                    .filter(name ->
                            name.endsWith("Test.class") && NOT_RUN.stream().noneMatch(name::startsWith))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
            return new Trial(urls, names);
        }
    }

    /**
     * Runs every test about the files of {@code unchanged}, mutants that change nothing, to see that it passes and how
     * long it takes.
     *
     * @throws IllegalStateException if one fails
     */
    void warmUp(List<Mutant> unchanged, Path folder, int tries) {
        for (Mutant none : unchanged) {
            for (String test : tests) {
                boolean again = !none.path().endsWith(".drl") && times.containsKey(test);
                if (again || !isAbout(none.chapter(), test)) {
                    continue;
                }
                long start = System.nanoTime();
                firstFailure(none, List.of(test), folder, tries).ifPresent(failure -> {
                    throw new IllegalStateException("the tests fail without any change: " + failure);
                });
                times.put(test, System.nanoTime() - start);
            }
        }
    }

    /**
     * The first test that notices {@code mutant}, if any does. Tests of its chapter are asked, those first that noticed
     * most changes of its file for the time they take.
     */
    Optional<String> killer(Mutant mutant, Path folder, int tries) {
        Comparator<String> mostKillsInLeastTime = Comparator.comparingDouble(
                test -> times.getOrDefault(test, 1L) / (1.0 + kills.getOrDefault(mutant.path() + test, 0)));
        List<String> order = tests.stream()
                .filter(test -> isAbout(mutant.chapter(), test))
                .sorted(mostKillsInLeastTime)
                .toList();
        return firstFailure(mutant, order, folder, tries);
    }

    /** Tests of security and budget have that word in their names or packages; the others are about the plan. */
    private static boolean isAbout(String chapter, String test) {
        String name = test.toLowerCase(Locale.ROOT);
        return switch (chapter) {
            case "security" -> name.contains("security");
            case "budget" -> name.contains("budget") || name.contains(".pack.");
            default -> !name.contains("security") && !name.contains("budget");
        };
    }

    private Optional<String> firstFailure(Mutant mutant, List<String> order, Path folder, int tries) {
        write(mutant, folder);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Overlay loader = new Overlay(folder, classPath, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            for (String test : order) {
                Optional<String> failure = failure(loader, test, tries);
                if (failure.isPresent()) {
                    kills.merge(mutant.path() + test, 1, Integer::sum);
                    return failure;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Optional<String> failure(ClassLoader loader, String test, int tries) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(loader, test))
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
            throw new IllegalStateException("no test found in " + test);
        }
        return summary.getSummary().getFailures().stream()
                .findFirst()
                .map(f -> test.substring(test.lastIndexOf('.') + 1) + ": "
                        + f.getTestIdentifier().getDisplayName() + ": " + f.getException());
    }

    private static void write(Mutant mutant, Path folder) {
        Map<String, byte[]> changed = mutant.files().get();
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
        Overlay(Path changes, List<URL> product, ClassLoader libraries) throws IOException {
            super(
                    Stream.concat(Stream.of(changes.toUri().toURL()), product.stream())
                            .toArray(URL[]::new),
                    libraries);
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
