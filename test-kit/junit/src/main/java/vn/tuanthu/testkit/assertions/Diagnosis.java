package vn.tuanthu.testkit.assertions;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/**
 * What a failed test says about verdicts: numbers, clause, shortfall and what it rests on. In the language of {@link
 * Language#ofSystem}, so {@code -Dtuanthu.lang=en} has it in English.
 */
public final class Diagnosis {
    private Diagnosis() {}

    /** The diagnosis of one verdict. The first line is why it ended as it did. */
    public static String of(Finding finding) {
        StringBuilder text = new StringBuilder(finding.message().in(Language.ofSystem()));
        text.append('\n').append(say("testkit.clause", finding.clause(), finding.clauseText()));
        if (finding.required() != null) {
            text.append('\n').append(say("testkit.required", finding.required()));
        }
        if (finding.shortfall() != null && finding.shortfall() > 0) {
            text.append('\n').append(say("testkit.shortfall", finding.shortfall()));
        }
        text.append('\n')
                .append(ReportText.of(finding, Language.ofSystem(), Styler.NONE).stripTrailing());
        return text.toString();
    }

    /** The diagnosis of several verdicts. */
    public static String of(Collection<Finding> findings) {
        return findings.stream().map(Diagnosis::of).collect(Collectors.joining("\n\n"));
    }

    private static String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(Language.ofSystem());
    }
}
