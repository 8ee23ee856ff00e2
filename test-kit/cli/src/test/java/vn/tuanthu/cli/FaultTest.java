package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.tuanthu.text.Language;

/** What is no verdict never ends with the exit code of one. */
class FaultTest {
    @Test
    void aStackOrMemoryThatRanOutIsAFaultOfTheProgramInOneLine() {
        for (Error failure : new Error[] {new StackOverflowError(), new OutOfMemoryError("Java heap space")}) {
            StringWriter err = new StringWriter();
            CommandLine line = new CommandLine(new Tuanthu(Progress.NONE))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setErr(new PrintWriter(err, true))
                    .setExecutionStrategy(parsed -> {
                        throw failure;
                    });

            assertThat(Tuanthu.executed(line, Language.VI)).isEqualTo(Tuanthu.INTERNAL);
            assertThat(err.toString()).startsWith("Lỗi của chương trình").hasLineCount(1);
        }
    }
}
