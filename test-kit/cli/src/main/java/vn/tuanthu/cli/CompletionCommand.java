package vn.tuanthu.cli;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code generate-completion}: what Tab does in bash and zsh, with choices in small letters as help and guides write them. */
@Command(mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {
    /** The choices of an option or a parameter; those of a command stand in {@code words}. */
    private static final Pattern CHOICES =
            Pattern.compile("(?<=_args=\\()\"[A-Z][A-Z_]*\"(?: \"[A-Z][A-Z_]*\")*(?=\\))");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        CommandLine program = spec.root().commandLine();
        String script = AutoComplete.bash(spec.root().name(), program);
        spec.commandLine().getOut().print(CHOICES.matcher(script).replaceAll(CompletionCommand::inSmallLetters));
    }

    private static String inSmallLetters(MatchResult choices) {
        return Matcher.quoteReplacement(choices.group().toLowerCase(Locale.ROOT));
    }
}
