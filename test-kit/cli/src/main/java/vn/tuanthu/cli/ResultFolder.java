package vn.tuanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** The folder that a command writes several files into. */
final class ResultFolder {
    private static final Set<String> ENDINGS = Set.of(
            "json", "txt", "html", "htm", "xlsx", "xls", "ods", "csv", "ics", "docx", "doc", "pdf", "yaml", "yml");

    private ResultFolder() {}

    /**
     * Refuses the name of a file, which would become a folder of that name; other commands write one file there.
     *
     * @throws ParameterException if {@code folder} is named as a file is, and is no folder yet
     */
    static void refuseFile(@Nullable Path folder, CommandSpec command, Language language) {
        Path name = folder == null ? null : folder.getFileName();
        if (folder == null || name == null || Files.isDirectory(folder)) {
            return;
        }
        String written = name.toString();
        int dot = written.lastIndexOf('.');
        if (dot > 0 && ENDINGS.contains(written.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            throw new ParameterException(
                    command.commandLine(),
                    Message.of("cli.out-is-folder", written, written.substring(0, dot))
                            .in(language));
        }
    }
}
