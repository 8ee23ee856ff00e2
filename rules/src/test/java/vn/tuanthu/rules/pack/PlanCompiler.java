package vn.tuanthu.rules.pack;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.compiled.RecordSource;

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
        RecordSource.compile(
                Path.of(arguments[0]), Path.of(arguments[1]), name, source(PlanReader.parsed(arguments[2]), name));
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
            source.append(RecordSource.expression(RecordSource.value(part, plan)))
                    .append(";\n    }\n");
        }
        return source.append("}\n").toString();
    }
}
