package vn.tuanthu.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/** The program. Reports go to standard output, messages to standard error, both as UTF-8. */
@Command(name = "tuanthu", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Tuanthu implements Runnable {
    /** Compliant, or done. */
    static final int OK = 0;
    /** Not compliant. */
    static final int NOT_COMPLIANT = 1;
    /** Bad input or usage. */
    static final int BAD_INPUT = 2;
    /** A fault of this program. */
    static final int INTERNAL = 3;

    /** Speaks of all others. */
    private static final String COMPLETION = "generate-completion";

    /** By name, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("classify", ClassifyCommand.class);
        COMMANDS.put("dossier", DossierCommand.class);
        COMMANDS.put("plan", PlanCommand.class);
        COMMANDS.put("law", LawCommand.class);
        COMMANDS.put("pack", PackCommand.class);
        COMMANDS.put("budget", BudgetCommand.class);
        COMMANDS.put("init", InitCommand.class);
        COMMANDS.put("rank", RankCommand.class);
        COMMANDS.put("diff", DiffCommand.class);
        COMMANDS.put("verify", VerifyCommand.class);
        COMMANDS.put("checks", ChecksCommand.class);
        COMMANDS.put("accept", AcceptCommand.class);
        COMMANDS.put("sign-certificate", SignCertificateCommand.class);
        COMMANDS.put("verify-certificate", VerifyCertificateCommand.class);
        COMMANDS.put(COMPLETION, CompletionCommand.class);
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern NAMELESS = Pattern.compile("(?s)-{0,2}(?:=.*)?");

    private static final Problem UNWRITTEN =
            new Problem("stdout", "", Message.of("output.standard.failed"), Message.of("output.standard.remedy"));

    @Option(names = "--lang", defaultValue = "vi", scope = CommandLine.ScopeType.INHERIT)
    Language language = Language.VI;

    /** How far long work is. */
    final Progress progress;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    Tuanthu(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Message.of("cli.no-command").in(language));
    }

    /** Runs the program and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(out, err, Progress.on(err), arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(out, err, Progress.NONE, arguments);
    }

    private static int run(PrintStream out, PrintStream err, Progress progress, String... arguments) {
        Language language = languageIn(arguments);
        progress.in(language);
        CommandLine line = withCommands(new CommandLine(new Tuanthu(progress)), arguments)
                .setOut(new PrintWriter(out, false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, false, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // The parser takes a lone hyphen for an abbreviation of nothing, and stumbles over words without a
                // name.
                .setAbbreviatedOptionsAllowed(Stream.of(arguments)
                        .noneMatch(word -> NAMELESS.matcher(word).matches()))
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(call -> {
                    OwnInput.refuse(call, language);
                    return new CommandLine.RunLast().execute(call);
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, language))
                .setParameterExceptionHandler((wrong, args) -> misused(wrong, language));
        line.registerConverter(LocalDate.class, Tuanthu::day);
        line.registerConverter(Path.class, text -> path(text, language));
        line.registerConverter(File.class, text -> path(text, language).toFile());
        line.setResourceBundle(Help.in(language));
        int code = executed(line, language, arguments);
        progress.end();
        boolean lost = line.getOut().checkError();
        if (lost && code < BAD_INPUT) {
            line.getErr().println(UNWRITTEN.in(language));
        }
        line.getErr().flush();
        return lost ? Math.max(code, BAD_INPUT) : code;
    }

    /** The command that is asked for, or all for help and mistakes: setting up all takes a good part of a short run. */
    private static CommandLine withCommands(CommandLine line, String... arguments) {
        Class<?> asked = arguments.length == 0 || arguments[0].equals(COMPLETION) ? null : COMMANDS.get(arguments[0]);
        if (asked == null) {
            COMMANDS.forEach(line::addSubcommand);
        } else {
            line.addSubcommand(arguments[0], asked);
        }
        return line;
    }

    private static Path path(String text, Language language) {
        if (text.isEmpty()) {
            // Java takes it for the folder one is in; people wrote a variable that holds nothing.
            throw new TypeConversionException(Message.of("output.path.empty").in(language));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(unfit(e).in(language));
        }
    }

    /** Where the locale is not of UTF-8, Java can neither read nor make a name with Vietnamese letters. */
    private static Problem unfit(InvalidPathException e) {
        boolean ascii = e.getInput().chars().allMatch(c -> c < 0x80);
        return ascii
                ? new Problem(
                        e.getInput(), "", Message.of("output.path", e.getInput()), Message.of("output.path.remedy"))
                : new Problem(
                        e.getInput(),
                        "",
                        Message.of("output.charset", System.getProperty("sun.jnu.encoding", "?")),
                        Message.of("output.charset.remedy"));
    }

    /** In the years that a day of an input may have. */
    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new TypeConversionException(text);
            }
            return day;
        } catch (DateTimeException e) {
            throw new TypeConversionException(text);
        }
    }

    /** Memory or a stack that ran out is a fault of the program too: no exit code of a verdict may stand for it. */
    static int executed(CommandLine line, Language language, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error failure) {
            return internal(failure, line.getErr(), language);
        }
    }

    /** Colours for a terminal, none for a pipe or a file, or where NO_COLOR is set. */
    static Styler paint() {
        return Ansi.AUTO.enabled()
                ? (outcome, text) -> switch (outcome) {
                    case PASS -> Ansi.AUTO.string("@|green " + text + "|@");
                    case FAIL, ERROR -> Ansi.AUTO.string("@|bold,red " + text + "|@");
                    case NO_DATA -> Ansi.AUTO.string("@|yellow " + text + "|@");
                    case NOT_APPLICABLE -> Ansi.AUTO.string("@|faint " + text + "|@");
                }
                : Styler.NONE;
    }

    /** Standard output as a page in {@code language}. */
    static TextPage page(CommandLine.Model.CommandSpec spec, Language language) {
        return new TextPage(spec.commandLine().getOut(), language, paint());
    }

    private static int failed(Exception failure, CommandLine command, Language language) {
        PrintWriter err = command.getErr();
        if (failure instanceof BadInputException bad) {
            err.println(bad.in(language));
            return BAD_INPUT;
        }
        if (failure instanceof InvalidPathException path) {
            err.println(unfit(path).in(language));
            return BAD_INPUT;
        }
        return internal(failure, err, language);
    }

    private static int internal(Throwable failure, PrintWriter err, Language language) {
        err.println(Message.of("cli.internal").in(language));
        if (System.getenv("TUANTHU_TRACE") != null) {
            failure.printStackTrace(err);
        }
        return INTERNAL;
    }

    private static int misused(ParameterException wrong, Language language) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(OneLine.of(UsageError.of(wrong, language)));
        err.println(Message.of("cli.see-help", command.getCommandSpec().qualifiedName())
                .in(language));
        return BAD_INPUT;
    }

    /** The language is needed before the arguments are parsed, for help and for messages about the arguments. */
    private static Language languageIn(String... arguments) {
        List<String> all = List.of(arguments);
        int at = all.indexOf("--lang");
        boolean english = all.contains("--lang=en")
                || (at >= 0 && at + 1 < all.size() && all.get(at + 1).equalsIgnoreCase("en"));
        return english ? Language.EN : Language.VI;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
