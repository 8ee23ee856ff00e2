package vn.tuanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.rules.cases.PackCases;
import vn.tuanthu.rules.pack.PackShape;
import vn.tuanthu.text.Message;

/** {@code pack schema NAME}: JSON Schema of a file of a pack, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class PackSchemaCommand implements Callable<Integer> {
    private static final String CASES = "cases";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() {
        String file = name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
        List<String> names = Stream.concat(Stream.of(CASES), PackShape.names().stream())
                .sorted()
                .toList();
        if (!names.contains(file)) {
            throw new BadInputException(
                    new Problem(name, "", Message.of("cli.pack.no-schema", name), Message.of("input.one-of", names)));
        }
        spec.commandLine().getOut().print(file.equals(CASES) ? PackCases.schema() : PackShape.schema(file));
        return Tuanthu.OK;
    }
}
