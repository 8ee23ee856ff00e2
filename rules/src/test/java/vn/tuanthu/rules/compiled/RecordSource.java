package vn.tuanthu.rules.compiled;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Values;

/**
 * Writes records down as Java that makes them anew, and compiles it: to read the files they come from takes longer than all
 * else that stands between the start of a program and its first verdict.
 */
public final class RecordSource {
    private RecordSource() {}

    /**
     * Compiles {@code source}.
     *
     * @param sources folder for the source
     * @param classes folder for the class
     * @param name the simple name of the class
     */
    public static void compile(Path sources, Path classes, String name, String source)
            throws IOException, URISyntaxException {
        Path file = sources.resolve(name + ".java");
        Files.createDirectories(sources);
        Files.writeString(file, source);
        String classPath = String.join(File.pathSeparator, home(Law.class), home(Plan.class), home(JsonInclude.class));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-classpath",
                        classPath,
                        "-d",
                        classes.toString(),
                        file.toString());
        if (errors != 0) {
            throw new IllegalStateException(file + " does not compile");
        }
    }

    private static String home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** Java that makes {@code value}: a record, a collection of records, or what stands in one. */
    public static String expression(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return literal(text);
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        if (value instanceof BigDecimal number) {
            return "new java.math.BigDecimal(\"" + number + "\")";
        }
        if (value instanceof LocalDate day) {
            return "java.time.LocalDate.of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth()
                    + ")";
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getCanonicalName() + "." + constant.name();
        }
        if (value instanceof List<?> list) {
            return "List.of(" + expressions(list) + ")";
        }
        if (value instanceof Set<?> set) {
            return set.stream()
                    .map(RecordSource::expression)
                    .sorted()
                    .collect(Collectors.joining(", ", "Set.of(", ")"));
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map, RecordSource::expression);
        }
        if (value instanceof Values values) {
            return "new " + Values.class.getCanonicalName() + "("
                    + entries(values.all(), byDay -> entries(byDay, RecordSource::inOrder)) + ")";
        }
        if (value instanceof Record made) {
            return "new " + value.getClass().getCanonicalName() + "("
                    + expressions(List.of(value.getClass().getRecordComponents()).stream()
                            .map(part -> value(part, made))
                            .collect(Collectors.toList()))
                    + ")";
        }
        throw new IllegalArgumentException("no way to write down a " + value.getClass());
    }

    /** The order of sets and maps differs from one run to the next; two builds must not. */
    private static <T> String entries(Map<?, T> map, Function<T, String> expression) {
        return map.entrySet().stream()
                .map(entry ->
                        "Map.entry(" + expression(entry.getKey()) + ", " + expression.apply(entry.getValue()) + ")")
                .sorted()
                .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
    }

    /** What an article sets is printed in the order in which it is written. */
    private static String inOrder(Object set) {
        if (!(set instanceof Map<?, ?> map)) {
            return expression(set);
        }
        return Values.class.getCanonicalName() + ".inOrder("
                + map.entrySet().stream()
                        .map(part -> "Map.entry(" + expression(part.getKey()) + ", " + inOrder(part.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String expressions(List<?> values) {
        return values.stream().map(RecordSource::expression).collect(Collectors.joining(", "));
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }

    /** What stands in a part of a record. */
    public static Object value(RecordComponent part, Object of) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
