package vn.tuanthu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.tables.EvidenceForm;
import vn.tuanthu.tables.IndexForm;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** {@code init KIND}: a commented file to fill in. */
@Command(mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    /** The sorts of file there are templates for, and the JSON Schema that editors complete and check by. */
    enum Kind {
        AGENCY("agency.yaml"),
        PROVINCE("province.yaml"),
        SYSTEM("system.yaml"),
        TABLE("table.csv"),
        BUDGET("budget.yaml"),
        STATEMENT("statement.yaml"),
        INDEX("index.yaml"),
        SCHEMA("evidence.schema.json");

        private final String template;

        Kind(String template) {
            this.template = template;
        }
    }

    /** What there is a schema of. */
    enum Described {
        EVIDENCE("evidence.schema.json"),
        STATEMENT("statement.schema.json"),
        INDEX("index.schema.json");

        private final String template;

        Described(String template) {
            this.template = template;
        }
    }

    enum Format {
        TEXT,
        XLSX
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

    @Option(names = "--index", paramLabel = "INDEX")
    private @Nullable String index;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|xlsx")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (file == null) {
            if (format == Format.XLSX) {
                throw misuse("cli.init.out");
            }
            spec.commandLine().getOut().print(template());
            return Tuanthu.OK;
        }
        if (Files.exists(file)) {
            throw new BadInputException(new Problem(
                    file.toString(), "", Message.of("cli.init.exists"), Message.of("cli.init.exists.remedy")));
        }
        AtomicFile.write(file, format == Format.XLSX ? form() : template().getBytes(StandardCharsets.UTF_8));
        spec.commandLine()
                .getErr()
                .println(Message.of("cli.init.written", file.toString()).in(program.language));
        return Tuanthu.OK;
    }

    /** A workbook to fill in. */
    private byte[] form() {
        if (kind == Kind.AGENCY || kind == Kind.PROVINCE) {
            Plan judged = plan.read();
            List<Agency> agencies = kind == Kind.AGENCY
                    ? List.of(EvidenceTemplate.example(judged, program.language))
                    : EvidenceTemplate.all(judged, program.language);
            return EvidenceForm.of(judged, agencies, program.language);
        }
        if (kind != Kind.INDEX) {
            throw misuse("cli.init.form");
        }
        IndexDefinition definition = index == null
                ? IndexReader.read(InputText.of(
                        Kind.INDEX.template, shipped(Kind.INDEX.template).getBytes(StandardCharsets.UTF_8)))
                : IndexOption.read(index);
        if (definition.isOfMeasurements()) {
            throw misuse("cli.init.measured", definition.id());
        }
        return IndexForm.of(definition, program.language);
    }

    private ParameterException misuse(String key, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), Message.of(key, arguments).in(program.language));
    }

    private String template() {
        if (described != null && kind != Kind.SCHEMA) {
            throw misuse("cli.init.only-schema", described.name());
        }
        if (kind == Kind.SCHEMA || kind == Kind.INDEX) {
            if (plan.isGiven()) {
                throw misuse("cli.init.no-pack");
            }
            return shipped(described == null ? kind.template : described.template);
        }
        return plan.template(kind.template).orElseGet(() -> made(plan.read()));
    }

    private String made(Plan read) {
        return switch (kind) {
            case AGENCY -> EvidenceTemplate.agency(read, program.language);
            case PROVINCE -> EvidenceTemplate.province(read, program.language);
            case BUDGET -> EvidenceTemplate.budget(read, program.language);
            case TABLE -> EvidenceTemplate.table(read, program.language);
            case SYSTEM, STATEMENT ->
                EvidenceTemplate.namingHeldIndicators(
                                EvidenceTemplate.speakingOfListed(shipped(inLanguage()), read), read, program.language)
                        .replace("plan: \"\"", "plan: " + EvidenceTemplate.quoted(read.id()))
                        .replace("asOf: 2025-12-31", "asOf: " + read.lastDay())
                        .replace(
                                "seat: Hải Dương",
                                "seat: "
                                        + EvidenceTemplate.quoted(
                                                read.province().name()));
            case SCHEMA, INDEX -> throw new IllegalStateException("of no plan");
        };
    }

    /** The template in the language asked for, where it is there in two. */
    private String inLanguage() {
        return kind == Kind.SYSTEM && program.language == Language.EN ? "system_en.yaml" : kind.template;
    }

    private static String shipped(String template) {
        return InputText.shipped(InitCommand.class, "vn/tuanthu/cli/templates/" + template)
                .content();
    }
}
