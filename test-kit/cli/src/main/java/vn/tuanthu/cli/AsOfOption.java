package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** The day to evaluate for: the option, else the evidence's own, else today in Vietnam, which is said. */
final class AsOfOption {
    private static final Clock VIETNAM = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate day;

    LocalDate or(@Nullable LocalDate ofEvidence, PrintWriter messages, Language language) {
        if (day != null) {
            return day;
        }
        if (ofEvidence != null) {
            return ofEvidence;
        }
        LocalDate today = orToday();
        messages.println(Message.of("cli.today", today).in(language));
        return today;
    }

    /** The option, else today in Vietnam, wherever the machine stands, for what says its day itself. */
    LocalDate orToday() {
        return day == null ? LocalDate.now(VIETNAM) : day;
    }
}
