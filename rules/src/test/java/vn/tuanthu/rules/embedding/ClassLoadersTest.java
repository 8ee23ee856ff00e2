package vn.tuanthu.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/**
 * The first call of all may come from a thread whose context class loader knows nothing of the library, as in pools and in
 * programs that load it as a plugin. Each test loads the library anew, by a class loader that no thread has for its context.
 */
class ClassLoadersTest {
    private static final String HERE = FirstCall.report();

    @Test
    void aContextThatDoesNotSeeTheLibraryDoesNotMatter() throws Exception {
        try (URLClassLoader plugin = plugin()) {
            assertThat(inThread(plugin, ClassLoader.getPlatformClassLoader())).isEqualTo(HERE);
        }
    }

    @Test
    void aThreadWithoutAContextWillDo() throws Exception {
        try (URLClassLoader plugin = plugin()) {
            assertThat(inThread(plugin, null)).isEqualTo(HERE);
        }
    }

    @Test
    void theCommonPoolMayCallFirst() throws Exception {
        try (URLClassLoader plugin = plugin()) {
            Callable<?> call = firstCall(plugin);

            assertThat(ForkJoinPool.commonPool().submit(call).get()).isEqualTo(HERE);
        }
    }

    @Test
    void twoPluginsHaveALibraryEach() throws Exception {
        try (URLClassLoader one = plugin();
                URLClassLoader other = plugin()) {
            assertThat(inThread(one, other)).isEqualTo(HERE);
            assertThat(inThread(other, one)).isEqualTo(HERE);
        }
    }

    /** What lives longer than a plugin, as threads do, must not hold it. */
    @Test
    void aPluginThatIsGoneIsForgotten() throws Exception {
        List<WeakReference<ClassLoader>> gone = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try (URLClassLoader plugin = plugin()) {
                assertThat(firstCall(plugin).call()).isEqualTo(HERE);
                gone.add(new WeakReference<>(plugin));
            }
        }
        for (int i = 0; i < 20 && alive(gone) > 1; i++) {
            System.gc();
        }

        // Drools' clean-up thread may be about to let go of the last one.
        assertThat(alive(gone)).isLessThanOrEqualTo(1);
    }

    private static long alive(List<WeakReference<ClassLoader>> plugins) {
        return plugins.stream().filter(plugin -> plugin.get() != null).count();
    }

    /** What the first call returns in a thread with {@code context}, which it must find again afterwards. */
    private static Object inThread(ClassLoader plugin, ClassLoader context) throws Exception {
        Callable<?> call = firstCall(plugin);
        FutureTask<Object> task = new FutureTask<>(() -> {
            Object report = call.call();
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
            return report;
        });
        Thread thread = new Thread(task);
        thread.setContextClassLoader(context);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Callable<?> firstCall(ClassLoader plugin) throws ReflectiveOperationException {
        Class<?> type = plugin.loadClass(FirstCall.class.getName());
        assertThat(type.getClassLoader()).isSameAs(plugin);
        return (Callable<?>) type.getConstructor().newInstance();
    }

    private static URLClassLoader plugin() throws IOException {
        // Surefire and development environments have a class path, other launchers a class loader of their own.
        URL[] everything = ClassLoadersTest.class.getClassLoader() instanceof URLClassLoader launcher
                ? launcher.getURLs()
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(ClassLoadersTest::url)
                        .toArray(URL[]::new);
        return new URLClassLoader(everything, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(place, e);
        }
    }
}
