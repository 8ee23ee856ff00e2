package vn.tuanthu.rules.mutation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.conf.SequentialOption;
import vn.tuanthu.rules.engine.RuleSet;

/**
 * A changed stage in the place of the built one, within a product that is already loaded and warm: most changes are
 * noticed in a fraction of the time that loading the product anew takes. Whoever keeps a verdict from before the change
 * does not notice it, so what survives here is to be tried on a product loaded anew.
 */
final class SwappedRules implements AutoCloseable {
    private static final String LIST = "META-INF/kie/vn.tuanthu/tuanthu-rules/drools-model";

    private final Map<Object, KieBase> built = new HashMap<>();
    private final Field rules;

    /**
     * Swaps the rules of every stage of which the changed package is a part.
     *
     * @param product the loader of the product and its tests
     * @param files what the changed rule was compiled to
     * @param drlPackage the package of the changed rule
     */
    SwappedRules(ClassLoader product, Map<String, byte[]> files, String drlPackage) {
        try {
            Class<?> type = product.loadClass(RuleSet.class.getName());
            rules = accessible(type.getDeclaredField("rules"));
            Method builtModel = type.getDeclaredMethod("model", String.class);
            builtModel.setAccessible(true);
            Changed loader = new Changed(product, files);
            for (Map.Entry<?, ?> set :
                    ((Map<?, ?>) accessible(type.getDeclaredField("BUILT")).get(null)).entrySet()) {
                List<?> packages = (List<?>) component(set.getKey(), "drlPackages");
                if (packages.contains(drlPackage)) {
                    List<Model> models = new ArrayList<>();
                    for (Object name : packages) {
                        models.add(
                                name.equals(drlPackage)
                                        ? loader.model(drlPackage)
                                        : (Model) builtModel.invoke(null, name));
                    }
                    built.put(set.getValue(), (KieBase) rules.get(set.getValue()));
                    rules.set(set.getValue(), KieBaseBuilder.createKieBaseFromModel(models, (SequentialOption)
                            component(set.getKey(), "onePass")));
                }
            }
        } catch (ReflectiveOperationException e) {
            close();
            throw new IllegalStateException("the rules of " + drlPackage + " cannot be swapped", e);
        }
    }

    @Override
    public void close() {
        built.forEach((set, base) -> {
            try {
                rules.set(set, base);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Object component(Object key, String name) throws ReflectiveOperationException {
        Method component = key.getClass().getDeclaredMethod(name);
        component.setAccessible(true);
        return component.invoke(key);
    }

    private static Field accessible(Field field) {
        field.setAccessible(true);
        return field;
    }

    /** Sees the changed classes before those of the same name in the product. */
    private static final class Changed extends ClassLoader {
        private final Map<String, byte[]> files;

        Changed(ClassLoader product, Map<String, byte[]> files) {
            super(product);
            this.files = files;
        }

        Model model(String drlPackage) throws ReflectiveOperationException {
            String name = new String(files.get(LIST), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(drlPackage + ".Rules"))
                    .findFirst()
                    .orElseThrow();
            return (Model) loadClass(name).getConstructor().newInstance();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] changed = files.get(name.replace('.', '/') + ".class");
            if (changed == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, changed, 0, changed.length) : loaded;
            }
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] changed = files.get(name);
            return changed == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(changed);
        }
    }
}
