package vn.tuanthu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Message;

/** {@code init KIND}: a commented file to fill in. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    /** The sorts of file there are templates for, and the JSON Schema that editors complete and check by. */
    enum Kind {
        AGENCY("agency.yaml"),
        PROVINCE("province.yaml"),
        SYSTEM("system.yaml"),
        TABLE("table.csv"),
        BUDGET("budget.yaml"),
        STATEMENT("statement.yaml"),
        SCHEMA("evidence.schema.json");

        private final String template;

        Kind(String template) {
            this.template = template;
        }
    }

    /** What there is a schema of. */
    enum Described {
        EVIDENCE("evidence.schema.json"),
        STATEMENT("statement.schema.json");

        private final String template;

        Described(String template) {
            this.template = template;
        }
    }

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption plan;

    @Parameters(index = "0", paramLabel = "KIND")
    private Kind kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OF")
    private @Nullable Described described;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() {
        String template = template();
        if (file == null) {
            spec.commandLine().getOut().print(template);
            return Tuanthu.OK;
        }
        if (Files.exists(file)) {
            throw new BadInputException(new Problem(
                    file.toString(), "", Message.of("cli.init.exists"), Message.of("cli.init.exists.remedy")));
        }
        AtomicFile.write(file, template);
        spec.commandLine()
                .getErr()
                .println(Message.of("cli.init.written", file.toString()).in(program.language));
        return Tuanthu.OK;
    }

    private String template() {
        if (described != null && kind != Kind.SCHEMA) {
            throw new ParameterException(
                    spec.commandLine(),
                    Message.of("cli.init.only-schema", described.name()).in(program.language));
        }
        if (plan.isGiven()) {
            return switch (kind) {
                case AGENCY -> EvidenceTemplate.agency(plan.read(), program.language);
                case PROVINCE -> EvidenceTemplate.province(plan.read(), program.language);
                case BUDGET -> EvidenceTemplate.budget(plan.read(), program.language);
                default ->
                    throw new ParameterException(
                            spec.commandLine(), Message.of("cli.init.no-pack").in(program.language));
            };
        }
        String resource = "/vn/tuanthu/cli/templates/" + (described == null ? kind.template : described.template);
        try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
