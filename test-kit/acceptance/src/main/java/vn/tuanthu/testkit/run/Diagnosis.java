package vn.tuanthu.testkit.run;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;

/**
 * What a failed test says about verdicts: numbers, clause, shortfall and what it rests on. Unless told otherwise, in the
 * language of {@link Language#ofSystem}, so {@code -Dtuanthu.lang=en} has it in English.
 */
public final class Diagnosis {
    private Diagnosis() {}

    /** The diagnosis of one verdict. The first line is why it ended as it did. */
    public static String of(Finding finding) {
        return of(finding, Language.ofSystem());
    }

    /** The same in a language of the caller's choice. */
    public static String of(Finding finding, Language language) {
        StringBuilder text = new StringBuilder(finding.message().in(language));
        text.append('\n').append(say(language, "testkit.clause", Citation.of(finding.clause()), finding.clauseText()));
        if (finding.required() != null) {
            text.append('\n').append(say(language, "testkit.required", finding.required()));
        }
        if (finding.shortfall() != null && finding.shortfall() > 0) {
            text.append('\n').append(say(language, "testkit.shortfall", finding.shortfall()));
        }
        text.append('\n').append(ReportText.of(finding, language, Styler.NONE).stripTrailing());
        return text.toString();
    }

    /** The diagnosis of several verdicts. */
    public static String of(Collection<Finding> findings) {
        return findings.stream().map(Diagnosis::of).collect(Collectors.joining("\n\n"));
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
