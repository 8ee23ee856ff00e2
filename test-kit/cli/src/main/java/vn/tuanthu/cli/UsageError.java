package vn.tuanthu.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** What is wrong with a call, where the parser says it in words of its own: in the reader's language, as people call things. */
final class UsageError {
    /** How the parser begins what it says of an abbreviation that could be several options. */
    private static final String AMBIGUOUS = "Error: ";

    /** How it begins what it says of a word that it was not made for, before names of classes. */
    private static final Pattern STUMBLED =
            Pattern.compile("(?s) while processing argument at or before arg\\[-?\\d+\\] '(.*)' in \\[");

    private UsageError() {}

    static String of(ParameterException wrong, Language language) {
        return message(wrong)
                .map(message -> message.in(language))
                .orElseGet(() -> Objects.requireNonNullElse(wrong.getMessage(), ""));
    }

    /** Empty for what the commands say themselves. */
    private static Optional<Message> message(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return Optional.of(unmatched(unmatched));
        }
        if (wrong instanceof MissingParameterException missing) {
            return Optional.of(Message.of(
                    "cli.usage.missing",
                    missing.getMissing().stream().map(UsageError::named).toList()));
        }
        if (wrong instanceof OverwrittenOptionException overwritten) {
            return Optional.of(Message.of("cli.usage.twice", named(overwritten.getOverwritten())));
        }
        if (argument != null) {
            return Optional.of(Message.of("cli.usage.value", value(wrong), named(argument), remedy(argument, wrong)));
        }
        String said = Objects.requireNonNullElse(wrong.getMessage(), "");
        Matcher stumbled = STUMBLED.matcher(said);
        if (stumbled.find()) {
            return Optional.of(Message.of("cli.usage.surplus", stumbled.group(1)));
        }
        return said.startsWith(AMBIGUOUS)
                ? Optional.of(Message.of("cli.usage.ambiguous", options(said)))
                : Optional.empty();
    }

    private static String value(ParameterException wrong) {
        return wrong.getValue() == null ? "" : wrong.getValue();
    }

    private static List<String> options(String message) {
        return Stream.of(message.split("[\\s',]+"))
                .filter(word -> word.startsWith("-"))
                .distinct()
                .toList();
    }

    private static Message unmatched(UnmatchedArgumentException wrong) {
        CommandLine command = wrong.getCommandLine();
        String given = wrong.getUnmatched().get(0);
        boolean option = wrong.isUnknownOption();
        boolean wantsCommand = !option && !command.getSubcommands().isEmpty();
        List<String> known = option
                ? command.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList()
                : List.copyOf(command.getSubcommands().keySet());
        String key = option ? "cli.usage.option" : wantsCommand ? "cli.usage.command" : "cli.usage.surplus";
        return (option || wantsCommand
                        ? Suggestion.nearest(option ? given.replaceFirst("=.*", "") : given, known)
                        : Optional.<String>empty())
                .map(near -> Message.of(key + ".near", given, near))
                .orElseGet(() -> Message.of(key, given));
    }

    private static String named(ArgSpec argument) {
        boolean flag = argument.arity().max() == 0;
        return argument instanceof OptionSpec option
                ? option.longestName() + (flag ? "" : " " + argument.paramLabel())
                : argument.paramLabel();
    }

    private static Object remedy(ArgSpec argument, ParameterException wrong) {
        Class<?> type = argument.typeInfo().isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        @Nullable Object[] constants = type.getEnumConstants();
        if (constants != null) {
            return Message.of(
                    "input.one-of",
                    Arrays.stream(constants)
                            .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toList()));
        }
        if (type == LocalDate.class) {
            return Message.of("input.expected.date");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Message.of("input.expected.boolean");
        }
        if (type == Path.class || type == File.class) {
            // What is wrong with a path is said where it is read; the parser puts words of its own before it.
            return String.valueOf(wrong.getMessage()).replaceFirst("^[^:]*: ", "");
        }
        return Message.of("input.expected.whole");
    }
}
