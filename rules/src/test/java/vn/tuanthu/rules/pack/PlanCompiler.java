package vn.tuanthu.rules.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import vn.tuanthu.plan.Plan;

/**
 * The build runs this to put the packs that ship with the library into a form that needs no reading: to read a pack takes
 * longer than all else that stands between the start of a program and its first verdict.
 */
public final class PlanCompiler {
    private PlanCompiler() {}

    /**
     * Writes a pack down as Java and compiles it.
     *
     * @param arguments folder for the source, folder for the class, id of the pack
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        String name = CompiledPlan.nameOf(arguments[2]);
        Path source = Path.of(arguments[0], name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, source(PlanReader.parsed(arguments[2]), name));
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
                        String.join(
                                File.pathSeparator, home(PlanReader.class), home(Plan.class), home(JsonInclude.class)),
                        "-d",
                        arguments[1],
                        source.toString());
        if (errors != 0) {
            throw new IllegalStateException("the compiled form of " + arguments[2] + " does not compile");
        }
    }

    private static String home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String source(Plan plan, String name) {
        StringBuilder source = new StringBuilder("package vn.tuanthu.rules.pack;\n\nimport java.util.*;\n\nfinal class "
                + name + " implements CompiledPlan {\n");
        source.append("    public ").append(Plan.class.getCanonicalName()).append(" plan() {\n        return new ");
        source.append(Plan.class.getCanonicalName()).append('(');
        RecordComponent[] parts = Plan.class.getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            source.append(i == 0 ? "" : ", ").append(parts[i].getName()).append("()");
        }
        source.append(");\n    }\n");
        for (RecordComponent part : parts) {
            source.append("\n    private static ")
                    .append(part.getGenericType().getTypeName().replace('$', '.'));
            source.append(' ').append(part.getName()).append("() {\n        return ");
            source.append(expression(value(part, plan))).append(";\n    }\n");
        }
        return source.append("}\n").toString();
    }

    private static String expression(Object value) {
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
            return "Set.of(" + sorted(set) + ")";
        }
        if (value instanceof Map<?, ?> map) {
            return "Map.ofEntries(" + sorted(map.entrySet()) + ")";
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return "Map.entry(" + expression(entry.getKey()) + ", " + expression(entry.getValue()) + ")";
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

    private static String expressions(List<?> values) {
        return values.stream().map(PlanCompiler::expression).collect(Collectors.joining(", "));
    }

    /** The order of sets and maps differs from one run to the next; two builds must not. */
    private static String sorted(Collection<?> values) {
        return values.stream().map(PlanCompiler::expression).sorted().collect(Collectors.joining(", "));
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

    private static Object value(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
