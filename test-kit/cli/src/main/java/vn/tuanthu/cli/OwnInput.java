package vn.tuanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** Results are never written over a file that the same call reads: figures that somebody filled in would be gone. */
final class OwnInput {
    private static final Set<String> WRITTEN = Set.of("--out", "--annex");

    private OwnInput() {}

    /**
     * Refuses a call that names one file both to read and to write.
     *
     * @throws ParameterException if it does
     */
    static void refuse(ParseResult call, Language language) {
        ParseResult last = call;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        List<Path> read = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        for (ArgSpec argument : last.matchedArgs()) {
            boolean out = argument instanceof OptionSpec option && WRITTEN.contains(option.longestName());
            values(argument.getValue()).forEach(value -> (out ? written : read).add(value));
        }
        refuse(read, written, last.commandSpec(), language);
    }

    /**
     * Refuses to write over what is read.
     *
     * @throws ParameterException if one of {@code written} is one of {@code read}
     */
    static void refuse(Collection<Path> read, Collection<Path> written, CommandSpec command, Language language) {
        for (Path result : written) {
            if (read.stream().anyMatch(input -> isSame(input, result))) {
                throw new ParameterException(
                        command.commandLine(),
                        Message.of("cli.out-is-input", result.toString()).in(language));
            }
        }
    }

    private static Stream<Path> values(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(OwnInput::values);
        }
        if (value instanceof Path path) {
            return Stream.of(path);
        }
        try {
            // What may be a name of something or a file.
            return value instanceof String text ? Stream.of(Path.of(text)) : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static boolean isSame(Path input, Path result) {
        try {
            return Files.isRegularFile(input) && Files.exists(result) && Files.isSameFile(input, result);
        } catch (IOException e) {
            return false;
        }
    }
}
